//! Hostile input: an error or a report, never a panic, and never more work or text than is bounded.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, CreateUserPoolClientResponse, ListUserPoolClientsResponse, Report,
    ServiceError, UpdateUserPoolClientRequest, shape::Violation, types::AnalyticsConfiguration,
};
use serde_json::{Value, json};

const MIB_10: usize = 10 * 1024 * 1024;

/// Reads and judges a body in every way; `None` if it can't be read.
fn judged(body: &str) -> Option<(CreateUserPoolClientRequest, Report)> {
    let request: CreateUserPoolClientRequest = serde_json::from_str(body).ok()?;
    if let Ok(update) = serde_json::from_str::<UpdateUserPoolClientRequest>(body) {
        bounded(&update.check());
    }
    let report = judged_request(&request);
    Some((request, report))
}

/// Judges a request in every way.
fn judged_request(request: &CreateUserPoolClientRequest) -> Report {
    let report = request.check();
    bounded(&report);
    let answer = ServiceError::of(request, &report);
    assert_eq!(answer.is_none(), report.is_valid());
    if let Some(answer) = answer {
        assert!(!answer.message().is_empty());
    }
    report
}

/// What holds for every report.
fn bounded(report: &Report) {
    let shown = report.findings().count();
    assert!(shown <= Report::LIMIT, "{shown} findings");
    assert_eq!(shown + report.omitted(), report.violation_count() + report.advisory_count());
    assert_eq!(report.omitted() > 0, report.violation_count() + report.advisory_count() > Report::LIMIT);
    for finding in report.findings().take(10) {
        assert!(finding.value().len() <= Report::QUOTE_LIMIT + '…'.len_utf8());
        assert!(finding.message().to_string().len() < 2_000, "the crate's own words are short");
    }
}

fn body(member: &str, value: &Value) -> String {
    let mut request = json!({ "UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web" });
    request[member] = value.clone();
    request.to_string()
}

