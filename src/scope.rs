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

#[cfg(test)]
mod tests {
    use alloc::{format, string::String, vec::Vec};

    use super::{SYSTEM_SCOPES, Traits, divided, is_system_scope};
    use crate::shape::SCOPE;

    /// Texts of up to 70 characters, each with one character that may be special at each place.
    fn texts() -> impl Iterator<Item = String> {
        let characters: Vec<char> = ('\0'..='\u{a0}').chain(['\u{ef}', '\u{2f2f}']).collect();
        (1..70).step_by(3).flat_map(|length| (0..length).map(move |place| (length, place))).flat_map(
            move |(length, place)| {
                let text = move |character| {
                    format!("{}{character}{}", "s".repeat(place), "s".repeat(length - place - 1))
                };
                characters.clone().into_iter().map(text)
            },
        )
    }

    #[test]
    fn other_scopes_have_a_slash_or_exist_nowhere() {
        let pattern = SCOPE.pattern.as_ref().unwrap();
        for text in
            texts().chain(["/".into(), "\"/".into(), "a/b\\".into(), format!("{}/\"", "a".repeat(20))])
        {
            let traits = Traits::of(&text);
            let has_slash = text.contains('/');
            let wanted = [(Traits::CUSTOM, has_slash), (Traits::UNKNOWN, !has_slash)];
            let wanted = wanted.into_iter().chain([
                (Traits::UNPRINTABLE, !pattern.matches(&text)),
                (Traits::SYSTEM.and(Traits::OPENID).and(Traits::CLAIMS), false),
            ]);
            for (trait_, is) in wanted {
                assert_eq!(traits.has(trait_), is, "{trait_:?} of {text:?}");
            }
        }
    }

    #[test]
    fn system_scopes_satisfy_the_pattern_and_have_nothing_of_others() {
        let pattern = SCOPE.pattern.as_ref().unwrap();
        for scope in SYSTEM_SCOPES {
            let traits = Traits::of(scope);
            assert!(
                is_system_scope(scope) && traits.has(Traits::SYSTEM) && pattern.matches(scope),
                "{scope}"
            );
            assert!(!traits.has(Traits::CUSTOM.and(Traits::UNKNOWN).and(Traits::UNPRINTABLE)), "{scope}");
            assert_eq!(traits.has(Traits::OPENID), *scope == "openid", "{scope}");
            assert_eq!(traits.has(Traits::CLAIMS), ["phone", "email", "profile"].contains(scope), "{scope}");
            assert!(!is_system_scope(&format!("{scope}x")), "{scope}");
        }
    }

    #[test]
    fn the_last_slash_divides() {
        for text in texts().chain(["a/b/c".into(), "/".into(), "//".into(), "a/".into(), "/b".into()]) {
            assert_eq!(divided(&text), text.rsplit_once('/'), "{text:?}");
        }
    }
}
