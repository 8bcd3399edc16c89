//! What is refused, with the exact text.

use aws_sdk_cognitoidentityprovider::{
    Client,
    operation::{
        create_user_pool_client::CreateUserPoolClientError as CreateError,
        describe_user_pool_client::DescribeUserPoolClientError as DescribeError,
        list_user_pool_clients::ListUserPoolClientsError as ListError,
        update_user_pool_client::UpdateUserPoolClientError as UpdateError,
    },
    types::{
        AnalyticsConfigurationType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType,
        RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType, UserPoolTierType,
    },
};

use crate::{
    story,
    tally::{Ended, Tally},
};

pub(crate) async fn constraints(aws: &Client, tally: &mut Tally) -> Ended {
    let pool = story::pool(aws, UserPoolTierType::Essentials).await?;
    let create = || aws.create_user_pool_client().user_pool_id(&pool).client_name("bad");
    let invalid = CreateError::is_invalid_parameter_exception;

    let unnamed = aws.create_user_pool_client().user_pool_id(&pool);
    let text = "1 validation error detected: Value null at 'clientName' failed to satisfy constraint: Member must \
                not be null";
    tally.refused("no name", unnamed.send().await, invalid, text);
    let text = r"1 validation error detected: Value 'shop!' at 'clientName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w\s+=,.@-]+";
    tally.refused("a name with a mark", create().client_name("shop!").send().await, invalid, text);
    let text = "1 validation error detected: Value '16' at 'authSessionValidity' failed to satisfy constraint: \
                Member must have value less than or equal to 15";
    tally.refused("session 16", create().auth_session_validity(16).send().await, invalid, text);
    let text = "1 validation error detected: Value '0' at 'accessTokenValidity' failed to satisfy constraint: \
                Member must have value greater than or equal to 1";
    tally.refused("access 0", create().access_token_validity(0).send().await, invalid, text);
    let units = TokenValidityUnitsType::builder().access_token(TimeUnitsType::from("weeks")).build();
    let text = "1 validation error detected: Value 'weeks' at 'tokenValidityUnits.accessToken' failed to satisfy \
                constraint: Member must satisfy enum value set: [hours, days, minutes, seconds]";
    tally.refused("weeks", create().token_validity_units(units).send().await, invalid, text);
    let flows = create().allowed_o_auth_flows(OAuthFlowType::Code).allowed_o_auth_flows("token".into());
    let text = "1 validation error detected: Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy \
                constraint: Member must satisfy constraint: [Member must satisfy enum value set: [implicit, \
                client_credentials, code]]";
    tally.refused("an unknown grant", flows.send().await, invalid, text);
    // Recorded, down to the order.
    let text = r"2 validation errors detected: Value '[]' at 'logoutURLs' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+]; Value '[]' at 'callbackURLs' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+]";
    tally.refused("empty URLs", create().callback_urls("").logout_urls("").send().await, invalid, text);
    let text = "1 validation error detected: Value at 'clientSecret' failed to satisfy constraint: Member must have \
                length greater than or equal to 24";
    tally.refused("a short secret", create().client_secret("short").send().await, invalid, text);

    let described = aws.describe_user_pool_client().user_pool_id(&pool).client_id("").send().await;
    let text = r"2 validation errors detected: Value '' at 'clientId' failed to satisfy constraint: Member must have length greater than or equal to 1; Value '' at 'clientId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+]+";
    tally.refused("an empty ID", described, DescribeError::is_invalid_parameter_exception, text);
    let listed = aws.list_user_pool_clients().user_pool_id(&pool).max_results(61).send().await;
    let text = "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must \
                have value less than or equal to 60";
    tally.refused("a page of 61", listed, ListError::is_invalid_parameter_exception, text);
    Ok(())
}

