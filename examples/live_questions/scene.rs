//! What the crate answers: the calls of a question, made to a pool in memory.

use std::{collections::BTreeMap, error::Error};

use cognito_user_pool_client::{
    MemoryPool, Operation, PoolSnapshot, ServiceError,
    error::ProtocolError,
    memory::{Draw, Request},
    pool::{STANDARD_ATTRIBUTES, SnapshotAttribute},
    report::Text,
    types::Timestamp,
};
use serde_json::{Map, Value, json};

use crate::question::{Call, Question};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A pool in memory, and what the variables of the shell hold.
pub(crate) struct Scene {
    pool: MemoryPool,
    shell: BTreeMap<String, String>,
    calls: u16,
}

/// What the crate answers.
pub(crate) enum Outcome {
    Refused {
        error: ServiceError,
        /// Whether the text is the service's, recorded or inferred, and not the crate's own.
        known: bool,
    },
    /// A body, or that of an error of the protocol.
    Body(String),
}

impl Scene {
    /// The scene that the calls before set.
    pub(crate) fn of(question: &Question) -> Result<Self> {
        let mut shell = BTreeMap::from([("REGION".to_owned(), "us-east-1".to_owned())]);
        if question.by_hand.as_ref().is_some_and(|words| words.contains("CLIENT")) {
            shell.insert("CLIENT".to_owned(), "madebyhand".to_owned());
        }
        let facts = filled(&written(&question.pool), &shell)?;
        let mut facts: PoolSnapshot = serde_json::from_str(&facts)?;
        let id = format!("{}_EXAMPLE", facts.region);
        shell.insert("REGION".to_owned(), facts.region.clone());
        shell.insert("POOL".to_owned(), id.clone());
        facts.user_pool_id = Some(id);
        let registered = facts.user_pool_client.take();
        let mut scene = Self { pool: MemoryPool::new(facts), shell, calls: 0 };
        if let Some(client) = registered {
            scene.pool.insert(client);
        }
        for call in &question.before {
            for _ in 0..call.times.unwrap_or(1) {
                scene.prepare(call)?;
            }
        }
        Ok(scene)
    }

    /// Makes the call that is asked about.
    pub(crate) fn ask(&mut self, question: &Question) -> Result<Outcome> {
        let request = question.request.as_ref().map(written);
        let body = question.body.clone().or(request).unwrap_or_default();
        self.call(&question.operation, &self.filled(&body)?)
    }

    /// The text with the values of the variables.
    pub(crate) fn filled(&self, text: &str) -> Result<String> {
        filled(text, &self.shell)
    }

    fn prepare(&mut self, call: &Call) -> Result<()> {
        let body = self.filled(&written(&call.request))?;
        let answer = if Operation::from_name(&call.operation).is_some() {
            match self.call(&call.operation, &body)? {
                Outcome::Body(body) if body.is_empty() => Value::Null,
                Outcome::Body(body) => serde_json::from_str(&body)?,
                Outcome::Refused { error, .. } => return Err(format!("{body} is refused: {error}").into()),
            }
        } else {
            self.set_up(&call.operation, &serde_json::from_str(&body)?)?
        };
        if let Some((name, path)) = &call.keep {
            let value = answer.pointer(&pointer(path)).and_then(Value::as_str);
            let value = value.ok_or_else(|| format!("no {path} in {answer}"))?;
            self.shell.insert(name.clone(), value.to_owned());
        }
        Ok(())
    }

