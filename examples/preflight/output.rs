//! The text for people.

use serde_json::Value;

use crate::{colour::on_one_line, judge::Views, subject::Subject};

pub(crate) fn text(subject: &Subject) -> String {
    let Subject { file, taken_for, outcome, findings, is_known, .. } = subject;
    let asked = if outcome.in_pool { "with the pool asked" } else { "offline: the pool was not asked" };
    let mut lines = vec![
        format!("{file}: {taken_for}, {asked}"),
        String::new(),
        findings.clone(),
        String::new(),
        format!("verdict: {}", subject.verdict()),
    ];
    match &outcome.answer {
        Some(error) => {
            lines.push(format!("AWS would answer: {} {}", error.status(), error.exception()));
            lines.push(format!("  {}", on_one_line(error.message())));
        }
        None if *is_known => lines.push("AWS would answer: 200".to_owned()),
        None => lines.push("AWS would answer: not known, as not everything was checked".to_owned()),
    }
    if !outcome.resets.is_empty() {
        lines.push("\nsilently reset, since the update leaves them out:".to_owned());
        lines.extend(outcome.resets.iter().map(|reset| format!("  {}", on_one_line(&reset.to_string()))));
    }
    if let Some(Views { settings, drift }) = &outcome.views {
        if !drift.is_empty() {
            lines.push("\nin what the stored client would differ:".to_owned());
            lines
                .extend(drift.iter().map(|difference| format!("  {}", on_one_line(&difference.to_string()))));
        }
        lines.push("\nsettings in effect:".to_owned());
        for (member, value) in settings.as_object().into_iter().flatten() {
            lines.push(format!("  {member:42}{}", words(value)));
        }
    }
    lines.join("\n")
}

/// A setting on one line.
fn words(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => on_one_line(text),
        Value::Array(list) if list.is_empty() => "none".to_owned(),
        Value::Array(list) => list.iter().map(words).collect::<Vec<_>>().join(" "),
        Value::Object(object) => {
            if let (Some(number), Some(Value::String(unit))) = (object.get("Value"), object.get("Unit")) {
                let unit = if number == 1 { unit.trim_end_matches('s') } else { unit };
                format!("{number} {unit}")
            } else {
                let parts = object.iter().map(|(name, value)| format!("{name} {}", words(value)));
                parts.collect::<Vec<_>>().join(", ")
            }
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// How many of what, in the end, where there was more than one thing to look at.
pub(crate) fn summary(subjects: &[Subject], unreadable: usize, skipped: usize) -> String {
    let refused = subjects.iter().filter(|subject| !subject.is_valid()).count();
    let more = [(refused, "refused"), (unreadable, "unreadable"), (skipped, "skipped")];
    let more = more.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!(", {count} {word}"));
    let more: String = more.collect();
    format!("{} checked, {} valid{more}", subjects.len(), subjects.len() - refused)
}
