//! Talks to the emulator through the official SDK for Rust.
//!
//! `rust-sdk-client http://127.0.0.1:PORT` prints one line a group of checks, and at the end `N passed, M failed`. This
//! SDK has no operations on session configuration yet.

mod bad_requests;
mod story;
mod tally;

use std::{error::Error, process::ExitCode};

use aws_credential_types::Credentials;
use aws_sdk_cognitoidentityprovider::{
    Client,
    config::{BehaviorVersion, Config, Region, retry::RetryConfig},
};

use crate::tally::Tally;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let Some(endpoint) = std::env::args().nth(1) else {
        eprintln!("usage: rust-sdk-client http://127.0.0.1:PORT");
        return Ok(ExitCode::from(2));
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url(endpoint)
        .credentials_provider(Credentials::from_keys("testing", "testing", None))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .retry_config(RetryConfig::disabled())
        .build();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let tally = runtime.block_on(run(&Client::from_conf(config)));
    Ok(if tally.report() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn run(aws: &Client) -> Tally {
    let mut tally = Tally::default();
    let ended = story::clients(aws, &mut tally).await;
    tally.group("clients", ended);
    let ended = story::lists(aws, &mut tally).await;
    tally.group("lists", ended);
    let ended = story::secrets(aws, &mut tally).await;
    tally.group("secrets", ended);
    let ended = bad_requests::constraints(aws, &mut tally).await;
    tally.group("bad requests: constraints", ended);
    let ended = bad_requests::rules(aws, &mut tally).await;
    tally.group("bad requests: rules", ended);
    tally
}
