//! The rows of the table, in groups: the first row of a group is the floor of the others.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest as Create, CreateUserPoolClientResponse as Created, ServiceError,
    UpdateUserPoolClientRequest as Update,
};
use serde_json::Value;

use crate::{
    inputs::{Input, identity, twelve},
    json::{read, write},
    row::{Row, on},
    works::{created, read_and_write, updated_in},
};

/// The first row is the floor of the others.
pub(crate) type Group = Vec<Row>;

/// All groups: of the small request, of the large one, of a dozen violations.
pub(crate) fn all() -> [Vec<Group>; 3] {
    [groups(Input::small), groups(Input::large), bad_groups()]
}

/// What is done with a request, and with the update of the client that it makes.
fn groups(input: fn() -> Input) -> Vec<Group> {
    let Input { create, update, pool, client } = input();
    let response = Created::default().user_pool_client(client.clone());
    let updated = response.clone();
    let (request, request_in, update_in) =
        (read(&create), (read(&create), pool.clone()), (read(&update), pool.clone()));
    vec![
        vec![
            on("read the request with `serde_json`", create.clone(), |body| read::<Create>(body)),
            on("`str::from_utf8` of it", create.clone(), |body| std::str::from_utf8(body).is_ok()),
            on("read it as `serde_json::Value`", create.clone(), |body| read::<Value>(body)),
            on("`check()`", request, Create::check),
            on("`check_in(&pool)`", request_in, |(request, pool): &(Create, _)| request.check_in(pool)),
        ],
        vec![
            on("read an update", update.clone(), |body| read::<Update>(body)),
            on("`check_in(&pool)` of it", update_in, |(request, pool): &(Update, _)| request.check_in(pool)),
        ],
        vec![
            on("read the request, write a response", (create.clone(), response), |(body, response)| {
                read_and_write::<Create>(body, response)
            }),
            on("read, validate, defaults, create, write", (create, identity()), |(body, identity)| {
                created(body, identity)
            }),
        ],
        vec![
            on("read an update, write a response", (update.clone(), updated), |(body, response)| {
                read_and_write::<Update>(body, response)
            }),
            on("read, validate in the pool, defaults, update, write", (update, client, pool), |input| {
                updated_in(&input.0, &input.1, &input.2)
            }),
        ],
    ]
}

/// What is said of a request with a dozen violations.
fn bad_groups() -> Vec<Group> {
    let request: Create = read(&Input::small().create);
    let report = twelve().check();
    vec![vec![
        on("`check()`", request, Create::check),
        on("`check()`, a dozen violations", twelve(), Create::check),
        on("the service's answer to them", (twelve(), report.clone()), |(request, report)| {
            ServiceError::of(request, report)
        }),
        on("their report as text", report.clone(), ToString::to_string),
        on("their report as JSON", report, write),
    ]]
}
