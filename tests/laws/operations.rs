//! The law of operations: any sequence of them on a pool obeys the laws of its steps.
//!
//! The input is a step a line, behind a first line that may hold facts about the pool in JSON. A step is a request with its
//! operation, in JSON, or a few letters: the operation, the draw, and then what the operation takes: a client (the
//! number of one that exists, or `?`), a secret, and the letters of settings. What makes no step is skipped.

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, MemoryPool, PoolSnapshot, SetUserPoolClientSessionConfigurationRequest,
    UpdateUserPoolClientRequest,
    memory::{Draw, Request},
    types::{ClientSSOSessionConfig, Timestamp},
};

use crate::{
    letters::{POOL, SUPPLIED, settings},
    sequence::{Marks, Sequence},
};

/// With what every generated secret begins, since the bytes for it do.
const GENERATED: &str = "16kqjad9l6kqjad9";

/// How many steps are made.
const STEPS: usize = 60;

/// Tries the laws on each step, and returns how many were accepted and refused.
pub(crate) fn law(input: &[u8]) -> [usize; 2] {
    let text = String::from_utf8_lossy(input);
    let mut lines = text.split('\n').peekable();
    let facts = lines.peek().and_then(|line| serde_json::from_str(line).ok());
    let registered = CreateUserPoolClientRequest::new(POOL, "registered").validate().expect("it is valid");
    let registered = registered.echo().client_id("2registered345678").client_type("DCR");
    let marks = Marks { generated: GENERATED, supplied: SUPPLIED };
    let mut sequence = Sequence::new(pool(facts), registered, marks);
    let (mut now, mut counts) = (1_700_000_000_000, [0; 2]);
    let steps = lines.filter_map(|line| Step::read(line.strip_suffix('\r').unwrap_or(line)));
    for step in steps.take(STEPS) {
        let request = step.request(&sequence);
        let [accepted, refused] = &mut counts;
        if sequence.step(&request, &step.draw(&mut now), step.operation == 's') {
            *accepted += 1;
        } else {
            *refused += 1;
        }
    }
    counts
}

/// A small pool of that ID, as it is told or one of every kind of fact.
fn pool(facts: Option<PoolSnapshot>) -> MemoryPool {
    let mut facts = facts.unwrap_or_else(|| {
        PoolSnapshot::new(POOL)
            .attribute("email", true, true)
            .identity_provider("Google")
            .resource_server("https://api.example.com", ["read"])
            .session_tracking(true)
            .clients(0, 5)
    });
    facts.user_pool_id = Some(POOL.to_owned());
    facts.client_quota = facts.client_quota.clamp(1, 6);
    MemoryPool::new(facts)
}

/// A step as it is written.
struct Step<'a> {
    /// The letter of the operation, `{` for a request in JSON.
    operation: char,
    /// Of how many milliseconds later and of which bytes the draw is; `~` is the end of time.
    draw: char,
    /// What the operation takes.
    rest: &'a str,
    /// The request that stands there.
    given: Option<Request>,
}

