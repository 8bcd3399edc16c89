//! The enumerations of the service model.
//!
//! Source of all values:
//! [AWS API reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).

use core::{fmt, str::FromStr};

use super::{
    open::{ModelEnum, Open, Sealed, UnknownValueError},
    set::ValueSet,
};

macro_rules! model_enum {
    (
        $(#[$meta:meta])*
        $name:ident, $shape:literal { $($(#[$value_meta:meta])* $value:ident = $text:literal),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[doc(alias = $shape)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$value_meta])* #[doc(alias = $text)] $value,)+
        }

        impl Sealed for $name {
            fn bit(self) -> u16 {
                1 << self as u16
            }

            fn java_hash(self) -> u32 {
                match self { $(Self::$value => const { $crate::java::hash_of($text) },)+ }
            }
        }

        impl ModelEnum for $name {
            const SHAPE: &'static str = $shape;
            const VALUES: &'static [Self] = &[$(Self::$value),+];

            fn as_str(self) -> &'static str {
                Self::as_str(self)
            }

            fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$value),)+ _ => None }
            }
        }

        impl $name {
            /// The value on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $text,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl FromStr for $name {
            type Err = UnknownValueError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::from_name(text).ok_or_else(|| UnknownValueError::new::<Self>(text))
            }
        }

        impl From<$name> for ValueSet<$name> {
            fn from(value: $name) -> Self {
                Self::of_bits(value.bit())
            }
        }

        impl PartialEq<$name> for Open<$name> {
            fn eq(&self, value: &$name) -> bool {
                self.is(*value)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(super) use model_enum;

model_enum! {
    /// A way to sign in through the API.
    ///
    /// The three names without `ALLOW_` are the old generation; a client uses one generation or the other.
    ///
    /// Source: [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
    ExplicitAuthFlow, "ExplicitAuthFlowsType" {
        /// The old name of [`AllowAdminUserPasswordAuth`](Self::AllowAdminUserPasswordAuth).
        AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
        /// The old name of [`AllowCustomAuth`](Self::AllowCustomAuth).
        CustomAuthFlowOnly = "CUSTOM_AUTH_FLOW_ONLY",
        /// The old name of [`AllowUserPasswordAuth`](Self::AllowUserPasswordAuth).
        UserPasswordAuth = "USER_PASSWORD_AUTH",
        /// A server with AWS credentials signs a user in with user name and password.
        AllowAdminUserPasswordAuth = "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        /// Lambda functions of the pool set the challenges.
        AllowCustomAuth = "ALLOW_CUSTOM_AUTH",
        /// The client sends user name and password.
        AllowUserPasswordAuth = "ALLOW_USER_PASSWORD_AUTH",
        /// The client proves the password by SRP (RFC 5054) and does not send it.
        AllowUserSrpAuth = "ALLOW_USER_SRP_AUTH",
        /// The client renews its tokens with a refresh token.
        AllowRefreshTokenAuth = "ALLOW_REFRESH_TOKEN_AUTH",
        /// The user chooses among the factors of the pool, passwordless ones included; not on the Lite tier.
        AllowUserAuth = "ALLOW_USER_AUTH",
        /// The client exchanges tokens with an actor token (RFC 8693 section 1.1, delegation).
        AllowTokenExchangeDelegation = "ALLOW_TOKEN_EXCHANGE_DELEGATION",
        /// The client exchanges tokens without an actor token (RFC 8693 section 1.1, impersonation).
        AllowTokenExchangeImpersonation = "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
    }
}

/// The values of an enumeration that pass a test, as a constant.
macro_rules! values_that {
    ($name:ident::$test:ident) => {{
        let (mut bits, mut values) = (0, <$name as ModelEnum>::VALUES);
        while let [value, rest @ ..] = values {
            if value.$test() {
                bits |= 1 << *value as u16;
            }
            values = rest;
        }
        ValueSet::of_bits(bits)
    }};
}

impl ExplicitAuthFlow {
    /// The names of the old generation, without `ALLOW_`.
    pub const LEGACY: ValueSet<Self> = values_that!(ExplicitAuthFlow::is_legacy);

    /// The names of the new generation, with `ALLOW_`.
    pub const CURRENT: ValueSet<Self> = values_that!(ExplicitAuthFlow::is_current);

    /// The flows in which the user's password itself travels to the service.
    pub const SENDING_PASSWORD: ValueSet<Self> = values_that!(ExplicitAuthFlow::sends_password);

    /// The name of the new generation that replaces a legacy name; `None` for a name that is new itself.
    ///
    /// ```
    /// use cognito_user_pool_client::types::ExplicitAuthFlow;
    ///
    /// let replacement = ExplicitAuthFlow::AdminNoSrpAuth.replacement();
    /// assert_eq!(replacement, Some(ExplicitAuthFlow::AllowAdminUserPasswordAuth));
    /// ```
    #[must_use]
    pub const fn replacement(self) -> Option<Self> {
        match self {
            Self::AdminNoSrpAuth => Some(Self::AllowAdminUserPasswordAuth),
            Self::CustomAuthFlowOnly => Some(Self::AllowCustomAuth),
            Self::UserPasswordAuth => Some(Self::AllowUserPasswordAuth),
            Self::AllowAdminUserPasswordAuth
            | Self::AllowCustomAuth
            | Self::AllowUserPasswordAuth
            | Self::AllowUserSrpAuth
            | Self::AllowRefreshTokenAuth
            | Self::AllowUserAuth
            | Self::AllowTokenExchangeDelegation
            | Self::AllowTokenExchangeImpersonation => None,
        }
    }

    /// Whether it is a name of the old generation, without `ALLOW_`.
    #[must_use]
    pub const fn is_legacy(self) -> bool {
        self.replacement().is_some()
    }

    /// Whether it is a name of the new generation, with `ALLOW_`.
    #[must_use]
    pub const fn is_current(self) -> bool {
        !self.is_legacy()
    }

    /// Whether the user's password itself travels to the service.
    #[must_use]
    pub const fn sends_password(self) -> bool {
        match self {
            Self::AdminNoSrpAuth
            | Self::UserPasswordAuth
            | Self::AllowAdminUserPasswordAuth
            | Self::AllowUserPasswordAuth => true,
            Self::CustomAuthFlowOnly
            | Self::AllowCustomAuth
            | Self::AllowUserSrpAuth
            | Self::AllowRefreshTokenAuth
            | Self::AllowUserAuth
            | Self::AllowTokenExchangeDelegation
            | Self::AllowTokenExchangeImpersonation => false,
        }
    }
}

model_enum! {
    /// An OAuth 2.0 grant.
    ///
    /// Source: [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
    OAuthFlow, "OAuthFlowType" {
        /// The authorization code grant (RFC 6749 section 4.1).
        Code = "code",
        /// The implicit grant (RFC 6749 section 4.2); RFC 9700 section 2.1.2 advises against it.
        Implicit = "implicit",
        /// The client credentials grant (RFC 6749 section 4.4).
        ClientCredentials = "client_credentials",
    }
}

impl OAuthFlow {
    /// The grants that end at a redirect URI: all but `client_credentials`.
    pub const REDIRECTING: ValueSet<Self> = values_that!(OAuthFlow::redirects);

    /// Whether the grant ends at a redirect URI (RFC 6749 section 3.1.2).
    #[must_use]
    pub const fn redirects(self) -> bool {
        match self {
            Self::Code | Self::Implicit => true,
            Self::ClientCredentials => false,
        }
    }
}

model_enum! {
    /// The unit of a token's validity.
    ///
    /// Source: [TokenValidityUnitsType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html).
    TimeUnit, "TimeUnitsType" {
        /// Seconds.
        Seconds = "seconds",
        /// Minutes: 60 seconds each.
        Minutes = "minutes",
        /// Hours: 3,600 seconds each.
        Hours = "hours",
        /// Days: 86,400 seconds each.
        Days = "days",
    }
}

impl TimeUnit {
    /// How many seconds the unit has.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 3_600,
            Self::Days => 86_400,
        }
    }
}

model_enum! {
    /// Whether the API hides that a user does not exist.
    ///
    /// Source: [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
    PreventUserExistenceErrors, "PreventUserExistenceErrorTypes" {
        /// The API tells that a user does not exist.
        Legacy = "LEGACY",
        /// The API answers as if the password were wrong.
        Enabled = "ENABLED",
    }
}

model_enum! {
    /// Whether refresh token rotation is on.
    ///
    /// Source: [RefreshTokenRotationType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html).
    Feature, "FeatureType" {
        /// On.
        Enabled = "ENABLED",
        /// Off.
        Disabled = "DISABLED",
    }
}

model_enum! {
    /// How a client came to be.
    ///
    /// Source: [UserPoolClientType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html).
    ClientType, "ClientTypeType" {
        /// Made by `CreateUserPoolClient`.
        Regular = "REGULAR",
        /// Registered by itself, by dynamic client registration (RFC 7591).
        Dcr = "DCR",
    }
}
