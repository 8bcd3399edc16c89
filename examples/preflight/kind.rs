//! What an input holds.

use cognito_user_pool_client::{CreateUserPoolClientRequest, UpdateUserPoolClientRequest};
use serde_json::Value;

pub(crate) enum Kind {
    /// A CloudFormation template.
    Template,
    /// A client as Describe answers.
    Client,
    /// A request, or whatever else.
    Request,
}

impl Kind {
    pub(crate) fn of(value: &Value) -> Self {
        if is_template(value) {
            Self::Template
        } else if value.get("UserPoolClient").is_some_and(Value::is_object) {
            Self::Client
        } else {
            Self::Request
        }
    }
}

fn is_template(value: &Value) -> bool {
    let Some(resources) = value.get("Resources").and_then(Value::as_object) else { return false };
    let has_type = |resource: &Value| resource.get("Type").is_some_and(Value::is_string);
    value.get("AWSTemplateFormatVersion").is_some()
        || resources.iter().any(|(id, resource)| id.starts_with("Fn::") || has_type(resource))
}

/// Whether a file that nobody named is a request: it has one of the three telling members, and most of all its members
/// are those of a request. A pool, a manifest or a configuration is none.
pub(crate) fn is_like_request(value: &Value) -> bool {
    let Some(members) = value.as_object() else { return false };
    let known = [CreateUserPoolClientRequest::MEMBERS, UpdateUserPoolClientRequest::MEMBERS].concat();
    let of_a_request =
        members.keys().filter(|name| known.iter().any(|known| known.as_str() == *name)).count();
    let telling = ["ClientId", "ClientName", "UserPoolId"].iter().any(|name| members.contains_key(*name));
    telling && 2 * of_a_request > members.len()
}
