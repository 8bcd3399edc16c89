//! How long tokens live.

use super::{SETTINGS, preflight};
use crate::{
    defaults::Validities,
    member::Member,
    report::{Findings, rule},
    types::{TimeUnit, Validity},
    view::RequestView,
};

/// The shortest access and ID tokens: 5 minutes.
const SHORTEST: Validity = Validity::new(5, TimeUnit::Minutes);
/// The longest access and ID tokens: 1 day.
const LONGEST: Validity = Validity::new(1, TimeUnit::Days);
/// The shortest refresh tokens: 60 minutes.
const SHORTEST_REFRESH: Validity = Validity::new(60, TimeUnit::Minutes);
/// The longest refresh tokens: 10 years of 365 days.
const LONGEST_REFRESH: Validity = Validity::new(3_650, TimeUnit::Days);

rule! {
    /// A token would live too short or too long.
    ///
    /// Access and ID tokens: 5 minutes to 1 day; refresh tokens: 60 minutes to 10 years (315,360,000 seconds); both ends
    /// included. The number counts in the unit of `TokenValidityUnits`, else in hours, hours and days.
    ///
    /// A unit given without its number goes with the default number, 1, 1 or 30, *in that unit*: `AccessToken: minutes`
    /// alone asks for 1 minute (inferred from one report of a refusal and from recorded acceptances of
    /// `days, days, days`). A `RefreshTokenValidity` of 0 is 30 days whatever the unit (documented for days, inferred
    /// for the others). A number or unit that breaks its own constraint is not judged here.
    RANGE = "token.range" for SETTINGS;
    Observed: preflight!("token-validity-range");
    refuses: InvalidParameter Recorded("Invalid range for token validity.");
    says: "`{path}` comes to {value}; {more}";
    check: Request(range);
}

fn range(view: &RequestView<'_>, findings: &mut Findings) {
    let Validities { access, id, refresh } = view.digest.validities;
    let settings = &view.settings;
    let outside = |validity: Option<Validity>, least: Validity, most: Validity| {
        validity.filter(|validity| !(least.seconds()..=most.seconds()).contains(&validity.seconds()))
    };
    let short_lived = [
        (Member::AccessTokenValidity, access, settings.access_token_validity),
        (Member::IdTokenValidity, id, settings.id_token_validity),
    ];
    for (member, validity, number) in short_lived {
        if let Some(validity) = outside(validity, SHORTEST, LONGEST) {
            findings.add(member).value(validity).words(match number {
                Some(_) => "5 minutes to 1 day allowed, and `TokenValidityUnits` sets the unit",
                None => "5 minutes to 1 day allowed, and a unit without a number goes with 1",
            });
        }
    }
    if let Some(validity) = outside(refresh, SHORTEST_REFRESH, LONGEST_REFRESH) {
        findings.add(Member::RefreshTokenValidity).value(validity).words(
            match settings.refresh_token_validity {
                Some(_) => "60 minutes to 10 years allowed, and `TokenValidityUnits` sets the unit",
                None => "60 minutes to 10 years allowed, and a unit without a number goes with 30",
            },
        );
    }
}

rule! {
    /// Access or ID tokens would outlive the refresh tokens.
    ///
    /// Defaults count as if they were given; equal durations are fine. Open question: whether this or `token.range`
    /// comes first when both apply; range is taken to.
    ORDER = "token.order" for SETTINGS;
    Observed: preflight!("token-expiration-order");
    refuses: InvalidParameter Recorded("Access and Id Token expiration times must be less than or equal to refresh token expiration times.");
    says: "`{path}` comes to {value}, longer than the refresh token's {more}; shorten it or raise `RefreshTokenValidity`";
    check: Request(order);
}

fn order(view: &RequestView<'_>, findings: &mut Findings) {
    let Validities { access, id, refresh } = view.digest.validities;
    let Some(refresh) = refresh else { return };
    for (member, validity) in [(Member::AccessTokenValidity, access), (Member::IdTokenValidity, id)] {
        if let Some(validity) = validity.filter(|validity| validity.seconds() > refresh.seconds()) {
            findings.add(member).value(validity).more(refresh);
        }
    }
}
