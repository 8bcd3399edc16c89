//! Every case of `tests/cases/` through every constraint, rule and advisory.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests may stop the test")]

mod support;

use std::collections::BTreeSet;

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, Operation, Report, Rule, SetUserPoolClientSessionConfigurationRequest,
    UpdateUserPoolClientRequest, error::ServiceError, report::Text,
};
use serde_json::Value;
use support::{Answer, Case, Grade, cases};

/// What the crate makes of a case.
struct Outcome {
    report: Report,
    answer: Option<ServiceError>,
    echo: Option<Value>,
    settings: Option<Value>,
}

/// Checks the request, and holds `validate` and the round trip through JSON against `check`.
macro_rules! outcome {
    ($case:expr, $request:ty) => {
        outcome!($case, $request, |_proof| (None, None))
    };
    ($case:expr, $request:ty, |$proof:ident| $views:expr) => {{
        let case: &Case = $case;
        let request: $request =
            serde_json::from_value(case.request.clone()).expect("the request can be read");
        let written = serde_json::to_value(&request).expect("the request can be written");
        assert_eq!(serde_json::from_value::<$request>(written).expect("and read"), request, "{}", case.name);
        macro_rules! proven {
            ($report:expr, $proof_of_it:expr) => {{
                let report = $report;
                match $proof_of_it {
                    Ok($proof) => {
                        assert!(report.is_valid(), "{}: validate accepts", case.name);
                        assert_eq!($proof.report(), &report, "{}", case.name);
                        assert_eq!(ServiceError::of($proof.request(), &report), None, "{}", case.name);
                        let (echo, settings): (Option<Value>, Option<Value>) = $views;
                        Outcome { report, answer: None, echo, settings }
                    }
                    Err(rejected) => {
                        assert_eq!(rejected.report(), &report, "{}", case.name);
                        assert_eq!(rejected.request(), &request, "{}: the request comes back", case.name);
                        let answer = ServiceError::of(&request, &report);
                        assert_eq!(answer, Some(ServiceError::from(rejected)), "{}", case.name);
                        Outcome { report, answer, echo: None, settings: None }
                    }
                }
            }};
        }
        match &case.pool {
            Some(pool) => proven!(request.check_in(pool), request.clone().validate_in(pool)),
            None => proven!(request.check(), request.clone().validate()),
        }
    }};
}

fn outcome(case: &Case) -> Outcome {
    let value = |value: Result<Value, serde_json::Error>| Some(value.expect("it can be written"));
    match case.operation {
        Operation::CreateUserPoolClient => outcome!(case, CreateUserPoolClientRequest, |proof| (
            value(serde_json::to_value(proof.echo())),
            value(serde_json::to_value(proof.apply_defaults()))
        )),
        Operation::UpdateUserPoolClient => outcome!(case, UpdateUserPoolClientRequest, |proof| (
            value(serde_json::to_value(proof.echo())),
            value(serde_json::to_value(proof.apply_defaults()))
        )),
        Operation::DescribeUserPoolClient => outcome!(case, DescribeUserPoolClientRequest),
        Operation::ListUserPoolClients => outcome!(case, ListUserPoolClientsRequest),
        Operation::DeleteUserPoolClient => outcome!(case, DeleteUserPoolClientRequest),
        Operation::AddUserPoolClientSecret => outcome!(case, AddUserPoolClientSecretRequest),
        Operation::ListUserPoolClientSecrets => outcome!(case, ListUserPoolClientSecretsRequest),
        Operation::DeleteUserPoolClientSecret => outcome!(case, DeleteUserPoolClientSecretRequest),
        Operation::GetUserPoolClientSessionConfiguration => {
            outcome!(case, GetUserPoolClientSessionConfigurationRequest)
        }
        Operation::SetUserPoolClientSessionConfiguration => {
            outcome!(case, SetUserPoolClientSessionConfigurationRequest)
        }
        other => panic!("{}: {other} is not run", case.name),
    }
}

