//! What a client is set to, once nothing is left open.

use alloc::borrow::ToOwned;

use serde::Serialize;

mod diff;
mod resolve;
mod set;

pub use diff::{Difference, SettingValue};
pub use set::StringSet;

use crate::types::{
    AnalyticsConfiguration, ExplicitAuthFlow, Feature, OAuthFlow, PreventUserExistenceErrors, Validity,
    ValueSet,
};

/// The settings of a client in effect: what a request says, and the defaults for all that it does not say.
///
/// Lists are sets, as the service takes them. An empty list counts as one that is left out (observed for attributes and
/// URLs, inferred for `ExplicitAuthFlows`).
///
/// ```
/// use cognito_user_pool_client::CreateUserPoolClientRequest;
/// use time::Duration;
///
/// let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").refresh_token_validity(7);
/// let proof = request.validate()?;
/// let settings = proof.apply_defaults();
/// assert_eq!(settings.refresh_token.duration(), Duration::days(7));
/// assert_eq!(settings.access_token.duration(), Duration::hours(1));
/// assert_eq!(settings.explicit_auth_flows.len(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// They borrow from the proof, or from the client, that they are the settings of: resolving them copies no string and
/// allocates nothing. To keep them, keep the proof or the client, and resolve them wherever they are asked for.
///
/// ```
/// use cognito_user_pool_client::{ClientSettings, UserPoolClient};
///
/// struct SignIn {
///     client: UserPoolClient,
/// }
///
/// impl SignIn {
///     fn settings(&self) -> ClientSettings<'_> {
///         ClientSettings::from(&self.client)
///     }
/// }
///
/// let sign_in = SignIn { client: UserPoolClient::default().client_name("web") };
/// assert_eq!(sign_in.settings().client_name, Some("web"));
/// assert!(sign_in.settings().read_attributes.contains("email"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ClientSettings<'a> {
    /// The name; `None` for an Update that does not name it and asked no pool: the client keeps the name it has.
    pub client_name: Option<&'a str>,
    /// How long access tokens live.
    pub access_token: Validity,
    /// How long ID tokens live.
    pub id_token: Validity,
    /// How long refresh tokens live.
    pub refresh_token: Validity,
    /// The attributes that the client may read.
    pub read_attributes: StringSet<'a>,
    /// The attributes that the client may write.
    pub write_attributes: StringSet<'a>,
    /// The ways to sign in through the API.
    pub explicit_auth_flows: ValueSet<ExplicitAuthFlow>,
    /// The identity providers.
    pub supported_identity_providers: StringSet<'a>,
    /// The callback URLs.
    #[serde(rename = "CallbackURLs")]
    pub callback_urls: StringSet<'a>,
    /// The logout URLs.
    #[serde(rename = "LogoutURLs")]
    pub logout_urls: StringSet<'a>,
    /// The redirect URI for requests that name none.
    #[serde(rename = "DefaultRedirectURI")]
    pub default_redirect_uri: Option<&'a str>,
    /// The OAuth 2.0 grants.
    #[serde(rename = "AllowedOAuthFlows")]
    pub allowed_oauth_flows: ValueSet<OAuthFlow>,
    /// The scopes.
    #[serde(rename = "AllowedOAuthScopes")]
    pub allowed_oauth_scopes: StringSet<'a>,
    /// Whether the OAuth 2.0 endpoints may be used.
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    pub allowed_oauth_flows_user_pool_client: bool,
    /// Where usage metrics go, `UserDataShared` filled in; `None`: nowhere.
    pub analytics_configuration: Option<AnalyticsSettings<'a>>,
    /// Whether the API hides that a user does not exist.
    pub prevent_user_existence_errors: PreventUserExistenceErrors,
    /// Whether refresh tokens can be revoked.
    pub enable_token_revocation: bool,
    /// Whether the client may pass on the context of its users.
    pub enable_propagate_additional_user_context_data: bool,
    /// How long a user has for each step of signing in.
    pub auth_session_validity: Validity,
    /// Refresh token rotation.
    pub refresh_token_rotation: RotationSettings,
}

/// Where usage metrics go, in effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AnalyticsSettings<'a> {
    /// The ARN of the Amazon Pinpoint application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_arn: Option<&'a str>,
    /// Its ID, for one that is not named by its ARN.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_id: Option<&'a str>,
    /// The external ID with which the role is assumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<&'a str>,
    /// The role that writes to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<&'a str>,
    /// Whether data of the users goes there, too.
    pub user_data_shared: bool,
}

/// With owned texts, to be kept or sent.
impl From<AnalyticsSettings<'_>> for AnalyticsConfiguration {
    fn from(settings: AnalyticsSettings<'_>) -> Self {
        let AnalyticsSettings { application_arn, application_id, external_id, role_arn, user_data_shared } =
            settings;
        Self {
            application_arn: application_arn.map(ToOwned::to_owned),
            application_id: application_id.map(ToOwned::to_owned),
            external_id: external_id.map(ToOwned::to_owned),
            role_arn: role_arn.map(ToOwned::to_owned),
            user_data_shared: Some(user_data_shared),
        }
    }
}

/// Refresh token rotation in effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct RotationSettings {
    /// Whether it is on.
    pub feature: Feature,
    /// How long the replaced refresh token still works.
    pub retry_grace_period: Validity,
}
