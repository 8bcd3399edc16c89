//! OAuth 2.0 grants and scopes.

use super::{SETTINGS, preflight};
use crate::{
    member::Member,
    path::FieldPath,
    pool::PoolContext,
    report::{Findings, rule},
    scope::{SYSTEM_SCOPES, Traits, divided, is_system_scope},
    types::OAuthFlow,
    view::RequestView,
};

rule! {
    /// `AllowedOAuthFlowsUserPoolClient` is `true`, and flows or scopes are missing or empty.
    FLOWS_AND_SCOPES = "oauth.flows-and-scopes" for SETTINGS;
    Observed: preflight!("oauth-flows-scopes-required");
    refuses: InvalidParameter Recorded("AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.");
    says: "`{path}` is missing or empty, but `AllowedOAuthFlowsUserPoolClient` is `true`; list at least one";
    check: Request(flows_and_scopes);
}

fn flows_and_scopes(view: &RequestView<'_>, findings: &mut Findings) {
    let settings = &view.settings;
    if settings.allowed_oauth_flows_user_pool_client == Some(true) {
        if settings.allowed_oauth_flows.unwrap_or_default().is_empty() {
            findings.add(Member::AllowedOAuthFlows);
        }
        if settings.allowed_oauth_scopes.unwrap_or_default().is_empty() {
            findings.add(Member::AllowedOAuthScopes);
        }
    }
}

rule! {
    /// `client_credentials` together with `code` or `implicit`.
    ///
    /// Whatever `AllowedOAuthFlowsUserPoolClient` says. That the exception is `InvalidOAuthFlowException` is inferred
    /// from its siblings.
    CLIENT_CREDENTIALS_ALONE = "oauth.client-credentials-alone" for SETTINGS;
    Observed: preflight!("client-credentials-exclusive");
    refuses: InvalidOAuthFlow Recorded("client_credentials flow can not be selected along with code flow or implicit flow.");
    says: "`{path}` is `{value}` beside `client_credentials`, which stands alone; make two clients";
    check: Request(client_credentials_alone);
}

fn client_credentials_alone(view: &RequestView<'_>, findings: &mut Findings) {
    if view.digest.oauth_flows.contains(OAuthFlow::ClientCredentials) {
        view.each_oauth_flow(OAuthFlow::REDIRECTING, &mut |index, flow| {
            findings.add(FieldPath::from(Member::AllowedOAuthFlows).index(index)).value(flow.as_str());
        });
    }
}

rule! {
    /// `client_credentials` on a client without a secret (RFC 6749 section 4.4: confidential clients only).
    ///
    /// On Create the request decides: `GenerateSecret` or a `ClientSecret`. On Update the stored client does, so offline
    /// an Update is not asked.
    CLIENT_CREDENTIALS_SECRET = "oauth.client-credentials-secret" for SETTINGS;
    Observed: preflight!("client-credentials-secret");
    refuses: InvalidOAuthFlow Recorded("client_credentials flow can not be selected if client does not have a client secret.");
    says: "`{path}` is `client_credentials`, but the client has no secret; create the client with `GenerateSecret`";
    check: RequestOrClient(client_credentials_secret);
}

fn client_credentials_secret(view: &RequestView<'_>, findings: &mut Findings) {
    if let Some((index, _)) = view.first_oauth_flow(OAuthFlow::ClientCredentials.into()) {
        if view.has_secret() == Some(false) {
            findings.add(FieldPath::from(Member::AllowedOAuthFlows).index(index));
        }
    }
}

rule! {
    /// `client_credentials` with a scope of a user: `phone`, `email`, `openid`, `profile` or
    /// `aws.cognito.signin.user.admin`.
    ///
    /// The service names one scope, the first in the order of the request (fits the one recording with several; a
    /// hash order would too).
    CLIENT_CREDENTIALS_SCOPES = "oauth.client-credentials-scopes" for SETTINGS;
    Observed: "https://github.com/hashicorp/terraform-provider-aws/issues/4984";
    refuses: InvalidOAuthFlow Recorded("{value} is not supported with client_credentials flow");
    says: "`{path}` is `{value}`, a scope of a user, and `client_credentials` has none; use scopes of a resource server";
    check: Request(client_credentials_scopes);
}

fn client_credentials_scopes(view: &RequestView<'_>, findings: &mut Findings) {
    if view.digest.oauth_flows.contains(OAuthFlow::ClientCredentials) {
        view.each_scope(Traits::SYSTEM, &mut |index, scope| {
            findings.add(FieldPath::from(Member::AllowedOAuthScopes).index(index)).value(scope);
        });
    }
}

rule! {
    /// `code` or `implicit`, and no callback URL.
    ///
    /// Observed with `AllowedOAuthFlowsUserPoolClient` `true`; that it holds without the flag is inferred from the other
    /// rules about flows, which do (open question).
    CALLBACK_REQUIRED = "oauth.callback-required" for SETTINGS;
    Observed: preflight!("oauth-callback-required");
    refuses: InvalidOAuthFlow Recorded("CallbackUrls can not be empty when code flow or implicit flow is selected");
    says: "`{path}` is missing or empty, but the `{value}` flow needs a callback URL";
    check: Request(callback_required);
}

fn callback_required(view: &RequestView<'_>, findings: &mut Findings) {
    if view.settings.callback_urls.unwrap_or_default().is_empty() {
        if let Some((_, flow)) = view.first_oauth_flow(OAuthFlow::REDIRECTING) {
            findings.add(Member::CallbackURLs).value(flow.as_str());
        }
    }
}

rule! {
    /// A scope that does not exist: none of the five system scopes, and no `identifier/name` of a resource server of the
    /// pool.
    ///
    /// A word without a slash can exist in no pool, so that much is known offline. An identifier may hold slashes and a
    /// scope's name can't: the last slash divides. Open question: which scope is named when several don't exist; the
    /// first is taken.
    SCOPE_EXISTS = "oauth.scope-exists" for SETTINGS;
    Observed: preflight!("oauth-scopes-unknown");
    refuses: ScopeDoesNotExist Recorded("Invalid scope requested: {value}");
    says: "`{path}` is `{value}`, {more}";
    suggests: Nearest(SYSTEM_SCOPES);
    check: RequestOrPool(scope_exists);
}

fn scope_exists(view: &RequestView<'_>, pool: Option<&dyn PoolContext>, findings: &mut Findings) {
    let asked = if pool.is_some() { Traits::CUSTOM.and(Traits::UNKNOWN) } else { Traits::UNKNOWN };
    if !view.digest.scopes.has(asked) {
        return;
    }
    for (index, scope) in view.settings.elements(Member::AllowedOAuthScopes) {
        if is_system_scope(scope) {
            continue;
        }
        let problem = match divided(scope) {
            None => "neither a system scope nor `identifier/name` of a resource server",
            Some((identifier, name)) if pool.is_some_and(|pool| !pool.has_scope(identifier, name)) => {
                "which no resource server of the pool has"
            }
            Some(_) => continue,
        };
        findings.add(FieldPath::from(Member::AllowedOAuthScopes).index(index)).value(scope).words(problem);
    }
}
