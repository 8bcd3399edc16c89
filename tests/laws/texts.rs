//! What is printed of a request and a report: bounded, about the request, and the same whatever the secrets are.

use std::fmt::Debug;

use cognito_user_pool_client::{
    Finding, Operation, OperationInput, PoolSnapshot, Report, ServiceError, memory::Request,
    shape::Violation, types::ClientSecret,
};
use serde_json::{Value, json};

use crate::{each::each, quotes::quotes, requests::Typed};

/// How many findings of a report are looked at one by one.
const LOOKED_AT: usize = 50;

/// The report is bounded, its numbers add up, and each finding speaks of what stands in the request.
pub(crate) fn are_sound<R: Typed>(request: &R, report: &Report) {
    let (shown, all) = (report.findings().count(), report.violation_count() + report.advisory_count());
    assert!(shown <= Report::LIMIT && (shown == Report::LIMIT || shown == all), "{shown} findings of {all}");
    assert_eq!((shown + report.omitted(), report.is_empty()), (all, all == 0));
    assert_eq!(report.operation(), <R as OperationInput>::OPERATION);
    let text = report.to_string();
    let obeyed = |character: char| character.is_control() && character != '\n';
    assert!(!text.contains(obeyed), "a terminal obeys {text:?}");
    let written = serde_json::to_value(report).expect("a report can be written");
    let expected = json!({
        "operation": <R as OperationInput>::OPERATION.name(),
        "valid": report.is_valid(),
        "violations": report.violation_count(),
        "advisories": report.advisory_count(),
        "omitted": report.omitted(),
        "findings": written.get("findings"),
    });
    assert_eq!(written, expected);
    let body = serde_json::to_value(request).expect("a request can be written");
    let listed = written.get("findings").and_then(Value::as_array).expect("the findings are a list");
    assert_eq!(listed.len(), shown);
    for (finding, written) in report.findings().zip(listed).take(LOOKED_AT) {
        is_sound(finding, <R as OperationInput>::OPERATION, &body);
        assert_eq!(written.get("rule"), Some(&json!(finding.rule().id())));
        assert_eq!(written.get("path"), Some(&json!(finding.path().to_string())));
        let aws_text = finding.aws_text().map(|text| text.to_string());
        assert_eq!(written.get("awsText"), Some(&json!(aws_text)));
    }
}

/// The finding is about a member of the operation and quotes, within bounds, what stands there.
fn is_sound(finding: Finding<'_>, operation: Operation, body: &Value) {
    let (path, quote) = (finding.path(), finding.value());
    assert!(operation.members().contains(&path.root()), "{operation} has no {path}");
    assert!(
        finding.rule().operations().contains(&operation),
        "{finding} is of another operation than {operation}"
    );
    assert!(quote.len() <= Report::QUOTE_LIMIT + '…'.len_utf8());
    let message = finding.message().to_string();
    assert!(
        !message.is_empty() && message.len() < 2_000 && !message.contains(char::is_control),
        "{message:?}"
    );
    let there = body.pointer(&path.pointer().to_string());
    if finding.violation() == Some(Violation::Missing) {
        assert_eq!(there, None, "{finding} is there");
    } else if path.element().is_some() {
        let element = there.and_then(Value::as_str).expect("the element is there");
        let nothing = quote.is_empty() && finding.violation().is_none();
        assert!(nothing || quotes(quote, element), "{finding} is not of {element:?}");
    } else if let (Some(_), Some(Value::Number(number))) = (finding.violation(), there) {
        assert_eq!(quote, number.to_string());
    }
}

/// Nothing that is printed tells one secret from another: of the request, of its twin with other secrets, and of the pool.
pub(crate) fn keep_secrets(request: &Request, pool: &PoolSnapshot) {
    let (mut other, mut other_pool) = (request.clone(), pool.clone());
    let mut secrets: Vec<&mut ClientSecret> = Vec::new();
    secrets.extend(match &mut other {
        Request::CreateUserPoolClient(request) => request.client_secret.as_mut(),
        Request::AddUserPoolClientSecret(request) => request.client_secret.as_mut(),
        _ => None,
    });
    secrets.extend(other_pool.user_pool_client.as_mut().and_then(|client| client.client_secret.as_mut()));
    if secrets.is_empty() {
        return;
    }
    for secret in secrets {
        *secret = twin(secret);
    }
    let [printed, others] = [(request, pool), (&other, &other_pool)]
        .map(|(request, pool)| each!(request, typed, _wrap => prints(typed, pool)));
    assert_eq!(printed, others, "the secret shows");
}

/// Another secret, which differs in each character and keeps to the same constraints.
fn twin(secret: &ClientSecret) -> ClientSecret {
    let other = |character: char| {
        let [one, two] = match character.len_utf8() {
            1 if character.is_ascii_alphanumeric() || "_+".contains(character) => ['x', 'y'],
            1 => ['!', '?'],
            2 => ['é', 'è'],
            3 => ['あ', 'い'],
            _ => ['😀', '😁'],
        };
        if character == one { two } else { one }
    };
    secret.expose().chars().map(other).collect::<String>().into()
}

/// Everything that can be printed of a request and of what is said of it.
fn prints<R: Typed>(request: &R, pool: &PoolSnapshot) -> Vec<String> {
    let mut texts = vec![format!("{request:?} {pool:#?}")];
    texts.extend(verdict(request, &request.check(), &request.clone().validate()));
    texts.extend(verdict(request, &request.check_in(pool), &request.clone().validate_in(pool)));
    texts
}

fn verdict<R: Typed, E: Debug + std::error::Error>(
    request: &R,
    report: &Report,
    verdict: &Result<impl Debug, E>,
) -> Vec<String> {
    let json = serde_json::to_string(report).expect("a report can be written");
    let answer = ServiceError::of(request, report).map(|error| format!("{error} {error:?} {}", error.body()));
    let rejected = verdict.as_ref().err().map(ToString::to_string);
    vec![format!("{report} {report:?}"), json, format!("{answer:?}"), format!("{verdict:?} {rejected:?}")]
}
