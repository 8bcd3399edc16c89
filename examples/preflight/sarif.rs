//! The result as a SARIF 2.1.0 log, for code-scanning tools.
//!
//! Source: [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{
    item::{Item, Level},
    subject::{Remark, Subject},
};

mod rules;
mod uri;

use rules::Rules;
use uri::uri;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(crate) fn log(subjects: &[Subject], remarks: &[Remark], status: u8) -> String {
    let rules = Rules::all();
    let results: Vec<_> = subjects
        .iter()
        .flat_map(|subject| subject.items.iter().map(|item| result(item, subject, &rules)))
        .collect();
    let notes = subjects.iter().flat_map(|subject| {
        let notes = subject.items.iter().filter(|item| item.level == Level::Note);
        notes.map(|item| notification(Level::Note, &subject.file, &item.message, Some(item)))
    });
    let notes = notes.chain(subjects.iter().filter_map(omitted));
    let notifications: Vec<_> = remarks
        .iter()
        .map(|remark| notification(remark.level, &remark.file, &remark.text, None))
        .chain(notes)
        .collect();
    // Each file once.
    let files: BTreeSet<_> = subjects.iter().filter_map(|subject| uri(&subject.file)).collect();
    let artifacts: Vec<_> = files
        .iter()
        .map(|uri| json!({ "location": { "uri": uri }, "mimeType": "application/json", "roles": ["analysisTarget"] }))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "preflight",
                "fullName": concat!("preflight, an example of ", env!("CARGO_PKG_NAME")),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.descriptors(),
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": remarks.iter().all(|remark| remark.level != Level::Error),
                "exitCode": status,
                "toolExecutionNotifications": notifications,
            }],
            "artifacts": artifacts,
            "results": results,
            "properties": { "checked": subjects.iter().map(checked).collect::<Vec<_>>() },
        }],
    });
    format!("{log:#}")
}

fn result(item: &Item, subject: &Subject, rules: &Rules) -> Value {
    json!({
        "ruleId": item.rule,
        "ruleIndex": rules.index(item.rule),
        "level": item.level.as_str(),
        "message": { "text": item.message },
        "locations": [location(&subject.file, Some(item))],
        "properties": object([
            ("grade", Some(json!(item.grade))),
            ("exception", item.exception.map(Value::from)),
            ("awsText", item.aws_text.as_deref().map(Value::from)),
        ]),
    })
}

/// An object without the members that have no value.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let members = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(members.collect())
}

/// Where a file, or an item of it, stands. The standard input has no address.
fn location(file: &str, item: Option<&Item>) -> Value {
    let region = item.and_then(|item| item.at);
    let region = region.map(|at| json!({ "startLine": at.line, "startColumn": at.column }));
    let physical =
        uri(file).map(|uri| object([("artifactLocation", Some(json!({ "uri": uri }))), ("region", region)]));
    let logical = item.map(|item| json!([{ "fullyQualifiedName": item.place.path, "kind": "member" }]));
    object([("physicalLocation", physical), ("logicalLocations", logical)])
}

fn notification(level: Level, file: &str, text: &str, item: Option<&Item>) -> Value {
    let location = location(file, item);
    let is_known = location.as_object().is_some_and(|location| !location.is_empty());
    object([
        ("level", Some(json!(level.as_str()))),
        ("message", Some(json!({ "text": text }))),
        ("locations", is_known.then(|| json!([location]))),
    ])
}

/// Says that a report keeps no more findings.
fn omitted(subject: &Subject) -> Option<Value> {
    let count = subject.outcome.report.omitted();
    (count > 0).then(|| {
        let text = format!("{}: {count} further findings are not shown", subject.file);
        notification(Level::Warning, &subject.file, &text, None)
    })
}

/// What a log has no place for: verdict, answer, settings, resets and drift.
fn checked(subject: &Subject) -> Value {
    let outcome = &subject.outcome;
    let answer = outcome.answer.as_ref().map(|error| {
        json!({ "status": error.status(), "exception": error.exception(), "message": error.message() })
    });
    json!({
        "file": subject.file,
        "path": subject.path,
        "takenFor": subject.taken_for,
        "operation": outcome.report.operation().name(),
        "verdict": subject.verdict(),
        "inPool": outcome.in_pool,
        "answer": answer,
        "settings": outcome.views.as_ref().map(|views| &views.settings),
        "resets": outcome.resets,
        "drift": outcome.views.as_ref().map(|views| &views.drift),
    })
}
