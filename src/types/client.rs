//! The client as responses show it.

use alloc::string::String;

use super::{
    config::{AnalyticsConfiguration, RefreshTokenRotation, TokenValidityUnits},
    enums::{ClientType, ExplicitAuthFlow, OAuthFlow, PreventUserExistenceErrors},
    open::Open,
    secret::ClientSecret,
    structure::structure,
    timestamp::Timestamp,
};

structure! {
    /// A user pool client, as Create, Update and Describe return it.
    ///
    /// What a request left out may be absent here too; [`ClientSettings`](crate::settings::ClientSettings) holds what
    /// it then means.
    ///
    /// Source: [UserPoolClientType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html).
    #[doc(alias = "UserPoolClientType")]
    UserPoolClient {
        AccessTokenValidity access_token_validity: one i32,
        AllowedOAuthFlows allowed_oauth_flows: list Open<OAuthFlow>,
        AllowedOAuthFlowsUserPoolClient allowed_oauth_flows_user_pool_client: one bool,
        AllowedOAuthScopes allowed_oauth_scopes: list String,
        AnalyticsConfiguration analytics_configuration: one AnalyticsConfiguration,
        AuthSessionValidity auth_session_validity: one i32,
        CallbackURLs callback_urls: list String,
        ClientId client_id: one String,
        ClientName client_name: one String,
        ClientSecret client_secret: one ClientSecret,
        ClientType client_type: one Open<ClientType>,
        CreationDate creation_date: one Timestamp,
        DefaultRedirectURI default_redirect_uri: one String,
        EnablePropagateAdditionalUserContextData enable_propagate_additional_user_context_data: one bool,
        EnableTokenRevocation enable_token_revocation: one bool,
        ExplicitAuthFlows explicit_auth_flows: list Open<ExplicitAuthFlow>,
        IdTokenValidity id_token_validity: one i32,
        LastModifiedDate last_modified_date: one Timestamp,
        LogoutURLs logout_urls: list String,
        PreventUserExistenceErrors prevent_user_existence_errors: one Open<PreventUserExistenceErrors>,
        ReadAttributes read_attributes: list String,
        RefreshTokenRotation refresh_token_rotation: one RefreshTokenRotation,
        RefreshTokenValidity refresh_token_validity: one i32,
        SupportedIdentityProviders supported_identity_providers: list String,
        TokenValidityUnits token_validity_units: one TokenValidityUnits,
        UserPoolId user_pool_id: one String,
        WriteAttributes write_attributes: list String,
    }
}

structure! {
    /// A client in a list: its IDs and its name.
    ///
    /// Source: [UserPoolClientDescription](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientDescription.html).
    UserPoolClientDescription {
        ClientId client_id: one String,
        ClientName client_name: one String,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// A client secret without its value, or with it in the answer that generated it.
    ///
    /// Source: [API reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html).
    #[doc(alias = "ClientSecretDescriptorType")]
    ClientSecretDescriptor {
        ClientSecretCreateDate client_secret_create_date: one Timestamp,
        ClientSecretId client_secret_id: one String,
        ClientSecretValue client_secret_value: one ClientSecret,
    }
}
