//! How two clients differ in meaning.

use cognito_user_pool_client::{
    ClientSettings, UpdateUserPoolClientRequest, UserPoolClient, settings::Difference,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    generate::{inputs, pool, valid},
    read, with, written,
};

/// How the second client differs from the first.
fn differences(a: &Value, b: &Value) -> Vec<Difference> {
    let (a, b): (UserPoolClient, UserPoolClient) = (read(a), read(b));
    ClientSettings::from(&a).diff(&ClientSettings::from(&b))
}

fn lines(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(ToString::to_string).collect()
}

/// The same members, with the sides changed.
fn turned(differences: &[Difference]) -> Vec<Value> {
    let turn = |difference: &Difference| {
        let Difference { member, from, to, .. } = difference;
        json!({ "Member": member, "From": to, "To": from })
    };
    differences.iter().map(turn).collect()
}

/// Settings by which two clients differ in one member, what they have in common, and the line about it.
fn one_member() -> Vec<(Value, Value, &'static str)> {
    let arn =
        |app: &str| json!({ "ApplicationArn": format!("arn:aws:mobiletargeting:us-east-1:1:apps/{app}") });
    let rotation =
        |feature: &str, grace: i32| json!({ "Feature": feature, "RetryGracePeriodSeconds": grace });
    let rotating = |feature: &str, grace: i32| json!({ "RefreshTokenRotation": rotation(feature, grace) });
    let units = |unit: &str| json!({ "TokenValidityUnits": { "IdToken": unit }, "IdTokenValidity": 10 });
    let shared = with(&arn("a"), &json!({ "UserDataShared": true }));
    vec![
        (json!({ "AccessTokenValidity": 8 }), json!({}), "AccessTokenValidity: 8 hours -> 1 hour"),
        (
            json!({ "AllowedOAuthFlows": ["code"] }),
            json!({ "AllowedOAuthFlows": ["implicit"] }),
            "AllowedOAuthFlows: code -> implicit",
        ),
        (
            json!({ "AllowedOAuthFlowsUserPoolClient": true }),
            json!({}),
            "AllowedOAuthFlowsUserPoolClient: true -> false",
        ),
        (
            json!({ "AllowedOAuthScopes": ["openid", "email"] }),
            json!({ "AllowedOAuthScopes": ["openid"] }),
            "AllowedOAuthScopes: email, openid -> openid",
        ),
        (
            json!({ "AnalyticsConfiguration": arn("a") }),
            json!({ "AnalyticsConfiguration": shared }),
            "AnalyticsConfiguration: arn:aws:mobiletargeting:us-east-1:1:apps/a -> arn:aws:mobiletargeting:us-east-1:1:apps/a, user data shared",
        ),
        (
            json!({ "AnalyticsConfiguration": { "ApplicationId": "abc" } }),
            json!({}),
            "AnalyticsConfiguration: abc -> none",
        ),
        (json!({ "AuthSessionValidity": 4 }), json!({}), "AuthSessionValidity: 4 minutes -> 3 minutes"),
        (
            json!({ "CallbackURLs": ["https://a.example"] }),
            json!({}),
            "CallbackURLs: https://a.example -> none",
        ),
        (json!({ "ClientName": "web" }), json!({ "ClientName": "Web" }), "ClientName: web -> Web"),
        (json!({}), json!({ "DefaultRedirectURI": "a:b" }), "DefaultRedirectURI: none -> a:b"),
        (
            json!({ "EnablePropagateAdditionalUserContextData": true }),
            json!({ "EnablePropagateAdditionalUserContextData": false }),
            "EnablePropagateAdditionalUserContextData: true -> false",
        ),
        (json!({ "EnableTokenRevocation": false }), json!({}), "EnableTokenRevocation: false -> true"),
        (
            json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH"] }),
            json!({ "ExplicitAuthFlows": ["USER_PASSWORD_AUTH"] }),
            "ExplicitAuthFlows: ALLOW_USER_AUTH -> USER_PASSWORD_AUTH",
        ),
        (units("minutes"), units("hours"), "IdTokenValidity: 10 minutes -> 10 hours"),
        (json!({ "LogoutURLs": ["a:1"] }), json!({ "LogoutURLs": ["a:2"] }), "LogoutURLs: a:1 -> a:2"),
        (
            json!({ "PreventUserExistenceErrors": "ENABLED" }),
            json!({}),
            "PreventUserExistenceErrors: ENABLED -> LEGACY",
        ),
        (
            json!({ "ReadAttributes": ["email"] }),
            json!({ "ReadAttributes": ["name"] }),
            "ReadAttributes: email -> name",
        ),
        (rotating("ENABLED", 0), json!({}), "RefreshTokenRotation: on, grace period 0 seconds -> off"),
        (
            rotating("ENABLED", 1),
            rotating("ENABLED", 2),
            "RefreshTokenRotation: on, grace period 1 second -> on, grace period 2 seconds",
        ),
        (json!({}), json!({ "RefreshTokenValidity": 1 }), "RefreshTokenValidity: 30 days -> 1 day"),
        (
            json!({ "SupportedIdentityProviders": ["Google", "COGNITO"] }),
            json!({}),
            "SupportedIdentityProviders: COGNITO, Google -> none",
        ),
        (
            json!({ "WriteAttributes": ["email"] }),
            json!({ "WriteAttributes": ["name"] }),
            "WriteAttributes: email -> name",
        ),
    ]
}

