//! The open questions of `src/rules/questions.json`: the crate answers as they say, and every command is its request.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may stop the test"
)]

#[path = "../examples/live_questions/command.rs"]
mod command;
#[path = "../examples/live_questions/question.rs"]
mod question;
#[path = "../examples/live_questions/scene.rs"]
mod scene;
#[path = "../examples/live_questions/script.rs"]
mod script;

use std::collections::{BTreeMap, BTreeSet};

use cognito_user_pool_client::{
    ClientSettings, Member, Operation, Rule, UserPoolClient,
    report::{Grade, Text},
    shape::Shape,
};
use question::{Answer, Call, File, Question};
use scene::{Outcome, Scene, pointer};
use script::{Script, expected, otherwise};
use serde_json::{Map, Value, json};

fn questions() -> Vec<Question> {
    File::read().expect("the questions can be read").questions
}

/// The calls that a question makes with a command of the AWS CLI, each with its command.
fn commands(question: &Question) -> Vec<(Call, String)> {
    let Script { before, command, then, .. } = Script::of(question);
    let mut calls: Vec<(Call, String)> = question.before.iter().cloned().zip(before).collect();
    if let Some(request) = question.request.clone().filter(|_| !question.raw) {
        let call = Call { operation: question.operation.clone(), request, keep: None, times: None };
        calls.push((call, command));
    }
    calls.extend(question.then.iter().cloned().zip(then));
    calls
}

// ---- The records.

#[test]
fn records_are_well_formed() {
    let questions = questions();
    assert!(questions.len() > 200, "there are {} questions", questions.len());
    let (mut ids, mut topics) = (BTreeSet::new(), Vec::new());
    let about = [
        "auth flows",
        "constraints",
        "defaults",
        "echo",
        "lifecycle",
        "paging",
        "secrets",
        "sessions",
        "wire",
    ];
    for question in &questions {
        let Question { id, ruling, source, body, raw, then, crate_answers, if_ruling_holds, .. } = question;
        assert!(ids.insert(id), "{id} stands twice");
        let (topic, what) = id.split_once('.').expect("an ID is topic.what");
        for part in [topic, what] {
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            assert!(!part.is_empty() && part.bytes().all(plain), "{id} is not in lower case");
        }
        topics.push(topic);
        assert!(question.asks.ends_with('?'), "{id}: a question ends in a question mark");
        assert!(ruling.ends_with('.') && ruling.len() > 9, "{id}: a ruling is a sentence");
        assert!(["documented", "inferred"].contains(&question.grade.as_str()), "{id}: {}", question.grade);
        assert!(source.starts_with("https://"), "{id}: {source} is no public address");
        assert_eq!(
            question.rules.is_empty(),
            question.about.is_some(),
            "{id} is about rules, or something else"
        );
        assert!(question.about.iter().all(|known| about.contains(&known.as_str())), "{id}");
        assert_ne!(question.request.is_some(), body.is_some(), "{id}: a request or another body");
        assert!(*raw || body.is_none(), "{id}: the AWS CLI sends no such body");
        assert_eq!(
            question.pool.is_empty(),
            question.by_hand.is_none() || id == "client.of-another-pool",
            "{id}"
        );
        let (expected, otherwise) = (expected(question), otherwise(question));
        assert!(!otherwise.is_empty() && otherwise != expected, "{id}: two outcomes are the same");
        match crate_answers {
            Answer::Refused { .. } => assert_eq!(*if_ruling_holds, None, "{id}: a refusal speaks for itself"),
            Answer::Accepted { settings, has, .. } => assert!(
                if_ruling_holds.is_some() || (settings.is_empty() && has.is_empty() && then.is_empty()),
                "{id}: what shows that the ruling holds?"
            ),
            Answer::Body { .. } | Answer::Begins { .. } => assert!(*raw, "{id}: only curl shows the body"),
        }
    }
    topics.dedup();
    assert_eq!(topics.len(), topics.iter().collect::<BTreeSet<_>>().len(), "topics stand apart: {topics:?}");
}

#[test]
fn every_rule_that_rests_on_a_ruling_has_a_question() {
    let questions = questions();
    for question in &questions {
        for rule in &question.rules {
            assert!(Rule::by_id(rule).is_some(), "{}: there is no rule {rule}", question.id);
        }
    }
    for rule in Rule::all() {
        let recorded = rule.refusal().is_none_or(|refusal| matches!(refusal.text, Text::Recorded(_)));
        let asked = questions.iter().any(|question| question.rules.iter().any(|id| id == rule.id()));
        assert!(
            asked || (recorded && rule.grade() != Grade::Inferred),
            "no question asks about {}",
            rule.id()
        );
    }
}

