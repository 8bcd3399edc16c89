//! What may be said of a request of which not everything is known.
//!
//! A template stands for all requests that its functions may come to: an unknown value may be any, or none, and an
//! unknown element may be any number of elements, none included. A finding is kept only if it holds in every one of
//! them. The engine sees the known part: an unknown member is left out, and so is a list of which no element is known; an
//! unknown element of another list is a text that no rule takes for anything. Of what it then finds is dropped
//!
//! 1. whatever is about a place that is unknown, holds something unknown or lies in something unknown: that a member is
//!    missing, that a list is empty, too long or lacks an element, what is wrong with the unknown element itself;
//! 2. whatever a rule concludes about a known place from the absence, the end or the default of another place, if that
//!    one is unknown. `reads` lists those places; of a rule that it does not list nothing is kept unless everything is known.
//!
//! What is left was concluded from known values that stand there in every case. The price is that a rule may stay silent
//! where it need not.

use cognito_user_pool_client::{Finding, Member, rules};

/// Whether a finding holds whatever the unknown values are; they are given by their JSON pointers in the request.
pub(crate) fn holds(finding: &Finding<'_>, unknown: &[String]) -> bool {
    let own = finding.path().pointer().to_string();
    match reads(finding.rule().id(), finding.path().root()) {
        Some(read) => read
            .iter()
            .copied()
            .chain([own.as_str()])
            .all(|place| !unknown.iter().any(|other| touch(place, other))),
        None => unknown.is_empty(),
    }
}

/// Whether all that the service's words quote is known: of an element that breaks its constraint they quote the list.
pub(crate) fn quotes_known(finding: &Finding<'_>, unknown: &[String]) -> bool {
    let whole = format!("/{}", finding.path().root());
    finding.violation().is_none() || !unknown.iter().any(|other| touch(&whole, other))
}

/// Whether one place is the other, or lies in it.
fn touch(one: &str, other: &str) -> bool {
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    within(one, other) || within(other, one)
}

/// The places from whose absence, end or default that rule concludes something about another place, such as one of
/// `root`; `None` for a rule of which that is not known.
pub(crate) fn reads(rule: &str, root: Member) -> Option<&'static [&'static str]> {
    Some(match (rule, root) {
        // A number without its unit has the default one.
        (rules::TOKEN_RANGE, Member::AccessTokenValidity) => &["/TokenValidityUnits/AccessToken"],
        (rules::TOKEN_RANGE, Member::IdTokenValidity) => &["/TokenValidityUnits/IdToken"],
        (rules::TOKEN_RANGE, _) => &["/TokenValidityUnits/RefreshToken"],
        (rules::TOKEN_ORDER, Member::AccessTokenValidity) => {
            &["/TokenValidityUnits/AccessToken", "/RefreshTokenValidity", "/TokenValidityUnits/RefreshToken"]
        }
        (rules::TOKEN_ORDER, _) => {
            &["/TokenValidityUnits/IdToken", "/RefreshTokenValidity", "/TokenValidityUnits/RefreshToken"]
        }
        // Without `GenerateSecret` there is no secret.
        (rules::OAUTH_CLIENT_CREDENTIALS_SECRET | rules::CONTEXT_DATA_SECRET, _) => {
            &["/GenerateSecret", "/ClientSecret"]
        }
        (rules::REDIRECT_DEFAULT_LISTED, _) => &["/CallbackURLs"],
        // With rotation on, the flow must be missing.
        (rules::AUTH_FLOW_REFRESH_MISSING, _) => &["/RefreshTokenRotation"],
        (rules::OAUTH_OPENID_MISSING, _) => &["/AllowedOAuthScopes"],
        // Its words name the pool.
        (rules::PROVIDER_EXISTS, _) => &["/UserPoolId"],
        // These judge a value by itself and by the facts about the pool, or by known values beside it, or say that
        // something is missing where they stand.
        (
            rules::CONSTRAINT_ENUM
            | rules::CONSTRAINT_LENGTH
            | rules::CONSTRAINT_LIST_SIZE
            | rules::CONSTRAINT_PATTERN
            | rules::CONSTRAINT_RANGE
            | rules::CONSTRAINT_REQUIRED
            | rules::ANALYTICS_ONE_FORM
            | rules::ANALYTICS_REGION
            | rules::ATTRIBUTE_READABLE
            | rules::ATTRIBUTE_WRITABLE
            | rules::AUTH_FLOW_DEPRECATED_NAME
            | rules::AUTH_FLOW_ONE_GENERATION
            | rules::AUTH_FLOW_PLAIN_PASSWORD
            | rules::EXISTENCE_ERRORS_OFF
            | rules::LIST_DUPLICATE
            | rules::OAUTH_CALLBACK_REQUIRED
            | rules::OAUTH_CLIENT_CREDENTIALS_ALONE
            | rules::OAUTH_CLIENT_CREDENTIALS_SCOPES
            | rules::OAUTH_FLAG_OFF
            | rules::OAUTH_FLOWS_AND_SCOPES
            | rules::OAUTH_IMPLICIT
            | rules::OAUTH_SCOPE_EXISTS
            | rules::POOL_EXISTS
            | rules::QUOTA_CLIENTS
            | rules::REDIRECT_BARE_PRIVATE_SCHEME
            | rules::REDIRECT_DANGEROUS_SCHEME
            | rules::REDIRECT_FRAGMENT
            | rules::REDIRECT_HTTPS
            | rules::REDIRECT_LOOPBACK_HTTP
            | rules::REDIRECT_SCHEME
            | rules::REDIRECT_USERINFO
            | rules::REDIRECT_WILDCARD
            | rules::REVOCATION_OFF
            | rules::ROTATION_EXCLUDES_REFRESH_FLOW
            | rules::SECRET_GENERATED_OR_SUPPLIED
            | rules::TIER_ROTATION
            | rules::TIER_USER_AUTH,
            _,
        ) => &[],
        _ => return None,
    })
}
