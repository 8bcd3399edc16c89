//! x
#![no_std]
extern crate alloc;

mod exception;
mod member;
pub mod operation;
mod path;
pub mod types;

pub use exception::Exception;
pub use member::Member;
pub use operation::*;
pub use path::FieldPath;
