//! What the service answers to a request that it refuses.

use alloc::{
    format,
    string::{String, ToString},
};
use core::fmt::Write as _;

use serde::Serialize;

use crate::{
    constraint,
    exception::Exception,
    report::{Finding, Report},
    validate::{OperationInput, Rejected},
};

mod protocol;

pub use protocol::ProtocolError;

/// An error of the service: an exception and its text.
///
/// On the wire it is status, two headers and a body of AWS JSON 1.1. Source:
/// [localstack#3201](https://github.com/localstack/localstack/issues/3201), which quotes a recorded answer.
///
/// ```
/// use cognito_user_pool_client::{CreateUserPoolClientRequest, error::ServiceError};
///
/// let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").auth_session_validity(16);
/// let error = request.validate().map_err(ServiceError::from).expect_err("15 minutes are the most");
/// assert_eq!(error.status(), 400);
/// assert_eq!(error.error_type(), "InvalidParameterException:");
/// assert_eq!(
///     error.body(),
///     r#"{"__type":"InvalidParameterException","message":"1 validation error detected: Value '16' at 'authSessionValidity' failed to satisfy constraint: Member must have value less than or equal to 15"}"#,
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error, Serialize)]
#[error("{}: {message}", exception.code())]
pub struct ServiceError {
    #[serde(rename = "__type")]
    exception: Exception,
    message: String,
}

impl ServiceError {
    /// An error of that exception and text.
    #[must_use]
    pub fn new(exception: Exception, message: impl Into<String>) -> Self {
        Self { exception, message: message.into() }
    }

    /// What the service answers to the request of that report; `None` if it accepts the request.
    ///
    /// Broken constraints come first, all in one message; else the first broken rule answers, by its own exception, with
    /// the service's text or, where none is known, the crate's. An advisory that the caller denied is accepted all the
    /// same.
    #[must_use]
    pub fn of<R: OperationInput>(request: &R, report: &Report) -> Option<Self> {
        let first = report.violations().find(|finding| finding.rule().refusal().is_some())?;
        let whole = if first.violation().is_some() { constraint::message(&request.view()) } else { None };
        Some(
            whole
                .map_or_else(|| Self::from(first), |message| Self::new(Exception::InvalidParameter, message)),
        )
    }

    /// The exception.
    #[must_use]
    pub fn exception(&self) -> Exception {
        self.exception
    }

    /// The text, as the header `x-amzn-errormessage` and the body have it.
    ///
    /// It may quote the request, line breaks and all: a header takes only what is printing ASCII.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The HTTP status: 400, or 500 for a fault of the service.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.exception.status()
    }

    /// The header `x-amzn-errortype`: the exception's name and a colon.
    #[must_use]
    pub fn error_type(&self) -> String {
        format!("{}:", self.exception.code())
    }

    /// The body: `{"__type":"…","message":"…"}`.
    #[must_use]
    pub fn body(&self) -> String {
        let mut body = format!(r#"{{"__type":"{}","message":""#, self.exception.code());
        for character in self.message.chars() {
            match character {
                '"' => body.push_str("\\\""),
                '\\' => body.push_str("\\\\"),
                '\n' => body.push_str("\\n"),
                '\r' => body.push_str("\\r"),
                '\t' => body.push_str("\\t"),
                '\u{8}' => body.push_str("\\b"),
                '\u{c}' => body.push_str("\\f"),
                '\0'..='\x1f' => {
                    // A string takes all that is written to it.
                    let _ = write!(body, "\\u{:04x}", u32::from(character));
                }
                _ => body.push(character),
            }
        }
        body.push_str("\"}");
        body
    }
}

/// What a single finding would be answered with; a denied advisory, which the service accepts, as an invalid parameter.
impl From<Finding<'_>> for ServiceError {
    fn from(finding: Finding<'_>) -> Self {
        let exception =
            finding.rule().refusal().map_or(Exception::InvalidParameter, |refusal| refusal.exception);
        let message = match finding.aws_text() {
            Some(text) => text.to_string(),
            None => finding.message().to_string(),
        };
        Self { exception, message }
    }
}

/// The answer of the service. For a request that only a denied advisory rejects, an `InvalidParameterException` with the
/// advisory's text: the service itself accepts it.
impl<T: OperationInput> From<&Rejected<T>> for ServiceError {
    fn from(rejected: &Rejected<T>) -> Self {
        let denied = || rejected.report().violations().next().map(Self::from);
        Self::of(rejected.request(), rejected.report())
            .or_else(denied)
            .unwrap_or_else(|| Self::new(Exception::InvalidParameter, ""))
    }
}

/// The same.
impl<T: OperationInput> From<Rejected<T>> for ServiceError {
    fn from(rejected: Rejected<T>) -> Self {
        Self::from(&rejected)
    }
}
