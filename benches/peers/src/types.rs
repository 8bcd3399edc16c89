//! What all derives share. The enumerations are closed, as serde has them: an unknown value fails the reading.

use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OAuthFlow {
    Code,
    Implicit,
    ClientCredentials,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum ExplicitAuthFlow {
    AdminNoSrpAuth,
    CustomAuthFlowOnly,
    UserPasswordAuth,
    AllowAdminUserPasswordAuth,
    AllowCustomAuth,
    AllowUserPasswordAuth,
    AllowUserSrpAuth,
    AllowRefreshTokenAuth,
    AllowUserAuth,
    AllowTokenExchangeDelegation,
    AllowTokenExchangeImpersonation,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum PreventUserExistenceErrors {
    Legacy,
    Enabled,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Feature {
    Enabled,
    Disabled,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TimeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

#[derive(Deserialize, Serialize)]
pub(crate) struct TokenValidityUnits {
    #[serde(rename = "AccessToken")]
    access: Option<TimeUnit>,
    #[serde(rename = "IdToken")]
    id: Option<TimeUnit>,
    #[serde(rename = "RefreshToken")]
    refresh: Option<TimeUnit>,
}
