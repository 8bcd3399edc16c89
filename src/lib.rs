//! Amazon Cognito user pool clients, offline: which requests the service accepts, what it says to the others, and what
//! comes of them.
//!
//! ```
//! use cognito_user_pool_client::{CreateUserPoolClientRequest, ServiceError};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").callback_urls(["http://app.example.com"]);
//! let report = request.check();
//! println!("{report}");
//! let answer = ServiceError::of(&request, &report).ok_or("`http` is for loopback hosts")?;
//! assert_eq!(answer.message(), "http://app.example.com cannot use the HTTP protocol.");
//!
//! let proof = request.callback_urls(["https://app.example.com"]).validate()?;
//! assert_eq!(proof.apply_defaults().access_token.to_string(), "1 hour");
//! # Ok(())
//! # }
//! ```
//!
//! | question | answer |
//! | --- | --- |
//! | Is this request valid? What is wrong, all of it, typed and with paths? | [`check`](CreateUserPoolClientRequest::check), a [`Report`] |
//! | May I go on with it? | [`validate`](CreateUserPoolClientRequest::validate): a proof, [`Validated`], or [`Rejected`] |
//! | And in this pool? | [`check_in`](CreateUserPoolClientRequest::check_in), [`validate_in`](CreateUserPoolClientRequest::validate_in), with a [`PoolSnapshot`] or a [`PoolContext`] of your own |
//! | What would AWS say? | [`ServiceError`]: exception, text, status, body |
//! | What is in effect? What does the response show? | [`apply_defaults`](Validated::apply_defaults), [`echo`](Validated::echo) |
//! | What would this update undo? | [`resets`](UpdateUserPoolClientRequest::resets), [`ClientSettings::diff`] |
//! | What would the whole pool do? | [`MemoryPool`], all ten operations |
//!
//! # Guides
//!
//! - [Check a request before calling AWS](guide::checking), also in a web service
//! - [Take the crate as an oracle in tests](guide::oracle)
//! - [Embed it in an emulator](guide::emulator), with its pool in memory or a store of your own
//! - [Update a client without losing what it had](guide::updating)
//!
//! # The catalogue of rules
//!
//! The [catalogue] lists every constraint, rule and advisory with its exception, the service's text, its grade and public
//! source, the cases that pin it and the questions that are open; and all defaults. [`Rule::all`] has the same as data.
//!
//! # The update trap
//!
//! `UpdateUserPoolClient` replaces: what a request leaves out goes back to its default. Begin with all that is set:
//!
//! ```
//! use cognito_user_pool_client::{UpdateUserPoolClientRequest, UserPoolClient};
//!
//! let client = UserPoolClient::default().access_token_validity(8).enable_token_revocation(true);
//! let bare = UpdateUserPoolClientRequest::default().auth_session_validity(10);
//! assert_eq!(bare.resets(&client)[0].to_string(), "AccessTokenValidity: 8 hours -> 1 hour");
//!
//! let request = UpdateUserPoolClientRequest::from(&client).auth_session_validity(10);
//! assert!(request.resets(&client).is_empty());
//! ```
//!
//! # The map
//!
//! | module | holds |
//! | --- | --- |
//! | [`operation`] | the requests and responses of the ten operations |
//! | [`types`] | the shapes that they share |
//! | [`shape`] | the limits of the service model, as data |
//! | [`pool`] | what some rules must know of the user pool |
//! | [`report`] | rules, findings, the report |
//! | [`rules`] | the IDs of the rules, as constants |
//! | [`validate`] | the proofs |
//! | [`defaults`], [`settings`] | what is taken for what is left out, and the settings in effect |
//! | [`lifecycle`] | what becomes of a client: create, update, describe |
//! | [`memory`] | a pool in memory |
//! | [`error`] | what the service answers |
//! | [`provenance`] | where defaults and facts come from |
//! | [`guide`], [`catalogue`], [`design`] | pages: how, what and why |
//!
//! # Scope
//!
//! A pure domain model: no network, no clock, no randomness, no global state, no `unsafe`, no feature that changes a
//! verdict. It signs no request, calls no AWS, signs no user in, issues no token and knows user pools only as far as clients
//! need them; [`design::scope`] says why. Behaviour is graded [`Observed`](report::Grade::Observed),
//! [`Documented`](report::Grade::Documented) or [`Inferred`](report::Grade::Inferred), each with its public source.
//!
//! # Stability
//!
//! A changed verdict is at least a minor version and stands in the changelog as such; rule IDs are stable; what AWS may
//! extend is `#[non_exhaustive]`. Rust 1.85 or later. The feature `std` is on by default; without it the crate needs `alloc`
//! only. [`design::stability`] has it all.
#![no_std]

extern crate alloc;

mod arn;
mod bytes;
#[doc = include_str!("rules/README.md")]
#[expect(clippy::doc_markdown, reason = "the names of cases are quoted as they are")]
pub mod catalogue {}
mod constraint;
mod decimal;
pub mod defaults;
pub mod design;
pub mod error;
mod exception;
pub mod guide;
mod java;
pub mod lifecycle;
mod member;
pub mod memory;
mod nearest;
pub mod operation;
mod path;
pub mod pool;
pub mod provenance;
mod redirect_uri;
mod repeats;
pub mod report;
mod resets;
pub mod rules;
mod scope;
pub mod settings;
pub mod shape;
pub mod types;
pub mod validate;
mod view;

pub use defaults::Defaults;
pub use error::ServiceError;
pub use exception::Exception;
pub use member::Member;
pub use memory::MemoryPool;
pub use operation::{
    AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse, CreateUserPoolClientRequest,
    CreateUserPoolClientResponse, DeleteUserPoolClientRequest, DeleteUserPoolClientSecretRequest,
    DeleteUserPoolClientSecretResponse, DescribeUserPoolClientRequest, DescribeUserPoolClientResponse,
    GetUserPoolClientSessionConfigurationRequest, GetUserPoolClientSessionConfigurationResponse,
    ListUserPoolClientSecretsRequest, ListUserPoolClientSecretsResponse, ListUserPoolClientsRequest,
    ListUserPoolClientsResponse, Operation, SetUserPoolClientSessionConfigurationRequest,
    SetUserPoolClientSessionConfigurationResponse, UpdateUserPoolClientRequest, UpdateUserPoolClientResponse,
};
pub use path::FieldPath;
pub use pool::{PoolContext, PoolSnapshot};
pub use report::{Finding, Report, Rule, Severity};
pub use resets::Reset;
pub use settings::ClientSettings;
pub use types::UserPoolClient;
pub use validate::{OperationInput, Rejected, Validated};

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
