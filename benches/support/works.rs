//! What is done with a request, from bytes to bytes.

#![expect(clippy::unwrap_used, reason = "what fails must stop the measurement")]

use std::hint::black_box;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, CreateUserPoolClientResponse, PoolSnapshot, UpdateUserPoolClientRequest,
    UpdateUserPoolClientResponse, UserPoolClient, Validated, lifecycle::Identity,
};
use serde::{Serialize, de::DeserializeOwned};
use time::OffsetDateTime;

use crate::json::{read, write};

/// Read, prove, take the settings in effect, make the client, write the response.
pub(crate) fn created(body: &[u8], identity: impl Into<Identity>) -> Vec<u8> {
    made(read::<CreateUserPoolClientRequest>(body).validate().unwrap(), identity)
}

/// What follows the proof.
pub(crate) fn made<Scope>(
    proof: Validated<CreateUserPoolClientRequest, Scope>,
    identity: impl Into<Identity>,
) -> Vec<u8> {
    let _ = black_box(proof.apply_defaults());
    let client = proof.create(identity, OffsetDateTime::UNIX_EPOCH);
    write(&CreateUserPoolClientResponse::default().user_pool_client(client))
}

/// The same in a pool, for the update of a client that it has.
pub(crate) fn updated_in(body: &[u8], stored: &UserPoolClient, pool: &PoolSnapshot) -> Vec<u8> {
    let proof = read::<UpdateUserPoolClientRequest>(body).validate_in(pool).unwrap();
    let _ = black_box(proof.apply_defaults());
    let client = proof.update(stored, OffsetDateTime::UNIX_EPOCH);
    write(&UpdateUserPoolClientResponse::default().user_pool_client(client))
}

/// The floor of these: reads the request and writes a response that is there already.
pub(crate) fn read_and_write<T: DeserializeOwned>(body: &[u8], response: &impl Serialize) -> Vec<u8> {
    drop(black_box(read::<T>(body)));
    write(response)
}
