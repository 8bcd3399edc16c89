//! `AddUserPoolClientSecret`, `ListUserPoolClientSecrets` and `DeleteUserPoolClientSecret`.

use alloc::string::String;

use crate::types::{ClientSecret, ClientSecretDescriptor, structure::structure};

structure! {
    /// A request to add a second secret to a confidential client: the given one, or one that the service generates.
    ///
    /// Source: [AddUserPoolClientSecret](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html).
    AddUserPoolClientSecretRequest [UserPoolId user_pool_id: String, ClientId client_id: String] {
        ClientId client_id: one String,
        ClientSecret client_secret: one ClientSecret,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// The secret that was added.
    ///
    /// Source: [AddUserPoolClientSecret](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html).
    AddUserPoolClientSecretResponse {
        ClientSecretDescriptor client_secret_descriptor: one ClientSecretDescriptor,
    }
}

structure! {
    /// A request to list the secrets of a client.
    ///
    /// Source: [ListUserPoolClientSecrets](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html).
    ListUserPoolClientSecretsRequest [UserPoolId user_pool_id: String, ClientId client_id: String] {
        ClientId client_id: one String,
        NextToken next_token: one String,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// The secrets of the client, without their values.
    ///
    /// Source: [ListUserPoolClientSecrets](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html).
    ListUserPoolClientSecretsResponse {
        ClientSecrets client_secrets: list ClientSecretDescriptor,
        NextToken next_token: one String,
    }
}

structure! {
    /// A request to delete one of the two secrets of a client.
    ///
    /// Source: [DeleteUserPoolClientSecret](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html).
    DeleteUserPoolClientSecretRequest [UserPoolId user_pool_id: String, ClientId client_id: String, ClientSecretId client_secret_id: String] {
        ClientId client_id: one String,
        ClientSecretId client_secret_id: one String,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// The secret was deleted.
    ///
    /// Source: [DeleteUserPoolClientSecret](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html).
    DeleteUserPoolClientSecretResponse {}
}
