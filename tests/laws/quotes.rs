//! How a finding quotes a value.

use cognito_user_pool_client::Report;

/// Whether that is how a value is quoted: whole or, beyond the limit, as much of its beginning as a cut quote has.
pub(crate) fn quotes(quote: &str, value: &str) -> bool {
    if value.len() <= Report::QUOTE_LIMIT {
        return quote == value;
    }
    // A character that does not fit may take up to four bytes.
    let lengths = Report::CUT_QUOTE - 3..=Report::CUT_QUOTE;
    quote.strip_suffix('…').is_some_and(|cut| lengths.contains(&cut.len()) && value.starts_with(cut))
}
