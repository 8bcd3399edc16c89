//! How the service reads JSON: which values it takes for which type, and what it says of the others.
//!
//! Derived deserialisers would take a list for a structure and refuse `1.5` or `null` inside a list, where the
//! service does neither; so each type states here what it takes. Sources:
//! [aws-amplify/amplify-js#5165](https://github.com/aws-amplify/amplify-js/issues/5165) for a structure in place
//! of a string; the other texts were recorded from services with the same JSON front end (inferred for Cognito).

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor},
};

mod key;

pub(crate) use key::Key;

/// The JSON types that a shape may ask for.
#[derive(Clone, Copy)]
pub(crate) enum Wanted {
    String,
    Integer,
    Boolean,
    Timestamp,
    List,
    Structure,
}

/// The JSON types that a body may hold.
#[derive(Clone, Copy)]
pub(crate) enum Found {
    String,
    Number,
    True,
    False,
    Null,
    List,
    Structure,
}

/// What the service says of a value of the wrong type.
fn mismatch(found: Found, wanted: Wanted) -> &'static str {
    match (found, wanted) {
        (Found::List, _) => "Start of list found where not expected",
        (Found::Structure, _) => "Start of structure or map found where not expected.",
        (_, Wanted::List) => "Expected list or null",
        (_, Wanted::Structure) => "Expected null",
        (Found::Null, _) => "null is not expected here",
        (Found::String, Wanted::Integer) => "STRING_VALUE can not be converted to an Integer",
        (Found::String, Wanted::Boolean) => "STRING_VALUE can not be converted to a Boolean",
        (Found::String, _) => "STRING_VALUE can not be converted to a Date",
        (Found::Number, Wanted::Boolean) => "NUMBER_VALUE can not be converted to a Boolean",
        (Found::Number, _) => "NUMBER_VALUE can not be converted to a String",
        (Found::True, Wanted::Integer) => "TRUE_VALUE can not be converted to an Integer",
        (Found::True, Wanted::Timestamp) => "TRUE_VALUE can not be converted to a Date",
        (Found::True, _) => "TRUE_VALUE can not be converted to a String",
        (Found::False, Wanted::Integer) => "FALSE_VALUE can not be converted to an Integer",
        (Found::False, Wanted::Timestamp) => "FALSE_VALUE can not be converted to a Date",
        (Found::False, _) => "FALSE_VALUE can not be converted to a String",
    }
}

/// The service's text in a deserialiser's message, if it has one.
pub(crate) fn mismatch_in(message: &str) -> Option<&'static str> {
    let wanted = [Wanted::String, Wanted::Integer, Wanted::Boolean, Wanted::List, Wanted::Structure];
    let found = [Found::String, Found::Number, Found::True, Found::False, Found::List, Found::Structure];
    let texts = wanted.iter().flat_map(|wanted| found.iter().map(|found| mismatch(*found, *wanted)));
    texts.into_iter().find(|text| message.contains(text))
}

/// A type that is read as the service reads it.
pub(crate) trait Wire: Sized {
    const WANTED: Wanted;

    fn text<E: Error>(_: &str) -> Result<Self, E> {
        Err(E::custom(mismatch(Found::String, Self::WANTED)))
    }

    fn owned<E: Error>(text: String) -> Result<Self, E> {
        Self::text(&text)
    }

    fn number<E: Error>(_: f64) -> Result<Self, E> {
        Err(E::custom(mismatch(Found::Number, Self::WANTED)))
    }

    fn integer<E: Error>(value: i64) -> Result<Self, E> {
        #[expect(clippy::cast_precision_loss, reason = "types that tell integers apart override this")]
        Self::number(value as f64)
    }

    fn boolean<E: Error>(value: bool) -> Result<Self, E> {
        Err(E::custom(mismatch(if value { Found::True } else { Found::False }, Self::WANTED)))
    }

    fn null<E: Error>() -> Result<Self, E> {
        Err(E::custom(mismatch(Found::Null, Self::WANTED)))
    }

    fn list<'de, A: SeqAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(A::Error::custom(mismatch(Found::List, Self::WANTED)))
    }

    fn structure<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        key::number(map)
    }
}

