//! What the service answers to a request that it refuses: which exception, which text, and how it stands on the wire.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests may stop the test")]

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, DescribeUserPoolClientRequest, Exception, OperationInput, PoolSnapshot,
    Rejected, Report, ServiceError, UpdateUserPoolClientRequest,
    error::ProtocolError,
    types::{OAuthFlow, PreventUserExistenceErrors},
    validate::Denied,
};
use serde_json::{Value, json};

fn web() -> CreateUserPoolClientRequest {
    CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
        .prevent_user_existence_errors(PreventUserExistenceErrors::Enabled)
}

/// The answer to a request that is refused offline; both ways to it agree.
#[track_caller]
fn refusal<R: OperationInput + Clone + std::fmt::Debug>(request: &R) -> ServiceError {
    let answer = ServiceError::of(request, &request.check()).expect("it is refused");
    let Err(rejected) = request.clone().validate() else { panic!("{request:?} is accepted") };
    assert_eq!(ServiceError::from(&rejected), answer);
    assert_eq!(ServiceError::from(rejected), answer);
    answer
}

/// What a JSON library makes of the body.
fn by_library(exception: &str, message: &str) -> String {
    let object = json!({ "__type": exception, "message": message });
    serde_json::to_string(&object).expect("it can be written")
}

/// Quotes, backslashes, every control character, text beyond ASCII and beyond 16 bits, and what looks like JSON.
fn hostile_texts() -> Vec<String> {
    let mut texts: Vec<String> = ('\0'..='\u{9f}').map(|character| format!("a{character}b")).collect();
    texts.extend(
        [
            "",
            "\"",
            "\\",
            "\\\"",
            "\\u0041",
            "\\n",
            "\n\r\t\u{8}\u{c}\0",
            "/</script>",
            "\",\"__type\":\"x\"}",
            "テスト用",
            "😀\u{10ffff}",
            "\u{2028}\u{2029}\u{feff}\u{202e}",
            "{value} {more} {}",
        ]
        .map(str::to_owned),
    );
    texts
}

#[test]
fn the_body_is_what_a_json_library_makes_of_it() {
    for text in hostile_texts() {
        let error = ServiceError::new(Exception::InvalidParameter, text.as_str());
        assert_eq!(error.body(), by_library("InvalidParameterException", &text), "{text:?}");
        assert_eq!(serde_json::to_string(&error).expect("it can be written"), error.body(), "{text:?}");
        assert_eq!(error.message(), text);
    }
}

#[test]
fn the_body_gives_the_text_back() {
    for text in hostile_texts() {
        let error = ServiceError::new(Exception::ScopeDoesNotExist, text.as_str());
        let read: Value = serde_json::from_str(&error.body()).expect("the body is JSON");
        assert_eq!(read, json!({ "__type": "ScopeDoesNotExistException", "message": text }));
    }
}

#[test]
fn every_other_character_stands_as_itself() {
    let all: String = (' '..=char::MAX).filter(|character| !matches!(character, '"' | '\\')).collect();
    let body = ServiceError::new(Exception::InvalidParameter, all.as_str()).body();
    assert!(body == by_library("InvalidParameterException", &all), "some character is escaped");
    assert!(body.contains(&all));
}

