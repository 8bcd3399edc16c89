//! Pages of clients.

use alloc::{format, string::String, vec::Vec};
use core::ops::Bound;

use super::{MemoryPool, Record};
use crate::{
    operation::{ListUserPoolClientsRequest, ListUserPoolClientsResponse},
    types::{ClientType, Open, UserPoolClientDescription},
};

/// How many entries a page holds unless the request says: the most (inferred).
const PAGE: i32 = 60;

/// A page in the order of the clients' IDs.
///
/// The token is the key of the last client that was looked at, so clients that come and go between two calls neither
/// repeat nor hide others. A filtered page may hold fewer entries than it could, or none, and still carry a token. A
/// token that the pool did not make is taken for a key all the same: the service was seen not to refuse one
/// ([boto3#3104](https://github.com/boto/boto3/issues/3104)).
pub(super) fn page(pool: &MemoryPool, request: &ListUserPoolClientsRequest) -> ListUserPoolClientsResponse {
    let size = usize::try_from(request.max_results.unwrap_or(PAGE)).unwrap_or(0);
    let after = request.next_token.as_deref().map(key);
    let start = after.as_ref().map_or(Bound::Unbounded, Bound::Excluded);
    let mut rest = pool.clients.range::<String, _>((start, Bound::Unbounded));
    let seen: Vec<(&String, &Record)> = rest.by_ref().take(size).collect();
    let last = seen.last().filter(|_| rest.next().is_some()).map(|(id, _)| token(id));
    let entries = seen.into_iter().filter(|(_, record)| is_of(record, request.client_type.as_ref()));
    let mut response =
        ListUserPoolClientsResponse::default().user_pool_clients(entries.map(|(_, record)| {
            let mut entry = UserPoolClientDescription::default();
            entry.client_id.clone_from(&record.client.client_id);
            entry.client_name.clone_from(&record.client.client_name);
            entry.user_pool_id.clone_from(&record.client.user_pool_id);
            entry
        }));
    response.next_token = last;
    response
}

/// A client is `REGULAR` unless it is told.
fn is_of(record: &Record, wanted: Option<&Open<ClientType>>) -> bool {
    let regular = Open::Known(ClientType::Regular);
    wanted.is_none_or(|wanted| record.client.client_type.as_ref().unwrap_or(&regular) == wanted)
}

/// Opaque to clients: the key, backwards.
fn token(id: &str) -> String {
    format!("{MARK}{}", id.chars().rev().collect::<String>())
}

fn key(token: &str) -> String {
    token.strip_prefix(MARK).map_or_else(|| token.into(), |key| key.chars().rev().collect())
}

/// What begins every token of this pool; no client ID holds a full stop.
const MARK: &str = "1.";