/// Reads a value; the one visitor of the crate.
pub(crate) struct Read<T>(PhantomData<T>);

impl<T> Read<T> {
    pub(crate) const NEW: Self = Self(PhantomData);
}

impl<'de, T: Wire> DeserializeSeed<'de> for Read<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Wire> Visitor<'de> for Read<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match T::WANTED {
            Wanted::String => "a string",
            Wanted::Integer => "an integer",
            Wanted::Boolean => "true or false",
            Wanted::Timestamp => "a number of seconds",
            Wanted::List => "a list",
            Wanted::Structure => "an object",
        })
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        T::boolean(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::integer(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        T::integer(i64::try_from(value).unwrap_or(i64::MAX))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<T, E> {
        T::integer(i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX }))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<T, E> {
        T::integer(i64::try_from(value).unwrap_or(i64::MAX))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        T::number(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        T::text(value)
    }

    fn visit_string<E: Error>(self, value: String) -> Result<T, E> {
        T::owned(value)
    }

    fn visit_none<E: Error>(self) -> Result<T, E> {
        T::null()
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        T::null()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::structure(map)
    }
}

/// A member's value: `null` counts as absent.
impl<T: Wire> Wire for Option<T> {
    const WANTED: Wanted = T::WANTED;

    fn text<E: Error>(value: &str) -> Result<Self, E> {
        T::text(value).map(Some)
    }

    fn owned<E: Error>(value: String) -> Result<Self, E> {
        T::owned(value).map(Some)
    }

    fn number<E: Error>(value: f64) -> Result<Self, E> {
        T::number(value).map(Some)
    }

    fn integer<E: Error>(value: i64) -> Result<Self, E> {
        T::integer(value).map(Some)
    }

    fn boolean<E: Error>(value: bool) -> Result<Self, E> {
        T::boolean(value).map(Some)
    }

    fn null<E: Error>() -> Result<Self, E> {
        Ok(None)
    }

    fn list<'de, A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        T::list(list).map(Some)
    }

    fn structure<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        T::structure(map).map(Some)
    }
}

/// A list: `null` elements are dropped.
impl<T: Wire> Wire for Vec<T> {
    const WANTED: Wanted = Wanted::List;

    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut elements = Self::new();
        while let Some(element) = list.next_element_seed(Read::<Option<T>>::NEW)? {
            let Some(element) = element else { continue };
            if elements.capacity() == 0 {
                // It would make as much room, in some 50 instructions more.
                elements = Self::with_capacity(4);
            }
            elements.push(element);
        }
        Ok(elements)
    }
}

impl Wire for String {
    const WANTED: Wanted = Wanted::String;

    fn text<E: Error>(value: &str) -> Result<Self, E> {
        Ok(value.to_owned())
    }

    fn owned<E: Error>(value: String) -> Result<Self, E> {
        Ok(value)
    }
}

impl Wire for bool {
    const WANTED: Wanted = Wanted::Boolean;

    fn boolean<E: Error>(value: bool) -> Result<Self, E> {
        Ok(value)
    }
}

/// Decimals are cut off, and a number that is too large becomes the largest, which then breaks its range.
impl Wire for i32 {
    const WANTED: Wanted = Wanted::Integer;

    fn number<E: Error>(value: f64) -> Result<Self, E> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "`as` cuts and saturates, which is what is asked"
        )]
        Ok(value as Self)
    }

    fn integer<E: Error>(value: i64) -> Result<Self, E> {
        Ok(Self::try_from(value).unwrap_or(if value < 0 { Self::MIN } else { Self::MAX }))
    }
}

/// Implements `Deserialize` for a type by its [`Wire`].
macro_rules! deserialize_as_wire {
    ($type:ident) => {
        $crate::types::wire::deserialize_as_wire!(@ [] $type);
    };
    ($type:ident<$generic:ident: $bound:path>) => {
        $crate::types::wire::deserialize_as_wire!(@ [$generic: $bound] $type<$generic>);
    };
    (@ [$($bounds:tt)*] $type:ty) => {
        impl<'de, $($bounds)*> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any($crate::types::wire::Read::<Self>::NEW)
            }
        }
    };
}
pub(crate) use deserialize_as_wire;
