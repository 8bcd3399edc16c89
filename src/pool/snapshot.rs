//! The facts about a pool as a plain value.

use alloc::{
    borrow::ToOwned,
    collections::{BTreeMap, BTreeSet},
    string::String,
};

use serde::{Deserialize, Serialize};

mod written;

use super::{
    DEFAULT_CLIENT_QUOTA, PoolAttribute, PoolContext, READ_ONLY_ATTRIBUTES, STANDARD_ATTRIBUTES,
    StoredClient, UserPoolTier,
};
use crate::types::UserPoolClient;

/// The facts about a pool, for tests, tools and callers who have them at hand.
///
/// In JSON the members have AWS's style of names; what is left out is as in [a new pool](Self::new) of the given ID, its
/// region too, and a member of another name is an error.
///
/// ```
/// use cognito_user_pool_client::{CreateUserPoolClientRequest, PoolSnapshot, rules};
///
/// let pool: PoolSnapshot = serde_json::from_str(
///     r#"{
///         "UserPoolId": "eu-west-1_EXAMPLE",
///         "Attributes": { "email": { "Required": true }, "custom:team": {} },
///         "IdentityProviders": ["Google"],
///         "ResourceServers": { "https://api.example.com": ["read", "write"] }
///     }"#,
/// )?;
/// assert_eq!(pool.region, "eu-west-1");
/// let request = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web").write_attributes(["name"]);
/// let report = request.check_in(&pool);
/// assert!(report.findings().any(|finding| finding.rule().id() == rules::ATTRIBUTE_WRITABLE));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", from = "written::Written")]
#[non_exhaustive]
pub struct PoolSnapshot {
    /// The ID of the pool. Without it the snapshot answers for whichever pool a request names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
    /// The AWS region.
    pub region: String,
    /// The feature plan.
    pub user_pool_tier: UserPoolTier,
    /// Custom attributes (`custom:team`), and standard ones that differ from the usual: not required, mutable.
    pub attributes: BTreeMap<String, SnapshotAttribute>,
    /// The names of the identity providers, without `COGNITO`.
    pub identity_providers: BTreeSet<String>,
    /// The resource servers: their identifiers and the names of their scopes.
    pub resource_servers: BTreeMap<String, BTreeSet<String>>,
    /// How many clients the pool has.
    pub client_count: usize,
    /// How many clients the pool may have.
    pub client_quota: usize,
    /// Whether the pool tracks sessions.
    pub session_tracking: bool,
    /// The client that an Update, or any request with a `ClientId`, is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_client: Option<UserPoolClient>,
    /// How many secrets that client has; left out: as many as it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret_count: Option<usize>,
    /// The IDs of its secrets; left out: every ID is taken to be one of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret_ids: Option<BTreeSet<String>>,
}

/// An attribute in a [`PoolSnapshot`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
#[non_exhaustive]
pub struct SnapshotAttribute {
    /// Whether a user can't be without it.
    pub required: bool,
    /// Whether it can change once it is set.
    pub mutable: bool,
}

/// Not required and mutable.
impl Default for SnapshotAttribute {
    fn default() -> Self {
        Self { required: false, mutable: true }
    }
}

/// A new pool in `us-east-1`, on the Essentials tier.
impl Default for PoolSnapshot {
    fn default() -> Self {
        Self {
            user_pool_id: None,
            region: "us-east-1".to_owned(),
            user_pool_tier: UserPoolTier::default(),
            attributes: BTreeMap::new(),
            identity_providers: BTreeSet::new(),
            resource_servers: BTreeMap::new(),
            client_count: 0,
            client_quota: DEFAULT_CLIENT_QUOTA,
            session_tracking: false,
            user_pool_client: None,
            client_secret_count: None,
            client_secret_ids: None,
        }
    }
}

