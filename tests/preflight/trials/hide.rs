//! Templates with one value unknown, each with some that it may come to.

use cognito_user_pool_client::{CreateUserPoolClientRequest, Member, shape::Shape};
use serde_json::{Value, json};

use super::Properties;

/// A template with something unknown, and some of the templates that it may come to.
pub(crate) struct Trial {
    pub(crate) hidden: Properties,
    pub(crate) completions: Vec<Properties>,
}

/// A value under which most rules about other members have nothing to say.
fn mild(member: &str, properties: &Properties) -> Value {
    match member {
        "AccessTokenValidity" | "IdTokenValidity" => json!(1),
        "AllowedOAuthFlows" => json!("code"),
        "AllowedOAuthScopes" => json!("openid"),
        "AnalyticsConfiguration" => {
            json!({ "ApplicationArn": "arn:aws:mobiletargeting:us-east-1:123456789012:apps/a1b2" })
        }
        "AuthSessionValidity" => json!(3),
        "CallbackURLs" => {
            properties.get("DefaultRedirectURI").cloned().unwrap_or(json!("https://example.com/cb"))
        }
        "DefaultRedirectURI" => {
            properties.get("CallbackURLs").map_or(json!("https://example.com"), |urls| urls[0].clone())
        }
        "ExplicitAuthFlows" => json!("ALLOW_REFRESH_TOKEN_AUTH"),
        "RefreshTokenRotation" => json!({ "Feature": "ENABLED" }),
        "RefreshTokenValidity" => json!(3_650),
        "TokenValidityUnits" => json!({ "AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days" }),
        "AccessToken" | "IdToken" => json!("hours"),
        "RefreshToken" => json!("days"),
        "Feature" | "PreventUserExistenceErrors" => json!("ENABLED"),
        "RetryGracePeriodSeconds" => json!(0),
        "ApplicationArn" | "RoleArn" => json!("arn:aws:mobiletargeting:us-east-1:123456789012:apps/a1b2"),
        "ApplicationId" => json!("a1b2"),
        "ExternalId" | "ClientName" => json!("web"),
        "UserPoolId" => json!("us-east-1_EXAMPLE"),
        "LogoutURLs" => json!("https://example.com/out"),
        "SupportedIdentityProviders" => json!("COGNITO"),
        "ReadAttributes" | "WriteAttributes" => json!("email"),
        _ => json!(true),
    }
}

fn is_list(member: &str) -> bool {
    Member::from_name(member).is_some_and(|member| matches!(member.shape(), Shape::List(_)))
}

/// Hides each member, each element and each inner member in turn.
pub(crate) fn trials(properties: &Properties) -> Vec<Trial> {
    let function = json!({ "Fn::GetAtt": ["Other", "Value"] });
    let with = |name: &str, value: Value| {
        let mut changed = properties.clone();
        changed.insert(name.to_owned(), value);
        changed
    };
    let mut trials = Vec::new();
    for member in
        CreateUserPoolClientRequest::MEMBERS.iter().filter(|member| **member != Member::ClientSecret)
    {
        let name = member.as_str();
        let mild_value = mild(name, properties);
        let whole = if is_list(name) { json!([mild_value]) } else { mild_value.clone() };
        let mut without = properties.clone();
        without.remove(name);
        without.entry("ClientName").or_insert(json!("web"));
        let completions = vec![properties.clone(), without, with(name, whole)];
        trials.push(Trial { hidden: with(name, function.clone()), completions });
        let value = properties.get(name);
        if is_list(name) {
            let list = value.and_then(Value::as_array).cloned().unwrap_or_default();
            // An element more, and each of the elements that are there.
            for index in 0..=list.len().min(8) {
                let place = |value: Value| {
                    let mut list = list.clone();
                    if index < list.len() {
                        list[index] = value;
                    } else {
                        list.push(value);
                    }
                    with(name, Value::Array(list))
                };
                let original =
                    if index < list.len() { place(list[index].clone()) } else { with(name, json!(list)) };
                let completions =
                    vec![original, place(json!({ "Ref": "AWS::NoValue" })), place(mild_value.clone())];
                trials.push(Trial { hidden: place(function.clone()), completions });
            }
        } else if let Some(inner) = value.and_then(Value::as_object) {
            for part in inner.keys() {
                let place = |value: Value| {
                    let mut inner = inner.clone();
                    inner.insert(part.clone(), value);
                    with(name, Value::Object(inner))
                };
                let completions = vec![
                    properties.clone(),
                    place(json!({ "Ref": "AWS::NoValue" })),
                    place(mild(part, properties)),
                ];
                trials.push(Trial { hidden: place(function.clone()), completions });
            }
        }
    }
    trials
}
