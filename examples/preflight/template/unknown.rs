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

use cognito_user_pool_client::{Finding, Member};

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
        ("token.range", Member::AccessTokenValidity) => &["/TokenValidityUnits/AccessToken"],
        ("token.range", Member::IdTokenValidity) => &["/TokenValidityUnits/IdToken"],
        ("token.range", _) => &["/TokenValidityUnits/RefreshToken"],
        ("token.order", Member::AccessTokenValidity) => {
            &["/TokenValidityUnits/AccessToken", "/RefreshTokenValidity", "/TokenValidityUnits/RefreshToken"]
        }
        ("token.order", _) => {
            &["/TokenValidityUnits/IdToken", "/RefreshTokenValidity", "/TokenValidityUnits/RefreshToken"]
        }
        // Without `GenerateSecret` there is no secret.
        ("oauth.client-credentials-secret" | "context-data.secret", _) => {
            &["/GenerateSecret", "/ClientSecret"]
        }
        ("redirect.default-listed", _) => &["/CallbackURLs"],
        // With rotation on, the flow must be missing.
        ("auth-flow.refresh-missing", _) => &["/RefreshTokenRotation"],
        ("oauth.openid-missing", _) => &["/AllowedOAuthScopes"],
        // Its words name the pool.
        ("provider.exists", _) => &["/UserPoolId"],
        // These judge a value by itself and by the facts about the pool, or by known values beside it, or say that
        // something is missing where they stand.
        (
            "constraint.enum"
            | "constraint.length"
            | "constraint.list-size"
            | "constraint.pattern"
            | "constraint.range"
            | "constraint.required"
            | "analytics.one-form"
            | "analytics.region"
            | "attribute.readable"
            | "attribute.writable"
            | "auth-flow.deprecated-name"
            | "auth-flow.one-generation"
            | "auth-flow.plain-password"
            | "existence-errors.off"
            | "list.duplicate"
            | "oauth.callback-required"
            | "oauth.client-credentials-alone"
            | "oauth.client-credentials-scopes"
            | "oauth.flag-off"
            | "oauth.flows-and-scopes"
            | "oauth.implicit"
            | "oauth.scope-exists"
            | "pool.exists"
            | "quota.clients"
            | "redirect.bare-private-scheme"
            | "redirect.dangerous-scheme"
            | "redirect.fragment"
            | "redirect.https"
            | "redirect.loopback-http"
            | "redirect.scheme"
            | "redirect.userinfo"
            | "redirect.wildcard"
            | "revocation.off"
            | "rotation.excludes-refresh-flow"
            | "secret.generated-or-supplied"
            | "tier.rotation"
            | "tier.user-auth",
            _,
        ) => &[],
        _ => return None,
    })
}
