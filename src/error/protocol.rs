//! What the service answers to a call that it can't read.

use alloc::{format, string::String};
use core::fmt;

use crate::types::wire;

/// An error of AWS JSON 1.1 itself, before any request is looked at.
///
/// Source: [aws-amplify/amplify-js#5165](https://github.com/aws-amplify/amplify-js/issues/5165) and
/// [#4738](https://github.com/aws-amplify/amplify-js/issues/4738) for the texts; that the unknown operation has none is
/// inferred from another service with the same front end.
///
/// ```
/// use cognito_user_pool_client::{CreateUserPoolClientRequest, error::ProtocolError};
///
/// let body = r#"{"ClientName": 3}"#;
/// let unreadable = serde_json::from_str::<CreateUserPoolClientRequest>(body).expect_err("a name is a string");
/// let error = ProtocolError::unreadable(body.as_bytes(), &unreadable);
/// assert_eq!(
///     error.body(),
///     r#"{"__type":"SerializationException","Message":"NUMBER_VALUE can not be converted to a String"}"#,
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProtocolError {
    /// The body is no JSON, or a value has the wrong type; in the latter case with the service's text.
    Serialization(Option<&'static str>),
    /// The header `X-Amz-Target` names no operation.
    UnknownOperation,
}

impl ProtocolError {
    /// What the service answers to a body that a deserialiser refused with that error.
    #[must_use]
    pub fn unreadable(body: &[u8], error: &dyn fmt::Display) -> Self {
        // A body that is neither an object nor a list gets no text.
        let structured = matches!(body.trim_ascii_start().first(), Some(b'{' | b'['));
        Self::Serialization(if structured { wire::mismatch_in(&format!("{error}")) } else { None })
    }

    /// The name on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Serialization(_) => "SerializationException",
            Self::UnknownOperation => "UnknownOperationException",
        }
    }

    /// The HTTP status: 400.
    #[must_use]
    pub const fn status(self) -> u16 {
        400
    }

    /// The header `x-amzn-errortype`: the name and a colon.
    #[must_use]
    pub fn error_type(self) -> String {
        format!("{}:", self.code())
    }

    /// The text, if there is one.
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::Serialization(text) => text,
            Self::UnknownOperation => None,
        }
    }

    /// The body. Unlike other errors it writes `Message` with a capital letter (observed in 2020).
    #[must_use]
    pub fn body(self) -> String {
        let code = self.code();
        // No text needs an escape.
        match self.message() {
            Some(text) => format!(r#"{{"__type":"{code}","Message":"{text}"}}"#),
            None => format!(r#"{{"__type":"{code}"}}"#),
        }
    }
}

impl fmt::Display for ProtocolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message() {
            Some(text) => write!(f, "{}: {text}", self.code()),
            None => f.write_str(self.code()),
        }
    }
}

impl core::error::Error for ProtocolError {}
