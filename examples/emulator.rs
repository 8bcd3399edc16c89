//! An emulator of Amazon Cognito's user pool clients over HTTP.
//!
//! `cargo run --release --example emulator -- --listen 127.0.0.1:0 [--region us-east-1]` prints
//! `listening on http://127.0.0.1:PORT` and serves AWS JSON 1.1 until it is ended. What it knows of clients comes from the
//! library; its own are the pools, as far as clients need them to set the scene.

use std::{
    collections::BTreeMap,
    io::Write as _,
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::post,
};
use cognito_user_pool_client::{
    Exception, MemoryPool, Operation, PoolSnapshot, ServiceError,
    error::ProtocolError,
    memory::{Draw, Request},
    pool::{READ_ONLY_ATTRIBUTES, STANDARD_ATTRIBUTES, UserPoolTier},
    types::Timestamp,
};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Value, json};

/// The largest body that is read: 1 MiB.
const LARGEST_BODY: usize = 1 << 20;

/// The longest text that goes into a header: clients give up on longer ones. The body has it all.
const LONGEST_HEADER: usize = 8 << 10;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let (mut listen, mut region) = ("127.0.0.1:0".to_owned(), "us-east-1".to_owned());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("listen") => listen = arguments.value()?.to_string_lossy().into_owned(),
            lexopt::Arg::Long("region") => region = arguments.value()?.to_string_lossy().into_owned(),
            _ => return Err(argument.unexpected().into()),
        }
    }
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(serve(&listen, region))
}

async fn serve(listen: &str, region: String) -> Result<(), Failure> {
    let emulator = Arc::new(Emulator { region, pools: Mutex::default() });
    let router = Router::new()
        .route("/", post(answer))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .with_state(emulator);
    let listener = tokio::net::TcpListener::bind(listen).await?;
    writeln!(std::io::stdout(), "listening on http://{}", listener.local_addr()?)?;
    Ok(axum::serve(listener, router).await?)
}

struct Emulator {
    region: String,
    pools: Mutex<BTreeMap<String, Pool>>,
}

/// A user pool: its clients, and what `DescribeUserPool` shows of it.
struct Pool {
    clients: MemoryPool,
    name: String,
    created: Timestamp,
}

/// Why a call fails.
enum Fault {
    Service(ServiceError),
    Protocol(ProtocolError),
}

impl From<ServiceError> for Fault {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}

impl From<ProtocolError> for Fault {
    fn from(error: ProtocolError) -> Self {
        Self::Protocol(error)
    }
}

async fn answer(State(emulator): State<Arc<Emulator>>, headers: HeaderMap, body: Bytes) -> Response {
    let target = headers.get("x-amz-target").and_then(|target| target.to_str().ok()).unwrap_or_default();
    let mut response = match emulator.call(target, &body) {
        Ok(body) => body.into_response(),
        Err(fault) => fault.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-amz-json-1.1"));
    headers.insert("x-amzn-requestid", header(&request_id()));
    response
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, error_type, message, body) = match self {
            Self::Service(error) => {
                (error.status(), error.error_type(), Some(error.message().to_owned()), error.body())
            }
            Self::Protocol(error) => {
                (error.status(), error.error_type(), error.message().map(str::to_owned), error.body())
            }
        };
        let mut response = body.into_response();
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
        response.headers_mut().insert("x-amzn-errortype", header(&error_type));
        if let Some(message) = message.filter(|message| message.len() <= LONGEST_HEADER) {
            response.headers_mut().insert("x-amzn-errormessage", header(&message));
        }
        response
    }
}

