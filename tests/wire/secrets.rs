//! Secrets show only where the wire asks for them.

use std::collections::HashSet;

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse, CreateUserPoolClientRequest,
    CreateUserPoolClientResponse, OperationInput, PoolSnapshot, ServiceError,
    memory::Draw,
    types::{ClientSecret, ClientSecretDescriptor, Timestamp},
};
use serde_json::json;

use crate::{read, refused};

/// It keeps to the constraints.
const SECRET: &str = "tops3cret_tops3cret_tops3cret";

/// They break the length, the pattern, and both.
const BROKEN: [&str; 3] = [
    "tops3cret",
    "tops3cret with spaces, many of them",
    "tops3cret\u{0}\n\"tops3cret\" — far, far, far, far too long",
];

#[track_caller]
fn hidden(what: &str, text: &str) {
    assert!(!text.is_empty(), "{what} prints something");
    assert!(!text.contains("tops3cret"), "{what} shows the secret: {text}");
}

/// Everything that can be printed about a request.
fn prints_nothing<R: OperationInput + std::fmt::Debug + Clone>(request: &R) {
    for text in [format!("{request:?}"), format!("{request:#?}")] {
        hidden("the request", &text);
        assert!(text.contains("[redacted]"), "{text}");
    }
    let report = request.check();
    hidden("the report", &format!("{report:?}\n{report:#?}\n{report}"));
    hidden("the report as JSON", &serde_json::to_string(&report).expect("it can be written"));
    for finding in report.findings() {
        hidden("the finding", &format!("{finding:?} {finding} {}", finding.message()));
        hidden("its value", &format!(".{}", finding.value()));
        hidden("its AWS text", &finding.aws_text().map_or_else(|| ".".to_owned(), |text| text.to_string()));
    }
    match request.clone().validate() {
        Ok(proof) => hidden("the proof", &format!("{proof:?}")),
        Err(rejected) => {
            hidden("the rejection", &format!("{rejected:?}\n{rejected:#?}\n{rejected}"));
            let error = ServiceError::from(&rejected);
            hidden("the answer", &format!("{error:?} {error} {}", error.body()));
        }
    }
}

#[test]
fn requests_and_what_is_said_of_them() {
    for secret in [SECRET].iter().chain(&BROKEN) {
        let create = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").client_secret(*secret);
        // Valid or not, and refused for other reasons as well.
        prints_nothing(&create);
        prints_nothing(&create.clone().generate_secret(true));
        prints_nothing(&create.auth_session_validity(16).callback_urls(["http://example.com"]));
        let add = AddUserPoolClientSecretRequest::new("us-east-1_EXAMPLE", "1example23456789")
            .client_secret(*secret);
        prints_nothing(&add);
    }
    for secret in BROKEN {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").client_secret(secret);
        assert!(!request.check().is_valid(), "{secret:?} breaks a constraint");
    }
}

#[test]
fn responses() {
    let response: CreateUserPoolClientResponse =
        read(&json!({ "UserPoolClient": { "ClientId": "a", "ClientSecret": SECRET } }));
    hidden("the response", &format!("{response:?} {response:#?}"));
    let descriptor = json!({ "ClientSecretId": "a--1", "ClientSecretValue": SECRET });
    let response: AddUserPoolClientSecretResponse = read(&json!({ "ClientSecretDescriptor": descriptor }));
    hidden("the response", &format!("{response:?} {response:#?}"));
    hidden("the descriptor", &format!("{:?}", read::<ClientSecretDescriptor>(&descriptor)));
    let pool: PoolSnapshot =
        serde_json::from_value(json!({ "UserPoolClient": { "ClientId": "a", "ClientSecret": SECRET } }))
            .expect("a snapshot can be read");
    hidden("the pool", &format!("{pool:?} {pool:#?}"));
}

#[test]
fn the_wire_has_them() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").client_secret(SECRET);
    let written = serde_json::to_value(&request).expect("it can be written");
    assert_eq!(written["ClientSecret"], json!(SECRET));
    let secret: ClientSecret = read(&json!(SECRET));
    assert_eq!(secret.expose(), SECRET);
    assert_eq!(serde_json::to_value(&secret).expect("it can be written"), json!(SECRET));
    assert_eq!(format!("{secret:?}"), "[redacted]");
}

#[test]
fn errors_of_the_reader() {
    for wrong in [json!([SECRET]), json!({ SECRET: SECRET }), json!([[SECRET]])] {
        let error = refused::<CreateUserPoolClientRequest>(&json!({ "ClientSecret": wrong }));
        hidden("the error", &error);
    }
    // A body that is cut off inside the secret.
    let body = format!(r#"{{"ClientSecret":"{SECRET}"#);
    let error = serde_json::from_str::<CreateUserPoolClientRequest>(&body).expect_err("the body is cut off");
    hidden("the error", &format!("{error:?} {error}"));
}

#[test]
fn secrets_are_equal_when_their_values_are() {
    let secret = |text: &str| ClientSecret::from(text);
    assert_eq!(secret(SECRET), secret(SECRET));
    // The last has two letters the other way round.
    for other in [
        "",
        "tops3cret",
        "tops3cret_tops3cret_tops3creT",
        "Tops3cret_tops3cret_tops3cret",
        "otps3cret_tops3cret_tops3cret",
    ] {
        assert_ne!(secret(SECRET), secret(other));
    }
    let set: HashSet<_> = [SECRET, "tops3cret", SECRET].map(secret).into();
    assert_eq!(set.len(), 2);
    assert!(set.contains(&secret(SECRET)) && !set.contains(&secret("")));
}

#[test]
fn what_is_drawn_for_a_secret() {
    let draw = Draw::new(Timestamp::from_unix_milliseconds(0), [1; 16], [214; 32]);
    for text in [format!("{draw:?}"), format!("{draw:#?}")] {
        assert!(text.contains("secret: [redacted]"), "{text}");
        assert!(!text.contains("214"), "{text}");
        assert!(text.contains("id: ["), "the rest shows: {text}");
    }
}
