//! What an Update silently resets: members that it leaves out and that the stored client has set.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::{self, Display};

use crate::{
    defaults::Defaults,
    member::Member,
    operation::UpdateUserPoolClientRequest,
    shape::JavaList,
    types::{Open, TokenValidityUnits, UserPoolClient, Validity},
    view::{SettingsView, View},
};

/// A member that an Update leaves out, and that thereby falls back to its default.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Reset {
    /// The member.
    pub member: Member,
    /// What the stored client has.
    pub from: String,
    /// The default.
    pub to: String,
}

impl fmt::Display for Reset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} -> {}", self.member, self.from, self.to)
    }
}

impl UpdateUserPoolClientRequest {
    /// The members that this update would silently reset on the stored client.
    ///
    /// A member that the request gives, if only as an empty list, is no reset, nor is one whose default means the same.
    ///
    /// ```
    /// use cognito_user_pool_client::{UpdateUserPoolClientRequest, UserPoolClient};
    ///
    /// let stored = UserPoolClient::default().access_token_validity(8).enable_token_revocation(false);
    /// let request = UpdateUserPoolClientRequest::new("us-east-1_EXAMPLE", "4bgd5r70a8gtfe4d5d2us1gs6r")
    ///     .enable_token_revocation(false);
    /// let resets: Vec<_> = request.resets(&stored).iter().map(ToString::to_string).collect();
    /// assert_eq!(resets, ["AccessTokenValidity: 8 hours -> 1 hour"]);
    /// ```
    #[must_use]
    pub fn resets(&self, stored: &UserPoolClient) -> Vec<Reset> {
        let mut resets = Vec::new();
        each_reset(&self.view().settings, &SettingsView::of(stored), &mut |member, from, to| {
            resets.push(Reset { member, from: from.to_string(), to: to.to_string() });
        });
        resets
    }
}

/// Takes a member, what is stored and what the default is.
type Visit<'a> = &'a mut dyn FnMut(Member, &dyn Display, &dyn Display);

/// Visits the resets in the order of the members, and allocates nothing.
pub(crate) fn each_reset(asked: &SettingsView<'_>, stored: &SettingsView<'_>, visit: Visit<'_>) {
    let defaults = &Defaults::CURRENT;
    let (before, after) = (defaults.lifetimes(stored), defaults.validities(asked));
    let mut left_out = LeftOut(visit);

    /// A line for each member: how it is compared, and its default. Each must have one.
    macro_rules! compare {
        ($($member:ident $field:ident: $how:ident($default:expr);)+) => {
            // Kept while it is on, and off by default.
            let SettingsView { $($field: _,)+ refresh_token_rotation: _ } = stored;
            $(left_out.$how(Member::$member, asked.$field.is_some(), stored.$field, $default);)+
        };
    }
    compare! {
        AccessTokenValidity access_token_validity: token((before.access, after.access));
        AllowedOAuthFlows allowed_oauth_flows: list(&NONE);
        AllowedOAuthFlowsUserPoolClient allowed_oauth_flows_user_pool_client:
            value(&defaults.allowed_oauth_flows_user_pool_client);
        AllowedOAuthScopes allowed_oauth_scopes: list(&NONE);
        AnalyticsConfiguration analytics_configuration: presence(());
        AuthSessionValidity auth_session_validity: value(&defaults.auth_session_validity);
        CallbackURLs callback_urls: list(&NONE);
        DefaultRedirectURI default_redirect_uri: value(&"none");
        EnablePropagateAdditionalUserContextData enable_propagate_additional_user_context_data:
            value(&defaults.enable_propagate_additional_user_context_data);
        EnableTokenRevocation enable_token_revocation: value(&defaults.enable_token_revocation);
        ExplicitAuthFlows explicit_auth_flows: list(defaults.explicit_auth_flows);
        IdTokenValidity id_token_validity: token((before.id, after.id));
        LogoutURLs logout_urls: list(&NONE);
        PreventUserExistenceErrors prevent_user_existence_errors:
            value(&&Open::Known(defaults.prevent_user_existence_errors));
        ReadAttributes read_attributes: list(defaults.read_attributes);
        RefreshTokenValidity refresh_token_validity: token((before.refresh, after.refresh));
        SupportedIdentityProviders supported_identity_providers: list(&NONE);
        TokenValidityUnits token_validity_units: units(defaults);
        WriteAttributes write_attributes: list(defaults.write_attributes);
    }
}

/// The default of most lists.
const NONE: [&str; 0] = [];

/// Takes the members, each with whether the request gives it, what is stored and what the default is.
struct LeftOut<'a>(Visit<'a>);

impl LeftOut<'_> {
    fn reset(&mut self, member: Member, from: &dyn Display, to: &dyn Display) {
        (self.0)(member, from, to);
    }

    fn value<T: PartialEq + Display>(&mut self, member: Member, given: bool, stored: Option<T>, default: &T) {
        if let Some(stored) = stored.filter(|stored| !given && stored != default) {
            self.reset(member, &stored, default);
        }
    }

    fn presence<T>(&mut self, member: Member, given: bool, stored: Option<&T>, (): ()) {
        if stored.is_some() && !given {
            self.reset(member, &"a configuration", &"none");
        }
    }

    /// Lists are sets: order and duplicates make no difference, and an empty one is the default.
    fn list<T: AsRef<str>, D: AsRef<str>>(
        &mut self,
        member: Member,
        given: bool,
        stored: Option<&[T]>,
        default: &[D],
    ) {
        let Some(stored) = stored.filter(|stored| !given && !stored.is_empty()) else { return };
        let same = default.iter().all(|value| stored.iter().any(|other| other.as_ref() == value.as_ref()))
            && stored.iter().all(|value| default.iter().any(|other| other.as_ref() == value.as_ref()));
        if !same {
            self.reset(member, &JavaList(stored), &JavaList(default));
        }
    }

    /// A token's number, with the unit that goes with it, before and after.
    fn token(
        &mut self,
        member: Member,
        given: bool,
        stored: Option<i32>,
        (before, after): (Validity, Option<Validity>),
    ) {
        if let (false, Some(_), Some(after)) = (given, stored, after) {
            if before.duration() != after.duration() {
                self.reset(member, &before, &after);
            }
        }
    }

    fn units(
        &mut self,
        member: Member,
        given: bool,
        stored: Option<&TokenValidityUnits>,
        defaults: &Defaults,
    ) {
        let Some(TokenValidityUnits { access_token, id_token, refresh_token }) = stored.filter(|_| !given)
        else {
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
            self.reset(member, &JavaList(&current), &JavaList(&default));
        }
    }
}
