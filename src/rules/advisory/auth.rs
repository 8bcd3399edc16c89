//! Advisories on signing in.

use super::super::{SETTINGS, reference};
use crate::{
    member::Member,
    path::FieldPath,
    report::{Findings, rule},
    types::{ExplicitAuthFlow, PreventUserExistenceErrors},
    view::RequestView,
};

rule! {
    /// A flow by its old name, without `ALLOW_`.
    ///
    /// The service still takes it; the message names its replacement.
    DEPRECATED_NAME = "auth-flow.deprecated-name" for SETTINGS;
    Documented: reference!("CreateUserPoolClient");
    says: "`{path}` is the old name `{value}`; use `{more}`";
    check: Request(deprecated_name);
}

fn deprecated_name(view: &RequestView<'_>, findings: &mut Findings) {
    view.each_auth_flow(ExplicitAuthFlow::LEGACY, &mut |index, flow| {
        let path = FieldPath::from(Member::ExplicitAuthFlows).index(index);
        findings.add(path).value(flow.as_str()).words(flow.replacement().unwrap_or(flow).as_str());
    });
}

rule! {
    /// A flow in which the password itself travels to the service.
    ///
    /// With SRP (RFC 5054), `ALLOW_USER_SRP_AUTH`, it does not.
    PLAIN_PASSWORD = "auth-flow.plain-password" for SETTINGS;
    Documented: "https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html";
    says: "`{path}` is `{value}`, which sends the user's password to the service; `ALLOW_USER_SRP_AUTH` does not";
    check: Request(plain_password);
}

fn plain_password(view: &RequestView<'_>, findings: &mut Findings) {
    view.each_auth_flow(ExplicitAuthFlow::SENDING_PASSWORD, &mut |index, flow| {
        findings.add(FieldPath::from(Member::ExplicitAuthFlows).index(index)).value(flow.as_str());
    });
}

rule! {
    /// A list with names of the new generation and without `ALLOW_REFRESH_TOKEN_AUTH`, and refresh token rotation is
    /// off.
    ///
    /// Users then can't renew their tokens. The service refused this until about 2020
    /// ([aws-cdk#7625](https://github.com/aws/aws-cdk/issues/7625)) and accepts it now.
    REFRESH_MISSING = "auth-flow.refresh-missing" for SETTINGS;
    Observed: "https://github.com/aws/aws-cdk/issues/7625";
    says: "`{path}` lacks `ALLOW_REFRESH_TOKEN_AUTH`, so users can't renew their tokens; add it";
    check: RequestOrClient(refresh_missing);
}

fn refresh_missing(view: &RequestView<'_>, findings: &mut Findings) {
    let flows = view.digest.auth_flows;
    if flows.intersects(ExplicitAuthFlow::CURRENT)
        && !flows.contains(ExplicitAuthFlow::AllowRefreshTokenAuth)
        && !view.rotates_refresh_tokens()
    {
        findings.add(Member::ExplicitAuthFlows);
    }
}

rule! {
    /// `PreventUserExistenceErrors` is `LEGACY`, or left out, which means the same: the API tells which users exist.
    EXISTENCE_ERRORS_OFF = "existence-errors.off" for SETTINGS;
    Documented: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html";
    says: "`{path}` is {value}, so the API tells which users exist; set it to `ENABLED`";
    check: Request(existence_errors_off);
}

fn existence_errors_off(view: &RequestView<'_>, findings: &mut Findings) {
    match view.settings.prevent_user_existence_errors {
        None => {
            findings.add(Member::PreventUserExistenceErrors).value("left out");
        }
        Some(value) if value.is(PreventUserExistenceErrors::Legacy) => {
            findings.add(Member::PreventUserExistenceErrors).value("`LEGACY`");
        }
        Some(_) => {}
    }
}

rule! {
    /// `EnableTokenRevocation` is `false`: a stolen refresh token works until it expires (RFC 7009).
    REVOCATION_OFF = "revocation.off" for SETTINGS;
    Documented: "https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html";
    says: "`{path}` is `false`, so a stolen refresh token works until it expires; set it to `true`";
    check: Request(revocation_off);
}

fn revocation_off(view: &RequestView<'_>, findings: &mut Findings) {
    if view.settings.enable_token_revocation == Some(false) {
        findings.add(Member::EnableTokenRevocation);
    }
}
