//! x
#![no_std]
extern crate alloc;

mod constraint;
pub mod defaults;
pub mod error;
mod exception;
mod java;
mod lifecycle;
mod member;
pub mod operation;
mod path;
pub mod pool;
mod redirect_uri;
pub mod report;
mod rules;
pub mod settings;
pub mod shape;
pub mod types;
pub mod validate;
mod view;
pub use view::OperationInput;

pub use exception::Exception;
pub use member::Member;
pub use operation::*;
pub use path::FieldPath;
pub use pool::{PoolContext, PoolSnapshot};
pub use report::{Report,Rule,Severity};
