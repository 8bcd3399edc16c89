//! The secrets of a client: two at most, one at least.

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    ListUserPoolClientSecretsRequest, MemoryPool, UpdateUserPoolClientRequest, UserPoolClient,
    types::{ClientSecretDescriptor, OAuthFlow, Timestamp},
};
use serde_json::{Value, json};

use crate::{create, draw, empty, generate::POOL, refused, web};

fn add(pool: &mut MemoryPool, id: &str, supplied: Option<&str>, at: i64) -> ClientSecretDescriptor {
    let mut request = AddUserPoolClientSecretRequest::new(POOL, id);
    request.client_secret = supplied.map(Into::into);
    let answer = pool.call(request, &draw(at, 7)).expect("there is room");
    answer.client_secret_descriptor.expect("a descriptor")
}

fn list(pool: &mut MemoryPool, id: &str) -> Value {
    let answer =
        pool.call(ListUserPoolClientSecretsRequest::new(POOL, id), &draw(0, 0)).expect("it is there");
    serde_json::to_value(answer).expect("it can be written")
}

fn delete(pool: &mut MemoryPool, id: &str, secret: &str) {
    let request = DeleteUserPoolClientSecretRequest::new(POOL, id, secret);
    let answer = pool.call(request, &draw(0, 0)).expect("another is left");
    assert_eq!(serde_json::to_value(answer).expect("it can be written"), json!({}));
}

fn describe(pool: &mut MemoryPool, id: &str) -> UserPoolClient {
    let answer = pool.call(DescribeUserPoolClientRequest::new(POOL, id), &draw(0, 0)).expect("it is there");
    answer.user_pool_client.expect("a client")
}

#[test]
fn a_generated_secret_is_shown_once() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web().generate_secret(true), &draw(1_500, 1));
    let descriptor = serde_json::to_value(add(&mut pool, &id, None, 2_250)).expect("it can be written");
    let value = cognito_user_pool_client::lifecycle::client_secret([7; 32]);
    assert_eq!(
        descriptor,
        json!({
            "ClientSecretCreateDate": 2.25,
            "ClientSecretId": format!("{id}--2250"),
            "ClientSecretValue": value.expose(),
        }),
    );
    let both = json!([
        { "ClientSecretCreateDate": 1.5, "ClientSecretId": format!("{id}--1500") },
        { "ClientSecretCreateDate": 2.25, "ClientSecretId": format!("{id}--2250") },
    ]);
    assert_eq!(list(&mut pool, &id), json!({ "ClientSecrets": both }));
}

#[test]
fn a_supplied_secret_is_never_given_back() {
    let mut pool = empty();
    let (created, id) = create(&mut pool, web().client_secret("first_of_twenty_four_chars"), &draw(1_000, 1));
    assert_eq!(created.client_secret, Some("first_of_twenty_four_chars".into()));
    let descriptor = add(&mut pool, &id, Some("second_of_twenty_four_chars"), 2_000);
    assert_eq!(descriptor.client_secret_value, None);
    assert_eq!(describe(&mut pool, &id).client_secret, created.client_secret, "the first one stays");
}

#[test]
fn a_third_secret_is_one_too_many() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web().generate_secret(true), &draw(1, 1));
    add(&mut pool, &id, None, 2);
    let third = || AddUserPoolClientSecretRequest::new(POOL, id.as_str());
    refused(&mut pool, third(), "LimitExceededException");
    delete(&mut pool, &id, &format!("{id}--2"));
    add(&mut pool, &id, None, 3);
    refused(&mut pool, third(), "LimitExceededException");
}

#[test]
fn the_last_secret_stays() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web().generate_secret(true), &draw(1, 1));
    let first = format!("{id}--1");
    let last = DeleteUserPoolClientSecretRequest::new(POOL, id.as_str(), first.as_str());
    refused(&mut pool, last.clone(), "InvalidParameterException");
    add(&mut pool, &id, None, 2);
    delete(&mut pool, &id, &first);
    refused(&mut pool, last, "ResourceNotFoundException");
    let last = DeleteUserPoolClientSecretRequest::new(POOL, id.as_str(), format!("{id}--2"));
    refused(&mut pool, last, "InvalidParameterException");
}

#[test]
fn an_unknown_secret_is_not_found() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web().generate_secret(true), &draw(1, 1));
    let (_, other) = create(&mut pool, web().generate_secret(true), &draw(1, 2));
    add(&mut pool, &id, None, 2);
    for secret in ["1example23456789--1", &format!("{other}--1"), &format!("{id}--10"), &format!("{id}--")] {
        let request = DeleteUserPoolClientSecretRequest::new(POOL, id.as_str(), secret);
        refused(&mut pool, request, "ResourceNotFoundException");
    }
    let request = DeleteUserPoolClientSecretRequest::new(POOL, "1example23456789", format!("{id}--1"));
    assert_eq!(refused(&mut pool, request, "ResourceNotFoundException"), "User pool client does not exist.");
}

