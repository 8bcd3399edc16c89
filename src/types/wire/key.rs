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
const NUMBER: &str = "$serde_json::private::Number";

/// The number that such a map holds; any other map stands where none is expected.
#[cold]
#[inline(never)]
pub(super) fn number<'de, T: Wire, A: MapAccess<'de>>(map: A) -> Result<T, A::Error> {
    let Some(text) = text_of_number(map)? else {
        return Err(A::Error::custom(mismatch(Found::Structure, T::WANTED)));
    };
    if let Ok(value) = text.parse() {
        return T::integer(value);
    }
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => T::number(value),
        // So it is refused where the feature is off.
        _ => Err(A::Error::custom("number out of range")),
    }
}

#[cold]
#[inline(never)]
fn text_of_number<'de, A: MapAccess<'de>>(mut map: A) -> Result<Option<String>, A::Error> {
    match map.next_key::<String>()? {
        Some(key) if key == NUMBER => map.next_value().map(Some),
        _ => Ok(None),
    }
}

/// Reads a map as a structure without members.
pub(crate) fn skip<'de, A: MapAccess<'de>>(mut map: A) -> Result<(), A::Error> {
    while let Some((key, _)) = map.next_entry::<String, IgnoredAny>()? {
        unknown(&key).ignored()?;
    }
    Ok(())
}

/// A member's name as read.
pub(crate) enum Key {
    Member(Member),
    /// That of a map that is a number.
    Number,
    /// A name that no structure knows.
    Unknown,
}

impl Key {
    /// What a structure makes of a name that is none of its members: nothing, but a number is no structure.
    #[cold]
    #[inline(never)]
    pub(crate) fn ignored<E: Error>(&self) -> Result<(), E> {
        match self {
            Self::Number => Err(E::custom(mismatch(Found::Number, Wanted::Structure))),
            Self::Member(_) | Self::Unknown => Ok(()),
        }
    }
}

/// Apart from the names that are known, so that reading those costs no more.
#[cold]
#[inline(never)]
fn unknown(name: &str) -> Key {
    if name == NUMBER { Key::Number } else { Key::Unknown }
}

impl<'de> Deserialize<'de> for Key {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a member's name")
            }

            #[inline]
            fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
                Ok(Member::from_name(name).map_or_else(|| unknown(name), Key::Member))
            }
        }

        deserializer.deserialize_identifier(Name)
    }
}
