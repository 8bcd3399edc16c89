//! The pool in memory: random sequences of operations and their laws, pages, secrets, sessions, and the wire.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests may stop the test")]

#[path = "support/generate.rs"]
mod generate;
#[path = "memory/machine.rs"]
mod machine;
#[path = "memory/model.rs"]
mod model;
#[path = "memory/operations.rs"]
mod operations;
#[path = "memory/pages.rs"]
mod pages;
#[path = "memory/secrets.rs"]
mod secrets;
#[path = "memory/sessions.rs"]
mod sessions;
#[path = "memory/wire.rs"]
mod wire;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, MemoryPool, PoolSnapshot, ServiceError, UserPoolClient,
    memory::{Draw, MemoryOperation, Request, Response},
    types::Timestamp,
};
use generate::POOL;

/// Does the same with the request, whichever operation's it is.
macro_rules! each {
    ($request:expr, $typed:ident, $wrap:ident => $then:expr) => {
        each!(@arms $request, $typed, $wrap => $then; AddUserPoolClientSecret CreateUserPoolClient
            DeleteUserPoolClient DeleteUserPoolClientSecret DescribeUserPoolClient
            GetUserPoolClientSessionConfiguration ListUserPoolClientSecrets ListUserPoolClients
            SetUserPoolClientSessionConfiguration UpdateUserPoolClient)
    };
    (@arms $request:expr, $typed:ident, $wrap:ident => $then:expr; $($operation:ident)+) => {
        match $request {
            $(Request::$operation($typed) => {
                let $wrap = Response::$operation;
                $then
            })+
            other => panic!("{other:?} is of no known operation"),
        }
    };
}

/// What the service would answer to a request that it refuses.
fn refusal(request: &Request, pool: &MemoryPool) -> Option<ServiceError> {
    let report = request.check_in(pool);
    each!(request, typed, _wrap => ServiceError::of(typed, &report))
}

/// A typed call, its answer as the answer of whichever operation.
fn typed(pool: &mut MemoryPool, request: &Request, draw: &Draw) -> Result<Response, ServiceError> {
    each!(request, typed, wrap => pool.call(typed.clone(), draw).map(wrap))
}

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
