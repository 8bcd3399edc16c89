//! Lists of clients, page by page.

use cognito_user_pool_client::{
    DeleteUserPoolClientRequest, ListUserPoolClientsRequest, ListUserPoolClientsResponse, MemoryPool,
    PoolSnapshot, UserPoolClient,
    memory::{Draw, Request, Response},
};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use crate::{
    create, draw, empty,
    generate::{POOL, inputs},
    refused, web,
};

fn page(
    pool: &mut MemoryPool,
    size: Option<i32>,
    token: Option<String>,
    kind: Option<&str>,
) -> ListUserPoolClientsResponse {
    let mut request = ListUserPoolClientsRequest::new(POOL);
    request.max_results = size;
    request.next_token = token;
    request.client_type = kind.map(Into::into);
    pool.call(request, &draw(0, 0)).expect("a list is never refused")
}

fn ids(page: &ListUserPoolClientsResponse) -> Vec<String> {
    page.user_pool_clients.iter().flatten().filter_map(|entry| entry.client_id.clone()).collect()
}

/// A pool of that many clients, their IDs spread.
fn of(count: u8) -> MemoryPool {
    let mut pool = empty();
    for index in 0..count {
        let mut draw = draw(0, 0);
        draw.id = [index.wrapping_mul(37); 16];
        create(&mut pool, web(), &draw);
    }
    pool
}

fn all(pool: &MemoryPool) -> Vec<String> {
    pool.clients().filter_map(|client| client.client_id).collect()
}

fn registered(id: &str) -> UserPoolClient {
    UserPoolClient::default().user_pool_id(POOL).client_id(id).client_name("it").client_type("DCR")
}

#[test]
fn a_hundred_and_thirty_clients_take_three_pages() {
    for size in [Some(60), None] {
        let mut pool = of(130);
        let (mut seen, mut lengths, mut token) = (Vec::new(), Vec::new(), None);
        loop {
            let page = page(&mut pool, size, token, None);
            lengths.push(ids(&page).len());
            seen.extend(ids(&page));
            token = page.next_token;
            if token.is_none() {
                break;
            }
        }
        assert_eq!(lengths, [60, 60, 10]);
        assert_eq!(seen, all(&pool));
        assert!(seen.is_sorted());
    }
}

#[test]
fn a_page_that_is_full_by_chance_has_no_token() {
    let mut pool = of(4);
    let first = page(&mut pool, Some(2), None, None);
    assert!(first.next_token.is_some());
    let second = page(&mut pool, Some(2), first.next_token, None);
    assert_eq!((ids(&second).len(), second.next_token), (2, None));
    assert_eq!(page(&mut pool, Some(4), None, None).next_token, None);
    let none = serde_json::to_value(page(&mut empty(), None, None, None)).expect("it can be written");
    assert_eq!(none, json!({ "UserPoolClients": [] }));
}

#[test]
fn an_entry_holds_ids_and_name_only() {
    let mut pool = empty();
    let (_, id) =
        create(&mut pool, web().generate_secret(true).callback_urls(["https://a.example"]), &draw(5, 1));
    let page = serde_json::to_value(page(&mut pool, None, None, None)).expect("it can be written");
    let entry = json!({ "ClientId": id, "ClientName": "web", "UserPoolId": POOL });
    assert_eq!(page, json!({ "UserPoolClients": [entry] }));
}

