//! What to run for a question, and what to look for.

use serde_json::{Map, Value};

use crate::{
    command::{aws, curl, joined, word},
    question::{Answer, Call, Question},
};

/// The commands of a question.
pub(crate) struct Script {
    /// They set the scene.
    pub(crate) before: Vec<String>,
    /// The call that is asked about.
    pub(crate) command: String,
    /// They show what came of it.
    pub(crate) then: Vec<String>,
    /// They delete what the others have made.
    pub(crate) cleanup: Vec<String>,
}

impl Script {
    pub(crate) fn of(question: &Question) -> Self {
        let request = question.request.clone().unwrap_or_default();
        let command = if question.raw {
            let body = question.body.clone().unwrap_or_else(|| Value::Object(request).to_string());
            curl(&question.operation, &body)
        } else {
            aws(&question.operation, &request)
        };
        Self {
            before: question.before.iter().map(shell).collect(),
            command: joined(&command),
            then: question.then.iter().map(shell).collect(),
            cleanup: cleanup(question),
        }
    }
}

/// The command of a call whose answer is kept, or not looked at.
fn shell(call: &Call) -> String {
    let mut parts = aws(&call.operation, &call.request);
    if let Some((name, path)) = &call.keep {
        parts.push(format!("--query {} --output text", word(path)));
        return format!("{name}=$({})", joined(&parts));
    }
    match call.times {
        Some(times) => format!("for _ in $(seq {times}); do {}; done", joined(&parts)),
        None => joined(&parts),
    }
}

/// Deletes the pool that the question made for itself, with all that is in it; else the clients it made in the caller's.
fn cleanup(question: &Question) -> Vec<String> {
    let id = |pool: &str| Map::from_iter([("UserPoolId".to_owned(), Value::from(pool))]);
    let mut commands = Vec::new();
    if question.before.iter().any(|call| call.operation == "CreateUserPool") {
        commands.push(joined(&aws("DeleteUserPool", &id("${OWN}"))));
    }
    let before = question.before.iter().map(|call| (&call.operation, Some(&call.request)));
    let creates = before.chain([(&question.operation, question.request.as_ref())]);
    let mut names: Vec<&str> = creates
        .filter(|(operation, _)| *operation == "CreateUserPoolClient")
        .filter_map(|(_, request)| request)
        .filter(|request| request.get("UserPoolId").is_some_and(|pool| pool == "${POOL}"))
        .filter_map(|request| request.get("ClientName")?.as_str())
        .collect();
    names.dedup();
    for name in names {
        // Whoever is asked may have made a client that the crate would refuse, so the name finds it.
        let mut list = vec![r#"aws cognito-idp list-user-pool-clients --user-pool-id "$POOL""#.to_owned()];
        list.push(format!(r#"--query "UserPoolClients[?ClientName=='{name}'].ClientId" --output text"#));
        let mut delete = id("${POOL}");
        delete.insert("ClientId".to_owned(), "${EACH}".into());
        let delete = joined(&aws("DeleteUserPoolClient", &delete));
        commands.push(format!("for EACH in $({}); do\n  {delete}\ndone", joined(&list)));
    }
    commands
}

/// What to look for if the ruling holds.
pub(crate) fn expected(question: &Question) -> String {
    let words = question.if_ruling_holds.clone().unwrap_or_else(|| answer(&question.crate_answers));
    variables(&words)
}

/// What to look for if it does not.
pub(crate) fn otherwise(question: &Question) -> String {
    variables(&question.otherwise)
}

/// The service answers as the crate does.
fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Refused { exception, text: Some(text) } => format!("{exception}: {text}"),
        Answer::Refused { exception, text: None } => {
            format!("{exception}, in words that are yet to be recorded")
        }
        Answer::Accepted { echo, has, .. } if echo.is_empty() && has.is_empty() => {
            "it is accepted".to_owned()
        }
        Answer::Accepted { echo, has, .. } => {
            let members = echo.iter().map(|(path, value)| match value {
                Value::Null => format!("no {path}"),
                value => format!("{path} {value}"),
            });
            let members: Vec<_> = members.chain(has.iter().cloned()).collect();
            format!("it is accepted, and the answer has {}", members.join(", "))
        }
        Answer::Body { body } if body.is_empty() => "the answer has status 200 and an empty body".to_owned(),
        Answer::Body { body } => format!("the body of the answer is {body}"),
        Answer::Begins { begins } => format!("the body of the answer begins with {begins}"),
    }
}

/// Writes the variables as the shell does: `$POOL` for `${POOL}`.
fn variables(text: &str) -> String {
    let mut parts = text.split("${");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        written.push('$');
        written.push_str(&part.replacen('}', "", 1));
    }
    written
}
