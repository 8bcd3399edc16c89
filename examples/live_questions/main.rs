//! The open questions: what Amazon Cognito was never recorded to do, and how somebody with an account can find out.
//!
//! `cargo run --example live_questions` prints each question, the ruling that the library takes, the commands that settle
//! it, and the two outcomes to look for. It sends nothing.

mod command;
mod question;
mod scene;
mod script;

use std::{
    io::{ErrorKind, Write as _},
    process::ExitCode,
};

use serde_json::{Value, json};

use crate::{
    question::{File, Question},
    scene::{Outcome, Scene},
    script::{Script, expected, otherwise},
};

const USAGE: &str = "\
Usage: live_questions [OPTIONS] [PREFIX]

Prints the open questions whose ID begins with PREFIX, or all of them, with the commands that settle them. Sends nothing.

Options:
  --list      print the IDs alone
  --json      print one JSON array
  --answers   print what the library answers, whole
  --help      print this";

const HEAD: &str = "\
This program sends nothing. The commands make and delete real user pools and clients in your own AWS account when you
run them; some of what they try may be billed. They are written for us-east-1, the AWS CLI 2 and a POSIX shell; those
that must show an answer as it is take curl 7.75 or later. Before the first of them:

  export REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_DEFAULT_OUTPUT=json AWS_PAGER=
  POOL=$(aws cognito-idp create-user-pool --pool-name open-questions --query UserPool.Id --output text)
  eval \"$(aws configure export-credentials --format env)\"   # for curl

CLIENT and the other variables are set by the commands that need them. After the last of them, with all that is left:

  aws cognito-idp delete-user-pool --user-pool-id \"$POOL\"";

struct Options {
    list: bool,
    json: bool,
    answers: bool,
    prefix: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("live_questions: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let Some(options) = options()? else { return print(USAGE) };
    let mut questions = File::read()?.questions;
    questions.retain(|question| question.id.starts_with(&options.prefix));
    if questions.is_empty() {
        return Err(format!("no question begins with `{}`; --list prints their IDs", options.prefix).into());
    }
    if options.list {
        let ids: Vec<_> = questions.iter().map(|question| question.id.as_str()).collect();
        return print(&ids.join("\n"));
    }
    if options.json {
        return print(&format!("{:#}", questions.iter().map(record).collect::<Value>()));
    }
    let count = match questions.len() {
        1 => "1 open question.".to_owned(),
        count => format!("{count} open questions."),
    };
    let mut texts = vec![format!("{count}\n\n{HEAD}")];
    for question in &questions {
        let mut lines = text(question);
        if options.answers {
            lines.push(format!("  the library answers: {}", answer(question)?));
        }
        texts.push(lines.join("\n"));
    }
    print(&texts.join("\n\n"))
}

/// `None`: help is asked for.
fn options() -> Result<Option<Options>, lexopt::Error> {
    use lexopt::prelude::{Long, Short, Value, ValueExt as _};

    let mut options = Options { list: false, json: false, answers: false, prefix: String::new() };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("list") => options.list = true,
            Long("json") => options.json = true,
            Long("answers") => options.answers = true,
            Long("help") | Short('h') => return Ok(None),
            Value(prefix) if options.prefix.is_empty() => options.prefix = prefix.string()?,
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Some(options))
}

/// Prints a line. A reader that has gone away, such as `head`, is no error.
fn print(text: &str) -> Result<(), Box<dyn std::error::Error>> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// A question as a person reads it.
fn text(question: &Question) -> Vec<String> {
    let Question { id, asks, ruling, grade, rules, about, source, by_hand, .. } = question;
    let Script { before, command, then, cleanup } = Script::of(question);
    let concerns = about.clone().unwrap_or_else(|| rules.join(", "));
    let mut lines = vec![
        format!("{id}: {asks}"),
        format!("  ruling ({grade}): {ruling}"),
        format!("  concerns: {concerns}"),
        format!("  source: {source}"),
    ];
    lines.extend(by_hand.iter().map(|words| format!("  by hand: {words}")));
    let mut commands = |title: &str, commands: &[String]| {
        if !commands.is_empty() {
            lines.push(format!("  {title}:"));
            let inner = commands.iter().flat_map(|command| command.lines());
            lines.extend(inner.map(|line| format!("    {line}")));
        }
    };
    commands("before", &before);
    commands("ask", &[command]);
    commands("then", &then);
    commands("clean up", &cleanup);
    lines.push(format!("  if the ruling holds: {}", expected(question)));
    lines.push(format!("  otherwise: {}", otherwise(question)));
    lines
}

/// What the library answers to the call that is asked about.
fn answer(question: &Question) -> Result<String, Box<dyn std::error::Error>> {
    Ok(match Scene::of(question)?.ask(question)? {
        Outcome::Refused { error, known: true } => error.to_string(),
        Outcome::Refused { error, known: false } => format!("{error} (its own words)"),
        Outcome::Body(body) if body.is_empty() => "status 200, no body".to_owned(),
        Outcome::Body(body) => body,
    })
}

/// A question as a program reads it.
fn record(question: &Question) -> Value {
    let Script { before, command, then, cleanup } = Script::of(question);
    json!({
        "id": question.id,
        "question": question.asks,
        "ruling": question.ruling,
        "grade": question.grade,
        "rules": question.rules,
        "about": question.about,
        "source": question.source,
        "by_hand": question.by_hand,
        "pool": question.pool,
        "before": before,
        "command": command,
        "then": then,
        "cleanup": cleanup,
        "crate_answers": question.crate_answers,
        "if_ruling_holds": expected(question),
        "otherwise": otherwise(question),
    })
}
