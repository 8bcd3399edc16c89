//! What each operation does to the pool, once its request is proven.

use alloc::{string::String, vec::Vec};

use super::{Draw, MemoryPool, Record, Secret, paging};
use crate::{
    error::ServiceError,
    exception::Exception,
    lifecycle::{Identity, client_id, client_secret, client_secret_id},
    operation::{
        AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse, CreateUserPoolClientRequest,
        CreateUserPoolClientResponse, DeleteUserPoolClientRequest, DeleteUserPoolClientSecretRequest,
        DeleteUserPoolClientSecretResponse, DescribeUserPoolClientRequest, DescribeUserPoolClientResponse,
        GetUserPoolClientSessionConfigurationRequest, GetUserPoolClientSessionConfigurationResponse,
        ListUserPoolClientSecretsRequest, ListUserPoolClientSecretsResponse, ListUserPoolClientsRequest,
        ListUserPoolClientsResponse, SetUserPoolClientSessionConfigurationRequest,
        SetUserPoolClientSessionConfigurationResponse, UpdateUserPoolClientRequest,
        UpdateUserPoolClientResponse,
    },
    types::{ClientSSOSessionConfig, ClientSecretDescriptor, Timestamp},
    validate::{InPool, OperationInput, Validated},
};

/// How long an SSO session may be reused before anybody sets it: 60 minutes.
///
/// Source: [GetUserPoolClientSessionConfiguration](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolClientSessionConfiguration.html).
const DEFAULT_MAX_VALIDITY_MINUTES: i32 = 60;

/// A request that a [`MemoryPool`] answers.
///
/// The trait is sealed: the ten requests of this crate implement it.
pub trait MemoryOperation: OperationInput {
    /// The answer; `()` for the one operation whose answer has no body.
    type Output;

    /// Does what the request asks.
    ///
    /// [`MemoryPool::call`] proves and applies at once. A proof of an earlier state of the pool can break what the rules keep up:
    /// how many secrets a client has, say.
    ///
    /// # Errors
    ///
    /// None that the proof does not rule out, if the pool is the one that it is about.
    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        draw: &Draw,
    ) -> Result<Self::Output, ServiceError>;
}

impl MemoryPool {
    fn record(&mut self, client_id: Option<&String>) -> Result<&mut Record, ServiceError> {
        // The proof was made against another pool, or another state of this one.
        let gone = || ServiceError::new(Exception::ResourceNotFound, "User pool client does not exist.");
        client_id.and_then(|id| self.clients.get_mut(id)).ok_or_else(gone)
    }
}

impl MemoryOperation for CreateUserPoolClientRequest {
    type Output = CreateUserPoolClientResponse;

    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        draw: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        // Two draws of the same bytes still make two IDs.
        let mut number = u128::from_be_bytes(draw.id);
        while pool.clients.contains_key(&client_id(number.to_be_bytes())) {
            number = number.wrapping_add(1);
        }
        let identity = Identity::from_bytes(number.to_be_bytes(), draw.secret);
        let client = proof.create(identity, draw.now);
        pool.insert(client.clone());
        Ok(CreateUserPoolClientResponse::default().user_pool_client(client))
    }
}

impl MemoryOperation for UpdateUserPoolClientRequest {
    type Output = UpdateUserPoolClientResponse;

    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        draw: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let record = pool.record(proof.request().client_id.as_ref())?;
        let client = proof.update(&record.client, draw.now);
        let client_type = record.client.client_type.take();
        record.client = client.clone();
        record.client.client_type = client_type;
        Ok(UpdateUserPoolClientResponse::default().user_pool_client(client))
    }
}

impl MemoryOperation for DescribeUserPoolClientRequest {
    type Output = DescribeUserPoolClientResponse;

    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        _: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let record = pool.record(proof.request().client_id.as_ref())?;
        Ok(DescribeUserPoolClientResponse::default().user_pool_client(record.client.described()))
    }
}

impl MemoryOperation for ListUserPoolClientsRequest {
    type Output = ListUserPoolClientsResponse;

    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        _: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        Ok(paging::page(pool, proof.request()))
    }
}