/// A header holds printing ASCII; anything else becomes `?`.
fn header(text: &str) -> HeaderValue {
    let plain = |character: char| if matches!(character, ' '..='~') { character } else { '?' };
    let text: String = text.chars().map(plain).collect();
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

impl Emulator {
    fn call(&self, target: &str, body: &[u8]) -> Result<String, Fault> {
        // A call that panicked left its pool whole: each is changed by one insertion or removal.
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(operation) = Operation::from_target(target) {
            return client_call(&mut pools, operation, body);
        }
        let operation = target.strip_prefix("AWSCognitoIdentityProviderService.").unwrap_or_default();
        let answer = match operation {
            "CreateUserPool" => self.create_pool(&mut pools, &parse(body)?),
            "DescribeUserPool" => {
                let request = parse::<Value>(body)?;
                let (id, pool) = named(&mut pools, &request)?;
                Ok(json!({ "UserPool": described(id, pool) }))
            }
            "DeleteUserPool" => {
                let request = parse::<Value>(body)?;
                let id = named(&mut pools, &request)?.0.to_owned();
                pools.remove(&id);
                return Ok(String::new());
            }
            "SetUserPoolSessionConfiguration" => track_sessions(&mut pools, parse(body)?),
            "CreateResourceServer" => create_resource_server(&mut pools, &parse(body)?),
            "CreateIdentityProvider" => create_identity_provider(&mut pools, parse(body)?),
            _ => return Err(ProtocolError::UnknownOperation.into()),
        };
        Ok(answer?.to_string())
    }

    fn create_pool(&self, pools: &mut BTreeMap<String, Pool>, request: &Value) -> Result<Value, Fault> {
        let name = text(request, "PoolName")?;
        let id = format!("{}_{}", self.region, letters(&random::<16>()));
        let mut facts = PoolSnapshot::new(id.as_str()).region(self.region.as_str());
        facts.user_pool_tier = match request.get("UserPoolTier").and_then(Value::as_str) {
            None | Some("ESSENTIALS") => UserPoolTier::Essentials,
            Some("LITE") => UserPoolTier::Lite,
            Some("PLUS") => UserPoolTier::Plus,
            Some(_) => return Err(invalid("UserPoolTier is one of LITE, ESSENTIALS and PLUS")),
        };
        for attribute in list(request, "Schema") {
            let flag =
                |member: &str, missing| attribute.get(member).and_then(Value::as_bool).unwrap_or(missing);
            let name = text(attribute, "Name")?;
            let known = STANDARD_ATTRIBUTES.contains(&name) || READ_ONLY_ATTRIBUTES.contains(&name);
            let developer = if flag("DeveloperOnlyAttribute", false) { "dev:" } else { "" };
            let custom = name.strip_prefix("custom:").unwrap_or(name);
            let name = if known { name.to_owned() } else { format!("{developer}custom:{custom}") };
            facts = facts.attribute(name, flag("Required", false), flag("Mutable", known));
        }
        let pool = Pool { clients: MemoryPool::new(facts), name: name.to_owned(), created: now() };
        let answer = json!({ "UserPool": described(&id, &pool) });
        pools.insert(id, pool);
        Ok(answer)
    }
}

/// One of the ten operations on clients: all of it is the library's.
fn client_call(
    pools: &mut BTreeMap<String, Pool>,
    operation: Operation,
    body: &[u8],
) -> Result<String, Fault> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let request = Request::read(operation, &mut json).and_then(|request| json.end().map(|()| request));
    let request = request.map_err(|error| unreadable(body, &error))?;
    let draw = Draw::new(now(), random(), random());
    let response = match request.user_pool_id().and_then(|id| pools.get_mut(id)) {
        Some(pool) => pool.clients.answer(request, &draw)?,
        // No pool has this ID, so a pool of another answers, with what is wrong before that as well.
        None => MemoryPool::new(PoolSnapshot::new("")).answer(request, &draw)?,
    };
    // A response holds nothing that JSON can't.
    Ok(if response.has_body() { serde_json::to_string(&response).unwrap_or_default() } else { String::new() })
}

fn track_sessions(pools: &mut BTreeMap<String, Pool>, request: Value) -> Result<Value, Fault> {
    let on = match text(&request, "UserSessionTracking")? {
        "ENABLED" => true,
        "DISABLED" => false,
        _ => return Err(invalid("UserSessionTracking is ENABLED or DISABLED")),
    };
    let (_, pool) = named(pools, &request)?;
    if on && pool.clients.facts.user_pool_tier == UserPoolTier::Lite {
        let message = "Session tracking is not available for the LITE pricing tier";
        return Err(ServiceError::new(Exception::FeatureUnavailableInTier, message).into());
    }
    pool.clients.facts.session_tracking = on;
    Ok(request)
}