#[test]
fn each_member_is_found_when_it_alone_differs() {
    let mut found: Vec<String> = Vec::new();
    for (a, b, line) in one_member() {
        let differences = differences(&a, &b);
        assert_eq!(lines(&differences), [line]);
        found.extend(differences.iter().map(|difference| difference.member.to_string()));
    }
    found.dedup();
    // Units are told with the numbers; IDs are no settings.
    let members = UpdateUserPoolClientRequest::MEMBERS.iter().map(ToString::to_string);
    let expected =
        members.filter(|member| !["ClientId", "TokenValidityUnits", "UserPoolId"].contains(&member.as_str()));
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn all_are_found_together_in_the_order_of_their_names() {
    let (mut a, mut b) = (json!({}), json!({}));
    for (x, y, _) in one_member() {
        (a, b) = (with(&a, &x), with(&b, &y));
    }
    // Two lines speak of one member each; the later wins.
    let found: Vec<_> = differences(&a, &b).iter().map(|difference| difference.member.as_str()).collect();
    assert!(found.is_sorted(), "{found:?}");
    assert_eq!(found.len(), 20);
}

#[test]
fn what_means_the_same_does_not_differ() {
    let arn = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/app";
    let role = "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp";
    let units = |access: &str| json!({ "AccessToken": access });
    for (a, b) in [
        (json!({ "CallbackURLs": ["a:1", "a:2"] }), json!({ "CallbackURLs": ["a:2", "a:1"] })),
        (json!({ "CallbackURLs": ["a:1", "a:1"] }), json!({ "CallbackURLs": ["a:1"] })),
        (json!({ "ExplicitAuthFlows": [] }), json!({})),
        (json!({ "CallbackURLs": [], "LogoutURLs": [], "AllowedOAuthFlows": [] }), json!({})),
        (json!({ "AllowedOAuthScopes": [], "SupportedIdentityProviders": [] }), json!({})),
        (json!({ "ReadAttributes": [], "WriteAttributes": [] }), json!({})),
        (
            json!({ "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH"] }),
            json!({}),
        ),
        (json!({ "AuthSessionValidity": 3, "EnableTokenRevocation": true }), json!({})),
        (
            json!({ "AllowedOAuthFlowsUserPoolClient": false, "PreventUserExistenceErrors": "LEGACY" }),
            json!({}),
        ),
        (json!({ "EnablePropagateAdditionalUserContextData": false, "RefreshTokenValidity": 30 }), json!({})),
        (json!({ "RefreshTokenValidity": 0 }), json!({ "RefreshTokenValidity": 30 })),
        (json!({ "TokenValidityUnits": {} }), json!({})),
        (json!({ "AccessTokenValidity": 60, "TokenValidityUnits": units("minutes") }), json!({})),
        (
            json!({ "AccessTokenValidity": 1, "TokenValidityUnits": units("days") }),
            json!({ "AccessTokenValidity": 86_400, "TokenValidityUnits": units("seconds") }),
        ),
        (
            json!({ "RefreshTokenRotation": { "Feature": "DISABLED", "RetryGracePeriodSeconds": 0 } }),
            json!({}),
        ),
        (
            json!({ "RefreshTokenRotation": { "Feature": "DISABLED", "RetryGracePeriodSeconds": 9 } }),
            json!({ "RefreshTokenRotation": { "Feature": "DISABLED", "RetryGracePeriodSeconds": 1 } }),
        ),
        (
            json!({ "RefreshTokenRotation": { "Feature": "ENABLED" } }),
            json!({ "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 0 } }),
        ),
        (
            json!({ "AnalyticsConfiguration": { "ApplicationArn": arn, "RoleArn": role, "UserDataShared": false } }),
            json!({ "AnalyticsConfiguration": { "ApplicationArn": arn } }),
        ),
        // A name that one side does not know, and what is no setting.
        (json!({ "ClientName": "web" }), json!({})),
        (json!({ "ClientId": "a", "CreationDate": 1 }), json!({ "ClientId": "b", "ClientType": "DCR" })),
    ] {
        for (a, b) in [(&a, &b), (&b, &a)] {
            assert_eq!(lines(&differences(a, b)), [""; 0], "{a} and {b}");
        }
    }
}

#[test]
fn the_role_of_an_application_by_id_counts() {
    let by_id = |role: &str| json!({ "AnalyticsConfiguration": { "ApplicationId": "abc", "ExternalId": "x", "RoleArn": role } });
    assert_eq!(differences(&by_id("arn:aws:iam::1:role/a"), &by_id("arn:aws:iam::1:role/b")).len(), 1);
}

#[test]
fn a_difference_is_written_by_its_members() {
    let found = |a: &Value, b: &Value| written(&differences(a, b))[0].clone();
    assert_eq!(
        found(&json!({}), &json!({ "IdTokenValidity": 2 })),
        json!({ "Member": "IdTokenValidity", "From": { "Value": 1, "Unit": "hours" }, "To": { "Value": 2, "Unit": "hours" } }),
    );
    assert_eq!(
        found(&json!({}), &json!({ "DefaultRedirectURI": "a:b" })),
        json!({ "Member": "DefaultRedirectURI", "From": null, "To": "a:b" }),
    );
    assert_eq!(
        found(&json!({ "LogoutURLs": ["a:2", "a:1"] }), &json!({})),
        json!({ "Member": "LogoutURLs", "From": ["a:1", "a:2"], "To": [] }),
    );
    assert_eq!(
        found(&json!({ "EnableTokenRevocation": false }), &json!({})),
        json!({ "Member": "EnableTokenRevocation", "From": false, "To": true }),
    );
}

proptest! {
    #![proptest_config(inputs(500))]

    #[test]
    fn differences_are_symmetric(a in valid(), b in valid()) {
        let [a, b] = [a, b].map(|request| request.validate_in(&pool()).expect("it is made valid"));
        let (a, b) = (a.apply_defaults(), b.apply_defaults());
        let there = turned(&a.diff(&b));
        let back: Vec<_> = b.diff(&a).iter().map(written).collect();
        prop_assert_eq!(there, back);
        prop_assert_eq!(a.diff(&a), vec![]);
        prop_assert!(a != b || a.diff(&b).is_empty());
    }

    #[test]
    fn order_and_duplicates_are_no_difference(request in valid(), rotate in 0_usize..9, again in 0_usize..9) {
        let proof = request.clone().validate_in(&pool()).expect("it is made valid");
        let mut other = written(&request);
        for value in other.as_object_mut().expect("a request").values_mut() {
            if let Some(list) = value.as_array_mut().filter(|list| !list.is_empty()) {
                let length = list.len();
                list.rotate_left(rotate % length);
                list.push(list[again % length].clone());
            }
        }
        let other: cognito_user_pool_client::CreateUserPoolClientRequest = read(&other);
        let other = other.validate_in(&pool()).expect("it is valid still");
        prop_assert_eq!(lines(&proof.apply_defaults().diff(&other.apply_defaults())), Vec::<String>::new());
    }
}
