//! cognitox: its checks, which are public functions, and its whole handler.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use cognitox::{
    action::user_pool::{create_user_pool, create_user_pool_client},
    storage::Storage,
    types::{
        AnalyticsConfiguration, ExplicitAuthFlow, OAuthFlow, RefreshTokenRotationType, TokenValidityUnits,
    },
    validation,
};
use serde::Deserialize;
use serde_json::{Value, json};

/// The members that it checks; its own request is private.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", default)]
#[derive(Default)]
pub(crate) struct Request {
    client_name: String,
    #[serde(rename = "AllowedOAuthFlows")]
    allowed_oauth_flows: Vec<OAuthFlow>,
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    allowed_oauth_flows_user_pool_client: bool,
    #[serde(rename = "CallbackURLs")]
    callback_urls: Vec<String>,
    #[serde(rename = "LogoutURLs")]
    logout_urls: Vec<String>,
    #[serde(rename = "DefaultRedirectURI")]
    default_redirect_uri: Option<String>,
    generate_secret: bool,
    explicit_auth_flows: Vec<ExplicitAuthFlow>,
    read_attributes: Vec<String>,
    write_attributes: Vec<String>,
    analytics_configuration: Option<AnalyticsConfiguration>,
    auth_session_validity: Option<i32>,
    access_token_validity: Option<i32>,
    id_token_validity: Option<i32>,
    refresh_token_validity: Option<i32>,
    token_validity_units: Option<TokenValidityUnits>,
    refresh_token_rotation: Option<RefreshTokenRotationType>,
}

/// How many checks fail: the first one ends them, in the order of `create_user_pool_client`.
pub(crate) fn broken(request: &Request) -> usize {
    usize::from(checks(request).is_err())
}

fn checks(request: &Request) -> cognitox::error::Result<()> {
    validation::validate_client_name(&request.client_name)?;
    validation::validate_oauth_client_configuration(
        request.allowed_oauth_flows_user_pool_client,
        &request.allowed_oauth_flows,
        &request.callback_urls,
        &request.logout_urls,
        request.default_redirect_uri.as_deref(),
        request.generate_secret,
    )?;
    validation::validate_explicit_auth_flows(&request.explicit_auth_flows)?;
    validation::validate_client_attribute_names("ReadAttributes", &request.read_attributes)?;
    validation::validate_client_attribute_names("WriteAttributes", &request.write_attributes)?;
    request.analytics_configuration.as_ref().map_or(Ok(()), validation::validate_analytics_configuration)?;
    request.auth_session_validity.map_or(Ok(()), validation::validate_auth_session_validity)?;
    let units = request.token_validity_units.as_ref();
    validation::validate_token_validities(
        request.access_token_validity,
        request.id_token_validity,
        request.refresh_token_validity,
        units.and_then(|units| units.access_token),
        units.and_then(|units| units.id_token),
        units.and_then(|units| units.refresh_token),
    )?;
    request.refresh_token_rotation.as_ref().map_or(Ok(()), validation::validate_refresh_token_rotation)
}

/// Its server without HTTP: a store in memory with one pool.
pub(crate) struct Server {
    storage: Storage,
    pub(crate) user_pool_id: String,
}

impl Server {
    pub(crate) fn new() -> Self {
        let storage = Storage::new();
        let pool = ready(create_user_pool::handler(&storage, json!({"PoolName": "shop"}))).expect("a pool");
        let user_pool_id = pool["UserPool"]["Id"].as_str().expect("an ID").to_owned();
        Self { storage, user_pool_id }
    }

    /// Creates a client, from bytes to bytes.
    pub(crate) fn create(&self, body: &[u8]) -> Vec<u8> {
        let body: Value = serde_json::from_slice(body).expect("JSON");
        let response = ready(create_user_pool_client::handler(&self.storage, body)).expect("a right request");
        serde_json::to_vec(&response).expect("JSON")
    }
}

/// What comes of a future that waits for nobody.
fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}
