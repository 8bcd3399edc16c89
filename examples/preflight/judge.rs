//! What is made of a request.

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, ClientSettings, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, Operation, OperationInput, PoolSnapshot, Report, Reset, ServiceError,
    SetUserPoolClientSessionConfigurationRequest, UpdateUserPoolClientRequest, UserPoolClient,
    settings::Difference,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::{
    input::{self, Unreadable},
    options::Options,
};

/// What was made of a request.
pub(crate) struct Outcome {
    pub(crate) report: Report,
    pub(crate) in_pool: bool,
    pub(crate) answer: Option<ServiceError>,
    pub(crate) views: Option<Views>,
    pub(crate) resets: Vec<Reset>,
}

/// What a valid request comes to.
pub(crate) struct Views {
    /// The settings in effect, as JSON.
    pub(crate) settings: Value,
    /// In what the stored client would differ.
    pub(crate) drift: Vec<Difference>,
}

/// What a valid request comes to; offline or in the pool, the proof can do the same. `becomes` is what becomes of the
/// stored client, if the request is about one.
macro_rules! views {
    ($request:ty, |$proof:ident, $stored:ident| $becomes:expr) => {
        |request: $request, pool: Option<&PoolSnapshot>, stored: Option<&UserPoolClient>| {
            macro_rules! views_of {
                ($proven:expr) => {{
                    let $proof = $proven.ok()?;
                    let becomes: Option<UserPoolClient> = stored.and_then(|$stored| $becomes);
                    let settings =
                        becomes.as_ref().map_or_else(|| $proof.apply_defaults(), ClientSettings::from);
                    let drift = stored.map(|stored| ClientSettings::from(stored).diff(&settings));
                    Some(Views { settings: json!(settings), drift: drift.unwrap_or_default() })
                }};
            }
            match pool {
                Some(pool) => views_of!(request.validate_in(pool)),
                None => views_of!(request.validate()),
            }
        }
    };
}

/// What the caller says beside the requests.
#[derive(Clone)]
pub(crate) struct Facts {
    pub(crate) pool: Option<PoolSnapshot>,
    stored: Option<UserPoolClient>,
    pub(crate) deny: bool,
}

impl Facts {
    pub(crate) fn read(options: &Options) -> Result<Self, Unreadable> {
        let pool = match &options.pool {
            Some(name) => Some(input::parse(name, &input::read(name, name.as_ref())?)?),
            None => None,
        };
        let stored = match &options.stored {
            Some(name) => {
                let value = input::parse(name, &input::read(name, name.as_ref())?)?;
                Some(input::parse_client(name, value)?)
            }
            None => None,
        };
        let facts = Self { pool, stored: stored.clone(), deny: options.deny_advisories };
        // What is stored is a fact about the pool, too.
        Ok(stored.iter().fold(facts, Self::with_client))
    }

    /// The same; the pool has that client, unless it is said to have another.
    pub(crate) fn with_client(mut self, client: &UserPoolClient) -> Self {
        if let Some(pool) = &mut self.pool {
            pool.user_pool_client.get_or_insert_with(|| client.clone());
        }
        self
    }

    /// Reads and judges a request of any operation.
    pub(crate) fn request(
        &self,
        operation: Operation,
        name: &str,
        text: &str,
    ) -> Result<Outcome, Unreadable> {
        match operation {
            Operation::CreateUserPoolClient => Ok(self.create(input::parse(name, text)?)),
            Operation::UpdateUserPoolClient => Ok(self.update(input::parse(name, text)?)),
            Operation::DescribeUserPoolClient => self.other::<DescribeUserPoolClientRequest>(name, text),
            Operation::ListUserPoolClients => self.other::<ListUserPoolClientsRequest>(name, text),
            Operation::DeleteUserPoolClient => self.other::<DeleteUserPoolClientRequest>(name, text),
            Operation::AddUserPoolClientSecret => self.other::<AddUserPoolClientSecretRequest>(name, text),
            Operation::ListUserPoolClientSecrets => {
                self.other::<ListUserPoolClientSecretsRequest>(name, text)
            }
            Operation::DeleteUserPoolClientSecret => {
                self.other::<DeleteUserPoolClientSecretRequest>(name, text)
            }
            Operation::GetUserPoolClientSessionConfiguration => {
                self.other::<GetUserPoolClientSessionConfigurationRequest>(name, text)
            }
            Operation::SetUserPoolClientSessionConfiguration => {
                self.other::<SetUserPoolClientSessionConfigurationRequest>(name, text)
            }
            other => Err(Unreadable::usage(&format!("this program does not know {other}"))),
        }
    }

    pub(crate) fn create(&self, request: CreateUserPoolClientRequest) -> Outcome {
        self.judge(request, views!(CreateUserPoolClientRequest, |proof, _stored| None))
    }

    pub(crate) fn update(&self, request: UpdateUserPoolClientRequest) -> Outcome {
        let resets = self.stored.as_ref().map(|stored| request.resets(stored)).unwrap_or_default();
        let outcome = self.judge(
            request,
            views!(UpdateUserPoolClientRequest, |proof, stored| {
                // The dates make no difference.
                Some(proof.clone().update(stored, OffsetDateTime::UNIX_EPOCH))
            }),
        );
        Outcome { resets, ..outcome }
    }

    /// Requests that set nothing resolve to nothing.
    fn other<R: OperationInput + DeserializeOwned>(
        &self,
        name: &str,
        text: &str,
    ) -> Result<Outcome, Unreadable> {
        Ok(self.judge(input::parse::<R>(name, text)?, |_, _, _| None))
    }

    fn judge<R: OperationInput>(
        &self,
        request: R,
        views: impl Fn(R, Option<&PoolSnapshot>, Option<&UserPoolClient>) -> Option<Views>,
    ) -> Outcome {
        let report = match &self.pool {
            Some(pool) => request.check_in(pool),
            None => request.check(),
        };
        let answer = ServiceError::of(&request, &report);
        let report = if self.deny { report.deny_all() } else { report };
        let views = views(request, self.pool.as_ref(), self.stored.as_ref());
        Outcome { report, in_pool: self.pool.is_some(), answer, views, resets: Vec::new() }
    }
}
