//! What is read, and what is refused in the service's words.

use std::fmt::Debug;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, ListUserPoolClientsRequest, ListUserPoolClientsResponse, Member,
    UserPoolClient,
    types::{ExplicitAuthFlow, OAuthFlow, Open, TimeUnit},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    read, refused,
    types::{every_structure, full},
    written,
};

#[test]
fn unknown_members_are_ignored() {
    fn ignores<T: DeserializeOwned + Debug + PartialEq + Default>(name: &str, members: &[Member]) {
        let known = full(members);
        let mut more = known.clone();
        // Names of members of other structures, and of a language's own.
        for other in ["unknown", "userPoolId", "message", "__type", "toString", "", "AuthSessionValidityy"] {
            more[other] = json!({ "a": [1.5, null, { "b": "c" }] });
        }
        assert_eq!(read::<T>(&more), read::<T>(&known), "{name}");
        assert_eq!(read::<T>(&json!({ "ClientIds": ["a"] })), T::default(), "{name}");
    }
    every_structure!(ignores);
}

#[test]
fn null_members_count_as_absent() {
    fn absent<T: DeserializeOwned + Debug + PartialEq + Default>(name: &str, members: &[Member]) {
        let nulls = members.iter().map(|member| (member.as_str().to_owned(), Value::Null));
        assert_eq!(read::<T>(&Value::Object(nulls.collect())), T::default(), "{name}");
    }
    every_structure!(absent);
    let request: CreateUserPoolClientRequest = read(&json!({ "TokenValidityUnits": { "IdToken": null } }));
    assert_eq!(written(&request), json!({ "TokenValidityUnits": {} }));
}

#[test]
fn null_elements_are_dropped() {
    let request: CreateUserPoolClientRequest = read(&json!({
        "AllowedOAuthFlows": [null, "code"],
        "CallbackURLs": [null, "https://a.example", null, null, "https://b.example"],
        "LogoutURLs": [null],
    }));
    assert_eq!(request.allowed_oauth_flows, Some(vec![OAuthFlow::Code.into()]));
    let urls = ["https://a.example", "https://b.example"].map(str::to_owned);
    assert_eq!(request.callback_urls, Some(urls.into()));
    assert_eq!(request.logout_urls, Some(Vec::new()));
    let response: ListUserPoolClientsResponse =
        read(&json!({ "UserPoolClients": [null, { "ClientId": "a" }] }));
    assert_eq!(written(&response), json!({ "UserPoolClients": [{ "ClientId": "a" }] }));
}

#[test]
fn unknown_values_are_kept_and_given_back() {
    let body = json!({
        "AllowedOAuthFlows": ["code", "device_code", "Code"],
        "ExplicitAuthFlows": ["ALLOW_PASSKEY_AUTH", "ALLOW_USER_AUTH", ""],
        "PreventUserExistenceErrors": "DISABLED",
        "RefreshTokenRotation": { "Feature": "AUTO" },
        "TokenValidityUnits": { "AccessToken": "weeks", "IdToken": "hours" },
    });
    let request: CreateUserPoolClientRequest = read(&body);
    assert_eq!(written(&request), body);
    let flows = request.explicit_auth_flows.expect("they are given");
    let known: Vec<_> = flows.iter().map(Open::known).collect();
    assert_eq!(known, [None, Some(ExplicitAuthFlow::AllowUserAuth), None]);
    assert_eq!(flows.first().map(Open::as_str), Some("ALLOW_PASSKEY_AUTH"));
    let units = request.token_validity_units.expect("they are given");
    assert_eq!(units.id_token, Some(Open::Known(TimeUnit::Hours)));
    assert_eq!(units.access_token.as_ref().and_then(Open::known), None);
    let client: UserPoolClient = read(&json!({ "ClientType": "IMPORTED" }));
    assert_eq!(written(&client), json!({ "ClientType": "IMPORTED" }));
}

