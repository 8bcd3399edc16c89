//! The register of the cases.

use std::collections::BTreeMap;

use crate::{growth, strings, work};

/// A case: makes its input and then calls [`measured`](crate::measured), once.
pub(crate) type Case = Box<dyn Fn()>;

/// All cases by name.
pub(crate) fn cases() -> BTreeMap<String, Case> {
    work::cases().into_iter().chain(growth::cases()).chain(strings::cases()).collect()
}
