"""What the checks share: the pools, two clients, and what a client looks like."""

from __future__ import annotations

import os
from typing import Any

from tally import Params, Tally
from wire import Wire

# Nothing of the machine's own AWS settings takes part.
os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
os.environ.pop("AWS_PROFILE", None)

import boto3  # noqa: E402
from botocore.config import Config  # noqa: E402

REGION = "us-east-1"
NO_POOL = "us-east-1_Nowhere00"
NO_CLIENT = "1nosuchclient0000000000000"
SUPPLIED_SECRET = "supplied0secret0of0more0than0twenty4"

# The answer to a request with nothing but a pool and a name; identities and times come on top.
MINIMAL: Params = {
    "AllowedOAuthFlowsUserPoolClient": False,
    "AuthSessionValidity": 3,
    "EnablePropagateAdditionalUserContextData": False,
    "EnableTokenRevocation": True,
    "RefreshTokenValidity": 30,
    "TokenValidityUnits": {},
}

# Every member but rotation, which does not go with ALLOW_REFRESH_TOKEN_AUTH.
FULL: Params = {
    "RefreshTokenValidity": 10,
    "AccessTokenValidity": 60,
    "IdTokenValidity": 60,
    "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days"},
    "ReadAttributes": ["email", "phone_number", "email_verified", "phone_number_verified"],
    "WriteAttributes": ["phone_number", "email", "custom:plan"],
    "ExplicitAuthFlows": [
        "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH",
        "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    ],
    "SupportedIdentityProviders": ["COGNITO", "Google"],
    "CallbackURLs": ["https://www.amazon.com", "https://example.com", "http://localhost:8001", "myapp://example"],
    "LogoutURLs": ["https://app.example.com/out", "https://www.example.com/out"],
    "DefaultRedirectURI": "https://example.com",
    "AllowedOAuthFlows": ["code", "implicit"],
    "AllowedOAuthScopes": [
        "solar-system-data/asteroids.add", "profile", "openid", "aws.cognito.signin.user.admin",
    ],
    "AllowedOAuthFlowsUserPoolClient": True,
    "AnalyticsConfiguration": {
        "ApplicationId": "d70b2ba36a8c4dc5a04a0451a31a1e12",
        "RoleArn": "arn:aws:iam::123456789012:role/analytics",
        "ExternalId": "outside",
    },
    "PreventUserExistenceErrors": "ENABLED",
    "EnableTokenRevocation": False,
    "EnablePropagateAdditionalUserContextData": True,
    "AuthSessionValidity": 4,
}  # fmt: skip

# What Create and Update make of it: lists in the order of a Java hash set, as recorded from the service.
FULL_ECHOED: Params = FULL | {
    "ReadAttributes": ["email_verified", "phone_number_verified", "phone_number", "email"],
    "WriteAttributes": ["custom:plan", "phone_number", "email"],
    "ExplicitAuthFlows": [
        "ALLOW_CUSTOM_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH",
    ],
    "SupportedIdentityProviders": ["Google", "COGNITO"],
    "CallbackURLs": ["https://example.com", "https://www.amazon.com", "myapp://example", "http://localhost:8001"],
    "LogoutURLs": ["https://www.example.com/out", "https://app.example.com/out"],
    "AllowedOAuthFlows": ["implicit", "code"],
    "AllowedOAuthScopes": [
        "aws.cognito.signin.user.admin", "openid", "profile", "solar-system-data/asteroids.add",
    ],
    "AnalyticsConfiguration": FULL["AnalyticsConfiguration"] | {"UserDataShared": False},
}  # fmt: skip


def sorted_lists(members: Params) -> Params:
    """As Describe shows them."""
    return {name: sorted(value) if isinstance(value, list) else value for name, value in members.items()}


class Story:
    """The pools and the clients that the groups share."""

    def __init__(self, endpoint: str) -> None:
        self.tally = Tally()
        self.wire = Wire(endpoint)
        config = Config(
            parameter_validation=False,
            retries={"total_max_attempts": 1},
            connect_timeout=10,
            read_timeout=10,
            proxies={},
        )
        self.aws: Any = boto3.client(
            "cognito-idp",
            region_name=REGION,
            endpoint_url=endpoint,
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
            config=config,
        )
        self.plain = self.pool("plain")
        self.rich = self.pool(
            "rich",
            Schema=[
                {"Name": "email", "AttributeDataType": "String", "Required": True, "Mutable": True},
                {"Name": "plan", "AttributeDataType": "String"},
            ],
        )
        self.lite = self.pool("lite", UserPoolTier="LITE")
        self.tracked = self.pool("tracked")
        self.aws.set_user_pool_session_configuration(
            UserPoolId=self.tracked, UserSessionTracking="ENABLED", TokenSession={"MaxPerUser": 5}
        )
        self.aws.create_resource_server(
            UserPoolId=self.rich,
            Identifier="solar-system-data",
            Name="Solar system",
            Scopes=[{"ScopeName": "asteroids.add", "ScopeDescription": "Adds asteroids"}],
        )
        self.aws.create_identity_provider(
            UserPoolId=self.rich,
            ProviderName="Google",
            ProviderType="Google",
            ProviderDetails={"client_id": "1", "client_secret": "2", "authorize_scopes": "openid"},
        )
        self.public = self.client(self.plain, "public")
        self.confidential = self.client(self.plain, "confidential", GenerateSecret=True)

    def pool(self, name: str, **params: Any) -> str:
        return self.aws.create_user_pool(PoolName=name, **params)["UserPool"]["Id"]

    def create(self, pool: str, name: str, **params: Any) -> Params:
        return self.aws.create_user_pool_client(UserPoolId=pool, ClientName=name, **params)["UserPoolClient"]

    def client(self, pool: str, name: str, **params: Any) -> str:
        return self.create(pool, name, **params)["ClientId"]

    def update(self, pool: str, client: str, **params: Any) -> Params:
        return self.aws.update_user_pool_client(UserPoolId=pool, ClientId=client, **params)["UserPoolClient"]

    def describe(self, pool: str, client: str) -> Params:
        return self.aws.describe_user_pool_client(UserPoolId=pool, ClientId=client)["UserPoolClient"]

    def names(self, pool: str) -> list[str]:
        pages = self.aws.get_paginator("list_user_pool_clients").paginate(UserPoolId=pool)
        return sorted(client["ClientName"] for page in pages for client in page["UserPoolClients"])
