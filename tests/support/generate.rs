//! Requests for property tests: made valid, then broken in none, one or a few places.

use std::{fmt, sync::Arc};

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot,
    types::{
        AnalyticsConfiguration, ExplicitAuthFlow, Feature, OAuthFlow, Open, PreventUserExistenceErrors,
        RefreshTokenRotation, TimeUnit, TokenValidityUnits,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::seeded::seeded;

pub(crate) const POOL: &str = "us-east-1_EXAMPLE";

/// So many inputs, or as many as `PROPTEST_CASES` says: fewer where a thousand builds are tested.
pub(crate) fn inputs(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|number| number.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(usual), ..seeded() }
}

/// The pool for which the valid requests are valid.
pub(crate) fn pool() -> PoolSnapshot {
    PoolSnapshot::new(POOL)
        .attribute("email", true, true)
        .attribute("custom:team", false, true)
        .identity_provider("Google")
        .resource_server("https://api.example.com", ["read", "write"])
}

/// A request that the pool accepts.
///
/// Boxed, since a strategy of strategies has no room on the stack of a test.
pub(crate) fn valid() -> BoxedStrategy<CreateUserPoolClientRequest> {
    let parts = (names(), tokens(), lists(), oauth(), flags());
    let request = parts.prop_map(|(name, tokens, lists, oauth, flags)| {
        let mut request = CreateUserPoolClientRequest::new(POOL, name);
        for change in [tokens, lists, oauth, flags] {
            (change.0)(&mut request);
        }
        request
    });
    request.boxed()
}

/// A request that is valid about half of the time.
pub(crate) fn mixed() -> impl Strategy<Value = CreateUserPoolClientRequest> {
    prop_oneof![
        4 => valid(),
        5 => (valid(), vec(breakage(), 1..4)).prop_map(|(mut request, breakages)| {
            for breakage in breakages {
                (breakage.0)(&mut request);
            }
            request
        }),
    ]
}

/// What is done to a request.
#[derive(Clone)]
struct Change(Arc<dyn Fn(&mut CreateUserPoolClientRequest)>);

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Change")
    }
}

fn change(change: impl Fn(&mut CreateUserPoolClientRequest) + 'static) -> Change {
    Change(Arc::new(change))
}

fn names() -> impl Strategy<Value = String> {
    "[A-Za-z0-9 _+=,.@-]{1,20}"
}

/// Access and ID tokens of 5 minutes to 1 day, refresh tokens of 1 day to 10 years.
fn tokens() -> impl Strategy<Value = Change> {
    let short = || {
        select(vec![
            (300, "seconds"),
            (86_400, "seconds"),
            (5, "minutes"),
            (1, "hours"),
            (24, "hours"),
            (1, "days"),
        ])
    };
    let long =
        select(vec![(86_400, "seconds"), (1_440, "minutes"), (24, "hours"), (1, "days"), (3_650, "days")]);
    (option::of(short()), option::of(short()), option::of(long)).prop_map(|(access, id, refresh)| {
        change(move |request| {
            let unit = |validity: Option<(i32, &str)>| validity.map(|(_, unit)| Open::<TimeUnit>::from(unit));
            let mut units = TokenValidityUnits::default();
            (units.access_token, units.id_token, units.refresh_token) =
                (unit(access), unit(id), unit(refresh));
            request.access_token_validity = access.map(|(value, _)| value);
            request.id_token_validity = id.map(|(value, _)| value);
            request.refresh_token_validity = refresh.map(|(value, _)| value);
            if units != TokenValidityUnits::default() {
                request.token_validity_units = Some(units);
            }
        })
    })
}

fn lists() -> impl Strategy<Value = Change> {
    let readable = vec(select(vec!["email", "email_verified", "custom:team", "zoneinfo"]), 0..6);
    let writable = vec(select(vec!["name", "custom:team", "picture"]), 0..4);
    let flows = option::of(prop_oneof![
        vec(
            select(vec![
                ExplicitAuthFlow::AllowUserSrpAuth,
                ExplicitAuthFlow::AllowCustomAuth,
                ExplicitAuthFlow::AllowUserPasswordAuth,
                ExplicitAuthFlow::AllowUserAuth,
            ]),
            0..5
        ),
        vec(select(vec![ExplicitAuthFlow::AdminNoSrpAuth, ExplicitAuthFlow::UserPasswordAuth]), 0..3),
    ]);
    let providers = option::of(vec(select(vec!["COGNITO", "Google"]), 0..3));
    let callbacks = vec(
        "https://[a-z]{1,9}\\.example/[a-z0-9?=&%~-]{0,20}|com\\.example\\.[a-z]{1,5}:/[a-z]{0,5}|http://localhost(:[1-9][0-9]{0,3})?/[a-z]{0,5}",
        1..14,
    );
    let logouts = option::of(vec("https://[a-z]{1,9}\\.example/([a-zé#]{0,9})", 0..5));
    let rotation = option::of((any::<bool>(), option::of(0..=60)));
    (option::of(readable), option::of(writable), flows, providers, callbacks, logouts, rotation).prop_map(
        |(readable, writable, flows, providers, callbacks, logouts, rotation)| {
            change(move |request| {
                let owned = |list: &Vec<&str>| list.iter().map(ToString::to_string).collect::<Vec<_>>();
                request.read_attributes = readable.as_ref().map(owned);
                request.write_attributes = writable.as_ref().map(|list| {
                    let required = (!list.is_empty()).then(|| "email".to_owned());
                    owned(list).into_iter().chain(required).collect()
                });
                request.explicit_auth_flows =
                    flows.as_ref().map(|list| list.iter().map(|flow| (*flow).into()).collect());
                request.supported_identity_providers = providers.as_ref().map(owned);
                request.callback_urls = Some(callbacks.clone());
                request.default_redirect_uri = callbacks.first().cloned();
                request.logout_urls.clone_from(&logouts);
                request.refresh_token_rotation = rotation.map(|(on, grace)| {
                    let feature = if on { Feature::Enabled } else { Feature::Disabled };
                    let rotation = RefreshTokenRotation::new(feature);
                    grace
                        .map_or(rotation.clone(), |seconds: i32| rotation.retry_grace_period_seconds(seconds))
                });
            })
        },
    )
}