impl<'a> Step<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let mut letters = line.chars();
        let operation = letters.next().filter(|letter| "{acdglqrstux".contains(*letter))?;
        if operation == '{' {
            let request: Request = serde_json::from_str(line).ok()?;
            // A mark anywhere but in a secret would look like a leak.
            let text = serde_json::to_string(&request).ok()?;
            let marked = [GENERATED, SUPPLIED].iter().any(|mark| text.contains(mark));
            return (!marked).then_some(Self { operation, draw: '1', rest: "", given: Some(request) });
        }
        let draw = letters.next().unwrap_or('0');
        Some(Self { operation, draw, rest: letters.as_str(), given: None })
    }

    /// Few bytes and short times, so that draws repeat.
    fn draw(&self, now: &mut i64) -> Draw {
        let number = number(self.draw).unwrap_or(0);
        let bytes = number / 3 % 4;
        *now =
            if self.draw == '~' { Timestamp::MAX.unix_milliseconds() } else { *now + i64::from(number % 3) };
        let mut secret = [bytes; 32];
        secret.iter_mut().take(10).for_each(|byte| *byte = 0x9a);
        Draw::new(Timestamp::from_unix_milliseconds(*now), [bytes; 16], secret)
    }

    /// The request, now that the pool is known.
    fn request(&self, sequence: &Sequence) -> Request {
        if let Some(request) = &self.given {
            return request.clone();
        }
        let (client, rest) = pick(self.rest, sequence.model.clients.keys());
        let secret = || rest.contains('p').then(|| format!("{SUPPLIED}_supplied_by_a_request").into());
        match self.operation {
            'u' => {
                let members = serde_json::to_value(settings(rest)).expect("a request can be written");
                let mut update: UpdateUserPoolClientRequest = serde_json::from_value(members)
                    .expect("an update takes what a creation does, but for secrets");
                update.client_id = Some(client);
                update.into()
            }
            's' => {
                let stored =
                    sequence.pool.clients().find(|stored| stored.client_id.as_ref() == Some(&client));
                let unknown = || UpdateUserPoolClientRequest::new(POOL, client.as_str());
                stored.as_ref().map_or_else(unknown, UpdateUserPoolClientRequest::from).into()
            }
            'd' => DescribeUserPoolClientRequest::new(POOL, client).into(),
            'l' => self.list(sequence).into(),
            'x' => DeleteUserPoolClientRequest::new(POOL, client).into(),
            'a' => {
                let mut request = AddUserPoolClientSecretRequest::new(POOL, client);
                request.client_secret = secret();
                request.into()
            }
            'q' => ListUserPoolClientSecretsRequest::new(POOL, client).into(),
            'r' => {
                let known =
                    sequence.model.clients.get(&client).into_iter().flat_map(|client| &client.secrets);
                let (secret, _) = pick(rest, known.map(|secret| &secret.id));
                DeleteUserPoolClientSecretRequest::new(POOL, client, secret).into()
            }
            'g' => GetUserPoolClientSessionConfigurationRequest::new(POOL, client).into(),
            't' => {
                let minutes = rest.chars().next().and_then(number).map_or(-1, i32::from);
                let session = ClientSSOSessionConfig::new(minutes * 40_000);
                SetUserPoolClientSessionConfigurationRequest::new(POOL, client, session).into()
            }
            _ => {
                let mut request = settings(self.rest);
                request.client_secret =
                    self.rest.contains('p').then(|| format!("{SUPPLIED}_of_a_new_client__").into());
                request.into()
            }
        }
    }

    /// A size, `n` for the token that was given last, and the letter of a type.
    fn list(&self, sequence: &Sequence) -> ListUserPoolClientsRequest {
        let mut list = ListUserPoolClientsRequest::new(POOL);
        list.max_results = self.rest.chars().next().and_then(number).map(i32::from);
        list.next_token = sequence.model.token.clone().filter(|_| self.rest.contains('n'));
        let kinds = [('R', "REGULAR"), ('D', "DCR"), ('O', "OTHER")];
        let kind = kinds.iter().find(|(letter, _)| self.rest.contains(*letter));
        list.client_type = kind.map(|(_, kind)| (*kind).into());
        list
    }
}

/// The one of them that the first letter tells, or one that nobody knows, and the letters behind it.
fn pick<'k>(letters: &str, known: impl Iterator<Item = &'k String>) -> (String, &str) {
    let mut rest = letters.chars();
    let known: Vec<_> = known.collect();
    let index = rest.next().and_then(number).and_then(|number| usize::from(number).checked_rem(known.len()));
    let picked = index.and_then(|index| known.get(index)).map_or("1example23456789", |id| id.as_str());
    (picked.to_owned(), rest.as_str())
}

/// `0` to `9` and what follows them in ASCII, up to `?`, which is no number.
fn number(letter: char) -> Option<u8> {
    u8::try_from(letter).ok()?.checked_sub(b'0').filter(|number| *number < 15)
}
