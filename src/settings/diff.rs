//! How the settings of two clients differ in meaning.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::fmt;

use serde::Serialize;

use super::{ClientSettings, RotationSettings};
use crate::{
    member::Member,
    types::{AnalyticsConfiguration, Feature, PreventUserExistenceErrors, Validity},
};

mod compare;

use compare::{same, settings};

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
        let pairs = settings(self).into_iter().zip(settings(other));
        let different = pairs.filter(|((member, from), (_, to))| !same(*member, *from, *to));
        different
            .map(|((member, from), (_, to))| Difference { member, from: from.into(), to: to.into() })
            .collect()
    }
}
