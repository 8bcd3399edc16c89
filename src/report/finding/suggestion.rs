//! The value that was probably meant.

use core::fmt;

use super::Finding;
use crate::{
    nearest::nearest,
    pool::{READ_ONLY_ATTRIBUTES, STANDARD_ATTRIBUTES, SYSTEM_SCOPES},
    shape::Violation,
};

/// The identity providers that are named the same in every pool: the pool itself, and the social ones.
///
/// Source: [CreateIdentityProvider](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html).
const PROVIDERS: [&str; 5] = ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];

/// The characters that the name of a custom attribute may have, without its prefix.
///
/// Source: [SchemaAttributeType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html).
const LONGEST_CUSTOM_NAME: usize = 20;

/// The value that was probably meant.
pub(super) enum Suggestion<'a> {
    Known(&'static str),
    /// The name of a custom attribute, without its prefix.
    Custom(&'a str),
}

impl fmt::Display for Suggestion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(word) => f.write_str(word),
            Self::Custom(name) => write!(f, "custom:{name}"),
        }
    }
}

/// What was probably meant by the value that the finding is about.
pub(super) fn suggestion(finding: Finding<'_>) -> Option<Suggestion<'_>> {
    let value = finding.value();
    let known = |words: &'static [&str]| nearest(value, words.iter().copied()).map(Suggestion::Known);
    match (finding.violation(), finding.rule().id()) {
        (Some(Violation::NotInSet(shape)), _) => known(shape.printed),
        (None, "oauth.scope-exists") => known(SYSTEM_SCOPES),
        (None, "provider.exists") => known(&PROVIDERS),
        (None, "attribute.readable") => attribute(value),
        // Of the list as a whole, it is about an attribute that is missing from it.
        (None, "attribute.writable") if finding.path().element().is_some() => {
            attribute(value).filter(|suggestion| match suggestion {
                Suggestion::Known(name) => !READ_ONLY_ATTRIBUTES.contains(name),
                Suggestion::Custom(_) => true,
            })
        }
        _ => None,
    }
}

fn attribute(name: &str) -> Option<Suggestion<'_>> {
    let words = STANDARD_ATTRIBUTES.iter().chain(&READ_ONLY_ATTRIBUTES).copied();
    let exactly = |name: &str| words.clone().find(|word| *word == name);
    if exactly(name).is_some() {
        return None;
    }
    match name.strip_prefix("custom:") {
        Some(rest) => exactly(rest).map(Suggestion::Known),
        None => nearest(name, words.clone()).map(Suggestion::Known).or_else(|| custom(name)),
    }
}

/// A name that is no standard attribute's, and that a custom attribute may have.
fn custom(name: &str) -> Option<Suggestion<'_>> {
    let prefix = name.get(..6).filter(|prefix| prefix.eq_ignore_ascii_case("custom"));
    let rest = prefix.and_then(|_| name.get(6..)?.strip_prefix([':', '.', '_', '-', ' ']));
    let name = rest.unwrap_or(name);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    let possible = !name.is_empty() && name.len() <= LONGEST_CUSTOM_NAME && name.bytes().all(plain);
    possible.then_some(Suggestion::Custom(name))
}
