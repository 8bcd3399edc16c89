//! What is written.

use std::{collections::BTreeSet, fmt::Debug};

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, Member, UserPoolClient,
    types::{OAuthFlow, TimeUnit, Timestamp, TokenValidityUnits},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{
    read,
    types::{every_structure, full},
    written,
};

#[test]
fn what_is_read_in_full_is_written_in_full_and_in_order() {
    fn round<T: DeserializeOwned + Serialize + Debug + PartialEq>(name: &str, members: &[Member]) {
        let body = full(members);
        let read: T = read(&body);
        assert_eq!(written(&read), body, "{name}");
        let count = body.as_object().map(serde_json::Map::len);
        assert_eq!(count, Some(members.len()), "{name}: every member was there");
    }
    every_structure!(round);
}

#[test]
fn each_member_is_written_alone() {
    fn alone<T: DeserializeOwned + Serialize + Debug + PartialEq + Default>(name: &str, members: &[Member]) {
        assert_eq!(written(&T::default()), json!({}), "{name}: what is absent is not written");
        for member in members {
            let body = full(&[*member]);
            let read: T = read(&body);
            assert_ne!(read, T::default(), "{name}.{member} is read");
            assert_eq!(written(&read), body, "{name}.{member}");
        }
    }
    every_structure!(alone);
}

#[test]
fn nothing_is_null_and_what_is_empty_stays() {
    let body = json!({ "AnalyticsConfiguration": {}, "CallbackURLs": [], "ClientName": "", "TokenValidityUnits": {} });
    let request: CreateUserPoolClientRequest = read(&body);
    assert_eq!(
        serde_json::to_string(&request).expect("it can be written"),
        r#"{"AnalyticsConfiguration":{},"CallbackURLs":[],"ClientName":"","TokenValidityUnits":{}}"#
    );
    let nulls =
        json!({ "ClientName": null, "TokenValidityUnits": { "IdToken": null }, "CallbackURLs": [null] });
    let request: CreateUserPoolClientRequest = read(&nulls);
    assert_eq!(written(&request), json!({ "CallbackURLs": [], "TokenValidityUnits": {} }));
}

/// The order of the calls makes no difference.
#[test]
fn members_are_written_in_alphabetical_order() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
        .write_attributes(["name"])
        .token_validity_units(
            TokenValidityUnits::default().refresh_token(TimeUnit::Days).access_token(TimeUnit::Hours),
        )
        .refresh_token_validity(7)
        .generate_secret(true)
        .client_secret("made+up_secret0123456789")
        .allowed_oauth_scopes(["openid"])
        .allowed_oauth_flows_user_pool_client(true)
        .allowed_oauth_flows([OAuthFlow::Implicit, OAuthFlow::Code]);
    let text = concat!(
        r#"{"AllowedOAuthFlows":["implicit","code"],"AllowedOAuthFlowsUserPoolClient":true,"#,
        r#""AllowedOAuthScopes":["openid"],"ClientName":"web","ClientSecret":"made+up_secret0123456789","#,
        r#""GenerateSecret":true,"RefreshTokenValidity":7,"#,
        r#""TokenValidityUnits":{"AccessToken":"hours","RefreshToken":"days"},"#,
        r#""UserPoolId":"us-east-1_EXAMPLE","WriteAttributes":["name"]}"#,
    );
    assert_eq!(serde_json::to_string(&request).expect("it can be written"), text);
    let client = UserPoolClient::default()
        .user_pool_id("us-east-1_EXAMPLE")
        .last_modified_date(Timestamp::from_unix_milliseconds(1_689_885_426_107))
        .creation_date(Timestamp::from_unix_milliseconds(1_524_628_110_290))
        .token_validity_units(TokenValidityUnits::default());
    let text = r#"{"CreationDate":1524628110.29,"LastModifiedDate":1689885426.107,"TokenValidityUnits":{},"UserPoolId":"us-east-1_EXAMPLE"}"#;
    assert_eq!(serde_json::to_string(&client).expect("it can be written"), text);
}

/// The settings in effect leave nothing open: all their members are there, whatever the request says.
#[test]
fn settings_are_complete() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let proof = request.validate().expect("it is valid");
    let settings = serde_json::to_value(proof.apply_defaults()).expect("they can be written");
    let members: BTreeSet<_> = settings.as_object().expect("an object").keys().map(String::as_str).collect();
    let wanted = [
        "AccessToken",
        "AllowedOAuthFlows",
        "AllowedOAuthFlowsUserPoolClient",
        "AllowedOAuthScopes",
        "AnalyticsConfiguration",
        "AuthSessionValidity",
        "CallbackURLs",
        "ClientName",
        "DefaultRedirectURI",
        "EnablePropagateAdditionalUserContextData",
        "EnableTokenRevocation",
        "ExplicitAuthFlows",
        "IdToken",
        "LogoutURLs",
        "PreventUserExistenceErrors",
        "ReadAttributes",
        "RefreshToken",
        "RefreshTokenRotation",
        "SupportedIdentityProviders",
        "WriteAttributes",
    ];
    assert_eq!(members, BTreeSet::from(wanted));
    let open: Vec<_> = wanted.into_iter().filter(|member| settings[member] == Value::Null).collect();
    assert_eq!(open, ["AnalyticsConfiguration", "DefaultRedirectURI"], "these two may be none");
}

#[test]
fn both_vintages_of_defaults_differ_in_one_member() {
    use cognito_user_pool_client::{Defaults, types::PreventUserExistenceErrors};
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let proof = request.validate().expect("it is valid");
    let [now, then] = [Defaults::CURRENT, Defaults::SDK_2020].map(|defaults| proof.apply(&defaults));
    assert_eq!(now.prevent_user_existence_errors, PreventUserExistenceErrors::Legacy);
    assert_eq!(then.prevent_user_existence_errors, PreventUserExistenceErrors::Enabled);
    let [now, mut then] =
        [now, then].map(|settings| serde_json::to_value(settings).expect("it can be written"));
    then["PreventUserExistenceErrors"] = json!("LEGACY");
    assert_eq!(now, then);
    assert_eq!(Defaults::default(), Defaults::CURRENT);
}
