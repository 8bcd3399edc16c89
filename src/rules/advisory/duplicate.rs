//! Elements that stand in a list twice.

use super::super::SETTINGS;
use crate::{
    member::Member,
    path::FieldPath,
    repeats::each_repeat,
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
    says: "`{path}` is `{value}`, as `{more}` is already; lists are stored as sets, so leave it out";
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

fn repeated<T: AsRef<str> + PartialEq>(findings: &mut Findings, member: Member, list: &[T]) {
    if list.len() < 2 {
        return;
    }
    let list = admitted(member, list);
    let mut before = None;
    each_repeat(list, &mut |index, first| {
        let path = |index| FieldPath::from(member).index(index);
        let finding = findings.add(path(index));
        // What stands there many times is quoted once.
        let finding = match before {
            Some((same, quotes)) if same == first => finding.quotes_as(quotes),
            _ => finding.value(list.get(index).map(AsRef::as_ref).unwrap_or_default()).more(path(first)),
        };
        before = Some((first, finding.quotes()));
    });
}
