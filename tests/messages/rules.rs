//! The findings of every rule: one of each form that its text takes in `tests/cases/`.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest, Finding,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, Operation, OperationInput, Report, Rule,
    SetUserPoolClientSessionConfigurationRequest, UpdateUserPoolClientRequest,
};
use serde::de::DeserializeOwned;

use crate::{
    compare,
    support::{Case, cases},
};

/// How many forms of the text of a rule are shown; of the constraints it is all.
const FORMS: usize = 4;

/// The bytes beyond which another finding of the same form is shown, if it is shorter.
const LONG: usize = 800;

fn report(case: &Case) -> Report {
    fn of<R: OperationInput + DeserializeOwned>(case: &Case) -> Report {
        let request: R = serde_json::from_value(case.request.clone()).expect("the request can be read");
        match &case.pool {
            Some(pool) => request.check_in(pool),
            None => request.check(),
        }
    }
    match case.operation {
        Operation::AddUserPoolClientSecret => of::<AddUserPoolClientSecretRequest>(case),
        Operation::CreateUserPoolClient => of::<CreateUserPoolClientRequest>(case),
        Operation::DeleteUserPoolClient => of::<DeleteUserPoolClientRequest>(case),
        Operation::DeleteUserPoolClientSecret => of::<DeleteUserPoolClientSecretRequest>(case),
        Operation::DescribeUserPoolClient => of::<DescribeUserPoolClientRequest>(case),
        Operation::GetUserPoolClientSessionConfiguration => {
            of::<GetUserPoolClientSessionConfigurationRequest>(case)
        }
        Operation::ListUserPoolClientSecrets => of::<ListUserPoolClientSecretsRequest>(case),
        Operation::ListUserPoolClients => of::<ListUserPoolClientsRequest>(case),
        Operation::SetUserPoolClientSessionConfiguration => {
            of::<SetUserPoolClientSessionConfigurationRequest>(case)
        }
        _ => of::<UpdateUserPoolClientRequest>(case),
    }
}

/// The text without what it quotes, and whether something is suggested.
fn form(finding: Finding<'_>) -> (String, bool) {
    let message = finding.message().to_string();
    let words = message.split('`').step_by(2).collect::<Vec<_>>().join("`");
    let form = words.replace(|character: char| character.is_ascii_digit(), "");
    (form, finding.suggestion().is_some())
}

/// Of each form of the rule's text the first finding that is not long, and its case.
fn shown<'a>(rule: &Rule, reports: &'a [(String, Report)]) -> Vec<(&'a str, String)> {
    let mut shown: Vec<((String, bool), &str, String)> = Vec::new();
    for (name, report) in reports {
        for finding in report.findings().filter(|finding| finding.rule() == rule) {
            let (form, text) = (form(finding), finding.to_string());
            let room = shown.len() < FORMS || finding.violation().is_some();
            match shown.iter_mut().find(|(known, ..)| *known == form) {
                Some((_, case, long)) if long.len() > LONG && text.len() < long.len() => {
                    (*case, *long) = (name, text);
                }
                None if room => shown.push((form, name, text)),
                _ => {}
            }
        }
    }
    shown.into_iter().map(|(_, name, text)| (name, text)).collect()
}

/// The part of a rule's ID before the full stop.
fn topic(rule: &Rule) -> &'static str {
    rule.id().split('.').next().unwrap_or_default()
}

#[test]
fn every_rule_says_what_its_snapshot_shows() {
    let reports: Vec<_> = cases().iter().map(|case| (case.name.clone(), report(case))).collect();
    let mut topics: BTreeMap<&str, String> = BTreeMap::new();
    for rule in Rule::all() {
        let shown = shown(rule, &reports);
        assert!(!shown.is_empty(), "nothing shows what {} says", rule.id());
        let text = topics.entry(topic(rule)).or_default();
        for (name, finding) in shown {
            writeln!(text, "({name})\n{finding}").expect("a string takes it");
        }
    }
    for (topic, text) in &topics {
        compare(&format!("rule-{topic}"), text);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages");
    let names = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").file_name());
    for name in names.filter_map(|name| name.into_string().ok()) {
        if let Some(topic) = name.strip_prefix("rule-").and_then(|name| name.strip_suffix(".snap")) {
            assert!(topics.contains_key(topic), "{name} is of no rule");
        }
    }
}
