//! In which way a value breaks its constraint, and what the service says of it.

use core::fmt;

use super::{ElementShape, EnumShape, ListShape, Pattern, StringShape};

/// In which way a value breaks its constraint.
///
/// It prints as the service words it, such as `Member must not be null`. Source:
/// [terraform-provider-aws#38167](https://github.com/hashicorp/terraform-provider-aws/issues/38167) (length, pattern),
/// [cdk-preflight](https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito) (ranges, values).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Violation {
    /// It is required and missing.
    Missing,
    /// It has fewer characters than this.
    TooShort(usize),
    /// It has more characters than this.
    TooLong(usize),
    /// It does not match the pattern.
    Mismatch(&'static Pattern),
    /// It is less than this.
    TooSmall(i32),
    /// It is greater than this.
    TooLarge(i32),
    /// It is none of the values.
    NotInSet(&'static EnumShape),
    /// It has more elements than this.
    TooMany(usize),
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("Member must not be null"),
            Self::TooShort(min) => write!(f, "Member must have length greater than or equal to {min}"),
            Self::TooLong(max) | Self::TooMany(max) => {
                write!(f, "Member must have length less than or equal to {max}")
            }
            Self::Mismatch(pattern) => {
                write!(f, "Member must satisfy regular expression pattern: {}", pattern.regex())
            }
            Self::TooSmall(min) => write!(f, "Member must have value greater than or equal to {min}"),
            Self::TooLarge(max) => write!(f, "Member must have value less than or equal to {max}"),
            Self::NotInSet(shape) => {
                f.write_str("Member must satisfy enum value set: [")?;
                joined(f, shape.printed.iter())?;
                f.write_str("]")
            }
        }
    }
}

/// A constraint that a value breaks, and what was counted to see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BrokenConstraint {
    pub(crate) violation: Violation,
    /// How many characters or elements there are; `None` where nothing was counted.
    pub(crate) measure: Option<u32>,
}

impl BrokenConstraint {
    /// Broken by that many characters or elements.
    pub(crate) fn by(violation: Violation, count: usize) -> Self {
        Self { violation, measure: Some(u32::try_from(count).unwrap_or(u32::MAX)) }
    }
}

impl From<Violation> for BrokenConstraint {
    fn from(violation: Violation) -> Self {
        Self { violation, measure: None }
    }
}

/// What the service says of a list with a bad element: all constraints of the elements, whichever was broken.
///
/// Source: [aws-sdk-java-v2#5528](https://github.com/aws/aws-sdk-java-v2/issues/5528).
pub(crate) struct ElementConstraints(pub(crate) &'static ListShape);

impl fmt::Display for ElementConstraints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let constraints = match self.0.element {
            ElementShape::String(StringShape { min, max, pattern, .. }) => [
                max.map(Violation::TooLong),
                min.map(Violation::TooShort),
                pattern.as_ref().map(Violation::Mismatch),
            ],
            ElementShape::Enum(shape) => [Some(Violation::NotInSet(shape)), None, None],
            ElementShape::Structure(_) => [None; 3],
        };
        f.write_str("Member must satisfy constraint: [")?;
        joined(f, constraints.iter().flatten())?;
        f.write_str("]")
    }
}

/// A list as Java prints it: `[a, b]`.
pub(crate) struct JavaList<'a, T>(pub(crate) &'a [T]);

impl<T: AsRef<str>> JavaList<'_, T> {
    pub(crate) const BEFORE: char = '[';
    pub(crate) const BETWEEN: &'static str = ", ";
    const AFTER: char = ']';

    /// Writes it; formatting it would take three times as long.
    pub(crate) fn write(&self, text: &mut impl fmt::Write) -> fmt::Result {
        text.write_char(Self::BEFORE)?;
        for (index, element) in self.0.iter().enumerate() {
            if index > 0 {
                text.write_str(Self::BETWEEN)?;
            }
            text.write_str(element.as_ref())?;
        }
        text.write_char(Self::AFTER)
    }
}

impl<T: AsRef<str>> fmt::Display for JavaList<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

fn joined(f: &mut fmt::Formatter<'_>, items: impl Iterator<Item: fmt::Display>) -> fmt::Result {
    for (index, item) in items.enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        write!(f, "{item}")?;
    }
    Ok(())
}
