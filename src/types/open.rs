//! Enumerations to which the service may add values.

use alloc::{borrow::ToOwned, boxed::Box, string::String};
use core::fmt;

use serde::{Serialize, Serializer, de::Error};

use super::wire::{Wanted, Wire, deserialize_as_wire};

mod sealed {
    /// Seals [`ModelEnum`](super::ModelEnum).
    pub trait Sealed {
        /// The bit of the value in a [`ValueSet`](crate::types::ValueSet).
        fn bit(self) -> u16;

        /// The hash code that Java has of the value, for the order in which the service shows it.
        fn java_hash(self) -> u32;
    }
}
pub(crate) use sealed::Sealed;

/// An enumeration of the service model.
///
/// The trait is sealed: the enumerations of this crate implement it.
pub trait ModelEnum: Sealed + Copy + Eq + fmt::Debug + 'static {
    /// The name of the shape in the service model.
    const SHAPE: &'static str;

    /// Every value, in the order of the service model.
    const VALUES: &'static [Self];

    /// The value on the wire.
    fn as_str(self) -> &'static str;

    /// The value of that name on the wire.
    fn from_name(name: &str) -> Option<Self>;
}

/// A value of an enumeration, known or not.
///
/// A request with an unknown value can be read, and the constraints then report it; a response never refuses one.
/// Either way the text survives a round trip.
///
/// ```
/// use cognito_user_pool_client::types::{OAuthFlow, Open};
///
/// assert_eq!(Open::from("code"), Open::Known(OAuthFlow::Code));
/// let unknown = Open::<OAuthFlow>::from("device_code");
/// assert_eq!(unknown.known(), None);
/// assert_eq!(unknown.as_str(), "device_code");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Open<E> {
    /// A value of the service model.
    Known(E),
    /// Any other text.
    Unknown(UnknownValue),
}

/// A text that is no value of the enumeration; only reading one makes it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: ModelEnum> Open<E> {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(value) => value.as_str(),
            Self::Unknown(text) => text.as_str(),
        }
    }

    /// The value, if the service model knows it.
    #[must_use]
    pub fn known(&self) -> Option<E> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Unknown(_) => None,
        }
    }

    /// Whether it is that value.
    #[must_use]
    pub fn is(&self, value: E) -> bool {
        self.known() == Some(value)
    }
}

impl<E: ModelEnum> fmt::Debug for Open<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(value) => value.fmt(f),
            Self::Unknown(text) => f.debug_tuple("Unknown").field(text).finish(),
        }
    }
}

impl<E: ModelEnum> fmt::Display for Open<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<E: ModelEnum> AsRef<str> for Open<E> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl<E: ModelEnum> From<E> for Open<E> {
    fn from(value: E) -> Self {
        Self::Known(value)
    }
}

impl<E: ModelEnum> From<&str> for Open<E> {
    fn from(text: &str) -> Self {
        E::from_name(text).map_or_else(|| Self::Unknown(UnknownValue(text.into())), Self::Known)
    }
}

impl<E: ModelEnum> From<String> for Open<E> {
    fn from(text: String) -> Self {
        E::from_name(&text).map_or_else(|| Self::Unknown(UnknownValue(text.into())), Self::Known)
    }
}

impl<E: ModelEnum> Serialize for Open<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<E: ModelEnum> Wire for Open<E> {
    const WANTED: Wanted = Wanted::String;

    fn text<Fault: Error>(value: &str) -> Result<Self, Fault> {
        Ok(value.into())
    }

    fn owned<Fault: Error>(value: String) -> Result<Self, Fault> {
        Ok(value.into())
    }
}

deserialize_as_wire!(Open<E: ModelEnum>);

/// The text is not a value of the enumeration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a value of {shape}")]
pub struct UnknownValueError {
    text: String,
    shape: &'static str,
}

impl UnknownValueError {
    pub(crate) fn new<E: ModelEnum>(text: &str) -> Self {
        Self::named(text, E::SHAPE)
    }

    pub(crate) fn named(text: &str, shape: &'static str) -> Self {
        Self { text: text.to_owned(), shape }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}