pub(crate) async fn rules(aws: &Client, tally: &mut Tally) -> Ended {
    let pool = story::pool(aws, UserPoolTierType::Essentials).await?;
    let create = || aws.create_user_pool_client().user_pool_id(&pool).client_name("bad");
    let invalid = CreateError::is_invalid_parameter_exception;
    let flow = CreateError::is_invalid_o_auth_flow_exception;

    let nowhere = create().user_pool_id("us-east-1_Nowhere00").send().await;
    let text = "User pool us-east-1_Nowhere00 does not exist.";
    tally.refused("no such pool", nowhere, CreateError::is_resource_not_found_exception, text);
    let two = create().generate_secret(true).client_secret("supplied0secret0of0more0than0twenty4");
    tally.refused("two sources of a secret", two.send().await, invalid, None);
    let text = "Invalid range for token validity.";
    tally.refused("25 hours", create().access_token_validity(25).send().await, invalid, text);
    let hours = TokenValidityUnitsType::builder().refresh_token(TimeUnitsType::Hours).build();
    let long = create().access_token_validity(12).refresh_token_validity(2).token_validity_units(hours);
    let text =
        "Access and Id Token expiration times must be less than or equal to refresh token expiration times.";
    tally.refused("access longer than refresh", long.send().await, invalid, text);
    let mixed = create()
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .explicit_auth_flows(ExplicitAuthFlowsType::AdminNoSrpAuth);
    let text = "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.";
    tally.refused("two generations", mixed.send().await, invalid, text);
    let on = RefreshTokenRotationType::builder().feature(FeatureType::Enabled).build()?;
    let rotating = create()
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowRefreshTokenAuth)
        .refresh_token_rotation(on.clone());
    let text = "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.";
    tally.refused("rotation and the refresh flow", rotating.send().await, invalid, text);
    let lite = story::pool(aws, UserPoolTierType::Lite).await?;
    let rotating = create().user_pool_id(lite).refresh_token_rotation(on).send().await;
    let text = "The following features need to be disabled for the LITE pricing tier configured: Refresh Token \
                Rotation";
    let tier = CreateError::is_feature_unavailable_in_tier_exception;
    tally.refused("rotation on Lite", rotating, tier, text);

    let flagged = create().allowed_o_auth_flows_user_pool_client(true).send().await;
    let text = "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth \
                flows.";
    tally.refused("no grant", flagged, invalid, text);
    let machine = || create().allowed_o_auth_flows(OAuthFlowType::ClientCredentials);
    let both = machine().allowed_o_auth_flows(OAuthFlowType::Code).send().await;
    let text = "client_credentials flow can not be selected along with code flow or implicit flow.";
    tally.refused("machines and people", both, flow, text);
    let text = "client_credentials flow can not be selected if client does not have a client secret.";
    tally.refused("machines without secret", machine().send().await, flow, text);
    let openid = machine().generate_secret(true).allowed_o_auth_scopes("openid").send().await;
    let text = "openid is not supported with client_credentials flow";
    tally.refused("openid for machines", openid, flow, text);
    let code = || create().allowed_o_auth_flows(OAuthFlowType::Code);
    let text = "CallbackUrls can not be empty when code flow or implicit flow is selected";
    tally.refused("no callback", code().send().await, flow, text);
    let scope = code().callback_urls("https://example.com").allowed_o_auth_scopes("moons/add");
    let missing = CreateError::is_scope_does_not_exist_exception;
    tally.refused("no such scope", scope.send().await, missing, "Invalid scope requested: moons/add");

    let url = "http://example.com/cb";
    let text = "http://example.com/cb cannot use the HTTP protocol.";
    tally.refused("a callback over http", create().callback_urls(url).send().await, invalid, text);
    tally.refused("a logout over http", create().logout_urls(url).send().await, invalid, text);
    let url = "https://example.com/cb#top";
    let text = "https://example.com/cb#top cannot use fragment";
    tally.refused("a fragment", create().callback_urls(url).send().await, invalid, text);
    let default = create().callback_urls("https://example.com").default_redirect_uri("https://example.com/");
    let text = "The default redirect URI https://example.com/ is not in the callback URIs list.";
    tally.refused("a default almost listed", default.send().await, invalid, text);
    let text = format!("The provider Google does not exist for User Pool {pool}.");
    let google = create().supported_identity_providers("Google").send().await;
    tally.refused("no such provider", google, invalid, text.as_str());
    let text = "Invalid write attributes specified while creating a client";
    tally.refused("writing without email", create().write_attributes("name").send().await, invalid, text);
    let analytics = AnalyticsConfigurationType::builder().application_id("0123456789abcdef").build();
    let text = "Invalid analytics configuration given, either <application arn> or <application id, role arn, \
                external id> are valid";
    let analytics = create().analytics_configuration(analytics).send().await;
    tally.refused("an application alone", analytics, invalid, text);
    let text = "Client Secret is required to set EnablePropagateAdditionalUserContextData as true";
    let context = create().enable_propagate_additional_user_context_data(true).send().await;
    tally.refused("context without secret", context, invalid, text);

    let stored = create().send().await?.user_pool_client.and_then(|client| client.client_id);
    let update = || aws.update_user_pool_client().user_pool_id(&pool).set_client_id(stored.clone());
    let text = "Invalid read attributes specified while updating a client";
    let reading = update().read_attributes("custom:none").send().await;
    tally.refused("an Update, reading", reading, UpdateError::is_invalid_parameter_exception, text);
    let text = "client_credentials flow can not be selected if client does not have a client secret.";
    let machine = update().allowed_o_auth_flows(OAuthFlowType::ClientCredentials).send().await;
    tally.refused("an Update to a machine", machine, UpdateError::is_invalid_o_auth_flow_exception, text);
    let unknown = update().client_id("1nosuchclient0000000000000").send().await;
    let text = "User pool client does not exist.";
    tally.refused("no such client", unknown, UpdateError::is_resource_not_found_exception, text);
    Ok(())
}
