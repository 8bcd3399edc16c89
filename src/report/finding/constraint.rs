//! The texts of a broken constraint: the crate's and the service's.

use alloc::vec::Vec;
use core::fmt;

use super::{
    Finding,
    text::{Abridged, Count, Visible},
};
use crate::{
    path::FieldPath,
    shape::{BrokenConstraint, ElementConstraints, Pattern, Shape, Violation},
};

/// What is wrong, in the crate's own words.
pub(super) fn message(
    f: &mut fmt::Formatter<'_>,
    finding: Finding<'_>,
    constraint: BrokenConstraint,
) -> fmt::Result {
    let (path, given) = (finding.path(), finding.value());
    let value = Abridged(given);
    let measure = usize::try_from(constraint.measure.unwrap_or_default()).unwrap_or(usize::MAX);
    let count = |noun| Count(measure, noun);
    match constraint.violation {
        Violation::Missing => write!(f, "`{path}` is required, but missing"),
        Violation::TooShort(min) if constraint.measure == Some(0) => {
            write!(f, "`{path}` is empty; at least {} needed", Count(min, "character"))
        }
        Violation::TooShort(min) => write!(f, "`{path}` has {}; at least {min} needed", count("character")),
        Violation::TooLong(max) if constraint.measure.is_none() => {
            write!(f, "`{path}` has more than {max} characters; at most {max} allowed")
        }
        Violation::TooLong(max) => write!(f, "`{path}` has {}; at most {max} allowed", count("character")),
        Violation::Mismatch(pattern) if path.is_masked() => {
            write!(f, "`{path}` holds a character that is not allowed; expected {}", pattern.words())
        }
        Violation::Mismatch(pattern) if given.is_empty() => {
            write!(f, "`{path}` is empty; expected {}", pattern.words())
        }
        Violation::Mismatch(pattern) => {
            write!(f, "`{path}` is `{value}`")?;
            match intruder(pattern, finding.kept()) {
                Some(' ') => f.write_str(", which holds a space")?,
                Some(character) => write!(f, ", which holds `{}`", Visible(character))?,
                None => {}
            }
            write!(f, "; expected {}", pattern.words())
        }
        Violation::TooSmall(limit) | Violation::TooLarge(limit) => match path.leaf().shape() {
            Shape::Integer(shape) => {
                write!(f, "`{path}` is {value}; {} to {} allowed", shape.min, shape.max)
            }
            _ => write!(f, "`{path}` is {value}; the limit is {limit}"),
        },
        Violation::NotInSet(shape) => {
            match given {
                "" => write!(f, "`{path}` is empty; expected one of")?,
                _ => write!(f, "`{path}` is `{value}`; expected one of")?,
            }
            let mut before = " ";
            let mut values: Vec<_> = shape.printed.iter().collect();
            values.sort_unstable();
            values.iter().try_for_each(|value| {
                write!(f, "{before}`{value}`")?;
                before = ", ";
                Ok(())
            })
        }
        Violation::TooMany(max) => write!(f, "`{path}` has {}; at most {max} allowed", count("element")),
    }
}

/// The first character that the pattern does not allow, if it is one that allows characters wherever they stand.
fn intruder(pattern: &Pattern, kept: &str) -> Option<char> {
    let allows = |character: char| pattern.matches(character.encode_utf8(&mut [0; 4]));
    // Such a pattern allows a single letter, this one above all: it is a hexadecimal digit, too.
    allows('a').then(|| kept.chars().find(|character| !allows(*character)))?
}

/// What the service says of it.
pub(super) fn aws_text(
    f: &mut fmt::Formatter<'_>,
    finding: Finding<'_>,
    constraint: BrokenConstraint,
) -> fmt::Result {
    let (value, list) = (finding.value(), finding.more());
    let path = finding.path();
    let given = match (constraint.violation, path.list()) {
        (Violation::Missing, _) => Given::Null,
        _ if path.is_masked() => Given::Masked,
        (_, Some(_)) => Given::Value(&list),
        (_, None) => Given::Value(&value),
    };
    match path.list() {
        Some(list) => clause(f, path, given, &ElementConstraints(list)),
        None => clause(f, path, given, &constraint.violation),
    }
}

/// A value in a clause of the service's constraint message.
#[derive(Clone, Copy)]
pub(crate) enum Given<'a> {
    Null,
    Masked,
    Value(&'a dyn fmt::Display),
}

/// A clause of the service's constraint message.
pub(crate) fn clause(
    f: &mut impl fmt::Write,
    path: FieldPath,
    given: Given<'_>,
    constraint: &dyn fmt::Display,
) -> fmt::Result {
    match given {
        Given::Null => f.write_str("Value null"),
        Given::Masked => f.write_str("Value"),
        Given::Value(value) => write!(f, "Value '{value}'"),
    }?;
    write!(f, " at '{}' failed to satisfy constraint: {constraint}", path.aws_name())
}
