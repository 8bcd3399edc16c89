//! Every limit of every member of every request: met, and missed by one.

use cognito_user_pool_client::{
    FieldPath, Member, Operation,
    shape::{ElementShape, Shape, Violation},
};
use serde_json::{Value, json};

use crate::{
    facts::{MODEL, ModelShape},
    requests::{judge, valid},
};

/// A member of a request, or one inside it.
#[derive(Clone, Copy)]
struct Place {
    operation: Operation,
    path: FieldPath,
}

impl Place {
    /// What the member breaks with that value, and where.
    fn broken_by(self, value: &Value) -> Vec<(FieldPath, Violation)> {
        let mut request = valid(self.operation);
        let (root, leaf) = (self.path.root(), self.path.leaf());
        if root == leaf {
            request[root.as_str()] = value.clone();
        } else {
            request[root.as_str()] = match root {
                // A grace period needs its feature beside it.
                Member::RefreshTokenRotation => json!({ "Feature": "DISABLED" }),
                _ => json!({}),
            };
            request[root.as_str()][leaf.as_str()] = value.clone();
        }
        let (report, _) = judge(self.operation, &request);
        let about = report.by_member(root.as_str());
        about.filter_map(|finding| Some((finding.path(), finding.violation()?))).collect()
    }

    #[track_caller]
    fn meets(self, value: &Value, violation: fn(&Violation) -> bool) {
        let broken = self.broken_by(value);
        let wrong = broken.iter().any(|(_, found)| violation(found));
        assert!(!wrong, "{}: {} is within the limit, and yet {broken:?}", self.operation, self.path);
    }

    #[track_caller]
    fn misses(self, value: &Value, path: FieldPath, violation: Violation) {
        let broken = self.broken_by(value);
        assert!(
            broken.contains(&(path, violation)),
            "{}: {path} must break {violation}, and breaks {broken:?}",
            self.operation
        );
    }

    /// The limits of a string that stands at the path, wrapped by `wrap`.
    fn lengths(self, facts: &ModelShape, path: FieldPath, wrap: fn(Value) -> Value) {
        let is_length = |violation: &Violation| {
            matches!(violation, Violation::TooShort(_) | Violation::TooLong(_) | Violation::TooMany(_))
        };
        // Of one byte and of four: length counts characters.
        for character in ["a", "𝒜"] {
            let value = |length: usize| wrap(json!(character.repeat(length)));
            if let Some(min) = limit(facts.min) {
                self.meets(&value(min), is_length);
                if min > 0 {
                    self.misses(&value(min - 1), path, Violation::TooShort(min));
                }
            }
            if let Some(max) = limit(facts.max) {
                self.meets(&value(max), is_length);
                self.misses(&value(max + 1), path, Violation::TooLong(max));
            }
        }
    }
}

fn limit(limit: Option<i64>) -> Option<usize> {
    limit.map(|limit| limit.try_into().expect("no length is negative"))
}

/// Every member of every request, and every one inside those, with its shape in the model.
fn places() -> Vec<(Place, &'static ModelShape)> {
    let mut places = Vec::new();
    for operation in Operation::ALL {
        for (name, shape) in &MODEL.shape(&MODEL.operations[operation.name()].input).members.0 {
            let path = FieldPath::from(Member::from_name(name).expect("it is a member"));
            let facts = MODEL.shape(shape);
            places.push((Place { operation: *operation, path }, facts));
            for (inner, shape) in &facts.members.0 {
                let path = path.member(Member::from_name(inner).expect("it is a member"));
                places.push((Place { operation: *operation, path }, MODEL.shape(shape)));
            }
        }
    }
    places
}

#[test]
fn strings_meet_and_miss_their_lengths() {
    let mut strings = 0;
    for (place, facts) in places() {
        if facts.kind == "string" && facts.values.is_none() {
            place.lengths(facts, place.path, |value| value);
            strings += 1;
        }
    }
    assert!(strings >= 30, "only {strings} strings were tried");
}

