//! Elements that stand in a list twice.

use alloc::vec::Vec;

use super::super::SETTINGS;
use crate::{
    member::Member,
    path::FieldPath,
    report::{Findings, rule},
    view::{RequestView, SettingsView, admitted},
};

rule! {
    /// The same element twice in a list.
    ///
    /// The service stores lists as sets, so the second one vanishes from its answers (inferred from the order of the
    /// lists in recorded answers, which is that of a Java `HashSet`).
    DUPLICATE = "list.duplicate" for SETTINGS;
    Inferred: "https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst";
    says: "`{path}` is `{value}` again, as `{more}` is already; lists are stored as sets";
    check: Request(duplicate);
}

fn duplicate(view: &RequestView<'_>, findings: &mut Findings) {
    let SettingsView { allowed_oauth_flows, explicit_auth_flows, .. } = &view.settings;
    repeated(findings, Member::AllowedOAuthFlows, allowed_oauth_flows.unwrap_or_default());
    repeated(findings, Member::AllowedOAuthScopes, view.settings.strings(Member::AllowedOAuthScopes));
    repeated(findings, Member::CallbackURLs, view.settings.strings(Member::CallbackURLs));
    repeated(findings, Member::ExplicitAuthFlows, explicit_auth_flows.unwrap_or_default());
    repeated(findings, Member::LogoutURLs, view.settings.strings(Member::LogoutURLs));
    repeated(findings, Member::ReadAttributes, view.settings.strings(Member::ReadAttributes));
    let providers = view.settings.strings(Member::SupportedIdentityProviders);
    repeated(findings, Member::SupportedIdentityProviders, providers);
    repeated(findings, Member::WriteAttributes, view.settings.strings(Member::WriteAttributes));
}

/// The longest list that is sorted without an allocation: as long as the longest that the constraints limit.
const SMALL: usize = 128;

fn repeated<T: AsRef<str>>(findings: &mut Findings, member: Member, list: &[T]) {
    let list = admitted(member, list);
    if list.len() < 2 {
        return;
    }
    let mut small = [0_u32; SMALL];
    let mut large = Vec::new();
    let indices = if let Some(indices) = small.get_mut(..list.len()) {
        indices
    } else {
        large.resize(list.len(), 0);
        large.as_mut_slice()
    };
    for (index, place) in (0..).zip(indices.iter_mut()) {
        *place = index;
    }
    let element = |index: u32| {
        usize::try_from(index).ok().and_then(|index| list.get(index)).map(AsRef::as_ref).unwrap_or_default()
    };
    // Lengths first: most elements differ there, and equal ones end up side by side all the same.
    let key = |index: u32| (element(index).len(), element(index));
    indices.sort_unstable_by(|&a, &b| key(a).cmp(&key(b)).then(a.cmp(&b)));
    let (mut first, mut again) = (None, Vec::new());
    for &index in indices.iter() {
        match first {
            Some(first) if key(first) == key(index) => again.push((index, first)),
            _ => first = Some(index),
        }
    }
    again.sort_unstable();
    let path = |index| FieldPath::from(member).index(usize::try_from(index).unwrap_or(usize::MAX));
    for (index, first) in again {
        findings.add(path(index)).value(element(index)).more(path(first));
    }
}