#[test]
fn every_case_is_judged_as_it_says() {
    let mut wrong = Vec::new();
    for case in cases() {
        let Outcome { report, answer, echo, settings } = outcome(&case);
        let mut differs = |what: &str, is: &dyn std::fmt::Display, should: &dyn std::fmt::Display| {
            wrong.push(format!("{}: {what}\n      is: {is}\n  should: {should}", case.name));
        };
        let found: Vec<_> =
            report.findings().map(|finding| format!("{} {}", finding.rule().id(), finding.path())).collect();
        if found != case.findings {
            differs("findings", &format!("{found:#?}"), &format!("{:#?}", case.findings));
        }
        match (&answer, &case.answer) {
            (None, None) => {}
            (Some(is), Some(should)) if agrees(is, should, &report) => {}
            (is, should) => {
                let is = is.as_ref().map_or_else(|| "accepted".to_owned(), ToString::to_string);
                let should = should.as_ref().map_or_else(
                    || "accepted".to_owned(),
                    |answer| {
                        format!("{}: {}", answer.exception, answer.text.as_deref().unwrap_or("(own words)"))
                    },
                );
                differs("answer", &is, &should);
            }
        }
        if let Some(should) = &case.echo {
            if echo.as_ref() != Some(should) {
                differs("echo", &format!("{echo:#?}"), &format!("{should:#}"));
            }
        }
        for (member, should) in case.settings.iter().flatten() {
            let is = settings.as_ref().and_then(|settings| settings.get(member));
            if is != Some(should) {
                differs(&format!("settings.{member}"), &format!("{is:?}"), should);
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

/// A text may be left out exactly where no text of the service is known.
fn agrees(is: &ServiceError, should: &Answer, report: &Report) -> bool {
    let first = report.violations().next().and_then(|finding| finding.rule().refusal());
    let recorded = first.is_some_and(|refusal| refusal.text != Text::Unrecorded);
    let text = match &should.text {
        Some(text) if should.any_order => clauses(is.message()) == clauses(text),
        Some(text) => is.message() == text,
        None => !recorded,
    };
    is.exception().code() == should.exception && text && should.text.is_some() == recorded
}

/// The head and the clauses of a constraint message.
fn clauses(message: &str) -> BTreeSet<&str> {
    let (head, clauses) = message.split_once(": ").expect("a message has a head");
    clauses.split("; ").chain([head]).collect()
}

#[test]
fn names_are_unique_and_sources_public() {
    let mut names = BTreeSet::new();
    for case in cases() {
        assert!(names.insert(case.name.clone()), "{} stands twice", case.name);
        assert!(case.source.starts_with("https://"), "{}: {} is no public address", case.name, case.source);
    }
    assert!(names.len() >= 200, "there are {} cases", names.len());
}

#[test]
fn every_file_that_the_catalogue_names_is_there() {
    let catalogue = include_str!("../src/rules/README.md");
    let named: BTreeSet<_> = catalogue.split('`').filter_map(|word| word.strip_suffix(".json")).collect();
    let cases = cases();
    let files = cases.iter().filter_map(|case| case.name.split_once(": ").map(|(file, _)| file));
    let gone: Vec<_> = named.difference(&files.collect()).copied().collect();
    assert!(gone.is_empty(), "no cases are left of these files of tests/cases: {gone:?}");
    assert!(named.len() >= 20, "the catalogue names {named:?}");
}

#[test]
fn an_observed_refusal_has_its_text() {
    for case in cases().iter().filter(|case| case.grade == Grade::Observed) {
        if let Some(answer) = &case.answer {
            assert!(answer.text.is_some(), "{}: what was observed was refused with some text", case.name);
        }
    }
}

#[test]
fn every_rule_fires_and_stays_silent_one_step_away() {
    let cases = cases();
    for rule in Rule::all() {
        let id = rule.id();
        assert!(cases.iter().any(|case| case.fired().any(|fired| fired == id)), "no case fires {id}");
        assert!(
            cases.iter().any(|case| case.near.as_deref() == Some(id)),
            "no case is one step away from {id}"
        );
    }
    for case in &cases {
        if let Some(near) = &case.near {
            assert!(Rule::by_id(near).is_some(), "{}: there is no rule {near}", case.name);
            assert!(case.fired().all(|fired| fired != near), "{}: {near} fires", case.name);
        }
        for fired in case.fired() {
            assert!(Rule::by_id(fired).is_some(), "{}: there is no rule {fired}", case.name);
        }
    }
}