#[test]
fn elements_meet_and_miss_their_lengths() {
    let mut lists = 0;
    for (place, facts) in places() {
        if let (Some(element), Shape::List(list)) = (&facts.member, place.path.leaf().shape()) {
            if matches!(list.element, ElementShape::String(_)) {
                place.lengths(MODEL.shape(&element.shape), place.path.index(0), |value| json!([value]));
                lists += 1;
            }
        }
    }
    assert_eq!(lists, 12, "Create and Update have six lists of strings each");
}

#[test]
fn lists_meet_and_miss_their_sizes() {
    let mut lists = 0;
    for (place, facts) in places() {
        if let (Some(max), true) = (limit(facts.max), facts.kind == "list") {
            // Equal elements count one by one.
            let list = |size: usize| json!(vec!["code"; size]);
            place.meets(&list(max), |violation| matches!(violation, Violation::TooMany(_)));
            place.misses(&list(max + 1), place.path, Violation::TooMany(max));
            lists += 1;
        }
    }
    assert_eq!(lists, 8, "Create and Update have four lists each that are limited");
}

#[test]
fn integers_meet_and_miss_their_ranges() {
    let mut integers = 0;
    for (place, facts) in places() {
        if facts.kind == "integer" {
            let min = i32::try_from(facts.min.expect("it has a least")).expect("it is small");
            let max = i32::try_from(facts.max.expect("it has a most")).expect("it is small");
            let is_range =
                |violation: &Violation| matches!(violation, Violation::TooSmall(_) | Violation::TooLarge(_));
            place.meets(&json!(min), is_range);
            place.meets(&json!(max), is_range);
            for value in [min - 1, i32::MIN] {
                place.misses(&json!(value), place.path, Violation::TooSmall(min));
            }
            for value in [max + 1, i32::MAX] {
                place.misses(&json!(value), place.path, Violation::TooLarge(max));
            }
            integers += 1;
        }
    }
    assert_eq!(integers, 12, "five in Create and in Update, a page's size, a session's length");
}

#[test]
fn every_known_value_is_accepted_and_no_other() {
    let mut enumerations = 0;
    for (place, facts) in places() {
        let element = facts.member.as_ref().map(|element| MODEL.shape(&element.shape));
        let list = element.is_some();
        let wrap = |value: &str| if list { json!([value]) } else { json!(value) };
        let path = if list { place.path.index(0) } else { place.path };
        let values = &element.unwrap_or(facts).values;
        enumerations += usize::from(values.is_some());
        for value in values.iter().flatten() {
            let is_unknown = |violation: &Violation| matches!(violation, Violation::NotInSet(_));
            place.meets(&wrap(value), is_unknown);
            for other in [value.to_lowercase() + "?", format!("{value} "), String::new()] {
                let broken = place.broken_by(&wrap(&other));
                assert!(
                    broken.iter().any(|(found, violation)| *found == path && is_unknown(violation)),
                    "{}: {path} accepts {other:?}",
                    place.operation
                );
            }
        }
    }
    assert_eq!(enumerations, 15, "seven in Create and in Update, and the type of a client");
}

#[test]
fn what_is_required_is_missed() {
    for operation in Operation::ALL {
        for member in operation.required() {
            let request = valid(*operation);
            let (report, answer) = judge(*operation, &request);
            assert!(report.is_valid() && answer.is_none(), "{report}");
            let (mut null, mut absent) = (request.clone(), request);
            null[member.as_str()] = json!(null);
            absent.as_object_mut().expect("a request is an object").remove(member.as_str());
            for request in [null, absent] {
                let (report, _) = judge(*operation, &request);
                let found: Vec<_> =
                    report.violations().map(|finding| (finding.path(), finding.violation())).collect();
                assert_eq!(found, [((*member).into(), Some(Violation::Missing))], "{operation}");
            }
        }
    }
}
