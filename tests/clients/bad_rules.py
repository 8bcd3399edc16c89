"""Requests that a rule refuses: the call, the exception, and the exact text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from story import NO_CLIENT, NO_POOL, REGION, SUPPLIED_SECRET, Story
from tally import Bad, Params


def rules(story: Story) -> Iterable[Bad]:
    """What the rules refuse, in their order."""
    parameter, flow, scope = (
        "InvalidParameterException",
        "InvalidOAuthFlowException",
        "ScopeDoesNotExistException",
    )
    missing, tier = "ResourceNotFoundException", "FeatureUnavailableInTierException"

    def create(
        name: str, exception: str, text: str | tuple[str, ...], pool: str = story.rich, **params: Any
    ) -> Bad:
        given = {"UserPoolId": pool, "ClientName": "bad"} | params
        return Bad(name, "create_user_pool_client", given, exception, text)

    def update(name: str, exception: str, text: str | tuple[str, ...], client: str, **params: Any) -> Bad:
        given = {"UserPoolId": story.plain, "ClientId": client} | params
        return Bad(name, "update_user_pool_client", given, exception, text)

    no_pool, no_client = f"User pool {NO_POOL} does not exist.", "User pool client does not exist."
    nowhere: Params = {"UserPoolId": NO_POOL, "ClientId": NO_CLIENT}
    yield create("no such pool", missing, no_pool, NO_POOL)
    yield create(
        "no such pool, before the request's own",
        missing,
        no_pool,
        NO_POOL,
        CallbackURLs=["http://example.com"],
    )
    yield Bad("listing no pool", "list_user_pool_clients", {"UserPoolId": NO_POOL}, missing, no_pool)
    secret_id: Params = {"ClientSecretId": "x"}
    session: Params = {"SSOSession": {"MaxValidityMinutes": 5}}
    for call, extra in (
        ("describe_user_pool_client", {}),
        ("update_user_pool_client", {}),
        ("delete_user_pool_client", {}),
        ("add_user_pool_client_secret", {}),
        ("list_user_pool_client_secrets", {}),
        ("delete_user_pool_client_secret", secret_id),
        ("get_user_pool_client_session_configuration", {}),
        ("set_user_pool_client_session_configuration", session),
    ):
        yield Bad(f"{call} in no pool", call, nowhere | extra, missing, no_pool)
        there = nowhere | {"UserPoolId": story.tracked} | extra
        yield Bad(f"{call} of no client", call, there, missing, no_client)

    yield create("two sources of a secret", parameter, (), GenerateSecret=True, ClientSecret=SUPPLIED_SECRET)

    token_range = "Invalid range for token validity."
    minutes: Params = {
        "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "minutes"}
    }
    ids: Params = {"AccessTokenValidity": 5, "IdTokenValidity": 5, "RefreshTokenValidity": 60}
    yield create("access of 25 hours", parameter, token_range, AccessTokenValidity=25)
    yield create("ID of 25 hours", parameter, token_range, IdTokenValidity=25)
    yield create("access of 4 minutes", parameter, token_range, **minutes | ids | {"AccessTokenValidity": 4})
    yield create(
        "refresh of 59 minutes", parameter, token_range, **minutes | ids | {"RefreshTokenValidity": 59}
    )
    yield create("refresh of 3,651 days", parameter, token_range, RefreshTokenValidity=3651)
    yield create("a unit alone", parameter, token_range, TokenValidityUnits={"AccessToken": "minutes"})
    yield create(
        "out of range and out of order",
        parameter,
        token_range,
        AccessTokenValidity=25,
        RefreshTokenValidity=1,
    )
    order = (
        "Access and Id Token expiration times must be less than or equal to refresh token expiration times."
    )
    hours: Params = {"TokenValidityUnits": {"RefreshToken": "hours"}, "RefreshTokenValidity": 2}
    yield create("access longer than refresh", parameter, order, AccessTokenValidity=12, **hours)
    yield create("ID longer than refresh", parameter, order, IdTokenValidity=12, **hours)

    mixed = "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names."
    yield create(
        "two generations", parameter, mixed, ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ADMIN_NO_SRP_AUTH"]
    )
    on: Params = {"RefreshTokenRotation": {"Feature": "ENABLED"}}
    refresh = ["ALLOW_REFRESH_TOKEN_AUTH"]
    text = (
        "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled."
    )
    yield create("rotation and the refresh flow", parameter, text, ExplicitAuthFlows=refresh, **on)
    lite = "The following features need to be disabled for the LITE pricing tier configured: "
    yield create(
        "choice on Lite",
        tier,
        lite + "Passwordless Sign-In",
        story.lite,
        ExplicitAuthFlows=["ALLOW_USER_AUTH"],
    )
    yield create("rotation on Lite", tier, lite + "Refresh Token Rotation", story.lite, **on)

    required = (
        "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth "
        "flows."
    )
    flag: Params = {"AllowedOAuthFlowsUserPoolClient": True}
    machine: Params = {"AllowedOAuthFlows": ["client_credentials"]}
    asteroids: Params = {"AllowedOAuthScopes": ["solar-system-data/asteroids.add"]}
    code: Params = {"AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid"]}
    callback: Params = {"CallbackURLs": ["https://example.com"]}
    secret: Params = {"GenerateSecret": True}
    yield create("neither grant nor scope", parameter, required, **flag)
    yield create("no scope", parameter, required, AllowedOAuthFlows=["code"], **flag, **callback)
    yield create(
        "empty scopes", parameter, required, AllowedOAuthFlows=["code"], AllowedOAuthScopes=[], **flag
    )
    yield create("no grant", parameter, required, AllowedOAuthScopes=["openid"], **flag)
    yield create("no scope, before no secret", parameter, required, **flag, **machine)
    text = "client_credentials flow can not be selected along with code flow or implicit flow."
    both: Params = {"AllowedOAuthFlows": ["client_credentials", "code"], "AllowedOAuthScopes": ["openid"]}
    yield create("machines and people", flow, text, **flag, **both, **callback, **secret)
    yield create("machines and people, flag off", flow, text, **both, **callback, **secret)
    text = "client_credentials flow can not be selected if client does not have a client secret."
    yield create("machines without secret", flow, text, **flag, **machine, **asteroids)
    yield update("an Update of a client without secret", flow, text, story.public, **machine)
    text = " is not supported with client_credentials flow"
    for name in ("phone", "email", "openid", "profile", "aws.cognito.signin.user.admin"):
        scopes = [*asteroids["AllowedOAuthScopes"], name]
        yield create(
            f"{name} for machines", flow, name + text, AllowedOAuthScopes=scopes, **flag, **machine, **secret
        )
    scopes = ["profile", "email"]
    yield create(
        "the first in the request", flow, "profile" + text, AllowedOAuthScopes=scopes, **machine, **secret
    )
    text = "CallbackUrls can not be empty when code flow or implicit flow is selected"
    yield create("no callback", flow, text, **flag, **code)
    yield create("empty callbacks", flow, text, CallbackURLs=[], **flag, **code)
    for name in ("Cognito", "solar-system-data/comets.add", "moons/add"):
        given = flag | callback | {"AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid", name]}
        yield create(f"scope {name}", scope, f"Invalid scope requested: {name}", **given)

    sign_in = flag | code
    for name, text in (
        ("example.com/cb", "{} must contain a scheme"),
        ("http://example.com/cb", "{} cannot use the HTTP protocol."),
        ("http://localhost.example.com/cb", "{} cannot use the HTTP protocol."),
        ("https://example.com/cb#top", "{} cannot use fragment"),
    ):
        yield create(f"callback {name}", parameter, text.format(name), CallbackURLs=[name], **sign_in)
    out = "http://example.com/out"
    text = f"{out} cannot use the HTTP protocol."
    yield create("logout over http", parameter, text, LogoutURLs=[out], **sign_in, **callback)
    default = "https://example.com/"
    text = f"The default redirect URI {default} is not in the callback URIs list."
    yield create(
        "a default almost listed", parameter, text, DefaultRedirectURI=default, **sign_in, **callback
    )
    yield create("a default without list", parameter, text, DefaultRedirectURI=default)

    text = f"The provider Google does not exist for User Pool {story.plain}."
    yield create(
        "no such provider", parameter, text, story.plain, SupportedIdentityProviders=["COGNITO", "Google"]
    )
    yield update(
        "an Update to no such provider", parameter, text, story.public, SupportedIdentityProviders=["Google"]
    )
    readable = "Invalid read attributes specified while {} a client"
    writable = "Invalid write attributes specified while {} a client"
    plan = ["email", "custom:plan"]
    yield create(
        "reading what is not there", parameter, readable.format("creating"), ReadAttributes=["custom:none"]
    )
    yield create(
        "writing what is not there", parameter, writable.format("creating"), WriteAttributes=["email", "none"]
    )
    yield create("writing without email", parameter, writable.format("creating"), WriteAttributes=["name"])
    for name in ("email_verified", "phone_number_verified", "sub"):
        yield create(
            f"writing {name}", parameter, writable.format("creating"), WriteAttributes=["email", name]
        )
    yield update(
        "an Update, reading", parameter, readable.format("updating"), story.public, ReadAttributes=plan
    )
    yield update(
        "an Update, writing", parameter, writable.format("updating"), story.public, WriteAttributes=plan
    )

    text = (
        "Invalid analytics configuration given, either <application arn> or <application id, role arn, "
        "external id> are valid"
    )
    arn = f"arn:aws:mobiletargeting:{REGION}:123456789012:apps/0123456789abcdef"
    for name, given in (
        ("an application alone", {"ApplicationId": "0123456789abcdef"}),
        ("an application twice", {"ApplicationArn": arn, "ApplicationId": "0123456789abcdef"}),
        ("a role alone", {"RoleArn": "arn:aws:iam::123456789012:role/analytics"}),
    ):
        yield create(name, parameter, text, AnalyticsConfiguration=given)
    text = "The integration with Pinpoint is not supported for the requested ap-northeast-1 region."
    given = {"ApplicationArn": arn.replace(REGION, "ap-northeast-1")}
    yield create("analytics elsewhere", parameter, text, AnalyticsConfiguration=given)
    text = "Client Secret is required to set EnablePropagateAdditionalUserContextData as true"
    context: Params = {"EnablePropagateAdditionalUserContextData": True}
    yield create("context without secret", parameter, text, **context)
    yield update("an Update to context without secret", parameter, text, story.public, **context)
