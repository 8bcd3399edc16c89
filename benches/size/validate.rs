//! The same, and one request is validated.

use cognito_user_pool_client::{CreateUserPoolClientRequest, types::OAuthFlow};

fn main() {
    let mut arguments = std::env::args();
    let mut next = || arguments.next().unwrap_or_default();
    let request = CreateUserPoolClientRequest::new(next(), next())
        .allowed_oauth_flows_user_pool_client(true)
        .allowed_oauth_flows([OAuthFlow::Code])
        .allowed_oauth_scopes([next()])
        .callback_urls([next()]);
    println!("{}", request.validate().is_ok());
}