impl MemoryOperation for DeleteUserPoolClientRequest {
    type Output = ();

    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        _: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let id = proof.request().client_id.as_ref();
        pool.record(id)?;
        id.map(|id| pool.clients.remove(id));
        Ok(())
    }
}

impl MemoryOperation for AddUserPoolClientSecretRequest {
    type Output = AddUserPoolClientSecretResponse;

    /// The answer holds the value only if it was generated here.
    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        draw: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let Self { client_id, client_secret: supplied, .. } = proof.request();
        let record = pool.record(client_id.as_ref())?;
        let client_id = client_id.as_deref().unwrap_or_default();
        // Two secrets of one millisecond still have two IDs: the nearest one that is free, since after the last millisecond
        // there is none.
        let now = draw.now.unix_milliseconds();
        let near = |apart| client_secret_id(client_id, Timestamp::from_unix_milliseconds(now + apart));
        let (mut id, mut apart) = (near(0), 1_i64);
        while record.secrets.iter().any(|secret| secret.id == id) {
            id = near(apart);
            apart = if apart > 0 { -apart } else { 1 - apart };
        }
        let mut descriptor = ClientSecretDescriptor::default()
            .client_secret_id(id.as_str())
            .client_secret_create_date(draw.now);
        if supplied.is_none() {
            descriptor.client_secret_value = Some(client_secret(draw.secret));
        }
        record.secrets.push(Secret { id, created: draw.now, shown: false });
        Ok(AddUserPoolClientSecretResponse::default().client_secret_descriptor(descriptor))
    }
}

impl MemoryOperation for ListUserPoolClientSecretsRequest {
    type Output = ListUserPoolClientSecretsResponse;

    /// Both at once, so there is no token.
    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        _: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let record = pool.record(proof.request().client_id.as_ref())?;
        let descriptors = record.secrets.iter().map(|secret| {
            ClientSecretDescriptor::default()
                .client_secret_id(secret.id.as_str())
                .client_secret_create_date(secret.created)
        });
        Ok(ListUserPoolClientSecretsResponse::default().client_secrets(descriptors.collect::<Vec<_>>()))
    }
}

impl MemoryOperation for DeleteUserPoolClientSecretRequest {
    type Output = DeleteUserPoolClientSecretResponse;

    /// Without the secret that it showed, the client shows none.
    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        _: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let Self { client_id, client_secret_id, .. } = proof.request();
        let record = pool.record(client_id.as_ref())?;
        let is_it = |secret: &Secret| Some(&secret.id) == client_secret_id.as_ref();
        if record.secrets.iter().any(|secret| secret.shown && is_it(secret)) {
            record.client.client_secret = None;
        }
        record.secrets.retain(|secret| !is_it(secret));
        Ok(DeleteUserPoolClientSecretResponse::default())
    }
}

impl MemoryOperation for GetUserPoolClientSessionConfigurationRequest {
    type Output = GetUserPoolClientSessionConfigurationResponse;

    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        _: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let Self { client_id, user_pool_id, .. } = proof.request();
        let record = pool.record(client_id.as_ref())?;
        let minutes = record.max_validity_minutes.unwrap_or(DEFAULT_MAX_VALIDITY_MINUTES);
        Ok(Self::Output {
            client_id: client_id.clone(),
            sso_session: Some(ClientSSOSessionConfig::new(minutes)),
            user_pool_id: user_pool_id.clone(),
        })
    }
}

impl MemoryOperation for SetUserPoolClientSessionConfigurationRequest {
    type Output = SetUserPoolClientSessionConfigurationResponse;

    fn apply(
        pool: &mut MemoryPool,
        proof: Validated<Self, InPool>,
        _: &Draw,
    ) -> Result<Self::Output, ServiceError> {
        let Self { client_id, sso_session, user_pool_id } = proof.request();
        let record = pool.record(client_id.as_ref())?;
        record.max_validity_minutes = sso_session.as_ref().and_then(|session| session.max_validity_minutes);
        Ok(Self::Output {
            client_id: client_id.clone(),
            sso_session: sso_session.clone(),
            user_pool_id: user_pool_id.clone(),
        })
    }
}
