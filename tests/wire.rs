//! The JSON of requests and responses, both ways: what is read, what is refused, what is written, and what never shows.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may stop the test"
)]

#[path = "wire/formats.rs"]
mod formats;
#[path = "wire/hostile.rs"]
mod hostile;
#[path = "wire/read.rs"]
mod read;
#[path = "wire/recorded.rs"]
mod recorded;
#[path = "wire/secrets.rs"]
mod secrets;
#[path = "support/seeded.rs"]
mod seeded;
#[path = "wire/times.rs"]
mod times;
#[path = "wire/types.rs"]
mod types;
#[path = "wire/write.rs"]
mod write;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Reads a type of the crate; both readers of JSON must agree on it.
#[track_caller]
fn read<T: DeserializeOwned + PartialEq + std::fmt::Debug>(value: &Value) -> T {
    let from_value = serde_json::from_value::<T>(value.clone());
    let from_text = serde_json::from_str::<T>(&value.to_string());
    let read = from_text.unwrap_or_else(|error| panic!("{value}: {error}"));
    assert_eq!(from_value.unwrap_or_else(|error| panic!("{value}: {error}")), read);
    read
}

/// Why a type of the crate can't be read; the text stands before the place where the reader knows one.
#[track_caller]
fn refused<T: DeserializeOwned + std::fmt::Debug>(value: &Value) -> String {
    let error = serde_json::from_value::<T>(value.clone()).expect_err("it must be refused").to_string();
    let from_text = serde_json::from_str::<T>(&value.to_string()).expect_err("it must be refused");
    assert!(from_text.to_string().starts_with(&format!("{error} at line ")), "{from_text}");
    error
}

/// Writes a type of the crate; both writers of JSON must agree on it.
#[track_caller]
fn written<T: Serialize>(value: &T) -> Value {
    let text = serde_json::to_string(value).expect("it can be written");
    let written = serde_json::to_value(value).expect("it can be written");
    let sorted = serde_json::to_string(&written).expect("it can be written");
    assert_eq!(text, sorted, "members are in alphabetical order at every level");
    written
}

#[test]
fn values_are_sorted_so_that_they_can_judge_the_order() {
    let value: Value = serde_json::from_str(r#"{"b":{"d":1,"c":2},"a":3}"#).expect("it is JSON");
    assert_eq!(value.to_string(), r#"{"a":3,"b":{"c":2,"d":1}}"#);
}
