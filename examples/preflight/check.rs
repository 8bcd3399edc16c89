//! From a file to what was checked in it.

use cognito_user_pool_client::{Operation, UpdateUserPoolClientRequest};
use serde_json::Value;

use crate::{
    input::{self, Unreadable},
    item::Item,
    judge::{Facts, Outcome},
    kind::{Kind, is_like_request},
    locate::Positions,
    options::Options,
    place::{Place, Source},
    stranger::strangers,
    subject::{Remark, Subject},
    template,
    walk::File,
};

/// What came of a file.
#[derive(Default)]
pub(crate) struct Checked {
    pub(crate) subjects: Vec<Subject>,
    pub(crate) remarks: Vec<Remark>,
    /// The file is none of ours.
    pub(crate) skipped: bool,
}

pub(crate) fn check(file: &File, options: &Options, facts: &Facts) -> Result<Checked, Unreadable> {
    let name = &file.name;
    let bytes = input::bytes(name, &file.path)?;
    let read = input::text(name, bytes).and_then(|text| Ok((input::parse(name, &text)?, text)));
    let (value, text): (Value, String) = match read {
        Err(_) if !file.named => return Ok(skipped(name, "not JSON")),
        read => read?,
    };
    let positions = Positions::of(&text);
    match Kind::of(&value) {
        Kind::Template => template::check(name, &value, &positions, facts),
        Kind::Client => {
            let client = input::parse_client(name, value.clone())?;
            let outcome =
                facts.clone().with_client(&client).update(UpdateUserPoolClientRequest::from(&client));
            let taken_for =
                format!("UserPoolClient, as the full {} made of it", Operation::UpdateUserPoolClient);
            let place = Place::default().member("UserPoolClient");
            let client = value.get("UserPoolClient").unwrap_or(&value);
            Ok(one(subject(name, taken_for, outcome, &place, client, &positions)))
        }
        Kind::Request if !file.named && !is_like_request(&value) => {
            Ok(skipped(name, "neither a request nor a template nor a client"))
        }
        Kind::Request => {
            // An Update has a `ClientId`; `null` is none.
            let operation = options.operation.unwrap_or(match value.get("ClientId") {
                Some(id) if !id.is_null() => Operation::UpdateUserPoolClient,
                _ => Operation::CreateUserPoolClient,
            });
            let outcome = facts.request(operation, name, &text)?;
            let taken_for = operation.to_string();
            let remarks = strangers(name, operation, &value);
            let subject = subject(name, taken_for, outcome, &Place::default(), &value, &positions);
            Ok(Checked { remarks, ..one(subject) })
        }
    }
}

fn skipped(name: &str, why: &str) -> Checked {
    let remarks = vec![Remark::note(name, &format!("skipped: {why}"))];
    Checked { remarks, skipped: true, ..Checked::default() }
}

fn one(subject: Subject) -> Checked {
    Checked { subjects: vec![subject], ..Checked::default() }
}

/// A subject of which everything is known: a request or a client.
fn subject(
    file: &str,
    taken_for: String,
    outcome: Outcome,
    place: &Place,
    object: &Value,
    positions: &Positions,
) -> Subject {
    // The service drops `null` from lists.
    let source = Source { place, object, left_out: Value::is_null };
    let items = outcome.report.findings().map(|finding| Item::of(&finding, &source, positions, true));
    Subject {
        file: file.to_owned(),
        path: place.path.clone(),
        taken_for,
        items: items.collect(),
        findings: source.in_file(outcome.report.to_string()),
        is_known: true,
        outcome,
    }
}
