//! Keys of maps, and the maps that are numbers.
//!
//! Once any crate of a program turns on `serde_json`'s feature `arbitrary_precision`, that crate hands over decimals and large
//! integers as a map of one key, whose value is the number's text. Numbers are read the same with and without it; a body
//! that spells such a map out is read as the number, as `serde_json`'s own types do.

use alloc::string::String;
use core::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, IgnoredAny, MapAccess, Visitor},
};

use super::{Found, Wanted, Wire, mismatch};
use crate::member::Member;

/// The key of a map that is a number.
const NUMBER_KEY: &str = "$serde_json::private::Number";

/// The number that such a map holds; any other map stands where none is expected.
#[cold]
pub(super) fn number<'de, T: Wire, A: MapAccess<'de>>(mut map: A) -> Result<T, A::Error> {
    // Not as a `Key`, so that structures alone read those, and inline it: that is a tenth of what reading costs beyond the JSON.
    let key: Option<String> = map.next_key()?;
    if key.as_deref() != Some(NUMBER_KEY) {
        return Err(A::Error::custom(mismatch(Found::Structure, T::WANTED)));
    }
    let text: String = map.next_value()?;
    if let Ok(value) = text.parse() {
        return T::integer(value);
    }
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => T::number(value),
        // So it is refused where the feature is off.
        _ => Err(A::Error::custom("number out of range")),
    }
}

/// A key of a map.
pub(crate) enum Key {
    /// The name of a member of some structure.
    Member(Member),
    /// [`NUMBER_KEY`].
    Number,
    /// A name that no structure knows.
    Unknown,
}

impl Key {
    /// One call from wherever keys are read, so that reading them is inlined there.
    #[inline(never)]
    fn from_name(name: &str) -> Self {
        match Member::from_name(name) {
            Some(member) => Self::Member(member),
            None if name == NUMBER_KEY => Self::Number,
            None => Self::Unknown,
        }
    }

    /// Leaves out the value of a member that the structure does not have.
    ///
    /// # Errors
    ///
    /// If the map is a number, or not to be read.
    #[cold]
    pub(crate) fn ignore<'de, A: MapAccess<'de>>(&self, map: &mut A) -> Result<(), A::Error> {
        match self {
            Self::Number => Err(A::Error::custom(mismatch(Found::Number, Wanted::Structure))),
            Self::Member(_) | Self::Unknown => map.next_value::<IgnoredAny>().map(|_| ()),
        }
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a member's name")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
                Ok(Key::from_name(name))
            }
        }

        deserializer.deserialize_identifier(Name)
    }
}
