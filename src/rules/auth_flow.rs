//! Sign-in flows, refresh token rotation, and the tier that they need.

use super::{SETTINGS, preflight, reference};
use crate::{
    member::Member,
    path::FieldPath,
    pool::{PoolContext, UserPoolTier},
    report::{Findings, rule},
    types::{ExplicitAuthFlow, RefreshTokenRotation},
    view::RequestView,
};

rule! {
    /// `ExplicitAuthFlows` mixes names with and without `ALLOW_`.
    ///
    /// All three old names together are accepted, and so is any set of new ones.
    ONE_GENERATION = "auth-flow.one-generation" for SETTINGS;
    Observed: preflight!("explicit-auth-flows-legacy-mix");
    refuses: InvalidParameter Recorded("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
    says: "`{path}` is the old name `{value}` beside new ones; use `{more}`";
    check: Request(one_generation);
}

fn one_generation(view: &RequestView<'_>, findings: &mut Findings) {
    if view.digest.auth_flows.intersects(ExplicitAuthFlow::CURRENT) {
        view.each_auth_flow(ExplicitAuthFlow::LEGACY, &mut |index, flow| {
            let path = FieldPath::from(Member::ExplicitAuthFlows).index(index);
            findings.add(path).value(flow.as_str()).words(flow.replacement().unwrap_or(flow).as_str());
        });
    }
}

rule! {
    /// Refresh token rotation is on and `ExplicitAuthFlows` lists `ALLOW_REFRESH_TOKEN_AUTH`.
    ///
    /// Only a list that is given is judged: a missing one is accepted, although its default would hold the flow
    /// (inferred). On an Update that leaves `RefreshTokenRotation` out, the stored client decides, since rotation stays
    /// on: [terraform-provider-aws#47196](https://github.com/hashicorp/terraform-provider-aws/issues/47196) shows that such
    /// an Update is refused, in a log that is cut off before the text; the text comes from other deployments. The general
    /// sentence of the documentation, that what is left out goes to its default, contradicts it.
    ROTATION_EXCLUDES_REFRESH = "rotation.excludes-refresh-flow" for SETTINGS;
    Observed: "https://github.com/hashicorp/terraform-provider-aws/issues/47196";
    refuses: InvalidParameter Recorded("ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.");
    says: "`{path}` is `ALLOW_REFRESH_TOKEN_AUTH`, which refresh token rotation rules out; leave it out";
    check: RequestOrClient(rotation_excludes_refresh);
}

fn rotation_excludes_refresh(view: &RequestView<'_>, findings: &mut Findings) {
    if view.rotates_refresh_tokens() {
        view.each_auth_flow(ExplicitAuthFlow::AllowRefreshTokenAuth.into(), &mut |index, _| {
            findings.add(FieldPath::from(Member::ExplicitAuthFlows).index(index));
        });
    }
}

rule! {
    /// `ALLOW_USER_AUTH` on a pool of the Lite tier.
    ///
    /// The text is inferred from the one with which `CreateUserPool` refuses passwordless sign-in
    /// ([cdk-preflight](https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-signin-policy-webauthn-tier)).
    TIER_USER_AUTH = "tier.user-auth" for SETTINGS;
    Documented: reference!("CreateUserPoolClient");
    refuses: FeatureUnavailableInTier Inferred("The following features need to be disabled for the LITE pricing tier configured: Passwordless Sign-In");
    says: "`{path}` is `ALLOW_USER_AUTH`, which the pool's tier, Lite, does not include; leave it out or raise the tier";
    check: Pool(tier_user_auth);
}

fn tier_user_auth(view: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    if pool.tier() == UserPoolTier::Lite {
        view.each_auth_flow(ExplicitAuthFlow::AllowUserAuth.into(), &mut |index, _| {
            findings.add(FieldPath::from(Member::ExplicitAuthFlows).index(index));
        });
    }
}

rule! {
    /// Refresh token rotation on a pool of the Lite tier.
    ///
    /// The text is inferred from its siblings.
    TIER_ROTATION = "tier.rotation" for SETTINGS;
    Documented: "https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-features-essentials.html";
    refuses: FeatureUnavailableInTier Inferred("The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation");
    says: "`{path}` is `ENABLED`, but the pool's tier, Lite, has no refresh token rotation; leave it out or raise the tier";
    check: Pool(tier_rotation);
}

fn tier_rotation(view: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    let on = view.settings.refresh_token_rotation.is_some_and(RefreshTokenRotation::is_on);
    if on && pool.tier() == UserPoolTier::Lite {
        findings.add(FieldPath::from(Member::RefreshTokenRotation).member(Member::Feature));
    }
}
