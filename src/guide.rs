//! Guides: one for each use, each with programs to copy.
//!
//! The crate is a dependency like any other; until it stands in a registry, by its folder:
//!
//! ```toml
//! [dependencies]
//! cognito-user-pool-client = { path = "../cognito-user-pool-client" }
//! ```
//!
//! Each guide names what else its programs need.

#[doc = include_str!("guide/checking.md")]
pub mod checking {}

#[doc = include_str!("guide/oracle.md")]
pub mod oracle {}

#[doc = include_str!("guide/emulator.md")]
pub mod emulator {}

#[doc = include_str!("guide/updating.md")]
pub mod updating {}
