//! What the program prints.

use cognito_user_pool_client::{Report, Reset, ServiceError};
use serde_json::{Value, json};

use crate::Views;

/// What was made of a request.
pub(crate) struct Outcome {
    pub(crate) report: Report,
    pub(crate) in_pool: bool,
    pub(crate) answer: Option<ServiceError>,
    pub(crate) views: Option<Views>,
    pub(crate) resets: Vec<Reset>,
}

impl Outcome {
    fn verdict(&self) -> &'static str {
        match (self.report.is_valid(), self.answer.is_some()) {
            (true, _) => "valid",
            (false, true) => "refused",
            (false, false) => "refused (by denied advisories alone)",
        }
    }
}

pub(crate) fn text(file: &str, outcome: &Outcome) -> String {
    let Outcome { report, in_pool, answer, views, resets } = outcome;
    let asked = if *in_pool { "with the pool asked" } else { "offline: the pool was not asked" };
    let mut lines = vec![
        format!("{file}: {}, {asked}", report.operation()),
        String::new(),
        report.to_string(),
        String::new(),
        format!("verdict: {}", outcome.verdict()),
    ];
    match answer {
        Some(error) => {
            lines.push(format!("AWS would answer: {} {}", error.status(), error.exception()));
            lines.push(format!("  {}", error.message()));
        }
        None => lines.push("AWS would answer: 200".to_owned()),
    }
    if !resets.is_empty() {
        lines.push("\nsilently reset, since the update leaves them out:".to_owned());
        lines.extend(resets.iter().map(|reset| format!("  {reset}")));
    }
    if let Some(Views { settings, drift, .. }) = views {
        if !drift.is_empty() {
            lines.push("\nin what the stored client would differ:".to_owned());
            lines.extend(drift.iter().map(|difference| format!("  {difference}")));
        }
        lines.push("\nsettings in effect:".to_owned());
        let settings = json!(settings);
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
        Value::String(text) => text.clone(),
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

pub(crate) fn json_text(outcome: &Outcome) -> String {
    let Outcome { report, in_pool, answer, views, resets } = outcome;
    let (settings, echo, drift) = match views {
        Some(Views { settings, echo, drift }) => (json!(settings), json!(echo), json!(drift)),
        None => (Value::Null, Value::Null, Value::Null),
    };
    let answer = answer.as_ref().map(|error| {
        json!({ "status": error.status(), "exception": error.exception(), "message": error.message() })
    });
    let whole = json!({
        "verdict": outcome.verdict(),
        "inPool": in_pool,
        "report": report,
        "answer": answer,
        "settings": settings,
        "echo": echo,
        "resets": resets,
        "drift": drift,
    });
    format!("{whole:#}")
}