    /// A call of another operation, which makes a pool or changes it.
    fn set_up(&mut self, operation: &str, request: &Value) -> Result<Value> {
        let facts = &mut self.pool.facts;
        if operation == "CreateUserPool" {
            facts.user_pool_id = Some(format!("{}_OWN", facts.region));
        } else if request.get("UserPoolId").and_then(Value::as_str) != facts.user_pool_id.as_deref() {
            return Err(format!("{operation} is about another pool").into());
        }
        match operation {
            "CreateUserPool" | "UpdateUserPool" => {
                if let Some(tier) = request.get("UserPoolTier") {
                    facts.user_pool_tier = serde_json::from_value(tier.clone())?;
                }
                for attribute in list(request, "Schema") {
                    let is = |member: &str| attribute.get(member).is_some_and(|value| value == true);
                    let name = text(attribute, "Name")?;
                    let prefix = match (STANDARD_ATTRIBUTES.contains(&name), is("DeveloperOnlyAttribute")) {
                        (true, _) => "",
                        (false, true) => "dev:custom:",
                        (false, false) => "custom:",
                    };
                    let mut facts_of_it = SnapshotAttribute::default();
                    (facts_of_it.required, facts_of_it.mutable) = (is("Required"), is("Mutable"));
                    facts.attributes.insert(format!("{prefix}{name}"), facts_of_it);
                }
            }
            "CreateResourceServer" => {
                let scopes = list(request, "Scopes").iter();
                let scopes: Result<_> =
                    scopes.map(|scope| text(scope, "ScopeName").map(str::to_owned)).collect();
                facts.resource_servers.insert(text(request, "Identifier")?.to_owned(), scopes?);
            }
            "CreateIdentityProvider" => {
                facts.identity_providers.insert(text(request, "ProviderName")?.to_owned());
            }
            "SetUserPoolSessionConfiguration" => {
                facts.session_tracking = text(request, "UserSessionTracking")? == "ENABLED";
            }
            other => return Err(format!("{other} sets no scene").into()),
        }
        Ok(json!({ "UserPool": { "Id": facts.user_pool_id } }))
    }

    /// The first call is made at 1700000001.107, each further one a second later; IDs descend.
    fn call(&mut self, operation: &str, body: &str) -> Result<Outcome> {
        let Some(operation) = Operation::from_name(operation) else {
            return Ok(Outcome::Body(ProtocolError::UnknownOperation.body()));
        };
        let request = match Request::read(operation, &mut serde_json::Deserializer::from_str(body)) {
            Ok(request) => request,
            Err(error) => {
                return Ok(Outcome::Body(ProtocolError::unreadable(body.as_bytes(), &error).body()));
            }
        };
        self.calls += 1;
        let now = Timestamp::from_unix_milliseconds(1_700_000_000_107 + 1_000 * i64::from(self.calls));
        let id = (u128::MAX - u128::from(self.calls)).to_be_bytes();
        let [_, secret] = self.calls.to_be_bytes();
        let report = request.check_in(&self.pool);
        let refusal = report.violations().next().and_then(|finding| finding.rule().refusal());
        Ok(match self.pool.answer(request, &Draw::new(now, id, [secret; 32])) {
            Ok(response) if response.has_body() => Outcome::Body(serde_json::to_string(&response)?),
            Ok(_) => Outcome::Body(String::new()),
            Err(error) => {
                let known = refusal.is_some_and(|refusal| refusal.text != Text::Unrecorded);
                Outcome::Refused { error, known }
            }
        })
    }
}

/// The JSON pointer of a path such as `UserPoolClients[0].ClientId`.
pub(crate) fn pointer(path: &str) -> String {
    format!("/{}", path.replace(['.', '['], "/").replace(']', ""))
}

/// The text with the values of the variables, which are all plain enough to stand in JSON.
fn filled(text: &str, shell: &BTreeMap<String, String>) -> Result<String> {
    let fill = |text: String, (name, value): (&String, &String)| text.replace(&format!("${{{name}}}"), value);
    let text = shell.iter().fold(text.to_owned(), fill);
    if text.contains("${") { Err(format!("a variable is not set: {text}").into()) } else { Ok(text) }
}

fn written(request: &Map<String, Value>) -> String {
    Value::Object(request.clone()).to_string()
}

fn text<'a>(structure: &'a Value, member: &str) -> Result<&'a str> {
    let text = structure.get(member).and_then(Value::as_str);
    text.ok_or_else(|| format!("no {member} in {structure}").into())
}

fn list<'a>(structure: &'a Value, member: &str) -> &'a [Value] {
    structure.get(member).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}
