//! Answers of the service that somebody published are read and written back member for member.

use std::fmt::Debug;

use cognito_user_pool_client::{
    CreateUserPoolClientResponse, DescribeUserPoolClientResponse, ListUserPoolClientsResponse, Operation,
    UpdateUserPoolClientResponse, UserPoolClient,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{read, written};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    responses: Vec<Recorded>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recorded {
    name: String,
    operation: String,
    /// A public address, where there is one.
    source: Option<String>,
    #[serde(rename = "note")]
    _note: Option<String>,
    body: Value,
}

fn recorded() -> Vec<Recorded> {
    let file: File = serde_json::from_str(include_str!("../data/recorded-responses.json")).expect("a file");
    file.responses
}

#[track_caller]
fn survives<T: DeserializeOwned + Serialize + Debug + PartialEq>(recorded: &Recorded) -> T {
    let response: T = read(&recorded.body);
    assert_eq!(written(&response), recorded.body, "{}", recorded.name);
    assert_eq!(read::<T>(&written(&response)), response, "{}", recorded.name);
    response
}

#[test]
fn recorded_answers_survive_a_round_trip() {
    let recorded = recorded();
    assert_eq!(recorded.len(), 18);
    for recorded in &recorded {
        let operation = Operation::from_name(&recorded.operation).expect("an operation");
        let client = match operation {
            Operation::CreateUserPoolClient => {
                survives::<CreateUserPoolClientResponse>(recorded).user_pool_client
            }
            Operation::UpdateUserPoolClient => {
                survives::<UpdateUserPoolClientResponse>(recorded).user_pool_client
            }
            Operation::DescribeUserPoolClient => {
                survives::<DescribeUserPoolClientResponse>(recorded).user_pool_client
            }
            Operation::ListUserPoolClients => {
                let page: ListUserPoolClientsResponse = survives(recorded);
                assert_eq!(page.user_pool_clients.map(|clients| clients.len()), Some(3));
                continue;
            }
            other => panic!("{}: {other} is not recorded", recorded.name),
        };
        let client = client.unwrap_or_else(|| panic!("{} shows a client", recorded.name));
        agrees(recorded, &client);
    }
}

/// What holds of every answer that shows a client.
fn agrees(recorded: &Recorded, client: &UserPoolClient) {
    let name = &recorded.name;
    assert!(client.client_id.is_some() && client.user_pool_id.is_some(), "{name}");
    assert!(client.refresh_token_validity.is_some_and(|number| number > 0), "{name}: it is always shown");
    assert!(client.allowed_oauth_flows_user_pool_client.is_some(), "{name}: it is always shown");
    let (created, modified) = (client.creation_date, client.last_modified_date);
    assert!(created.is_some() && created <= modified, "{name}");
    if recorded.operation == "CreateUserPoolClient" {
        assert_eq!(created, modified, "{name}: both are the moment of creation");
    }
    let lists =
        [&client.callback_urls, &client.logout_urls, &client.read_attributes, &client.write_attributes];
    assert!(lists.iter().all(|list| list.as_ref().is_none_or(|list| !list.is_empty())), "{name}");
    assert_eq!(client.client_type, None, "{name} is older than the member");
    let secret = client.client_secret.as_ref().map(|secret| secret.expose().to_owned());
    if let Some(secret) = secret {
        assert!(!format!("{client:?}").contains(&secret), "{name}: the secret shows");
    }
}

#[test]
fn sources_are_public() {
    let recorded = recorded();
    for source in recorded.iter().filter_map(|recorded| recorded.source.as_deref()) {
        assert!(source.starts_with("https://"), "{source}");
    }
    assert!(recorded.iter().filter(|recorded| recorded.source.is_some()).count() >= 12);
}

#[test]
fn describe_lists_are_sorted() {
    for recorded in recorded().iter().filter(|recorded| recorded.operation == "DescribeUserPoolClient") {
        for (member, value) in recorded.body["UserPoolClient"].as_object().expect("a client") {
            let texts: Vec<_> = value.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            assert!(texts.is_sorted(), "{}: {member}", recorded.name);
        }
    }
}