fn oauth() -> impl Strategy<Value = Change> {
    let users = vec(select(vec!["openid", "email", "profile", "https://api.example.com/read"]), 1..5);
    let machines = vec(select(vec!["https://api.example.com/read", "https://api.example.com/write"]), 1..3);
    let code = select(vec![&[OAuthFlow::Code][..], &[OAuthFlow::Implicit, OAuthFlow::Code]]);
    prop_oneof![
        Just(change(|_| {})),
        (any::<bool>(), code, users).prop_map(|(flag, flows, scopes)| change(move |request| {
            *request = request
                .clone()
                .allowed_oauth_flows_user_pool_client(flag)
                .allowed_oauth_flows(flows.iter().copied())
                .allowed_oauth_scopes(scopes.clone());
        })),
        machines.prop_map(|scopes| change(move |request| {
            *request = request
                .clone()
                .generate_secret(true)
                .allowed_oauth_flows_user_pool_client(true)
                .allowed_oauth_flows([OAuthFlow::ClientCredentials])
                .allowed_oauth_scopes(scopes.clone());
        })),
    ]
}

fn flags() -> impl Strategy<Value = Change> {
    let errors =
        option::of(select(vec![PreventUserExistenceErrors::Legacy, PreventUserExistenceErrors::Enabled]));
    let analytics = option::of(option::of(any::<bool>()));
    (errors, option::of(any::<bool>()), option::of(3..=15), analytics, any::<bool>()).prop_map(
        |(errors, revocation, session, analytics, context)| {
            change(move |request| {
                request.prevent_user_existence_errors = errors.map(Into::into);
                request.enable_token_revocation = revocation;
                request.auth_session_validity = session;
                request.analytics_configuration = analytics.map(|shared| {
                    let mut analytics = AnalyticsConfiguration::default()
                        .application_arn("arn:aws:mobiletargeting:us-east-1:123456789012:apps/app");
                    analytics.user_data_shared = shared;
                    analytics
                });
                request.enable_propagate_additional_user_context_data =
                    Some(context && request.generate_secret == Some(true));
            })
        },
    )
}

/// Something that may break a request, in one member.
fn breakage() -> impl Strategy<Value = Change> {
    let url = || {
        prop_oneof![
            "\\PC{0,40}",
            "[hH][tT]{2}[pP]s?:?/{0,3}[a-z@:.0-9#*\\[\\]]{0,30}",
            "[a-z]{0,9}:[a-z/#]{0,9}"
        ]
    };
    prop_oneof![
        any::<String>().prop_map(|text| change(move |request| request.client_name = Some(text.clone()))),
        any::<String>().prop_map(|text| change(move |request| request.user_pool_id = Some(text.clone()))),
        Just(change(|request| request.client_name = None)),
        any::<i32>().prop_map(|number| change(move |request| request.access_token_validity = Some(number))),
        any::<i32>().prop_map(|number| change(move |request| request.refresh_token_validity = Some(number))),
        (-5..30).prop_map(|number| change(move |request| request.auth_session_validity = Some(number))),
        vec(url(), 0..6).prop_map(|urls| change(move |request| request.callback_urls = Some(urls.clone()))),
        vec(url(), 0..6).prop_map(|urls| change(move |request| request.logout_urls = Some(urls.clone()))),
        url().prop_map(|url| change(move |request| request.default_redirect_uri = Some(url.clone()))),
        vec("[a-z/ .:\"]{0,12}", 0..60).prop_map(|scopes| {
            change(move |request| request.allowed_oauth_scopes = Some(scopes.clone()))
        }),
        vec("ALLOW_USER_SRP_AUTH|ALLOW_REFRESH_TOKEN_AUTH|USER_PASSWORD_AUTH|[A-Z]{0,3}", 0..6).prop_map(
            |flows| {
                change(move |request| {
                    *request = request.clone().explicit_auth_flows(flows.iter().map(String::as_str));
                })
            }
        ),
        vec("code|implicit|client_credentials|x", 0..5).prop_map(|flows| {
            change(move |request| {
                *request = request.clone().allowed_oauth_flows(flows.iter().map(String::as_str));
            })
        }),
        vec("email|sub|nobody|\\PC{0,4}", 0..9)
            .prop_map(|names| { change(move |request| request.write_attributes = Some(names.clone())) }),
        vec("COGNITO|Okta|\\PC{0,40}", 0..4).prop_map(|names| {
            change(move |request| request.supported_identity_providers = Some(names.clone()))
        }),
        Just(change(|request| request.analytics_configuration = Some(AnalyticsConfiguration::default()))),
        "[\\w+ ]{0,70}"
            .prop_map(|secret| change(move |request| request.client_secret = Some(secret.clone().into()))),
    ]
}
