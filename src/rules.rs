//! The IDs of all rules as constants: with them a misspelt rule is an error of the compiler.
//!
//! A constant has the ID in capitals as its name, `_` in place of `.` and `-`. The [catalogue](crate::catalogue) says what
//! each rule does.
//!
//! ```
//! use cognito_user_pool_client::{CreateUserPoolClientRequest, Rule, rules};
//!
//! let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").callback_urls(["http://app.example.com/#"]);
//! for finding in request.check().findings() {
//!     match finding.rule().id() {
//!         rules::REDIRECT_HTTPS => println!("make it https: {}", finding.value()),
//!         rules::REDIRECT_FRAGMENT => println!("{} has a fragment", finding.path()),
//!         _ => println!("{finding}"),
//!     }
//! }
//!
//! let report = request.check().deny([rules::EXISTENCE_ERRORS_OFF])?;
//! assert_eq!(report.violation_count(), 3);
//! assert_eq!(Rule::by_id(rules::REDIRECT_HTTPS).map(Rule::id), Some("redirect.https"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

// The rules of the service beyond its model, and the advisories.
//
// A rule is one item: its ID, the operations it applies to, its grade and public source, how the service refuses, the
// crate's own words, what it suggests, its documentation and its check. The engine runs the registry in order and labels
// what a check finds, so no rule can mislabel a finding.
//
// To add one, write the item beside its kin, put it at its place in `RULES` or `ADVISORIES` and add its cases under
// `tests/cases/`; the tests name whatever is still missing.

use crate::{
    operation::{Operation, Operations},
    report::Rule,
};

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

pub use crate::constraint::rules::*;

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

