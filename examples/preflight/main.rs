//! Checks a request before it is sent.
//!
//! `cargo run --example preflight -- FILE` reads a request as `aws cognito-idp … --cli-input-json` takes it and prints the
//! verdict, each finding, what AWS would answer, and the settings in effect. Exit status: 0 valid, 1 refused,
//! 2 unreadable.

mod input;
mod output;

use std::{
    io::{ErrorKind, Write as _},
    process::ExitCode,
};

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, ClientSettings, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, Operation, OperationInput, PoolSnapshot, ServiceError,
    SetUserPoolClientSessionConfigurationRequest, UpdateUserPoolClientRequest, UserPoolClient,
    settings::Difference,
};
use serde::de::DeserializeOwned;
use time::OffsetDateTime;

use crate::{
    input::{Options, Unreadable},
    output::Outcome,
};

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("preflight: {error}");
            ExitCode::from(2)
        }
    }
}

/// Whether the request is valid.
fn run() -> Result<bool, Unreadable> {
    let Some(options) = Options::from_arguments()? else {
        print(input::USAGE)?;
        return Ok(true);
    };
    let text = input::read(&options.file)?;
    let pool = match &options.pool {
        Some(path) => Some(input::parse::<PoolSnapshot>(path, &input::read(path)?)?),
        None => None,
    };
    let operation = match options.operation {
        Some(operation) => operation,
        None => input::operation_by_shape(&options.file, &text)?,
    };
    let stored = match &options.stored {
        Some(path) => Some(input::parse_client(path, &input::read(path)?)?),
        None => None,
    };
    // What is stored is a fact about the pool, too.
    let pool = pool.map(|pool: PoolSnapshot| match (&pool.user_pool_client, &stored) {
        (None, Some(stored)) => pool.client(stored.clone()),
        _ => pool,
    });
    let job = Job { options: &options, text: &text, pool: pool.as_ref(), stored: stored.as_ref() };
    let outcome = job.run(operation)?;
    let text = if options.json { output::json_text(&outcome) } else { output::text(&options.file, &outcome) };
    print(&text)?;
    Ok(outcome.report.is_valid())
}

/// Prints a line. A reader that has gone away, such as `head`, is no error.
fn print(text: &str) -> Result<(), Unreadable> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Unreadable::output(&error)),
        _ => Ok(()),
    }
}

/// What a valid request comes to.
struct Views {
    settings: ClientSettings,
    echo: UserPoolClient,
    /// In what the stored client would differ.
    drift: Vec<Difference>,
}

/// What a valid request comes to; offline or in the pool, the proof can do the same.
macro_rules! views {
    ($request:ty, |$proof:ident, $stored:ident| $becomes:expr) => {
        |request: $request, pool: Option<&PoolSnapshot>, stored: Option<&UserPoolClient>| {
            macro_rules! views_of {
                ($proven:expr) => {{
                    let $proof = $proven.ok()?;
                    let becomes = stored.map(|$stored| $becomes);
                    let settings = becomes.unwrap_or_else(|| $proof.apply_defaults());
                    let drift = stored.map(|stored| ClientSettings::from(stored).diff(&settings));
                    Some(Views { settings, echo: $proof.echo(), drift: drift.unwrap_or_default() })
                }};
            }
            match pool {
                Some(pool) => views_of!(request.validate_in(pool)),
                None => views_of!(request.validate()),
            }
        }
    };
}

struct Job<'a> {
    options: &'a Options,
    text: &'a str,
    pool: Option<&'a PoolSnapshot>,
    stored: Option<&'a UserPoolClient>,
}

impl Job<'_> {
    fn run(&self, operation: Operation) -> Result<Outcome, Unreadable> {
        match operation {
            Operation::CreateUserPoolClient => {
                self.judge(views!(CreateUserPoolClientRequest, |proof, _stored| proof.apply_defaults()))
            }
            Operation::UpdateUserPoolClient => {
                let mut outcome = self.judge(views!(UpdateUserPoolClientRequest, |proof, stored| {
                    // The dates make no difference.
                    ClientSettings::from(&proof.update(stored, OffsetDateTime::UNIX_EPOCH))
                }))?;
                let request: UpdateUserPoolClientRequest = input::parse(&self.options.file, self.text)?;
                outcome.resets = self.stored.map(|stored| request.resets(stored)).unwrap_or_default();
                Ok(outcome)
            }
            Operation::DescribeUserPoolClient => self.judge(nothing::<DescribeUserPoolClientRequest>),
            Operation::ListUserPoolClients => self.judge(nothing::<ListUserPoolClientsRequest>),
            Operation::DeleteUserPoolClient => self.judge(nothing::<DeleteUserPoolClientRequest>),
            Operation::AddUserPoolClientSecret => self.judge(nothing::<AddUserPoolClientSecretRequest>),
            Operation::ListUserPoolClientSecrets => self.judge(nothing::<ListUserPoolClientSecretsRequest>),
            Operation::DeleteUserPoolClientSecret => self.judge(nothing::<DeleteUserPoolClientSecretRequest>),
            Operation::GetUserPoolClientSessionConfiguration => {
                self.judge(nothing::<GetUserPoolClientSessionConfigurationRequest>)
            }
            Operation::SetUserPoolClientSessionConfiguration => {
                self.judge(nothing::<SetUserPoolClientSessionConfigurationRequest>)
            }
            other => Err(Unreadable::usage(&format!("this program does not know {other}"))),
        }
    }

    fn judge<R: OperationInput + DeserializeOwned>(
        &self,
        views: impl Fn(R, Option<&PoolSnapshot>, Option<&UserPoolClient>) -> Option<Views>,
    ) -> Result<Outcome, Unreadable> {
        let request: R = input::parse(&self.options.file, self.text)?;
        let report = match self.pool {
            Some(pool) => request.check_in(pool),
            None => request.check(),
        };
        let answer = ServiceError::of(&request, &report);
        let report = if self.options.deny_advisories { report.deny_all() } else { report };
        let views = views(request, self.pool, self.stored);
        Ok(Outcome { report, in_pool: self.pool.is_some(), answer, views, resets: Vec::new() })
    }
}

/// Requests that set nothing resolve to nothing.
fn nothing<R>(_: R, _: Option<&PoolSnapshot>, _: Option<&UserPoolClient>) -> Option<Views> {
    None
}
