//! How often the verbs allocate.

use std::hint::black_box;

use allocation_counter::measure;
use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot, Report, UpdateUserPoolClientRequest, UserPoolClient,
    types::{ExplicitAuthFlow, OAuthFlow, PreventUserExistenceErrors},
};

/// A request that draws no finding.
fn typical() -> CreateUserPoolClientRequest {
    CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
        .allowed_oauth_flows_user_pool_client(true)
        .allowed_oauth_flows([OAuthFlow::Code])
        .allowed_oauth_scopes(["openid", "email"])
        .callback_urls(["https://app.example.com/callback", "com.example.app:/callback"])
        .default_redirect_uri("https://app.example.com/callback")
        .explicit_auth_flows([ExplicitAuthFlow::AllowUserSrpAuth, ExplicitAuthFlow::AllowRefreshTokenAuth])
        .logout_urls(["https://app.example.com/"])
        .prevent_user_existence_errors(PreventUserExistenceErrors::Enabled)
        .read_attributes(["email", "name"])
        .supported_identity_providers(["COGNITO"])
}

/// The largest lists of the longest elements that draw no finding.
fn largest() -> CreateUserPoolClientRequest {
    let url = |kind: &str, index| format!("https://{kind}{index:03}.example.com/{}", "a".repeat(998));
    typical()
        .callback_urls(
            (0..99).map(|index| url("cb", index)).chain(["https://app.example.com/callback".into()]),
        )
        .logout_urls((0..100).map(|index| url("lo", index)))
        .allowed_oauth_scopes(
            (0..49).map(|index| format!("https://api/{index:0243}")).chain(["openid".into()]),
        )
        .read_attributes((0..100).map(|index| format!("custom:{index}")))
}

fn pool() -> PoolSnapshot {
    let pool = PoolSnapshot::new("us-east-1_EXAMPLE")
        .resource_server("https://api", (0..49).map(|index| format!("{index:0243}")));
    (0..100).fold(pool, |pool, index| pool.attribute(format!("custom:{index}"), false, true))
}

/// How often the check allocates, and its report.
fn allocations(check: impl Fn() -> Report) -> (u64, Report) {
    let mut report = None;
    let info = measure(|| report = Some(black_box(check())));
    (info.count_total, report.unwrap_or_else(check))
}

#[test]
fn a_request_without_findings_allocates_nothing() {
    let pool = pool();
    for request in [typical(), largest()] {
        let (count, report) = allocations(|| request.check());
        assert!(report.is_empty(), "{}", report.findings().count());
        assert_eq!(count, 0);
        let (count, report) = allocations(|| request.check_in(&pool));
        assert!(report.is_empty(), "{}", report.findings().count());
        assert_eq!(count, 0);
    }
}

#[test]
fn what_has_many_bytes_but_few_characters_is_no_finding_and_leaves_nothing_behind() {
    let request = typical()
        .supported_identity_providers(["会社のシングルサインオン"])
        .callback_urls([format!("https://app.example.com/{}", "é".repeat(1_000))])
        .default_redirect_uri(format!("https://app.example.com/{}", "é".repeat(1_000)));
    let (count, report) = allocations(|| request.check());
    assert_eq!((count, &report), (0, &typical().check()));
}

#[test]
fn an_update_without_findings_allocates_nothing() {
    let stored = UserPoolClient::default().client_id("4bgd5r70a8gtfe4d5d2us1gs6r").client_name("web");
    let pool = pool().client(stored.clone());
    let request = UpdateUserPoolClientRequest::new("us-east-1_EXAMPLE", "4bgd5r70a8gtfe4d5d2us1gs6r")
        .prevent_user_existence_errors(PreventUserExistenceErrors::Enabled);
    let (count, report) = allocations(|| request.check_in(&pool));
    assert!(report.is_empty(), "{}", report.findings().count());
    assert_eq!(count, 0);
}

#[test]
fn settings_allocate_nothing() {
    for request in [typical(), largest()] {
        let proof = request.validate().expect("it draws no finding");
        let info = measure(|| {
            let settings = black_box(proof.apply_defaults());
            assert!(
                ["custom:99", "name"].iter().any(|attribute| settings.read_attributes.contains(attribute))
            );
            assert_eq!(settings, proof.apply_defaults(), "the same lists are put in no order to be compared");
        });
        assert_eq!(info.count_total, 0);
    }
}

#[test]
fn findings_share_two_buffers() {
    let bad = |count: usize| {
        typical().supported_identity_providers((0..count).map(|index| format!("provider {index:06}")))
    };
    let pool = pool();
    let (few, report) = allocations(|| bad(12).check_in(&pool));
    assert_eq!(report.violation_count(), 12);
    let request = bad(12);
    let (alone, _) = allocations(|| request.check_in(&pool));
    assert!(alone < few, "the request's own allocations are not counted");
    // One for the findings, one for what they quote.
    assert_eq!(alone, 2);
    let request = bad(1_000);
    let (many, report) = allocations(|| request.check_in(&pool));
    assert_eq!(report.violation_count(), 1_000);
    // Room for 16 findings doubles six times, a kilobyte for quotes grows fourfold three times; a long list has a table.
    assert_eq!(many, alone + 6 + 3 + 1);
}

#[test]
fn what_stands_in_a_list_many_times_is_quoted_once() {
    let long = "x".repeat(2_048);
    let request = typical().read_attributes(vec![long.as_str(); 500]);
    let mut report = None;
    let info = measure(|| report = Some(request.check()));
    assert_eq!(report.map(|report| report.advisory_count()), Some(499));
    // Room for 512 findings of 64 bytes, each half of it first, a table for the list, and the quotes.
    assert!(info.bytes_max < 64 * (512 + 256) + 10_000, "{} bytes for 499 findings", info.bytes_max);
}

#[test]
fn a_report_is_bounded() {
    let request = typical().explicit_auth_flows((0..100_000).map(|index| format!("FLOW_{index}")));
    let mut report = None;
    let info = measure(|| report = Some(request.check()));
    let report = report.unwrap_or_else(|| request.check());
    assert_eq!(report.violation_count(), 100_000);
    assert_eq!(report.omitted(), 99_000);
    assert!(info.bytes_max < 2_000_000, "{} bytes for 100,000 findings", info.bytes_max);
    // Each of these breaks two constraints, so that the rules alternate, and repeats the one before it.
    let request = typical().supported_identity_providers(vec![""; 100_000]);
    let info = measure(|| assert_eq!(black_box(request.check()).omitted(), 298_999));
    assert!(info.bytes_max < 2_000_000, "{} bytes for 299,999 findings", info.bytes_max);
    let long = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "x".repeat(10_000_000));
    let info = measure(|| assert!(!black_box(long.check()).is_valid()));
    assert!(info.bytes_max < 20_000, "{} bytes for a name of 10 MB", info.bytes_max);
}
