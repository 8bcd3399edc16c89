//! The verdicts about one request agree: check and proof, offline and in the pool, report and answer.

use std::fmt::Debug;

use cognito_user_pool_client::{
    Finding, OperationInput, PoolSnapshot, Rejected, Report, ServiceError, Severity, Validated, report::Needs,
};
use serde_json::{Value, json};

use crate::{constraints, requests::Typed, texts};

/// Tries it with and without the pool; `named` says whether the pool is the one that the request names. Returns whether
/// the pool accepts the request.
pub(crate) fn agree<R: Typed>(request: &R, pool: &PoolSnapshot, named: bool) -> bool {
    let offline = request.check();
    proves_what_it_reports(request, &offline, request.clone().validate());
    let in_pool = request.check_in(pool);
    proves_what_it_reports(request, &in_pool, request.clone().validate_in(pool));
    assert_eq!((request.check(), request.check_in(pool)), (offline.clone(), in_pool.clone()));
    for report in [&offline, &in_pool] {
        answers_what_is_broken(request, report);
        denies_what_is_advised(request, report);
        texts::are_sound(request, report);
        constraints::are_told(request, report);
    }
    asking_takes_nothing_back(&offline, &in_pool, named, pool.user_pool_client.is_some());
    in_pool.is_valid()
}

/// A proof exactly of what the report calls valid, and the request comes back either way.
fn proves_what_it_reports<R: Typed, Scope: Debug>(
    request: &R,
    report: &Report,
    verdict: Result<Validated<R, Scope>, Rejected<R>>,
) {
    assert_eq!(verdict.is_ok(), report.is_valid(), "{report}");
    match verdict {
        Ok(proof) => {
            assert_eq!((proof.request(), proof.report()), (request, report));
            match proof.deny_all() {
                Ok(proof) => {
                    assert!(report.is_empty(), "{report}");
                    assert_eq!(proof.into_request(), *request);
                }
                Err(denied) => {
                    assert_eq!(denied.report(), &report.clone().deny_all());
                    // The service accepts it, so the crate answers in its own words.
                    assert_eq!(ServiceError::of(request, denied.report()), None);
                    well_formed(&ServiceError::from(denied));
                }
            }
        }
        Err(rejected) => {
            assert_eq!(Some(ServiceError::from(&rejected)), ServiceError::of(request, report));
            assert_eq!((rejected.request(), rejected.report()), (request, report));
            assert_eq!(rejected.to_string(), report.to_string());
            assert_eq!(rejected.into_parts(), (request.clone(), report.clone()));
        }
    }
}

/// The service refuses exactly what has a violation, by an exception that the operation declares.
fn answers_what_is_broken<R: Typed>(request: &R, report: &Report) {
    let answer = ServiceError::of(request, report);
    assert_eq!(answer.is_some(), report.violation_count() > 0);
    assert_eq!(answer.is_none(), report.is_valid());
    if let (Some(error), Some(first)) = (answer, report.violations().next()) {
        well_formed(&error);
        assert!(
            <R as OperationInput>::OPERATION.exceptions().contains(&error.exception()),
            "{}: {error}",
            <R as OperationInput>::OPERATION
        );
        let of_constraints = ["1 validation error detected: ", "validation errors detected: "]
            .map(|head| error.message().contains(head));
        match first.violation() {
            Some(_) => assert!(of_constraints.contains(&true), "{error}"),
            None => assert_eq!(error, ServiceError::from(first)),
        }
    }
    report.findings().for_each(|finding| well_formed(&ServiceError::from(finding)));
}

/// The body is JSON that gives the exception and the text back.
fn well_formed(error: &ServiceError) {
    let body = error.body();
    let read: Value = serde_json::from_str(&body).expect("the body of an answer is JSON");
    assert_eq!(read, json!({ "__type": error.exception().code(), "message": error.message() }));
    assert_eq!(serde_json::to_string(error).expect("an answer can be written"), body);
    assert_eq!(error.to_string(), format!("{}: {}", error.exception().code(), error.message()));
    assert!(!error.message().is_empty());
}

/// Denied advisories are violations, and nothing else changes.
fn denies_what_is_advised<R: Typed>(request: &R, report: &Report) {
    let denied = report.clone().deny_all();
    assert_eq!(denied.is_valid(), report.violation_count() + report.advisory_count() == 0);
    assert_eq!(denied.violation_count(), report.violation_count() + report.advisory_count());
    assert_eq!((denied.advisory_count(), denied.omitted()), (0, report.omitted()));
    assert_eq!(ServiceError::of(request, &denied), ServiceError::of(request, report));
    let ids: Vec<_> = report.advisories().map(|finding| finding.rule().id()).collect();
    let by_id = report.clone().deny(ids).expect("they are advisories");
    assert!(report.omitted() > 0 || by_id == denied);
}

/// What is found offline is found in the pool as well, in the same order.
fn asking_takes_nothing_back(offline: &Report, in_pool: &Report, named: bool, stored: bool) {
    assert!(offline.violation_count() <= in_pool.violation_count());
    assert!(offline.is_valid() || !in_pool.is_valid());
    if offline.omitted() + in_pool.omitted() > 0 {
        return;
    }
    if !named {
        let others = in_pool.findings().filter(|finding| finding.rule().id() != "pool.exists");
        assert_eq!(others.map(line).collect::<Vec<_>>(), offline.findings().map(line).collect::<Vec<_>>());
        assert_eq!(in_pool.violation_count(), offline.violation_count() + 1, "another pool is unknown");
        return;
    }
    let mut rest = in_pool.findings();
    for finding in offline.findings() {
        // The stored client may show that there is nothing to be warned of.
        let may_go = stored
            && finding.severity() == Severity::Advisory
            && finding.rule().needs() == Needs::RequestOrClient;
        let mut ahead = rest.by_ref().map(line);
        if !may_go {
            assert!(
                ahead.any(|other| other == line(finding)),
                "the pool knows nothing of {finding}{in_pool}"
            );
        }
    }
}

fn line(finding: Finding<'_>) -> String {
    finding.to_string()
}
