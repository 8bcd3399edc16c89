//! Every public error.

use std::{error::Error, fmt::Write as _};

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot, ServiceError, error::ProtocolError, types::OAuthFlow,
};

use crate::compare;

#[test]
fn every_error_says_what_its_snapshot_shows() {
    let valid =
        || CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web").validate().expect("it is valid");
    let rejected = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "").validate().expect_err("no name");
    let unreadable = |body: &str| {
        let error = serde_json::from_str::<CreateUserPoolClientRequest>(body).expect_err("of a wrong type");
        ProtocolError::unreadable(body.as_bytes(), &error)
    };
    let errors: [(&str, Box<dyn Error>); 9] = [
        ("ServiceError", Box::new(ServiceError::from(&rejected))),
        ("Rejected", Box::new(rejected)),
        ("Denied::Rejected", Box::new(valid().deny(["existence-errors.off"]).expect_err("it was found"))),
        (
            "Denied::UnknownAdvisory",
            Box::new(valid().deny(["redirect.wild-card"]).expect_err("no such advisory")),
        ),
        (
            "UnknownAdvisoryError",
            Box::new(valid().report().clone().deny(["redirect.https"]).expect_err("it is no advisory")),
        ),
        ("UnknownValueError", Box::new("authorization_code".parse::<OAuthFlow>().expect_err("no such flow"))),
        ("ProtocolError::Serialization", Box::new(unreadable(r#"{"ClientName": 3}"#))),
        ("ProtocolError::Serialization, no JSON", Box::new(unreadable("{"))),
        ("ProtocolError::UnknownOperation", Box::new(ProtocolError::UnknownOperation)),
    ];
    let mut text = String::new();
    for (name, error) in &errors {
        writeln!(text, "({name})\n{error}\n").expect("a string takes it");
    }
    let snapshot = serde_json::from_str::<PoolSnapshot>(r#"{"Atributes": {}}"#).expect_err("no such member");
    writeln!(text, "(a PoolSnapshot that can't be read)\n{snapshot}").expect("a string takes it");
    compare("errors", &text);
}

/// What a `main` or a test shows that ends with it by `?`.
#[test]
fn a_refusal_for_debugging_is_its_report() {
    let refused = || CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "").client_secret("s3cret!");
    let valid =
        || CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web").validate().expect("it is valid");
    let rejected = refused().validate().expect_err("no name");
    assert_eq!(format!("{rejected:?}"), format!("Rejected\n\n{}", refused().check()));
    assert_eq!(format!("{rejected:#?}"), format!("{rejected:?}"));
    assert!(!format!("{rejected:?}").contains("s3cret!"));
    let denied = valid().deny(["existence-errors.off"]).expect_err("it was found");
    assert_eq!(format!("{denied:?}"), format!("Rejected\n\n{denied}"));
    let misspelt = valid().deny(["redirect.wild-card"]).expect_err("no such advisory");
    assert_eq!(format!("{misspelt:?}"), r#"UnknownAdvisoryError { id: "redirect.wild-card" }"#);
}