#[test]
fn a_filtered_page_may_be_empty_and_have_a_token() {
    let mut pool = of(3);
    // After all others, and before.
    pool.insert(registered("zregistered"));
    pool.insert(registered("-registered"));
    let (mut pages, mut token) = (Vec::new(), None);
    loop {
        let page = page(&mut pool, Some(1), token, Some("DCR"));
        pages.push(ids(&page));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    let expected: [&[&str]; 5] = [&["-registered"], &[], &[], &[], &["zregistered"]];
    assert_eq!(pages, expected);
    assert_eq!(ids(&page(&mut pool, None, None, Some("REGULAR"))).len(), 3);
    assert_eq!(ids(&page(&mut pool, None, None, None)).len(), 5);
}

#[test]
fn a_foreign_token_is_a_key() {
    let mut pool = of(9);
    let known = all(&pool);
    for token in ["NextTokenn", "a", "é", "1.", "zzzz", "1.zzzz"] {
        let found = ids(&page(&mut pool, None, Some(token.to_owned()), None));
        assert!(known.ends_with(&found), "{token}: {found:?}");
    }
    assert_eq!(ids(&page(&mut pool, None, Some("zzzz".to_owned()), None)), [""; 0]);
    let fourth = known.get(3).expect("there are nine").clone();
    assert_eq!(ids(&page(&mut pool, None, Some(fourth), None)), known.split_at(4).1);
    let empty = ListUserPoolClientsRequest::new(POOL).next_token("");
    assert!(refused(&mut pool, empty, "InvalidParameterException").contains("'nextToken'"));
}

#[test]
fn what_a_list_asks_for_has_bounds() {
    let mut pool = of(2);
    for size in [i32::MIN, -1, 0, 61, i32::MAX] {
        let request = ListUserPoolClientsRequest::new(POOL).max_results(size);
        let text = refused(&mut pool, request, "InvalidParameterException");
        assert!(text.contains("'maxResults' failed to satisfy constraint"), "{text}");
    }
    let request = ListUserPoolClientsRequest::new("us-east-1_OTHER");
    let text = refused(&mut pool, request, "ResourceNotFoundException");
    assert_eq!(text, "User pool us-east-1_OTHER does not exist.");
}

#[test]
fn a_deletion_is_answered_without_a_body() {
    let mut pool = of(2);
    let id = all(&pool).first().cloned().expect("there are two");
    let request = Request::from(DeleteUserPoolClientRequest::new(POOL, id.as_str()));
    let answer = pool.answer(request, &draw(0, 0)).expect("it is there");
    assert_eq!(answer, Response::DeleteUserPoolClient(()));
    assert!(!answer.has_body());
    let list = pool.answer(ListUserPoolClientsRequest::new(POOL).into(), &draw(0, 0)).expect("a list");
    assert!(list.has_body());
    let again = DeleteUserPoolClientRequest::new(POOL, id.as_str());
    assert_eq!(refused(&mut pool, again, "ResourceNotFoundException"), "User pool client does not exist.");
}

#[test]
fn the_quota_is_the_pool_s() {
    let mut pool = MemoryPool::new(PoolSnapshot::new(POOL).clients(900, 3));
    pool.insert(registered("zregistered"));
    create(&mut pool, web(), &draw(0, 1));
    let (_, id) = create(&mut pool, web(), &draw(0, 2));
    refused(&mut pool, web(), "LimitExceededException");
    pool.call(DeleteUserPoolClientRequest::new(POOL, id), &draw(0, 0)).expect("it is there");
    create(&mut pool, web(), &draw(0, 3));
    refused(&mut pool, web(), "LimitExceededException");
    pool.facts.client_quota = 4;
    create(&mut pool, web(), &draw(0, 4));
}

#[test]
fn two_draws_of_the_same_bytes_make_two_ids() {
    let mut pool = empty();
    let last = |bytes: u8| Draw::new(draw(0, 0).now, [bytes; 16], [0; 32]);
    let drawn: Vec<_> = [0, 0, 0xff, 0xff, 0].map(|bytes| create(&mut pool, web(), &last(bytes)).1).into();
    assert_eq!(drawn, ["0", "1", "7vvvvvvvvvvvvvvvvvvvvvvvvv", "2", "3"]);
}

proptest! {
    #![proptest_config(inputs(400))]

    /// Clients that live through the listing appear exactly once, whatever comes and goes between two pages.
    #[test]
    fn pages_are_disjoint_and_complete(
        count in 0_u8..30,
        sizes in vec(1_i32..7, 1..4),
        changes in vec((any::<bool>(), any::<u8>()), 0..30),
        filtered: bool,
    ) {
        let mut pool = of(count);
        pool.insert(registered("zregistered"));
        pool.insert(registered("5registered"));
        let kind = filtered.then_some("REGULAR");
        let mut survivors = all(&pool);
        survivors.retain(|id| !(filtered && id.ends_with("registered")));
        let (mut seen, mut token, mut changes) = (Vec::new(), None, changes.iter());
        for size in sizes.iter().cycle() {
            let page = page(&mut pool, Some(*size), token, kind);
            seen.extend(ids(&page));
            token = page.next_token;
            if token.is_none() {
                break;
            }
            for (delete, byte) in changes.by_ref().take(2) {
                let known = all(&pool);
                let victim = known.get(usize::from(*byte) % known.len().max(1));
                match victim.filter(|_| *delete) {
                    Some(id) => {
                        pool.call(DeleteUserPoolClientRequest::new(POOL, id.as_str()), &draw(0, 0)).expect("it is there");
                        survivors.retain(|survivor| survivor != id);
                    }
                    None => {
                        create(&mut pool, web(), &draw(0, *byte));
                    }
                }
            }
        }
        prop_assert!(seen.is_sorted() && seen.windows(2).all(|pair| pair.first() != pair.last()), "{seen:?}");
        for id in &survivors {
            prop_assert!(seen.contains(id), "{id} is missing");
        }
    }
}
