//! What is suggested in place of a misspelt value.

use std::{collections::BTreeSet, fmt::Write as _};

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, Finding, ListUserPoolClientsRequest, PoolSnapshot, Report, rules,
};
use serde_json::{Map, Value, json};

use crate::compare;

/// Values that people write, by the member in which they stand. Those in which nothing is near come last.
const WRITTEN: &[(&str, &[&str])] = &[
    (
        "ExplicitAuthFlows",
        &[
            "ALLOW_USER_SRP_AUHT",
            "allow_user_srp_auth",
            "ALLOW-USER-SRP-AUTH",
            "Allow User Srp Auth",
            "AllowUserSrpAuth",
            "ALLOW_USER_SRP",
            "ALLOW_SRP_AUTH",
            "USER_SRP_AUTH",
            "USER_AUTH",
            "CUSTOM_AUTH",
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN",
            "ALLOW_REFRESH_TOKEN",
            "ADMIN_USER_PASSWORD_AUTH",
            "ALLOW_ADMIN_NO_SRP_AUTH",
            "user_password_auth",
            "USER_PASSWORD",
            "ALLOW_TOKEN_EXCHANGE_DELEGATE",
            "ALLOW_TOKEN_EXCHANGE",
            "ALLOW_SMS_AUTH",
            "ALLOW_SMS_OTP_AUTH",
            "ALLOW_USER_SRP_AUTH_FLOW",
            "PASSWORD_AUTH",
            "SRP_AUTH",
            "SRP",
            "AUTH",
            "ALLOW",
            "_",
            "",
        ],
    ),
    (
        "AllowedOAuthFlows",
        &[
            "Code",
            "authorization_code",
            "client-credentials",
            "client_credential",
            "implict",
            "token",
            "device_code",
            "password",
            "refresh_token",
        ],
    ),
    (
        "AllowedOAuthScopes",
        &[
            "opendid",
            "openId",
            "OpenID",
            "Email",
            "e-mail",
            "profil",
            "phone_",
            "aws.cognito.signin.user.admn",
            "aws.cognito.signin.user",
            "user.admin",
            "openid/",
            "offline_access",
            "address",
            "read",
            "orders/read",
        ],
    ),
    (
        "SupportedIdentityProviders",
        &[
            "cognito",
            "Cognito",
            "google",
            "Googel",
            "facebook",
            "Login With Amazon",
            "loginwithamazon",
            "Amazon",
            "Apple",
            "Sign in with Apple",
            "SignInWithApple",
            "Google",
            "Okta",
            "SAML",
        ],
    ),
    (
        "ReadAttributes",
        &[
            "e-mail",
            "Email",
            "phoneNumber",
            "phone",
            "birthday",
            "given name",
            "first_name",
            "last_name",
            "familyName",
            "nick_name",
            "emailVerified",
            "email_verifed",
            "username",
            "custom:email",
            "team",
            "game",
            "an_attribute_that_is",
            "an_attribute_that_is_",
            "custom_team",
            "custom.team",
            "Custom:team",
            "favourite_colour",
            "custom:team",
            "cognito:groups",
            "a name of more than twenty characters",
            "größe",
        ],
    ),
    (
        "WriteAttributes",
        &["adress", "emailVerified", "email_verified", "sub", "custom:name", "custom:sub", "plan"],
    ),
    ("PreventUserExistenceErrors", &["enabled", "ENABLE", "legacy", "LEGAC", "DISABLED", "true"]),
    ("RefreshTokenRotation.Feature", &["enabled", "DISABLE", "ON"]),
    ("TokenValidityUnits.AccessToken", &["Hours", "hour", "day", "min", "minute", "secs", "weeks", "h"]),
];

fn report(member: &str, value: &str) -> Report {
    let mut request = Map::from_iter([
        ("UserPoolId".to_owned(), json!("us-east-1_EXAMPLE")),
        ("ClientName".to_owned(), json!("web")),
    ]);
    let value = match member.split_once('.') {
        _ if matches!(member, "PreventUserExistenceErrors") => json!(value),
        Some((_, inner)) => json!({ inner: value }),
        None => json!([value]),
    };
    let root = member.split('.').next().unwrap_or_default();
    request.insert(root.to_owned(), value);
    let request: CreateUserPoolClientRequest =
        serde_json::from_value(Value::Object(request)).expect("it can be read");
    request.check_in(&PoolSnapshot::new("us-east-1_EXAMPLE"))
}

/// What is suggested for the value of that member, and the finding that does.
fn suggested(report: &Report) -> Option<(Finding<'_>, String)> {
    let mut all = report.findings().filter_map(|finding| Some((finding, finding.suggestion()?.to_string())));
    let first = all.next();
    assert!(all.next().is_none(), "something is suggested twice: {report}");
    first
}

#[test]
fn a_list_of_misspelt_values() {
    let mut text = String::new();
    for (member, values) in WRITTEN {
        writeln!(text, "{member}").expect("a string takes it");
        for value in *values {
            let report = report(member, value);
            let meant = suggested(&report).map_or_else(|| "-".to_owned(), |(_, meant)| meant);
            writeln!(text, "  {value:38} {meant}").expect("a string takes it");
        }
    }
    compare("suggestions", &text);
}

