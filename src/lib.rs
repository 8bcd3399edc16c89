//! The domain model of Amazon Cognito user pool clients: it answers as the service does, offline.
//!
//! Is this request valid? What exactly is wrong, with all of it, typed and with paths? What would AWS say, exception and
//! text? What do the defaults make of it, and what would the response be?
//!
//! ```
//! use cognito_user_pool_client::{CreateUserPoolClientRequest, error::ServiceError, types::OAuthFlow};
//!
//! let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
//!     .allowed_oauth_flows_user_pool_client(true)
//!     .allowed_oauth_flows([OAuthFlow::Code])
//!     .allowed_oauth_scopes(["openid"])
//!     .callback_urls(["http://app.example.com/callback"]);
//! let rejected = request.validate().expect_err("`http` is for loopback hosts");
//! println!("{rejected}");
//! assert_eq!(
//!     ServiceError::from(rejected).to_string(),
//!     "InvalidParameterException: http://app.example.com/callback cannot use the HTTP protocol.",
//! );
//! ```
//!
//! # The way through
//!
//! A request struct holds whatever well-typed JSON can say. [`check`](CreateUserPoolClientRequest::check) borrows it and
//! reports everything, advisories included; [`validate`](CreateUserPoolClientRequest::validate) proves: it gives a
//! [`Validated`], or a [`Rejected`] with the request and the report.
//! [`check_in`](CreateUserPoolClientRequest::check_in) and
//! [`validate_in`](CreateUserPoolClientRequest::validate_in) also ask a pool, through [`PoolContext`]; a
//! [`PoolSnapshot`] answers for whoever has the facts at hand. Only a proof has
//! [`apply_defaults`](Validated::apply_defaults), which cannot fail.
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
//! | [`validate`] | the proofs |
//! | [`defaults`], [`settings`] | what is taken for what is left out, and the settings in effect |
//! | [`lifecycle`] | what becomes of a client: create, update, describe |
//! | [`error`] | what the service answers |
//!
//! # Scope
//!
//! A pure domain model: no network, no clock, no randomness, no global state, no `unsafe`. It signs no request, calls no
//! AWS, signs no user in, issues no token and knows user pools only as far as clients need them. Behaviour is graded
//! [`Observed`](report::Grade::Observed), [`Documented`](report::Grade::Documented) or
//! [`Inferred`](report::Grade::Inferred), rule by rule, each with its public source.
//!
//! # How to add a rule
//!
#![doc = include_str!("rules/adding.md")]
#![no_std]

extern crate alloc;

mod bytes;
#[doc = include_str!("rules/README.md")]
pub mod catalogue {}
mod constraint;
pub mod defaults;
pub mod error;
mod exception;
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
mod rules;
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
