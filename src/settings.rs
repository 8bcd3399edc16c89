//! What a client is set to, once nothing is left open.

use alloc::{
    borrow::ToOwned,
    collections::BTreeSet,
    string::{String, ToString},
};

use serde::Serialize;

mod diff;

pub use diff::{Difference, SettingValue};

use crate::{
    defaults::{Defaults, Validities},
    operation::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest},
    types::{
        AnalyticsConfiguration, ExplicitAuthFlow, Feature, ModelEnum, OAuthFlow, Open,
        PreventUserExistenceErrors, RefreshTokenRotation, TimeUnit, UserPoolClient, Validity,
    },
    validate::{Kept, Validated},
    view::{RequestView, SettingsView, View},
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
/// let settings = request.validate()?.apply_defaults();
/// assert_eq!(settings.refresh_token.duration(), Duration::days(7));
/// assert_eq!(settings.access_token.duration(), Duration::hours(1));
/// assert_eq!(settings.explicit_auth_flows.len(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ClientSettings {
    /// The name; `None` for an Update that does not name it and asked no pool: the client keeps the name it has.
    pub client_name: Option<String>,
    /// How long access tokens live.
    pub access_token: Validity,
    /// How long ID tokens live.
    pub id_token: Validity,
    /// How long refresh tokens live.
    pub refresh_token: Validity,
    /// The attributes that the client may read.
    pub read_attributes: BTreeSet<String>,
    /// The attributes that the client may write.
    pub write_attributes: BTreeSet<String>,
    /// The ways to sign in through the API.
    pub explicit_auth_flows: BTreeSet<ExplicitAuthFlow>,
    /// The identity providers.
    pub supported_identity_providers: BTreeSet<String>,
    /// The callback URLs.
    #[serde(rename = "CallbackURLs")]
    pub callback_urls: BTreeSet<String>,
    /// The logout URLs.
    #[serde(rename = "LogoutURLs")]
    pub logout_urls: BTreeSet<String>,
    /// The redirect URI for requests that name none.
    #[serde(rename = "DefaultRedirectURI")]
    pub default_redirect_uri: Option<String>,
    /// The OAuth 2.0 grants.
    #[serde(rename = "AllowedOAuthFlows")]
    pub allowed_oauth_flows: BTreeSet<OAuthFlow>,
    /// The scopes.
    #[serde(rename = "AllowedOAuthScopes")]
    pub allowed_oauth_scopes: BTreeSet<String>,
    /// Whether the OAuth 2.0 endpoints may be used.
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    pub allowed_oauth_flows_user_pool_client: bool,
    /// Where usage metrics go, `UserDataShared` filled in; `None`: nowhere.
    pub analytics_configuration: Option<AnalyticsConfiguration>,
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

impl<Scope> Validated<CreateUserPoolClientRequest, Scope> {
    /// The settings of the client that the request creates, by today's [`Defaults`].
    #[must_use]
    pub fn apply_defaults(&self) -> ClientSettings {
        self.apply(&Defaults::CURRENT)
    }

    /// The same by other defaults.
    #[must_use]
    pub fn apply(&self, defaults: &Defaults) -> ClientSettings {
        resolve(&self.request().view(), self.kept(), defaults)
    }
}

impl<Scope> Validated<UpdateUserPoolClientRequest, Scope> {
    /// The settings of the client after the update, by today's [`Defaults`].
    ///
    /// A proof [`InPool`](crate::validate::InPool) knows what the stored client keeps: its name, and refresh token
    /// rotation that is on. One made [`Offline`](crate::validate::Offline) takes nothing to be kept.
    #[must_use]
    pub fn apply_defaults(&self) -> ClientSettings {
        self.apply(&Defaults::CURRENT)
    }

    /// The same by other defaults.
    #[must_use]
    pub fn apply(&self, defaults: &Defaults) -> ClientSettings {
        resolve(&self.request().view(), self.kept(), defaults)
    }
}

/// The settings in effect of a client that the service described, by today's [`Defaults`].
///
/// A value that this version does not know counts as left out.
impl From<&UserPoolClient> for ClientSettings {
    fn from(client: &UserPoolClient) -> Self {
        settle(client.client_name.clone(), &SettingsView::of(client), None, &Defaults::CURRENT)
    }
}