fn create_resource_server(pools: &mut BTreeMap<String, Pool>, request: &Value) -> Result<Value, Fault> {
    let identifier = text(request, "Identifier")?.to_owned();
    let scopes: Result<Vec<_>, _> =
        list(request, "Scopes").iter().map(|scope| text(scope, "ScopeName").map(str::to_owned)).collect();
    let (_, pool) = named(pools, request)?;
    pool.clients.facts.resource_servers.entry(identifier).or_default().extend(scopes?);
    Ok(json!({ "ResourceServer": request }))
}

fn create_identity_provider(pools: &mut BTreeMap<String, Pool>, request: Value) -> Result<Value, Fault> {
    let name = text(&request, "ProviderName")?.to_owned();
    let (_, pool) = named(pools, &request)?;
    pool.clients.facts.identity_providers.insert(name);
    let now = json!(now());
    let mut provider = request;
    if let Some(members) = provider.as_object_mut() {
        members.extend([("CreationDate".to_owned(), now.clone()), ("LastModifiedDate".to_owned(), now)]);
    }
    Ok(json!({ "IdentityProvider": provider }))
}

/// The pool as `CreateUserPool` and `DescribeUserPool` show it.
fn described(id: &str, pool: &Pool) -> Value {
    let facts = &pool.clients.facts;
    let usual = STANDARD_ATTRIBUTES.iter().map(|name| (*name, false, true));
    let fixed = READ_ONLY_ATTRIBUTES.iter().map(|name| (*name, false, false));
    let given = facts.attributes.iter().map(|(name, given)| (name.as_str(), given.required, given.mutable));
    let attributes: BTreeMap<_, _> = usual.chain(fixed).chain(given).map(|found| (found.0, found)).collect();
    let attributes: Vec<_> = attributes
        .into_values()
        .map(|(name, required, mutable)| json!({ "Name": name, "Required": required, "Mutable": mutable }))
        .collect();
    json!({
        "CreationDate": pool.created,
        "Id": id,
        "LastModifiedDate": pool.created,
        "Name": pool.name,
        "SchemaAttributes": attributes,
        "UserPoolTier": facts.user_pool_tier,
    })
}

/// The pool that the request names.
fn named<'a>(
    pools: &'a mut BTreeMap<String, Pool>,
    request: &'a Value,
) -> Result<(&'a str, &'a mut Pool), Fault> {
    let id = text(request, "UserPoolId")?;
    let message = format!("User pool {id} does not exist.");
    match pools.get_mut(id) {
        Some(pool) => Ok((id, pool)),
        None => Err(ServiceError::new(Exception::ResourceNotFound, message).into()),
    }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(body).map_err(|error| unreadable(body, &error).into())
}

/// A body that is no JSON is refused without a text, whatever else is wrong with it.
fn unreadable(body: &[u8], error: &serde_json::Error) -> ProtocolError {
    match serde_json::from_slice::<IgnoredAny>(body) {
        Ok(_) => ProtocolError::unreadable(body, error),
        Err(_) => ProtocolError::Serialization(None),
    }
}

fn text<'a>(request: &'a Value, member: &str) -> Result<&'a str, Fault> {
    request.get(member).and_then(Value::as_str).ok_or_else(|| invalid(&format!("{member} must be a text")))
}

fn list<'a>(request: &'a Value, member: &str) -> &'a [Value] {
    request.get(member).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn invalid(message: &str) -> Fault {
    ServiceError::new(Exception::InvalidParameter, message).into()
}

fn now() -> Timestamp {
    let since = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    Timestamp::from_unix_milliseconds(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Random bytes; a machine without any can't run an emulator.
fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap_or_else(|error| {
        eprintln!("emulator: no random bytes: {error}");
        std::process::exit(1)
    });
    bytes
}

/// Nine letters and digits, as the second half of a pool's ID.
fn letters(bytes: &[u8]) -> String {
    let alphabet: Vec<char> = ('0'..='9').chain('A'..='Z').chain('a'..='z').collect();
    bytes.iter().take(9).filter_map(|byte| alphabet.get(usize::from(*byte) % alphabet.len())).collect()
}

/// A random UUID (RFC 9562, version 4).
fn request_id() -> String {
    let number = u128::from_be_bytes(random()) & !(0xf << 76) & !(0b11 << 62) | 4 << 76 | 0b10 << 62;
    let hex = format!("{number:032x}");
    let groups = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)];
    groups.map(|(from, to)| hex.get(from..to).unwrap_or_default()).join("-")
}
