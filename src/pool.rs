//! What some rules must know of the user pool.

use core::fmt;

use crate::types::{UserPoolClient, named::named};

mod snapshot;

pub use crate::scope::SYSTEM_SCOPES;
pub use snapshot::{PoolSnapshot, SnapshotAttribute};

/// The user attributes that every pool has and every client may write: the standard claims of OpenID Connect Core
/// 1.0, section 5.1, as Amazon Cognito has them.
///
/// Source: [Working with user attributes](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html).
pub const STANDARD_ATTRIBUTES: [&str; 17] = [
    "address",
    "birthdate",
    "email",
    "family_name",
    "gender",
    "given_name",
    "locale",
    "middle_name",
    "name",
    "nickname",
    "phone_number",
    "picture",
    "preferred_username",
    "profile",
    "updated_at",
    "website",
    "zoneinfo",
];

/// The user attributes that every pool has and no client may write.
///
/// Source: [cdk-preflight, pf-cognito-write-attributes-immutable](https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-write-attributes-immutable)
/// (observed for `email_verified`, inferred for the other two).
pub const READ_ONLY_ATTRIBUTES: [&str; 3] = ["email_verified", "phone_number_verified", "sub"];

/// The clients that a pool may have unless its quota was raised (to 10,000 at most).
///
/// Source: [Quotas in Amazon Cognito](https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html).
pub const DEFAULT_CLIENT_QUOTA: usize = 1_000;

/// The feature plan of a pool.
///
/// Source: [User pool feature plans](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html).
#[doc(alias = "UserPoolTierType")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum UserPoolTier {
    /// Without choice-based sign-in, refresh token rotation and session configuration.
    Lite,
    /// The tier of a pool that was made without naming one.
    #[default]
    Essentials,
    /// Everything.
    Plus,
}

impl UserPoolTier {
    /// The name on the wire: `LITE`, `ESSENTIALS` or `PLUS`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lite => "LITE",
            Self::Essentials => "ESSENTIALS",
            Self::Plus => "PLUS",
        }
    }

    /// The tier of that name on the wire.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Lite, Self::Essentials, Self::Plus].into_iter().find(|tier| tier.as_str() == name)
    }
}

named!(UserPoolTier, "UserPoolTierType", as_str, from_name);

impl fmt::Display for UserPoolTier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A user attribute of the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PoolAttribute {
    /// Whether a user can't be without it.
    pub required: bool,
    /// Whether it can change once it is set. The service lets clients write immutable attributes too.
    pub mutable: bool,
}

impl PoolAttribute {
    /// An attribute that is or isn't required and mutable.
    #[must_use]
    pub const fn new(required: bool, mutable: bool) -> Self {
        Self { required, mutable }
    }
}

/// A client that the pool has.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct StoredClient<'a> {
    /// The client as Describe shows it.
    pub client: &'a UserPoolClient,
    /// How many secrets it has. A client whose first secret was deleted shows none and yet has one.
    pub secrets: usize,
}

impl<'a> StoredClient<'a> {
    /// A client with as many secrets as it shows: one or none.
    #[must_use]
    pub fn new(client: &'a UserPoolClient) -> Self {
        Self { client, secrets: usize::from(client.client_secret.is_some()) }
    }

    /// The same with that many secrets.
    #[must_use]
    pub const fn with_secrets(self, secrets: usize) -> Self {
        Self { secrets, ..self }
    }
}

/// A user pool, as far as the rules ask about it.
///
/// An emulator implements it over its own store; whoever has the facts at hand takes a [`PoolSnapshot`]. No method has
/// a default body: a pool that does not know an answer must choose one. The [guide](crate::guide::emulator) has a whole
/// implementation.
pub trait PoolContext {
    /// Whether this is the pool of that ID.
    fn exists(&self, user_pool_id: &str) -> bool;

    /// The AWS region of the pool, such as `eu-west-1`.
    fn region(&self) -> &str;

    /// The feature plan of the pool.
    fn tier(&self) -> UserPoolTier;

    /// The attribute of that name, such as `email` or `custom:team`, if the pool has it.
    fn attribute(&self, name: &str) -> Option<PoolAttribute>;

    /// Calls `visit` with the name of each attribute that the pool requires, in a stable order.
    fn required_attributes(&self, visit: &mut dyn FnMut(&str));

    /// Whether the pool has an identity provider of that name; nobody asks for `COGNITO`.
    fn has_identity_provider(&self, name: &str) -> bool;

    /// Whether the pool has a resource server of that identifier with a scope of that name.
    ///
    /// A scope is written `identifier/name`. Identifiers may hold slashes, names can't: the last slash divides.
    fn has_scope(&self, identifier: &str, name: &str) -> bool;

    /// How many clients the pool has.
    fn client_count(&self) -> usize;

    /// How many clients the pool may have.
    fn client_quota(&self) -> usize;

    /// Whether the pool tracks sessions.
    fn tracks_sessions(&self) -> bool;

    /// The client of that ID, if the pool has it.
    fn client(&self, client_id: &str) -> Option<StoredClient<'_>>;

    /// Whether that client has a secret of that ID.
    fn has_client_secret(&self, client_id: &str, client_secret_id: &str) -> bool;
}