impl PoolSnapshot {
    /// A new pool of that ID on the Essentials tier; the part of the ID before the last `_` is its region.
    #[must_use]
    pub fn new(user_pool_id: impl Into<String>) -> Self {
        let user_pool_id = user_pool_id.into();
        let region = user_pool_id.rsplit_once('_').map_or("us-east-1", |(region, _)| region).to_owned();
        Self { user_pool_id: Some(user_pool_id), region, ..Self::default() }
    }

    /// Sets the region.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = region.into();
        self
    }

    /// Sets the feature plan.
    #[must_use]
    pub fn tier(mut self, tier: UserPoolTier) -> Self {
        self.user_pool_tier = tier;
        self
    }

    /// Adds an attribute, or changes a standard one.
    #[must_use]
    pub fn attribute(mut self, name: impl Into<String>, required: bool, mutable: bool) -> Self {
        self.attributes.insert(name.into(), SnapshotAttribute { required, mutable });
        self
    }

    /// Adds an identity provider.
    #[must_use]
    pub fn identity_provider(mut self, name: impl Into<String>) -> Self {
        self.identity_providers.insert(name.into());
        self
    }

    /// Adds a resource server with its scopes, or further scopes to it.
    #[must_use]
    pub fn resource_server(
        mut self,
        identifier: impl Into<String>,
        scopes: impl IntoIterator<Item: Into<String>>,
    ) -> Self {
        let known = self.resource_servers.entry(identifier.into()).or_default();
        known.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Sets how many clients the pool has and may have.
    #[must_use]
    pub fn clients(mut self, count: usize, quota: usize) -> Self {
        self.client_count = count;
        self.client_quota = quota;
        self
    }

    /// Sets whether the pool tracks sessions.
    #[must_use]
    pub fn session_tracking(mut self, on: bool) -> Self {
        self.session_tracking = on;
        self
    }

    /// Sets the client that the request is about.
    #[must_use]
    pub fn client(mut self, client: UserPoolClient) -> Self {
        self.user_pool_client = Some(client);
        self
    }
}

impl PoolContext for PoolSnapshot {
    fn exists(&self, user_pool_id: &str) -> bool {
        self.user_pool_id.as_deref().is_none_or(|known| known == user_pool_id)
    }

    fn region(&self) -> &str {
        &self.region
    }

    fn tier(&self) -> UserPoolTier {
        self.user_pool_tier
    }

    fn attribute(&self, name: &str) -> Option<PoolAttribute> {
        match self.attributes.get(name) {
            Some(attribute) => Some(PoolAttribute::new(attribute.required, attribute.mutable)),
            None if STANDARD_ATTRIBUTES.contains(&name) => Some(PoolAttribute::new(false, true)),
            None => READ_ONLY_ATTRIBUTES.contains(&name).then_some(PoolAttribute::new(false, false)),
        }
    }

    fn required_attributes(&self, visit: &mut dyn FnMut(&str)) {
        self.attributes.iter().filter(|(_, attribute)| attribute.required).for_each(|(name, _)| visit(name));
    }

    fn has_identity_provider(&self, name: &str) -> bool {
        self.identity_providers.contains(name)
    }

    fn has_scope(&self, identifier: &str, name: &str) -> bool {
        self.resource_servers.get(identifier).is_some_and(|scopes| scopes.contains(name))
    }

    fn client_count(&self) -> usize {
        self.client_count
    }

    fn client_quota(&self) -> usize {
        self.client_quota
    }

    fn tracks_sessions(&self) -> bool {
        self.session_tracking
    }

    fn client(&self, client_id: &str) -> Option<StoredClient<'_>> {
        let client = self.user_pool_client.as_ref()?;
        let stored = StoredClient::new(client);
        let stored = self.client_secret_count.map_or(stored, |secrets| stored.with_secrets(secrets));
        client.client_id.as_deref().is_none_or(|known| known == client_id).then_some(stored)
    }

    fn has_client_secret(&self, _: &str, client_secret_id: &str) -> bool {
        self.client_secret_ids.as_ref().is_none_or(|ids| ids.contains(client_secret_id))
    }
}
