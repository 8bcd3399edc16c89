//! Counts checks, and keeps what failed.

use std::{error::Error, fmt::Debug};

use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};

/// How a group of checks ends: early when a call that should have worked does not.
pub(crate) type Ended = Result<(), Box<dyn Error>>;

#[derive(Default)]
pub(crate) struct Tally {
    passed: usize,
    failures: Vec<String>,
    /// What both were when the group began.
    before: (usize, usize),
}

impl Tally {
    pub(crate) fn check(&mut self, name: &str, condition: bool) {
        if condition {
            self.passed += 1;
        } else {
            self.failures.push(name.to_owned());
        }
    }

    pub(crate) fn equal<T: PartialEq + Debug>(&mut self, name: &str, actual: T, expected: T) {
        if actual == expected {
            self.passed += 1;
        } else {
            self.failures.push(format!("{name}\n    expected {expected:?}\n    got      {actual:?}"));
        }
    }

    /// The call fails with that exception and that text; `None`: with any, as the service's own is not known.
    pub(crate) fn refused<'a, T, E: ProvideErrorMetadata + Debug>(
        &mut self,
        name: &str,
        result: Result<T, SdkError<E>>,
        is_it: impl FnOnce(&E) -> bool,
        text: impl Into<Option<&'a str>>,
    ) {
        let Err(error) = result else {
            self.failures.push(format!("{name}: accepted"));
            return;
        };
        let Some(refusal) = error.as_service_error() else {
            self.failures.push(format!("{name}: {error:?}"));
            return;
        };
        let message = refusal.message().unwrap_or_default();
        let said = text.into().map_or(!message.is_empty(), |text| text == message);
        if said && is_it(refusal) {
            self.passed += 1;
        } else {
            self.failures.push(format!("{name}: {refusal:?}"));
        }
    }

    pub(crate) fn group(&mut self, title: &str, ended: Ended) {
        if let Err(error) = ended {
            self.failures.push(format!("{title}: stopped: {error:?}"));
        }
        let (passed, failed) = (self.passed - self.before.0, self.failures.len() - self.before.1);
        println!("{title}: {passed} passed, {failed} failed");
        self.before = (self.passed, self.failures.len());
    }

    /// Whether all passed.
    pub(crate) fn report(&self) -> bool {
        for failure in &self.failures {
            println!("FAILED {failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failures.len());
        self.failures.is_empty()
    }
}