#[test]
fn every_exception_has_status_type_and_text() {
    let all = [
        (Exception::AccessDenied, "AccessDeniedException", 400),
        (Exception::ConcurrentModification, "ConcurrentModificationException", 400),
        (Exception::FeatureUnavailableInTier, "FeatureUnavailableInTierException", 400),
        (Exception::InternalError, "InternalErrorException", 500),
        (Exception::InternalServer, "InternalServerException", 500),
        (Exception::InvalidOAuthFlow, "InvalidOAuthFlowException", 400),
        (Exception::InvalidParameter, "InvalidParameterException", 400),
        (Exception::LimitExceeded, "LimitExceededException", 400),
        (Exception::NotAuthorized, "NotAuthorizedException", 400),
        (Exception::OperationNotEnabled, "OperationNotEnabledException", 400),
        (Exception::ResourceNotFound, "ResourceNotFoundException", 400),
        (Exception::ScopeDoesNotExist, "ScopeDoesNotExistException", 400),
        (Exception::TooManyRequests, "TooManyRequestsException", 400),
    ];
    assert_eq!(all.map(|(exception, ..)| exception), Exception::ALL);
    for (exception, code, status) in all {
        let error = ServiceError::new(exception, "Rate exceeded");
        assert_eq!(error.exception(), exception);
        assert_eq!(error.status(), status, "{code}");
        assert_eq!(error.error_type(), format!("{code}:"), "the header ends in a colon");
        assert_eq!(error.to_string(), format!("{code}: Rate exceeded"));
        assert_eq!(error.body(), format!(r#"{{"__type":"{code}","message":"Rate exceeded"}}"#));
        assert_eq!(serde_json::to_string(&exception).expect("it can be written"), format!("{code:?}"));
    }
}

/// Recorded: <https://github.com/localstack/localstack/issues/3201>.
#[test]
fn the_recorded_answer_is_made_byte_for_byte() {
    let error = ServiceError::new(Exception::NotAuthorized, "Incorrect username or password.");
    assert_eq!(error.error_type(), "NotAuthorizedException:");
    assert_eq!(error.message(), "Incorrect username or password.");
    assert_eq!(
        error.body(),
        r#"{"__type":"NotAuthorizedException","message":"Incorrect username or password."}"#
    );
}

/// Bodies that are no request: a text only where a value has the wrong type. The text on structures is recorded:
/// <https://github.com/aws-amplify/amplify-js/issues/5165>.
#[test]
fn a_body_that_cannot_be_read() {
    let list = Some("Start of list found where not expected");
    for (body, text) in [
        ("{", None),
        ("", None),
        ("null", None),
        ("\"x\"", None),
        ("7", None),
        (r#"{"ClientName":"web",}"#, None),
        (r#"{"ClientName":"web"}}"#, None),
        (r#"{"ClientName":"\ud800"}"#, None),
        // What it says is no error's text.
        (r#"{"ClientName":"Expected null","#, None),
        ("[]", list),
        (" [{}]", list),
        (r#"{"ClientName":{"Name":"web"}}"#, Some("Start of structure or map found where not expected.")),
        (r#"{"ClientName":3}"#, Some("NUMBER_VALUE can not be converted to a String")),
        (r#"{"CallbackURLs":"https://a.example"}"#, Some("Expected list or null")),
        (r#"{"TokenValidityUnits":"hours"}"#, Some("Expected null")),
        (r#"{"AuthSessionValidity":"3"}"#, Some("STRING_VALUE can not be converted to an Integer")),
    ] {
        let unreadable = serde_json::from_str::<CreateUserPoolClientRequest>(body).expect_err(body);
        let error = ProtocolError::unreadable(body.as_bytes(), &unreadable);
        assert_eq!(error, ProtocolError::Serialization(text), "{body}: {unreadable}");
        assert_eq!((error.status(), error.error_type().as_str()), (400, "SerializationException:"));
        let read: Value = serde_json::from_str(&error.body()).expect("the body is JSON");
        let wanted = match text {
            Some(text) => json!({ "__type": "SerializationException", "Message": text }),
            None => json!({ "__type": "SerializationException" }),
        };
        assert_eq!(read, wanted, "{body}");
    }
    let error = ProtocolError::UnknownOperation;
    assert_eq!((error.status(), error.error_type().as_str()), (400, "UnknownOperationException:"));
    assert_eq!(error.body(), r#"{"__type":"UnknownOperationException"}"#);
    assert_eq!(error.to_string(), "UnknownOperationException");
}

/// Recorded: <https://github.com/hashicorp/terraform-provider-aws/issues/38167>.
#[test]
fn a_recorded_refusal_is_made_byte_for_byte() {
    let error = refusal(&DescribeUserPoolClientRequest::new("us-east-1_EXAMPLE", ""));
    assert_eq!(
        error.body(),
        concat!(
            r#"{"__type":"InvalidParameterException","message":"2 validation errors detected: Value '' at 'clientId' "#,
            r"failed to satisfy constraint: Member must have length greater than or equal to 1; Value '' at 'clientId' ",
            r#"failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+]+"}"#,
        )
    );
}

#[test]
fn constraints_win_over_rules() {
    // Whatever the rules say, and of whichever exception: `InvalidOAuthFlowException`, `ScopeDoesNotExistException`.
    let rules = web()
        .allowed_oauth_flows([OAuthFlow::ClientCredentials, OAuthFlow::Code])
        .allowed_oauth_scopes(["nowhere"])
        .callback_urls(["http://example.com/#x"]);
    assert_eq!(refusal(&rules).exception(), Exception::InvalidOAuthFlow);
    let both = rules.auth_session_validity(16);
    let error = refusal(&both);
    assert_eq!(
        error.to_string(),
        "InvalidParameterException: 1 validation error detected: Value '16' at 'authSessionValidity' failed to satisfy \
         constraint: Member must have value less than or equal to 15"
    );
    // Nor does the pool matter.
    let report = both.check_in(&PoolSnapshot::new("us-east-1_OTHER"));
    assert!(report.violations().any(|finding| finding.rule().id() == "pool.exists"), "{report}");
    assert_eq!(ServiceError::of(&both, &report), Some(error));
}

#[test]
fn all_constraints_answer_together_and_one_rule_alone() {
    let request = web().auth_session_validity(2).client_name("");
    assert!(refusal(&request).message().starts_with("3 validation errors detected: "));
    // Rule by rule in the order of the service: take the first away, and the next one answers.
    let request = web()
        .access_token_validity(25)
        .allowed_oauth_flows([OAuthFlow::Code])
        .allowed_oauth_scopes(["openid", "nowhere"])
        .callback_urls(["http://example.com/#x"]);
    assert_eq!(refusal(&request).to_string(), "InvalidParameterException: Invalid range for token validity.");
    let request = request.access_token_validity(24);
    assert_eq!(refusal(&request).to_string(), "ScopeDoesNotExistException: Invalid scope requested: nowhere");
    let request = request.allowed_oauth_scopes(["openid"]);
    let text = "InvalidParameterException: http://example.com/#x cannot use the HTTP protocol.";
    assert_eq!(refusal(&request).to_string(), text);
    let request = request.callback_urls(["https://example.com/#x"]);
    let text = "InvalidParameterException: https://example.com/#x cannot use fragment";
    assert_eq!(refusal(&request).to_string(), text);
    let request = request.callback_urls(["https://example.com/"]);
    assert_eq!(ServiceError::of(&request, &request.check()), None);
}

#[test]
fn of_several_findings_the_first_one_answers() {
    let request = web().callback_urls(["https://a.example", "http://b.example", "http://c.example"]);
    let report = request.check();
    assert_eq!(report.violation_count(), 2);
    assert_eq!(refusal(&request).message(), "http://b.example cannot use the HTTP protocol.");
    // Each finding has its own answer as well.
    let answers: Vec<_> =
        report.violations().map(|finding| ServiceError::from(finding).to_string()).collect();
    assert_eq!(
        answers,
        ["b", "c"].map(|host| format!(
            "InvalidParameterException: http://{host}.example cannot use the HTTP protocol."
        ))
    );
}

#[test]
fn an_update_names_its_action() {
    let pool = PoolSnapshot::new("us-east-1_EXAMPLE");
    let create = web().read_attributes(["custom:none"]);
    let created = ServiceError::of(&create, &create.check_in(&pool));
    let client = serde_json::from_value(json!({ "ClientId": "1example23456789" })).expect("a client");
    let update = UpdateUserPoolClientRequest::new("us-east-1_EXAMPLE", "1example23456789");
    let update = update.read_attributes(["custom:none"]);
    let updated = ServiceError::of(&update, &update.check_in(&pool.client(client)));
    for (answer, action) in [(created, "creating"), (updated, "updating")] {
        let text = format!("Invalid read attributes specified while {action} a client");
        assert_eq!(answer, Some(ServiceError::new(Exception::InvalidParameter, text)));
    }
}

/// The service accepts it, so its answer is not known: the crate's own words, as an invalid parameter.
#[test]
fn a_denied_advisory() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let proof = request.clone().validate().expect("an advisory refuses nothing");
    let Err(Denied::Rejected(rejected)) = proof.deny(["existence-errors.off"]) else {
        panic!("the advisory was found, so it is denied")
    };
    assert_eq!(ServiceError::of(&request, rejected.report()), None, "the service itself accepts it");
    let error = ServiceError::from(&rejected);
    assert_eq!(error.exception(), Exception::InvalidParameter);
    let finding = rejected.report().violations().next().expect("it is a violation now");
    assert_eq!(error.message(), finding.message().to_string());
    assert!(error.message().contains("PreventUserExistenceErrors"), "{error}");
    // All of them at once; the first one answers.
    let proof = request.clone().validate().expect("an advisory refuses nothing");
    let rejected: Rejected<_> = proof.deny_all().expect_err("one was found");
    assert_eq!(ServiceError::from(rejected), error);
    // Others are not touched, and a name that no advisory has is told.
    let proof = request.clone().validate().expect("an advisory refuses nothing");
    let proof = proof.deny(["redirect.wildcard", "oauth.implicit"]).expect("neither was found");
    assert!(matches!(proof.deny(["redirect.https"]), Err(Denied::UnknownAdvisory(..))), "it is no advisory");
}

#[test]
fn a_violation_answers_before_a_denied_advisory() {
    let request =
        CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").callback_urls(["http://example.com"]);
    let report = request.check().deny_all();
    assert!(report.violation_count() > 1, "the advisories are violations now: {report}");
    let error = ServiceError::of(&request, &report).expect("it is refused");
    assert_eq!(error.message(), "http://example.com cannot use the HTTP protocol.");
}

#[test]
fn a_valid_request_has_no_answer() {
    let request = web();
    let report = request.check();
    assert!(report.is_empty(), "{report}");
    assert_eq!(ServiceError::of(&request, &report), None);
}

/// The finding's quote is cut, the answer has the whole value.
#[test]
fn ten_megabytes() {
    let long = "é".repeat(5 * 1024 * 1024);
    let request = web().client_name(long.as_str());
    let report = request.check();
    let finding = report.violations().next().expect("it is too long");
    assert!(finding.value().len() <= Report::QUOTE_LIMIT + '…'.len_utf8(), "{}", finding.value().len());
    assert!(finding.value().ends_with("é…"));
    assert!(long.starts_with(finding.value().trim_end_matches('…')));
    let aws_text = finding.aws_text().expect("its text is known").to_string();
    assert!(
        aws_text.len() < 2 * Report::QUOTE_LIMIT && aws_text.contains("é…' at 'clientName'"),
        "{aws_text}"
    );
    let error = refusal(&request);
    let clause = |text: &str| format!("Value '{long}' at 'clientName' failed to satisfy constraint: {text}");
    let whole = format!(
        "2 validation errors detected: {}; {}",
        clause("Member must have length less than or equal to 128"),
        clause(r"Member must satisfy regular expression pattern: [\w\s+=,.@-]+")
    );
    assert!(error.message() == whole, "the answer has {} bytes of {}", error.message().len(), whole.len());
    assert!(error.body() == by_library("InvalidParameterException", &whole));
    assert!(report.to_string().len() < 4 * Report::QUOTE_LIMIT, "the report is short");
}

/// A list is printed whole, in the order of the request, although the report keeps no more than its limit.
#[test]
fn a_hundred_thousand_elements() {
    let names: Vec<_> = (0..100_000).map(|index| format!("\t{index}")).collect();
    let request = web().supported_identity_providers(names.as_slice().iter().map(String::as_str));
    let error = refusal(&request);
    assert!(error.message().starts_with("1 validation error detected: Value '[\t0, \t1, \t2, "));
    assert!(error.message().contains(", \t99998, \t99999]' at 'supportedIdentityProviders' failed"));
    assert_eq!(error.message().matches('\t').count(), 100_000);
    assert_eq!(request.check().violation_count(), 100_000);
}
