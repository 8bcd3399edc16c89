//! What the service accepts, and what is still likely a mistake.

mod auth;
mod duplicate;
mod oauth;
mod redirect;
mod resets;

pub(super) use auth::{
    DEPRECATED_NAME, EXISTENCE_ERRORS_OFF, PLAIN_PASSWORD, REFRESH_MISSING, REVOCATION_OFF,
};
pub(super) use duplicate::DUPLICATE;
pub(super) use oauth::{FLAG_OFF, IMPLICIT, OPENID_MISSING};
pub(super) use redirect::{BARE_PRIVATE_SCHEME, DANGEROUS_SCHEME, LOOPBACK_HTTP, USERINFO, WILDCARD};
pub(super) use resets::RESETS;
