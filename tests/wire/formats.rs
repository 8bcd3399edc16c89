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

/// What a request makes of that value of `AuthSessionValidity`.
fn validity<'de>(value: impl IntoDeserializer<'de, Error>) -> Option<i32> {
    let object = MapDeserializer::<_, Error>::new([("AuthSessionValidity", value)].into_iter());
    CreateUserPoolClientRequest::deserialize(object).expect("a number is an integer").auth_session_validity
}

#[test]
fn integers_of_128_bits_are_read_as_all_others() {
    assert_eq!([validity(5_i128), validity(5_u128)], [Some(5); 2]);
    assert_eq!([validity(-5_i128), validity(0_i128), validity(0_u128)], [Some(-5), Some(0), Some(0)]);
    assert_eq!([validity(i128::MAX), validity(u128::MAX)], [Some(i32::MAX); 2]);
    assert_eq!(validity(i128::MIN), Some(i32::MIN));
}

/// A number as `serde_json` spells it where its feature `arbitrary_precision` is on.
fn spelled(number: &str) -> serde_json::Value {
    serde_json::json!({ "$serde_json::private::Number": number })
}

#[test]
fn a_number_may_be_spelled_out() {
    for (number, expected) in
        [("5", 5), ("-5", -5), ("4.9", 4), ("1e1", 10), ("18446744073709551616", i32::MAX)]
    {
        let body = serde_json::json!({ "AuthSessionValidity": spelled(number) }).to_string();
        let request: CreateUserPoolClientRequest = serde_json::from_str(&body).expect("it is a number");
        assert_eq!(request.auth_session_validity, Some(expected), "{number}");
    }
    for (number, problem) in
        [("1e400", "number out of range"), ("-1e400", "number out of range"), ("x", "number out of range")]
    {
        let body = serde_json::json!({ "AuthSessionValidity": spelled(number) }).to_string();
        let error =
            serde_json::from_str::<CreateUserPoolClientRequest>(&body).expect_err("it is out of range");
        assert!(error.to_string().starts_with(problem), "{number}: {error}");
    }
    let body = serde_json::json!({ "ClientName": spelled("5") }).to_string();
    let error =
        serde_json::from_str::<CreateUserPoolClientRequest>(&body).expect_err("a number is no string");
    assert!(error.to_string().starts_with("NUMBER_VALUE can not be converted to a String"), "{error}");
    let body = serde_json::json!({ "TokenValidityUnits": spelled("5") }).to_string();
    let error =
        serde_json::from_str::<CreateUserPoolClientRequest>(&body).expect_err("a number is no structure");
    assert!(error.to_string().starts_with("Expected null"), "{error}");
    let other = r#"{"AuthSessionValidity":{"Number":"5"}}"#;
    let error =
        serde_json::from_str::<CreateUserPoolClientRequest>(other).expect_err("another map is no number");
    assert!(error.to_string().starts_with("Start of structure or map found"), "{error}");
}
