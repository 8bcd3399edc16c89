//! What an Update silently resets.

use super::super::UPDATE;
use crate::{
    pool::StoredClient,
    report::{Findings, rule},
    resets::each_reset,
    view::{RequestView, SettingsView},
};

rule! {
    /// An Update leaves out a member that the stored client has set, which then falls back to its default.
    ///
    /// It is the most frequent complaint about the API: an Update replaces, it does not merge. Kept are only the name,
    /// the ID, the secret, the creation date, and refresh token rotation that is on (inferred).
    RESETS = "update.resets" for UPDATE;
    Observed: "https://github.com/aws/aws-sdk-java-v2/issues/5221";
    says: "`{path}` is left out, so the update resets it from `{value}` to `{more}`; send it to keep it";
    check: Client(resets);
}

fn resets(view: &RequestView<'_>, stored: &StoredClient<'_>, findings: &mut Findings) {
    each_reset(&view.settings, &SettingsView::of(stored.client), &mut |member, from, to| {
        findings.add(member).value(from).more(to);
    });
}
