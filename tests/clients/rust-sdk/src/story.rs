//! What works.

use std::time::Duration;

use aws_sdk_cognitoidentityprovider::{
    Client,
    types::{
        AttributeDataType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType, PreventUserExistenceErrorTypes,
        RefreshTokenRotationType, ResourceServerScopeType, SchemaAttributeType, TimeUnitsType,
        TokenValidityUnitsType, UserPoolClientDescription, UserPoolClientType, UserPoolTierType,
        builders::UserPoolClientTypeBuilder,
    },
};

use crate::tally::{Ended, Tally};

/// A new pool, where email is required and `custom:plan` and `solar-system-data/asteroids.add` exist.
pub(crate) async fn pool(aws: &Client, tier: UserPoolTierType) -> Result<String, Box<dyn std::error::Error>> {
    let email = SchemaAttributeType::builder().name("email").required(true).mutable(true);
    let plan = SchemaAttributeType::builder().name("plan").attribute_data_type(AttributeDataType::String);
    let answer = aws
        .create_user_pool()
        .pool_name("pool")
        .user_pool_tier(tier)
        .schema(email.attribute_data_type(AttributeDataType::String).build())
        .schema(plan.build())
        .send()
        .await?;
    let id = answer.user_pool.and_then(|pool| pool.id).ok_or("a pool without ID")?;
    let scope =
        ResourceServerScopeType::builder().scope_name("asteroids.add").scope_description("Adds asteroids");
    aws.create_resource_server()
        .user_pool_id(&id)
        .identifier("solar-system-data")
        .name("Solar system")
        .scopes(scope.build()?)
        .send()
        .await?;
    Ok(id)
}

/// What every client without settings is.
fn defaults() -> UserPoolClientTypeBuilder {
    UserPoolClientType::builder()
        .refresh_token_validity(30)
        .token_validity_units(TokenValidityUnitsType::builder().build())
        .allowed_o_auth_flows_user_pool_client(false)
        .enable_token_revocation(true)
        .enable_propagate_additional_user_context_data(false)
        .auth_session_validity(3)
}

pub(crate) async fn clients(aws: &Client, tally: &mut Tally) -> Ended {
    let pool = pool(aws, UserPoolTierType::Essentials).await?;
    let describe = |id: &str| aws.describe_user_pool_client().user_pool_id(&pool).client_id(id);

    let created = aws.create_user_pool_client().user_pool_id(&pool).client_name("minimal").send().await?;
    let created = created.user_pool_client.ok_or("no client")?;
    let id = created.client_id.clone().ok_or("a client without ID")?;
    let expected = defaults()
        .user_pool_id(&pool)
        .client_name("minimal")
        .client_id(&id)
        .set_creation_date(created.creation_date)
        .set_last_modified_date(created.creation_date);
    tally.equal("the minimal client", &created, &expected.build());
    let described = describe(&id).send().await?.user_pool_client.ok_or("no client")?;
    tally.equal("described", &described, &created);

    let created = full(aws, &pool).send().await?.user_pool_client.ok_or("no client")?;
    let id = created.client_id.clone().ok_or("a client without ID")?;
    let own = defaults()
        .user_pool_id(&pool)
        .client_name("full")
        .client_id(&id)
        .set_client_secret(created.client_secret.clone())
        .set_creation_date(created.creation_date);
    let expected = settings(own.clone()).set_last_modified_date(created.creation_date).build();
    tally.equal("the full client, lists in hash order", &created, &expected);
    tally.check("its secret", created.client_secret().is_some_and(|secret| secret.len() > 40));
    let described = describe(&id).send().await?.user_pool_client.ok_or("no client")?;
    tally.equal("described, lists sorted", &described, &sorted(expected));

    tokio::time::sleep(Duration::from_millis(5)).await;
    let updated = aws.update_user_pool_client().user_pool_id(&pool).client_id(&id).send().await?;
    let updated = updated.user_pool_client.ok_or("no client")?;
    // Rotation is the one setting that an Update keeps.
    let rotation = created.refresh_token_rotation.clone();
    let expected =
        own.set_refresh_token_rotation(rotation).set_last_modified_date(updated.last_modified_date);
    tally.equal("Update replaces", &updated, &expected.build());
    let moved = updated.last_modified_date > created.last_modified_date;
    tally.check("the date of the change moved", moved);

    aws.delete_user_pool_client().user_pool_id(&pool).client_id(&id).send().await?;
    let gone = describe(&id).send().await;
    let text = "User pool client does not exist.";
    tally.refused("deleted", gone, |error| error.is_resource_not_found_exception(), text);
    aws.delete_user_pool().user_pool_id(&pool).send().await?;
    let gone = describe(&id).send().await;
    let text = format!("User pool {pool} does not exist.");
    tally.refused("its pool", gone, |error| error.is_resource_not_found_exception(), text.as_str());
    Ok(())
}

