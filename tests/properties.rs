//! Laws that hold for every request.

#[path = "support/generate.rs"]
mod generate;
#[path = "laws/quotes.rs"]
mod quotes;
#[path = "support/seeded.rs"]
mod seeded;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot, Report, ServiceError, types::ClientSecret,
};
use generate::{inputs, mixed, pool, valid};
use proptest::{
    collection::{btree_set, vec},
    prelude::*,
    strategy::ValueTree as _,
    test_runner::TestRunner,
};
use quotes::quotes;
use url::{Host, Url};

/// What a finding says, to compare reports of different scope.
fn lines(report: &Report) -> Vec<String> {
    report.findings().map(|finding| finding.to_string()).collect()
}

#[test]
fn about_half_of_the_requests_are_valid() {
    let (mut runner, strategy, pool) = (TestRunner::deterministic(), mixed(), pool());
    let request = |runner: &mut TestRunner| strategy.new_tree(runner).expect("a request is made").current();
    let valid = (0..2_000).filter(|_| request(&mut runner).check_in(&pool).is_valid()).count();
    println!("{valid} of 2000 generated requests are valid");
    assert!((800..=1_200).contains(&valid), "{valid} of 2000 generated requests are valid");
}

/// More bytes than any value of that many characters takes.
#[test]
fn no_rule_looks_at_an_element_that_is_too_long_whatever_it_holds() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
        .prevent_user_existence_errors("ENABLED")
        .read_attributes(["x".repeat(4 * 2_048 + 1)])
        .supported_identity_providers(["x".repeat(4 * 32 + 1)]);
    let report = request.check_in(&PoolSnapshot::new("us-east-1_EXAMPLE"));
    let found: Vec<_> = report.findings().map(|finding| finding.rule().id()).collect();
    assert_eq!(found, ["constraint.length", "constraint.length"]);
}

