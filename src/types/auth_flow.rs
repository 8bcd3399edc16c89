//! What a user signs in with, which the client's settings permit.

use core::{fmt, str::FromStr};

use super::{
    enums::{ExplicitAuthFlow, model_enum},
    open::{ModelEnum, Open, Sealed, UnknownValueError},
    set::ValueSet,
};

model_enum! {
    /// The parameter `AuthFlow` of `InitiateAuth` and `AdminInitiateAuth`: the way in which one sign-in goes.
    ///
    /// No operation on clients takes it; which of its values a client permits follows from its `ExplicitAuthFlows`:
    /// [`ExplicitAuthFlow::permits`].
    ///
    /// Source: [InitiateAuth](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html),
    /// [AdminInitiateAuth](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html).
    AuthFlow, "AuthFlowType" {
        /// The client proves the password by SRP (RFC 5054) and does not send it.
        UserSrpAuth = "USER_SRP_AUTH",
        /// A refresh token gives new tokens.
        RefreshTokenAuth = "REFRESH_TOKEN_AUTH",
        /// Another name of [`RefreshTokenAuth`](Self::RefreshTokenAuth).
        RefreshToken = "REFRESH_TOKEN",
        /// Lambda functions of the pool set the challenges.
        CustomAuth = "CUSTOM_AUTH",
        /// The old name of [`AdminUserPasswordAuth`](Self::AdminUserPasswordAuth).
        AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
        /// The client sends user name and password; `InitiateAuth` only.
        UserPasswordAuth = "USER_PASSWORD_AUTH",
        /// A server with AWS credentials sends user name and password; `AdminInitiateAuth` only.
        AdminUserPasswordAuth = "ADMIN_USER_PASSWORD_AUTH",
        /// The user chooses among the factors of the pool.
        UserAuth = "USER_AUTH",
    }
}

const fn set(mut flows: &[AuthFlow]) -> ValueSet<AuthFlow> {
    let mut bits = 0;
    while let [flow, rest @ ..] = flows {
        bits |= 1 << *flow as u16;
        flows = rest;
    }
    ValueSet::of_bits(bits)
}

impl ExplicitAuthFlow {
    /// The values of `AuthFlow` that a client with this name permits; an old name permits what its
    /// [`replacement`](Self::replacement) does.
    ///
    /// None for the two names of token exchange: they are about `GetDerivedToken`, which takes no `AuthFlow`. What
    /// `USER_AUTH` may do inside, passwords and SRP among it, needs no other name. What a client with old names permits
    /// beyond them is not known here.
    ///
    /// Documented: the values of `ExplicitAuthFlows` of
    /// [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
    /// Inferred: that the two names of one flow go together, since one replaces the other.
    ///
    /// ```
    /// use cognito_user_pool_client::{
    ///     ClientSettings, UserPoolClient,
    ///     types::{AuthFlow, ExplicitAuthFlow, ValueSet},
    /// };
    ///
    /// let permitted = ExplicitAuthFlow::AllowRefreshTokenAuth.permits();
    /// assert!(permitted.contains(AuthFlow::RefreshTokenAuth));
    ///
    /// // Of a whole client, defaults included.
    /// let client = UserPoolClient::default();
    /// let settings = ClientSettings::from(&client);
    /// let permitted: ValueSet<AuthFlow> =
    ///     settings.explicit_auth_flows.iter().flat_map(ExplicitAuthFlow::permits).collect();
    /// assert!(permitted.contains(AuthFlow::UserSrpAuth));
    /// assert!(!permitted.contains(AuthFlow::UserPasswordAuth));
    /// ```
    #[must_use]
    pub const fn permits(self) -> ValueSet<AuthFlow> {
        match self {
            Self::AdminNoSrpAuth | Self::AllowAdminUserPasswordAuth => {
                set(&[AuthFlow::AdminNoSrpAuth, AuthFlow::AdminUserPasswordAuth])
            }
            Self::CustomAuthFlowOnly | Self::AllowCustomAuth => set(&[AuthFlow::CustomAuth]),
            Self::UserPasswordAuth | Self::AllowUserPasswordAuth => set(&[AuthFlow::UserPasswordAuth]),
            Self::AllowUserSrpAuth => set(&[AuthFlow::UserSrpAuth]),
            Self::AllowRefreshTokenAuth => set(&[AuthFlow::RefreshTokenAuth, AuthFlow::RefreshToken]),
            Self::AllowUserAuth => set(&[AuthFlow::UserAuth]),
            Self::AllowTokenExchangeDelegation | Self::AllowTokenExchangeImpersonation => ValueSet::EMPTY,
        }
    }
}
