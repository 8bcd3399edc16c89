//! Create and Update answer as the service was recorded to, member for member and in the order of the lists.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, UpdateUserPoolClientRequest, UserPoolClient, lifecycle::Identity,
};
use serde::Deserialize;
use serde_json::Value;

use crate::{at, read, with, written};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    transitions: Vec<Transition>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Transition {
    name: String,
    grade: String,
    /// A public address, where there is one.
    source: Option<String>,
    /// What stands in for a source, or what was replaced.
    note: Option<String>,
    /// The client before an Update; without it the request is a Create.
    stored: Option<Value>,
    request: Value,
    client_id: String,
    client_secret: Option<String>,
    time: Value,
    response: Value,
    /// Members that every answer shows since, with their values.
    since: Option<Value>,
    /// Members of a Describe that was recorded right after.
    described: Option<Value>,
}

impl Transition {
    fn run(&self) -> UserPoolClient {
        let (name, now) = (&self.name, at(&self.time));
        if let Some(stored) = &self.stored {
            let request: UpdateUserPoolClientRequest = read(&self.request);
            let proof = request.validate().expect("the service accepted it");
            assert_eq!(self.request["ClientId"], *self.client_id, "{name}");
            proof.update(&read(stored), now)
        } else {
            let request: CreateUserPoolClientRequest = read(&self.request);
            let proof = request.validate().expect("the service accepted it");
            // A client that asks for no secret gets none, whatever is drawn.
            let secret = self.client_secret.as_deref().unwrap_or("drawn in vain");
            proof.create(Identity::new(self.client_id.as_str(), secret), now)
        }
    }

    fn expected(&self) -> Value {
        match &self.since {
            Some(since) => {
                let known = |member: &String| self.response.get(member).is_some();
                assert!(!since.as_object().expect("members").keys().any(known), "{} has them", self.name);
                with(&self.response, since)
            }
            None => self.response.clone(),
        }
    }
}

fn transitions() -> Vec<Transition> {
    let file: File = serde_json::from_str(include_str!("../data/lifecycle.json")).expect("a file");
    file.transitions
}

#[test]
fn recorded_answers_follow_from_their_requests() {
    let transitions = transitions();
    let updates = transitions.iter().filter(|transition| transition.stored.is_some()).count();
    assert_eq!((transitions.len(), updates), (12, 5));
    for transition in transitions {
        assert_eq!(written(&transition.run()), transition.expected(), "{}", transition.name);
    }
}

#[test]
fn recorded_describes_follow_too() {
    let mut compared = 0;
    for transition in transitions() {
        let described = written(&transition.run().described());
        for (member, value) in
            transition.described.iter().flat_map(|members| members.as_object().expect("members"))
        {
            assert_ne!(transition.response[member], *value, "{}: {member}", transition.name);
            assert_eq!(described[member], *value, "{}: {member}", transition.name);
            compared += 1;
        }
    }
    assert_eq!(compared, 2);
}

/// Describe sorts what the answer before had in another order, adds the type, and changes nothing else.
#[test]
fn describe_is_the_sorted_answer() {
    let mut moved = 0;
    for transition in transitions() {
        let (client, name) = (transition.run(), &transition.name);
        assert_eq!(client.client_type, None, "{name}");
        let mut expected = written(&client);
        expected["ClientType"] = "REGULAR".into();
        for value in expected.as_object_mut().expect("a client").values_mut() {
            if let Some(list) = value.as_array_mut() {
                let before = list.clone();
                list.sort_by_key(|element| element.as_str().map(|text| text.as_bytes().to_vec()));
                moved += usize::from(before != *list);
            }
        }
        assert_eq!(written(&client.described()), expected, "{name}");
        assert_eq!(client.described().described(), client.described(), "{name}");
    }
    assert!(moved > 10, "only {moved} lists have another order in Describe");
}

#[test]
fn describe_sorts_by_bytes_and_keeps_another_type() {
    // In UTF-16 the second would come first.
    let names = ["\u{ff01}", "\u{10000}", "a", "B"];
    let client = UserPoolClient::default().supported_identity_providers(names).client_type("DCR");
    let described = client.described();
    let sorted = ["B", "a", "\u{ff01}", "\u{10000}"].map(str::to_owned);
    assert_eq!(described.supported_identity_providers, Some(sorted.into()));
    assert_eq!(described.client_type, client.client_type);
}

#[test]
fn sources_are_public() {
    let transitions = transitions();
    for Transition { name, source, note, grade, .. } in &transitions {
        assert!(["observed", "documented", "inferred"].contains(&grade.as_str()), "{name}: {grade}");
        assert!(source.is_some() || note.is_some(), "{name}: neither a source nor a word about it");
        assert!(source.iter().all(|source| source.starts_with("https://")), "{name}: {source:?}");
    }
    assert!(transitions.iter().filter(|transition| transition.source.is_some()).count() >= 9);
}
