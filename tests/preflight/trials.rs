//! Many templates with one value unknown: what is found must hold for every value that it may have.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use cognito_user_pool_client::{CreateUserPoolClientRequest, Member, Operation, Rule};
use serde_json::{Map, Value, json};

use super::{folder, preflight};

#[path = "trials/hide.rs"]
mod hide;
#[expect(dead_code, reason = "only the table is looked at here")]
#[path = "../../examples/preflight/template/unknown.rs"]
mod unknown;

use hide::trials;

type Properties = Map<String, Value>;

/// The files of cases whose rules look at more than one value.
const FILES: [&str; 11] = [
    "advisory_auth",
    "advisory_oauth",
    "analytics",
    "attribute",
    "auth_flow",
    "oauth",
    "provider",
    "redirect",
    "scope",
    "secret",
    "token",
];

/// The requests of the cases under `tests/cases/`, as properties.
fn cases() -> Vec<Properties> {
    let mut cases = Vec::new();
    for name in FILES {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cases/{name}.json"));
        let text = fs::read_to_string(file).expect("it can be read");
        let file: Value = serde_json::from_str(&text).expect("it is JSON");
        for case in file["cases"].as_array().expect("cases") {
            if case.get("operation").is_none_or(|name| name == "CreateUserPoolClient") {
                let mut properties =
                    file["base"]["CreateUserPoolClient"].as_object().cloned().unwrap_or_default();
                properties.extend(case["request"].as_object().expect("a request").clone());
                properties.retain(|name, value| {
                    !value.is_null()
                        && name != "ClientSecret"
                        && CreateUserPoolClientRequest::MEMBERS.iter().any(|member| member.as_str() == name)
                });
                properties.entry("ClientName").or_insert(json!("web"));
                cases.push(properties);
            }
        }
    }
    cases
}

/// Level, rule and path of each finding, by the template; what is said about the template itself is left out.
fn found(templates: &[&Properties], arguments: &[&str], name: &str) -> Vec<BTreeSet<String>> {
    let resource = |(index, properties): (usize, &&Properties)| {
        (format!("R{index}"), json!({ "Type": "AWS::Cognito::UserPoolClient", "Properties": properties }))
    };
    let resources: Map<_, _> = templates.iter().enumerate().map(resource).collect();
    let file = folder(name).join("template.json");
    fs::write(&file, json!({ "Resources": resources }).to_string()).expect("a file can be written");
    let output = preflight(&[arguments, &[file.to_str().expect("UTF-8")]].concat());
    assert!(output.status < 2, "{}", output.stderr);
    let mut found = vec![BTreeSet::new(); templates.len()];
    let mut finding = "";
    for line in output.stdout.lines() {
        if line.starts_with("error[") || line.starts_with("warning[") {
            finding = line.split(':').next().expect("a label");
        } else if let Some(path) = line.strip_prefix("  --> Resources.R") {
            let (index, path) = path.split_once(".Properties").expect("the path of a property");
            let path = path.split(" (line ").next().expect("a path");
            // It names one of several flows that all are wrong.
            let one_of = finding.contains("[oauth.client-credentials-secret]");
            let path = if one_of { path.split('[').next().expect("a path") } else { path };
            if !finding.contains("[template.") {
                found[index.parse::<usize>().expect("a number")].insert(format!("{finding} {path}"));
            }
        }
    }
    found
}

/// Runs the trials of every second case, from that one on, and counts the findings that were kept, and those that were
/// dropped although the original has them.
fn run(first: usize, arguments: &[&str], name: &str) -> (usize, usize) {
    let trials: Vec<_> = cases().iter().skip(first).step_by(2).flat_map(trials).collect();
    let hidden: Vec<_> = trials.iter().map(|trial| &trial.hidden).collect();
    let hidden = found(&hidden, arguments, name);
    // Many trials share a completion.
    let texts: BTreeMap<_, _> = trials
        .iter()
        .flat_map(|trial| &trial.completions)
        .map(|properties| (Value::Object(properties.clone()).to_string(), properties))
        .collect();
    let complete: Vec<_> = texts.values().copied().collect();
    let complete: BTreeMap<_, _> = texts.keys().zip(found(&complete, arguments, name)).collect();
    let (mut kept, mut dropped) = (0, 0);
    for (trial, hidden) in trials.iter().zip(hidden) {
        for (index, completion) in trial.completions.iter().enumerate() {
            let complete = &complete[&Value::Object(completion.clone()).to_string()];
            let guessed: Vec<_> = hidden.difference(complete).collect();
            assert!(
                guessed.is_empty(),
                "{guessed:?} are found in {:?} and not in {completion:?}",
                trial.hidden
            );
            dropped += if index == 0 { complete.difference(&hidden).count() } else { 0 };
        }
        kept += hidden.len();
    }
    (kept, dropped)
}

#[test]
fn what_is_found_beside_an_unknown_value_holds_for_all_its_values() {
    let (kept, dropped) = run(0, &[], "trials");
    assert!(kept > 1_000 && dropped > 100, "{kept} kept, {dropped} dropped");
}

#[test]
fn and_so_does_what_the_pool_adds() {
    let pool = folder("trials-pool").join("pool.json");
    let facts = json!({
        "Region": "eu-west-1", "UserPoolTier": "LITE", "IdentityProviders": ["Google"], "ClientCount": 9, "ClientQuota": 9,
        "Attributes": { "email": { "Required": true } }, "ResourceServers": { "https://api.example.com": ["read"] }
    });
    fs::write(&pool, facts.to_string()).expect("a file can be written");
    let (kept, dropped) = run(1, &["--pool", pool.to_str().expect("UTF-8")], "trials-in-pool");
    assert!(kept > 1_000 && dropped > 100, "{kept} kept, {dropped} dropped");
}

#[test]
fn of_every_rule_it_is_known_what_it_reads() {
    for rule in Rule::all().filter(|rule| rule.operations().contains(&Operation::CreateUserPoolClient)) {
        for member in CreateUserPoolClientRequest::MEMBERS {
            assert!(unknown::reads(rule.id(), *member).is_some(), "{} is not in the table", rule.id());
        }
    }
    assert_eq!(unknown::reads("no.such-rule", Member::CallbackURLs), None);
}
