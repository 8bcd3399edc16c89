//! Advisories on OAuth 2.0.

use super::super::{SETTINGS, reference};
use crate::{
    member::Member,
    path::FieldPath,
    report::{Findings, rule},
    scope::Traits,
    types::OAuthFlow,
    view::RequestView,
};

rule! {
    /// Flows, scopes, callback or logout URLs are set while `AllowedOAuthFlowsUserPoolClient` is not `true`.
    ///
    /// The documentation says that it must be `true` first. The service accepts and stores them all the same, and the
    /// token endpoint then answers `invalid_grant`
    /// ([terraform-provider-aws#34945](https://github.com/hashicorp/terraform-provider-aws/issues/34945)).
    FLAG_OFF = "oauth.flag-off" for SETTINGS;
    Observed: "https://github.com/hashicorp/terraform-provider-aws/issues/34945";
    says: "`{path}` is not `true`, so `{value}` has no effect; set it to `true`";
    check: Request(flag_off);
}

fn flag_off(view: &RequestView<'_>, findings: &mut Findings) {
    let settings = &view.settings;
    if settings.allowed_oauth_flows_user_pool_client != Some(true) {
        let flows = settings.allowed_oauth_flows.unwrap_or_default();
        let lists = [Member::AllowedOAuthScopes, Member::CallbackURLs, Member::LogoutURLs];
        let lists = lists.into_iter().filter(|member| !settings.strings(*member).is_empty());
        let flows = (!flows.is_empty()).then_some(Member::AllowedOAuthFlows);
        if let Some(member) = flows.into_iter().chain(lists).next() {
            findings.add(Member::AllowedOAuthFlowsUserPoolClient).value(member.as_str());
        }
    }
}

rule! {
    /// The implicit grant, which RFC 9700 section 2.1.2 advises against: tokens travel in URLs.
    IMPLICIT = "oauth.implicit" for SETTINGS;
    Documented: "https://www.rfc-editor.org/rfc/rfc9700.html#section-2.1.2";
    says: "`{path}` is `implicit`, which puts tokens into URLs; use `code` with PKCE";
    check: Request(implicit);
}

fn implicit(view: &RequestView<'_>, findings: &mut Findings) {
    view.each_oauth_flow(OAuthFlow::Implicit.into(), &mut |index, _| {
        findings.add(FieldPath::from(Member::AllowedOAuthFlows).index(index));
    });
}

rule! {
    /// `phone`, `email` or `profile` without `openid`, without which the endpoints do not grant them.
    OPENID_MISSING = "oauth.openid-missing" for SETTINGS;
    Documented: reference!("CreateUserPoolClient");
    says: "`{path}` is `{value}`, which works only together with `openid`; add that";
    check: Request(openid_missing);
}

fn openid_missing(view: &RequestView<'_>, findings: &mut Findings) {
    if !view.digest.scopes.has(Traits::OPENID) {
        view.each_scope(Traits::CLAIMS, &mut |index, scope| {
            findings.add(FieldPath::from(Member::AllowedOAuthScopes).index(index)).value(scope);
        });
    }
}
