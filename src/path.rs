//! Where in a request a value stands.

use core::fmt;

use crate::{decimal, member::Member};

/// Where in a request a value stands: a member, and at most one step into it.
///
/// No request nests deeper than that. The path prints in three forms:
///
/// ```
/// use cognito_user_pool_client::{FieldPath, Member};
///
/// let element = FieldPath::from(Member::CallbackURLs).index(3);
/// assert_eq!(element.to_string(), "CallbackURLs[3]");
/// assert_eq!(element.pointer().to_string(), "/CallbackURLs/3");
/// // The service never names an element.
/// assert_eq!(element.aws_name().to_string(), "callbackURLs");
///
/// let unit = FieldPath::from(Member::TokenValidityUnits).member(Member::AccessToken);
/// assert_eq!(unit.to_string(), "TokenValidityUnits.AccessToken");
/// assert_eq!(unit.pointer().to_string(), "/TokenValidityUnits/AccessToken");
/// assert_eq!(unit.aws_name().to_string(), "tokenValidityUnits.accessToken");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath {
    root: Member,
    step: Step,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Step {
    None,
    Index(u32),
    Member(Member),
}

impl From<Member> for FieldPath {
    fn from(root: Member) -> Self {
        Self { root, step: Step::None }
    }
}

impl FieldPath {
    /// The element of that index, counted from 0, of the same member.
    #[must_use]
    pub fn index(self, index: usize) -> Self {
        // No list in memory reaches the bound: an element takes more than one byte.
        Self { step: Step::Index(u32::try_from(index).unwrap_or(u32::MAX)), ..self }
    }

    /// The member of that name inside the same member.
    #[must_use]
    pub fn member(self, member: Member) -> Self {
        Self { step: Step::Member(member), ..self }
    }

    /// The member of the request itself, without the step into it.
    #[must_use]
    pub fn root(self) -> Member {
        self.root
    }

    /// The innermost member: `AccessToken` of `TokenValidityUnits.AccessToken`.
    #[must_use]
    pub fn leaf(self) -> Member {
        match self.step {
            Step::Member(member) => member,
            Step::None | Step::Index(_) => self.root,
        }
    }

    /// The index of a list's element, counted from 0.
    #[must_use]
    pub fn element(self) -> Option<usize> {
        match self.step {
            Step::Index(index) => usize::try_from(index).ok(),
            Step::None | Step::Member(_) => None,
        }
    }

    /// The JSON pointer (RFC 6901), such as `/CallbackURLs/3`.
    #[must_use]
    pub fn pointer(self) -> Pointer {
        Pointer(self)
    }

    /// The name in the service's messages, such as `tokenValidityUnits.accessToken`.
    ///
    /// The service starts each part with a small letter and names lists, never their elements.
    #[must_use]
    pub fn aws_name(self) -> AwsName {
        AwsName(self)
    }

    pub(crate) fn write(self, text: &mut impl fmt::Write) -> fmt::Result {
        text.write_str(self.root.as_str())?;
        match self.step {
            Step::None => Ok(()),
            Step::Index(index) => {
                text.write_str("[")?;
                decimal::write(index.into(), text)?;
                text.write_str("]")
            }
            Step::Member(member) => {
                text.write_str(".")?;
                text.write_str(member.as_str())
            }
        }
    }
}

/// Prints as `CallbackURLs[3]` and `TokenValidityUnits.AccessToken`.
impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

/// A [`FieldPath`] that prints as a JSON pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pointer(FieldPath);

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.step {
            Step::None => write!(f, "/{}", self.0.root),
            Step::Index(index) => write!(f, "/{}/{index}", self.0.root),
            Step::Member(member) => write!(f, "/{}/{member}", self.0.root),
        }
    }
}

/// A [`FieldPath`] that prints as the service writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AwsName(FieldPath);

impl fmt::Display for AwsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lower_first(self.0.root, f)?;
        match self.0.step {
            Step::None | Step::Index(_) => Ok(()),
            Step::Member(member) => {
                f.write_str(".")?;
                lower_first(member, f)
            }
        }
    }
}

macro_rules! serialize_as_printed {
    ($($type:ty),+) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}
serialize_as_printed!(FieldPath, Pointer, AwsName);

fn lower_first(member: Member, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut characters = member.as_str().chars();
    if let Some(first) = characters.next() {
        write!(f, "{}", first.to_ascii_lowercase())?;
    }
    f.write_str(characters.as_str())
}
