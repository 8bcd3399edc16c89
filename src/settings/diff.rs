//! How the settings of two clients differ in meaning.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::fmt;

use serde::Serialize;

use super::{ClientSettings, RotationSettings, StringSet};
use crate::{
    member::Member,
    types::{AnalyticsConfiguration, Feature, ModelEnum, PreventUserExistenceErrors, Validity, ValueSet},
};

/// A member in which two clients differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Difference {
    /// The member; for a token, its validity stands for number and unit.
    pub member: Member,
    /// What the first client has.
    pub from: SettingValue,
    /// What the second has.
    pub to: SettingValue,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} -> {}", self.member, self.from, self.to)
    }
}

/// What a member is set to, in effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum SettingValue {
    /// Nothing.
    None,
    /// True or false.
    Flag(bool),
    /// A text.
    Text(String),
    /// A duration.
    Validity(Validity),
    /// A list, which the service takes as a set.
    Set(BTreeSet<String>),
    /// A value of `PreventUserExistenceErrors`.
    ExistenceErrors(PreventUserExistenceErrors),
    /// An Amazon Pinpoint application.
    Analytics(AnalyticsConfiguration),
    /// Refresh token rotation.
    Rotation(RotationSettings),
}

impl fmt::Display for SettingValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("none"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Text(text) => f.write_str(text),
            Self::Validity(validity) => write!(f, "{validity}"),
            Self::Set(set) if set.is_empty() => f.write_str("none"),
            Self::Set(set) => {
                let mut set = set.iter();
                set.next().map_or(Ok(()), |first| f.write_str(first))?;
                set.try_for_each(|element| write!(f, ", {element}"))
            }
            Self::ExistenceErrors(value) => write!(f, "{value}"),
            Self::Analytics(analytics) => {
                let id = analytics.application_arn.as_ref().or(analytics.application_id.as_ref());
                let shared = if analytics.user_data_shared == Some(true) { ", user data shared" } else { "" };
                write!(f, "{}{shared}", id.map_or("no application", String::as_str))
            }
            Self::Rotation(RotationSettings { feature: Feature::Disabled, .. }) => f.write_str("off"),
            Self::Rotation(RotationSettings { retry_grace_period, .. }) => {
                write!(f, "on, grace period {retry_grace_period}")
            }
        }
    }
}

impl ClientSettings<'_> {
    /// How the settings of another client differ from these, in meaning: a desired request from a described client, say.
    ///
    /// It is blind to the order of lists, to duplicates, to an empty list against a missing one, to a default against the
    /// same value written out, to one hour against 60 minutes, to the grace period of a rotation that is off, and to the
    /// role that the service shows beside an ARN. A name that is not known on one side is not compared. Infrastructure
    /// tools stumble here
    /// ([terraform-provider-aws#43531](https://github.com/hashicorp/terraform-provider-aws/issues/43531),
    /// [#45646](https://github.com/hashicorp/terraform-provider-aws/issues/45646)).
    ///
    /// ```
    /// use cognito_user_pool_client::{ClientSettings, UserPoolClient};
    ///
    /// let described = UserPoolClient::default().client_name("web").access_token_validity(1);
    /// let desired = described.clone().id_token_validity(2).callback_urls([""; 0]);
    /// let differences = ClientSettings::from(&described).diff(&ClientSettings::from(&desired));
    /// let differences: Vec<_> = differences.iter().map(ToString::to_string).collect();
    /// assert_eq!(differences, ["IdTokenValidity: 1 hour -> 2 hours"]);
    /// ```
    #[must_use]
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        let pairs = self.values().into_iter().zip(other.values());
        let different = pairs.filter(|((member, from), (_, to))| !same(*member, from, to));
        different.map(|((member, from), (_, to))| Difference { member, from, to }).collect()
    }

    /// Each member with its value, in alphabetical order.
    fn values(&self) -> [(Member, SettingValue); 20] {
        let Self {
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
        } = self;
        let set = |set: &StringSet<'_>| SettingValue::Set(set.iter().map(Into::into).collect());
        let text =
            |text: &Option<&str>| text.map_or(SettingValue::None, |text| SettingValue::Text(text.into()));
        [
            (Member::AccessTokenValidity, SettingValue::Validity(*access_token)),
            (Member::AllowedOAuthFlows, names(*allowed_oauth_flows)),
            (
                Member::AllowedOAuthFlowsUserPoolClient,
                SettingValue::Flag(*allowed_oauth_flows_user_pool_client),
            ),
            (Member::AllowedOAuthScopes, set(allowed_oauth_scopes)),
            (
                Member::AnalyticsConfiguration,
                analytics_configuration.map_or(SettingValue::None, |analytics| {
                    SettingValue::Analytics(AnalyticsConfiguration::from(analytics).without_service_role())
                }),
            ),
            (Member::AuthSessionValidity, SettingValue::Validity(*auth_session_validity)),
            (Member::CallbackURLs, set(callback_urls)),
            (Member::ClientName, text(client_name)),
            (Member::DefaultRedirectURI, text(default_redirect_uri)),
            (Member::EnablePropagateAdditionalUserContextData, SettingValue::Flag(*propagate)),
            (Member::EnableTokenRevocation, SettingValue::Flag(*enable_token_revocation)),
            (Member::ExplicitAuthFlows, names(*explicit_auth_flows)),
            (Member::IdTokenValidity, SettingValue::Validity(*id_token)),
            (Member::LogoutURLs, set(logout_urls)),
            (
                Member::PreventUserExistenceErrors,
                SettingValue::ExistenceErrors(*prevent_user_existence_errors),
            ),
            (Member::ReadAttributes, set(read_attributes)),
            (Member::RefreshTokenRotation, SettingValue::Rotation(*refresh_token_rotation)),
            (Member::RefreshTokenValidity, SettingValue::Validity(*refresh_token)),
            (Member::SupportedIdentityProviders, set(supported_identity_providers)),
            (Member::WriteAttributes, set(write_attributes)),
        ]
    }
}

fn names<E: ModelEnum>(values: ValueSet<E>) -> SettingValue {
    SettingValue::Set(values.iter().map(|value| value.as_str().into()).collect())
}

/// Whether two values of a member mean the same.
fn same(member: Member, from: &SettingValue, to: &SettingValue) -> bool {
    match (from, to) {
        (SettingValue::Validity(from), SettingValue::Validity(to)) => from.duration() == to.duration(),
        (SettingValue::Rotation(from), SettingValue::Rotation(to)) => {
            from.feature == to.feature
                && (from.feature == Feature::Disabled || from.retry_grace_period == to.retry_grace_period)
        }
        (SettingValue::None, _) | (_, SettingValue::None) if member == Member::ClientName => true,
        _ => from == to,
    }
}
