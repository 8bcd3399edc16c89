//! CloudFormation templates: each `AWS::Cognito::UserPoolClient` as the request that creates it.

use cognito_user_pool_client::{CreateUserPoolClientRequest, Member};
use serde_json::{Map, Value};

use crate::{
    check::Checked,
    input::{self, Unreadable},
    item::{Item, Level},
    judge::Facts,
    locate::Positions,
    place::{Place, Source},
    subject::{Remark, Subject},
};

mod convert;
mod properties;
mod rule;
mod unknown;

use convert::{is_no_value, unknown_by};
use properties::{Properties, not_checked};
use rule::{NOT_CHECKED, WRONG_TYPE};
pub(crate) use rule::{RULES, TemplateRule, nearest};

const TYPE: &str = "AWS::Cognito::UserPoolClient";

pub(crate) fn check(
    name: &str,
    template: &Value,
    positions: &Positions,
    facts: &Facts,
) -> Result<Checked, Unreadable> {
    let mut checked = Checked::default();
    let no_resources = Map::new();
    let resources = template.get("Resources").and_then(Value::as_object).unwrap_or(&no_resources);
    let remark = |text: String| Remark::note(name, &text);
    for macro_name in macros(template.get("Transform")) {
        checked
            .remarks
            .push(remark(format!("checked as it is written: the macro {macro_name} may change it")));
    }
    let base = Place::default().member("Resources");
    let mut resources: Vec<_> = resources.iter().collect();
    // In the order of the file; the reader has sorted them by name.
    resources.sort_by_key(|(id, _)| positions.find(&base.member(id).pointer));
    for (id, resource) in resources {
        if id.starts_with("Fn::") {
            checked.remarks.push(remark(not_checked(id, &base.member(id))));
        } else if resource.get("Type").is_some_and(|kind| kind == TYPE) {
            checked.subjects.push(subject(name, &base.member(id), resource, positions, facts)?);
        } else if let Some(function) = unknown_by(resource).filter(|_| resource.get("Type").is_none()) {
            checked.remarks.push(remark(not_checked(function, &base.member(id))));
        }
    }
    if checked.subjects.is_empty() {
        checked.remarks.push(remark(format!("a template without {TYPE}")));
    }
    Ok(checked)
}

/// The macros that go over the whole template, without those of AWS, which leave the resource as it is.
fn macros(transform: Option<&Value>) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::String(name) => (!name.starts_with("AWS::")).then(|| format!("`{name}`")),
        other => Some(
            other
                .get("Name")
                .and_then(Value::as_str)
                .map_or_else(|| "of a name that is not known".to_owned(), |name| format!("`{name}`")),
        ),
    };
    match transform {
        None => Vec::new(),
        Some(Value::Array(list)) => list.iter().filter_map(one).collect(),
        Some(value) => one(value).into_iter().collect(),
    }
}

fn subject(
    file: &str,
    resource: &Place,
    value: &Value,
    positions: &Positions,
    facts: &Facts,
) -> Result<Subject, Unreadable> {
    let place = resource.member("Properties");
    let none = Value::Object(Map::new());
    let properties = value.get("Properties").unwrap_or(&none);
    let mut read = Properties::read(value, properties, &place, positions);
    // Which pool it is, the caller has said.
    let pool = facts.pool.as_ref().and_then(|pool| pool.user_pool_id.as_ref());
    if let Some(id) = pool.filter(|_| read.unknown.iter().any(|unknown| unknown == "/UserPoolId")) {
        read.request.insert(Member::UserPoolId.to_string(), Value::from(id.as_str()));
        read.unknown.retain(|unknown| unknown != "/UserPoolId");
    }
    let Properties { request, unknown, mut items } = read;
    let request: CreateUserPoolClientRequest = input::parse_value(file, Value::Object(request))?;
    let mut outcome = facts.create(request);
    if facts.deny {
        let warnings = items.iter_mut().filter(|item| item.level == Level::Warning);
        warnings.for_each(|item| item.level = Level::Error);
    }
    let source = Source { place: &place, object: properties, left_out: is_no_value };
    for finding in outcome.report.findings().filter(|finding| unknown::holds(finding, &unknown)) {
        items.push(Item::of(&finding, &source, positions, unknown::quotes_known(&finding, &unknown)));
    }
    if outcome.report.omitted() > 0 {
        let message = format!("not checked: {} further findings at {}", outcome.report.omitted(), place.path);
        items.push(NOT_CHECKED.item(&message, None, &place, positions));
    }
    items.sort_by_key(|item| item.level);
    let is_known = unknown.is_empty() && items.iter().all(|item| item.rule != WRONG_TYPE.id);
    if !is_known {
        outcome.answer = None;
        outcome.views = None;
    }
    Ok(Subject {
        file: file.to_owned(),
        path: place.path,
        taken_for: format!("{}, as {}", resource.path, outcome.report.operation()),
        findings: findings(&items, outcome.report.operation().name()),
        items,
        is_known,
        outcome,
    })
}

/// The items, and a line that counts them.
fn findings(items: &[Item], operation: &str) -> String {
    let mut text = String::new();
    for item in items {
        text.push_str(&item.text);
        text.push_str(if item.level == Level::Note { "\n" } else { "\n\n" });
    }
    let counts: Vec<_> =
        [(Level::Error, " error"), (Level::Warning, " warning"), (Level::Note, " not checked")]
            .into_iter()
            .filter_map(|(level, word)| match items.iter().filter(|item| item.level == level).count() {
                0 => None,
                count if count == 1 || level == Level::Note => Some(format!("{count}{word}")),
                count => Some(format!("{count}{word}s")),
            })
            .collect();
    let counts = if counts.is_empty() { "no findings".to_owned() } else { counts.join(", ") };
    let gap = if items.iter().any(|item| item.level == Level::Note) { "\n" } else { "" };
    format!("{text}{gap}{operation}: {counts}")
}
