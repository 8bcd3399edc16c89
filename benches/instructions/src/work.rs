//! What is done with a request, small and large.
//!
//! Reading leaves its result to be dropped outside, so that this floor is as low as it can be; a report is dropped
//! inside. From bytes to bytes everything but the bytes is dropped inside, on both sides of the ratio.

use std::{cell::RefCell, hint::black_box};

use cognito_user_pool_client::{
    CreateUserPoolClientRequest as Create, CreateUserPoolClientResponse as Created, ServiceError,
    UpdateUserPoolClientRequest as Update, UpdateUserPoolClientResponse as Updated, lifecycle::Identity,
};
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::{
    cases::Case,
    inputs::{Input, identity, twelve},
    json::{read, write},
    measure,
    works::{created, made, read_and_write, updated_in},
};

/// The sizes and their inputs.
pub(crate) const SIZES: [(&str, Make); 2] = [("small", Input::small), ("large", Input::large)];

/// Makes an input.
type Make = fn() -> Input;

/// Measures a work on the input.
type Work = fn(&Input);

/// The works by name.
const WORKS: [(&str, Work); 16] = [
    ("utf-8", |input| measure(input.create.as_slice(), |body| str::from_utf8(body).is_ok())),
    ("read", |input| measure(input.create.as_slice(), read::<Create>)),
    ("read as Value", |input| measure(input.create.as_slice(), read::<Value>)),
    ("ignore", |input| measure(input.create.as_slice(), read::<IgnoredAny>)),
    ("write", |input| measure(&created_response(input), write)),
    ("check", |input| measure(&read::<Create>(&input.create), |request| drop(black_box(request.check())))),
    ("check_in", |input| {
        let request: Create = read(&input.create);
        measure(&(request, &input.pool), |(request, pool)| drop(black_box(request.check_in(*pool))));
    }),
    ("read and write", |input| {
        let response = created_response(input);
        measure(input.create.as_slice(), |body| read_and_write::<Create>(body, &response));
    }),
    ("whole", |input| whole(input, created)),
    ("whole in the pool", |input| {
        whole(input, |body, identity| {
            made(read::<Create>(body).validate_in(&input.pool).expect("the request is right"), identity)
        });
    }),
    ("update: read", |input| measure(input.update.as_slice(), read::<Update>)),
    ("update: read as Value", |input| measure(input.update.as_slice(), read::<Value>)),
    ("update: check", |input| {
        measure(&read::<Update>(&input.update), |request| drop(black_box(request.check())));
    }),
    ("update: check_in", |input| {
        let request: Update = read(&input.update);
        measure(&(request, &input.pool), |(request, pool)| drop(black_box(request.check_in(*pool))));
    }),
    ("update: read and write", |input| {
        let response = updated_response(input);
        measure(input.update.as_slice(), |body| read_and_write::<Update>(body, &response));
    }),
    ("update: whole in the pool", |input| {
        let (client, pool) = (&input.client, &input.pool);
        let same = updated_in(&input.update, client, pool) == write(&updated_response(input));
        assert!(same, "the floor writes the same");
        measure(input.update.as_slice(), |body| updated_in(body, client, pool));
    }),
];

/// Measures what makes the response of the body. Each client has an identity of its own, drawn for it.
fn whole(input: &Input, make: impl Fn(&[u8], Identity) -> Vec<u8>) {
    let body = input.create.as_slice();
    assert_eq!(make(body, identity()), write(&created_response(input)), "the floor writes the same");
    let drawn = RefCell::new(vec![identity(); 2]);
    measure(body, |body| make(body, drawn.borrow_mut().pop().unwrap()));
}

fn created_response(input: &Input) -> Created {
    Created::default().user_pool_client(input.client.clone())
}

fn updated_response(input: &Input) -> Updated {
    Updated::default().user_pool_client(input.client.clone())
}

/// What is said of a request with a dozen violations.
const BAD: [(&str, fn()); 4] = [
    ("check, a dozen violations", || measure(&twelve(), |request| drop(black_box(request.check())))),
    ("check_in, a dozen violations", || {
        measure(&(twelve(), Input::small().pool), |(request, pool)| drop(black_box(request.check_in(pool))));
    }),
    ("print, a dozen violations", || measure(&twelve().check(), ToString::to_string)),
    ("answer, a dozen violations", || {
        let request = twelve();
        measure(&request.check(), |report| ServiceError::of(&request, report));
    }),
];

pub(crate) fn cases() -> Vec<(String, Case)> {
    let sized = SIZES.iter().flat_map(|(size, input)| {
        WORKS
            .iter()
            .map(move |(name, work)| (format!("{name}, {size}"), Box::new(move || work(&input())) as Case))
    });
    let bad = BAD.iter().map(|(name, work)| ((*name).to_owned(), Box::new(work) as Case));
    sized.chain(bad).collect()
}
