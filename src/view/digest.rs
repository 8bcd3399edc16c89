//! What many rules ask of a request, read once.

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
    /// The traits of the first callback and of the first logout URLs, so that no rule reads those again.
    first: [[Traits; FEW]; 2],
    /// Whether it was seen, while they were read, that the callback and logout URLs break no constraint.
    pub(crate) redirects_conform: bool,
    /// The known flows of `ExplicitAuthFlows`.
    pub(crate) auth_flows: ValueSet<ExplicitAuthFlow>,
    /// The known flows of `AllowedOAuthFlows`.
    pub(crate) oauth_flows: ValueSet<OAuthFlow>,
    /// How long the tokens would live by today's defaults.
    pub(crate) validities: Validities,
}

impl Digest {
    pub(super) const EMPTY: Self = Self {
        redirect_traits: Traits::NONE,
        first: [[Traits::NONE; FEW]; 2],
        redirects_conform: false,
        auth_flows: ValueSet::EMPTY,
        oauth_flows: ValueSet::EMPTY,
        validities: Validities { access: None, id: None, refresh: None },
    };

    pub(crate) fn of(settings: &SettingsView<'_>) -> Self {
        let (mut redirect_traits, mut redirects_conform) = (Traits::NONE, true);
        let mut first = [[Traits::NONE; FEW]; 2];
        for (member, first) in [Member::CallbackURLs, Member::LogoutURLs].into_iter().zip(&mut first) {
            let urls = settings.strings(member);
            let visited = super::admitted(member, urls);
            redirects_conform &= visited.len() == urls.len();
            for (index, url) in visited.iter().enumerate() {
                redirects_conform &= REDIRECT_URL.fits(url.len());
                if super::is_visited(REDIRECT_URL.max_bytes(), url) {
                    let traits = Traits::of(url);
                    redirect_traits = redirect_traits.and(traits);
                    if let Some(place) = first.get_mut(index) {
                        *place = traits;
                    }
                }
            }
        }
        let auth_flows = settings.explicit_auth_flows.unwrap_or_default();
        let oauth_flows =
            super::admitted(Member::AllowedOAuthFlows, settings.allowed_oauth_flows.unwrap_or_default());
        Self {
            redirect_traits,
            first,
            redirects_conform: redirects_conform && !redirect_traits.has(Traits::UNPRINTABLE),
            auth_flows: auth_flows.iter().filter_map(Open::known).collect(),
            oauth_flows: oauth_flows.iter().filter_map(Open::known).collect(),
            validities: Defaults::CURRENT.validities(settings),
        }
    }
}

/// How many URLs of a list are remembered.
const FEW: usize = 8;

impl<'a> RequestView<'a> {
    /// The URLs of that list that have the trait, each with its index.
    pub(crate) fn redirects(&self, member: Member, wanted: Traits) -> impl Iterator<Item = (usize, &'a str)> {
        let [callback, logout] = self.digest.first;
        let first = if member == Member::CallbackURLs { callback } else { logout };
        self.settings.elements(member).filter(move |(index, url)| {
            first.get(*index).copied().unwrap_or_else(|| Traits::of(url)).has(wanted)
        })
    }

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
