//! The constraints of the model, and which elements stand in a list twice, told once more: value by value.

use std::collections::BTreeSet;

use cognito_user_pool_client::{
    FieldPath, Member, OperationInput, Report,
    shape::{ElementShape, Shape, StringShape, Violation},
    types::{AnalyticsConfiguration, ClientSSOSessionConfig, RefreshTokenRotation, TokenValidityUnits},
};
use serde_json::{Map, Value};

use crate::requests::Typed;

/// The report tells exactly the constraints that the request breaks, and exactly the repeated elements.
pub(crate) fn are_told<R: Typed>(request: &R, report: &Report) {
    if report.omitted() > 0 {
        return;
    }
    let body = serde_json::to_value(request).expect("a request can be written");
    let members = body.as_object().expect("a request is an object");
    let mut walk = Walk::default();
    let operation = <R as OperationInput>::OPERATION;
    for member in operation.members() {
        walk.member((*member).into(), members, operation.required());
    }
    let broken = report.findings().filter_map(|finding| Some((finding.path(), finding.violation()?)));
    let mut broken: Vec<_> = broken.map(|(path, violation)| line(path, violation)).collect();
    broken.sort();
    walk.broken.sort();
    assert_eq!(broken, walk.broken, "{body}");
    let repeated = report.findings().filter(|finding| finding.rule().id() == "list.duplicate");
    let repeated: BTreeSet<_> = repeated.map(|finding| finding.path().to_string()).collect();
    assert_eq!(repeated, walk.repeated, "{body}");
}

fn line(path: FieldPath, violation: Violation) -> String {
    format!("{path}: {violation:?}")
}

#[derive(Default)]
struct Walk {
    broken: Vec<String>,
    repeated: BTreeSet<String>,
}

impl Walk {
    fn breaks(&mut self, path: FieldPath, violation: Violation) {
        self.broken.push(line(path, violation));
    }

    /// The member at that path, among its siblings.
    fn member(&mut self, path: FieldPath, siblings: &Map<String, Value>, required: &[Member]) {
        let leaf = path.leaf();
        match (leaf.shape(), siblings.get(leaf.as_str())) {
            (_, None) if required.contains(&leaf) => self.breaks(path, Violation::Missing),
            (Shape::String(shape), Some(Value::String(text))) => self.string(path, shape, text),
            (Shape::Integer(shape), Some(number)) => {
                let number = number.as_i64().expect("an integer is written as one");
                if number < shape.min.into() {
                    self.breaks(path, Violation::TooSmall(shape.min));
                } else if number > shape.max.into() {
                    self.breaks(path, Violation::TooLarge(shape.max));
                }
            }
            (Shape::Enum(shape), Some(Value::String(text))) if !shape.printed.contains(&text.as_str()) => {
                self.breaks(path, Violation::NotInSet(shape));
            }
            (Shape::List(shape), Some(Value::Array(elements))) => match shape.max {
                Some(max) if elements.len() > max => self.breaks(path, Violation::TooMany(max)),
                _ => self.elements(path, shape.element, elements),
            },
            (Shape::Structure(_), Some(Value::Object(members))) => {
                let (members_of_it, required) = match leaf {
                    Member::AnalyticsConfiguration => {
                        (AnalyticsConfiguration::MEMBERS, AnalyticsConfiguration::REQUIRED)
                    }
                    Member::RefreshTokenRotation => {
                        (RefreshTokenRotation::MEMBERS, RefreshTokenRotation::REQUIRED)
                    }
                    Member::SSOSession => (ClientSSOSessionConfig::MEMBERS, ClientSSOSessionConfig::REQUIRED),
                    Member::TokenValidityUnits => (TokenValidityUnits::MEMBERS, TokenValidityUnits::REQUIRED),
                    other => panic!("{other} is no structure of a request"),
                };
                for inner in members_of_it {
                    self.member(path.member(*inner), members, required);
                }
            }
            _ => {}
        }
    }

    fn elements(&mut self, path: FieldPath, element: ElementShape, elements: &[Value]) {
        let mut seen = BTreeSet::new();
        for (index, text) in elements.iter().filter_map(Value::as_str).enumerate() {
            let path = path.index(index);
            if !seen.insert(text) {
                self.repeated.insert(path.to_string());
            }
            match element {
                ElementShape::String(shape) => self.string(path, shape, text),
                ElementShape::Enum(shape) if !shape.printed.contains(&text) => {
                    self.breaks(path, Violation::NotInSet(shape));
                }
                _ => {}
            }
        }
    }

    fn string(&mut self, path: FieldPath, shape: &'static StringShape, text: &str) {
        let characters = text.chars().count();
        if let Some(min) = shape.min.filter(|min| characters < *min) {
            self.breaks(path, Violation::TooShort(min));
        }
        if let Some(max) = shape.max.filter(|max| characters > *max) {
            self.breaks(path, Violation::TooLong(max));
            // What is too long by its bytes alone is not looked at any further.
            if text.len() > 4 * max {
                return;
            }
        }
        if let Some(pattern) = shape.pattern.as_ref().filter(|pattern| !pattern.matches(text)) {
            self.breaks(path, Violation::Mismatch(pattern));
        }
    }
}
