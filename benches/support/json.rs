//! JSON to values and back.

#![expect(clippy::unwrap_used, reason = "what fails must stop the measurement")]

use serde::{Serialize, de::DeserializeOwned};

/// Reads a value of whichever type.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> T {
    serde_json::from_slice(body).unwrap()
}

/// Writes a value of whichever type.
pub(crate) fn write(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap()
}
