//! A pool in memory of these facts answers as it judges.

use cognito_user_pool_client::{
    MemoryPool, PoolContext, PoolSnapshot,
    memory::{Draw, Request, Response},
    types::Timestamp,
};

/// Asks a pool that has the client of the facts.
pub(crate) fn are_given(request: &Request, facts: &PoolSnapshot) {
    let mut pool = MemoryPool::new(facts.clone());
    if let Some(stored) = &facts.user_pool_client {
        pool.insert(stored.clone());
    }
    let (before, accepts) = (pool.clone(), request.check_in(&pool).is_valid());
    let draw = Draw::new(Timestamp::from_unix_milliseconds(1_700_000_000_000), [1; 16], [2; 32]);
    let answer = pool.answer(request.clone(), &draw);
    assert_eq!(answer.is_ok(), accepts, "{answer:?}");
    let Ok(response) = answer else {
        assert_eq!(pool, before, "a refused request changes nothing");
        return;
    };
    assert_eq!(response.operation(), request.operation());
    let body = serde_json::to_value(&response).expect("a response can be written");
    assert_eq!(body.is_object(), response.has_body(), "{body}");
    let change = match response {
        Response::CreateUserPoolClient(_) => 1,
        Response::DeleteUserPoolClient(()) => -1,
        _ => 0,
    };
    assert_eq!(before.client_count().checked_add_signed(change), Some(pool.client_count()));
    match (request, response) {
        (Request::DescribeUserPoolClient(_), Response::DescribeUserPoolClient(response)) => {
            let stored = facts.user_pool_client.as_ref().expect("what is described is there");
            assert_eq!(response.user_pool_client, Some(stored.described()));
        }
        (Request::UpdateUserPoolClient(request), Response::UpdateUserPoolClient(response)) => {
            let client = response.user_pool_client.expect("the client is shown");
            assert_eq!((&client.client_id, client.last_modified_date), (&request.client_id, Some(draw.now)));
            let stored = facts.user_pool_client.as_ref().expect("what is updated is there");
            assert_eq!(client.client_secret, stored.client_secret);
        }
        _ => {}
    }
}
