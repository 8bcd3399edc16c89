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
};
use serde::de::DeserializeOwned;

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
    let outcome = Job { options: &options, text: &text, pool: pool.as_ref() }.run(operation)?;
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

/// The settings in effect and the client that the service would echo.
type Views = Option<(ClientSettings, UserPoolClient)>;

/// What a valid request resolves to; offline or in the pool, the proof can do the same.
macro_rules! views {
    ($request:ty) => {
        |request: $request, pool| match pool {
            Some(pool) => request.validate_in(pool).ok().map(|proof| (proof.apply_defaults(), proof.echo())),
            None => request.validate().ok().map(|proof| (proof.apply_defaults(), proof.echo())),
        }
    };
}

struct Job<'a> {
    options: &'a Options,
    text: &'a str,
    pool: Option<&'a PoolSnapshot>,
}

impl Job<'_> {
    fn run(&self, operation: Operation) -> Result<Outcome, Unreadable> {
        match operation {
            Operation::CreateUserPoolClient => self.judge(views!(CreateUserPoolClientRequest)),
            Operation::UpdateUserPoolClient => self.judge(views!(UpdateUserPoolClientRequest)),
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
        views: impl Fn(R, Option<&PoolSnapshot>) -> Views,
    ) -> Result<Outcome, Unreadable> {
        let request: R = input::parse(&self.options.file, self.text)?;
        let report = match self.pool {
            Some(pool) => request.check_in(pool),
            None => request.check(),
        };
        let answer = ServiceError::of(&request, &report);
        let report = if self.options.deny_advisories { report.deny_all() } else { report };
        Ok(Outcome { report, in_pool: self.pool.is_some(), answer, views: views(request, self.pool) })
    }
}

/// Requests that set nothing resolve to nothing.
fn nothing<R>(_: R, _: Option<&PoolSnapshot>) -> Views {
    None
}
