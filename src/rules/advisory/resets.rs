//! What an Update silently resets.

use core::fmt::Display;

use super::super::UPDATE;
use crate::{
    defaults::Defaults,
    member::Member,
    pool::StoredClient,
    report::{Findings, rule},
    shape::JavaList,
    types::{Open, TimeUnit, TokenValidityUnits, Validity},
    view::{RequestView, SettingsView},
};

rule! {
    /// An Update leaves out a member that the stored client has set, which then falls back to its default.
    ///
    /// It is the most frequent complaint about the API: an Update replaces, it does not merge. Kept are only the name,
    /// the ID, the secret, the creation date, and refresh token rotation that is on (inferred).
    RESETS = "update.resets" for UPDATE;
    Observed: "https://github.com/aws/aws-sdk-java-v2/issues/5221";
    says: "`{path}` is left out, so the update resets it from {value} to {more}";
    check: Client(resets);
}

fn resets(view: &RequestView<'_>, stored: &StoredClient<'_>, findings: &mut Findings) {
    let (stored, asked) = (SettingsView::of(stored.client), &view.settings);
    let defaults = &Defaults::CURRENT;
    let SettingsView {
        access_token_validity,
        allowed_oauth_flows,
        allowed_oauth_flows_user_pool_client,
        allowed_oauth_scopes,
        analytics_configuration,
        auth_session_validity,
        callback_urls,
        default_redirect_uri,
        enable_propagate_additional_user_context_data,
        enable_token_revocation,
        explicit_auth_flows,
        id_token_validity,
        logout_urls,
        prevent_user_existence_errors,
        read_attributes,
        // Kept while it is on, and off by default.
        refresh_token_rotation: _,
        refresh_token_validity,
        supported_identity_providers,
        token_validity_units,
        write_attributes,
    } = &stored;
    let (before, after) = (defaults.validities(&stored), defaults.validities(asked));
    let mut left_out = LeftOut(findings);
    left_out.token(
        Member::AccessTokenValidity,
        asked.access_token_validity.is_some() || access_token_validity.is_none(),
        before.access,
        after.access,
    );
    left_out.list(Member::AllowedOAuthFlows, asked.allowed_oauth_flows.is_some(), *allowed_oauth_flows, &NONE);
    left_out.value(
        Member::AllowedOAuthFlowsUserPoolClient,
        asked.allowed_oauth_flows_user_pool_client.is_some(),
        *allowed_oauth_flows_user_pool_client,
        defaults.allowed_oauth_flows_user_pool_client,
    );
    left_out.list(Member::AllowedOAuthScopes, asked.allowed_oauth_scopes.is_some(), *allowed_oauth_scopes, &NONE);
    left_out.value(
        Member::AnalyticsConfiguration,
        asked.analytics_configuration.is_some(),
        analytics_configuration.map(|_| "a configuration"),
        "none",
    );
    left_out.value(
        Member::AuthSessionValidity,
        asked.auth_session_validity.is_some(),
        auth_session_validity.map(|minutes| Validity::new(minutes, TimeUnit::Minutes)),
        Validity::new(defaults.auth_session_validity, TimeUnit::Minutes),
    );
    left_out.list(Member::CallbackURLs, asked.callback_urls.is_some(), *callback_urls, &NONE);
    left_out.value(
        Member::DefaultRedirectURI,
        asked.default_redirect_uri.is_some(),
        *default_redirect_uri,
        "none",
    );
    left_out.value(
        Member::EnablePropagateAdditionalUserContextData,
        asked.enable_propagate_additional_user_context_data.is_some(),
        *enable_propagate_additional_user_context_data,
        defaults.enable_propagate_additional_user_context_data,
    );
    left_out.value(
        Member::EnableTokenRevocation,
        asked.enable_token_revocation.is_some(),
        *enable_token_revocation,
        defaults.enable_token_revocation,
    );
    left_out.list(
        Member::ExplicitAuthFlows,
        asked.explicit_auth_flows.is_some(),
        *explicit_auth_flows,
        defaults.explicit_auth_flows,
    );
    left_out.token(
        Member::IdTokenValidity,
        asked.id_token_validity.is_some() || id_token_validity.is_none(),
        before.id,
        after.id,
    );
    left_out.list(Member::LogoutURLs, asked.logout_urls.is_some(), *logout_urls, &NONE);
    left_out.value(
        Member::PreventUserExistenceErrors,
        asked.prevent_user_existence_errors.is_some(),
        prevent_user_existence_errors.and_then(Open::known),
        defaults.prevent_user_existence_errors,
    );
    left_out.list(
        Member::ReadAttributes,
        asked.read_attributes.is_some(),
        *read_attributes,
        defaults.read_attributes,
    );
    left_out.token(
        Member::RefreshTokenValidity,
        asked.refresh_token_validity.is_some() || refresh_token_validity.is_none(),
        before.refresh,
        after.refresh,
    );
    left_out.list(
        Member::SupportedIdentityProviders,
        asked.supported_identity_providers.is_some(),
        *supported_identity_providers,
        &NONE,
    );
    left_out.units(asked.token_validity_units.is_some(), *token_validity_units, defaults);
    left_out.list(
        Member::WriteAttributes,
        asked.write_attributes.is_some(),
        *write_attributes,
        defaults.write_attributes,
    );
}

/// The default of most lists.
const NONE: [&str; 0] = [];

/// Takes the members, each with whether the request gives it, what is stored and what the default is.
struct LeftOut<'a>(&'a mut Findings);

impl LeftOut<'_> {
    fn reset(&mut self, member: Member, from: &dyn Display, to: &dyn Display) {
        self.0.add(member).value(from).more(to);
    }

    fn value<T: PartialEq + Display>(&mut self, member: Member, given: bool, stored: Option<T>, default: T) {
        if let Some(stored) = stored.filter(|stored| !given && *stored != default) {
            self.reset(member, &stored, &default);
        }
    }

    /// Lists are sets: order and duplicates make no difference, and an empty one is the default.
    fn list<T: AsRef<str>, D: AsRef<str>>(&mut self, member: Member, given: bool, stored: Option<&[T]>, default: &[D]) {
        let Some(stored) = stored.filter(|stored| !given && !stored.is_empty()) else { return };
        let same = default.iter().all(|value| stored.iter().any(|other| other.as_ref() == value.as_ref()))
            && stored.iter().all(|value| default.iter().any(|other| other.as_ref() == value.as_ref()));
        if !same {
            self.reset(member, &JavaList(stored), &JavaList(default));
        }
    }

    /// A token's number, with the unit that goes with it.
    fn token(&mut self, member: Member, given: bool, before: Option<Validity>, after: Option<Validity>) {
        if let (false, Some(before), Some(after)) = (given, before, after) {
            if before.duration() != after.duration() {
                self.reset(member, &before, &after);
            }
        }
    }

    fn units(&mut self, given: bool, stored: Option<&TokenValidityUnits>, defaults: &Defaults) {
        let Some(TokenValidityUnits { access_token, id_token, refresh_token }) = stored.filter(|_| !given) else {
            return;
        };
        let units = [
            (access_token, defaults.access_token.unit),
            (id_token, defaults.id_token.unit),
            (refresh_token, defaults.refresh_token.unit),
        ];
        let current = units.map(|(unit, default)| unit.as_ref().and_then(Open::known).unwrap_or(default));
        let default = units.map(|(_, default)| default);
        if current != default {
            self.reset(Member::TokenValidityUnits, &JavaList(&current), &JavaList(&default));
        }
    }
}
