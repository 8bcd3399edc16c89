//! The constraints of the service model as a JSON schema, compiled once.

use jsonschema::{PatternOptions, Validator};
use serde_json::{Value, json};

use crate::patterns::{
    ARN_TEXT, CLIENT_NAME_TEXT, HEX_TEXT, PROVIDER_TEXT, SCOPE_TEXT, URL_TEXT, USER_POOL_ID_TEXT, WORD_TEXT,
};

/// The schema with the engine for patterns that needs no backtracking.
pub(crate) fn validator() -> Validator {
    let options = jsonschema::options().with_pattern_options(PatternOptions::regex());
    options.build(&schema()).expect("the schema is right")
}

/// How many constraints are broken.
pub(crate) fn broken(validator: &Validator, request: &Value) -> usize {
    validator.iter_errors(request).count()
}

fn schema() -> Value {
    let integer = |minimum, maximum| json!({"type": "integer", "minimum": minimum, "maximum": maximum});
    let string = |min, max, pattern: Option<&str>| {
        let mut schema = json!({"type": "string", "minLength": min, "maxLength": max});
        if let Some(pattern) = pattern {
            schema["pattern"] = pattern.into();
        }
        schema
    };
    let list = |max: Option<u32>, items: Value| {
        let mut schema = json!({"type": "array", "items": items});
        if let Some(max) = max {
            schema["maxItems"] = max.into();
        }
        schema
    };
    let urls = || list(Some(100), string(1, 1_024, Some(URL_TEXT)));
    let attributes = || list(None, string(1, 2_048, None));
    let boolean = || json!({"type": "boolean"});
    let unit = || json!({"enum": ["seconds", "minutes", "hours", "days"]});
    json!({
        "type": "object",
        "required": ["UserPoolId", "ClientName"],
        "properties": {
            "AccessTokenValidity": integer(1, 86_400),
            "AllowedOAuthFlows": list(Some(3), json!({"enum": ["code", "implicit", "client_credentials"]})),
            "AllowedOAuthFlowsUserPoolClient": boolean(),
            "AllowedOAuthScopes": list(Some(50), string(1, 256, Some(SCOPE_TEXT))),
            "AnalyticsConfiguration": {
                "type": "object",
                "properties": {
                    "ApplicationArn": string(20, 2_048, Some(ARN_TEXT)),
                    "ApplicationId": {"type": "string", "pattern": HEX_TEXT},
                    "ExternalId": string(0, 131_072, None),
                    "RoleArn": string(20, 2_048, Some(ARN_TEXT)),
                    "UserDataShared": boolean(),
                },
            },
            "AuthSessionValidity": integer(3, 15),
            "CallbackURLs": urls(),
            "ClientName": string(1, 128, Some(CLIENT_NAME_TEXT)),
            "ClientSecret": string(24, 64, Some(WORD_TEXT)),
            "DefaultRedirectURI": string(1, 1_024, Some(URL_TEXT)),
            "EnablePropagateAdditionalUserContextData": boolean(),
            "EnableTokenRevocation": boolean(),
            "ExplicitAuthFlows": list(None, json!({"enum": [
                "ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                "ALLOW_CUSTOM_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH",
                "ALLOW_USER_AUTH", "ALLOW_TOKEN_EXCHANGE_DELEGATION", "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
            ]})),
            "GenerateSecret": boolean(),
            "IdTokenValidity": integer(1, 86_400),
            "LogoutURLs": urls(),
            "PreventUserExistenceErrors": {"enum": ["LEGACY", "ENABLED"]},
            "ReadAttributes": attributes(),
            "RefreshTokenRotation": {
                "type": "object",
                "required": ["Feature"],
                "properties": {
                    "Feature": {"enum": ["ENABLED", "DISABLED"]},
                    "RetryGracePeriodSeconds": integer(0, 60),
                },
            },
            "RefreshTokenValidity": integer(0, 315_360_000),
            "SupportedIdentityProviders": list(None, string(1, 32, Some(PROVIDER_TEXT))),
            "TokenValidityUnits": {
                "type": "object",
                "properties": {"AccessToken": unit(), "IdToken": unit(), "RefreshToken": unit()},
            },
            "UserPoolId": string(1, 55, Some(USER_POOL_ID_TEXT)),
            "WriteAttributes": attributes(),
        },
    })
}
