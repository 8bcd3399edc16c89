//! The shapes that requests and responses share.
//!
//! They carry AWS's names without the `Type` suffix; the names of the service model are search aliases. A type for one
//! value has its name in the singular: [`ExplicitAuthFlow`], [`TimeUnit`].

mod auth_flow;
mod client;
mod config;
mod enums;
pub(crate) mod named;
mod open;
mod redirect_uri;
mod secret;
mod set;
pub(crate) mod structure;
mod timestamp;
mod validity;
pub(crate) mod wire;

pub use auth_flow::AuthFlow;
pub use client::{ClientSecretDescriptor, UserPoolClient, UserPoolClientDescription};
pub use config::{AnalyticsConfiguration, ClientSSOSessionConfig, RefreshTokenRotation, TokenValidityUnits};
pub use enums::{ClientType, ExplicitAuthFlow, Feature, OAuthFlow, PreventUserExistenceErrors, TimeUnit};
pub use open::{ModelEnum, Open, UnknownValue, UnknownValueError};
pub use redirect_uri::RedirectUri;
pub use secret::ClientSecret;
pub use set::{ValueSet, ValueSetIter};
pub use timestamp::Timestamp;
pub use validity::Validity;
