//! The rules as data: well-formed, documented, cited, and in line with the service model.

use std::collections::BTreeSet;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, Member, Operation, Rule, Severity,
    provenance::{DEFAULTS, FACTS},
    report::{Grade, Needs, Text},
};
use serde_json::Value;

#[path = "catalogue/page.rs"]
mod page;
#[expect(dead_code, reason = "the page asks for names and findings only")]
mod support;

/// The page beside the rules, which the documentation shows, is what the registry, the cases and the questions say.
#[test]
fn the_page_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules/README.md");
    let page = page::page();
    if std::env::var_os("UPDATE_CATALOGUE").is_some() {
        std::fs::write(path, &page).expect("the page can be written");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    // What stands in backticks: rules, files of cases, members, questions.
    let names = |page: &str| page.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    let (before, now) = (names(&committed), names(&page));
    let (gone, new): (Vec<_>, Vec<_>) =
        (before.difference(&now).collect(), now.difference(&before).collect());
    let line = committed.lines().zip(page.lines()).find(|(committed, current)| committed != current);
    assert!(
        committed == page,
        "src/rules/README.md is not current; `UPDATE_CATALOGUE=1 cargo test --test catalogue` writes it. Gone: \
         {gone:?}. New: {new:?}. First difference: {line:#?}"
    );
}

#[test]
fn every_member_has_its_default_and_the_answer_shows_it() {
    let members: Vec<_> = DEFAULTS.iter().map(|fact| fact.member).collect();
    let optional = CreateUserPoolClientRequest::MEMBERS.iter().copied();
    let optional: Vec<_> =
        optional.filter(|member| !CreateUserPoolClientRequest::REQUIRED.contains(member)).collect();
    assert_eq!(members, optional);
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let echo = request.validate().expect("it is valid").echo();
    let echo = serde_json::to_value(echo).expect("it can be written");
    for fact in DEFAULTS {
        let shown = echo.get(fact.member.as_str()).map_or("absent".to_owned(), ToString::to_string);
        assert_eq!(shown, fact.echoed, "{}", fact.member);
        assert!(fact.source.starts_with("https://"), "{}", fact.member);
        assert!(Member::ALL.contains(&fact.member));
    }
}

/// What the grade rests on stands in the recorded answer of that source, or in the log of a deployment that was refused.
#[test]
fn observed_defaults_are_in_their_recordings() {
    let recorded: Value =
        serde_json::from_str(include_str!("data/recorded-responses.json")).expect("the recordings are JSON");
    let recorded = recorded["responses"].as_array().expect("a list of answers");
    let mut shown_there = 0;
    for fact in DEFAULTS.iter().filter(|fact| fact.grade == Grade::Observed) {
        let of_create = |answer: &&Value| {
            answer["operation"] == "CreateUserPoolClient" && answer["source"] == fact.source
        };
        let Some(answer) = recorded.iter().find(of_create) else {
            assert!(fact.source.contains("/pf-cognito-"), "{}: {} is no recording", fact.member, fact.source);
            continue;
        };
        let client = answer["body"]["UserPoolClient"].as_object().expect("a client");
        let shown = client.get(fact.member.as_str()).map_or("absent".to_owned(), ToString::to_string);
        assert_eq!(shown, fact.echoed, "{}: {}", fact.member, fact.source);
        shown_there += 1;
    }
    assert!(shown_there >= 14, "only {shown_there} are shown");
}

#[test]
fn every_fact_is_pinned_by_tests_that_exist() {
    let ids: BTreeSet<_> = FACTS.iter().map(|fact| fact.id).collect();
    assert_eq!(ids.len(), FACTS.len(), "an ID stands twice");
    for fact in FACTS {
        assert!(fact.source.starts_with("https://") && fact.says.ends_with('.'), "{}", fact.id);
        for (file, test) in fact.tests {
            let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
            let text =
                std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {file}: {error}", fact.id));
            assert!(text.contains(&format!("fn {test}()")), "{}: {file} has no test {test}", fact.id);
        }
        assert!(!fact.tests.is_empty(), "{} is pinned by no test", fact.id);
    }
}

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