type CreateClient =
    aws_sdk_cognitoidentityprovider::operation::create_user_pool_client::builders::CreateUserPoolClientFluentBuilder;

fn units() -> TokenValidityUnitsType {
    TokenValidityUnitsType::builder()
        .access_token(TimeUnitsType::Minutes)
        .id_token(TimeUnitsType::Minutes)
        .refresh_token(TimeUnitsType::Days)
        .build()
}

fn full(aws: &Client, pool: &str) -> CreateClient {
    let urls = ["https://www.amazon.com", "https://example.com", "http://localhost:8001", "myapp://example"];
    let scopes = ["solar-system-data/asteroids.add", "profile", "openid", "aws.cognito.signin.user.admin"];
    let read = ["email", "phone_number", "email_verified", "phone_number_verified"];
    let rotation = RefreshTokenRotationType::builder().feature(FeatureType::Enabled).build().ok();
    aws.create_user_pool_client()
        .user_pool_id(pool)
        .client_name("full")
        .generate_secret(true)
        .refresh_token_validity(10)
        .access_token_validity(60)
        .id_token_validity(60)
        .token_validity_units(units())
        .set_read_attributes(Some(read.map(str::to_owned).to_vec()))
        .write_attributes("phone_number")
        .write_attributes("email")
        .write_attributes("custom:plan")
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowCustomAuth)
        .supported_identity_providers("COGNITO")
        .set_callback_urls(Some(urls.map(str::to_owned).to_vec()))
        .logout_urls("https://app.example.com/out")
        .logout_urls("https://www.example.com/out")
        .default_redirect_uri("https://example.com")
        .allowed_o_auth_flows(OAuthFlowType::Code)
        .allowed_o_auth_flows(OAuthFlowType::Implicit)
        .set_allowed_o_auth_scopes(Some(scopes.map(str::to_owned).to_vec()))
        .allowed_o_auth_flows_user_pool_client(true)
        .prevent_user_existence_errors(PreventUserExistenceErrorTypes::Enabled)
        .enable_token_revocation(false)
        .enable_propagate_additional_user_context_data(true)
        .auth_session_validity(4)
        .set_refresh_token_rotation(rotation)
}

/// What Create makes of `full`: lists in the order of a Java hash set.
fn settings(client: UserPoolClientTypeBuilder) -> UserPoolClientTypeBuilder {
    let urls = ["https://example.com", "https://www.amazon.com", "myapp://example", "http://localhost:8001"];
    let scopes = ["aws.cognito.signin.user.admin", "openid", "profile", "solar-system-data/asteroids.add"];
    let read = ["email_verified", "phone_number_verified", "phone_number", "email"];
    let rotation = RefreshTokenRotationType::builder()
        .feature(FeatureType::Enabled)
        .retry_grace_period_seconds(0)
        .build()
        .ok();
    client
        .refresh_token_validity(10)
        .access_token_validity(60)
        .id_token_validity(60)
        .token_validity_units(units())
        .set_read_attributes(Some(read.map(str::to_owned).to_vec()))
        .write_attributes("custom:plan")
        .write_attributes("phone_number")
        .write_attributes("email")
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowCustomAuth)
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .supported_identity_providers("COGNITO")
        .set_callback_urls(Some(urls.map(str::to_owned).to_vec()))
        .logout_urls("https://www.example.com/out")
        .logout_urls("https://app.example.com/out")
        .default_redirect_uri("https://example.com")
        .allowed_o_auth_flows(OAuthFlowType::Implicit)
        .allowed_o_auth_flows(OAuthFlowType::Code)
        .set_allowed_o_auth_scopes(Some(scopes.map(str::to_owned).to_vec()))
        .allowed_o_auth_flows_user_pool_client(true)
        .prevent_user_existence_errors(PreventUserExistenceErrorTypes::Enabled)
        .enable_token_revocation(false)
        .enable_propagate_additional_user_context_data(true)
        .auth_session_validity(4)
        .set_refresh_token_rotation(rotation)
}

