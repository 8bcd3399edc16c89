//! Identity providers.

use super::{SETTINGS, preflight};
use crate::{
    member::Member,
    path::FieldPath,
    pool::PoolContext,
    report::{Findings, rule},
    view::RequestView,
};

rule! {
    /// An identity provider that the pool does not have.
    ///
    /// `COGNITO` is the pool itself and always exists. Social providers (`Google`, `Facebook`, `LoginWithAmazon`,
    /// `SignInWithApple`) must have been added to the pool like all others. Names are compared exactly (inferred). Open
    /// question: which is named when several don't exist; the first is taken.
    EXISTS = "provider.exists" for SETTINGS;
    Observed: preflight!("supported-identity-providers-exists");
    refuses: InvalidParameter Recorded("The provider {value} does not exist for User Pool {more}.");
    says: "`{path}` is `{value}`, but the pool `{more}` has no identity provider of that name";
    suggests: Nearest(&NAMED_THE_SAME_IN_EVERY_POOL);
    check: Pool(exists);
}

/// The pool itself, and the social providers.
///
/// Source: [CreateIdentityProvider](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html).
const NAMED_THE_SAME_IN_EVERY_POOL: [&str; 5] =
    ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];

fn exists(view: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    for (index, provider) in view.settings.elements(Member::SupportedIdentityProviders) {
        if provider != "COGNITO" && !pool.has_identity_provider(provider) {
            let path = FieldPath::from(Member::SupportedIdentityProviders).index(index);
            findings.add(path).value(provider).more(view.user_pool_id.unwrap_or_default());
        }
    }
}
