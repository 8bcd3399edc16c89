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
    walk(view, &mut Check { findings, list: None });
}

struct Check<'a> {
    findings: &'a mut Findings,
    /// The list that was quoted last, and its quote: the findings of one list share it.
    list: Option<(FieldPath, Quotes)>,
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

    fn element(&mut self, broken: Broken<'_>, list: JavaList<'_>, byte: usize) {
        let Broken { path, violation, measure, given } = broken;
        let addition = self.findings.of(rules::of(violation)).broken(path, violation, measure);
        let whole = FieldPath::from(path.root());
        let addition = match self.list {
            Some((list, quotes)) if list == whole => addition.quotes_as(quotes),
            _ => {
                let addition = addition.more(list);
                self.list = Some((whole, addition.quotes()));
                addition
            }
        };
        // No list of a request holds numbers.
        if let Value::Text(text) = given {
            addition.part_of_more(text, byte);
        }
    }
}
