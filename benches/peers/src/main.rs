//! The crate beside other ways to validate the same request, in the same run.
//!
//! garde, validator and jsonschema are given the constraints of the service model, which are what they can express; the
//! crate checks its 32 rules and its advisories as well. cognitox is an emulator with checks of its own.

#[path = "../../support/inputs.rs"]
#[expect(dead_code, reason = "nothing is updated here")]
mod inputs;
#[path = "../../support/json.rs"]
mod json;
#[path = "../../support/machine.rs"]
mod machine;
mod patterns;
#[path = "../../support/row.rs"]
mod row;
#[path = "../../support/timing.rs"]
mod timing;
mod types;
#[cfg(feature = "cognitox")]
mod with_cognitox;
mod with_garde;
mod with_jsonschema;
mod with_validator;

use cognito_user_pool_client::CreateUserPoolClientRequest as Create;
#[cfg(feature = "cognitox")]
use cognito_user_pool_client::{MemoryPool, Operation, memory};
use inputs::{Input, twelve};
use json::{read, write};
use machine::machine;
use row::{Row, on};
#[cfg(feature = "cognitox")]
use serde_json::Value;
use timing::{harness, lines};

fn main() {
    let mut harness = harness();
    let mut timed = |size, input: &Input| -> Vec<_> {
        groups(input).iter().flat_map(|group| lines(&mut harness, size, group)).collect()
    };
    let [small, large] = [timed("small", &Input::small()), timed("large", &Input::large())];
    harness.final_summary();
    println!("| {} | small | of ours | large | of ours |", machine());
    println!("| --- | --: | --: | --: | --: |");
    for ([name, small], [_, large]) in small.iter().zip(&large) {
        println!("| {name} | {small} | {large} |");
    }
    println!("\nOf a request with a dozen violations, six of them of the model's constraints:\n");
    println!("| | finds |\n| --- | --: |");
    for (name, found) in found() {
        println!("| {name} | {found} |");
    }
}

fn groups(input: &Input) -> Vec<Vec<Row>> {
    let body = || input.create.clone();
    let schema = with_jsonschema::validator();
    let read_schema = with_jsonschema::validator();
    let checks = vec![
        on("`check()`", read::<Create>(&body()), |request| request.check().is_valid()),
        on("garde", read(&body()), with_garde::broken),
        on("validator", read(&body()), with_validator::broken),
        on("jsonschema", (schema, read(&body())), |(schema, request)| {
            with_jsonschema::broken(schema, request)
        }),
    ];
    let from_bytes = vec![
        on("read a request and `check()`", body(), |body| read::<Create>(body).check().is_valid()),
        on("garde, from bytes", body(), |body| with_garde::broken(&read(body))),
        on("validator, from bytes", body(), |body| with_validator::broken(&read(body))),
        on("jsonschema, from bytes", (read_schema, body()), |(schema, body)| {
            with_jsonschema::broken(schema, &read(body))
        }),
    ];
    let mut groups = vec![checks, from_bytes, Vec::new()];
    for (group, rows) in groups.iter_mut().zip(cognitox(input)) {
        group.extend(rows);
    }
    groups
}

/// What it adds to each of the groups.
#[cfg(feature = "cognitox")]
fn cognitox(input: &Input) -> [Vec<Row>; 3] {
    let name = "cognitox's checks";
    let check = on(name, read(&input.create), with_cognitox::broken);
    let from_bytes =
        on("cognitox's checks, from bytes", input.create.clone(), |body| with_cognitox::broken(&read(body)));
    [vec![check], vec![from_bytes], emulators(input)]
}

#[cfg(not(feature = "cognitox"))]
fn cognitox(_: &Input) -> [Vec<Row>; 3] {
    Default::default()
}

/// Creations by two emulators, from bytes to bytes.
#[cfg(feature = "cognitox")]
fn emulators(input: &Input) -> Vec<Row> {
    let ours = MemoryPool::new(input.pool.clone().clients(0, usize::MAX));
    let ours = (std::cell::RefCell::new(ours), std::cell::Cell::new(0_u128), input.create.clone());
    let server = with_cognitox::Server::new();
    let mut body: Value = read(&input.create);
    body["UserPoolId"] = server.user_pool_id.as_str().into();
    vec![
        on("create a client in a `MemoryPool`, from bytes to bytes", ours, |(pool, number, body)| {
            number.set(number.get() + 1);
            let draw =
                memory::Draw::new(time::OffsetDateTime::UNIX_EPOCH, number.get().to_be_bytes(), [7; 32]);
            let mut json = serde_json::Deserializer::from_slice(body);
            let request =
                memory::Request::read(Operation::CreateUserPoolClient, &mut json).expect("a request");
            write(&pool.borrow_mut().answer(request, &draw).expect("a right request"))
        }),
        on("cognitox's handler", (server, write(&body)), |(server, body)| server.create(body)),
    ]
}

/// What each finds in the request with a dozen violations, and that none finds anything in the right ones.
fn found() -> Vec<(&'static str, String)> {
    type Finds = fn(&[u8]) -> String;
    let finds: &[(&str, Finds)] = &[
        ("`check()`", |body| read::<Create>(body).check().violation_count().to_string()),
        ("garde", |body| told(serde_json::from_slice(body).map(|request| with_garde::broken(&request)))),
        ("validator", |body| {
            told(serde_json::from_slice(body).map(|request| with_validator::broken(&request)))
        }),
        ("jsonschema", |body| {
            with_jsonschema::broken(&with_jsonschema::validator(), &read(body)).to_string()
        }),
        #[cfg(feature = "cognitox")]
        ("cognitox's checks", |body| {
            told(serde_json::from_slice(body).map(|request| with_cognitox::broken(&request)))
        }),
    ];
    for input in [Input::small(), Input::large()] {
        for (name, finds) in finds {
            let found = finds(&input.create);
            assert!(found == "0", "{name} finds {found} in a right request");
        }
    }
    let twelve = write(&twelve());
    finds.iter().map(|(name, finds)| (*name, finds(&twelve))).collect()
}

/// A number of findings, or why the request can't be read.
fn told(found: serde_json::Result<usize>) -> String {
    let why = |error: serde_json::Error| error.to_string().split(',').next().unwrap_or_default().to_owned();
    found.map_or_else(|error| format!("does not read it: {}", why(error)), |found| found.to_string())
}