#[test]
fn a_suggestion_that_is_followed_helps() {
    let mut followed = 0;
    let mut suggesting = BTreeSet::new();
    for (member, values) in WRITTEN {
        for value in *values {
            let before = report(member, value);
            let Some((finding, meant)) = suggested(&before) else { continue };
            assert_ne!(meant, *value);
            let has_to_be_added = meant.starts_with("custom:")
                || (finding.rule().id() == rules::PROVIDER_EXISTS && meant != "COGNITO");
            let after = report(member, &meant);
            let still = after
                .findings()
                .any(|other| other.rule() == finding.rule() && other.path() == finding.path());
            assert_eq!(still, has_to_be_added, "{member}: {meant} for {value}");
            followed += 1;
            suggesting.insert(finding.rule().id());
        }
    }
    assert!(followed > 60, "{followed} values have a suggestion");
    let expected = [
        rules::ATTRIBUTE_READABLE,
        rules::ATTRIBUTE_WRITABLE,
        rules::CONSTRAINT_ENUM,
        rules::OAUTH_SCOPE_EXISTS,
        rules::PROVIDER_EXISTS,
    ];
    assert_eq!(suggesting, BTreeSet::from(expected));
}

#[test]
fn it_stands_in_one_line_of_the_text_and_in_the_json() {
    let report = report("AllowedOAuthScopes", "opendid");
    let (finding, meant) = suggested(&report).expect("it is near");
    assert_eq!(meant, "openid");
    let text = finding.to_string();
    assert_eq!(text.matches("`openid`").count(), 1, "{text}");
    assert!(text.contains("\n   = help: did you mean `openid`?\n"), "{text}");
    assert!(!finding.message().to_string().contains("openid"));
    assert_eq!(json!(finding)["suggestion"], "openid");
    let unlike = self::report("AllowedOAuthScopes", "orders");
    let finding = unlike.violations().next().expect("it does not exist");
    assert_eq!(json!(finding)["suggestion"], Value::Null);
    assert!(!finding.to_string().contains("help"));
}

#[test]
fn a_default_that_is_a_callback_url_but_for_a_slash() {
    let url = "https://app.example.com/callback";
    let meant = |default: &str, urls: &[&str]| {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
            .callback_urls(urls.iter().copied())
            .default_redirect_uri(default);
        suggested(&request.check()).map(|(finding, meant)| {
            assert_eq!(finding.rule().id(), rules::REDIRECT_DEFAULT_LISTED);
            meant
        })
    };
    let other = "https://app.example.com";
    for default in [
        "https://app.example.com/callback/",
        "https://APP.example.com/callback",
        "https://app.example.com/Callback/",
    ] {
        assert_eq!(meant(default, &[other, url]).as_deref(), Some(url), "{default}");
        assert_eq!(meant(default, &[other]), None, "{default}");
        assert_eq!(meant(default, &[]), None, "{default}");
    }
    assert_eq!(meant(url, &[other, url]), None);
    assert_eq!(meant("https://app.example.com/callbacks", &[other, url]), None);
    assert_eq!(meant("https://app.example.com//", &[url]), None);
    // The longest that may stand there: a redirect URI has 1,024 characters at most.
    let long = format!("https://a.example/{}", "\u{10348}".repeat(1005));
    assert_eq!(meant(&format!("{long}/"), &[&long]).as_deref(), Some(&*long));
}

#[test]
fn an_attribute_that_is_missing_has_none() {
    let pool = PoolSnapshot::new("us-east-1_EXAMPLE");
    let pool = pool.attribute("email", true, true).attribute("custom:email", true, true);
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").write_attributes(["name"]);
    let report = request.check_in(&pool);
    assert_eq!(report.violation_count(), 2, "{report}");
    assert!(suggested(&report).is_none(), "{report}");
}

#[test]
fn other_operations_have_them_too() {
    let request: ListUserPoolClientsRequest =
        serde_json::from_value(json!({ "UserPoolId": "us-east-1_EXAMPLE", "ClientType": "regular" }))
            .expect("it can be read");
    let report = request.check();
    assert_eq!(suggested(&report).map(|(_, meant)| meant).as_deref(), Some("REGULAR"));
}

/// What a suggestion repeats of the request is printed like any other value; the suggestion itself is whole.
#[test]
fn no_terminal_obeys_it() {
    let url = format!("https://a.example/\u{1b}[2J\u{202e}/{}", "x".repeat(900));
    let report = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web")
        .callback_urls([format!("{url}/")])
        .default_redirect_uri(url.as_str())
        .check();
    let finding = report.findings().find(|finding| finding.rule().id() == rules::REDIRECT_DEFAULT_LISTED);
    let finding = finding.expect("the list has another one");
    assert_eq!(finding.suggestion().map(|meant| meant.to_string()), Some(format!("{url}/")));
    let text = finding.to_string();
    let line = text.lines().find(|line| line.contains("did you mean")).expect("it is printed");
    assert!(line.contains(r"`https://a.example/\u{1b}[2J\u{202e}/xxx") && line.ends_with("x…`?"), "{line:?}");
    assert!(!text.contains(|character: char| character.is_control() && character != '\n'), "{text:?}");
}
