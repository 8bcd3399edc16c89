//! Resolves what a request or a client leaves open.

use super::{AnalyticsSettings, ClientSettings, RotationSettings, StringSet};
use crate::{
    defaults::{Defaults, Validities},
    operation::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest},
    types::{
        AnalyticsConfiguration, ModelEnum, Open, RefreshTokenRotation, TimeUnit, UserPoolClient, Validity,
        ValueSet,
    },
    validate::{Kept, Validated},
    view::SettingsView,
};

impl<Scope> Validated<CreateUserPoolClientRequest, Scope> {
    /// The settings of the client that the request creates, by today's [`Defaults`].
    #[must_use]
    pub fn apply_defaults(&self) -> ClientSettings<'_> {
        self.apply(&Defaults::CURRENT)
    }

    /// The same by other defaults.
    #[must_use]
    pub fn apply(&self, defaults: &Defaults) -> ClientSettings<'_> {
        let request = self.request();
        resolve(request.client_name.as_deref(), &request.into(), self.kept(), defaults)
    }
}

impl<Scope> Validated<UpdateUserPoolClientRequest, Scope> {
    /// The settings of the client after the update, by today's [`Defaults`].
    ///
    /// A proof [`InPool`](crate::validate::InPool) knows what the stored client keeps: its name, and refresh token
    /// rotation that is on. One made [`Offline`](crate::validate::Offline) takes nothing to be kept.
    #[must_use]
    pub fn apply_defaults(&self) -> ClientSettings<'_> {
        self.apply(&Defaults::CURRENT)
    }

    /// The same by other defaults.
    #[must_use]
    pub fn apply(&self, defaults: &Defaults) -> ClientSettings<'_> {
        let request = self.request();
        resolve(request.client_name.as_deref(), &request.into(), self.kept(), defaults)
    }
}

/// The settings in effect of a client that the service described, by today's [`Defaults`].
///
/// A value that this version does not know counts as left out, and so does an element of a list: if it knows none of them, the
/// set is empty.
impl<'a> From<&'a UserPoolClient> for ClientSettings<'a> {
    fn from(client: &'a UserPoolClient) -> Self {
        settle(client.client_name.as_deref(), &SettingsView::of(client), None, &Defaults::CURRENT)
    }
}

fn resolve<'a>(
    client_name: Option<&'a str>,
    settings: &SettingsView<'a>,
    kept: &'a Kept,
    defaults: &Defaults,
) -> ClientSettings<'a> {
    let client_name = client_name.or(kept.client_name.as_deref());
    settle(client_name, settings, kept.refresh_token_rotation.as_ref(), defaults)
}

/// Resolves the settings of a request or of a client; `rotation` is what the client keeps.
fn settle<'a>(
    client_name: Option<&'a str>,
    settings: &SettingsView<'a>,
    rotation: Option<&RefreshTokenRotation>,
    defaults: &Defaults,
) -> ClientSettings<'a> {
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
    // All that takes a branch comes first, so that the rest is one row of plain copies.
    let Validities { access: access_token, id: id_token, refresh: refresh_token } =
        defaults.lifetimes(settings);
    let explicit_auth_flows = values(*explicit_auth_flows, defaults.explicit_auth_flows);
    let allowed_oauth_flows = values(*allowed_oauth_flows, &[]);
    let analytics_configuration =
        analytics_configuration.map(|analytics| resolve_analytics(analytics, defaults));
    let refresh_token_rotation = resolve_rotation(refresh_token_rotation.or(rotation), defaults);
    let prevent_user_existence_errors = prevent_user_existence_errors.and_then(Open::known);
    ClientSettings {
        client_name,
        access_token,
        id_token,
        refresh_token,
        read_attributes: StringSet::of(*read_attributes, defaults.read_attributes),
        write_attributes: StringSet::of(*write_attributes, defaults.write_attributes),
        explicit_auth_flows,
        supported_identity_providers: StringSet::of(*supported_identity_providers, &[]),
        callback_urls: StringSet::of(*callback_urls, &[]),
        logout_urls: StringSet::of(*logout_urls, &[]),
        default_redirect_uri: *default_redirect_uri,
        allowed_oauth_flows,
        allowed_oauth_scopes: StringSet::of(*allowed_oauth_scopes, &[]),
        allowed_oauth_flows_user_pool_client: allowed_oauth_flows_user_pool_client
            .unwrap_or(defaults.allowed_oauth_flows_user_pool_client),
        analytics_configuration,
        prevent_user_existence_errors: prevent_user_existence_errors
            .unwrap_or(defaults.prevent_user_existence_errors),
        enable_token_revocation: enable_token_revocation.unwrap_or(defaults.enable_token_revocation),
        enable_propagate_additional_user_context_data: enable_propagate_additional_user_context_data
            .unwrap_or(defaults.enable_propagate_additional_user_context_data),
        auth_session_validity: Validity::new(
            auth_session_validity.unwrap_or(defaults.auth_session_validity),
            TimeUnit::Minutes,
        ),
        refresh_token_rotation,
    }
}

fn resolve_analytics<'a>(
    analytics: &'a AnalyticsConfiguration,
    defaults: &Defaults,
) -> AnalyticsSettings<'a> {
    let AnalyticsConfiguration { application_arn, application_id, external_id, role_arn, user_data_shared } =
        analytics;
    AnalyticsSettings {
        application_arn: application_arn.as_deref(),
        application_id: application_id.as_deref(),
        external_id: external_id.as_deref(),
        role_arn: role_arn.as_deref(),
        user_data_shared: user_data_shared.unwrap_or(defaults.user_data_shared),
    }
}

fn resolve_rotation(rotation: Option<&RefreshTokenRotation>, defaults: &Defaults) -> RotationSettings {
    let feature = rotation.and_then(|rotation| rotation.feature.as_ref()).and_then(Open::known);
    let grace = rotation.and_then(|rotation| rotation.retry_grace_period_seconds);
    RotationSettings {
        feature: feature.unwrap_or(defaults.refresh_token_rotation),
        retry_grace_period: Validity::new(
            grace.unwrap_or(defaults.retry_grace_period_seconds),
            TimeUnit::Seconds,
        ),
    }
}

/// A described client may have values that are not known here; a proof has none.
fn values<E: ModelEnum>(given: Option<&[Open<E>]>, default: &[E]) -> ValueSet<E> {
    match given {
        None | Some([]) => default.iter().copied().collect(),
        Some(given) => given.iter().filter_map(Open::known).collect(),
    }
}
