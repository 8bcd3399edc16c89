//! The session configuration of a client.

use cognito_user_pool_client::{
    GetUserPoolClientSessionConfigurationRequest, MemoryPool, SetUserPoolClientSessionConfigurationRequest,
    UpdateUserPoolClientRequest, pool::UserPoolTier, types::ClientSSOSessionConfig,
};
use serde_json::{Value, json};

use crate::{create, draw, empty, generate::POOL, refused, web};

fn get(pool: &mut MemoryPool, id: &str) -> Value {
    let request = GetUserPoolClientSessionConfigurationRequest::new(POOL, id);
    serde_json::to_value(pool.call(request, &draw(0, 0)).expect("it is there")).expect("it can be written")
}

fn set(id: &str, minutes: i32) -> SetUserPoolClientSessionConfigurationRequest {
    SetUserPoolClientSessionConfigurationRequest::new(POOL, id, ClientSSOSessionConfig::new(minutes))
}

fn session(id: &str, minutes: i32) -> Value {
    json!({ "ClientId": id, "SSOSession": { "MaxValidityMinutes": minutes }, "UserPoolId": POOL })
}

#[test]
fn an_hour_is_the_default() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web(), &draw(0, 1));
    assert_eq!(get(&mut pool, &id), session(&id, 60));
    // Whether sessions are tracked makes no difference to reading.
    pool.facts.session_tracking = false;
    assert_eq!(get(&mut pool, &id), session(&id, 60));
}

#[test]
fn what_is_set_is_echoed_and_kept() {
    let mut pool = empty();
    let (client, id) = create(&mut pool, web(), &draw(0, 1));
    let (_, other) = create(&mut pool, web(), &draw(0, 2));
    for minutes in [43_200, 0, 129_600] {
        let answer = pool.call(set(&id, minutes), &draw(0, 0)).expect("it is valid");
        assert_eq!(serde_json::to_value(answer).expect("it can be written"), session(&id, minutes));
        assert_eq!(get(&mut pool, &id), session(&id, minutes));
    }
    assert_eq!(get(&mut pool, &other), session(&other, 60), "each client has its own");
    pool.call(UpdateUserPoolClientRequest::from(&client), &draw(1, 0)).expect("it is valid");
    assert_eq!(get(&mut pool, &id), session(&id, 129_600), "an update leaves it");
}

#[test]
fn what_is_out_of_bounds_is_refused() {
    let mut pool = empty();
    let (_, id) = create(&mut pool, web(), &draw(0, 1));
    for minutes in [-1, 129_601] {
        let text = refused(&mut pool, set(&id, minutes), "InvalidParameterException");
        assert!(text.contains(&format!("Value '{minutes}' at ")), "{text}");
    }
    let text = refused(&mut pool, set("1example23456789", 5), "ResourceNotFoundException");
    assert_eq!(text, "User pool client does not exist.");
    pool.facts.session_tracking = false;
    refused(&mut pool, set(&id, 5), "InvalidParameterException");
    pool.facts.session_tracking = true;
    pool.facts.user_pool_tier = UserPoolTier::Lite;
    refused(&mut pool, set(&id, 5), "FeatureUnavailableInTierException");
    assert_eq!(get(&mut pool, &id), session(&id, 60));
}
