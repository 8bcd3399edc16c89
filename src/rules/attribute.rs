//! Which user attributes a client may read and write.

use super::{SETTINGS, preflight};
use crate::{
    member::Member,
    path::FieldPath,
    pool::{PoolContext, READ_ONLY_ATTRIBUTES},
    report::{Findings, rule},
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
        findings.add(FieldPath::from(Member::WriteAttributes).index(index)).value(name).more(problem);
    }
    let listed = view.settings.strings(Member::WriteAttributes);
    if let Some(pool) = pool.filter(|_| !listed.is_empty()) {
        pool.required_attributes(&mut |required| {
            if !READ_ONLY_ATTRIBUTES.contains(&required) && !listed.iter().any(|name| name == required) {
                findings
                    .add(Member::WriteAttributes)
                    .value(required)
                    .more("lacks an attribute that the pool requires:");
            }
        });
    }
}
