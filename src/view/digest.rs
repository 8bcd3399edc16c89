//! What many rules ask of a request, read once.

use alloc::string::String;

use super::SettingsView;
use crate::{
    defaults::{Defaults, Validities},
    member::Member,
    redirect_uri::Traits,
    scope,
    shape::{REDIRECT_URL, SCOPE, StringShape},
    types::{ExplicitAuthFlow, OAuthFlow, Open, ValueSet},
};

/// What many rules ask of a request: most of them then know at once that they have nothing to find.
#[derive(Clone, Debug)]
pub(crate) struct Digest {
    /// The traits that any of the callback and logout URLs has.
    pub(crate) redirect_traits: Traits,
    pub(crate) callback_urls: Redirects,
    pub(crate) logout_urls: Redirects,
    /// The traits that any of `AllowedOAuthScopes` has.
    pub(crate) scopes: scope::Traits,
    /// Whether it was seen, while they were read, that they break no constraint.
    pub(crate) scopes_conform: bool,
    /// The known flows of `ExplicitAuthFlows`.
    pub(crate) auth_flows: ValueSet<ExplicitAuthFlow>,
    /// The known flows of `AllowedOAuthFlows`.
    pub(crate) oauth_flows: ValueSet<OAuthFlow>,
    /// How long the tokens would live by today's defaults.
    pub(crate) validities: Validities,
}

/// How many URLs of a list are remembered.
const FEW: usize = 8;

/// What many rules ask of a list of redirect URIs.
#[derive(Clone, Debug)]
pub(crate) struct Redirects {
    /// The traits that any of them has.
    traits: Traits,
    /// The traits of the first ones, so that no rule reads those again.
    first: [Traits; FEW],
    /// Whether it was seen, while they were read, that they break no constraint.
    pub(crate) conform: bool,
}

impl Redirects {
    /// Nothing was read.
    const NONE: Self = Self { traits: Traits::NONE, first: [Traits::NONE; FEW], conform: false };

    fn of_list(member: Member, urls: &[String]) -> Self {
        let mut redirects = Self::NONE;
        redirects.conform = conform(member, &REDIRECT_URL, urls, |index, url| {
            let traits = Traits::of(url);
            redirects.traits = redirects.traits.and(traits);
            if let Some(place) = redirects.first.get_mut(index) {
                *place = traits;
            }
            !traits.has(Traits::UNPRINTABLE)
        });
        redirects
    }

    /// Whether any of them has the trait.
    pub(crate) fn have(&self, wanted: Traits) -> bool {
        self.traits.has(wanted)
    }

    /// The traits of the one with that index, which is read if it is not among the first ones.
    pub(crate) fn of_one(&self, index: usize, url: &str) -> Traits {
        let read = || {
            // None of a URL that no rule looks at.
            if super::is_visited(REDIRECT_URL.max_bytes(), url) { Traits::of(url) } else { Traits::NONE }
        };
        self.first.get(index).copied().unwrap_or_else(read)
    }
}

/// Reads the elements that rules look at. Whether it was seen that the list breaks no constraint: `is_plain` says whether
/// an element satisfies its pattern.
#[inline]
fn conform(
    member: Member,
    shape: &StringShape,
    list: &[String],
    mut is_plain: impl FnMut(usize, &str) -> bool,
) -> bool {
    let visited = super::admitted(member, list);
    let mut conform = visited.len() == list.len();
    for (index, element) in visited.iter().enumerate() {
        conform &= shape.fits(element.len());
        if super::is_visited(shape.max_bytes(), element) {
            conform &= is_plain(index, element);
        }
    }
    conform
}

impl Digest {
    pub(super) const EMPTY: Self = Self {
        redirect_traits: Traits::NONE,
        callback_urls: Redirects::NONE,
        logout_urls: Redirects::NONE,
        scopes: scope::Traits::NONE,
        scopes_conform: false,
        auth_flows: ValueSet::EMPTY,
        oauth_flows: ValueSet::EMPTY,
        validities: Validities { access: None, id: None, refresh: None },
    };

    pub(crate) fn of(settings: &SettingsView<'_>) -> Self {
        let redirects = |member| Redirects::of_list(member, settings.strings(member));
        let (callback_urls, logout_urls) = (redirects(Member::CallbackURLs), redirects(Member::LogoutURLs));
        let mut scopes = scope::Traits::NONE;
        let member = Member::AllowedOAuthScopes;
        let scopes_conform = conform(member, &SCOPE, settings.strings(member), |_, scope| {
            let traits = scope::Traits::of(scope);
            scopes = scopes.and(traits);
            !traits.has(scope::Traits::UNPRINTABLE)
        });
        let auth_flows = settings.explicit_auth_flows.unwrap_or_default();
        let oauth_flows =
            super::admitted(Member::AllowedOAuthFlows, settings.allowed_oauth_flows.unwrap_or_default());
        Self {
            redirect_traits: callback_urls.traits.and(logout_urls.traits),
            callback_urls,
            logout_urls,
            scopes,
            scopes_conform,
            auth_flows: auth_flows.iter().filter_map(Open::known).collect(),
            oauth_flows: oauth_flows.iter().filter_map(Open::known).collect(),
            validities: Defaults::CURRENT.validities(settings),
        }
    }

    /// What was read of that list.
    pub(crate) fn redirects(&self, member: Member) -> &Redirects {
        if member == Member::CallbackURLs { &self.callback_urls } else { &self.logout_urls }
    }
}
