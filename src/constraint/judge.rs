//! Which constraints a value breaks.

use crate::shape::{BrokenConstraint, ElementShape, ListShape, StringShape, Violation};

/// The first element that looks wrong, if one does: of a list that is too long, the first one at all.
pub(super) fn first_suspect<T>(
    shape: &ListShape,
    list: &[T],
    suspicious: impl Fn(&T) -> bool,
) -> Option<usize> {
    if shape.admits(list.len()) { list.iter().position(suspicious) } else { Some(0) }
}

/// Whether the value breaks no constraint, told without counting its characters; most values are seen to be good here.
#[inline]
pub(super) fn is_plain(shape: &StringShape, value: &str) -> bool {
    shape.fits(value.len()) && shape.pattern.as_ref().is_none_or(|pattern| pattern.matches(value))
}

/// Tells of the constraints that a wrong element breaks.
#[inline]
pub(super) fn judge(
    shape: ElementShape,
    value: &str,
    exhaustive: bool,
    tell: &mut dyn FnMut(BrokenConstraint),
) {
    match shape {
        ElementShape::String(shape) => judge_not_plain(shape, value, exhaustive, tell),
        ElementShape::Enum(shape) => tell(Violation::NotInSet(shape).into()),
        ElementShape::Structure(_) => {}
    }
}

/// Tells of the constraints that a string breaks, length before pattern, each with what was counted.
///
/// Length counts Unicode scalar values, and the bytes alone decide where they can.
#[inline]
pub(super) fn judge_not_plain(
    shape: &'static StringShape,
    value: &str,
    exhaustive: bool,
    tell: &mut dyn FnMut(BrokenConstraint),
) {
    let bytes = value.len();
    if let Some(max) = shape.max.filter(|_| bytes > shape.max_bytes() && !exhaustive) {
        return tell(Violation::TooLong(max).into());
    }
    let fits = shape.fits(bytes);
    let length = if fits { None } else { wrong_length(shape, value) };
    if let Some((violation, count)) = length {
        tell(BrokenConstraint::by(violation, count));
    }
    // What fits and is not plain was seen to break its pattern.
    if let Some(pattern) = shape.pattern.as_ref().filter(|pattern| fits || !pattern.matches(value)) {
        tell(Violation::Mismatch(pattern).into());
    }
}

#[inline]
fn wrong_length(shape: &StringShape, value: &str) -> Option<(Violation, usize)> {
    // Most values are ASCII, which is told sooner than characters are counted.
    let count = if value.is_ascii() { value.len() } else { value.chars().count() };
    let short = shape.min.filter(|min| count < *min).map(Violation::TooShort);
    let long = shape.max.filter(|max| count > *max).map(Violation::TooLong);
    short.or(long).map(|violation| (violation, count))
}
