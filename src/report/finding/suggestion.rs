//! The value that was probably meant.

use core::fmt;

use super::{super::Suggests, Finding};
use crate::{nearest::nearest, shape::Violation};

/// The value that was probably meant.
pub(crate) enum Suggestion<'a> {
    Known(&'static str),
    /// A value of the request itself, from another place.
    Given(&'a str),
    /// The name of a custom attribute, without its prefix.
    Custom(&'a str),
}

impl fmt::Display for Suggestion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(word) => f.write_str(word),
            Self::Given(value) => f.write_str(value),
            Self::Custom(name) => write!(f, "custom:{name}"),
        }
    }
}

/// What was probably meant by the value that the finding is about: a broken constraint knows the values of its
/// enumeration, and a rule what it suggests.
pub(super) fn suggestion(finding: Finding<'_>) -> Option<Suggestion<'_>> {
    let among = |words: &'static [&str]| nearest(finding.value(), &[words]).map(Suggestion::Known);
    match (finding.violation(), &finding.rule().suggests) {
        (Some(Violation::NotInSet(shape)), _) => among(shape.printed),
        (_, Suggests::Nearest(words)) => among(words),
        (_, Suggests::By(suggest)) => suggest(finding),
        (_, Suggests::Nothing) => None,
    }
}
