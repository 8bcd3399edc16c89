//! The law of the patterns: the hand-written matchers judge every text as the model's regular expressions do, and the
//! constraints of a string are its shape's, however quickly they are told.

use std::{collections::BTreeSet, sync::LazyLock};

use cognito_user_pool_client::{
    Member, Operation, Report,
    memory::Request,
    shape::{ElementShape, Pattern, Shape, StringShape, Violation},
};
use regex::Regex;
use serde_json::{Value, json};

use crate::each::each;

/// A string that some request holds.
struct Place {
    operation: Operation,
    /// The member of the request, and the one inside it if the string stands there.
    member: Member,
    inner: Option<Member>,
    listed: bool,
    shape: &'static StringShape,
    regex: Option<Regex>,
}

/// Every string of every request, one for each member.
static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut seen = BTreeSet::new();
    let mut places = Vec::new();
    for operation in Operation::ALL {
        for member in operation.members().iter().filter(|member| seen.insert(**member)) {
            let analytics =
                [Member::ApplicationArn, Member::ApplicationId, Member::ExternalId, Member::RoleArn];
            let inside = if *member == Member::AnalyticsConfiguration { &analytics[..] } else { &[] };
            let all = inside.iter().map(|inner| (Some(*inner), *inner)).chain([(None, *member)]);
            places.extend(all.filter_map(|(inner, leaf)| {
                let (listed, shape) = match leaf.shape() {
                    Shape::String(shape) => (false, shape),
                    Shape::List(list) => match list.element {
                        ElementShape::String(shape) => (true, shape),
                        _ => return None,
                    },
                    _ => return None,
                };
                let regex = shape.pattern.as_ref().map(regex);
                Some(Place { operation: *operation, member: *member, inner, listed, shape, regex })
            }));
        }
    }
    places
});

/// The model's expression as the service reads it: `\w`, `\s` and `\S` are ASCII, and the whole value must match.
pub(crate) fn regex(pattern: &Pattern) -> Regex {
    let ascii = pattern.regex().replace(r"\w", "0-9A-Za-z_").replace(r"\s", r"\t\n\x0B\f\r ");
    let ascii = ascii.replace(r"[\S]", r"[^\t\n\x0B\f\r ]");
    Regex::new(&format!(r"\A(?:{ascii})\z")).expect("the model's patterns are regular expressions")
}

/// Tries the law on the input as a text; what is no UTF-8 is replaced.
pub(crate) fn law(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for place in PLACES.iter() {
        let matches = place.regex.as_ref().is_none_or(|regex| regex.is_match(&text));
        if let Some(pattern) = &place.shape.pattern {
            assert_eq!(pattern.matches(&text), matches, "{} on {text:?}", pattern.regex());
        }
        place.is_judged(&text, matches);
    }
}

impl Place {
    /// Exactly the constraints that the text breaks are told, in their order.
    fn is_judged(&self, text: &str, matches: bool) {
        let Self { operation, member, inner, listed, shape, .. } = self;
        let value = if *listed { json!([text]) } else { json!(text) };
        let value = inner.map_or_else(|| value.clone(), |inner| json!({ inner.as_str(): value.clone() }));
        let found = broken(*operation, *member, &value);
        let characters = text.chars().count();
        let short = shape.min.filter(|min| characters < *min).map(Violation::TooShort);
        let long = shape.max.filter(|max| characters > *max).map(Violation::TooLong);
        // What is too long by its bytes alone is not looked at any further.
        let skipped = shape.max.is_some_and(|max| text.len() > 4 * max);
        let mismatch = shape.pattern.as_ref().filter(|_| !matches && !skipped).map(Violation::Mismatch);
        let expected: Vec<_> = [short, long, mismatch].into_iter().flatten().collect();
        assert_eq!(found, expected, "{operation}.{member} {inner:?} is {text:?}");
    }
}

/// The constraints that a request breaks whose one member has that value.
fn broken(operation: Operation, member: Member, value: &Value) -> Vec<Violation> {
    let request = Request::read(operation, json!({ member.as_str(): value })).expect("a text is a string");
    let report: Report = each!(&request, typed, _wrap => typed.check());
    let about = report.by_member(member.as_str()).filter_map(|finding| finding.violation());
    about.collect()
}
