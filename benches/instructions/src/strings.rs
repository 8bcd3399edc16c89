//! The typical request with one string of 10 MB, wherever a string may stand.

use std::hint::black_box;

use cognito_user_pool_client::{
    CreateUserPoolClientRequest as Create, DeleteUserPoolClientSecretRequest, ListUserPoolClientsRequest,
    UpdateUserPoolClientRequest as Update,
    types::{AnalyticsConfiguration, RefreshTokenRotation, TokenValidityUnits},
};

use crate::{
    cases::Case,
    inputs::Input,
    json::{read, write},
    measure,
};

const LENGTH: usize = 10_000_000;

/// What the strings are made of: what most patterns allow, white space, which few do, and characters of two bytes.
const TEXTS: [&str; 3] = ["a", "\t", "é"];

/// Puts the string into the request.
type Put = fn(Create, String) -> Create;

const MEMBERS: [(&str, Put); 21] = [
    ("AllowedOAuthFlows", |request, text| request.allowed_oauth_flows([text])),
    ("AllowedOAuthScopes", |request, text| request.allowed_oauth_scopes([text])),
    ("AnalyticsConfiguration.ApplicationArn", |request, text| {
        request.analytics_configuration(AnalyticsConfiguration::default().application_arn(text))
    }),
    ("AnalyticsConfiguration.ApplicationId", |request, text| {
        request.analytics_configuration(AnalyticsConfiguration::default().application_id(text))
    }),
    ("AnalyticsConfiguration.ExternalId", |request, text| {
        request.analytics_configuration(AnalyticsConfiguration::default().external_id(text))
    }),
    ("AnalyticsConfiguration.RoleArn", |request, text| {
        request.analytics_configuration(AnalyticsConfiguration::default().role_arn(text))
    }),
    ("CallbackURLs", |request, text| request.callback_urls([text])),
    ("ClientName", |request, text| request.client_name(text)),
    ("ClientSecret", |request, text| request.client_secret(text)),
    ("DefaultRedirectURI", |request, text| request.default_redirect_uri(text)),
    ("ExplicitAuthFlows", |request, text| request.explicit_auth_flows([text])),
    ("LogoutURLs", |request, text| request.logout_urls([text])),
    ("PreventUserExistenceErrors", |request, text| request.prevent_user_existence_errors(text)),
    ("ReadAttributes", |request, text| request.read_attributes([text])),
    ("RefreshTokenRotation.Feature", |request, text| {
        request.refresh_token_rotation(RefreshTokenRotation::new(text))
    }),
    ("SupportedIdentityProviders", |request, text| request.supported_identity_providers([text])),
    ("TokenValidityUnits.AccessToken", |request, text| {
        request.token_validity_units(TokenValidityUnits::default().access_token(text))
    }),
    ("TokenValidityUnits.IdToken", |request, text| {
        request.token_validity_units(TokenValidityUnits::default().id_token(text))
    }),
    ("TokenValidityUnits.RefreshToken", |request, text| {
        request.token_validity_units(TokenValidityUnits::default().refresh_token(text))
    }),
    ("UserPoolId", |request, text| request.user_pool_id(text)),
    ("WriteAttributes", |request, text| request.write_attributes([text])),
];

/// Measures the check of a request with the string.
type Run = fn(String);

/// The members of other requests.
const OTHERS: [(&str, Run); 3] = [
    ("ClientId", |text| {
        let request = read::<Update>(&Input::small().update).client_id(text);
        measure(&request, |request| drop(black_box(request.check())));
    }),
    ("ClientSecretId", |text| {
        let request = DeleteUserPoolClientSecretRequest::new("eu-west-1_EXAMPLE", "example", text);
        measure(&request, |request| drop(black_box(request.check())));
    }),
    ("NextToken", |text| {
        let request = ListUserPoolClientsRequest::new("eu-west-1_EXAMPLE").next_token(text);
        measure(&request, |request| drop(black_box(request.check())));
    }),
];

fn case(member: &str, text: &str) -> String {
    format!("check, 10 MB of {text:?} in {member}")
}

fn case_in(member: &str) -> String {
    format!("check_in, 10 MB of \"a\" in {member}")
}

/// The figures: a name, the cases of which the dearest counts, and the case with which it is compared.
pub(crate) fn figures() -> Vec<(String, Vec<String>, &'static str)> {
    let members = || MEMBERS.iter().map(|(member, _)| *member);
    let offline = members().chain(OTHERS.iter().map(|(member, _)| *member)).map(|member| {
        let cases = TEXTS.iter().filter(|text| !is_unlimited(member, text)).map(|text| case(member, text));
        (format!("check, 10 MB in {member} / small"), cases.collect(), "check, small")
    });
    let in_pool = members().filter(|member| !is_unlimited(member, "a")).map(|member| {
        (format!("check_in, 10 MB in {member} / small"), vec![case_in(member)], "check_in, small")
    });
    offline.chain(in_pool).collect()
}

/// The service model does not limit the one string, so a value of hexadecimal digits is right, and must be read.
fn is_unlimited(member: &str, text: &str) -> bool {
    UNLIMITED.contains(&case(member, text).as_str())
}

/// What it costs, and the reading of the same bytes.
pub(crate) const UNLIMITED: [&str; 2] = [
    r#"check, 10 MB of "a" in AnalyticsConfiguration.ApplicationId"#,
    r#"read, 10 MB of "a" in AnalyticsConfiguration.ApplicationId"#,
];

pub(crate) fn cases() -> Vec<(String, Case)> {
    let mut cases: Vec<(String, Case)> = Vec::new();
    for (member, put) in MEMBERS {
        let request = move |text: &str| put(read(&Input::small().create), text.repeat(LENGTH / text.len()));
        for text in TEXTS {
            let run = move || measure(&request(text), |request| drop(black_box(request.check())));
            cases.push((case(member, text), Box::new(run)));
        }
        let run = move || {
            let pool = Input::small().pool;
            measure(&request("a"), |request| drop(black_box(request.check_in(&pool))));
        };
        cases.push((case_in(member), Box::new(run)));
    }
    cases.push((UNLIMITED[1].to_owned(), {
        Box::new(|| {
            let analytics = AnalyticsConfiguration::default().application_id("a".repeat(LENGTH));
            measure(write(&analytics).as_slice(), read::<AnalyticsConfiguration>);
        })
    }));
    for (member, run) in OTHERS {
        for text in TEXTS {
            cases.push((case(member, text), Box::new(move || run(text.repeat(LENGTH / text.len())))));
        }
    }
    cases
}
