//! The pool in memory: random sequences of operations and their laws, pages, secrets, sessions, and the wire.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests may stop the test")]

#[path = "laws/each.rs"]
mod each;
#[path = "memory/facts.rs"]
mod facts;
#[path = "support/generate.rs"]
mod generate;
#[path = "memory/machine.rs"]
mod machine;
#[path = "laws/model.rs"]
mod model;
#[path = "memory/operations.rs"]
mod operations;
#[path = "memory/pages.rs"]
mod pages;
#[path = "laws/round_trip.rs"]
mod round_trip;
#[path = "memory/secrets.rs"]
mod secrets;
#[path = "support/seeded.rs"]
mod seeded;
#[path = "laws/sequence.rs"]
mod sequence;
#[path = "memory/sessions.rs"]
mod sessions;
#[path = "memory/wire.rs"]
mod wire;

#[expect(dead_code, reason = "only requests and pools are asked for")]
mod support;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, MemoryPool, PoolSnapshot, UserPoolClient,
    memory::{Draw, MemoryOperation},
    types::Timestamp,
};
use generate::POOL;

/// A draw at that millisecond.
fn draw(milliseconds: i64, bytes: u8) -> Draw {
    Draw::new(Timestamp::from_unix_milliseconds(milliseconds), [bytes; 16], [bytes; 32])
}

/// A pool without clients, which tracks sessions.
fn empty() -> MemoryPool {
    MemoryPool::new(PoolSnapshot::new(POOL).session_tracking(true))
}

fn web() -> CreateUserPoolClientRequest {
    CreateUserPoolClientRequest::new(POOL, "web")
}

/// A client of that pool, and its ID.
#[track_caller]
fn create(
    pool: &mut MemoryPool,
    request: CreateUserPoolClientRequest,
    draw: &Draw,
) -> (UserPoolClient, String) {
    let client = pool.call(request, draw).expect("it is valid").user_pool_client.expect("a client");
    let id = client.client_id.clone().expect("it has an ID");
    (client, id)
}

/// Refused by that exception, and the pool is as it was; gives the text.
#[track_caller]
fn refused<R: MemoryOperation<Output: std::fmt::Debug>>(
    pool: &mut MemoryPool,
    request: R,
    code: &str,
) -> String {
    let before = pool.clone();
    let error = pool.call(request, &draw(9_000, 9)).expect_err("it is refused");
    assert_eq!(error.exception().code(), code, "{error}");
    assert_eq!(*pool, before, "{error}");
    error.message().to_owned()
}