#[test]
fn deep_nesting() {
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    let (brace, unbrace) = (r#"{"AccessToken":"#.repeat(100_000), "}".repeat(100_000));
    for deep in [
        open.clone(),
        format!("{open}{close}"),
        format!(r#"{{"CallbackURLs":{open}{close}}}"#),
        format!(r#"{{"CallbackURLs":{open}"#),
        format!(r#"{{"TokenValidityUnits":{brace}null{unbrace}}}"#),
        format!(r#"{{"ClientName":{brace}null{unbrace}}}"#),
        brace.clone(),
        format!(r#"{{"Unknown":{open}"#),
        format!(r#"{{"Unknown":{open}}}"#),
    ] {
        assert!(judged(&deep).is_none(), "a body of {} bytes is refused", deep.len());
    }
    // Under a name that nobody knows it is skipped, or the reader gives up; what is known is judged.
    let (head, tail) = (r#""UserPoolId":"us-east-1_EXAMPLE""#, r#""ClientName":"web""#);
    for skipped in [
        format!(r#"{{{head},"Unknown":{open}{close},{tail}}}"#),
        format!(r#"{{{head},"AccessToken":{brace}null{unbrace},{tail}}}"#),
    ] {
        if let Some((request, report)) = judged(&skipped) {
            assert_eq!(request, CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web"));
            assert!(report.is_valid());
        }
    }
    let response = format!(r#"{{"UserPoolClient":{{"TokenValidityUnits":{open}{close}}}}}"#);
    assert!(serde_json::from_str::<CreateUserPoolClientResponse>(&response).is_err());
    let clients = format!(r#"{{"UserPoolClients":{open}{close}}}"#);
    assert!(serde_json::from_str::<ListUserPoolClientsResponse>(&clients).is_err());
}

#[test]
fn broken_json() {
    let whole =
        r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientName":"web","CallbackURLs":["https://a.example"]}"#;
    assert!(judged(whole).is_some());
    // Cut off anywhere.
    for end in 0..whole.len() {
        assert!(judged(whole.get(..end).unwrap_or_default()).is_none(), "cut off after {end} bytes");
    }
    for after in ["x", "{}", "]", "}", "\u{0}", ",", "null", "\u{feff}", "// comment"] {
        assert!(judged(&format!("{whole}{after}")).is_none(), "followed by {after:?}");
    }
    assert!(judged(&format!(" \t\r\n{whole}\n ")).is_some(), "white space is fine");
    for wrong in [
        "",
        " ",
        "null",
        "\"x\"",
        "{",
        "{,}",
        "{\"ClientName\":\"web\",}",
        "{ClientName:\"web\"}",
        "{'a':1}",
        "NaN",
        "\u{feff}{}",
    ] {
        assert!(judged(wrong).is_none(), "{wrong:?}");
    }
    assert!(serde_json::from_slice::<CreateUserPoolClientRequest>(b"{\"ClientName\":\"\xff\xfe\"}").is_err());
}

#[test]
fn hostile_strings() {
    // A NUL is a character that no pattern allows.
    let (request, report) =
        judged(&body("ClientName", &json!("we\u{0}b"))).expect("NUL is JSON when escaped");
    assert_eq!(request.client_name.as_deref(), Some("we\u{0}b"));
    let ids: Vec<_> = report.violations().map(|finding| finding.rule().id()).collect();
    assert_eq!(ids, ["constraint.pattern"]);
    assert!(judged("{\"ClientName\":\"we\u{0}b\"}").is_none(), "a raw NUL is no JSON");
    // Half a surrogate pair is no character.
    for half in [r"\ud800", r"\udfff", r"\ud800x", r"\udc00\ud800", r"\ud83d\u0041"] {
        assert!(judged(&format!(r#"{{"ClientName":"{half}"}}"#)).is_none(), "{half}");
        assert!(judged(&format!(r#"{{"CallbackURLs":["{half}"]}}"#)).is_none(), "{half}");
    }
    let pair = judged(r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientName":"\ud83d\ude00"}"#);
    assert_eq!(pair.and_then(|(request, _)| request.client_name).as_deref(), Some("😀"));
    // Text that terminals, templates and logs obey.
    for text in [
        "\u{1b}[2J",
        "{value}",
        "{path}{more}{}",
        "%s%n",
        "${jndi:x}",
        "\r\nHTTP/1.1 200",
        "\u{202e}",
        "'; DROP",
        "\u{7f}\u{80}",
    ] {
        for member in ["ClientName", "UserPoolId", "PreventUserExistenceErrors", "DefaultRedirectURI"] {
            let (_, report) = judged(&body(member, &json!(text))).expect("it is JSON");
            assert!(
                report.by_member(member).any(|finding| finding.value() == text),
                "{member}: {text:?} is quoted"
            );
            let own_words: Vec<_> = report.findings().map(|finding| finding.message().to_string()).collect();
            assert!(own_words.iter().all(|words| !words.contains(char::is_control)), "{own_words:?}");
            assert!(own_words.iter().any(|words| words.contains(member)), "{own_words:?}");
        }
    }
}

#[test]
fn ten_megabytes_in_every_string() {
    let long = |unit: &str| unit.repeat(MIB_10 / unit.len());
    // The readers of every member are the same, so that a tenth is enough for some.
    let medium = |unit: &str| unit.repeat(MIB_10 / 10 / unit.len());
    let request = || CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let analytics = AnalyticsConfiguration::default().application_arn(long("arn:")).external_id(medium("e"));
    for (member, request) in [
        ("ClientName", request().client_name(long("a"))),
        ("ClientName", request().client_name(long("😀"))),
        ("UserPoolId", request().user_pool_id(long("_"))),
        ("ClientSecret", request().client_secret(long("é"))),
        ("DefaultRedirectURI", request().default_redirect_uri(medium("http:"))),
        ("PreventUserExistenceErrors", request().prevent_user_existence_errors(medium("\u{0}"))),
        ("CallbackURLs", request().callback_urls([long("https://a.example/")])),
        ("LogoutURLs", request().logout_urls([medium("#")])),
        ("AllowedOAuthScopes", request().allowed_oauth_scopes([long("/")])),
        ("AllowedOAuthFlows", request().allowed_oauth_flows([medium("x").as_str()])),
        ("AnalyticsConfiguration", request().analytics_configuration(analytics)),
        ("SupportedIdentityProviders", request().supported_identity_providers([medium("あ")])),
        ("ReadAttributes", request().read_attributes([medium("custom:")])),
    ] {
        let report = judged_request(&request);
        assert!(report.by_member(member).any(|finding| finding.violation().is_some()), "{member}");
        assert!(report.to_string().len() < 100_000, "{member}: the report is short");
    }
    let body = body("ClientName", &json!(long("a")));
    let (request, report) = judged(&body).expect("it is JSON");
    assert_eq!(request.client_name.map(|name| name.len()), Some(MIB_10));
    assert_eq!(report.violation_count(), 1);
    let name = format!(r#"{{"{}":1}}"#, "a".repeat(MIB_10));
    let (request, _) = judged(&name).expect("a long name is a name that nobody knows");
    assert_eq!(request, CreateUserPoolClientRequest::default());
}

#[test]
fn hundred_thousand_elements_in_every_list() {
    const MANY: usize = 100_000;
    for (member, element) in [
        ("CallbackURLs", "http://example.com/#x"),
        ("LogoutURLs", ""),
        ("AllowedOAuthFlows", "?"),
        ("AllowedOAuthScopes", "openid"),
    ] {
        let (_, report) = judged(&body(member, &json!(vec![element; MANY]))).expect("it is JSON");
        let broken: Vec<_> = report.by_member(member).filter_map(|finding| finding.violation()).collect();
        assert!(
            matches!(broken[..], [Violation::TooMany(_)]),
            "{member}: the size alone is judged: {broken:?}"
        );
        assert_eq!(report.omitted(), 0, "{member}");
    }
    // These have no largest size, so each element is judged and the report cuts off.
    for (member, element) in [
        ("ReadAttributes", ""),
        ("WriteAttributes", ""),
        ("SupportedIdentityProviders", "\t"),
        ("ExplicitAuthFlows", "NO_SUCH_FLOW"),
    ] {
        let (_, report) = judged(&body(member, &json!(vec![element; MANY]))).expect("it is JSON");
        assert!(report.violation_count() >= MANY, "{member}: {} violations", report.violation_count());
        assert_eq!(report.findings().count(), Report::LIMIT, "{member}");
        assert_eq!(
            report.omitted(),
            report.violation_count() + report.advisory_count() - Report::LIMIT,
            "{member}"
        );
        let last_line = format!("({} further findings are not shown)", report.omitted());
        assert!(report.to_string().contains(&last_line), "{member}");
    }
    // Distinct and fine ones are accepted, duplicates are told.
    let names: Vec<_> = (0..MANY).map(|index| format!("custom:{index}")).collect();
    let (request, report) = judged(&body("ReadAttributes", &json!(names))).expect("it is JSON");
    assert!(report.is_valid() && report.omitted() == 0);
    let echo = request.validate().expect("it is valid").echo();
    assert_eq!(echo.read_attributes.map(|list| list.len()), Some(MANY));
    let twice = names.iter().chain(&names).collect::<Vec<_>>();
    let (_, report) = judged(&body("ReadAttributes", &json!(twice))).expect("it is JSON");
    assert!(report.is_valid());
    // And `PreventUserExistenceErrors` is left out.
    assert_eq!(report.advisory_count(), MANY + 1);
    assert_eq!(report.omitted(), MANY + 1 - Report::LIMIT);
}

#[test]
fn many_members_and_many_clients() {
    let members: Vec<_> = (0..100_000).map(|index| format!(r#""Unknown{index}":[]"#)).collect();
    let (request, _) = judged(&format!("{{{}}}", members.join(","))).expect("it is JSON");
    assert_eq!(request, CreateUserPoolClientRequest::default());
    let page = json!({ "UserPoolClients": vec![json!({ "ClientId": null }); 100_000] }).to_string();
    let page: ListUserPoolClientsResponse = serde_json::from_str(&page).expect("it is a page");
    assert_eq!(page.user_pool_clients.map(|clients| clients.len()), Some(100_000));
}

#[test]
fn names_that_stand_twice() {
    // As Java's readers do: the last one stays.
    let (request, _) =
        judged(r#"{"ClientName":"a","UserPoolId":"us-east-1_A","ClientName":"b"}"#).expect("it is JSON");
    assert_eq!(request.client_name.as_deref(), Some("b"));
    let (request, _) = judged(r#"{"ClientName":"a","ClientName":null}"#).expect("it is JSON");
    assert_eq!(request.client_name, None);
    let (request, _) = judged(r#"{"CallbackURLs":["a","b"],"CallbackURLs":["c"]}"#).expect("it is JSON");
    assert_eq!(request.callback_urls, Some(vec!["c".to_owned()]));
    // Each one is read: a wrong type among them is refused.
    assert!(judged(r#"{"ClientName":1,"ClientName":"b"}"#).is_none());
}