proptest! {
    #![proptest_config(inputs(1_000))]

    #[test]
    fn what_is_made_valid_is_valid(request in valid()) {
        let report = request.check_in(&pool());
        prop_assert!(report.is_valid(), "{report}");
    }

    #[test]
    fn reports_are_deterministic(request in mixed()) {
        prop_assert_eq!(request.check(), request.check());
        prop_assert_eq!(request.check_in(&pool()), request.clone().check_in(&pool()));
    }

    #[test]
    fn validate_proves_what_check_reports(request in mixed()) {
        let report = request.check_in(&pool());
        match request.clone().validate_in(&pool()) {
            Ok(proof) => {
                prop_assert!(report.is_valid());
                prop_assert_eq!(proof.into_request(), request);
            }
            Err(rejected) => {
                prop_assert!(!report.is_valid());
                let answer = ServiceError::of(&request, &report);
                prop_assert_eq!(answer, Some(ServiceError::from(&rejected)));
                prop_assert_eq!(rejected.into_parts(), (request, report));
            }
        }
    }

    #[test]
    fn asking_the_pool_takes_nothing_back(request in mixed()) {
        let (offline, in_pool) = (lines(&request.check()), lines(&request.check_in(&pool())));
        let mut rest = in_pool.iter();
        for line in &offline {
            prop_assert!(rest.any(|other| other == line), "{line} is missing in the pool, or out of order");
        }
    }

    #[test]
    fn a_round_trip_changes_nothing(request in mixed()) {
        let text = serde_json::to_string(&request).expect("a request can be written");
        let again: CreateUserPoolClientRequest = serde_json::from_str(&text).expect("and read");
        prop_assert_eq!(&again, &request);
        prop_assert_eq!(again.check(), request.check());
    }

    #[test]
    fn resolving_twice_changes_nothing(request in valid()) {
        let secret = request.generate_secret;
        let proof = request.validate_in(&pool()).expect("it is made valid");
        let (echo, settings) = (proof.echo(), proof.apply_defaults());
        let value = serde_json::to_value(&echo).expect("a client can be written");
        let mut again: CreateUserPoolClientRequest = serde_json::from_value(value).expect("and read as a request");
        again.generate_secret = secret;
        if let Some(analytics) = &mut again.analytics_configuration {
            // The service shows its own role beside an ARN and does not take it there.
            analytics.role_arn = None;
        }
        let proof = again.validate_in(&pool()).expect("what is echoed is valid");
        prop_assert_eq!(proof.apply_defaults(), settings);
        prop_assert_eq!(proof.echo(), echo);
    }

    #[test]
    fn no_secret_shows(request in mixed(), tail in "[ -~]{0,60}") {
        let secret = format!("hunter2{tail}");
        let request = request.generate_secret(true).client_secret(ClientSecret::from(secret.as_str()));
        let report = request.check_in(&pool());
        let rejected = request.clone().validate_in(&pool()).expect_err("generated and supplied");
        let error = ServiceError::from(&rejected);
        for text in [
            format!("{request:?}"),
            format!("{rejected:?} {rejected}"),
            format!("{report} {report:?} {}", serde_json::to_string(&report).expect("a report can be written")),
            format!("{error} {error:?} {}", error.body()),
        ] {
            prop_assert!(!text.contains("hunter2"), "{text}");
        }
    }

    #[test]
    fn what_url_reads_in_https_is_found(url in "https:(//|/)?[a-zA-Z0-9.:@*%\\\\-]{0,20}[/?#][a-z@*#]{0,5}") {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").logout_urls([url.as_str()]);
        let report = request.check();
        let found = |id| report.findings().any(|finding| finding.rule().id() == id);
        if let Ok(parsed) = Url::parse(&url) {
            let userinfo = !parsed.username().is_empty() || parsed.password().is_some();
            prop_assert!(!userinfo || found("redirect.userinfo"), "{url} has user information");
            let wildcard = parsed.host_str().is_some_and(|host| host.contains('*'));
            prop_assert!(!wildcard || found("redirect.wildcard"), "{url} has a wildcard");
        }
    }

    #[test]
    fn http_without_a_finding_goes_to_a_loopback_host(
        url in "[hH][tT][tT][pP]:(//|/|\\\\\\\\|)(localhost|127\\.0\\.0\\.1|\\[::1\\]|[a-z0-9@.:%*-]{0,12}){1,3}(:[0-9]{0,6})?[/?#\\\\]?[ -~é]{0,9}",
    ) {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").logout_urls([url.as_str()]);
        if request.check().findings().all(|finding| finding.rule().id() != "redirect.https") {
            let parsed = Url::parse(&url).expect("what `url` can't read is not exempt");
            let loopback = match parsed.host() {
                Some(Host::Domain(name)) => name == "localhost",
                Some(Host::Ipv4(address)) => address.is_loopback(),
                Some(Host::Ipv6(address)) => address.is_loopback(),
                None => false,
            };
            prop_assert!(loopback, "{url} goes to {parsed}");
        }
    }

    #[test]
    fn an_element_is_quoted_as_it_is_wherever_it_stands(
        list in vec(
            ("(\t|a|é){0,2}", prop_oneof![0..9_usize, 900..1_100_usize, 2_000..5_000_usize, 2_040..2_060_usize, 4_080..4_110_usize]),
            0..9,
        ),
    ) {
        let list: Vec<String> = list.into_iter().map(|(text, times)| text.repeat(times)).collect();
        let report = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").read_attributes(&list).check();
        for finding in report.violations() {
            let element = finding.path().element().and_then(|index| list.get(index)).expect("it is about an element");
            prop_assert!(quotes(finding.value(), element), "{} for {element}", finding.value());
        }
        let wrong = list.iter().filter(|element| !(1..=2_048).contains(&element.chars().count())).count();
        prop_assert_eq!(report.violation_count(), wrong);
    }

    #[test]
    fn whatever_a_pool_requires_and_a_list_lacks_is_found(
        listed in btree_set(0..60_u32, 1..40),
        required in btree_set(0..60_u32, 0..60),
    ) {
        let name = |number: &u32| format!("custom:{number:02}");
        let pool = (0..60).fold(PoolSnapshot::new("us-east-1_EXAMPLE"), |pool, number| {
            pool.attribute(name(&number), required.contains(&number), true)
        });
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
        let report = request.write_attributes(listed.iter().rev().map(name)).check_in(&pool);
        let found: Vec<_> = report.violations().map(|finding| finding.value().to_owned()).collect();
        prop_assert_eq!(found, required.difference(&listed).map(name).collect::<Vec<_>>());
    }

    #[test]
    fn a_repeated_element_is_said_to_stand_where_it_stood_first(list in vec("[a-e]", 0..20)) {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").read_attributes(&list);
        let report = request.check();
        let said: Vec<_> = report
            .findings()
            .filter(|finding| finding.rule().id() == "list.duplicate")
            .map(|finding| (finding.path().element(), finding.value(), finding.message().to_string()))
            .collect();
        let expected: Vec<_> = list.iter().enumerate().filter_map(|(index, element)| {
            let first = list.iter().position(|other| other == element).filter(|first| *first < index)?;
            let beginning = format!("`ReadAttributes[{index}]` is `{element}`, as `ReadAttributes[{first}]` is already; ");
            Some((Some(index), element.as_str(), beginning))
        }).collect();
        prop_assert_eq!(said.len(), expected.len());
        for (said, expected) in said.iter().zip(&expected) {
            prop_assert_eq!((said.0, said.1), (expected.0, expected.1));
            prop_assert!(said.2.starts_with(&expected.2), "{} for {}", said.2, expected.2);
        }
    }

    #[test]
    fn a_number_is_quoted_in_digits(number in prop_oneof![any::<i32>(), -200..200]) {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").auth_session_validity(number);
        for finding in request.check().violations() {
            prop_assert_eq!(finding.value(), number.to_string());
        }
        prop_assert_eq!(request.check().is_valid(), (3..=15).contains(&number));
    }
}
