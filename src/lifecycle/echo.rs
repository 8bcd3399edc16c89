//! The client as the service echoes it.
//!
//! What a request leaves out stays absent, except for six members; lists come as sets in the service's order. Source:
//! [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst),
//! [update-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/update-user-pool-client.rst).

use alloc::{format, string::String, vec::Vec};

use crate::{
    defaults::Defaults,
    java::hash_set_order,
    operation::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest},
    pool::is_system_scope,
    types::{AnalyticsConfiguration, RefreshTokenRotation, UserPoolClient},
    validate::Kept,
};

/// Moves what a request asks for into a client. Each member is named once: those of one request at the call, those that
/// both requests share with the client here.
macro_rules! asked_for {
    ($request:ident: $type:ident { $($own:ident: $pattern:pat),+ } -> { $client_id:expr }) => {
        asked_for!(@ $request: $type { $($own: $pattern),+ } -> { $client_id } [
            access_token_validity allowed_oauth_flows allowed_oauth_flows_user_pool_client allowed_oauth_scopes
            analytics_configuration auth_session_validity callback_urls client_name default_redirect_uri
            enable_propagate_additional_user_context_data enable_token_revocation explicit_auth_flows
            id_token_validity logout_urls prevent_user_existence_errors read_attributes refresh_token_rotation
            refresh_token_validity supported_identity_providers token_validity_units user_pool_id write_attributes
        ])
    };
    (@ $request:ident: $type:ident { $($own:ident: $pattern:pat),+ } -> { $client_id:expr } [$($shared:ident)+]) => {{
        let $type { $($own: $pattern,)+ $($shared,)+ } = $request;
        UserPoolClient {
            $($shared,)+
            client_id: $client_id,
            client_secret: None,
            // No recorded answer is newer than the member; Create and Update are taken to leave it out (inferred).
            client_type: None,
            creation_date: None,
            last_modified_date: None,
        }
    }};
}

/// The echo of a creation, without what only the service knows: the ID that it draws, the secret and the dates.
pub(super) fn created(request: CreateUserPoolClientRequest, kept: Kept) -> UserPoolClient {
    settled(
        asked_for!(request: CreateUserPoolClientRequest { client_secret: _, generate_secret: _ } -> { None }),
        kept,
    )
}

/// The echo of an update, without what only the service knows: the secret and the dates.
pub(super) fn updated(request: UpdateUserPoolClientRequest, kept: Kept) -> UserPoolClient {
    settled(asked_for!(request: UpdateUserPoolClientRequest { client_id: id } -> { id }), kept)
}

/// What the service makes of what was asked for: six members filled in, lists as sets.
fn settled(asked: UserPoolClient, kept: Kept) -> UserPoolClient {
    let defaults = &Defaults::CURRENT;
    UserPoolClient {
        allowed_oauth_flows: set(asked.allowed_oauth_flows),
        allowed_oauth_flows_user_pool_client: asked
            .allowed_oauth_flows_user_pool_client
            .or(Some(defaults.allowed_oauth_flows_user_pool_client)),
        allowed_oauth_scopes: set(asked.allowed_oauth_scopes).map(system_scopes_first),
        analytics_configuration: asked
            .analytics_configuration
            .map(|analytics| echo_analytics(analytics, defaults)),
        auth_session_validity: asked.auth_session_validity.or(Some(defaults.auth_session_validity)),
        callback_urls: set(asked.callback_urls),
        client_name: asked.client_name.or(kept.client_name),
        enable_propagate_additional_user_context_data: asked
            .enable_propagate_additional_user_context_data
            .or(Some(defaults.enable_propagate_additional_user_context_data)),
        enable_token_revocation: asked.enable_token_revocation.or(Some(defaults.enable_token_revocation)),
        explicit_auth_flows: set(asked.explicit_auth_flows),
        logout_urls: set(asked.logout_urls),
        read_attributes: set(asked.read_attributes),
        refresh_token_rotation: asked
            .refresh_token_rotation
            .or(kept.refresh_token_rotation)
            .map(|rotation| echo_rotation(rotation, defaults)),
        refresh_token_validity: Some(match asked.refresh_token_validity {
            None | Some(0) => defaults.refresh_token.value,
            Some(number) => number,
        }),
        supported_identity_providers: set(asked.supported_identity_providers),
        // Never filled in: absent and partly given units are echoed as they are.
        token_validity_units: Some(asked.token_validity_units.unwrap_or_default()),
        write_attributes: set(asked.write_attributes),
        ..asked
    }
}

/// A list in the order of a set. An empty one is absent from every answer.
fn set<T: AsRef<str> + PartialEq>(list: Option<Vec<T>>) -> Option<Vec<T>> {
    let mut list = list.filter(|list| !list.is_empty())?;
    hash_set_order(&mut list);
    Some(list)
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
fn echo_analytics(analytics: AnalyticsConfiguration, defaults: &Defaults) -> AnalyticsConfiguration {
    let linked = analytics.application_arn.as_deref().map(|arn| {
        let part = |index| arn.split(':').nth(index).unwrap_or_default();
        let (partition, account) = (part(1), part(4));
        format!(
            "arn:{partition}:iam::{account}:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp"
        )
    });
    AnalyticsConfiguration {
        role_arn: analytics.role_arn.or(linked),
        user_data_shared: analytics.user_data_shared.or(Some(defaults.user_data_shared)),
        ..analytics
    }
}

fn echo_rotation(rotation: RefreshTokenRotation, defaults: &Defaults) -> RefreshTokenRotation {
    let grace = rotation.retry_grace_period_seconds.or(Some(defaults.retry_grace_period_seconds));
    RefreshTokenRotation { retry_grace_period_seconds: grace, ..rotation }
}
