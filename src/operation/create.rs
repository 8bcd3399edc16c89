//! `CreateUserPoolClient`.

use alloc::string::String;

use crate::types::{
    AnalyticsConfiguration, ClientSecret, ExplicitAuthFlow, OAuthFlow, Open, PreventUserExistenceErrors,
    RefreshTokenRotation, TokenValidityUnits, UserPoolClient, structure::structure,
};

structure! {
    /// A request to create a user pool client.
    ///
    /// Every member is an `Option`, the required ones too: what is missing is reported with everything else that is wrong.
    ///
    /// ```
    /// use cognito_user_pool_client::CreateUserPoolClientRequest;
    ///
    /// let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
    ///     .callback_urls(["https://app.example.com/callback"])
    ///     .refresh_token_validity(7);
    /// assert_eq!(request.client_name.as_deref(), Some("web"));
    /// ```
    ///
    /// Source: [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
    CreateUserPoolClientRequest [UserPoolId user_pool_id: String, ClientName client_name: String] {
        AccessTokenValidity access_token_validity: one i32,
        AllowedOAuthFlows allowed_oauth_flows: list Open<OAuthFlow>,
        AllowedOAuthFlowsUserPoolClient allowed_oauth_flows_user_pool_client: one bool,
        AllowedOAuthScopes allowed_oauth_scopes: list String,
        AnalyticsConfiguration analytics_configuration: one AnalyticsConfiguration,
        AuthSessionValidity auth_session_validity: one i32,
        CallbackURLs callback_urls: list String,
        ClientName client_name: one String,
        ClientSecret client_secret: one ClientSecret,
        DefaultRedirectURI default_redirect_uri: one String,
        EnablePropagateAdditionalUserContextData enable_propagate_additional_user_context_data: one bool,
        EnableTokenRevocation enable_token_revocation: one bool,
        ExplicitAuthFlows explicit_auth_flows: list Open<ExplicitAuthFlow>,
        GenerateSecret generate_secret: one bool,
        IdTokenValidity id_token_validity: one i32,
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
    /// The client that was created.
    ///
    /// Source: [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
    CreateUserPoolClientResponse {
        UserPoolClient user_pool_client: one UserPoolClient,
    }
}
