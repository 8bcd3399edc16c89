//! What becomes of a client: its identity, Create, Update, and how two clients differ.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests may stop the test")]

#[path = "lifecycle/diff.rs"]
mod diff;
#[path = "support/generate.rs"]
mod generate;
#[path = "lifecycle/identity.rs"]
mod identity;
#[path = "lifecycle/recorded.rs"]
mod recorded;
#[path = "lifecycle/resets.rs"]
mod resets;
#[path = "support/seeded.rs"]
mod seeded;
#[path = "lifecycle/sent_back.rs"]
mod sent_back;
#[path = "lifecycle/update.rs"]
mod update;

use std::fmt::Debug;

use cognito_user_pool_client::types::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Reads a type of the crate.
#[track_caller]
fn read<T: DeserializeOwned + Debug>(value: &Value) -> T {
    serde_json::from_value(value.clone()).expect("it can be read")
}

/// Writes a type of the crate.
#[track_caller]
fn written<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).expect("it can be written")
}

/// The time of a wire.
#[track_caller]
fn at(seconds: &Value) -> Timestamp {
    read(seconds)
}

/// A structure with members laid over it; `null` takes one away.
fn with(base: &Value, over: &Value) -> Value {
    let mut whole = base.clone();
    for (member, value) in over.as_object().expect("it is a structure") {
        whole[member] = value.clone();
    }
    whole.as_object_mut().expect("it is a structure").retain(|_, value| !value.is_null());
    whole
}
