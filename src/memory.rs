//! A user pool in memory: all ten operations, deterministic.
//!
//! It is what a test suite asks for expected answers, and what an emulator serves. It can be cloned, compared and
//! serialised, so that a test can snapshot a state and go on from it twice. Concurrent use is left to the caller.
//!
//! ```
//! use cognito_user_pool_client::{
//!     CreateUserPoolClientRequest, DescribeUserPoolClientRequest, PoolSnapshot, memory::{Draw, MemoryPool},
//! };
//!
//! let mut pool = MemoryPool::new(PoolSnapshot::new("eu-west-1_EXAMPLE"));
//! let draw = Draw::new(time::OffsetDateTime::UNIX_EPOCH, [1; 16], [2; 32]);
//! let created = pool.call(CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web"), &draw)?;
//! let id = created.user_pool_client.and_then(|client| client.client_id).unwrap_or_default();
//!
//! let described = pool.call(DescribeUserPoolClientRequest::new("eu-west-1_EXAMPLE", id), &draw)?;
//! assert_eq!(described.user_pool_client.and_then(|client| client.refresh_token_validity), Some(30));
//! # Ok::<(), cognito_user_pool_client::ServiceError>(())
//! ```

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use core::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    error::ServiceError,
    pool::{PoolAttribute, PoolContext, PoolSnapshot, StoredClient, UserPoolTier},
    types::{Timestamp, UserPoolClient},
};

mod calls;
mod paging;
mod request;

pub use calls::MemoryOperation;
pub use request::{Request, Response};

/// What the caller draws for a call: the time, and random bytes for an ID and a secret.
///
/// A call that needs none of the bytes ignores them. Draw anew for each call, and from a source fit for keys, but in tests,
/// where the same bytes make the same answers. `Debug` leaves the bytes of the secret out.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Draw {
    /// The time of the call.
    pub now: Timestamp,
    /// Sixteen random bytes, for a client ID.
    pub id: [u8; 16],
    /// Thirty-two random bytes, for a secret.
    pub secret: [u8; 32],
}

impl Draw {
    /// That time and those bytes.
    #[must_use]
    pub fn new(now: impl Into<Timestamp>, id: [u8; 16], secret: [u8; 32]) -> Self {
        Self { now: now.into(), id, secret }
    }
}

impl fmt::Debug for Draw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let secret = format_args!("[redacted]");
        f.debug_struct("Draw").field("now", &self.now).field("id", &self.id).field("secret", &secret).finish()
    }
}

/// A user pool in memory, which answers all ten operations.
///
/// The [module](self) has an example; the guides show it [in tests](crate::guide::oracle) and
/// [behind HTTP](crate::guide::emulator).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct MemoryPool {
    /// The facts about the pool itself. Its own client and its counts of clients and secrets are not looked at, but for
    /// the quota.
    pub facts: PoolSnapshot,
    clients: BTreeMap<String, Record>,
}

/// A client as the pool stores it, in the order of the last Create or Update.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Record {
    client: UserPoolClient,
    secrets: Vec<Secret>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    max_validity_minutes: Option<i32>,
}

/// A secret of a client; its value was given away once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Secret {
    id: String,
    created: Timestamp,
    /// Whether it is the one that the client itself shows.
    shown: bool,
}

impl MemoryPool {
    /// A pool without clients.
    #[must_use]
    pub fn new(facts: PoolSnapshot) -> Self {
        Self { facts, clients: BTreeMap::new() }
    }

    /// Answers a request.
    ///
    /// # Errors
    ///
    /// What the service would answer to a request that it refuses; the pool is then as it was.
    pub fn call<R: MemoryOperation>(&mut self, request: R, draw: &Draw) -> Result<R::Output, ServiceError> {
        let proof = request.validate_in(self)?;
        R::apply(self, proof, draw)
    }

    /// Answers a request of whichever operation.
    ///
    /// # Errors
    ///
    /// What the service would answer to a request that it refuses; the pool is then as it was.
    pub fn answer(&mut self, request: Request, draw: &Draw) -> Result<Response, ServiceError> {
        request.call(self, draw)
    }

    /// The clients in the order of their IDs, as Describe shows them.
    pub fn clients(&self) -> impl Iterator<Item = UserPoolClient> {
        self.clients.values().map(|record| record.client.described())
    }

    /// Takes in a client that this pool did not create, in the form in which the service shows it: one registered
    /// dynamically, say. One of the same ID is replaced;
    /// one without an ID is not taken.
    pub fn insert(&mut self, client: UserPoolClient) {
        if let Some(id) = client.client_id.clone() {
            let created = client.creation_date.unwrap_or(Timestamp::from_unix_milliseconds(0));
            let secrets = client.client_secret.iter().map(|_| Secret::first(&id, created)).collect();
            self.clients.insert(id, Record { client, secrets, max_validity_minutes: None });
        }
    }
}

impl Secret {
    /// The secret with which a client is created.
    fn first(client_id: &str, created: Timestamp) -> Self {
        Self { id: crate::lifecycle::client_secret_id(client_id, created), created, shown: true }
    }
}

impl PoolContext for MemoryPool {
    fn exists(&self, user_pool_id: &str) -> bool {
        self.facts.exists(user_pool_id)
    }

    fn region(&self) -> &str {
        PoolContext::region(&self.facts)
    }

    fn tier(&self) -> UserPoolTier {
        PoolContext::tier(&self.facts)
    }

    fn attribute(&self, name: &str) -> Option<PoolAttribute> {
        PoolContext::attribute(&self.facts, name)
    }

    fn required_attributes(&self, visit: &mut dyn FnMut(&str)) {
        self.facts.required_attributes(visit);
    }

    fn has_identity_provider(&self, name: &str) -> bool {
        self.facts.has_identity_provider(name)
    }

    fn has_scope(&self, identifier: &str, name: &str) -> bool {
        self.facts.has_scope(identifier, name)
    }

    fn client_count(&self) -> usize {
        self.clients.len()
    }

    fn client_quota(&self) -> usize {
        self.facts.client_quota()
    }

    fn tracks_sessions(&self) -> bool {
        self.facts.tracks_sessions()
    }

    fn client(&self, client_id: &str) -> Option<StoredClient<'_>> {
        let record = self.clients.get(client_id)?;
        Some(StoredClient::new(&record.client).with_secrets(record.secrets.len()))
    }

    fn has_client_secret(&self, client_id: &str, client_secret_id: &str) -> bool {
        let record = self.clients.get(client_id);
        record.is_some_and(|record| record.secrets.iter().any(|secret| secret.id == client_secret_id))
    }
}
