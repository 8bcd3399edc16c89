//! Session configuration.

use super::reference;
use crate::{
    member::Member,
    operation::Operation,
    pool::{PoolContext, UserPoolTier},
    report::{Findings, rule},
    view::RequestView,
};

const SET: &[Operation] = &[Operation::SetUserPoolClientSessionConfiguration];

rule! {
    /// The session of a client is configured while the pool does not track sessions.
    ///
    /// Reading the configuration is always possible. Open question: exception and text.
    TRACKING = "session.tracking" for SET;
    Documented: reference!("SetUserPoolClientSessionConfiguration");
    refuses: InvalidParameter Unrecorded;
    says: "`{path}` can't be set: the pool does not track sessions";
    check: Pool(tracking);
}

fn tracking(_: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    if !pool.tracks_sessions() {
        findings.add(Member::SSOSession);
    }
}

rule! {
    /// The session of a client is configured on a pool of the Lite tier.
    ///
    /// Open question: the text.
    TIER = "session.tier" for SET;
    Documented: reference!("SetUserPoolClientSessionConfiguration");
    refuses: FeatureUnavailableInTier Unrecorded;
    says: "`{path}` can't be set: the pool's tier, Lite, has no sessions to configure; raise the tier";
    check: Pool(tier);
}

fn tier(_: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    if pool.tier() == UserPoolTier::Lite {
        findings.add(Member::SSOSession);
    }
}
