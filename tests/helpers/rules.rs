//! Rules by their constants.

use std::collections::{BTreeSet, HashMap};

use cognito_user_pool_client::{CreateUserPoolClientRequest, Finding, Rule, rules, validate::Denied};

/// The line that each constant has in a registry.
fn registered() -> BTreeSet<String> {
    let sources = ["src/rules.rs", "src/constraint/rules.rs"];
    let line = regex::Regex::new(r"(?m)^ {8}([A-Z][A-Z_]+) = (?:[a-z_]+::)?[A-Z_]+,$").expect("a pattern");
    let text = sources.map(|path| {
        std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("a source file")
    });
    line.captures_iter(&text.concat()).map(|captures| captures[1].to_owned()).collect()
}

#[test]
fn each_rule_has_its_constant() {
    let name = |rule: &Rule| rule.id().to_uppercase().replace(['.', '-'], "_");
    assert_eq!(registered(), Rule::all().map(name).collect());
}

/// A path in a pattern is no binding: a constant that does not exist does not compile.
fn advice(finding: Finding<'_>) -> &'static str {
    match finding.rule().id() {
        rules::REDIRECT_HTTPS => "https",
        rules::REDIRECT_FRAGMENT => "fragment",
        rules::CONSTRAINT_RANGE => "range",
        rules::EXISTENCE_ERRORS_OFF => "advisory",
        _ => "other",
    }
}

#[test]
fn findings_are_matched_by_rule() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
        .auth_session_validity(16)
        .callback_urls(["http://a.example/#"]);
    let report = request.check();
    let advice: Vec<_> = report.findings().map(advice).collect();
    assert_eq!(advice, ["range", "https", "fragment", "other", "advisory"], "{report}");
    let mut counts: HashMap<&Rule, usize> = HashMap::new();
    for finding in report.findings() {
        *counts.entry(finding.rule()).or_default() += 1;
    }
    assert_eq!(counts.len(), 5);
    let https = Rule::by_id(rules::REDIRECT_HTTPS).expect("a rule");
    assert_eq!((counts.get(https), https.to_string().as_str()), (Some(&1), "redirect.https"));
}

#[test]
fn one_advisory_becomes_a_violation() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let proof = || request.clone().validate().expect("an advisory refuses nothing");
    assert!(matches!(proof().deny([rules::EXISTENCE_ERRORS_OFF]), Err(Denied::Rejected(_))));
    // From a file of settings, say.
    let owned = vec![rules::REDIRECT_WILDCARD.to_owned()];
    assert!(proof().deny(&owned).is_ok());
    let misspelt = proof().deny(["existence-errors.of"]).expect_err("no such advisory");
    let Denied::UnknownAdvisory(error, _) = &misspelt else { panic!("{misspelt:?}") };
    assert_eq!((error.id(), misspelt.to_string()), ("existence-errors.of", error.to_string()));
    assert_eq!(misspelt.into_request(), request);
    let denied = proof().deny([rules::EXISTENCE_ERRORS_OFF]).expect_err("it was found");
    assert_eq!(denied.into_request(), request);
}

#[test]
fn rules_are_told_apart_by_a_table() {
    let rules: HashMap<&Rule, usize> = Rule::all().zip(0..).collect();
    assert_eq!(rules.len(), Rule::all().count());
    let hash = |rule: &Rule| std::hash::BuildHasher::hash_one(rules.hasher(), rule);
    let hashes: BTreeSet<u64> = Rule::all().map(hash).collect();
    assert!(hashes.len() > 1);
}
