//! The rules as data: well-formed, documented, cited, and in line with the service model.

use std::collections::BTreeSet;

use cognito_user_pool_client::{
    Operation, Rule, Severity,
    report::{Needs, Text},
};

#[test]
fn ids_are_unique_and_well_formed() {
    let mut ids = BTreeSet::new();
    for rule in Rule::all() {
        let id = rule.id();
        assert!(ids.insert(id), "{id} stands twice");
        assert_eq!(Rule::by_id(id), Some(rule));
        let (topic, what) = id.split_once('.').expect("an ID is topic.what");
        for part in [topic, what] {
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
            assert!(!part.is_empty() && part.bytes().all(plain), "{id} is not in lower case");
        }
    }
    assert_eq!(Rule::by_id("no.such-rule"), None);
}

#[test]
fn the_registry_has_every_kind_of_rule() {
    let count = |severity| Rule::all().filter(|rule| rule.severity() == severity).count();
    // Six kinds of constraints, and the rules beyond the model.
    assert_eq!(count(Severity::Violation), 6 + 32);
    assert_eq!(count(Severity::Advisory), 15);
    for needs in [Needs::Request, Needs::RequestOrClient, Needs::RequestOrPool, Needs::Pool, Needs::Client] {
        assert!(Rule::all().any(|rule| rule.needs() == needs), "no rule needs {needs:?}");
    }
}

#[test]
fn violations_come_before_advisories() {
    let severities: Vec<_> = Rule::all().map(Rule::severity).collect();
    assert!(severities.is_sorted());
}

#[test]
fn every_rule_is_documented_and_cited() {
    for rule in Rule::all() {
        let id = rule.id();
        assert!(rule.source().starts_with("https://"), "{id} cites no public address");
        assert!(rule.documentation().trim().ends_with('.'), "{id}: the documentation ends in a full stop");
        let message = rule.message();
        assert!(message.contains("{path}"), "{id}: the text names the member");
        assert!(!message.ends_with('.'), "{id}: the text has no final full stop");
        assert!(!message.starts_with(char::is_uppercase), "{id}: the text begins with a small letter");
        assert!(!rule.operations().is_empty(), "{id} applies to no operation");
    }
}

#[test]
fn placeholders_are_known() {
    for rule in Rule::all().filter(|rule| !rule.id().starts_with("constraint.")) {
        let text = match rule.refusal().map(|refusal| refusal.text) {
            Some(Text::Recorded(text) | Text::Inferred(text)) => text,
            _ => "",
        };
        for (template, known) in
            [(rule.message(), &["path", "value", "more"][..]), (text, &["action", "value", "more"][..])]
        {
            for part in template.split('{').skip(1) {
                let (name, _) = part.split_once('}').expect("a brace is closed");
                assert!(known.contains(&name), "{}: {{{name}}}", rule.id());
            }
        }
    }
}

#[test]
fn operations_declare_the_exceptions_of_their_rules() {
    for rule in Rule::all() {
        if let Some(refusal) = rule.refusal() {
            for operation in rule.operations() {
                assert!(
                    operation.exceptions().contains(&refusal.exception),
                    "{}: {operation} does not declare {}",
                    rule.id(),
                    refusal.exception
                );
            }
        }
    }
    for operation in Operation::ALL {
        assert_eq!(Operation::from_name(operation.name()), Some(*operation));
        assert_eq!(operation.target(), format!("AWSCognitoIdentityProviderService.{operation}"));
    }
}
