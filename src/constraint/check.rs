//! The broken constraints of a request as findings.

use super::{Sink, Value, rules, walk};
use crate::{
    path::FieldPath,
    report::{Findings, Quotes},
    shape::{BrokenConstraint, JavaList, ListShape, Violation},
    view::RequestView,
};

/// Adds a finding for each broken constraint: of a list every bad element.
pub(crate) fn check(view: &RequestView<'_>, findings: &mut Findings) {
    walk(view, &mut Check { findings });
}

struct Check<'a> {
    findings: &'a mut Findings,
}

impl Sink for Check<'_> {
    const EXHAUSTIVE: bool = false;

    type List = Quotes;

    fn value(&mut self, path: FieldPath, broken: BrokenConstraint, given: Value<'_>) {
        let addition = self.findings.of(rules::of(broken.violation)).broken(path, broken);
        match given {
            Value::Text(text) => addition.value(text),
            Value::Number(number) => addition.value(number),
            Value::Absent | Value::Masked => addition,
        };
    }

    fn length<T: AsRef<str>>(&mut self, path: FieldPath, max: usize, list: &JavaList<'_, T>) {
        let violation = Violation::TooMany(max);
        let constraint = BrokenConstraint::by(violation, list.0.len());
        self.findings.of(rules::of(violation)).broken(path, constraint).value(list);
    }

    fn list<T: AsRef<str>>(&mut self, _: FieldPath, _: &'static ListShape, list: &JavaList<'_, T>) -> Quotes {
        self.findings.quote(list)
    }

    fn element(&mut self, path: FieldPath, broken: BrokenConstraint, list: Quotes, byte: usize, text: &str) {
        self.findings.of(rules::of(broken.violation)).broken(path, broken).element(list, byte, text);
    }
}
