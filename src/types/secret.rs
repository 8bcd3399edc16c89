//! Client secrets, which nothing prints by accident.

use alloc::{borrow::ToOwned, string::String};
use core::fmt;

use serde::{Serialize, Serializer, de::Error};

use super::wire::{Wanted, Wire, deserialize_as_wire};

/// A client secret (RFC 6749 section 2.3.1).
///
/// `Debug` prints `[redacted]`, no finding quotes it, and equality takes the same time wherever two secrets of one
/// length differ. Serialising gives the value, since that is what the wire asks for.
///
/// ```
/// use cognito_user_pool_client::types::ClientSecret;
///
/// let secret = ClientSecret::from("correct+horse+battery+staple");
/// assert_eq!(format!("{secret:?}"), "[redacted]");
/// assert_eq!(secret.expose(), "correct+horse+battery+staple");
/// ```
#[doc(alias = "ClientSecretType")]
#[derive(Clone, Eq)]
pub struct ClientSecret(String);

impl ClientSecret {
    /// The value itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for ClientSecret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<&str> for ClientSecret {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Takes the same time for all values of one length.
impl PartialEq for ClientSecret {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        let difference = a.iter().zip(b).fold(0, |difference, (x, y)| difference | (x ^ y));
        a.len() == b.len() && core::hint::black_box(difference) == 0
    }
}

impl core::hash::Hash for ClientSecret {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl Serialize for ClientSecret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Wire for ClientSecret {
    const WANTED: Wanted = Wanted::String;

    fn text<E: Error>(value: &str) -> Result<Self, E> {
        Ok(value.into())
    }

    fn owned<E: Error>(value: String) -> Result<Self, E> {
        Ok(value.into())
    }
}

deserialize_as_wire!(ClientSecret);