fn resolve(view: &RequestView<'_>, kept: &Kept, defaults: &Defaults) -> ClientSettings {
    let client_name = view.client_name.map(ToOwned::to_owned).or_else(|| kept.client_name.clone());
    settle(client_name, &view.settings, kept.refresh_token_rotation.as_ref(), defaults)
}

/// Resolves the settings of a request or of a client; `rotation` is what the client keeps.
fn settle(
    client_name: Option<String>,
    settings: &SettingsView<'_>,
    rotation: Option<&RefreshTokenRotation>,
    defaults: &Defaults,
) -> ClientSettings {
    let SettingsView {
        access_token_validity: _,
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
        id_token_validity: _,
        logout_urls,
        prevent_user_existence_errors,
        read_attributes,
        refresh_token_rotation,
        refresh_token_validity: _,
        supported_identity_providers,
        token_validity_units: _,
        write_attributes,
    } = settings;
    let Validities { access, id, refresh } = defaults.validities(settings);
    let rotation = refresh_token_rotation.or(rotation);
    let feature = rotation.and_then(|rotation| rotation.feature.as_ref()).and_then(Open::known);
    let grace = rotation.and_then(|rotation| rotation.retry_grace_period_seconds);
    ClientSettings {
        client_name,
        access_token: access.unwrap_or(defaults.access_token),
        id_token: id.unwrap_or(defaults.id_token),
        refresh_token: refresh.unwrap_or(defaults.refresh_token),
        read_attributes: strings(*read_attributes, defaults.read_attributes),
        write_attributes: strings(*write_attributes, defaults.write_attributes),
        explicit_auth_flows: values(*explicit_auth_flows, defaults.explicit_auth_flows),
        supported_identity_providers: strings(*supported_identity_providers, &[]),
        callback_urls: strings(*callback_urls, &[]),
        logout_urls: strings(*logout_urls, &[]),
        default_redirect_uri: default_redirect_uri.map(ToOwned::to_owned),
        allowed_oauth_flows: values(*allowed_oauth_flows, &[]),
        allowed_oauth_scopes: strings(*allowed_oauth_scopes, &[]),
        allowed_oauth_flows_user_pool_client: allowed_oauth_flows_user_pool_client
            .unwrap_or(defaults.allowed_oauth_flows_user_pool_client),
        analytics_configuration: analytics_configuration.map(|analytics| AnalyticsConfiguration {
            user_data_shared: analytics.user_data_shared.or(Some(defaults.user_data_shared)),
            ..analytics.clone()
        }),
        prevent_user_existence_errors: prevent_user_existence_errors
            .and_then(Open::known)
            .unwrap_or(defaults.prevent_user_existence_errors),
        enable_token_revocation: enable_token_revocation.unwrap_or(defaults.enable_token_revocation),
        enable_propagate_additional_user_context_data: enable_propagate_additional_user_context_data
            .unwrap_or(defaults.enable_propagate_additional_user_context_data),
        auth_session_validity: Validity::new(
            auth_session_validity.unwrap_or(defaults.auth_session_validity),
            TimeUnit::Minutes,
        ),
        refresh_token_rotation: RotationSettings {
            feature: feature.unwrap_or(defaults.refresh_token_rotation),
            retry_grace_period: Validity::new(
                grace.unwrap_or(defaults.retry_grace_period_seconds),
                TimeUnit::Seconds,
            ),
        },
    }
}

fn strings(given: Option<&[String]>, default: &[&str]) -> BTreeSet<String> {
    match given {
        None | Some([]) => default.iter().map(ToString::to_string).collect(),
        Some(given) => given.iter().cloned().collect(),
    }
}

/// A proof holds no unknown value.
fn values<E: ModelEnum + Ord>(given: Option<&[Open<E>]>, default: &[E]) -> BTreeSet<E> {
    match given {
        None | Some([]) => default.iter().copied().collect(),
        Some(given) => given.iter().filter_map(Open::known).collect(),
    }
}
