//! `UpdateUserPoolClient`.

use alloc::string::String;

use crate::types::{
    AnalyticsConfiguration, ExplicitAuthFlow, OAuthFlow, Open, PreventUserExistenceErrors,
    RefreshTokenRotation, TokenValidityUnits, UserPoolClient, structure::structure,
};

structure! {
    /// A request to replace the settings of a user pool client.
    ///
    /// It **replaces** them: a member that is left out goes back to its default, whatever the client had. Only the name,
    /// the ID, the secret, the creation date and a refresh token rotation that is on are kept. The safe way is to begin
    /// with the client as it is:
    ///
    /// ```
    /// use cognito_user_pool_client::{UpdateUserPoolClientRequest, UserPoolClient};
    ///
    /// let client = UserPoolClient::default().user_pool_id("us-east-1_EXAMPLE").access_token_validity(8);
    /// let request = UpdateUserPoolClientRequest::from(&client).auth_session_validity(10);
    /// assert_eq!(request.access_token_validity, Some(8));
    /// assert!(request.resets(&client).is_empty());
    /// ```
    ///
    /// Source: [UpdateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html).
    UpdateUserPoolClientRequest [UserPoolId user_pool_id: String, ClientId client_id: String] {
        AccessTokenValidity access_token_validity: one i32,
        AllowedOAuthFlows allowed_oauth_flows: list Open<OAuthFlow>,
        AllowedOAuthFlowsUserPoolClient allowed_oauth_flows_user_pool_client: one bool,
        AllowedOAuthScopes allowed_oauth_scopes: list String,
        AnalyticsConfiguration analytics_configuration: one AnalyticsConfiguration,
        AuthSessionValidity auth_session_validity: one i32,
        CallbackURLs callback_urls: list String,
        ClientId client_id: one String,
        ClientName client_name: one String,
        DefaultRedirectURI default_redirect_uri: one String,
        EnablePropagateAdditionalUserContextData enable_propagate_additional_user_context_data: one bool,
        EnableTokenRevocation enable_token_revocation: one bool,
        ExplicitAuthFlows explicit_auth_flows: list Open<ExplicitAuthFlow>,
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
    /// The client as it is after the update.
    ///
    /// Source: [UpdateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html).
    UpdateUserPoolClientResponse {
        UserPoolClient user_pool_client: one UserPoolClient,
    }
}
