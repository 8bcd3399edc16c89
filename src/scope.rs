//! What an OAuth 2.0 scope is (RFC 6749 section 3.3).

use crate::{
    bytes::{holds, largest, last},
    shape::{is_scope, is_scope_byte},
};

/// What a scope is, as far as rules ask: a set of traits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Traits(u8);

impl Traits {
    /// One that every pool has.
    pub(crate) const SYSTEM: Self = Self(1 << 0);
    /// `openid`.
    pub(crate) const OPENID: Self = Self(1 << 1);
    /// One that is granted only together with `openid`.
    pub(crate) const CLAIMS: Self = Self(1 << 2);
    /// It has a slash, so that it may be a scope of a resource server.
    pub(crate) const CUSTOM: Self = Self(1 << 3);
    /// Neither a system scope nor has it a slash: no pool has it.
    pub(crate) const UNKNOWN: Self = Self(1 << 4);
    /// A byte that no scope may have. What has none satisfies the pattern of its shape.
    pub(crate) const UNPRINTABLE: Self = Self(1 << 5);

    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has one of those.
    pub(crate) const fn has(self, wanted: Self) -> bool {
        self.0 & wanted.0 != 0
    }

    /// The traits of a scope.
    pub(crate) fn of(scope: &str) -> Self {
        system(scope).unwrap_or_else(|| Self::of_other(scope))
    }

    /// A long one is looked at once, 16 bytes at a time.
    fn of_other(scope: &str) -> Self {
        let (has_slash, printable) = if scope.len() < 16 {
            (scope.bytes().any(|byte| byte == b'/'), is_scope(scope))
        } else {
            let rank = |byte: u8| u8::from(byte == b'/') | u8::from(!is_scope_byte(byte)) << 1;
            match largest(scope.as_bytes(), rank) {
                rank @ (0 | 1) => (rank == 1, true),
                _ => (holds(b'/', scope), false),
            }
        };
        let traits = if has_slash { Self::CUSTOM } else { Self::UNKNOWN };
        if printable { traits } else { traits.and(Self::UNPRINTABLE) }
    }
}

macro_rules! system_scopes {
    ($($scope:literal $(is $traits:ident)?),+ $(,)?) => {
        /// The OAuth 2.0 scopes that every pool has: those of OpenID Connect Core 1.0, section 5.4, and one for the API.
        ///
        /// Source: [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
        pub const SYSTEM_SCOPES: &[&str] = &[$($scope),+];

        /// The traits of a system scope.
        fn system(scope: &str) -> Option<Traits> {
            match scope {
                $($scope => Some(Traits::SYSTEM $(.and(Traits::$traits))?),)+
                _ => None,
            }
        }
    };
}

system_scopes! {
    "phone" is CLAIMS,
    "email" is CLAIMS,
    "openid" is OPENID,
    "profile" is CLAIMS,
    "aws.cognito.signin.user.admin",
}

pub(crate) fn is_system_scope(scope: &str) -> bool {
    system(scope).is_some()
}

/// The identifier of the resource server and the name of a scope, which the last slash divides: identifiers may hold
/// slashes, names can't.
pub(crate) fn divided(scope: &str) -> Option<(&str, &str)> {
    let slash = last(b'/', scope)?;
    Some((scope.get(..slash)?, scope.get(slash + 1..)?))
}
