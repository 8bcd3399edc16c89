//! The rules of the service beyond its model, and the advisories.
//!
//! A rule is one item: its ID, the operations it applies to, its grade and public source, how the service refuses, the
//! crate's own words, its documentation and its check. The engine runs the registry in order and labels what a check
//! finds, so no rule can mislabel a finding.
//!
//! To add one, write the item beside its kin, put it at its place in [`RULES`] or [`ADVISORIES`] and add its cases
//! under `tests/cases/`; the tests name whatever is still missing.

use crate::{operation::Operation, report::Rule};

mod advisory;
mod analytics;
mod attribute;
mod auth_flow;
mod client;
mod oauth;
mod provider;
mod redirect;
mod secret;
mod session;
mod token;

/// The API reference page of the operation with which most sources begin.
macro_rules! reference {
    ($operation:literal) => {
        concat!(
            "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_",
            $operation,
            ".html"
        )
    };
}
use reference;

/// The folder of a rule in cdk-preflight, which records what real deployments were refused with.
macro_rules! preflight {
    ($rule:literal) => {
        concat!("https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-", $rule)
    };
}
use preflight;

const CREATE: &[Operation] = &[Operation::CreateUserPoolClient];
const UPDATE: &[Operation] = &[Operation::UpdateUserPoolClient];
const SETTINGS: &[Operation] = &[Operation::CreateUserPoolClient, Operation::UpdateUserPoolClient];

/// The rules, in the order in which the service is taken to check them.
///
/// Observed of that order: constraints before rules; `oauth.flows-and-scopes` before `oauth.client-credentials-secret`;
/// `oauth.client-credentials-alone` before `oauth.client-credentials-scopes`. The rest is inferred.
pub(crate) static RULES: &[&Rule] = &[
    &client::POOL_EXISTS,
    &client::CLIENT_EXISTS,
    &secret::GENERATED_OR_SUPPLIED,
    &token::RANGE,
    &token::ORDER,
    &auth_flow::ONE_GENERATION,
    &auth_flow::ROTATION_EXCLUDES_REFRESH,
    &auth_flow::TIER_USER_AUTH,
    &auth_flow::TIER_ROTATION,
    &oauth::FLOWS_AND_SCOPES,
    &oauth::CLIENT_CREDENTIALS_ALONE,
    &oauth::CLIENT_CREDENTIALS_SECRET,
    &oauth::CLIENT_CREDENTIALS_SCOPES,
    &oauth::CALLBACK_REQUIRED,
    &oauth::SCOPE_EXISTS,
    &redirect::SCHEME,
    &redirect::HTTPS,
    &redirect::FRAGMENT,
    &redirect::DEFAULT_LISTED,
    &provider::EXISTS,
    &attribute::READABLE,
    &attribute::WRITABLE,
    &analytics::ONE_FORM,
    &analytics::REGION,
    &secret::CONTEXT_DATA,
    &client::QUOTA,
    &secret::SECRET_EXISTS,
    &secret::AT_MOST_TWO,
    &secret::KEEP_ONE,
    &secret::CONFIDENTIAL_CLIENT,
    &session::TRACKING,
    &session::TIER,
];

/// The advisories: what the service accepts, and what is still likely a mistake.
pub(crate) static ADVISORIES: &[&Rule] = &[
    &advisory::FLAG_OFF,
    &advisory::DEPRECATED_NAME,
    &advisory::PLAIN_PASSWORD,
    &advisory::REFRESH_MISSING,
    &advisory::IMPLICIT,
    &advisory::OPENID_MISSING,
    &advisory::LOOPBACK_HTTP,
    &advisory::DANGEROUS_SCHEME,
    &advisory::BARE_PRIVATE_SCHEME,
    &advisory::WILDCARD,
    &advisory::USERINFO,
    &advisory::EXISTENCE_ERRORS_OFF,
    &advisory::REVOCATION_OFF,
    &advisory::DUPLICATE,
    &advisory::RESETS,
];

impl Rule {
    /// Every rule, in the order of a report: the kinds of constraints, the rules in the service's order, the advisories.
    ///
    /// ```
    /// use cognito_user_pool_client::{Rule, Severity};
    ///
    /// let advisories = Rule::all().filter(|rule| rule.severity() == Severity::Advisory);
    /// assert_eq!(advisories.count(), 15);
    /// ```
    pub fn all() -> impl Iterator<Item = &'static Self> {
        crate::constraint::RULES.iter().chain(RULES).chain(ADVISORIES).copied()
    }

    /// The rule of that ID.
    #[must_use]
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::all().find(|rule| rule.id == id)
    }
}
