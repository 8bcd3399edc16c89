//! The constraints of the service model with garde's derive.

use garde::Validate;
use serde::Deserialize;

use crate::{
    patterns::{ARN, CLIENT_NAME, HEX, PROVIDER, SCOPE, URL, USER_POOL_ID, WORD},
    types::{ExplicitAuthFlow, Feature, OAuthFlow, PreventUserExistenceErrors, TokenValidityUnits},
};

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    #[garde(range(min = 1, max = 86_400))]
    access_token_validity: Option<i32>,
    #[serde(rename = "AllowedOAuthFlows")]
    #[garde(length(max = 3))]
    allowed_oauth_flows: Option<Vec<OAuthFlow>>,
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    #[garde(skip)]
    _allowed_oauth_flows_user_pool_client: Option<bool>,
    #[serde(rename = "AllowedOAuthScopes")]
    #[garde(length(max = 50), inner(inner(length(chars, min = 1, max = 256), pattern(*SCOPE))))]
    allowed_oauth_scopes: Option<Vec<String>>,
    #[garde(dive)]
    analytics_configuration: Option<AnalyticsConfiguration>,
    #[garde(range(min = 3, max = 15))]
    auth_session_validity: Option<i32>,
    #[serde(rename = "CallbackURLs")]
    #[garde(length(max = 100), inner(inner(length(chars, min = 1, max = 1_024), pattern(*URL))))]
    callback_urls: Option<Vec<String>>,
    #[garde(required, length(chars, min = 1, max = 128), pattern(*CLIENT_NAME))]
    client_name: Option<String>,
    #[garde(length(chars, min = 24, max = 64), pattern(*WORD))]
    client_secret: Option<String>,
    #[serde(rename = "DefaultRedirectURI")]
    #[garde(length(chars, min = 1, max = 1_024), pattern(*URL))]
    default_redirect_uri: Option<String>,
    #[serde(rename = "EnablePropagateAdditionalUserContextData")]
    #[garde(skip)]
    _enable_propagate_additional_user_context_data: Option<bool>,
    #[serde(rename = "EnableTokenRevocation")]
    #[garde(skip)]
    _enable_token_revocation: Option<bool>,
    #[serde(rename = "ExplicitAuthFlows")]
    #[garde(skip)]
    _explicit_auth_flows: Option<Vec<ExplicitAuthFlow>>,
    #[serde(rename = "GenerateSecret")]
    #[garde(skip)]
    _generate_secret: Option<bool>,
    #[garde(range(min = 1, max = 86_400))]
    id_token_validity: Option<i32>,
    #[serde(rename = "LogoutURLs")]
    #[garde(length(max = 100), inner(inner(length(chars, min = 1, max = 1_024), pattern(*URL))))]
    logout_urls: Option<Vec<String>>,
    #[serde(rename = "PreventUserExistenceErrors")]
    #[garde(skip)]
    _prevent_user_existence_errors: Option<PreventUserExistenceErrors>,
    #[garde(inner(inner(length(chars, min = 1, max = 2_048))))]
    read_attributes: Option<Vec<String>>,
    #[garde(dive)]
    refresh_token_rotation: Option<RefreshTokenRotation>,
    #[garde(range(min = 0, max = 315_360_000))]
    refresh_token_validity: Option<i32>,
    #[garde(inner(inner(length(chars, min = 1, max = 32), pattern(*PROVIDER))))]
    supported_identity_providers: Option<Vec<String>>,
    #[serde(rename = "TokenValidityUnits")]
    #[garde(skip)]
    _token_validity_units: Option<TokenValidityUnits>,
    #[garde(required, length(chars, min = 1, max = 55), pattern(*USER_POOL_ID))]
    user_pool_id: Option<String>,
    #[garde(inner(inner(length(chars, min = 1, max = 2_048))))]
    write_attributes: Option<Vec<String>>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct AnalyticsConfiguration {
    #[garde(length(chars, min = 20, max = 2_048), pattern(*ARN))]
    application_arn: Option<String>,
    #[garde(pattern(*HEX))]
    application_id: Option<String>,
    #[garde(length(chars, max = 131_072))]
    external_id: Option<String>,
    #[garde(length(chars, min = 20, max = 2_048), pattern(*ARN))]
    role_arn: Option<String>,
    #[serde(rename = "UserDataShared")]
    #[garde(skip)]
    _user_data_shared: Option<bool>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct RefreshTokenRotation {
    #[serde(rename = "Feature")]
    #[garde(required)]
    feature: Option<Feature>,
    #[garde(range(min = 0, max = 60))]
    retry_grace_period_seconds: Option<i32>,
}

/// How many constraints are broken.
pub(crate) fn broken(request: &Request) -> usize {
    request.validate().map_or_else(|report| report.iter().count(), |()| 0)
}
