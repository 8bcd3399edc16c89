//! The settings in effect, and the sets that they hold.

#[path = "support/seeded.rs"]
mod seeded;

use std::collections::BTreeSet;

use cognito_user_pool_client::{
    ClientSettings, CreateUserPoolClientRequest, UserPoolClient,
    settings::StringSet,
    types::{AnalyticsConfiguration, ExplicitAuthFlow, ModelEnum, TokenValidityUnits, ValueSet},
};
use proptest::{collection::vec, prelude::*, sample::select};
use seeded::seeded;
use serde_json::json;

/// Few strings, so that lists repeat some; `é` and `ß` come after `z` by their bytes only.
fn strings() -> impl Strategy<Value = Vec<String>> {
    vec(select(["", "a", "B", "b", "ba", "z", "é", "ß"].as_slice()).prop_map(String::from), 0..12)
}

fn flows() -> impl Strategy<Value = Vec<ExplicitAuthFlow>> {
    vec(select(ExplicitAuthFlow::VALUES), 0..12)
}

proptest! {
    #![proptest_config(seeded())]

    #[test]
    fn a_set_of_strings_is_as_the_standard_one(a in strings(), b in strings()) {
        let borrowed: Vec<_> = a.iter().map(String::as_str).collect();
        let (standard, other) = (BTreeSet::from_iter(&a), BTreeSet::from_iter(&b));
        for set in [StringSet::from(a.as_slice()), StringSet::from(borrowed.as_slice())] {
            prop_assert!(set.iter().eq(standard.iter().copied()));
            prop_assert!(set.into_iter().eq(&set));
            prop_assert_eq!(set.len(), standard.len());
            prop_assert_eq!(set.is_empty(), standard.is_empty());
            for string in a.iter().chain(&b) {
                prop_assert_eq!(set.contains(string), standard.contains(string));
            }
            prop_assert_eq!(set == StringSet::from(b.as_slice()), standard == other);
            prop_assert_eq!(set == StringSet::default(), standard.is_empty());
            prop_assert_eq!(format!("{set:?} {set:#?}"), format!("{standard:?} {standard:#?}"));
            prop_assert_eq!(json!(set), json!(standard));
        }
    }

    #[test]
    fn a_set_of_values_is_as_the_standard_one(a in flows(), b in flows()) {
        let (standard, other) = (BTreeSet::from_iter(a.clone()), BTreeSet::from_iter(b.clone()));
        let set = ValueSet::from_iter(a);
        prop_assert!(set.iter().eq(standard.iter().copied()));
        prop_assert!(set.into_iter().eq(set.iter()));
        prop_assert_eq!(set.iter().len(), standard.len());
        prop_assert_eq!((set.len(), set.is_empty()), (standard.len(), standard.is_empty()));
        for flow in ExplicitAuthFlow::VALUES {
            prop_assert_eq!(set.contains(*flow), standard.contains(flow));
        }
        let b = ValueSet::from_iter(b);
        prop_assert_eq!(set == b, standard == other);
        prop_assert_eq!(set.intersects(b), !standard.is_disjoint(&other));
        prop_assert_eq!(format!("{set:?} {set:#?}"), format!("{standard:?} {standard:#?}"));
        prop_assert_eq!(json!(set), json!(standard));
    }
}

/// For a client the proof of whose request is gone, too: they borrow from whatever they are the settings of.
#[test]
fn an_empty_list_counts_as_one_that_is_left_out() {
    let left_out = UserPoolClient::default();
    let empty = left_out
        .clone()
        .read_attributes([""; 0])
        .write_attributes([""; 0])
        .callback_urls([""; 0])
        .explicit_auth_flows(Vec::<ExplicitAuthFlow>::new());
    let (left_out, empty) = (ClientSettings::from(&left_out), ClientSettings::from(&empty));
    assert_eq!(left_out, empty);
    assert_eq!((empty.read_attributes.len(), empty.write_attributes.len()), (19, 17));
    assert_eq!((empty.callback_urls.len(), empty.explicit_auth_flows.len()), (0, 3));
    let named = UserPoolClient::default().read_attributes(["name"]);
    assert_ne!(ClientSettings::from(&named).read_attributes, empty.read_attributes);
    assert!(!ClientSettings::from(&named).read_attributes.contains("email"));
}

/// A value is left out like the rest, so an explicit list of nothing known is no default.
#[test]
fn unknown_values_are_left_out() {
    let client = UserPoolClient::default().explicit_auth_flows(["ALLOW_TELEPATHY", "ALLOW_USER_AUTH"]);
    let flows = ClientSettings::from(&client).explicit_auth_flows;
    assert_eq!(flows, ValueSet::from(ExplicitAuthFlow::AllowUserAuth));
    let client = UserPoolClient::default().explicit_auth_flows(["ALLOW_TELEPATHY"]);
    assert!(ClientSettings::from(&client).explicit_auth_flows.is_empty());
    // The number stays, with the unit that it has without one.
    let weeks =
        TokenValidityUnits::default().access_token("weeks").id_token("minutes").refresh_token("weeks");
    let client = UserPoolClient::default()
        .access_token_validity(5)
        .id_token_validity(40)
        .refresh_token_validity(7)
        .token_validity_units(weeks);
    let settings = ClientSettings::from(&client);
    let lives =
        [settings.access_token, settings.id_token, settings.refresh_token].map(|life| life.to_string());
    assert_eq!(lives, ["5 hours", "40 minutes", "7 days"]);
    let none = ClientSettings::from(&client.refresh_token_validity(0)).refresh_token;
    assert_eq!(none.to_string(), "30 days");
}

#[test]
fn analytics_are_filled_in_and_can_be_owned() {
    let arn = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc";
    let given = AnalyticsConfiguration::default().application_arn(arn);
    let request =
        CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").analytics_configuration(given.clone());
    let proof = request.validate().expect("it is valid");
    let settings = proof.apply_defaults();
    let analytics = settings.analytics_configuration.expect("it is given");
    assert_eq!((analytics.application_arn, analytics.user_data_shared), (Some(arn), false));
    let filled_in = given.user_data_shared(false);
    assert_eq!(json!(analytics), json!(filled_in));
    assert_eq!(AnalyticsConfiguration::from(analytics), filled_in);
}
