//! Why the crate is as it is: decisions, with code that shows them.
//!
//! | page | answers |
//! | --- | --- |
//! | [`proofs`] | why requests are lax and proofs are not; why [`Open<E>`](crate::types::Open) |
//! | [`engine`] | one view; a rule is data; the order of rules; advisories; bounds |
//! | [`evidence`] | grades; defaults in two vintages; the order of Java's hash tables |
//! | [`performance`] | how a check costs next to nothing |
//! | [`scope`] | what was left out, and why; `no_std` |
//! | [`stability`] | what a new version may change |
//! | [`adding`] | how to add a rule, a member, a value, an operation |
//! | [`checklist`] | the Rust API guidelines, item by item |

#[doc = include_str!("design/proofs.md")]
pub mod proofs {}

#[doc = include_str!("design/engine.md")]
pub mod engine {}

#[doc = include_str!("design/evidence.md")]
pub mod evidence {}

#[doc = include_str!("design/performance.md")]
pub mod performance {}

#[doc = include_str!("design/scope.md")]
pub mod scope {}

#[doc = include_str!("design/stability.md")]
pub mod stability {}

#[doc = include_str!("design/checklist.md")]
pub mod checklist {}

pub mod adding {
    //! How to add something: what to write, and what the compiler and the tests then name.
    //!
    //! A new fact enters through `tests/data/service-model.json`, which holds the service model's operations, shapes and
    //! limits. `.ci/drift` tells what AWS has changed there. The tests of `tests/model.rs` compare both ways, so they
    //! name whatever the crate lacks, and whatever it has too much.

    #[doc = include_str!("rules/adding.md")]
    pub mod rule {}

    #[doc = include_str!("design/adding_member.md")]
    pub mod member {}

    #[doc = include_str!("design/adding_value.md")]
    pub mod value {}

    #[doc = include_str!("design/adding_operation.md")]
    pub mod operation {}
}
