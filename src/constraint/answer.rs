//! The broken constraints of a request as the service's one message.

use alloc::{format, string::String};
use core::fmt;

use super::{Sink, Value, walk};
use crate::{
    path::FieldPath,
    report::{Given, clause},
    shape::{BrokenConstraint, ElementConstraints, JavaList, ListShape, Violation},
    view::RequestView,
};

/// The message with which the service refuses the request; `None` if no constraint is broken.
///
/// All violations stand in one message, a list with bad elements once. Source:
/// [terraform-provider-aws#38167](https://github.com/hashicorp/terraform-provider-aws/issues/38167),
/// [aws-sdk-java-v2#5528](https://github.com/aws/aws-sdk-java-v2/issues/5528).
pub(crate) fn message(view: &RequestView<'_>) -> Option<String> {
    let mut answer = Answer { count: 0, clauses: String::new() };
    walk(view, &mut answer);
    let Answer { count, clauses } = answer;
    match count {
        0 => None,
        1 => Some(format!("1 validation error detected: {clauses}")),
        _ => Some(format!("{count} validation errors detected: {clauses}")),
    }
}

struct Answer {
    count: usize,
    clauses: String,
}

impl Answer {
    fn clause(&mut self, path: FieldPath, given: Given<'_>, constraint: &dyn fmt::Display) {
        if self.count > 0 {
            self.clauses.push_str("; ");
        }
        self.count += 1;
        // A string takes all that is written to it.
        let _: fmt::Result = clause(&mut self.clauses, path, given, constraint);
    }
}

impl Sink for Answer {
    const EXHAUSTIVE: bool = true;

    type List = ();

    fn value(&mut self, path: FieldPath, broken: BrokenConstraint, given: Value<'_>) {
        let given = match &given {
            Value::Absent => Given::Null,
            Value::Text(text) => Given::Value(text),
            Value::Number(number) => Given::Value(number),
            Value::Masked => Given::Masked,
        };
        self.clause(path, given, &broken.violation);
    }

    fn length<T: AsRef<str>>(&mut self, path: FieldPath, max: usize, list: &JavaList<'_, T>) {
        self.clause(path, Given::Value(list), &Violation::TooMany(max));
    }

    fn list<T: AsRef<str>>(&mut self, path: FieldPath, shape: &'static ListShape, list: &JavaList<'_, T>) {
        self.clause(path, Given::Value(list), &ElementConstraints(shape));
    }

    /// The clause about the list speaks of all its elements.
    fn element(&mut self, _: FieldPath, _: BrokenConstraint, (): (), _: usize, _: &str) {}
}
