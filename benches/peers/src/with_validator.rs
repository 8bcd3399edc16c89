//! The constraints of the service model with validator's derive, which has nothing for the elements of a list of
//! strings: there a function calls its own traits.

use serde::Deserialize;
use validator::{Validate, ValidateLength, ValidateRegex, ValidationError};

use crate::{
    patterns::{ARN, CLIENT_NAME, HEX, PROVIDER, SCOPE, URL, USER_POOL_ID, WORD},
    types::{ExplicitAuthFlow, Feature, OAuthFlow, PreventUserExistenceErrors, TokenValidityUnits},
};

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Request {
    #[validate(range(min = 1, max = 86_400))]
    access_token_validity: Option<i32>,
    #[serde(rename = "AllowedOAuthFlows")]
    #[validate(length(max = 3))]
    allowed_oauth_flows: Option<Vec<OAuthFlow>>,
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    _allowed_oauth_flows_user_pool_client: Option<bool>,
    #[serde(rename = "AllowedOAuthScopes")]
    #[validate(length(max = 50), custom(function = "scopes"))]
    allowed_oauth_scopes: Option<Vec<String>>,
    #[validate(nested)]
    analytics_configuration: Option<AnalyticsConfiguration>,
    #[validate(range(min = 3, max = 15))]
    auth_session_validity: Option<i32>,
    #[serde(rename = "CallbackURLs")]
    #[validate(length(max = 100), custom(function = "urls"))]
    callback_urls: Option<Vec<String>>,
    #[validate(required, length(min = 1, max = 128), regex(path = *CLIENT_NAME))]
    client_name: Option<String>,
    #[validate(length(min = 24, max = 64), regex(path = *WORD))]
    client_secret: Option<String>,
    #[serde(rename = "DefaultRedirectURI")]
    #[validate(length(min = 1, max = 1_024), regex(path = *URL))]
    default_redirect_uri: Option<String>,
    #[serde(rename = "EnablePropagateAdditionalUserContextData")]
    _enable_propagate_additional_user_context_data: Option<bool>,
    #[serde(rename = "EnableTokenRevocation")]
    _enable_token_revocation: Option<bool>,
    #[serde(rename = "ExplicitAuthFlows")]
    _explicit_auth_flows: Option<Vec<ExplicitAuthFlow>>,
    #[serde(rename = "GenerateSecret")]
    _generate_secret: Option<bool>,
    #[validate(range(min = 1, max = 86_400))]
    id_token_validity: Option<i32>,
    #[serde(rename = "LogoutURLs")]
    #[validate(length(max = 100), custom(function = "urls"))]
    logout_urls: Option<Vec<String>>,
    #[serde(rename = "PreventUserExistenceErrors")]
    _prevent_user_existence_errors: Option<PreventUserExistenceErrors>,
    #[validate(custom(function = "attributes"))]
    read_attributes: Option<Vec<String>>,
    #[validate(nested)]
    refresh_token_rotation: Option<RefreshTokenRotation>,
    #[validate(range(min = 0, max = 315_360_000))]
    refresh_token_validity: Option<i32>,
    #[validate(custom(function = "providers"))]
    supported_identity_providers: Option<Vec<String>>,
    #[serde(rename = "TokenValidityUnits")]
    _token_validity_units: Option<TokenValidityUnits>,
    #[validate(required, length(min = 1, max = 55), regex(path = *USER_POOL_ID))]
    user_pool_id: Option<String>,
    #[validate(custom(function = "attributes"))]
    write_attributes: Option<Vec<String>>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct AnalyticsConfiguration {
    #[validate(length(min = 20, max = 2_048), regex(path = *ARN))]
    application_arn: Option<String>,
    #[validate(regex(path = *HEX))]
    application_id: Option<String>,
    #[validate(length(max = 131_072))]
    external_id: Option<String>,
    #[validate(length(min = 20, max = 2_048), regex(path = *ARN))]
    role_arn: Option<String>,
    #[serde(rename = "UserDataShared")]
    _user_data_shared: Option<bool>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct RefreshTokenRotation {
    #[validate(required)]
    feature: Option<Feature>,
    #[validate(range(min = 0, max = 60))]
    retry_grace_period_seconds: Option<i32>,
}

fn elements(list: &[String], max: u64, pattern: Option<&regex::Regex>) -> Result<(), ValidationError> {
    let is_right = |element: &String| {
        element.validate_length(Some(1), Some(max), None)
            && pattern.is_none_or(|pattern| element.validate_regex(pattern))
    };
    if list.iter().all(is_right) { Ok(()) } else { Err(ValidationError::new("element")) }
}

fn scopes(list: &[String]) -> Result<(), ValidationError> {
    elements(list, 256, Some(&SCOPE))
}

fn urls(list: &[String]) -> Result<(), ValidationError> {
    elements(list, 1_024, Some(&URL))
}

fn attributes(list: &[String]) -> Result<(), ValidationError> {
    elements(list, 2_048, None)
}

fn providers(list: &[String]) -> Result<(), ValidationError> {
    elements(list, 32, Some(&PROVIDER))
}

/// How many members have a broken constraint.
pub(crate) fn broken(request: &Request) -> usize {
    request.validate().map_or_else(|errors| errors.errors().len(), |()| 0)
}
