//! The client as the service echoes it.
//!
//! What a request leaves out stays absent, except for six members; lists come as sets in the service's order. Source:
//! [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst),
//! [update-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/update-user-pool-client.rst).

use alloc::{format, vec::Vec};

use crate::{
    defaults::Defaults,
    java::hash_set_order,
    operation::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest},
    pool::is_system_scope,
    types::{AnalyticsConfiguration, UserPoolClient},
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
    let mut client =
        asked_for!(request: CreateUserPoolClientRequest { client_secret: _, generate_secret: _ } -> { None });
    settle(&mut client, kept);
    client
}

/// The echo of an update, without what only the service knows: the secret and the dates.
pub(super) fn updated(request: UpdateUserPoolClientRequest, kept: Kept) -> UserPoolClient {
    let mut client = asked_for!(request: UpdateUserPoolClientRequest { client_id: id } -> { id });
    settle(&mut client, kept);
    client
}

/// What the service makes of what was asked for: six members filled in, lists as sets.
fn settle(client: &mut UserPoolClient, kept: Kept) {
    let defaults = &Defaults::CURRENT;
    let UserPoolClient {
        access_token_validity: _,
        allowed_oauth_flows,
        allowed_oauth_flows_user_pool_client,
        allowed_oauth_scopes,
        analytics_configuration,
        auth_session_validity,
        callback_urls,
        client_id: _,
        client_name,
        client_secret: _,
        client_type: _,
        creation_date: _,
        default_redirect_uri: _,
        enable_propagate_additional_user_context_data,
        enable_token_revocation,
        explicit_auth_flows,
        id_token_validity: _,
        last_modified_date: _,
        logout_urls,
        prevent_user_existence_errors: _,
        read_attributes,
        refresh_token_rotation,
        refresh_token_validity,
        supported_identity_providers,
        token_validity_units,
        user_pool_id: _,
        write_attributes,
    } = client;
    set(allowed_oauth_flows);
    allowed_oauth_flows_user_pool_client.get_or_insert(defaults.allowed_oauth_flows_user_pool_client);
    // System scopes come before those of resource servers.
    set_by(allowed_oauth_scopes, |scope| !is_system_scope(scope));
    if let Some(analytics) = analytics_configuration {
        echo_analytics(analytics, defaults);
    }
    auth_session_validity.get_or_insert(defaults.auth_session_validity);
    set(callback_urls);
    if client_name.is_none() {
        *client_name = kept.client_name;
    }
    enable_propagate_additional_user_context_data
        .get_or_insert(defaults.enable_propagate_additional_user_context_data);
    enable_token_revocation.get_or_insert(defaults.enable_token_revocation);
    set(explicit_auth_flows);
    set(logout_urls);
    set(read_attributes);
    if refresh_token_rotation.is_none() {
        *refresh_token_rotation = kept.refresh_token_rotation;
    }
    if let Some(rotation) = refresh_token_rotation {
        rotation.retry_grace_period_seconds.get_or_insert(defaults.retry_grace_period_seconds);
    }
    if let None | Some(0) = refresh_token_validity {
        *refresh_token_validity = Some(defaults.refresh_token.value);
    }
    set(supported_identity_providers);
    // Never filled in: absent and partly given units are echoed as they are.
    token_validity_units.get_or_insert_default();
    set(write_attributes);
}

/// Makes a list a set, in the set's order. An empty one is absent from every answer.
fn set<T: AsRef<str> + PartialEq>(list: &mut Option<Vec<T>>) {
    set_by(list, |_| false);
}

/// Likewise; what is late comes last.
fn set_by<T: AsRef<str> + PartialEq>(list: &mut Option<Vec<T>>, is_late: impl Fn(&T) -> bool) {
    match list {
        Some(elements) if !elements.is_empty() => hash_set_order(elements, is_late),
        _ => *list = None,
    }
}

/// An application by ARN shows the service-linked role of its account.
///
/// Source: [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst);
/// that the partition is the one of the application is inferred.
fn echo_analytics(analytics: &mut AnalyticsConfiguration, defaults: &Defaults) {
    if let (Some(arn), None) = (&analytics.application_arn, &analytics.role_arn) {
        let part = |index| arn.split(':').nth(index).unwrap_or_default();
        let (partition, account) = (part(1), part(4));
        analytics.role_arn = Some(format!(
            "arn:{partition}:iam::{account}:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp"
        ));
    }
    analytics.user_data_shared.get_or_insert(defaults.user_data_shared);
}
