//! An Update replaces: what it leaves out goes to its default, but for what is kept.
//!
//! Source: [UpdateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html).

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot, UpdateUserPoolClientRequest, UserPoolClient,
    lifecycle::Identity,
};
use serde_json::{Value, json};

use crate::{at, read, with, written};

/// The twenty settings, each with a value that is not the default, and the default that the answer shows: `null` for
/// none.
fn settings() -> Vec<(&'static str, Value, Value)> {
    let none = Value::Null;
    let arn = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/app";
    let role = "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp";
    vec![
        ("AccessTokenValidity", json!(1), none.clone()),
        ("AllowedOAuthFlows", json!(["client_credentials"]), none.clone()),
        ("AllowedOAuthFlowsUserPoolClient", json!(true), json!(false)),
        ("AllowedOAuthScopes", json!(["https://api.example.com/read"]), none.clone()),
        (
            "AnalyticsConfiguration",
            json!({ "ApplicationArn": arn, "RoleArn": role, "UserDataShared": true }),
            none.clone(),
        ),
        ("AuthSessionValidity", json!(7), json!(3)),
        ("CallbackURLs", json!(["https://app.example.com"]), none.clone()),
        ("DefaultRedirectURI", json!("https://app.example.com"), none.clone()),
        ("EnablePropagateAdditionalUserContextData", json!(true), json!(false)),
        ("EnableTokenRevocation", json!(false), json!(true)),
        ("ExplicitAuthFlows", json!(["ALLOW_USER_PASSWORD_AUTH"]), none.clone()),
        ("IdTokenValidity", json!(1), none.clone()),
        ("LogoutURLs", json!(["https://app.example.com/bye"]), none.clone()),
        ("PreventUserExistenceErrors", json!("ENABLED"), none.clone()),
        ("ReadAttributes", json!(["email"]), none.clone()),
        (
            "RefreshTokenRotation",
            json!({ "Feature": "DISABLED", "RetryGracePeriodSeconds": 9 }),
            none.clone(),
        ),
        ("RefreshTokenValidity", json!(48), json!(30)),
        ("SupportedIdentityProviders", json!(["COGNITO"]), none.clone()),
        (
            "TokenValidityUnits",
            json!({ "AccessToken": "days", "IdToken": "days", "RefreshToken": "hours" }),
            json!({}),
        ),
        ("WriteAttributes", json!(["email"]), none),
    ]
}

/// A client with nothing set, created at 1000.5.
fn bare() -> Value {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").generate_secret(true);
    let identity = Identity::new("4bgd5r70a8gtfe4d5d2us1gs6r", "s3cretOfTwentyFourLetters");
    written(&request.validate().expect("it is valid").create(&identity, at(&json!(1000.5))))
}

/// The client with all twenty settings.
fn full() -> Value {
    let settings = settings().into_iter().map(|(member, value, _)| (member.to_owned(), value));
    with(&bare(), &Value::Object(settings.collect()))
}

/// The answer to an update of that client, at 2000.25.
#[track_caller]
fn update(request: &Value, stored: &Value) -> Value {
    let stored: UserPoolClient = read(stored);
    let ids = json!({ "UserPoolId": stored.user_pool_id, "ClientId": stored.client_id });
    let request: UpdateUserPoolClientRequest = read(&with(&ids, request));
    let now = at(&json!(2000.25));
    let pool = PoolSnapshot::new("us-east-1_EXAMPLE")
        .resource_server("https://api.example.com", ["read"])
        .client(stored.clone());
    let in_pool = request.clone().validate_in(&pool).expect("the pool accepts it").update(&stored, now);
    let offline = request.validate().expect("it is valid").update(&stored, now);
    assert_eq!(in_pool, offline, "who proved the request makes no difference");
    written(&offline)
}

#[test]
fn the_table_has_every_setting_and_another_value_than_the_default() {
    let request = with(&full(), &json!({ "UserPoolId": "a", "ClientId": "b", "ClientName": "c" }));
    let settings = settings();
    assert_eq!(settings.len(), 20);
    for member in UpdateUserPoolClientRequest::MEMBERS {
        assert!(!request[member.as_str()].is_null(), "{member} is not in the table");
    }
    assert!(settings.iter().all(|(_, value, default)| value != default));
    for (member, _, default) in settings {
        assert_eq!(bare()[member], default, "{member}: Create takes the same default");
    }
}

