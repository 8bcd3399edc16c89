//! The order in which Java's hash tables iterate, which shows in the service's answers.

mod hash;
mod set;

pub(crate) use hash::{hash, hash_of};
pub(crate) use set::{Hashed, hash_set_order};
