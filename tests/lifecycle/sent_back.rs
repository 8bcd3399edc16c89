//! The safe read-modify-write: the request that sets everything as the client has it changes nothing.

use cognito_user_pool_client::{
    ClientSettings, CreateUserPoolClientRequest, UpdateUserPoolClientRequest, UserPoolClient,
    lifecycle::Identity,
    types::{TimeUnit, Timestamp, TokenValidityUnits},
};
use proptest::prelude::*;

use crate::generate::{inputs, mixed, pool, valid};

fn created(request: CreateUserPoolClientRequest) -> UserPoolClient {
    let proof = request.validate_in(&pool()).expect("it is made valid");
    proof.create(Identity::from_bytes([0x5a; 16], [0xa5; 32]), Timestamp::from_unix_milliseconds(1_000))
}

/// What differs, both ways.
fn differences(a: &ClientSettings<'_>, b: &ClientSettings<'_>) -> Vec<String> {
    a.diff(b).iter().chain(&b.diff(a)).map(ToString::to_string).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        max_global_rejects: 20_000,
        ..inputs(1_000)
    })]

    #[test]
    fn a_client_that_is_sent_back_stays_as_it_is(request in valid()) {
        let client = created(request.clone());
        let settings = ClientSettings::from(&client);
        for shown in [client.clone(), client.described()] {
            let again = UpdateUserPoolClientRequest::from(&shown);
            prop_assert_eq!(again.resets(&client), vec![]);
            prop_assert_eq!(again.resets(&client.described()), vec![]);
            for stored in [&client, &client.described()] {
                let proof = again.clone().validate_in(&pool().client(stored.clone())).expect("it is valid still");
                prop_assert!(proof.report().findings().all(|finding| finding.rule().id() != "update.resets"));
                let mut updated = proof.clone().update(stored, Timestamp::from_unix_milliseconds(2_000));
                prop_assert_eq!(updated.last_modified_date, Some(Timestamp::from_unix_milliseconds(2_000)));
                prop_assert_eq!(updated.creation_date, Some(Timestamp::from_unix_milliseconds(1_000)));
                let after = ClientSettings::from(&updated);
                prop_assert_eq!(differences(&settings, &after), Vec::<String>::new());
                prop_assert_eq!(differences(&settings, &proof.apply_defaults()), Vec::<String>::new());
                updated.last_modified_date = client.last_modified_date;
                prop_assert_eq!(updated.described(), client.described());
            }
        }
    }

    #[test]
    fn whatever_is_accepted_can_be_sent_back(request in mixed()) {
        // About half of them are accepted: too many others for `prop_assume!`.
        if !request.check_in(&pool()).is_valid() {
            return Ok(());
        }
        let client = created(request);
        let again = UpdateUserPoolClientRequest::from(&client.described());
        let report = again.check_in(&pool().client(client));
        prop_assert!(report.is_valid(), "{report}");
    }

    #[test]
    fn a_created_client_is_set_as_the_request_asked(request in valid()) {
        let proof = request.clone().validate_in(&pool()).expect("it is made valid");
        let asked = proof.apply_defaults();
        let client = created(request);
        for shown in [&client, &client.described()] {
            prop_assert_eq!(differences(&asked, &ClientSettings::from(shown)), Vec::<String>::new());
        }
    }

    #[test]
    fn one_change_changes_one_member(request in valid(), minutes in 3..=15) {
        let client = created(request);
        let update = UpdateUserPoolClientRequest::from(&client.described()).auth_session_validity(minutes);
        let proof = update.validate_in(&pool().client(client.clone())).expect("it is valid still");
        let updated = proof.update(&client, Timestamp::from_unix_milliseconds(1_000));
        let expected = client.described().auth_session_validity(minutes);
        prop_assert_eq!(updated.described(), expected);
    }
}

#[test]
fn refresh_tokens_of_0_are_shown_as_30_days() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").refresh_token_validity(0);
    let days = TokenValidityUnits::default().refresh_token(TimeUnit::Days);
    assert_eq!(created(request.clone()).refresh_token_validity, Some(30));
    assert_eq!(created(request.token_validity_units(days)).refresh_token_validity, Some(30));
}

/// 0 stands for 30 days, in whatever unit, and is shown as 30 beside that unit. As 30 minutes or seconds are never
/// accepted, they mean 30 days too; 30 hours can't be told from 30 hours that were asked for.
#[test]
fn refresh_tokens_of_0_are_sent_back() {
    for unit in [TimeUnit::Days, TimeUnit::Hours, TimeUnit::Minutes, TimeUnit::Seconds] {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
            .refresh_token_validity(0)
            .token_validity_units(TokenValidityUnits::default().refresh_token(unit));
        let proof = request.clone().validate().expect("0 is the default");
        let asked = proof.apply_defaults();
        let client = created(request);
        assert_eq!(client.refresh_token_validity, Some(30), "{unit}");
        let different = differences(&asked, &ClientSettings::from(&client));
        assert_eq!(different.is_empty(), unit != TimeUnit::Hours, "{unit}: {different:?}");
        let again = UpdateUserPoolClientRequest::from(&client);
        let proof = again.validate().expect("what is shown can be sent back");
        let updated = proof.update(&client, Timestamp::from_unix_milliseconds(1_000));
        assert_eq!(updated.described(), client.described(), "{unit}");
    }
}
