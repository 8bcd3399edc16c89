//! Deserialisers of other formats than JSON: what they may hand over beside it.

use std::fmt::Debug;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, UserPoolClient,
    types::{ClientSecret, Timestamp},
};
use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeOwned, IntoDeserializer, Visitor,
        value::{BytesDeserializer, Error, MapDeserializer},
    },
    forward_to_deserialize_any,
};

use crate::refused;

/// The error for an object with that one member.
fn refused_with<'de, T: Deserialize<'de> + Debug>(
    key: impl IntoDeserializer<'de, Error>,
    value: impl IntoDeserializer<'de, Error>,
) -> String {
    let object = MapDeserializer::<_, Error>::new([(key, value)].into_iter());
    T::deserialize(object).expect_err("it is refused").to_string()
}

#[test]
fn bytes_are_nothing_that_is_expected() {
    for (member, expected) in [
        ("ClientName", "a string"),
        ("AuthSessionValidity", "an integer"),
        ("GenerateSecret", "true or false"),
        ("CallbackURLs", "a list"),
        ("TokenValidityUnits", "an object"),
    ] {
        let error = refused_with::<CreateUserPoolClientRequest>(member, BytesDeserializer::new(b"web"));
        assert_eq!(error, format!("invalid type: byte array, expected {expected}"), "{member}");
    }
    let error = refused_with::<UserPoolClient>("CreationDate", BytesDeserializer::new(b"web"));
    assert_eq!(error, "invalid type: byte array, expected a number of seconds");
}

#[test]
fn a_key_is_a_name() {
    let error = refused_with::<CreateUserPoolClientRequest>(7_u32, "web");
    assert_eq!(error, "invalid type: integer `7`, expected a member's name");
}

/// What formats with an absent value hand over.
#[derive(Clone, Copy)]
struct Absent;

impl<'de> Deserializer<'de> for Absent {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Absent {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[test]
fn an_absent_value_is_as_null() {
    let object = MapDeserializer::<_, Error>::new([("ClientName", Absent)].into_iter());
    let request = CreateUserPoolClientRequest::deserialize(object).expect("it is as if left out");
    assert_eq!(request, CreateUserPoolClientRequest::default());
}

#[test]
fn null_alone_is_no_value() {
    fn null<T: DeserializeOwned + Debug>() -> String {
        refused::<T>(&serde_json::Value::Null)
    }
    assert_eq!(null::<ClientSecret>(), "null is not expected here");
    assert_eq!(null::<Timestamp>(), "null is not expected here");
}
