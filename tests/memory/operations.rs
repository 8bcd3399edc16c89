//! Random operations, to be told to a pool step by step.

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, MemoryPool, SetUserPoolClientSessionConfigurationRequest,
    UpdateUserPoolClientRequest, UserPoolClient,
    memory::{Draw, Request},
    types::{ClientSSOSessionConfig, Timestamp},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    generate::{POOL, mixed, valid},
    model::Model,
};

/// With what every generated secret begins, since the bytes for it do.
pub(crate) const GENERATED: &str = "16kqjad9l6kqjad9";
/// With what every supplied secret begins.
pub(crate) const SUPPLIED: &str = "hunter2";

/// An operation, as far as it can be told before the pool is known.
#[derive(Clone, Debug)]
pub(crate) enum Operation {
    Create(Box<CreateUserPoolClientRequest>, Option<String>),
    Update(Pick, Box<CreateUserPoolClientRequest>),
    /// Everything as Describe shows it.
    SendBack(Pick),
    Describe(Pick),
    List(Option<i32>, Token, Option<&'static str>),
    Delete(Pick),
    AddSecret(Pick, Option<String>),
    ListSecrets(Pick),
    DeleteSecret(Pick, Pick),
    GetSession(Pick),
    SetSession(Pick, i32),
}

/// One of those that exist, or an unknown one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pick {
    Known(usize),
    Unknown,
}

impl Pick {
    fn of<'a>(self, known: impl Iterator<Item = &'a str>) -> String {
        let known: Vec<_> = known.collect();
        let unknown = || "1example23456789".to_owned();
        match self {
            Self::Known(index) => index
                .checked_rem(known.len())
                .and_then(|index| known.get(index))
                .map_or_else(unknown, ToString::to_string),
            Self::Unknown => unknown(),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Token {
    None,
    /// The one that was given last.
    Last,
    Foreign(String),
}

/// A step: what is asked, how many milliseconds later, and with which bytes drawn.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    operation: Operation,
    later: i64,
    bytes: u8,
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    // Few bytes and short times, so that draws repeat.
    let step = (operation(), 0_i64..3, 0_u8..4).prop_map(|(operation, later, bytes)| Step {
        operation,
        later,
        bytes,
    });
    vec(step, 1..=60)
}

fn operation() -> impl Strategy<Value = Operation> {
    let pick = || prop_oneof![9 => any::<usize>().prop_map(Pick::Known), 1 => Just(Pick::Unknown)];
    let secret = || option::weighted(0.3, "hunter2[A-Za-z0-9_+]{14,60}");
    let request = || prop_oneof![valid(), mixed()].prop_map(Box::new);
    let size = option::of(prop_oneof![4 => 1..=4, 1 => -1..=70]);
    let token = prop_oneof![
        3 => Just(Token::None),
        3 => Just(Token::Last),
        1 => "[ -~]{0,9}".prop_map(Token::Foreign),
    ];
    let kind = prop_oneof![3 => Just(None), 2 => select(vec![Some("REGULAR"), Some("DCR")]), 1 => Just(Some("OTHER"))];
    prop_oneof![
        6 => (request(), secret()).prop_map(|(request, secret)| Operation::Create(request, secret)),
        4 => (pick(), request()).prop_map(|(pick, request)| Operation::Update(pick, request)),
        2 => pick().prop_map(Operation::SendBack),
        3 => pick().prop_map(Operation::Describe),
        4 => (size, token, kind).prop_map(|(size, token, kind)| Operation::List(size, token, kind)),
        2 => pick().prop_map(Operation::Delete),
        4 => (pick(), secret()).prop_map(|(pick, secret)| Operation::AddSecret(pick, secret)),
        2 => pick().prop_map(Operation::ListSecrets),
        4 => (pick(), pick()).prop_map(|(pick, secret)| Operation::DeleteSecret(pick, secret)),
        1 => pick().prop_map(Operation::GetSession),
        1 => (pick(), -1..4).prop_map(|(pick, minutes)| Operation::SetSession(pick, minutes)),
    ]
}

impl Step {
    /// What the caller draws: the secret is recognised by how it begins.
    pub(crate) fn draw(&self, now: &mut i64) -> Draw {
        *now += self.later;
        let mut secret = [self.bytes; 32];
        secret.iter_mut().take(10).for_each(|byte| *byte = 0x9a);
        Draw::new(Timestamp::from_unix_milliseconds(*now), [self.bytes; 16], secret)
    }

    /// The request, now that the pool is known.
    pub(crate) fn request(&self, model: &Model, pool: &MemoryPool) -> Request {
        let client = |pick: Pick| pick.of(model.clients.keys().map(String::as_str));
        // Most secrets are asked of clients that have some.
        let confidential = |pick: Pick| {
            let clients =
                model.clients.iter().filter(|(_, client)| self.bytes == 0 || !client.secrets.is_empty());
            pick.of(clients.map(|(id, _)| id.as_str()))
        };
        match &self.operation {
            Operation::Create(request, secret) => {
                let mut request = request.as_ref().clone();
                request.client_secret = secret.as_deref().map(Into::into).or(request.client_secret);
                request.into()
            }
            Operation::Update(pick, request) => {
                let members = serde_json::to_value(request).expect("a request can be written");
                let mut update: UpdateUserPoolClientRequest =
                    serde_json::from_value(members).expect("and read as another");
                update.client_id = Some(client(*pick));
                // Some keep the name.
                update.client_name = update.client_name.filter(|_| self.bytes > 0);
                update.into()
            }
            Operation::SendBack(pick) => {
                let id = client(*pick);
                let found = |client: &UserPoolClient| client.client_id.as_ref() == Some(&id);
                let unknown = || UpdateUserPoolClientRequest::new(POOL, id.as_str());
                pool.clients().find(found).map_or_else(unknown, |client| (&client).into()).into()
            }
            Operation::Describe(pick) => DescribeUserPoolClientRequest::new(POOL, client(*pick)).into(),
            Operation::List(size, token, kind) => {
                let mut list = ListUserPoolClientsRequest::new(POOL);
                list.max_results = *size;
                list.client_type = kind.map(Into::into);
                list.next_token = match token {
                    Token::None => None,
                    Token::Last => model.token.clone(),
                    Token::Foreign(token) => Some(token.clone()),
                };
                list.into()
            }
            Operation::Delete(pick) => DeleteUserPoolClientRequest::new(POOL, client(*pick)).into(),
            Operation::AddSecret(pick, secret) => {
                let mut request = AddUserPoolClientSecretRequest::new(POOL, confidential(*pick));
                request.client_secret = secret.as_deref().map(Into::into);
                request.into()
            }
            Operation::ListSecrets(pick) => {
                ListUserPoolClientSecretsRequest::new(POOL, confidential(*pick)).into()
            }
            Operation::DeleteSecret(pick, secret) => {
                let id = confidential(*pick);
                let known = model.clients.get(&id).into_iter().flat_map(|client| &client.secrets);
                let secret = secret.of(known.map(|secret| secret.id.as_str()));
                DeleteUserPoolClientSecretRequest::new(POOL, id, secret).into()
            }
            Operation::GetSession(pick) => {
                GetUserPoolClientSessionConfigurationRequest::new(POOL, client(*pick)).into()
            }
            Operation::SetSession(pick, minutes) => {
                let session = ClientSSOSessionConfig::new(*minutes);
                SetUserPoolClientSessionConfigurationRequest::new(POOL, client(*pick), session).into()
            }
        }
    }

    pub(crate) fn sends_back(&self) -> bool {
        matches!(self.operation, Operation::SendBack(_))
    }
}
