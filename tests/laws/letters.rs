//! Requests in letters: each letter is a setting.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest,
    types::{
        AnalyticsConfiguration, ExplicitAuthFlow, Feature, OAuthFlow, PreventUserExistenceErrors,
        RefreshTokenRotation, TimeUnit, TokenValidityUnits,
    },
};

/// The pool.
pub(crate) const POOL: &str = "us-east-1_EXAMPLE";

/// With what every supplied secret begins.
pub(crate) const SUPPLIED: &str = "hunter2";

/// A client of these settings. Some go together and some don't, and a few are wrong by themselves: `T`, `U`, `W`, `X`.
pub(crate) fn settings(letters: &str) -> CreateUserPoolClientRequest {
    letters.chars().fold(CreateUserPoolClientRequest::new(POOL, "web"), |mut request, letter| match letter {
        '0'..='9' => request.client_name(format!("web-{letter}")),
        'N' => {
            request.client_name = None;
            request
        }
        'S' => request.generate_secret(true),
        'r' => request.refresh_token_rotation(RefreshTokenRotation::new(Feature::Enabled)),
        'R' => request.refresh_token_rotation(
            RefreshTokenRotation::new(Feature::Disabled).retry_grace_period_seconds(60),
        ),
        'o' => request
            .allowed_oauth_flows_user_pool_client(true)
            .allowed_oauth_flows([OAuthFlow::Code, OAuthFlow::Implicit])
            .allowed_oauth_scopes(["openid", "https://api.example.com/read", "email"]),
        'm' => request
            .allowed_oauth_flows([OAuthFlow::ClientCredentials])
            .allowed_oauth_scopes(["https://api.example.com/read"]),
        'b' => request.callback_urls(["https://a.example/b", "com.example.app:/b", "https://a.example/b"]),
        'd' => request
            .callback_urls(["https://a.example/d", "http://localhost:3000/"])
            .default_redirect_uri("https://a.example/d"),
        'l' => request.logout_urls(["https://a.example/#bye", "/relative"]),
        'e' => request.prevent_user_existence_errors(PreventUserExistenceErrors::Enabled),
        'v' => request.enable_token_revocation(false),
        'k' => request.enable_propagate_additional_user_context_data(true),
        'n' => request.analytics_configuration(
            AnalyticsConfiguration::default()
                .application_arn("arn:aws:mobiletargeting:us-east-1:123456789012:apps/app"),
        ),
        'i' => request.analytics_configuration(
            AnalyticsConfiguration::default()
                .application_id("0123abcd")
                .external_id("external")
                .role_arn("arn:aws:iam::123456789012:role/analytics"),
        ),
        't' => request.access_token_validity(90).id_token_validity(1).token_validity_units(
            TokenValidityUnits::default().access_token(TimeUnit::Minutes).id_token(TimeUnit::Days),
        ),
        'z' => request
            .refresh_token_validity(0)
            .token_validity_units(TokenValidityUnits::default().refresh_token(TimeUnit::Minutes)),
        'T' => request.access_token_validity(25),
        'f' => {
            request.explicit_auth_flows([ExplicitAuthFlow::AllowUserAuth, ExplicitAuthFlow::AllowUserSrpAuth])
        }
        'h' => request.explicit_auth_flows([ExplicitAuthFlow::AllowRefreshTokenAuth]),
        'F' => request.explicit_auth_flows([ExplicitAuthFlow::AdminNoSrpAuth]),
        'w' => request.write_attributes(["name", "email", "name"]).read_attributes(["sub"]),
        'W' => request.write_attributes(["name"]),
        'g' => request.supported_identity_providers(["COGNITO", "Google"]),
        'X' => request.supported_identity_providers(["Okta"]),
        'y' => request.auth_session_validity(15),
        'U' => request.user_pool_id("us-east-1_OTHER"),
        _ => request,
    })
}