/// As Describe shows it.
fn sorted(mut client: UserPoolClientType) -> UserPoolClientType {
    let texts = [
        &mut client.read_attributes,
        &mut client.write_attributes,
        &mut client.supported_identity_providers,
        &mut client.callback_urls,
        &mut client.logout_urls,
        &mut client.allowed_o_auth_scopes,
    ];
    for list in texts.into_iter().flatten() {
        list.sort();
    }
    if let Some(flows) = &mut client.explicit_auth_flows {
        flows.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    }
    if let Some(flows) = &mut client.allowed_o_auth_flows {
        flows.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    }
    client
}

pub(crate) async fn lists(aws: &Client, tally: &mut Tally) -> Ended {
    let pool = pool(aws, UserPoolTierType::Essentials).await?;
    let mut made = Vec::new();
    for number in 0..5 {
        let name = format!("listed-{number}");
        let created = aws.create_user_pool_client().user_pool_id(&pool).client_name(&name).send().await?;
        let id = created.user_pool_client.and_then(|client| client.client_id).ok_or("a client without ID")?;
        let description = UserPoolClientDescription::builder().user_pool_id(&pool).client_id(id);
        made.push(description.client_name(name).build());
    }
    made.sort_by(|a, b| a.client_id().cmp(&b.client_id()));
    let mut pages = aws.list_user_pool_clients().user_pool_id(&pool).into_paginator().page_size(2).send();
    let (mut sizes, mut found) = (Vec::new(), Vec::new());
    while let Some(page) = pages.next().await {
        let page = page?.user_pool_clients.unwrap_or_default();
        sizes.push(page.len());
        found.extend(page);
    }
    tally.equal("sizes of the pages", sizes, vec![2, 2, 1]);
    tally.equal("entries, by ID", found, made);
    Ok(())
}

pub(crate) async fn secrets(aws: &Client, tally: &mut Tally) -> Ended {
    let pool = pool(aws, UserPoolTierType::Essentials).await?;
    let created = aws
        .create_user_pool_client()
        .user_pool_id(&pool)
        .client_name("secrets")
        .generate_secret(true)
        .send()
        .await?;
    let id = created.user_pool_client.and_then(|client| client.client_id).ok_or("a client without ID")?;
    let add = || aws.add_user_pool_client_secret().user_pool_id(&pool).client_id(&id);
    let list = || aws.list_user_pool_client_secrets().user_pool_id(&pool).client_id(&id);
    let delete = || aws.delete_user_pool_client_secret().user_pool_id(&pool).client_id(&id);

    let first = list().send().await?.client_secrets.unwrap_or_default();
    tally.equal("one from the start", first.len(), 1);
    let added = add().send().await?.client_secret_descriptor.ok_or("no descriptor")?;
    tally.check("generated: with its value", added.client_secret_value().is_some());
    let listed = list().send().await?;
    tally.check("no token", listed.next_token().is_none());
    let both = listed.client_secrets.unwrap_or_default();
    tally.equal("two", both.len(), 2);
    tally.check("without values", both.iter().all(|secret| secret.client_secret_value().is_none()));
    tally.refused("a third", add().send().await, |error| error.is_limit_exceeded_exception(), None);

    let original = first.into_iter().next().and_then(|secret| secret.client_secret_id);
    delete().set_client_secret_id(original).send().await?;
    let left = list().send().await?.client_secrets.unwrap_or_default();
    let left: Vec<_> = left.into_iter().map(|secret| secret.client_secret_id).collect();
    tally.equal("one left", left, vec![added.client_secret_id.clone()]);
    let last = delete().set_client_secret_id(added.client_secret_id).send().await;
    tally.refused("the last stays", last, |error| error.is_invalid_parameter_exception(), None);

    tokio::time::sleep(Duration::from_millis(5)).await;
    let supplied = add().client_secret("supplied0secret0of0more0than0twenty4").send().await?;
    let supplied = supplied.client_secret_descriptor.ok_or("no descriptor")?;
    tally.check("supplied: without its value", supplied.client_secret_value().is_none());
    tally.check("supplied: with its ID", supplied.client_secret_id().is_some());
    tally.check("supplied: with its date", supplied.client_secret_create_date().is_some());
    Ok(())
}
