//! How a finding quotes a value.

use cognito_user_pool_client::Report;

/// Whether that is how a value is quoted: whole or, beyond the limit, half as much at least.
pub(crate) fn quotes(quote: &str, value: &str) -> bool {
    if value.len() <= Report::QUOTE_LIMIT {
        return quote == value;
    }
    quote
        .strip_suffix('…')
        .is_some_and(|cut| cut.len() > Report::QUOTE_LIMIT / 2 - 8 && value.starts_with(cut))
}
