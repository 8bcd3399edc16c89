//! The client as the service echoes it.
//!
//! What a request leaves out stays absent, except for six members; lists come as sets in the service's order. Source:
//! [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst),
//! [update-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/update-user-pool-client.rst).

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use crate::{
    defaults::Defaults,
    java::hash_set_order,
    rules::is_system_scope,
    types::{AnalyticsConfiguration, ModelEnum, Open, RefreshTokenRotation, UserPoolClient},
    validate::Kept,
    view::{RequestView, SettingsView},
};

/// The echo of a request, without what only the service knows: the ID that it draws, the secret and the dates.
pub(super) fn echo(view: &RequestView<'_>, kept: &Kept) -> UserPoolClient {
    let SettingsView {
        access_token_validity,
        allowed_oauth_flows,
        allowed_oauth_flows_user_pool_client,
        allowed_oauth_scopes,
        analytics_configuration,
        auth_session_validity,
        callback_urls,
        default_redirect_uri,
        enable_propagate_additional_user_context_data,
        enable_token_revocation,
        explicit_auth_flows,
        id_token_validity,
        logout_urls,
        prevent_user_existence_errors,
        read_attributes,
        refresh_token_rotation,
        refresh_token_validity,
        supported_identity_providers,
        token_validity_units,
        write_attributes,
    } = &view.settings;
    let defaults = &Defaults::CURRENT;
    UserPoolClient {
        access_token_validity: *access_token_validity,
        allowed_oauth_flows: values(*allowed_oauth_flows),
        allowed_oauth_flows_user_pool_client: Some(
            allowed_oauth_flows_user_pool_client.unwrap_or(defaults.allowed_oauth_flows_user_pool_client),
        ),
        allowed_oauth_scopes: strings(*allowed_oauth_scopes).map(system_scopes_first),
        analytics_configuration: analytics_configuration.map(|analytics| echo_analytics(analytics, defaults)),
        auth_session_validity: Some(auth_session_validity.unwrap_or(defaults.auth_session_validity)),
        callback_urls: strings(*callback_urls),
        client_id: view.client_id.map(ToOwned::to_owned),
        client_name: view.client_name.map(ToOwned::to_owned).or_else(|| kept.client_name.clone()),
        client_secret: None,
        // No recorded answer is newer than the member; Create and Update are taken to leave it out (inferred).
        client_type: None,
        creation_date: None,
        default_redirect_uri: default_redirect_uri.map(ToOwned::to_owned),
        enable_propagate_additional_user_context_data: Some(
            enable_propagate_additional_user_context_data
                .unwrap_or(defaults.enable_propagate_additional_user_context_data),
        ),
        enable_token_revocation: Some(enable_token_revocation.unwrap_or(defaults.enable_token_revocation)),
        explicit_auth_flows: values(*explicit_auth_flows),
        id_token_validity: *id_token_validity,
        last_modified_date: None,
        logout_urls: strings(*logout_urls),
        prevent_user_existence_errors: prevent_user_existence_errors.cloned(),
        read_attributes: strings(*read_attributes),
        refresh_token_rotation: refresh_token_rotation
            .or(kept.refresh_token_rotation.as_ref())
            .map(|rotation| echo_rotation(rotation, defaults)),
        refresh_token_validity: Some(match refresh_token_validity {
            None | Some(0) => defaults.refresh_token.value,
            Some(number) => *number,
        }),
        supported_identity_providers: strings(*supported_identity_providers),
        // Never filled in: absent and partly given units are echoed as they are.
        token_validity_units: Some(token_validity_units.cloned().unwrap_or_default()),
        user_pool_id: view.user_pool_id.map(ToOwned::to_owned),
        write_attributes: strings(*write_attributes),
    }
}

/// An empty list is absent from every answer.
fn strings(given: Option<&[String]>) -> Option<Vec<String>> {
    given.filter(|list| !list.is_empty()).map(|list| hash_set_order(list.iter().cloned()))
}

fn values<E: ModelEnum + Ord>(given: Option<&[Open<E>]>) -> Option<Vec<Open<E>>> {
    given.filter(|list| !list.is_empty()).map(|list| hash_set_order(list.iter().cloned()))
}

/// System scopes, then those of resource servers, each in the order of the set.
fn system_scopes_first(mut scopes: Vec<String>) -> Vec<String> {
    scopes.sort_by_key(|scope| !is_system_scope(scope));
    scopes
}

/// An application by ARN shows the service-linked role of its account.
///
/// Source: [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst);
/// that the partition is the one of the application is inferred.
fn echo_analytics(analytics: &AnalyticsConfiguration, defaults: &Defaults) -> AnalyticsConfiguration {
    let AnalyticsConfiguration { application_arn, application_id, external_id, role_arn, user_data_shared } =
        analytics;
    let linked = application_arn.as_deref().map(|arn| {
        let part = |index| arn.split(':').nth(index).unwrap_or_default();
        let (partition, account) = (part(1), part(4));
        format!(
            "arn:{partition}:iam::{account}:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp"
        )
    });
    AnalyticsConfiguration {
        application_arn: application_arn.clone(),
        application_id: application_id.clone(),
        external_id: external_id.clone(),
        role_arn: role_arn.clone().or(linked),
        user_data_shared: Some(user_data_shared.unwrap_or(defaults.user_data_shared)),
    }
}

fn echo_rotation(rotation: &RefreshTokenRotation, defaults: &Defaults) -> RefreshTokenRotation {
    let RefreshTokenRotation { feature, retry_grace_period_seconds } = rotation;
    RefreshTokenRotation {
        feature: feature.clone(),
        retry_grace_period_seconds: Some(
            retry_grace_period_seconds.unwrap_or(defaults.retry_grace_period_seconds),
        ),
    }
}
