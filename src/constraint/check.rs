//! The broken constraints of a request as findings.

use core::fmt;

use super::{Broken, Sink, Value, rules, walk};
use crate::{
    path::FieldPath,
    report::{Addition, BrokenConstraint, Findings, Span},
    shape::ListShape,
    view::RequestView,
};

/// Adds a finding for each broken constraint: of a list every bad element.
pub(crate) fn check(view: &RequestView<'_>, findings: &mut Findings) {
    walk(view, &mut Check { findings, list: None });
}

struct Check<'a> {
    findings: &'a mut Findings,
    /// The list that was quoted last, and its quote: the findings of one list share it.
    list: Option<(FieldPath, Span)>,
}

impl Sink for Check<'_> {
    const EXHAUSTIVE: bool = false;

    fn value(&mut self, broken: Broken<'_>) {
        let Broken { path, violation, measure, given, masked } = broken;
        let findings = self.findings.of(rules::of(violation));
        let constraint = BrokenConstraint { violation, measure, list: None, masked };
        let addition = findings.add(path).constraint(constraint);
        if !masked {
            quote(addition, given);
        }
    }

    fn element(&mut self, broken: Broken<'_>, shape: &'static ListShape, list: &dyn fmt::Display) {
        let Broken { path, violation, measure, given, masked } = broken;
        let findings = self.findings.of(rules::of(violation));
        let constraint = BrokenConstraint { violation, measure, list: Some(shape), masked };
        let addition = quote(findings.add(path).constraint(constraint), given);
        let whole = FieldPath::from(path.root());
        match self.list {
            Some((quoted, span)) if quoted == whole => addition.more_as(span),
            _ => self.list = Some((whole, addition.more(list).more_span())),
        }
    }
}

fn quote<'a>(addition: Addition<'a>, given: Value<'_>) -> Addition<'a> {
    match given {
        Value::Text(text) => addition.value(text),
        Value::Other(value) => addition.value(value),
    }
}
