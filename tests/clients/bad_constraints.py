"""Requests that the service model refuses: the call, the exception, and the exact text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from story import NO_POOL, Story
from tally import Bad
from texts import (
    ARN_PATTERN,
    ID_PATTERN,
    NAME_PATTERN,
    POOL_PATTERN,
    PROVIDERS,
    SCOPES,
    URL_PATTERN,
    URLS,
    absent,
    auth_flow_values,
    clause,
    elements,
    least,
    longest,
    most,
    one,
    pattern,
    shortest,
    values,
    violations,
)


def constraints(story: Story) -> Iterable[Bad]:
    """What the service model refuses."""
    base = {"UserPoolId": story.plain, "ClientName": "bad"}

    def create(name: str, text: str | tuple[str, ...], **params: Any) -> Bad:
        given = {member: value for member, value in (base | params).items() if value is not None}
        return Bad(name, "create_user_pool_client", given, "InvalidParameterException", text)

    def call(name: str, operation: str, text: str | tuple[str, ...], **params: Any) -> Bad:
        return Bad(name, operation, params, "InvalidParameterException", text)

    plain, long = story.plain, "n" * 129
    two_urls = ["https://example.com/cb", "two words"]
    many_urls = [f"https://example.com/{number}" for number in range(101)]
    many_scopes = [f"api/scope{number}" for number in range(51)]
    tie = ("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_TOKEN_EXCHANGE_DELEGATION")
    unknown_flow = "'[ALLOW_USER_SRP_AUTH, ADMIN_USER_PASSWORD_AUTH]'"
    analytics = "analyticsConfiguration"

    yield create("no name", absent("clientName"), ClientName=None)
    yield create("no pool", absent("userPoolId"), UserPoolId=None)
    yield create(
        "an empty name",
        violations(clause("''", "clientName", shortest(1)), clause("''", "clientName", NAME_PATTERN)),
        ClientName="",
    )
    yield create("a long name", one(long, "clientName", longest(128)), ClientName=long)
    yield create("a name with a mark", one("shop!", "clientName", NAME_PATTERN), ClientName="shop!")
    yield create(
        "a long name with marks",
        violations(
            clause(f"'{'!' * 129}'", "clientName", longest(128)),
            clause(f"'{'!' * 129}'", "clientName", NAME_PATTERN),
        ),
        ClientName="!" * 129,
    )
    yield create("a Japanese name", one("日本", "clientName", NAME_PATTERN), ClientName="日本")
    yield create(
        "a pool's ID without its region", one("nopool", "userPoolId", POOL_PATTERN), UserPoolId="nopool"
    )
    yield create(
        "a pool's ID too long", one(f"us_{'a' * 53}", "userPoolId", longest(55)), UserPoolId=f"us_{'a' * 53}"
    )
    yield create("refresh below 0", one(-1, "refreshTokenValidity", least(0)), RefreshTokenValidity=-1)
    yield create(
        "refresh above",
        one(315360001, "refreshTokenValidity", most(315360000)),
        RefreshTokenValidity=315360001,
    )
    yield create("access 0", one(0, "accessTokenValidity", least(1)), AccessTokenValidity=0)
    yield create("access above", one(86401, "accessTokenValidity", most(86400)), AccessTokenValidity=86401)
    yield create("ID 0", one(0, "idTokenValidity", least(1)), IdTokenValidity=0)
    yield create("session 2", one(2, "authSessionValidity", least(3)), AuthSessionValidity=2)
    yield create("session 16", one(16, "authSessionValidity", most(15)), AuthSessionValidity=16)
    yield create(
        "an unknown unit",
        one("weeks", "tokenValidityUnits.accessToken", values("hours", "days", "minutes", "seconds")),
        TokenValidityUnits={"AccessToken": "weeks"},
    )
    yield create(
        "an unknown answer to unknown users",
        one("ON", "preventUserExistenceErrors", values("ENABLED", "LEGACY")),
        PreventUserExistenceErrors="ON",
    )
    yield create(
        "an unknown state of rotation",
        one("ON", "refreshTokenRotation.feature", values("ENABLED", "DISABLED")),
        RefreshTokenRotation={"Feature": "ON"},
    )
    yield create("rotation without state", absent("refreshTokenRotation.feature"), RefreshTokenRotation={})
    yield create(
        "61 seconds of grace",
        one(61, "refreshTokenRotation.retryGracePeriodSeconds", most(60)),
        RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": 61},
    )
    yield create(
        "an unknown grant",
        one("[code, token]", "allowedOAuthFlows", elements(values("implicit", "client_credentials", "code"))),
        AllowedOAuthFlows=["code", "token"],
    )
    yield create(
        "four grants",
        one("[code, code, implicit, implicit]", "allowedOAuthFlows", longest(3)),
        AllowedOAuthFlows=["code", "code", "implicit", "implicit"],
    )
    yield create(
        "an unknown sign-in flow",
        # Two values share a bucket, and which comes first is not known.
        tuple(
            violations(clause(unknown_flow, "explicitAuthFlows", auth_flow_values(*order)))
            for order in (tie, tuple(reversed(tie)))
        ),
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH"],
    )
    yield create(
        "a callback with a blank",
        one("[https://example.com/cb, two words]", "callbackURLs", URLS),
        CallbackURLs=two_urls,
    )
    yield create("an empty logout URL", one("[]", "logoutURLs", URLS), LogoutURLs=[""])
    # Recorded, down to the order.
    yield create(
        "two lists",
        violations(clause("'[]'", "logoutURLs", URLS), clause("'[]'", "callbackURLs", URLS)),
        CallbackURLs=[""],
        LogoutURLs=[""],
    )
    yield create(
        "101 callbacks",
        one(f"[{', '.join(many_urls)}]", "callbackURLs", longest(100)),
        CallbackURLs=many_urls,
    )
    long_urls = [url.ljust(1024, "x") for url in many_urls]
    yield create(
        "101 long callbacks",
        one(f"[{', '.join(long_urls)}]", "callbackURLs", longest(100)),
        CallbackURLs=long_urls,
    )
    yield create(
        "101 logout URLs", one(f"[{', '.join(many_urls)}]", "logoutURLs", longest(100)), LogoutURLs=many_urls
    )
    yield create(
        "51 scopes",
        one(f"[{', '.join(many_scopes)}]", "allowedOAuthScopes", longest(50)),
        AllowedOAuthScopes=many_scopes,
    )
    yield create(
        "a scope with a blank", one("[a b]", "allowedOAuthScopes", SCOPES), AllowedOAuthScopes=["a b"]
    )
    yield create(
        "a provider of 33 letters",
        one(f"[{'p' * 33}]", "supportedIdentityProviders", PROVIDERS),
        SupportedIdentityProviders=["p" * 33],
    )
    yield create(
        "an attribute without a name",
        one("[email, ]", "readAttributes", elements(longest(2048), shortest(1))),
        ReadAttributes=["email", ""],
    )
    yield create(
        "a default redirect with a blank",
        one("a b", "defaultRedirectURI", URL_PATTERN),
        DefaultRedirectURI="a b",
    )
    yield create(
        "a short secret", violations(clause(None, "clientSecret", shortest(24))), ClientSecret="short"
    )
    yield create(
        "a secret with a mark",
        violations(clause(None, "clientSecret", ID_PATTERN)),
        ClientSecret="secret-with-marks-of-26-!!",
    )
    yield create(
        "an application that is no number",
        one("project", f"{analytics}.applicationId", pattern("^[0-9a-fA-F]+$")),
        AnalyticsConfiguration={"ApplicationId": "project"},
    )
    yield create(
        "an ARN that is none",
        violations(
            clause("'arn'", f"{analytics}.applicationArn", shortest(20)),
            clause("'arn'", f"{analytics}.applicationArn", ARN_PATTERN),
        ),
        AnalyticsConfiguration={"ApplicationArn": "arn"},
    )
    yield call(
        "an empty client ID",
        "describe_user_pool_client",
        violations(clause("''", "clientId", shortest(1)), clause("''", "clientId", ID_PATTERN)),
        UserPoolId=plain,
        ClientId="",
    )
    wrong_id = "name-that-doesnt-match-id-regex"
    for operation in ("describe_user_pool_client", "update_user_pool_client", "delete_user_pool_client"):
        text = one(wrong_id, "clientId", ID_PATTERN)
        yield call(f"{operation} of no client ID", operation, text, UserPoolId=plain, ClientId=wrong_id)
        yield call(f"{operation} without client", operation, absent("clientId"), UserPoolId=plain)
    yield call(
        "a page of 0",
        "list_user_pool_clients",
        one(0, "maxResults", least(1)),
        UserPoolId=plain,
        MaxResults=0,
    )
    yield call(
        "a page of 61",
        "list_user_pool_clients",
        one(61, "maxResults", most(60)),
        UserPoolId=plain,
        MaxResults=61,
    )
    yield call(
        "a token with a blank",
        "list_user_pool_clients",
        one("a b", "nextToken", pattern(r"[\S]+")),
        UserPoolId=plain,
        NextToken="a b",
    )
    yield call(
        "an unknown kind of client",
        "list_user_pool_clients",
        one("OTHER", "clientType", values("DCR", "REGULAR")),
        UserPoolId=plain,
        ClientType="OTHER",
    )
    yield call(
        "deleting no secret",
        "delete_user_pool_client_secret",
        absent("clientSecretId"),
        UserPoolId=plain,
        ClientId=story.confidential,
    )
    yield call(
        "adding a short secret",
        "add_user_pool_client_secret",
        violations(clause(None, "clientSecret", shortest(24))),
        UserPoolId=plain,
        ClientId=story.confidential,
        ClientSecret="short",
    )
    yield create(
        "before any rule", one(2, "authSessionValidity", least(3)), UserPoolId=NO_POOL, AuthSessionValidity=2
    )
