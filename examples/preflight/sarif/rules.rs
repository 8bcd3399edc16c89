//! The rules as reporting descriptors.

use cognito_user_pool_client::{Rule, Severity, report::Text};
use serde_json::{Map, Value, json};

use crate::{
    item::Level,
    template::{self, TemplateRule},
};

/// The rules of the crate and those about templates, in a fixed order.
pub(super) struct Rules(Vec<(&'static str, Value)>);

impl Rules {
    pub(super) fn all() -> Self {
        let own = template::RULES.iter().map(|rule| (rule.id, of_template(rule)));
        Self(Rule::all().map(|rule| (rule.id(), of_crate(rule))).chain(own).collect())
    }

    pub(super) fn index(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|(known, _)| *known == id)
    }

    pub(super) fn descriptors(&self) -> Vec<&Value> {
        self.0.iter().map(|(_, descriptor)| descriptor).collect()
    }
}

fn of_crate(rule: &Rule) -> Value {
    let level = match rule.severity() {
        Severity::Violation => Level::Error,
        Severity::Advisory => Level::Warning,
    };
    let mut properties = Map::new();
    properties.insert("grade".to_owned(), json!(rule.grade()));
    if let Some(refusal) = rule.refusal() {
        properties.insert("exception".to_owned(), json!(refusal.exception));
        if let Text::Recorded(text) | Text::Inferred(text) = refusal.text {
            properties.insert("text".to_owned(), json!(text));
        }
    }
    descriptor(rule.id(), level, rule.documentation(), rule.source(), &properties)
}

fn of_template(rule: &TemplateRule) -> Value {
    let mut properties = Map::new();
    properties.insert("grade".to_owned(), json!(rule.grade));
    descriptor(rule.id, rule.level, rule.documentation, rule.source, &properties)
}

fn descriptor(
    id: &str,
    level: Level,
    documentation: &str,
    source: &str,
    properties: &Map<String, Value>,
) -> Value {
    // A doc comment has a space before each line.
    let lines: Vec<_> = documentation.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let whole = lines.join("\n").trim().to_owned();
    json!({
        "id": id,
        "shortDescription": { "text": first_sentence(&whole) },
        "fullDescription": { "text": whole },
        "help": { "text": format!("{whole}\n\nSource: {source}"), "markdown": format!("{whole}\n\nSource: <{source}>") },
        "helpUri": source,
        "defaultConfiguration": { "level": level.as_str() },
        "properties": properties,
    })
}

fn first_sentence(text: &str) -> String {
    let paragraph = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    match paragraph.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => paragraph,
    }
}