/// Lists rules in their order, each with its public constant.
///
/// Where a function is named, it calls its argument with each, one after the other: the compiler then knows which rule each
/// call is about, and `check` takes a tenth fewer instructions than with a loop. Those that can't apply to any request of the
/// kind are left out when it is compiled.
macro_rules! registry {
    ($(#[$meta:meta])* $list:ident, $each:ident { $($id:ident = $rule:path),+ $(,)? }) => {
        $crate::rules::registry! { $(#[$meta])* $list { $($id = $rule),+ } }

        #[inline]
        pub(crate) fn $each<const SETTINGS: bool>(operation: Operation, mut ask: impl FnMut(&'static Rule)) {
            $(
                if const { $rule.applies.meets(Operations::family(SETTINGS)) }
                    && (const { $rule.applies.covers(Operations::family(SETTINGS)) } || $rule.applies.has(operation))
                {
                    ask(&$rule);
                }
            )+
        }
    };
    ($(#[$meta:meta])* $list:ident { $($id:ident = $rule:path),+ $(,)? }) => {
        $(#[$meta])*
        pub(crate) static $list: &[&$crate::report::Rule] = &[$(&$rule),+];

        $(
            #[doc = "The ID of that rule, which the [catalogue](crate::catalogue) describes."]
            pub const $id: &str = $crate::rules::id(stringify!($id), &$rule);
        )+
    };
}
pub(crate) use registry;

/// The ID of the rule, once it is sure that the constant has its name.
pub(crate) const fn id(name: &str, rule: &'static Rule) -> &'static str {
    let (mut name, mut id) = (name.as_bytes(), rule.id().as_bytes());
    while let ([a, name_rest @ ..], [b, id_rest @ ..]) = (name, id) {
        let same = matches!((*a, *b), (b'_', b'.' | b'-')) || *a == b.to_ascii_uppercase();
        assert!(same, "the constant's name is not the rule's ID in capitals");
        (name, id) = (name_rest, id_rest);
    }
    assert!(name.is_empty() && id.is_empty(), "the constant's name is not the rule's ID in capitals");
    rule.id()
}

const CREATE: &[Operation] = &[Operation::CreateUserPoolClient];
const UPDATE: &[Operation] = &[Operation::UpdateUserPoolClient];
const SETTINGS: &[Operation] = Operation::SETTINGS;

registry! {
    /// The rules, in the order in which the service is taken to check them.
    ///
    /// Observed of that order: constraints before rules; `oauth.flows-and-scopes` before `oauth.client-credentials-secret`;
    /// `oauth.client-credentials-alone` before `oauth.client-credentials-scopes`. The rest is inferred.
    RULES, each_rule {
        POOL_EXISTS = client::POOL_EXISTS,
        CLIENT_EXISTS = client::CLIENT_EXISTS,
        SECRET_GENERATED_OR_SUPPLIED = secret::GENERATED_OR_SUPPLIED,
        TOKEN_RANGE = token::RANGE,
        TOKEN_ORDER = token::ORDER,
        AUTH_FLOW_ONE_GENERATION = auth_flow::ONE_GENERATION,
        ROTATION_EXCLUDES_REFRESH_FLOW = auth_flow::ROTATION_EXCLUDES_REFRESH,
        TIER_USER_AUTH = auth_flow::TIER_USER_AUTH,
        TIER_ROTATION = auth_flow::TIER_ROTATION,
        OAUTH_FLOWS_AND_SCOPES = oauth::FLOWS_AND_SCOPES,
        OAUTH_CLIENT_CREDENTIALS_ALONE = oauth::CLIENT_CREDENTIALS_ALONE,
        OAUTH_CLIENT_CREDENTIALS_SECRET = oauth::CLIENT_CREDENTIALS_SECRET,
        OAUTH_CLIENT_CREDENTIALS_SCOPES = oauth::CLIENT_CREDENTIALS_SCOPES,
        OAUTH_CALLBACK_REQUIRED = oauth::CALLBACK_REQUIRED,
        OAUTH_SCOPE_EXISTS = oauth::SCOPE_EXISTS,
        REDIRECT_SCHEME = redirect::SCHEME,
        REDIRECT_HTTPS = redirect::HTTPS,
        REDIRECT_FRAGMENT = redirect::FRAGMENT,
        REDIRECT_DEFAULT_LISTED = redirect::DEFAULT_LISTED,
        PROVIDER_EXISTS = provider::EXISTS,
        ATTRIBUTE_READABLE = attribute::READABLE,
        ATTRIBUTE_WRITABLE = attribute::WRITABLE,
        ANALYTICS_ONE_FORM = analytics::ONE_FORM,
        ANALYTICS_REGION = analytics::REGION,
        CONTEXT_DATA_SECRET = secret::CONTEXT_DATA,
        QUOTA_CLIENTS = client::QUOTA,
        SECRET_EXISTS = secret::SECRET_EXISTS,
        SECRET_AT_MOST_TWO = secret::AT_MOST_TWO,
        SECRET_KEEP_ONE = secret::KEEP_ONE,
        SECRET_CONFIDENTIAL_CLIENT = secret::CONFIDENTIAL_CLIENT,
        SESSION_TRACKING = session::TRACKING,
        SESSION_TIER = session::TIER,
    }
}

registry! {
    /// The advisories: what the service accepts, and what is still likely a mistake.
    ADVISORIES, each_advisory {
        OAUTH_FLAG_OFF = advisory::FLAG_OFF,
        AUTH_FLOW_DEPRECATED_NAME = advisory::DEPRECATED_NAME,
        AUTH_FLOW_PLAIN_PASSWORD = advisory::PLAIN_PASSWORD,
        AUTH_FLOW_REFRESH_MISSING = advisory::REFRESH_MISSING,
        OAUTH_IMPLICIT = advisory::IMPLICIT,
        OAUTH_OPENID_MISSING = advisory::OPENID_MISSING,
        REDIRECT_LOOPBACK_HTTP = advisory::LOOPBACK_HTTP,
        REDIRECT_DANGEROUS_SCHEME = advisory::DANGEROUS_SCHEME,
        REDIRECT_BARE_PRIVATE_SCHEME = advisory::BARE_PRIVATE_SCHEME,
        REDIRECT_WILDCARD = advisory::WILDCARD,
        REDIRECT_USERINFO = advisory::USERINFO,
        EXISTENCE_ERRORS_OFF = advisory::EXISTENCE_ERRORS_OFF,
        REVOCATION_OFF = advisory::REVOCATION_OFF,
        LIST_DUPLICATE = advisory::DUPLICATE,
        UPDATE_RESETS = advisory::RESETS,
    }
}

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
