//! What the service makes of a client over its life: pure transitions.
//!
//! Nothing here draws a random number or reads a clock: the caller hands in the bytes and the time.
//!
//! ```
//! use cognito_user_pool_client::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest, lifecycle::Identity};
//! use time::OffsetDateTime;
//!
//! let identity = Identity::from_bytes([0x5a; 16], [0xa5; 32]);
//! let now = OffsetDateTime::UNIX_EPOCH;
//! let client = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").validate()?.create(identity, now);
//! assert_eq!(client.client_id.as_deref(), Some("2qb9d5kmiqb9d5kmiqb9d5kmiq"));
//!
//! // The safe way to change one setting: begin with all that are set.
//! let update = UpdateUserPoolClientRequest::from(&client).auth_session_validity(10);
//! let client = update.validate()?.update(&client, now);
//! assert_eq!(client.auth_session_validity, Some(10));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use alloc::{string::String, vec::Vec};

use crate::{
    operation::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest},
    types::{AnalyticsConfiguration, ClientType, Open, Timestamp, UserPoolClient},
    validate::{Kept, Validated},
    view::{SettingsView, View},
};

mod echo;
mod identity;

pub use identity::{Identity, client_id, client_secret, client_secret_id};

use echo::{Issued, Settle as _, created, updated};

impl<Scope> Validated<CreateUserPoolClientRequest, Scope> {
    /// The client as the service echoes it, without what only the service knows: its ID, its secret and its dates.
    #[must_use]
    pub fn echo(&self) -> UserPoolClient {
        let mut request = self.request().clone();
        request.settle(&mut self.kept().clone());
        UserPoolClient { client_secret: None, ..created(request, Issued::default()) }
    }

    /// The client that the request creates: with the identity's ID, the secret that the request supplies or asks for,
    /// and both dates now.
    ///
    /// It takes the proof, whose texts it moves into the client; clone the proof to keep it. The identity's are moved,
    /// too, or cloned from a borrowed one.
    #[must_use]
    pub fn create(mut self, identity: impl Into<Identity>, now: impl Into<Timestamp>) -> UserPoolClient {
        let (request, kept) = self.parts_mut();
        request.settle(kept);
        let Identity { client_id, client_secret } = identity.into();
        let now = Some(now.into());
        let issued = Issued {
            client_id: Some(client_id),
            client_secret: Some(client_secret),
            creation_date: now,
            last_modified_date: now,
        };
        created(self.into_request(), issued)
    }
}

impl<Scope> Validated<UpdateUserPoolClientRequest, Scope> {
    /// The client as the service echoes it, without what only the service knows: its secret and its dates, and its name
    /// if the request does not give it and no pool was asked.
    #[must_use]
    pub fn echo(&self) -> UserPoolClient {
        let mut request = self.request().clone();
        request.settle(&mut self.kept().clone());
        updated(request, Issued::default())
    }

    /// The stored client after the update, which **replaces** its settings: what the request leaves out goes to its
    /// default.
    ///
    /// Kept are the IDs, the name if the request gives none, the secret, the creation date, and refresh token rotation
    /// that is on, if the request does not speak of it (inferred from
    /// [terraform-provider-aws#47196](https://github.com/hashicorp/terraform-provider-aws/issues/47196)).
    ///
    /// As in the service's answer there is no `ClientType`, which does not change: where the client is stored, keep the stored
    /// one.
    ///
    /// It takes the proof, whose texts it moves into the client; clone the proof to keep it.
    #[must_use]
    pub fn update(self, stored: &UserPoolClient, now: impl Into<Timestamp>) -> UserPoolClient {
        let mut kept = Kept::from_client(&self.request().view(), stored);
        let mut request = self.into_request();
        request.settle(&mut kept);
        request.user_pool_id.clone_from(&stored.user_pool_id);
        request.client_id.clone_from(&stored.client_id);
        let issued = Issued {
            client_id: None,
            client_secret: stored.client_secret.clone(),
            creation_date: stored.creation_date,
            last_modified_date: Some(now.into()),
        };
        updated(request, issued)
    }
}

impl UserPoolClient {
    /// The client as Describe shows it: lists sorted by their bytes, and its type, `REGULAR` unless it is told.
    ///
    /// Source: [describe-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/describe-user-pool-client.rst)
    /// (lists, observed), [API reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html)
    /// (type, documented).
    #[must_use]
    pub fn described(&self) -> Self {
        let strings = |list: &Option<Vec<String>>| sorted(list.as_ref());
        Self {
            allowed_oauth_flows: sorted(self.allowed_oauth_flows.as_ref()),
            allowed_oauth_scopes: strings(&self.allowed_oauth_scopes),
            callback_urls: strings(&self.callback_urls),
            client_type: self.client_type.clone().or(Some(Open::Known(ClientType::Regular))),
            explicit_auth_flows: sorted(self.explicit_auth_flows.as_ref()),
            logout_urls: strings(&self.logout_urls),
            read_attributes: strings(&self.read_attributes),
            supported_identity_providers: strings(&self.supported_identity_providers),
            write_attributes: strings(&self.write_attributes),
            ..self.clone()
        }
    }
}

fn sorted<T: Clone + AsRef<str>>(list: Option<&Vec<T>>) -> Option<Vec<T>> {
    let mut list = list?.clone();
    list.sort_by(|a, b| a.as_ref().cmp(b.as_ref()));
    Some(list)
}

/// The safe read-modify-write: the request that sets everything as the client has it.
///
/// Sent back unchanged, it changes nothing but `LastModifiedDate`. Of an Amazon Pinpoint application by ARN the role is
/// left out: the service shows its own there and does not take it.
impl From<&UserPoolClient> for UpdateUserPoolClientRequest {
    fn from(client: &UserPoolClient) -> Self {
        let UserPoolClient {
            access_token_validity,
            allowed_oauth_flows,
            allowed_oauth_flows_user_pool_client,
            allowed_oauth_scopes,
            analytics_configuration,
            auth_session_validity,
            callback_urls,
            client_id,
            client_name,
            client_secret: _,
            client_type: _,
            creation_date: _,
            default_redirect_uri,
            enable_propagate_additional_user_context_data,
            enable_token_revocation,
            explicit_auth_flows,
            id_token_validity,
            last_modified_date: _,
            logout_urls,
            prevent_user_existence_errors,
            read_attributes,
            refresh_token_rotation,
            refresh_token_validity: _,
            supported_identity_providers,
            token_validity_units,
            user_pool_id,
            write_attributes,
        } = client.clone();
        Self {
            access_token_validity,
            allowed_oauth_flows,
            allowed_oauth_flows_user_pool_client,
            allowed_oauth_scopes,
            analytics_configuration: analytics_configuration
                .map(AnalyticsConfiguration::without_service_role),
            auth_session_validity,
            callback_urls,
            client_id,
            client_name,
            default_redirect_uri,
            enable_propagate_additional_user_context_data,
            enable_token_revocation,
            explicit_auth_flows,
            id_token_validity,
            logout_urls,
            prevent_user_existence_errors,
            read_attributes,
            refresh_token_rotation,
            refresh_token_validity: SettingsView::of(client).refresh_token_validity,
            supported_identity_providers,
            token_validity_units,
            user_pool_id,
            write_attributes,
        }
    }
}

impl AnalyticsConfiguration {
    /// The configuration as a request gives it: an application by ARN without the role that the service adds.
    pub(crate) fn without_service_role(self) -> Self {
        let role_arn = self.role_arn.filter(|_| self.application_arn.is_none());
        Self { role_arn, ..self }
    }
}
