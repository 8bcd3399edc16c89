//! The members of two clients, side by side and still borrowed.

use super::SettingValue;
use crate::{
    member::Member,
    settings::{AnalyticsSettings, ClientSettings, RotationSettings, StringSet},
    types::{
        ExplicitAuthFlow, Feature, ModelEnum, OAuthFlow, PreventUserExistenceErrors, Validity, ValueSet,
    },
};

/// What a member is set to. Only one that differs is made a [`SettingValue`], which owns it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Setting<'a> {
    None,
    Flag(bool),
    Text(&'a str),
    Validity(Validity),
    Strings(StringSet<'a>),
    AuthFlows(ValueSet<ExplicitAuthFlow>),
    OAuthFlows(ValueSet<OAuthFlow>),
    ExistenceErrors(PreventUserExistenceErrors),
    Analytics(AnalyticsSettings<'a>),
    Rotation(RotationSettings),
}

impl From<Setting<'_>> for SettingValue {
    fn from(setting: Setting<'_>) -> Self {
        match setting {
            Setting::None => Self::None,
            Setting::Flag(flag) => Self::Flag(flag),
            Setting::Text(text) => Self::Text(text.into()),
            Setting::Validity(validity) => Self::Validity(validity),
            Setting::Strings(strings) => Self::Set(strings.iter().map(Into::into).collect()),
            Setting::AuthFlows(flows) => names(flows),
            Setting::OAuthFlows(flows) => names(flows),
            Setting::ExistenceErrors(value) => Self::ExistenceErrors(value),
            Setting::Analytics(analytics) => Self::Analytics(analytics.into()),
            Setting::Rotation(rotation) => Self::Rotation(rotation),
        }
    }
}

fn names<E: ModelEnum>(values: ValueSet<E>) -> SettingValue {
    SettingValue::Set(values.iter().map(|value| value.as_str().into()).collect())
}

/// Each member with its value, in alphabetical order.
pub(super) fn settings<'a>(settings: &ClientSettings<'a>) -> [(Member, Setting<'a>); 20] {
    let ClientSettings {
        client_name,
        access_token,
        id_token,
        refresh_token,
        read_attributes,
        write_attributes,
        explicit_auth_flows,
        supported_identity_providers,
        callback_urls,
        logout_urls,
        default_redirect_uri,
        allowed_oauth_flows,
        allowed_oauth_scopes,
        allowed_oauth_flows_user_pool_client,
        analytics_configuration,
        prevent_user_existence_errors,
        enable_token_revocation,
        enable_propagate_additional_user_context_data: propagate,
        auth_session_validity,
        refresh_token_rotation,
    } = settings;
    let text = |text: Option<&'a str>| text.map_or(Setting::None, Setting::Text);
    [
        (Member::AccessTokenValidity, Setting::Validity(*access_token)),
        (Member::AllowedOAuthFlows, Setting::OAuthFlows(*allowed_oauth_flows)),
        (Member::AllowedOAuthFlowsUserPoolClient, Setting::Flag(*allowed_oauth_flows_user_pool_client)),
        (Member::AllowedOAuthScopes, Setting::Strings(*allowed_oauth_scopes)),
        (
            Member::AnalyticsConfiguration,
            analytics_configuration
                .map_or(Setting::None, |analytics| Setting::Analytics(without_service_role(analytics))),
        ),
        (Member::AuthSessionValidity, Setting::Validity(*auth_session_validity)),
        (Member::CallbackURLs, Setting::Strings(*callback_urls)),
        (Member::ClientName, text(*client_name)),
        (Member::DefaultRedirectURI, text(*default_redirect_uri)),
        (Member::EnablePropagateAdditionalUserContextData, Setting::Flag(*propagate)),
        (Member::EnableTokenRevocation, Setting::Flag(*enable_token_revocation)),
        (Member::ExplicitAuthFlows, Setting::AuthFlows(*explicit_auth_flows)),
        (Member::IdTokenValidity, Setting::Validity(*id_token)),
        (Member::LogoutURLs, Setting::Strings(*logout_urls)),
        (Member::PreventUserExistenceErrors, Setting::ExistenceErrors(*prevent_user_existence_errors)),
        (Member::ReadAttributes, Setting::Strings(*read_attributes)),
        (Member::RefreshTokenRotation, Setting::Rotation(*refresh_token_rotation)),
        (Member::RefreshTokenValidity, Setting::Validity(*refresh_token)),
        (Member::SupportedIdentityProviders, Setting::Strings(*supported_identity_providers)),
        (Member::WriteAttributes, Setting::Strings(*write_attributes)),
    ]
}

/// An application by ARN without the role that the service shows beside it.
fn without_service_role(analytics: AnalyticsSettings<'_>) -> AnalyticsSettings<'_> {
    let role_arn = analytics.role_arn.filter(|_| analytics.application_arn.is_none());
    AnalyticsSettings { role_arn, ..analytics }
}

/// Whether two values of a member mean the same.
pub(super) fn same(member: Member, from: Setting<'_>, to: Setting<'_>) -> bool {
    match (from, to) {
        (Setting::Validity(from), Setting::Validity(to)) => from.duration() == to.duration(),
        (Setting::Rotation(from), Setting::Rotation(to)) => {
            from.feature == to.feature
                && (from.feature == Feature::Disabled || from.retry_grace_period == to.retry_grace_period)
        }
        (Setting::None, _) | (_, Setting::None) if member == Member::ClientName => true,
        _ => from == to,
    }
}
