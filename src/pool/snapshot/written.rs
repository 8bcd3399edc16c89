//! How a snapshot stands in JSON.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
};

use super::{DEFAULT_CLIENT_QUOTA, PoolSnapshot, SnapshotAttribute, UserPoolTier};
use crate::types::UserPoolClient;

/// A snapshot as it is read: the region is optional, since it follows from the ID.
#[derive(serde::Deserialize)]
#[serde(
    rename = "PoolSnapshot",
    expecting = "a PoolSnapshot",
    rename_all = "PascalCase",
    deny_unknown_fields
)]
pub(super) struct Written {
    user_pool_id: Option<String>,
    region: Option<String>,
    #[serde(default)]
    user_pool_tier: UserPoolTier,
    #[serde(default)]
    attributes: BTreeMap<String, SnapshotAttribute>,
    #[serde(default)]
    identity_providers: BTreeSet<String>,
    #[serde(default)]
    resource_servers: BTreeMap<String, BTreeSet<String>>,
    #[serde(default)]
    client_count: usize,
    #[serde(default = "usual_quota")]
    client_quota: usize,
    #[serde(default)]
    session_tracking: bool,
    user_pool_client: Option<UserPoolClient>,
    client_secret_count: Option<usize>,
    client_secret_ids: Option<BTreeSet<String>>,
}

const fn usual_quota() -> usize {
    DEFAULT_CLIENT_QUOTA
}

impl From<Written> for PoolSnapshot {
    fn from(written: Written) -> Self {
        let new = written.user_pool_id.map_or_else(Self::default, Self::new);
        Self {
            user_pool_id: new.user_pool_id,
            region: written.region.unwrap_or(new.region),
            user_pool_tier: written.user_pool_tier,
            attributes: written.attributes,
            identity_providers: written.identity_providers,
            resource_servers: written.resource_servers,
            client_count: written.client_count,
            client_quota: written.client_quota,
            session_tracking: written.session_tracking,
            user_pool_client: written.user_pool_client,
            client_secret_count: written.client_secret_count,
            client_secret_ids: written.client_secret_ids,
        }
    }
}
