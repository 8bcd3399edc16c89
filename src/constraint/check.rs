//! The broken constraints of a request as findings.

use super::{Broken, Sink, Value, rules, walk};
use crate::{
    path::FieldPath,
    report::{Findings, Quotes},
    shape::{JavaList, Violation},
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

    fn value(&mut self, broken: Broken<'_>) {
        let Broken { path, violation, measure, given } = broken;
        let addition = self.findings.of(rules::of(violation)).broken(path, violation, measure);
        match given {
            Value::Text(_) if path.is_masked() => addition,
            Value::Text(text) => addition.value(text),
            Value::Number(number) => addition.value(number),
        };
    }

    fn length(&mut self, path: FieldPath, max: usize, list: JavaList<'_>) {
        let violation = Violation::TooMany(max);
        self.findings.of(rules::of(violation)).broken(path, violation, Some(list.0.count())).value(list);
    }

    type List<'a> = Quotes;

    fn list<'a>(&mut self, list: JavaList<'a>) -> Quotes {
        self.findings.quote(list)
    }

    fn element(&mut self, broken: Broken<'_>, list: Quotes, byte: usize) {
        let Broken { path, violation, measure, given } = broken;
        let addition = self.findings.of(rules::of(violation)).broken(path, violation, measure).quotes_as(list);
        // No list of a request holds numbers.
        if let Value::Text(text) = given {
            addition.part_of_more(text, byte);
        }
    }
}
