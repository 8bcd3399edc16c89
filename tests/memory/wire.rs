//! Requests as bodies of calls, and what is said of bodies that can't be read.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, DescribeUserPoolClientRequest, MemoryPool, Operation, PoolSnapshot,
    UserPoolClient,
    error::ProtocolError,
    memory::{Draw, Request},
    pool::UserPoolTier,
};
use serde_json::{Value, json};

use crate::{create, draw, empty, generate::POOL, web};

fn unreadable(operation: Operation, body: &str) -> ProtocolError {
    let mut reader = serde_json::Deserializer::from_str(body);
    let error = Request::read(operation, &mut reader).map(|request| request.operation());
    ProtocolError::unreadable(body.as_bytes(), &error.expect_err("it can't be read"))
}

/// Source for the text about structures: <https://github.com/aws-amplify/amplify-js/issues/5165>; the others were
/// recorded from services with the same front end.
#[test]
fn wrong_types_are_answered_in_the_service_s_words() {
    let list = "Start of list found where not expected";
    let structure = "Start of structure or map found where not expected.";
    for (member, value, text) in [
        ("ClientName", json!(1), "NUMBER_VALUE can not be converted to a String"),
        ("ClientName", json!(true), "TRUE_VALUE can not be converted to a String"),
        ("ClientName", json!(false), "FALSE_VALUE can not be converted to a String"),
        ("ClientName", json!([]), list),
        ("ClientName", json!({}), structure),
        ("AuthSessionValidity", json!("3"), "STRING_VALUE can not be converted to an Integer"),
        ("AuthSessionValidity", json!(true), "TRUE_VALUE can not be converted to an Integer"),
        ("AuthSessionValidity", json!(false), "FALSE_VALUE can not be converted to an Integer"),
        ("AuthSessionValidity", json!([3]), list),
        ("AuthSessionValidity", json!({ "a": 3 }), structure),
        ("GenerateSecret", json!("true"), "STRING_VALUE can not be converted to a Boolean"),
        ("GenerateSecret", json!(1), "NUMBER_VALUE can not be converted to a Boolean"),
        ("GenerateSecret", json!([true]), list),
        ("GenerateSecret", json!({}), structure),
        ("CallbackURLs", json!("https://a.example"), "Expected list or null"),
        ("CallbackURLs", json!(1), "Expected list or null"),
        ("CallbackURLs", json!(false), "Expected list or null"),
        ("CallbackURLs", json!({}), structure),
        ("CallbackURLs", json!([1]), "NUMBER_VALUE can not be converted to a String"),
        ("CallbackURLs", json!([["https://a.example"]]), list),
        ("TokenValidityUnits", json!("hours"), "Expected null"),
        ("TokenValidityUnits", json!(1), "Expected null"),
        ("TokenValidityUnits", json!(true), "Expected null"),
        ("TokenValidityUnits", json!(["hours"]), list),
        ("TokenValidityUnits", json!({ "IdToken": 1 }), "NUMBER_VALUE can not be converted to a String"),
    ] {
        let error = unreadable(Operation::CreateUserPoolClient, &json!({ member: value }).to_string());
        assert_eq!(error, ProtocolError::Serialization(Some(text)), "{member}: {value}");
        let body = json!({ "__type": "SerializationException", "Message": text });
        assert_eq!(serde_json::from_str::<Value>(&error.body()).expect("it is JSON"), body);
        assert_eq!(error.to_string(), format!("SerializationException: {text}"));
        assert_eq!((error.status(), error.error_type().as_str()), (400, "SerializationException:"));
    }
    let error = unreadable(Operation::ListUserPoolClients, " []");
    assert_eq!(error.message(), Some(list));
}

