//! The requests that are measured: a typical one, and one whose limited lists are full.
//!
//! Neither draws a finding, offline or in the pool, nor does the update of the client that it makes.

#![expect(clippy::unwrap_used, reason = "a wrong input must stop the measurement")]

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot, Report, UpdateUserPoolClientRequest, UserPoolClient,
    lifecycle::Identity,
};
use time::OffsetDateTime;

/// As an SDK sends it: compact, some 700 bytes.
const TYPICAL: &str = concat!(
    r#"{"UserPoolId":"eu-west-1_Kp3xTq9Lm","ClientName":"storefront-web","GenerateSecret":true,"#,
    r#""RefreshTokenValidity":7,"TokenValidityUnits":{"RefreshToken":"days"},"#,
    r#""ReadAttributes":["email","family_name","given_name"],"WriteAttributes":["family_name","given_name"],"#,
    r#""ExplicitAuthFlows":["ALLOW_REFRESH_TOKEN_AUTH","ALLOW_USER_SRP_AUTH"],"#,
    r#""SupportedIdentityProviders":["COGNITO","Google"],"#,
    r#""CallbackURLs":["https://shop.example.com/auth/callback"],"LogoutURLs":["https://shop.example.com/goodbye"],"#,
    r#""AllowedOAuthFlows":["code"],"AllowedOAuthScopes":["openid","email","https://api.example.com/orders.read"],"#,
    r#""AllowedOAuthFlowsUserPoolClient":true,"PreventUserExistenceErrors":"ENABLED","EnableTokenRevocation":true}"#,
);

/// About as long, with a dozen violations: six of the model's constraints, six of rules.
const TWELVE: &str = concat!(
    r#"{"UserPoolId":"eu-west-1_Kp3xTq9Lm","ClientName":"storefront*web","GenerateSecret":true,"#,
    r#""ClientSecret":"4bgd5r70a8gtfe4d5d2us1gs","IdTokenValidity":0,"AuthSessionValidity":16,"#,
    r#""ReadAttributes":["email","family_name","given_name"],"WriteAttributes":["family_name","given_name"],"#,
    r#""ExplicitAuthFlows":["ALLOW_REFRESH_TOKEN_AUTH","ALLOW_SRP_AUTH"],"#,
    r#""SupportedIdentityProviders":["COGNITO","the identity provider of the marketing department"],"#,
    r#""CallbackURLs":["http://shop.example.com/auth/callback","https://shop.example.com/#/callback","callback"],"#,
    r#""LogoutURLs":["https://shop.example.com/goodbye"],"DefaultRedirectURI":"https://shop.example.com/","#,
    r#""AllowedOAuthFlows":["code"],"AllowedOAuthScopes":["openid","email","orders.read"],"#,
    r#""AllowedOAuthFlowsUserPoolClient":true,"PreventUserExistenceErrors":"YES","EnableTokenRevocation":true}"#,
);

/// What the lists are filled up with: every character that may stand plainly in a path.
const PATH: &[u8] = b"abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789-._~/";

/// The server of the scopes.
const RESOURCE_SERVER: &str = "https://api.example.com";

/// A request of one size, the update of the client that it makes, and a pool in which both are right.
pub(crate) struct Input {
    pub(crate) create: Vec<u8>,
    pub(crate) update: Vec<u8>,
    pub(crate) pool: PoolSnapshot,
    /// The client that the creation makes and the pool stores.
    pub(crate) client: UserPoolClient,
}

impl Input {
    /// The typical request.
    pub(crate) fn small() -> Self {
        let pool = pool().resource_server(RESOURCE_SERVER, ["orders.read", "orders.write"]);
        let input = Self::new(TYPICAL.into(), pool);
        assert!((680..=720).contains(&input.create.len()), "{} bytes", input.create.len());
        input
    }

    /// 100 callback and 100 logout URLs of 1,024 characters, 50 scopes of 256, 60 attributes.
    pub(crate) fn large() -> Self {
        let url = |kind: &str, index| padded(&format!("https://{kind}-{index:02}.example.com/"), 1_024);
        let scope =
            |index| padded(&format!("orders-{index:02}."), 256 - RESOURCE_SERVER.len() - 1).replace('/', "_");
        let attribute = |index| format!("custom:claim_{index:02}");
        let typical: CreateUserPoolClientRequest = serde_json::from_str(TYPICAL).unwrap();
        let request = typical
            .callback_urls(unordered(100).map(|index| url("callback", index)))
            .logout_urls(unordered(100).map(|index| url("logout", index)))
            .allowed_oauth_scopes(
                ["openid".into()]
                    .into_iter()
                    .chain(unordered(49).map(|index| format!("{RESOURCE_SERVER}/{}", scope(index)))),
            )
            .read_attributes(unordered(60).map(attribute))
            .write_attributes(unordered(60).map(attribute));
        let pool = pool().resource_server(RESOURCE_SERVER, (0..49).map(scope));
        let pool = (0..60).fold(pool, |pool, index| pool.attribute(attribute(index), false, true));
        let input = Self::new(serde_json::to_vec(&request).unwrap(), pool);
        assert!((220_000..=222_000).contains(&input.create.len()), "{} bytes", input.create.len());
        input
    }

    fn new(create: Vec<u8>, pool: PoolSnapshot) -> Self {
        let request: CreateUserPoolClientRequest = serde_json::from_slice(&create).unwrap();
        none(&request.check());
        none(&request.check_in(&pool));
        let client = request.validate().unwrap().create(identity(), OffsetDateTime::UNIX_EPOCH);
        let pool = pool.client(client.described());
        let update = UpdateUserPoolClientRequest::from(&client);
        none(&update.check());
        none(&update.check_in(&pool));
        let update = serde_json::to_vec(&update).unwrap();
        Self { create, update, pool, client }
    }
}

/// A request with a dozen violations.
pub(crate) fn twelve() -> CreateUserPoolClientRequest {
    let request: CreateUserPoolClientRequest = serde_json::from_str(TWELVE).unwrap();
    let report = request.check();
    assert_eq!((report.violation_count(), report.advisory_count()), (12, 0), "{report}");
    request
}

/// What a new client is given.
pub(crate) fn identity() -> Identity {
    Identity::from_bytes([0x5a; 16], [0xa5; 32])
}

fn pool() -> PoolSnapshot {
    PoolSnapshot::new("eu-west-1_Kp3xTq9Lm").identity_provider("Google").identity_provider("LoginWithAmazon")
}

/// The numbers below the count, in an order that helps no sorting.
fn unordered(count: usize) -> impl Iterator<Item = usize> {
    let mut numbers: Vec<_> = (0..count).collect();
    numbers.sort_by_key(|number| (number * 2_654_435_761) & 0xffff_ffff);
    numbers.into_iter()
}

/// The beginning and as much of the path, over and over, as makes the length.
fn padded(beginning: &str, length: usize) -> String {
    let filler = PATH.iter().cycle().map(|byte| char::from(*byte)).take(length - beginning.len());
    beginning.chars().chain(filler).collect()
}

fn none(report: &Report) {
    assert!(report.is_empty(), "what is measured must draw no finding:\n{report}");
}
