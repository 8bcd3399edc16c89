//! What many rules ask of a request, read once.

use alloc::string::String;

use super::{RequestView, SettingsView};
use crate::{
    defaults::{Defaults, Validities},
    member::Member,
    redirect_uri::Traits,
    shape::REDIRECT_URL,
    types::{ExplicitAuthFlow, ModelEnum, OAuthFlow, Open, ValueSet},
};

/// What many rules ask of a request: most of them then know at once that they have nothing to find.
#[derive(Clone, Debug)]
pub(crate) struct Digest {
    /// The traits that any of the callback and logout URLs has.
    pub(crate) redirect_traits: Traits,
    pub(crate) callback_urls: Redirects,
    pub(crate) logout_urls: Redirects,
    /// The known flows of `ExplicitAuthFlows`.
    pub(crate) auth_flows: ValueSet<ExplicitAuthFlow>,
    /// The known flows of `AllowedOAuthFlows`.
    pub(crate) oauth_flows: ValueSet<OAuthFlow>,
    /// How long the tokens would live by today's defaults.
    pub(crate) validities: Validities,
}

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
        let visited = super::admitted(member, urls);
        let mut redirects = Self { conform: visited.len() == urls.len(), ..Self::NONE };
        for (index, url) in visited.iter().enumerate() {
            redirects.conform &= REDIRECT_URL.fits(url.len());
            let traits = Self::traits_of(url);
            redirects.traits = redirects.traits.and(traits);
            if let Some(place) = redirects.first.get_mut(index) {
                *place = traits;
            }
        }
        redirects.conform &= !redirects.traits.has(Traits::UNPRINTABLE);
        redirects
    }

    /// None of a URL that no rule looks at.
    fn traits_of(url: &str) -> Traits {
        if super::is_visited(REDIRECT_URL.max_bytes(), url) { Traits::of(url) } else { Traits::NONE }
    }

    /// Whether any of them has the trait.
    pub(crate) fn have(&self, wanted: Traits) -> bool {
        self.traits.has(wanted)
    }

    /// The traits of the one with that index, which is read if it is not among the first ones.
    pub(crate) fn of_one(&self, index: usize, url: &str) -> Traits {
        self.first.get(index).copied().unwrap_or_else(|| Self::traits_of(url))
    }
}

impl Digest {
    pub(super) const EMPTY: Self = Self {
        redirect_traits: Traits::NONE,
        callback_urls: Redirects::NONE,
        logout_urls: Redirects::NONE,
        auth_flows: ValueSet::EMPTY,
        oauth_flows: ValueSet::EMPTY,
        validities: Validities { access: None, id: None, refresh: None },
    };

    pub(crate) fn of(settings: &SettingsView<'_>) -> Self {
        let redirects = |member| Redirects::of_list(member, settings.strings(member));
        let (callback_urls, logout_urls) = (redirects(Member::CallbackURLs), redirects(Member::LogoutURLs));
        let auth_flows = settings.explicit_auth_flows.unwrap_or_default();
        let oauth_flows =
            super::admitted(Member::AllowedOAuthFlows, settings.allowed_oauth_flows.unwrap_or_default());
        Self {
            redirect_traits: callback_urls.traits.and(logout_urls.traits),
            callback_urls,
            logout_urls,
            auth_flows: auth_flows.iter().filter_map(Open::known).collect(),
            oauth_flows: oauth_flows.iter().filter_map(Open::known).collect(),
            validities: Defaults::CURRENT.validities(settings),
        }
    }
}

impl Digest {
    /// What was read of that list.
    pub(crate) fn redirects(&self, member: Member) -> &Redirects {
        if member == Member::CallbackURLs { &self.callback_urls } else { &self.logout_urls }
    }
}

/// How many URLs of a list are remembered.
const FEW: usize = 8;

impl<'a> RequestView<'a> {
    /// The listed flows that are among the wanted ones, each with its index.
    pub(crate) fn auth_flows(
        &self,
        wanted: ValueSet<ExplicitAuthFlow>,
    ) -> impl Iterator<Item = (usize, ExplicitAuthFlow)> + 'a {
        let any = self.digest.auth_flows.intersects(wanted);
        listed(self.settings.explicit_auth_flows.filter(|_| any), wanted)
    }

    /// The listed grants that are among the wanted ones, each with its index.
    pub(crate) fn oauth_flows(
        &self,
        wanted: ValueSet<OAuthFlow>,
    ) -> impl Iterator<Item = (usize, OAuthFlow)> + 'a {
        let any = self.digest.oauth_flows.intersects(wanted);
        listed(self.settings.allowed_oauth_flows.filter(|_| any), wanted)
    }
}

fn listed<E: ModelEnum>(list: Option<&[Open<E>]>, wanted: ValueSet<E>) -> impl Iterator<Item = (usize, E)> {
    let known = list.unwrap_or_default().iter().enumerate();
    known.filter_map(move |(index, value)| {
        Some((index, value.known().filter(|value| wanted.contains(*value))?))
    })
}