#[test]
fn what_is_no_json_gets_no_text() {
    for body in [
        "",
        " ",
        "{",
        "null",
        "\"x\"",
        "1",
        "{\"ClientName\":\"a\",}",
        "{\"ClientName\":",
        "{'a':1}",
        "\u{0}{}",
    ] {
        let error = unreadable(Operation::CreateUserPoolClient, body);
        assert_eq!(error, ProtocolError::Serialization(None), "{body}");
        assert_eq!(error.body(), r#"{"__type":"SerializationException"}"#);
        assert_eq!(error.to_string(), "SerializationException");
    }
}

#[test]
fn an_unknown_operation_gets_no_text() {
    let error = ProtocolError::UnknownOperation;
    assert_eq!(error.body(), r#"{"__type":"UnknownOperationException"}"#);
    assert_eq!((error.status(), error.message()), (400, None));
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("UnknownOperationException", "UnknownOperationException")
    );
    assert_eq!(error.error_type(), "UnknownOperationException:");
}

#[test]
fn a_body_is_read_by_its_operation() {
    let body =
        json!({ "ClientId": "a", "ClientName": "b", "ClientSecretId": "c", "UserPoolId": POOL, "x": 1 });
    for operation in Operation::ALL {
        let request = Request::read(*operation, &body).expect("it can be read");
        assert_eq!(request.operation(), *operation);
        assert_eq!(request.user_pool_id(), Some(POOL));
        let written = serde_json::to_value(&request).expect("it can be written");
        let members = written.pointer(&format!("/{operation}")).and_then(Value::as_object).expect("the body");
        for (member, value) in members {
            assert!(
                operation.members().iter().any(|known| known.as_str() == member),
                "{operation}: {member}"
            );
            assert_eq!(Some(value), body.get(member), "{operation}: {member}");
        }
        let known = operation.members().iter().filter(|member| body.get(member.as_str()).is_some());
        assert_eq!(members.len(), known.count(), "{operation}");
    }
    let typed = DescribeUserPoolClientRequest::new(POOL, "a");
    let read = Request::read(Operation::DescribeUserPoolClient, &body).expect("it can be read");
    assert_eq!(read, Request::DescribeUserPoolClient(typed));
    for wrong in [json!({}), json!({ "CreatePool": {} }), json!({ "createUserPoolClient": {} }), json!([])] {
        assert!(serde_json::from_value::<Request>(wrong.clone()).is_err(), "{wrong}");
    }
}

/// It can be cloned, compared and written, and goes on from there in the same way.
#[test]
fn a_pool_is_a_value() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web(), &draw(1, 1));
    let snapshot = pool.clone();
    let written = serde_json::to_value(&pool).expect("it can be written");
    assert_eq!(written.pointer(&format!("/Clients/{id}/Client/ClientName")), Some(&json!("web")));
    let mut again: MemoryPool = serde_json::from_value(written.clone()).expect("it can be read");
    assert_eq!(again, pool);
    // The same call on both makes the same pool, another draw another.
    let second = |pool: &mut MemoryPool, draw: &Draw| create(pool, web().generate_secret(true), draw);
    assert_eq!(second(&mut again, &draw(2, 2)), second(&mut pool, &draw(2, 2)));
    assert_eq!(again, pool);
    let mut other = snapshot.clone();
    second(&mut other, &draw(2, 3));
    assert_ne!(other, pool);
    assert_ne!(snapshot, pool);
    for wrong in [json!({}), json!([]), json!({ "Facts": {}, "Clients": {}, "Users": {} })] {
        assert!(serde_json::from_value::<MemoryPool>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn another_pool_is_unknown() {
    let mut pool = empty();
    let error = pool
        .call(CreateUserPoolClientRequest::new("us-east-1_OTHER", "web"), &draw(0, 0))
        .expect_err("it is of another pool");
    assert_eq!(error.to_string(), "ResourceNotFoundException: User pool us-east-1_OTHER does not exist.");
    assert_eq!(pool, empty());
}

#[test]
fn facts_that_leave_things_out_are_those_of_a_new_pool() {
    for (json, facts) in [
        (json!({}), PoolSnapshot::default()),
        (json!({ "UserPoolId": "eu-west-3_A" }), PoolSnapshot::new("eu-west-3_A")),
        (
            json!({ "UserPoolId": "us-gov-west-1_A" }),
            PoolSnapshot::new("us-gov-west-1_A").region("us-gov-west-1"),
        ),
        (json!({ "UserPoolId": "nowhere" }), PoolSnapshot::new("nowhere").region("us-east-1")),
        (json!({ "UserPoolId": "eu-west-3_A", "Region": "a" }), PoolSnapshot::new("eu-west-3_A").region("a")),
        (json!({ "Region": "eu-west-1" }), PoolSnapshot::default().region("eu-west-1")),
        (json!({ "UserPoolTier": "PLUS" }), PoolSnapshot::default().tier(UserPoolTier::Plus)),
    ] {
        assert_eq!(serde_json::from_value::<PoolSnapshot>(json.clone()).ok(), Some(facts.clone()), "{json}");
        let written = serde_json::to_value(&facts).expect("it can be written");
        assert_eq!(serde_json::from_value::<PoolSnapshot>(written).ok(), Some(facts), "{json}");
    }
}

#[test]
fn facts_in_full_are_read_as_they_are_written() {
    let mut facts = PoolSnapshot::new("eu-west-3_A")
        .tier(UserPoolTier::Lite)
        .attribute("custom:team", true, false)
        .identity_provider("Google")
        .resource_server("api", ["read"])
        .clients(3, 7)
        .session_tracking(true)
        .client(UserPoolClient::default().client_id("a"));
    facts.client_secret_count = Some(2);
    facts.client_secret_ids = Some(["a--1".to_owned()].into());
    let written = serde_json::to_value(&facts).expect("it can be written");
    assert_eq!(written.as_object().map(serde_json::Map::len), Some(12), "each member is there: {written}");
    assert_eq!(serde_json::from_value::<PoolSnapshot>(written).ok(), Some(facts));
}