#[test]
fn integers_lose_their_decimals_and_are_clamped() {
    for (text, value) in [
        ("1", 1),
        ("1.0", 1),
        ("1.5", 1),
        ("1.999999", 1),
        ("-0.9", 0),
        ("-1.5", -1),
        ("1.2e2", 120),
        ("2147483647", i32::MAX),
        ("2147483647.9", i32::MAX),
        ("2147483648", i32::MAX),
        ("9223372036854775808", i32::MAX),
        ("18446744073709551616", i32::MAX),
        ("99999999999999999999999999", i32::MAX),
        ("1e300", i32::MAX),
        ("-2147483648", i32::MIN),
        ("-2147483649", i32::MIN),
        ("-9223372036854775809", i32::MIN),
        ("-1e300", i32::MIN),
    ] {
        let body = format!(r#"{{"UserPoolId":"us-east-1_EXAMPLE","MaxResults":{text}}}"#);
        let request: ListUserPoolClientsRequest = serde_json::from_str(&body).expect("it is a number");
        assert_eq!(request.max_results, Some(value), "{text}");
        assert_eq!(request.check().is_valid(), (1..=60).contains(&value), "{text}");
        assert_eq!(serde_json::to_value(&request).expect("it can be written")["MaxResults"], json!(value));
    }
}

/// What a value of the wrong type is answered with. Recorded from services with the same front end, and the
/// text about structures from Cognito, <https://github.com/aws-amplify/amplify-js/issues/5165>.
#[test]
fn wrong_types_are_refused_in_the_service_s_words() {
    const LIST: &str = "Start of list found where not expected";
    const STRUCTURE: &str = "Start of structure or map found where not expected.";
    let (some_list, some_structure) = (json!(["a"]), json!({ "a": 1 }));
    let mut tried = 0;
    let mut expect = |member: &str, value: &Value, text: &str| {
        assert_eq!(
            refused::<CreateUserPoolClientRequest>(&json!({ member: value })),
            text,
            "{member}: {value}"
        );
        tried += 1;
    };
    for member in ["ClientName", "ClientSecret", "PreventUserExistenceErrors"] {
        expect(member, &json!(1), "NUMBER_VALUE can not be converted to a String");
        expect(member, &json!(1.5), "NUMBER_VALUE can not be converted to a String");
        expect(member, &json!(true), "TRUE_VALUE can not be converted to a String");
        expect(member, &json!(false), "FALSE_VALUE can not be converted to a String");
        expect(member, &some_list, LIST);
        expect(member, &some_structure, STRUCTURE);
    }
    for text in ["7", "", "seven"] {
        let text = json!(text);
        expect("AuthSessionValidity", &text, "STRING_VALUE can not be converted to an Integer");
    }
    expect("AuthSessionValidity", &json!(true), "TRUE_VALUE can not be converted to an Integer");
    expect("AuthSessionValidity", &json!(false), "FALSE_VALUE can not be converted to an Integer");
    expect("AuthSessionValidity", &some_list, LIST);
    expect("AuthSessionValidity", &some_structure, STRUCTURE);
    for text in ["true", "false", ""] {
        expect("EnableTokenRevocation", &json!(text), "STRING_VALUE can not be converted to a Boolean");
    }
    expect("EnableTokenRevocation", &json!(1), "NUMBER_VALUE can not be converted to a Boolean");
    expect("EnableTokenRevocation", &some_list, LIST);
    expect("EnableTokenRevocation", &some_structure, STRUCTURE);
    for member in ["CallbackURLs", "ExplicitAuthFlows"] {
        for scalar in [json!("https://a.example"), json!(1), json!(true), json!(false)] {
            expect(member, &scalar, "Expected list or null");
        }
        expect(member, &some_structure, STRUCTURE);
        expect(member, &json!([1]), "NUMBER_VALUE can not be converted to a String");
        expect(member, &json!(["code", true]), "TRUE_VALUE can not be converted to a String");
        expect(member, &json!([[]]), LIST);
        expect(member, &json!([{}]), STRUCTURE);
    }
    for member in ["TokenValidityUnits", "AnalyticsConfiguration", "RefreshTokenRotation"] {
        for scalar in [json!("hours"), json!(1), json!(true), json!(false)] {
            expect(member, &scalar, "Expected null");
        }
        for list in [json!([]), json!(["hours", "hours", "days"]), json!([null])] {
            expect(member, &list, LIST);
        }
    }
    let inner = json!({ "RetryGracePeriodSeconds": "60" });
    expect("RefreshTokenRotation", &inner, "STRING_VALUE can not be converted to an Integer");
    expect("TokenValidityUnits", &json!({ "IdToken": { "Unit": "hours" } }), STRUCTURE);
    assert!(tried > 60, "only {tried} values were tried");
}

/// `serde_json` may hand over a number as a map (see `tests/precision`), so these go through another path there.
#[test]
fn a_number_in_any_notation_has_the_same_wrong_type() {
    for number in
        ["1.5", "-0.25", "1e1", "-0", "18446744073709551616", "340282366920938463463374607431768211456"]
    {
        for (member, text) in [
            ("ClientName", "NUMBER_VALUE can not be converted to a String"),
            ("PreventUserExistenceErrors", "NUMBER_VALUE can not be converted to a String"),
            ("ClientSecret", "NUMBER_VALUE can not be converted to a String"),
            ("EnableTokenRevocation", "NUMBER_VALUE can not be converted to a Boolean"),
            ("CallbackURLs", "Expected list or null"),
            ("TokenValidityUnits", "Expected null"),
        ] {
            let body = format!(r#"{{"{member}":{number}}}"#);
            let value: Value = serde_json::from_str(&body).expect("it is JSON");
            assert_eq!(refused::<CreateUserPoolClientRequest>(&value), text, "{body}");
            let error =
                serde_json::from_str::<CreateUserPoolClientRequest>(&body).expect_err("it is refused");
            assert!(error.to_string().starts_with(text), "{body}: {error}");
        }
    }
    for (member, number) in [("AuthSessionValidity", "1e400"), ("AuthSessionValidity", "-1e400")] {
        let body = format!(r#"{{"{member}":{number}}}"#);
        let error =
            serde_json::from_str::<CreateUserPoolClientRequest>(&body).expect_err("no reader holds it");
        assert!(error.to_string().starts_with("number out of range"), "{error}");
    }
    let client = serde_json::from_str::<UserPoolClient>(r#"{"CreationDate":1e400}"#);
    assert!(client.expect_err("it is no time").to_string().starts_with("number out of range"));
}

#[test]
fn a_value_holds_the_same_numbers_as_its_text() {
    for (number, expected) in [
        ("4.9", 4),
        ("1e1", 10),
        ("-1.5", -1),
        ("18446744073709551616", i32::MAX),
        ("-9223372036854775809", i32::MIN),
        ("340282366920938463463374607431768211455", i32::MAX),
        ("-170141183460469231731687303715884105728", i32::MIN),
        ("340282366920938463463374607431768211456", i32::MAX),
    ] {
        let body = format!(r#"{{"AuthSessionValidity":{number}}}"#);
        let value: Value = serde_json::from_str(&body).expect("it is JSON");
        let request: CreateUserPoolClientRequest = read(&value);
        assert_eq!(request.auth_session_validity, Some(expected), "{number}");
    }
    // An unknown member may be any number.
    let more = r#"{"Later":1.5,"ClientName":"web"}"#;
    let request: CreateUserPoolClientRequest = serde_json::from_str(more).expect("it is ignored");
    assert_eq!(request, CreateUserPoolClientRequest::default().client_name("web"));
}

#[test]
fn a_list_is_no_structure_at_the_top_either() {
    fn no_list<T: DeserializeOwned + Debug>(name: &str, _: &[Member]) {
        for list in [json!([]), json!(["us-east-1_EXAMPLE", "web"]), json!([{}])] {
            assert_eq!(refused::<T>(&list), "Start of list found where not expected", "{name}");
        }
        for scalar in [json!("x"), json!(1), json!(true)] {
            assert_eq!(refused::<T>(&scalar), "Expected null", "{name}");
        }
        for number in ["1.5", "-1e1", "18446744073709551616"] {
            let error = serde_json::from_str::<T>(number).expect_err("a number is no structure").to_string();
            assert!(error.starts_with("Expected null"), "{name}: {error}");
        }
        assert!(serde_json::from_str::<T>("null").is_err(), "{name}: a body of null is no request");
    }
    every_structure!(no_list);
}

#[test]
fn the_place_of_a_wrong_type_can_be_named() {
    for (body, place) in [
        (r#"{"ClientName":1}"#, "ClientName"),
        (r#"{"CallbackURLs":["https://a.example",2]}"#, "CallbackURLs[1]"),
        (r#"{"TokenValidityUnits":{"AccessToken":1}}"#, "TokenValidityUnits.AccessToken"),
    ] {
        let reader = &mut serde_json::Deserializer::from_str(body);
        let error = serde_path_to_error::deserialize::<_, CreateUserPoolClientRequest>(reader)
            .expect_err("a number is no string");
        assert_eq!(error.path().to_string(), place);
    }
}

#[test]
fn a_name_may_be_written_with_escapes() {
    let body = r#"{"Client\u004eame":"we\u0062","Callback\u0055RLs":["\u0061"]}"#;
    let request: CreateUserPoolClientRequest = serde_json::from_str(body).expect("escapes are JSON");
    assert_eq!(written(&request), json!({ "ClientName": "web", "CallbackURLs": ["a"] }));
    let reader = body.as_bytes();
    let streamed: CreateUserPoolClientRequest = serde_json::from_reader(reader).expect("a stream is JSON");
    assert_eq!(streamed, request);
}
