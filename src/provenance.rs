//! Where what the crate says beyond its rules comes from: the defaults, the form of the answers, the course of a client's
//! life.
//!
//! The rules carry grade and source themselves ([`Rule`](crate::Rule)). The [catalogue](crate::catalogue) shows both.

use crate::{member::Member, report::Grade};

mod defaults;
mod facts;

pub use defaults::DEFAULTS;
pub use facts::FACTS;

/// What a member that a request to create leaves out means, and what the answer shows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DefaultFact {
    /// The member.
    pub member: Member,
    /// What is in effect.
    pub means: &'static str,
    /// What the answer shows: JSON, or `absent`.
    pub echoed: &'static str,
    /// How well both are established.
    pub grade: Grade,
    /// Where that can be looked up: a public address.
    pub source: &'static str,
}

/// Something that the crate takes the service to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fact {
    /// The ID, such as `echo.set-order`.
    pub id: &'static str,
    /// What the service does.
    pub says: &'static str,
    /// How well it is established.
    pub grade: Grade,
    /// Where that can be looked up: a public address.
    pub source: &'static str,
    /// The tests that pin it: file and function.
    pub tests: &'static [(&'static str, &'static str)],
}
