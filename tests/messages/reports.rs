//! A report as a whole: as text, and as JSON.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot, Report, UpdateUserPoolClientRequest, UserPoolClient,
    pool::UserPoolTier, rules,
};
use serde_json::json;

use crate::compare;

/// Much is wrong with it: constraints, rules and advisories.
fn broken() -> Report {
    let request: CreateUserPoolClientRequest = serde_json::from_value(json!({
        "UserPoolId": "eu-west-1_EXAMPLE",
        "ClientName": "café",
        "AccessTokenValidity": 60,
        "AllowedOAuthFlows": ["authorization_code", "client_credentials"],
        "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthScopes": ["opendid", "orders/read"],
        "AuthSessionValidity": 30,
        "CallbackURLs": ["https://app.example.com/call\u{200b}back", "http://app.example.com/"],
        "ExplicitAuthFlows": ["user_srp_auth", "ALLOW_USER_PASSWORD_AUTH"],
        "ReadAttributes": ["e-mail", "team"],
        "SupportedIdentityProviders": ["cognito"],
    }))
    .expect("the request can be read");
    request.check_in(&PoolSnapshot::new("eu-west-1_EXAMPLE").tier(UserPoolTier::Lite))
}

#[test]
fn of_a_broken_request() {
    compare("report", &broken().to_string());
}

/// An error with a suggestion and a warning.
fn misspelt() -> Report {
    CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web").allowed_oauth_scopes(["opendid"]).check()
}

#[test]
fn as_json() {
    compare("report-json", &serde_json::to_string_pretty(&misspelt()).expect("a report can be written"));
}

#[test]
fn for_debugging() {
    compare("report-debug", &format!("{:?}\n{:#?}", misspelt(), misspelt()));
}

#[test]
fn of_a_forgetful_update() {
    let stored = UserPoolClient::default()
        .client_id("1example23456789")
        .client_name("web")
        .callback_urls(["https://app.example.com/callback"])
        .enable_token_revocation(false)
        .read_attributes(["email"]);
    let request = UpdateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "1example23456789");
    let report = request.check_in(&PoolSnapshot::new("eu-west-1_EXAMPLE").client(stored.clone()));
    let resets: Vec<_> = request.resets(&stored).iter().map(ToString::to_string).collect();
    compare("report-update", &format!("{report}\n\n{}", resets.join("\n")));
}

#[test]
fn that_is_longer_than_it_shows() {
    let flows = (0..=Report::LIMIT).map(|index| format!("FLOW {index}"));
    let report =
        CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web").explicit_auth_flows(flows).check();
    let lines = report.to_string().lines().map(str::to_owned).collect::<Vec<_>>();
    let last = lines.len() - 8;
    compare("report-omitted", &lines[last..].join("\n"));
}

#[test]
fn numbers_are_quoted_as_they_were_given() {
    for number in [0, -1, -10, i32::MIN, 86_401, i32::MAX] {
        let request =
            CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web").access_token_validity(number);
        let report = request.check();
        let finding = report.violations().next().expect("the number is out of range");
        assert_eq!(finding.value(), number.to_string());
    }
}

/// Each rule's findings beyond the limit are counted as that rule's.
#[test]
fn what_is_not_kept_can_be_denied() {
    let names = |kind: &str| -> Vec<String> {
        (0..2 * Report::LIMIT).map(|index| format!("{kind}{}", index % Report::LIMIT)).collect()
    };
    // Each list repeats as many attributes as a report keeps findings.
    let request = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web")
        .read_attributes(names("custom:a"))
        .write_attributes(names("custom:b"))
        .prevent_user_existence_errors("ENABLED")
        .enable_token_revocation(false);
    let report = request.check();
    let all = 2 * Report::LIMIT + 1;
    assert!(!report.is_empty());
    assert_eq!((report.violation_count(), report.advisory_count()), (0, all), "{report}");
    assert_eq!((report.advisories().count(), report.omitted()), (Report::LIMIT, all - Report::LIMIT));
    let denied = report.clone().deny([rules::LIST_DUPLICATE]).expect("the advisory exists");
    assert_eq!((denied.violation_count(), denied.advisory_count()), (2 * Report::LIMIT, 1));
    assert_eq!(denied.deny([rules::REVOCATION_OFF]).expect("the advisory exists").violation_count(), all);
    let denied = report.deny([rules::REVOCATION_OFF]).expect("the advisory exists");
    assert_eq!((denied.violation_count(), denied.advisory_count()), (1, 2 * Report::LIMIT));
}

/// They borrow from the report alone.
#[test]
fn texts_outlive_their_findings() {
    let report = broken();
    let messages: Vec<_> = report.findings().map(|finding| finding.message()).collect();
    let answers: Vec<_> = report.findings().filter_map(|finding| finding.aws_text()).collect();
    let suggestions: Vec<_> = report.findings().filter_map(|finding| finding.suggestion()).collect();
    let printed = report.to_string();
    assert!(!messages.is_empty() && !answers.is_empty() && !suggestions.is_empty());
    assert!(messages.iter().all(|message| printed.contains(&message.to_string())));
    assert!(answers.iter().all(|answer| !answer.to_string().is_empty()));
    assert!(suggestions.iter().all(|suggestion| printed.contains(&format!("did you mean `{suggestion}`?"))));
}

#[test]
fn without_findings() {
    let request = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web");
    let report = request.clone().prevent_user_existence_errors("ENABLED").check();
    compare("report-empty", &format!("{report}\n{}", request.check()));
    assert!(report.is_empty());
}

/// What shows nothing, or turns the order of what follows, is written by its number; its neighbours are printed.
#[test]
fn invisible_characters_are_told() {
    let hidden = "\0\t\n\u{7f}\u{85}\u{a0}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}\u{180f}\u{200b}\
                  \u{200f}\u{2028}\u{202a}\u{202e}\u{2060}\u{206f}\u{2800}\u{3000}\u{3164}\u{fe00}\u{fe0f}\u{feff}\u{ffa0}\
                  \u{fff0}\u{fffb}\u{1bca0}\u{1bca3}\u{1d173}\u{1d17a}\u{e0000}\u{e0fff}";
    let shown = " ~\u{a1}\u{ac}\u{ae}\u{34e}\u{350}\u{61b}\u{61d}\u{115e}\u{1161}\u{17b3}\u{17b6}\u{180a}\u{1810}\u{2010}\
                 \u{2027}\u{2070}\u{27ff}\u{2801}\u{3163}\u{3165}\u{fdff}\u{fe10}\u{fefe}\u{ff00}\u{ff9f}\u{ffa1}\u{ffef}\
                 \u{fffc}\u{1bc9f}\u{1bca4}\u{1d172}\u{1d17b}\u{dffff}\u{e1000}";
    let message = |character: char| {
        let request = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", format!("é{character}web"));
        let report = request.check();
        let finding = report.violations().next().expect("`é` is no character of a name");
        finding.message().to_string()
    };
    for character in hidden.chars() {
        let (text, number) = (message(character), character.escape_default());
        assert!(!text.contains(character) && text.contains(&format!("`é{number}web`")), "{number}: {text:?}");
    }
    for character in shown.chars() {
        let text = message(character);
        assert!(text.contains(&format!("`é{character}web`")), "{}: {text:?}", character.escape_default());
    }
}
