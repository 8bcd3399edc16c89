//! Random sequences of operations on a small pool, and what holds of each step.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, MemoryPool, ServiceError, UserPoolClient,
    memory::{Draw, Request, Response},
};
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::{
    generate,
    model::Model,
    operations::{GENERATED, SUPPLIED, Step, steps},
    refusal, typed,
};

/// Room for five clients, and one is there: registered dynamically.
fn pool() -> (MemoryPool, Model) {
    let mut pool = MemoryPool::new(generate::pool().clients(0, 5).session_tracking(true));
    let mut model = Model::default();
    let echo = CreateUserPoolClientRequest::new(generate::POOL, "registered");
    let registered =
        echo.validate().expect("it is valid").echo().client_id("2registered345678").client_type("DCR");
    pool.insert(registered.clone());
    model.insert(registered);
    (pool, model)
}

/// How often each operation was accepted and refused.
type Tally = RefCell<BTreeMap<&'static str, [u32; 2]>>;

#[test]
fn random_sequences_obey_the_laws() {
    let tally = Tally::default();
    let sequences = Cell::new(0);
    let mut runner = TestRunner::new(Config { cases: 2_000, failure_persistence: None, ..Config::default() });
    let result = runner.run(&steps(), |steps| {
        run(&steps, &tally);
        sequences.set(sequences.get() + 1);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    let tally = tally.into_inner();
    let sum = |index: usize| tally.values().filter_map(|counts| counts.get(index)).sum::<u32>();
    let (accepted, refused) = (sum(0), sum(1));
    let share = accepted * 100 / (accepted + refused);
    println!("{} sequences, {} operations, {share} % accepted", sequences.get(), accepted + refused);
    for (operation, [accepted, refused]) in &tally {
        println!("{operation}: {accepted} accepted, {refused} refused");
        assert!(*accepted >= 20 && *refused >= 20, "{operation}: {accepted} accepted, {refused} refused");
    }
    assert_eq!(tally.len(), 10, "each operation is tried");
    assert!((30..=80).contains(&share), "{share} % accepted");
}

fn run(steps: &[Step], tally: &Tally) {
    let (mut pool, mut model) = pool();
    // The same calls by another way, on a copy.
    let mut copy = pool.clone();
    let mut now = 1_700_000_000_000;
    for step in steps {
        let draw = step.draw(&mut now);
        let request = step.request(&model, &pool);
        let (before, expected) = (pool.clone(), refusal(&request, &pool));
        assert_eq!(request.check_in(&pool).is_valid(), expected.is_none(), "{request:?}");
        let answer = pool.answer(request.clone(), &draw);
        assert_eq!(typed(&mut copy, &request, &draw), answer, "the same call is answered in the same way");
        assert_eq!(copy, pool);
        match &answer {
            Ok(response) => model.learn(&request, response, &draw),
            Err(_) => assert_eq!(pool, before, "a refused operation changes nothing"),
        }
        assert_eq!(answer.as_ref().err(), expected.as_ref(), "check_in decides");
        if let (true, Err(error)) = (step.sends_back(), &answer) {
            assert_eq!(error.message(), "User pool client does not exist.", "what is described is valid");
        }
        if step.sends_back() {
            assert_eq!(undated(&pool), undated(&before), "a client that is sent back stays as it is");
        }
        model.agrees(&pool);
        no_secret_leaks(&request, &answer, &draw);
        on_the_wire(&request, &pool);
        let mut tally = tally.borrow_mut();
        let [accepted, refused] = tally.entry(request.operation().name()).or_default();
        *(if answer.is_ok() { accepted } else { refused }) += 1;
    }
}

/// The clients, but for the times of their last change.
fn undated(pool: &MemoryPool) -> Vec<UserPoolClient> {
    let undate = |mut client: UserPoolClient| {
        client.last_modified_date = None;
        client
    };
    pool.clients().map(undate).collect()
}

/// Only the client itself shows its secret, and the answer that generated one.
fn no_secret_leaks(request: &Request, answer: &Result<Response, ServiceError>, draw: &Draw) {
    let secret = |text: &str| text.contains(GENERATED) || text.contains(SUPPLIED);
    assert!(!secret(&format!("{request:?} {answer:?}")), "{request:?} {answer:?}");
    let response = match answer {
        Ok(response) => response,
        Err(error) => {
            let written = serde_json::to_string(error).expect("it can be written");
            assert!(!secret(&format!("{error} {} {} {written}", error.message(), error.body())), "{error}");
            return;
        }
    };
    let mut body = serde_json::to_value(response).expect("it can be written");
    let value = match request {
        Request::CreateUserPoolClient(_)
        | Request::UpdateUserPoolClient(_)
        | Request::DescribeUserPoolClient(_) => body.pointer_mut("/UserPoolClient/ClientSecret"),
        Request::AddUserPoolClientSecret(request) => {
            let value = body.pointer_mut("/ClientSecretDescriptor/ClientSecretValue");
            let generated = value.as_ref().and_then(|value| value.as_str());
            assert_eq!(
                generated.is_some(),
                request.client_secret.is_none(),
                "a supplied one is not given back"
            );
            assert!(generated.is_none_or(|generated| generated.starts_with(GENERATED)));
            value
        }
        _ => None,
    };
    if let (Request::CreateUserPoolClient(request), Some(value)) = (request, &value) {
        let drawn = cognito_user_pool_client::lifecycle::client_secret(draw.secret);
        let expected = request.client_secret.as_ref().unwrap_or(&drawn).expose();
        assert_eq!(value.as_str(), Some(expected));
    }
    if let Some(value) = value {
        *value = Value::Null;
    }
    assert!(!secret(&body.to_string()), "{body}");
}

/// The request is the same by each way of reading it, and the pool survives being written.
fn on_the_wire(request: &Request, pool: &MemoryPool) {
    let text = serde_json::to_string(request).expect("a request can be written");
    assert_eq!(serde_json::from_str::<Request>(&text).expect("and read"), *request);
    let tagged: Value = serde_json::from_str(&text).expect("it is JSON");
    let members = tagged.as_object().expect("an object");
    assert_eq!(members.keys().collect::<Vec<_>>(), [request.operation().name()]);
    let body = members.values().next().expect("the body").to_string();
    let mut reader = serde_json::Deserializer::from_str(&body);
    assert_eq!(Request::read(request.operation(), &mut reader).expect("it can be read"), *request);
    let text = serde_json::to_string(pool).expect("a pool can be written");
    assert_eq!(serde_json::from_str::<MemoryPool>(&text).expect("and read"), *pool);
}
