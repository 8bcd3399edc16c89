//! The laws of a pool in memory: what holds of each step of any sequence of operations.

use cognito_user_pool_client::{
    MemoryPool, ServiceError, UserPoolClient,
    lifecycle::client_secret,
    memory::{Draw, Request, Response},
};
use serde_json::Value;

use crate::{
    each::each,
    model::Model,
    round_trip::{is_read_in_each_way, round_trip},
};

/// A pool, and what the answers so far say about it.
pub(crate) struct Sequence {
    pub(crate) pool: MemoryPool,
    pub(crate) model: Model,
    /// The same calls by another way.
    copy: MemoryPool,
    marks: Marks,
}

/// With what each secret begins, and nothing else: so a leak is seen.
#[derive(Clone, Copy)]
pub(crate) struct Marks {
    /// Those that are generated.
    pub(crate) generated: &'static str,
    /// Those that requests supply.
    pub(crate) supplied: &'static str,
}

impl Sequence {
    /// Begins with that pool, to which nobody added a client, and that one of its clients.
    pub(crate) fn new(mut pool: MemoryPool, registered: UserPoolClient, marks: Marks) -> Self {
        let mut model = Model::default();
        pool.insert(registered.clone());
        model.insert(registered);
        Self { copy: pool.clone(), pool, model, marks }
    }

    /// Makes a call and judges what comes of it. Whether the request sends a client back as it is described must be said,
    /// since it then changes nothing. Returns whether it was accepted.
    pub(crate) fn step(&mut self, request: &Request, draw: &Draw, sends_back: bool) -> bool {
        let (before, expected) = (self.pool.clone(), refusal(request, &self.pool));
        assert_eq!(request.check_in(&self.pool).is_valid(), expected.is_none(), "{request:?}");
        let answer = self.pool.answer(request.clone(), draw);
        let same = typed(&mut self.copy, request, draw);
        assert_eq!(same, answer, "the same call is answered in the same way");
        assert_eq!(self.copy, self.pool);
        match &answer {
            Ok(response) => self.model.learn(request, response, draw),
            Err(_) => assert_eq!(self.pool, before, "a refused operation changes nothing"),
        }
        assert_eq!(answer.as_ref().err(), expected.as_ref(), "check_in decides");
        if let (true, Err(error)) = (sends_back, &answer) {
            assert_eq!(error.message(), "User pool client does not exist.", "what is described is valid");
        }
        if sends_back {
            assert_eq!(undated(&self.pool), undated(&before), "a client that is sent back stays as it is");
        }
        self.model.agrees(&self.pool);
        self.no_secret_leaks(request, &answer, draw);
        is_read_in_each_way(request);
        assert_eq!(round_trip(&self.pool), self.pool);
        answer.is_ok()
    }

    /// Only the client itself shows its secret, and the answer that generated one.
    fn no_secret_leaks(&self, request: &Request, answer: &Result<Response, ServiceError>, draw: &Draw) {
        let Marks { generated, supplied } = self.marks;
        let secret = |text: &str| text.contains(generated) || text.contains(supplied);
        assert!(!secret(&format!("{request:?} {answer:?}")), "{request:?} {answer:?}");
        let response = match answer {
            Ok(response) => response,
            Err(error) => {
                let written = serde_json::to_string(error).expect("it can be written");
                assert!(
                    !secret(&format!("{error} {} {} {written}", error.message(), error.body())),
                    "{error}"
                );
                return;
            }
        };
        let mut body = serde_json::to_value(response).expect("it can be written");
        let value = match request {
            Request::CreateUserPoolClient(_)
            | Request::UpdateUserPoolClient(_)
            | Request::DescribeUserPoolClient(_) => body.pointer_mut("/UserPoolClient/ClientSecret"),
            Request::AddUserPoolClientSecret(request) => {
                let value = body.pointer_mut("/ClientSecretDescriptor/ClientSecretValue");
                let shown = value.as_ref().and_then(|value| value.as_str());
                assert_eq!(
                    shown.is_some(),
                    request.client_secret.is_none(),
                    "a supplied one is not given back"
                );
                assert!(shown.is_none_or(|shown| shown.starts_with(generated)));
                value
            }
            _ => None,
        };
        if let (Request::CreateUserPoolClient(request), Some(value)) = (request, &value) {
            let drawn = client_secret(draw.secret);
            let expected = request.client_secret.as_ref().unwrap_or(&drawn).expose();
            assert_eq!(value.as_str(), Some(expected));
        }
        if let Some(value) = value {
            *value = Value::Null;
        }
        assert!(!secret(&body.to_string()), "{body}");
    }
}

/// What the service would answer to a request that it refuses.
fn refusal(request: &Request, pool: &MemoryPool) -> Option<ServiceError> {
    let report = request.check_in(pool);
    each!(request, typed, _wrap => ServiceError::of(typed, &report))
}

/// A typed call, its answer as the answer of whichever operation.
fn typed(pool: &mut MemoryPool, request: &Request, draw: &Draw) -> Result<Response, ServiceError> {
    each!(request, typed, wrap => pool.call(typed.clone(), draw).map(wrap))
}

/// The clients, but for the times of their last change.
fn undated(pool: &MemoryPool) -> Vec<UserPoolClient> {
    let undate = |mut client: UserPoolClient| {
        client.last_modified_date = None;
        client
    };
    pool.clients().map(undate).collect()
}
