//! What rules look for in the lists of a request.

use super::RequestView;
use crate::{
    member::Member,
    scope::Traits,
    types::{ExplicitAuthFlow, ModelEnum, OAuthFlow, Open, ValueSet},
};

/// What a rule does with each value that it looks for, and its index. Through a pointer: to find none, as in most requests,
/// is then a look at the digest and nothing else.
type Found<'f, T> = &'f mut dyn FnMut(usize, T);

impl<'a> RequestView<'a> {
    /// Tells of the listed flows that are among the wanted ones.
    #[inline]
    pub(crate) fn each_auth_flow(
        &self,
        wanted: ValueSet<ExplicitAuthFlow>,
        found: Found<'_, ExplicitAuthFlow>,
    ) {
        if self.digest.auth_flows.intersects(wanted) {
            each_listed(self.settings.explicit_auth_flows, wanted, found);
        }
    }

    /// Tells of the listed grants that are among the wanted ones.
    #[inline]
    pub(crate) fn each_oauth_flow(&self, wanted: ValueSet<OAuthFlow>, found: Found<'_, OAuthFlow>) {
        if self.digest.oauth_flows.intersects(wanted) {
            each_listed(self.settings.allowed_oauth_flows, wanted, found);
        }
    }

    /// The first of the listed grants that are among the wanted ones, with its index.
    #[inline]
    pub(crate) fn first_oauth_flow(&self, wanted: ValueSet<OAuthFlow>) -> Option<(usize, OAuthFlow)> {
        let mut first = None;
        self.each_oauth_flow(wanted, &mut |index, flow| first = first.or(Some((index, flow))));
        first
    }

    /// Tells of the scopes that have one of these traits.
    #[inline]
    pub(crate) fn each_scope(&self, wanted: Traits, found: Found<'_, &'a str>) {
        if self.digest.scopes.has(wanted) {
            self.each_wanted_scope(wanted, found);
        }
    }

    #[cold]
    fn each_wanted_scope(&self, wanted: Traits, found: Found<'_, &'a str>) {
        for (index, scope) in self.settings.elements(Member::AllowedOAuthScopes) {
            if Traits::of(scope).has(wanted) {
                found(index, scope);
            }
        }
    }
}

#[cold]
fn each_listed<E: ModelEnum>(list: Option<&[Open<E>]>, wanted: ValueSet<E>, found: Found<'_, E>) {
    for (index, value) in list.unwrap_or_default().iter().enumerate() {
        if let Some(value) = value.known().filter(|value| wanted.contains(*value)) {
            found(index, value);
        }
    }
}
