//! Which user attributes a client may read and write.

use alloc::{collections::BTreeMap, string::String};

use super::{SETTINGS, preflight};
use crate::{
    member::Member,
    nearest::nearest,
    path::FieldPath,
    pool::{PoolContext, READ_ONLY_ATTRIBUTES, STANDARD_ATTRIBUTES},
    report::{Finding, Findings, Suggestion, rule},
    view::RequestView,
};

rule! {
    /// A read attribute that the pool does not have.
    ///
    /// `email_verified`, `phone_number_verified` and `sub` can be read (the first two observed). Custom attributes carry
    /// `custom:`. A read list may leave out attributes that the pool requires. The text for Update is inferred.
    READABLE = "attribute.readable" for SETTINGS;
    Observed: preflight!("read-attributes-exists");
    refuses: InvalidParameter Recorded("Invalid read attributes specified while {action} a client");
    says: "`{path}` is `{value}`, but the pool has no attribute of that name";
    suggests: By(attribute);
    check: Pool(readable);
}

fn readable(view: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    for (index, name) in view.settings.elements(Member::ReadAttributes) {
        if pool.attribute(name).is_none() {
            findings.add(FieldPath::from(Member::ReadAttributes).index(index)).value(name);
        }
    }
}

rule! {
    /// A write attribute that the pool does not have or that no client may write, or a list without an attribute that
    /// the pool requires.
    ///
    /// No client may write `email_verified` (observed), `phone_number_verified` and `sub` (inferred); that is so in every
    /// pool, so that much is known offline. A list that is empty or missing means the default, so nothing is missing from
    /// it. Immutable attributes can be written: they are set when a user signs up.
    WRITABLE = "attribute.writable" for SETTINGS;
    Observed: preflight!("write-attributes-immutable");
    refuses: InvalidParameter Recorded("Invalid write attributes specified while {action} a client");
    says: "`{path}` {more} `{value}`";
    suggests: By(writable_attribute);
    check: RequestOrPool(writable);
}

fn writable(view: &RequestView<'_>, pool: Option<&dyn PoolContext>, findings: &mut Findings) {
    for (index, name) in view.settings.elements(Member::WriteAttributes) {
        let problem = if READ_ONLY_ATTRIBUTES.contains(&name) {
            "can't be written by a client:"
        } else if pool.is_some_and(|pool| pool.attribute(name).is_none()) {
            "is no attribute of the pool:"
        } else {
            continue;
        };
        findings.add(FieldPath::from(Member::WriteAttributes).index(index)).value(name).words(problem);
    }
    let listed = view.settings.strings(Member::WriteAttributes);
    if let Some(pool) = pool.filter(|_| !listed.is_empty()) {
        let mut listed = Listed { names: listed, asked: 0, places: BTreeMap::new() };
        pool.required_attributes(&mut |required| {
            if !READ_ONLY_ATTRIBUTES.contains(&required) && !listed.has(required) {
                findings
                    .add(Member::WriteAttributes)
                    .value(required)
                    .words("lacks an attribute that the pool requires:");
            }
        });
    }
}

/// A list that is asked for names: one after the other for as many as a pool of AWS may require, then in a tree, so that the
/// work does not grow as the product of both.
struct Listed<'a> {
    names: &'a [String],
    asked: usize,
    places: BTreeMap<&'a str, usize>,
}

impl Listed<'_> {
    fn has(&mut self, name: &str) -> bool {
        self.asked += 1;
        if self.asked <= STANDARD_ATTRIBUTES.len() {
            return self.names.iter().any(|listed| listed == name);
        }
        if self.places.is_empty() {
            // One by one: to collect them brings a sort into the program, which is larger than all other code here.
            for (place, name) in self.names.iter().enumerate() {
                self.places.entry(name).or_insert(place);
            }
        }
        self.places.contains_key(name)
    }
}

/// The characters that the name of a custom attribute may have, without its prefix.
///
/// Source: [SchemaAttributeType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html).
const LONGEST_CUSTOM_NAME: usize = 20;

/// An attribute that every pool has, or the name of a custom attribute with its prefix.
fn attribute(finding: Finding<'_>) -> Option<Suggestion<'_>> {
    let name = finding.value();
    let exactly = |name: &str| {
        STANDARD_ATTRIBUTES.iter().chain(&READ_ONLY_ATTRIBUTES).copied().find(|word| *word == name)
    };
    if exactly(name).is_some() {
        return None;
    }
    if let Some(rest) = name.strip_prefix("custom:") {
        return exactly(rest).map(Suggestion::Known);
    }
    let near = nearest(name, &[&STANDARD_ATTRIBUTES, &READ_ONLY_ATTRIBUTES]);
    near.map(Suggestion::Known).or_else(|| custom(name))
}

/// The same, but for those that no client may write. A finding about the list as a whole is about an attribute that is
/// missing from it, and not misspelt.
fn writable_attribute(finding: Finding<'_>) -> Option<Suggestion<'_>> {
    finding.path().element()?;
    attribute(finding).filter(|suggestion| match suggestion {
        Suggestion::Known(name) => !READ_ONLY_ATTRIBUTES.contains(name),
        Suggestion::Custom(_) | Suggestion::Given(_) => true,
    })
}

/// A name that is no standard attribute's, and that a custom attribute may have.
fn custom(name: &str) -> Option<Suggestion<'_>> {
    let prefix = name.get(..6).filter(|prefix| prefix.eq_ignore_ascii_case("custom"));
    let rest = prefix.and_then(|_| name.get(6..)?.strip_prefix([':', '.', '_', '-', ' ']));
    let name = rest.unwrap_or(name);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    let possible = !name.is_empty() && name.len() <= LONGEST_CUSTOM_NAME && name.bytes().all(plain);
    possible.then_some(Suggestion::Custom(name))
}
