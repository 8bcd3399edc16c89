//! Sets of strings.

use alloc::{
    string::String,
    vec::{self, Vec},
};
use core::fmt;

use serde::{Serialize, Serializer};

/// A set of strings, as a request lists them or as a default has them: `Copy`, borrowed, and nothing is computed to make
/// one.
///
/// Whatever the order of the list, and however often it repeats a string: two sets are equal if they have the same
/// strings, and they come in the order of their bytes, each once. They are put in that order, which allocates once, when
/// they are counted or visited, and when two lists that are not the same are compared.
///
/// ```
/// use cognito_user_pool_client::CreateUserPoolClientRequest;
///
/// let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
///     .read_attributes(["name", "email", "name"])
///     .write_attributes(["email", "name"]);
/// let proof = request.validate()?;
/// let settings = proof.apply_defaults();
/// assert!(settings.read_attributes.contains("email"));
/// assert!(settings.read_attributes.iter().eq(["email", "name"]));
/// assert_eq!(settings.read_attributes, settings.write_attributes);
/// assert!(settings.callback_urls.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct StringSet<'a> {
    /// The list as it came, in any order and with duplicates. Absent or empty, it stands for the default.
    given: Option<&'a [String]>,
    /// Carried along, so that whether it is needed is asked only when somebody looks.
    default: &'a [&'a str],
}

impl<'a> StringSet<'a> {
    /// The set of the listed strings, or of the default ones if there is no list, or an empty one.
    pub(super) const fn of(given: Option<&'a [String]>, default: &'a [&'a str]) -> Self {
        Self { given, default }
    }

    /// Whether it has no string.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed().next().is_none()
    }

    /// How many strings it has; they are put in order to be counted, since the list may repeat some.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().len()
    }

    /// Whether it has that string.
    #[must_use]
    pub fn contains(&self, string: &str) -> bool {
        self.listed().any(|listed| listed == string)
    }

    /// Its strings, in the order of their bytes, which are put in that order now.
    #[must_use]
    pub fn iter(&self) -> vec::IntoIter<&'a str> {
        let mut strings: Vec<_> = self.listed().collect();
        strings.sort_unstable();
        strings.dedup();
        strings.into_iter()
    }

    fn listed(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let given = self.given.unwrap_or_default();
        let default = if given.is_empty() { self.default } else { &[] };
        given.iter().map(String::as_str).chain(default.iter().copied())
    }
}

impl<'a> From<&'a [String]> for StringSet<'a> {
    fn from(strings: &'a [String]) -> Self {
        Self::of(Some(strings), &[])
    }
}

impl<'a> From<&'a [&'a str]> for StringSet<'a> {
    fn from(strings: &'a [&'a str]) -> Self {
        Self::of(None, strings)
    }
}

impl PartialEq for StringSet<'_> {
    fn eq(&self, other: &Self) -> bool {
        // Most lists that are compared are the same list, and need no order.
        self.listed().eq(other.listed()) || self.iter().eq(other.iter())
    }
}

impl Eq for StringSet<'_> {}

impl<'a> IntoIterator for StringSet<'a> {
    type Item = &'a str;
    type IntoIter = vec::IntoIter<&'a str>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> IntoIterator for &StringSet<'a> {
    type Item = &'a str;
    type IntoIter = vec::IntoIter<&'a str>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Debug for StringSet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self).finish()
    }
}

impl Serialize for StringSet<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}
