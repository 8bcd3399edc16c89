//! What the defaults make of a valid request stays as it is when it goes round once more.

use std::fmt::Debug;

use cognito_user_pool_client::{
    ClientSettings, CreateUserPoolClientRequest, PoolSnapshot, Rejected, UpdateUserPoolClientRequest,
    UserPoolClient, Validated,
    defaults::Defaults,
    lifecycle::Identity,
    memory::Request,
    types::{ClientType, TimeUnit, Timestamp},
};

/// Tries it on a request that makes or changes a client, and on the client that the pool has.
pub(crate) fn stay(request: &Request, pool: &PoolSnapshot) {
    if let Some(stored) = &pool.user_pool_client {
        assert_eq!(UpdateUserPoolClientRequest::from(stored).resets(stored), []);
        let settings = ClientSettings::from(stored);
        assert_eq!(settings.diff(&settings), []);
        assert_eq!(ClientSettings::from(&stored.described()).diff(&settings), []);
    }
    match request {
        Request::CreateUserPoolClient(request) => {
            create(request, CreateUserPoolClientRequest::validate);
            create(request, |request| request.validate_in(pool));
        }
        Request::UpdateUserPoolClient(request) => {
            update(request, None, UpdateUserPoolClientRequest::validate);
            if sound(pool.user_pool_client.as_ref(), request, pool) {
                update(request, pool.user_pool_client.as_ref(), |request| request.validate_in(pool));
            }
        }
        _ => {}
    }
}

fn create<Scope: Clone + Debug>(
    request: &CreateUserPoolClientRequest,
    validate: impl Fn(
        CreateUserPoolClientRequest,
    ) -> Result<
        Validated<CreateUserPoolClientRequest, Scope>,
        Rejected<CreateUserPoolClientRequest>,
    >,
) {
    let Ok(proof) = validate(request.clone()) else { return };
    let (settings, echo) = (proof.apply_defaults(), proof.echo());
    assert_eq!(settings, proof.apply(&Defaults::CURRENT));
    let members =
        serde_json::to_value(UpdateUserPoolClientRequest::from(&echo)).expect("a request can be written");
    let mut again: CreateUserPoolClientRequest =
        serde_json::from_value(members).expect("an update holds what a creation takes");
    (again.generate_secret, again.client_secret) = (request.generate_secret, request.client_secret.clone());
    let again = validate(again).expect("what is echoed is valid");
    if !lost(request.refresh_token_validity, &echo) {
        assert_eq!(again.apply_defaults(), settings);
        assert_eq!(ClientSettings::from(&echo).diff(&settings), []);
    }
    assert_eq!(again.echo(), echo);
    let (identity, now) = (Identity::from_bytes([1; 16], [2; 32]), Timestamp::from_unix_milliseconds(1));
    let client = proof.clone().create(&identity, now);
    let asked = request.client_secret.as_ref();
    let generated = (request.generate_secret == Some(true)).then_some(&identity.client_secret);
    assert_eq!(client.client_secret.as_ref(), asked.or(generated));
    assert_eq!(without_identity(client), echo);
}

fn update<Scope: Clone + Debug>(
    request: &UpdateUserPoolClientRequest,
    stored: Option<&UserPoolClient>,
    validate: impl Fn(
        UpdateUserPoolClientRequest,
    ) -> Result<
        Validated<UpdateUserPoolClientRequest, Scope>,
        Rejected<UpdateUserPoolClientRequest>,
    >,
) {
    let Ok(proof) = validate(request.clone()) else { return };
    let (settings, echo) = (proof.apply_defaults(), proof.echo());
    assert_eq!(settings, proof.apply(&Defaults::CURRENT));
    let again = validate(UpdateUserPoolClientRequest::from(&echo)).expect("what is echoed is valid");
    if !lost(request.refresh_token_validity, &echo) {
        assert_eq!(again.apply_defaults(), settings);
        assert_eq!(ClientSettings::from(&echo).diff(&settings), []);
    }
    assert_eq!(again.echo(), echo);
    if let Some(stored) = stored {
        let client = proof.clone().update(stored, Timestamp::from_unix_milliseconds(1));
        assert_eq!(client.client_secret, stored.client_secret);
        assert_eq!(ClientSettings::from(&client).diff(&ClientSettings::from(&echo)), []);
        assert_eq!(again.clone().update(&client, Timestamp::from_unix_milliseconds(1)), client);
    }
}

/// Whether the echo can't say it: a `RefreshTokenValidity` of 0 is 30 days, and comes back as 30 beside its unit.
fn lost(asked: Option<i32>, echo: &UserPoolClient) -> bool {
    let unit = echo.token_validity_units.as_ref().and_then(|units| units.refresh_token.as_ref());
    asked == Some(0) && unit.is_some_and(|unit| unit.is(TimeUnit::Hours))
}

/// Whether what the stored client keeps through the update could have come about: no other client is shown back.
fn sound(
    stored: Option<&UserPoolClient>,
    request: &UpdateUserPoolClientRequest,
    pool: &PoolSnapshot,
) -> bool {
    stored.is_none_or(|stored| {
        let mut kept = UpdateUserPoolClientRequest::default();
        (kept.user_pool_id, kept.client_id) = (request.user_pool_id.clone(), request.client_id.clone());
        kept.client_name.clone_from(&stored.client_name);
        kept.refresh_token_rotation.clone_from(&stored.refresh_token_rotation);
        kept.check_in(pool).is_valid()
    })
}

/// The client as Create echoes it before the service adds what only it knows.
fn without_identity(client: UserPoolClient) -> UserPoolClient {
    let mut client = client;
    assert!(client.described().client_type.is_some_and(|kind| kind.is(ClientType::Regular)));
    (client.client_id, client.client_secret) = (None, None);
    (client.creation_date, client.last_modified_date) = (None, None);
    client
}
