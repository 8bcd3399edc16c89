//! The catalogue as a page.

#![expect(clippy::expect_used, reason = "what can't be read must stop the test")]

use std::{collections::BTreeMap, fmt::Write};

use cognito_user_pool_client::{
    Operation, Rule, Severity,
    provenance::{DEFAULTS, FACTS},
    report::{Needs, Text},
};
use serde::Deserialize;

use crate::support::{Case, cases};

/// A question that somebody with access to the service can settle.
#[derive(Deserialize)]
struct Question {
    id: String,
    #[serde(rename = "question")]
    asks: String,
    ruling: String,
    grade: String,
    #[serde(default)]
    rules: Vec<String>,
    about: Option<String>,
    source: String,
}

#[derive(Deserialize)]
struct Questions {
    questions: Vec<Question>,
}

/// The whole page, in Markdown.
pub(crate) fn page() -> String {
    let text = include_str!("../../src/rules/questions.json");
    let Questions { questions } = serde_json::from_str(text).expect("the questions can be read");
    let cases = cases();
    let mut page = String::from(
        "What the crate says, and why: every constraint, rule and advisory, the defaults, the form of the answers, and what is \
         not known.\n\nThis page is generated from the registry, the cases and the questions; a test holds it current \
         (`UPDATE_CATALOGUE=1 cargo test --test catalogue` writes it).\n",
    );
    let count = |severity| Rule::all().filter(|rule| rule.severity() == severity).count();
    let _ = write!(
        page,
        "\n{} rules and {} advisories, pinned by {} cases; {} defaults, {} further facts, {} open questions.\n",
        count(Severity::Violation),
        count(Severity::Advisory),
        cases.len(),
        DEFAULTS.len(),
        FACTS.len(),
        questions.len(),
    );
    let mut kind = "";
    for rule in Rule::all() {
        let this = match rule.severity() {
            Severity::Violation if rule.id().starts_with("constraint.") => "Constraints of the service model",
            Severity::Violation => "Rules, in the order in which the service is taken to check them",
            Severity::Advisory => "Advisories: accepted, and still likely a mistake",
        };
        if this != kind {
            let _ = write!(page, "\n# {this}\n");
            kind = this;
        }
        entry(&mut page, rule, &cases, &questions);
    }
    facts(&mut page);
    open(&mut page, &questions);
    page
}

/// The rule's doc comment, without the space that each line begins with.
fn documentation(rule: &Rule) -> String {
    let lines: Vec<_> =
        rule.documentation().lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    lines.join("\n").trim().replace("[`url`]", "`url`")
}

fn entry(page: &mut String, rule: &Rule, cases: &[Case], questions: &[Question]) {
    let _ = write!(page, "\n## `{}`\n\n{}\n\n", rule.id(), documentation(rule));
    let mut item = |name: &str, value: &str| {
        let _ = writeln!(page, "- {name}: {value}");
    };
    let own = format!("`` {} ``", rule.message());
    if let Some(refusal) = rule.refusal() {
        let text = match refusal.text {
            Text::Recorded(text) => format!("`` {text} ``"),
            Text::Inferred(text) => format!("`` {text} `` (inferred)"),
            _ => "not recorded; the crate's own".to_owned(),
        };
        item("exception", refusal.exception.code());
        item("text of the service", &text);
    }
    item("text of the crate", &own);
    item("grade and source", &format!("{}, <{}>", rule.grade(), rule.source()));
    let operations: Vec<_> = rule.operations().iter().map(|operation| operation.name()).collect();
    let operations =
        if operations.len() == Operation::ALL.len() { "all".to_owned() } else { operations.join(", ") };
    item("operations", &operations);
    let needs = match rule.needs() {
        Needs::Request => "the request",
        Needs::RequestOrClient => "the request, on an Update also the stored client",
        Needs::RequestOrPool => "the request; the pool for a part",
        Needs::Pool => "the pool",
        _ => "the stored client",
    };
    item("needs", needs);
    let fires = cases.iter().filter(|case| case.fired().any(|id| id == rule.id()));
    item("fires in", &names(fires));
    item("stays silent in", &names(cases.iter().filter(|case| case.near.as_deref() == Some(rule.id()))));
    let open: Vec<_> = questions
        .iter()
        .filter(|question| question.rules.iter().any(|id| id == rule.id()))
        .map(|question| format!("`{}`", question.id))
        .collect();
    if !open.is_empty() {
        item("open questions", &open.join(", "));
    }
}

/// The cases, by their files.
fn names<'a>(cases: impl Iterator<Item = &'a Case>) -> String {
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for case in cases {
        let (file, name) = case.name.split_once(": ").expect("a name begins with its file");
        files.entry(file).or_default().push(name);
    }
    let files = files.iter().map(|(file, names)| {
        format!("`{file}.json` ({})", escaped(&names.join("; ").replace(['`', '|'], "'")))
    });
    files.collect::<Vec<_>>().join(", ")
}

fn facts(page: &mut String) {
    page.push_str("\n# Defaults\n\nOf members that a request to create leaves out.\n\n| member | means | the answer shows | grade | source |\n| --- | --- | --- | --- | --- |\n");
    for fact in DEFAULTS {
        let echoed = if fact.echoed == "absent" { "absent".to_owned() } else { format!("`{}`", fact.echoed) };
        let _ = writeln!(
            page,
            "| `{}` | {} | {echoed} | {} | <{}> |",
            fact.member, fact.means, fact.grade, fact.source
        );
    }
    page.push_str("\n# Answers and the life of a client\n");
    for fact in FACTS {
        let tests: Vec<_> = fact.tests.iter().map(|(file, test)| format!("`{file}`: `{test}`")).collect();
        let _ = write!(
            page,
            "\n- **`{}`**: {} {}, <{}>. Pinned by {}.",
            fact.id,
            fact.says,
            fact.grade,
            fact.source,
            tests.join(", ")
        );
    }
    page.push('\n');
}

fn open(page: &mut String, questions: &[Question]) {
    page.push_str(
        "\n# Open questions\n\nWhere the service was never seen to answer, with the ruling taken. `cargo run --example \
         live_questions` prints for each the commands that would settle it, and the two outcomes to look for; it sends \
         nothing.\n",
    );
    for Question { id, asks, ruling, grade, rules, about, source } in questions {
        let concerns: Vec<_> = rules.iter().map(|rule| format!("`{rule}`")).chain(about.clone()).collect();
        let _ = write!(
            page,
            "\n- **`{id}`** ({}): {} *Ruling:* {} {grade}, <{source}>.",
            concerns.join(", "),
            escaped(asks),
            escaped(ruling)
        );
    }
    page.push('\n');
}

/// Without links and tags that nobody meant.
fn escaped(text: &str) -> String {
    text.replace('<', "\\<").replace('[', "\\[").replace(']', "\\]")
}