// ---- The crate answers.

/// A list as a set, for settings in effect, which have no order.
fn unordered(value: &Value) -> Value {
    let Value::Array(list) = value else { return value.clone() };
    let mut list = list.clone();
    list.sort_by_key(Value::to_string);
    Value::Array(list)
}

#[test]
fn the_crate_answers_as_the_rulings_say() {
    for question in questions() {
        let id = &question.id;
        let mut scene = Scene::of(&question).unwrap_or_else(|error| panic!("{id}: {error}"));
        let outcome = scene.ask(&question).unwrap_or_else(|error| panic!("{id}: {error}"));
        let filled = |text: &str| scene.filled(text).unwrap_or_else(|error| panic!("{id}: {error}"));
        // Whatever else speaks of a variable finds it set.
        question.then.iter().for_each(|call| drop(filled(&json!(call.request).to_string())));
        question.if_ruling_holds.iter().chain([&question.otherwise]).for_each(|words| drop(filled(words)));
        match (&question.crate_answers, outcome) {
            (Answer::Refused { exception, text }, Outcome::Refused { error, known }) => {
                assert_eq!(*exception, error.exception().code(), "{id}");
                assert_eq!(text.is_some(), known, "{id}: {error}");
                if let Some(text) = text {
                    assert_eq!(filled(text), error.message(), "{id}");
                }
            }
            (Answer::Accepted { echo, has, settings, .. }, Outcome::Body(body)) => {
                let answer: Value = serde_json::from_str(&body).expect("an answer");
                assert_eq!(answer.get("__type"), None, "{id}");
                for (path, value) in echo {
                    let should: Value = serde_json::from_str(&filled(&value.to_string())).expect("a value");
                    let is = answer.pointer(&pointer(path)).cloned().unwrap_or_default();
                    assert_eq!(is, should, "{id}: {path} in {answer}");
                }
                for path in has {
                    assert!(answer.pointer(&pointer(path)).is_some(), "{id}: {path} in {answer}");
                }
                for (member, should) in settings {
                    let client = serde_json::from_value::<UserPoolClient>(answer["UserPoolClient"].clone());
                    let client = client.expect("a client");
                    let settings = json!(ClientSettings::from(&client));
                    assert_eq!(unordered(&settings[member]), unordered(should), "{id}: {member}");
                }
            }
            (Answer::Body { body }, Outcome::Body(is)) => assert_eq!(*body, is, "{id}"),
            (Answer::Begins { begins }, Outcome::Body(is)) => assert!(is.starts_with(begins), "{id}: {is}"),
            (_, Outcome::Refused { error, .. }) => panic!("{id}: {error}"),
            (_, Outcome::Body(body)) => panic!("{id}: {body}"),
        }
    }
}

// ---- The commands.

/// The words of a command as the shell divides it; a variable stays `${NAME}`.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut characters = command.replace("\\\n", " ").chars().collect::<Vec<_>>().into_iter().peekable();
    while let Some(character) = characters.next() {
        match (character, quote) {
            ('\'' | '"', None) => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            (end, Some(open)) if end == open => quote = None,
            ('$', Some('"')) => {
                let mut name = String::new();
                while let Some(letter) = characters.next_if(char::is_ascii_uppercase) {
                    name.push(letter);
                }
                word.get_or_insert_default().extend(["${", &name, "}"]);
            }
            ('\\', None) => word.get_or_insert_default().extend(characters.next()),
            (' ', None) => words.extend(word.take()),
            (other, _) => word.get_or_insert_default().push(other),
        }
    }
    assert_eq!(quote, None, "a quote is open: {command}");
    words.extend(word);
    words
}

/// The request that a command of the AWS CLI sends; its members are among the given ones.
fn decoded(words: &[String], members: &[&str]) -> Map<String, Value> {
    let names = members.iter().map(|member| (command::kebab(member), *member)).collect::<BTreeMap<_, _>>();
    let (mut request, mut words) = (Map::new(), words.iter().skip(3).peekable());
    while let Some(word) = words.next() {
        let flag = word.strip_prefix("--").unwrap_or_else(|| panic!("{word} is no option"));
        if flag == "no-paginate" {
            continue;
        }
        let Some(text) = words.next_if(|value| !value.starts_with("--")) else {
            let (name, value) = flag.strip_prefix("no-").map_or((flag, true), |name| (name, false));
            request.insert(names[name].to_owned(), value.into());
            continue;
        };
        if ["query", "output"].contains(&flag) {
            continue;
        }
        let name = names[flag];
        let integer =
            Member::from_name(name).is_some_and(|member| matches!(member.shape(), Shape::Integer(_)));
        let json = integer || text.starts_with(['[', '{']) && !text.starts_with("${");
        let value = if json { serde_json::from_str(text).expect("JSON") } else { Value::from(text.as_str()) };
        request.insert(name.to_owned(), value);
    }
    request
}