#[test]
fn a_setting_that_is_left_out_goes_to_its_default() {
    let bare = with(&bare(), &json!({ "LastModifiedDate": 2000.25 }));
    for (member, value, _) in settings() {
        assert_eq!(update(&json!({}), &with(&bare, &json!({ member: value }))), bare, "{member}");
    }
    assert_eq!(update(&json!({}), &full()), bare, "all at once");
}

#[test]
fn a_setting_goes_alone() {
    let all = |without: &[&str]| {
        let mut request = full();
        request["AnalyticsConfiguration"]["RoleArn"].take();
        // What is no member of the request is ignored.
        for member in without {
            request[member].take();
        }
        with(&request, &json!({}))
    };
    let full = with(&full(), &json!({ "LastModifiedDate": 2000.25 }));
    assert_eq!(update(&all(&[]), &full), full, "all given again");
    for (member, _, default) in settings() {
        // Some are valid only with another.
        let other = match member {
            "AllowedOAuthFlows" | "AllowedOAuthScopes" => Some("AllowedOAuthFlowsUserPoolClient"),
            "CallbackURLs" => Some("DefaultRedirectURI"),
            _ => None,
        };
        let without: Vec<_> = [member].into_iter().chain(other).collect();
        let mut expected = with(&full, &json!({ member: default }));
        match other {
            Some("AllowedOAuthFlowsUserPoolClient") => expected[other.expect("it is")] = json!(false),
            Some(other) => expected = with(&expected, &json!({ other: null })),
            None => {}
        }
        assert_eq!(update(&all(&without), &full), expected, "{member}");
    }
}

#[test]
fn what_is_given_replaces_what_is_stored() {
    let lists = json!({
        "CallbackURLs": ["https://new.example", "https://app.example.com/2"],
        "ReadAttributes": ["name"],
        "ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH"],
        "LogoutURLs": [],
        "TokenValidityUnits": { "IdToken": "minutes" },
        "IdTokenValidity": 7,
        "RefreshTokenRotation": { "Feature": "ENABLED" },
    });
    let updated = update(&lists, &full());
    assert_eq!(updated["ReadAttributes"], json!(["name"]), "no union");
    assert_eq!(updated["CallbackURLs"].as_array().map(Vec::len), Some(2));
    assert_eq!(updated["ExplicitAuthFlows"], json!(["ALLOW_CUSTOM_AUTH"]));
    assert_eq!(updated.get("LogoutURLs"), None, "an empty list is absent");
    assert_eq!(updated["TokenValidityUnits"], json!({ "IdToken": "minutes" }), "no merge inside");
    let rotation = json!({ "Feature": "ENABLED", "RetryGracePeriodSeconds": 0 });
    assert_eq!(updated["RefreshTokenRotation"], rotation, "the stored grace period is gone");
}

#[test]
fn ids_name_secret_and_creation_date_are_kept() {
    let stored = with(&full(), &json!({ "LastModifiedDate": 1500 }));
    let updated = update(&json!({}), &stored);
    for member in ["ClientId", "ClientName", "ClientSecret", "CreationDate", "UserPoolId"] {
        assert!(!stored[member].is_null());
        assert_eq!(updated[member], stored[member], "{member}");
    }
    assert_eq!(updated["LastModifiedDate"], json!(2000.25));
    assert_eq!(update(&json!({ "ClientName": "new" }), &stored)["ClientName"], json!("new"));
    // No request can change them, and members that it does not know are ignored.
    let secret =
        json!({ "ClientSecret": "another", "GenerateSecret": true, "CreationDate": 7, "ClientType": "DCR" });
    assert_eq!(update(&secret, &stored), updated);
    let public =
        with(&stored, &json!({ "ClientSecret": null, "EnablePropagateAdditionalUserContextData": null }));
    assert_eq!(update(&secret, &public).get("ClientSecret"), None);
}

/// Inferred from <https://github.com/hashicorp/terraform-provider-aws/issues/47196>.
#[test]
fn rotation_that_is_on_is_kept() {
    let on = json!({ "Feature": "ENABLED", "RetryGracePeriodSeconds": 20 });
    let stored = with(&full(), &json!({ "RefreshTokenRotation": on }));
    assert_eq!(update(&json!({}), &stored)["RefreshTokenRotation"], on);
    let off = json!({ "RefreshTokenRotation": { "Feature": "DISABLED" } });
    let turned_off = update(&off, &stored);
    assert_eq!(
        turned_off["RefreshTokenRotation"],
        json!({ "Feature": "DISABLED", "RetryGracePeriodSeconds": 0 })
    );
    assert_eq!(update(&json!({}), &turned_off).get("RefreshTokenRotation"), None);
}
