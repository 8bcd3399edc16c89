//! `GetUserPoolClientSessionConfiguration` and `SetUserPoolClientSessionConfiguration`.

use alloc::string::String;

use crate::types::{ClientSSOSessionConfig, structure::structure};

structure! {
    /// A request for the session configuration of a client.
    ///
    /// Source: [GetUserPoolClientSessionConfiguration](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolClientSessionConfiguration.html).
    GetUserPoolClientSessionConfigurationRequest [UserPoolId user_pool_id: String, ClientId client_id: String] {
        ClientId client_id: one String,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// The session configuration of the client.
    ///
    /// Source: [GetUserPoolClientSessionConfiguration](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolClientSessionConfiguration.html).
    GetUserPoolClientSessionConfigurationResponse {
        ClientId client_id: one String,
        SSOSession sso_session: one ClientSSOSessionConfig,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// A request to replace the session configuration of a client.
    ///
    /// Source: [SetUserPoolClientSessionConfiguration](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolClientSessionConfiguration.html).
    SetUserPoolClientSessionConfigurationRequest [UserPoolId user_pool_id: String, ClientId client_id: String, SSOSession sso_session: ClientSSOSessionConfig] {
        ClientId client_id: one String,
        SSOSession sso_session: one ClientSSOSessionConfig,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// The session configuration as it is now.
    ///
    /// Source: [SetUserPoolClientSessionConfiguration](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolClientSessionConfiguration.html).
    SetUserPoolClientSessionConfigurationResponse {
        ClientId client_id: one String,
        SSOSession sso_session: one ClientSSOSessionConfig,
        UserPoolId user_pool_id: one String,
    }
}
