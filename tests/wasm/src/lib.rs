//! A question in JSON, the service's answer as text: the crate as a WebAssembly module without `std`.

#![no_std]

extern crate alloc;

mod heap;

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, Operation, OperationInput, PoolSnapshot, ServiceError,
    SetUserPoolClientSessionConfigurationRequest, UpdateUserPoolClientRequest,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A place for a question of that length, in which the caller writes it.
#[unsafe(no_mangle)]
pub extern "C" fn place(length: usize) -> *mut u8 {
    vec![0; length].leak().as_mut_ptr()
}

/// Answers the question at that place: the address of the answer, whose first four bytes are its length.
///
/// # Safety
///
/// The place must have been given for that length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn answer(place: *const u8, length: usize) -> *const u8 {
    // SAFETY: the caller promises that so many bytes were given there, and they are never freed.
    let question = unsafe { core::slice::from_raw_parts(place, length) };
    let answer = judged(question).unwrap_or_else(|error| error.to_string());
    let mut bytes = Vec::from(u32::try_from(answer.len()).unwrap_or(0).to_le_bytes());
    bytes.extend_from_slice(answer.as_bytes());
    bytes.leak().as_ptr()
}

/// What the service answers to `Request`, in `Pool` or offline: nothing if it accepts it.
fn judged(question: &[u8]) -> Result<String, serde_json::Error> {
    let mut question: Value = serde_json::from_slice(question)?;
    let pool: Option<PoolSnapshot> = serde_json::from_value(question["Pool"].take())?;
    let request = question["Request"].take();
    let judge = match question["Operation"].as_str().and_then(Operation::from_name) {
        Some(Operation::CreateUserPoolClient) => of::<CreateUserPoolClientRequest>,
        Some(Operation::UpdateUserPoolClient) => of::<UpdateUserPoolClientRequest>,
        Some(Operation::DescribeUserPoolClient) => of::<DescribeUserPoolClientRequest>,
        Some(Operation::ListUserPoolClients) => of::<ListUserPoolClientsRequest>,
        Some(Operation::DeleteUserPoolClient) => of::<DeleteUserPoolClientRequest>,
        Some(Operation::AddUserPoolClientSecret) => of::<AddUserPoolClientSecretRequest>,
        Some(Operation::ListUserPoolClientSecrets) => of::<ListUserPoolClientSecretsRequest>,
        Some(Operation::DeleteUserPoolClientSecret) => of::<DeleteUserPoolClientSecretRequest>,
        Some(Operation::GetUserPoolClientSessionConfiguration) => {
            of::<GetUserPoolClientSessionConfigurationRequest>
        }
        Some(Operation::SetUserPoolClientSessionConfiguration) => {
            of::<SetUserPoolClientSessionConfigurationRequest>
        }
        _ => return Ok("no such operation".into()),
    };
    judge(request, pool.as_ref())
}

fn of<R: OperationInput + DeserializeOwned>(
    request: Value,
    pool: Option<&PoolSnapshot>,
) -> Result<String, serde_json::Error> {
    let request: R = serde_json::from_value(request)?;
    let report = pool.map_or_else(|| request.check(), |pool| request.check_in(pool));
    Ok(ServiceError::of(&request, &report).map(|error| error.to_string()).unwrap_or_default())
}
