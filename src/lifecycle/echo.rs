//! The client as the service echoes it.
//!
//! What a request leaves out stays absent, except for six members; lists come as sets in the service's order. Source:
//! [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst),
//! [update-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/update-user-pool-client.rst).

use alloc::{string::String, vec::Vec};

use crate::{
    arn::part,
    defaults::Defaults,
    java::{Hashed, hash_set_order},
    operation::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest},
    scope::is_system_scope,
    types::{AnalyticsConfiguration, ClientSecret, Timestamp, UserPoolClient},
    validate::Kept,
};

const DEFAULTS: &Defaults = &Defaults::CURRENT;

/// A request that asks for a client.
pub(super) trait Settle {
    /// Makes the request what the service makes of it: six members filled in, and two with what the stored client keeps;
    /// lists as sets.
    ///
    /// In place, so that the client is one row of plain copies afterwards.
    fn settle(&mut self, kept: &mut Kept);
}

macro_rules! settle {
    ($request:ident with $($own:ident),+) => {
        impl Settle for $request {
            fn settle(&mut self, kept: &mut Kept) {
                let Self {
                    $($own: _,)+
                    access_token_validity: _,
                    allowed_oauth_flows,
                    allowed_oauth_flows_user_pool_client,
                    allowed_oauth_scopes,
                    analytics_configuration,
                    auth_session_validity,
                    callback_urls,
                    client_name,
                    default_redirect_uri: _,
                    enable_propagate_additional_user_context_data,
                    enable_token_revocation,
                    explicit_auth_flows,
                    id_token_validity: _,
                    logout_urls,
                    prevent_user_existence_errors: _,
                    read_attributes,
                    refresh_token_rotation,
                    refresh_token_validity,
                    supported_identity_providers,
                    token_validity_units,
                    user_pool_id: _,
                    write_attributes,
                } = self;
                set(allowed_oauth_flows);
                allowed_oauth_flows_user_pool_client.get_or_insert(DEFAULTS.allowed_oauth_flows_user_pool_client);
                // System scopes come before those of resource servers.
                set_by(allowed_oauth_scopes, |scope| !is_system_scope(scope));
                if let Some(analytics) = analytics_configuration {
                    settle_analytics(analytics);
                }
                auth_session_validity.get_or_insert(DEFAULTS.auth_session_validity);
                set(callback_urls);
                keep(client_name, &mut kept.client_name);
                enable_propagate_additional_user_context_data
                    .get_or_insert(DEFAULTS.enable_propagate_additional_user_context_data);
                enable_token_revocation.get_or_insert(DEFAULTS.enable_token_revocation);
                set(explicit_auth_flows);
                set(logout_urls);
                set(read_attributes);
                keep(refresh_token_rotation, &mut kept.refresh_token_rotation);
                if let Some(rotation) = refresh_token_rotation {
                    rotation.retry_grace_period_seconds.get_or_insert(DEFAULTS.retry_grace_period_seconds);
                }
                if let None | Some(0) = refresh_token_validity {
                    *refresh_token_validity = Some(DEFAULTS.refresh_token.value);
                }
                set(supported_identity_providers);
                // Never filled in: absent and partly given units are echoed as they are.
                token_validity_units.get_or_insert_default();
                set(write_attributes);
            }
        }
    };
}

settle!(CreateUserPoolClientRequest with client_secret, generate_secret);
settle!(UpdateUserPoolClientRequest with client_id);

/// Moves a settled request into a client. Each member is named once: those of one request and those that the service
/// issues at the call, those that both requests share with the client here.
macro_rules! moved {
    ($request:ident: $type:ident { $($own:ident: $pattern:pat),+ } => { $($issued:ident $(: $value:expr)?),+ $(,)? }) => {
        moved!(@ $request: $type { $($own: $pattern),+ } => { $($issued $(: $value)?),+ } [
            access_token_validity allowed_oauth_flows allowed_oauth_flows_user_pool_client allowed_oauth_scopes
            analytics_configuration auth_session_validity callback_urls client_name default_redirect_uri
            enable_propagate_additional_user_context_data enable_token_revocation explicit_auth_flows
            id_token_validity logout_urls prevent_user_existence_errors read_attributes refresh_token_rotation
            refresh_token_validity supported_identity_providers token_validity_units user_pool_id write_attributes
        ])
    };
    (@ $request:ident: $type:ident { $($own:ident: $pattern:pat),+ } => { $($issued:ident $(: $value:expr)?),+ }
        [$($shared:ident)+]) => {{
        let $type { $($own: $pattern,)+ $($shared,)+ } = $request;
        UserPoolClient {
            $($issued $(: $value)?,)+
            $($shared,)+
            // No recorded answer is newer than the member; Create and Update are taken to leave it out (inferred).
            client_type: None,
        }
    }};
}

/// What only the service knows of a client, where it is known.
#[derive(Default)]
pub(super) struct Issued {
    pub(super) client_id: Option<String>,
    /// The one that it generates if the request asks for one.
    pub(super) client_secret: Option<ClientSecret>,
    pub(super) creation_date: Option<Timestamp>,
    pub(super) last_modified_date: Option<Timestamp>,
}

/// The client that a creation makes, of the settled request.
#[inline]
pub(super) fn created(request: CreateUserPoolClientRequest, issued: Issued) -> UserPoolClient {
    let Issued { client_id, client_secret: generated, creation_date, last_modified_date } = issued;
    moved!(request: CreateUserPoolClientRequest { client_secret: given, generate_secret: asked } => {
        client_id,
        client_secret: given.or(generated.filter(|_| asked == Some(true))),
        creation_date,
        last_modified_date,
    })
}

/// The client that an update makes, of the settled request, whose ID it has.
#[inline]
pub(super) fn updated(request: UpdateUserPoolClientRequest, issued: Issued) -> UserPoolClient {
    let Issued { client_id: _, client_secret, creation_date, last_modified_date } = issued;
    moved!(request: UpdateUserPoolClientRequest { client_id: id } => {
        client_id: id, client_secret, creation_date, last_modified_date,
    })
}

/// Makes a list a set, in the set's order. An empty one is absent from every answer.
fn set<T: Hashed>(list: &mut Option<Vec<T>>) {
    set_by(list, |_| false);
}

/// Likewise; what is late comes last.
fn set_by<T: Hashed>(list: &mut Option<Vec<T>>, is_late: impl Fn(&T) -> bool) {
    match list {
        Some(elements) if !elements.is_empty() => hash_set_order(elements, is_late),
        _ => *list = None,
    }
}

/// What the request does not speak of, the stored client may keep.
fn keep<T>(asked: &mut Option<T>, kept: &mut Option<T>) {
    if asked.is_none() {
        *asked = kept.take();
    }
}

const SERVICE_ROLE: &str =
    ":role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp";

/// An application by ARN shows the service-linked role of its account.
///
/// Source: [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst);
/// that the partition is the one of the application is inferred.
fn settle_analytics(analytics: &mut AnalyticsConfiguration) {
    if let (Some(arn), None) = (&analytics.application_arn, &analytics.role_arn) {
        let part = |index| part(arn, index).unwrap_or_default();
        analytics.role_arn = Some(["arn:", part(1), ":iam::", part(4), SERVICE_ROLE].concat());
    }
    analytics.user_data_shared.get_or_insert(DEFAULTS.user_data_shared);
}