#[test]
fn two_secrets_of_one_millisecond_have_two_ids() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web().generate_secret(true), &draw(5, 1));
    let descriptor = add(&mut pool, &id, None, 5);
    // The next millisecond stands for it in the ID alone.
    assert_eq!(descriptor.client_secret_id, Some(format!("{id}--6")));
    assert_eq!(descriptor.client_secret_create_date, Some(draw(5, 0).now));
    let second = descriptor.client_secret_id.expect("it has an ID");
    delete(&mut pool, &id, &second);
    let first = json!([{ "ClientSecretCreateDate": 0.005, "ClientSecretId": format!("{id}--5") }]);
    assert_eq!(list(&mut pool, &id), json!({ "ClientSecrets": first }));
}

/// Reported, not recorded: without the first secret Describe shows none, and the client is confidential still.
#[test]
fn without_its_first_secret_a_client_shows_none() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web().generate_secret(true), &draw(1, 1));
    add(&mut pool, &id, None, 2);
    delete(&mut pool, &id, &format!("{id}--1"));
    let described = describe(&mut pool, &id);
    assert_eq!(described.client_secret, None);
    // What needs a secret is accepted all the same.
    let update = UpdateUserPoolClientRequest::from(&described)
        .enable_propagate_additional_user_context_data(true)
        .allowed_oauth_flows([OAuthFlow::ClientCredentials]);
    let updated =
        pool.call(update, &draw(3, 0)).expect("it has a secret").user_pool_client.expect("a client");
    assert_eq!(updated.client_secret, None, "nor does Update");
    assert_eq!(
        list(&mut pool, &id).pointer("/ClientSecrets/0/ClientSecretId"),
        Some(&json!(format!("{id}--2")))
    );
    // The other one gone, the first is shown on.
    let (_, id) = create(&mut pool, web().generate_secret(true), &draw(1, 3));
    add(&mut pool, &id, None, 2);
    delete(&mut pool, &id, &format!("{id}--2"));
    assert!(describe(&mut pool, &id).client_secret.is_some());
}

#[test]
fn a_public_client_has_no_secrets() {
    let mut pool = empty();
    let (client, id) = create(&mut pool, web().generate_secret(false), &draw(1, 1));
    assert_eq!(client.client_secret, None);
    refused(&mut pool, AddUserPoolClientSecretRequest::new(POOL, id.as_str()), "InvalidParameterException");
    assert_eq!(list(&mut pool, &id), json!({ "ClientSecrets": [] }));
}

#[test]
fn a_client_that_was_registered_manages_no_secrets() {
    let mut pool = empty();
    let id = "2registered345678";
    let client = UserPoolClient::default()
        .user_pool_id(POOL)
        .client_id(id)
        .client_name("registered")
        .client_secret("s3cretOfTwentyFourLetters")
        .creation_date(draw(1, 0).now)
        .client_type("DCR");
    pool.insert(client.clone());
    assert_eq!(describe(&mut pool, id), client.described());
    refused(&mut pool, AddUserPoolClientSecretRequest::new(POOL, id), "InvalidParameterException");
    refused(&mut pool, ListUserPoolClientSecretsRequest::new(POOL, id), "InvalidParameterException");
    let delete = DeleteUserPoolClientSecretRequest::new(POOL, id, format!("{id}--1"));
    refused(&mut pool, delete, "InvalidParameterException");
    // An update changes neither type nor secret.
    let update = UpdateUserPoolClientRequest::new(POOL, id).client_name("another");
    let updated = pool.call(update, &draw(2, 0)).expect("it is valid").user_pool_client.expect("a client");
    assert_eq!((updated.client_type, updated.client_secret), (None, client.client_secret));
    let described = describe(&mut pool, id);
    assert_eq!(described.client_type, client.client_type);
    assert_eq!(described.client_name.as_deref(), Some("another"));
}

#[test]
fn one_of_the_same_id_is_replaced_and_one_without_is_not_taken() {
    let mut pool = empty();
    pool.insert(UserPoolClient::default().client_name("nameless"));
    assert_eq!(pool.clients().count(), 0);
    pool.insert(UserPoolClient::default().client_id("a").client_name("first").client_secret("b"));
    pool.insert(UserPoolClient::default().client_id("a").client_name("second"));
    let names: Vec<_> = pool.clients().filter_map(|client| client.client_name).collect();
    assert_eq!(names, ["second"]);
    assert_eq!(list(&mut pool, "a"), json!({ "ClientSecrets": [] }), "its secret is gone too");
}

#[test]
fn an_id_is_free_at_the_ends_of_time_too() {
    let (first, last) = (Timestamp::MIN.unix_milliseconds(), Timestamp::MAX.unix_milliseconds());
    for (at, second) in [(1_000, 1_001), (first, first + 1), (last - 1, last), (last, last - 1)] {
        let mut pool = empty();
        let (_, id) = create(&mut pool, web().generate_secret(true), &draw(at, 1));
        let descriptor = add(&mut pool, &id, None, at);
        assert_eq!(descriptor.client_secret_id, Some(format!("{id}--{second}")));
        let time = descriptor.client_secret_create_date.map(Timestamp::unix_milliseconds);
        assert_eq!(time, Some(at), "the ID gives way, not the time");
        // A third one has an ID of its own too, once there is room.
        delete(&mut pool, &id, &format!("{id}--{at}"));
        assert_eq!(
            add(&mut pool, &id, None, second).client_secret_id.as_ref().map(|id| id.contains("--")),
            Some(true)
        );
        assert_eq!(list(&mut pool, &id)["ClientSecrets"].as_array().map(Vec::len), Some(2));
    }
}