#[test]
fn commands_are_their_requests() {
    for question in questions() {
        let id = &question.id;
        for (call, command) in commands(&question) {
            let inner = match (&call.keep, call.times) {
                (Some((name, _)), None) => {
                    command.strip_prefix(&format!("{name}=$(")).and_then(|rest| rest.strip_suffix(')'))
                }
                (None, Some(times)) => command
                    .strip_prefix(&format!("for _ in $(seq {times}); do "))
                    .and_then(|rest| rest.strip_suffix("; done")),
                _ => Some(command.as_str()),
            };
            let words = words(inner.unwrap_or_else(|| panic!("{id}: {command}")));
            assert_eq!(words[..3], ["aws", "cognito-idp", &command::kebab(&call.operation)], "{id}");
            let members: Vec<_> = call.request.keys().map(String::as_str).collect();
            assert_eq!(decoded(&words, &members), call.request, "{id}: {command}");
        }
        if question.raw {
            let words = words(&Script::of(&question).command);
            let after =
                |option: &str| words.iter().skip_while(|word| *word != option).nth(1).expect("an option");
            let request = question.request.clone().map(Value::Object);
            let body = question.body.clone().unwrap_or_else(|| request.expect("a request").to_string());
            assert_eq!(*after("--data-binary"), body, "{id}");
            let target = format!("X-Amz-Target: AWSCognitoIdentityProviderService.{}", question.operation);
            assert!(words.contains(&target), "{id}: {words:?}");
        }
    }
}

/// As <https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/> has them.
#[test]
fn options_are_written_as_the_aws_cli_writes_them() {
    for (name, option) in [
        ("AllowedOAuthFlows", "allowed-o-auth-flows"),
        ("AllowedOAuthFlowsUserPoolClient", "allowed-o-auth-flows-user-pool-client"),
        ("CallbackURLs", "callback-urls"),
        ("ClientSecretId", "client-secret-id"),
        ("DefaultRedirectURI", "default-redirect-uri"),
        ("EnablePropagateAdditionalUserContextData", "enable-propagate-additional-user-context-data"),
        ("GetUserPoolClientSessionConfiguration", "get-user-pool-client-session-configuration"),
        ("LogoutURLs", "logout-urls"),
        ("SSOSession", "sso-session"),
    ] {
        assert_eq!(command::kebab(name), option);
    }
    assert_eq!(command::word("it's ${POOL}"), r#"'it'\''s '"$POOL""#);
    assert_eq!(words(&command::word("it's ${POOL}")), ["it's ${POOL}"]);
}

#[test]
fn what_is_made_is_deleted() {
    for question in questions() {
        let (id, cleanup) = (&question.id, Script::of(&question).cleanup.join("\n"));
        let calls = question.before.iter().map(|call| (call.operation.as_str(), Some(&call.request)));
        for (operation, request) in calls.chain([(question.operation.as_str(), question.request.as_ref())]) {
            let member =
                |name: &str| request.and_then(|request| request.get(name)?.as_str()).unwrap_or_default();
            match (operation, member("UserPoolId")) {
                ("CreateUserPool", _) | ("CreateUserPoolClient", "${OWN}") => {
                    assert!(cleanup.contains("delete-user-pool --user-pool-id \"$OWN\""), "{id}: {cleanup}");
                }
                ("CreateUserPoolClient", "${POOL}") => {
                    let found = format!("[?ClientName=='{}']", member("ClientName"));
                    assert!(cleanup.contains(&found) && !found.contains('"'), "{id}: {cleanup}");
                    assert!(cleanup.contains("delete-user-pool-client --user-pool-id \"$POOL\""), "{id}");
                }
                // Nothing else is made in the caller's pool, and no other pool exists.
                (_, "${POOL}") => assert!(Operation::from_name(operation).is_some() || question.raw, "{id}"),
                _ => {}
            }
        }
    }
}
