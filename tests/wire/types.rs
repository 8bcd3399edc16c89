//! Every request and response, for tests that go over all of them.

use cognito_user_pool_client::{
    Member, UserPoolClient,
    shape::{ElementShape, Shape},
    types::{
        AnalyticsConfiguration, ClientSSOSessionConfig, ClientSecretDescriptor, RefreshTokenRotation,
        TokenValidityUnits, UserPoolClientDescription,
    },
};
use serde_json::{Map, Value, json};

/// Calls `each::<T>(name, members)` for every structure of the crate.
macro_rules! every_structure {
    ($each:ident) => {{
        use cognito_user_pool_client::{self as c, types as t};
        crate::types::every_structure!(@ $each
            c::AddUserPoolClientSecretRequest, c::AddUserPoolClientSecretResponse,
            c::CreateUserPoolClientRequest, c::CreateUserPoolClientResponse, c::DeleteUserPoolClientRequest,
            c::DeleteUserPoolClientSecretRequest, c::DeleteUserPoolClientSecretResponse,
            c::DescribeUserPoolClientRequest, c::DescribeUserPoolClientResponse,
            c::GetUserPoolClientSessionConfigurationRequest,
            c::GetUserPoolClientSessionConfigurationResponse, c::ListUserPoolClientSecretsRequest,
            c::ListUserPoolClientSecretsResponse, c::ListUserPoolClientsRequest,
            c::ListUserPoolClientsResponse, c::SetUserPoolClientSessionConfigurationRequest,
            c::SetUserPoolClientSessionConfigurationResponse, c::UpdateUserPoolClientRequest,
            c::UpdateUserPoolClientResponse, c::UserPoolClient, t::AnalyticsConfiguration,
            t::ClientSSOSessionConfig, t::ClientSecretDescriptor, t::RefreshTokenRotation,
            t::TokenValidityUnits, t::UserPoolClientDescription,
        );
    }};
    (@ $each:ident $($structure:ty,)+) => {
        $($each::<$structure>(stringify!($structure), <$structure>::MEMBERS);)+
    };
}
pub(crate) use every_structure;

/// A value for each of the members, as the service would write it.
pub(crate) fn full(members: &[Member]) -> Value {
    let members = members.iter().map(|member| (member.as_str().to_owned(), sample(*member)));
    Value::Object(members.collect::<Map<_, _>>())
}

fn sample(member: Member) -> Value {
    match member.shape() {
        Shape::String(_) => json!(format!("a {member} \"é\"")),
        Shape::Integer(shape) => json!(shape.max),
        Shape::Enum(shape) => json!(shape.printed.last()),
        Shape::Boolean(_) => json!(false),
        Shape::Timestamp(_) => json!(1_689_885_426.107),
        Shape::Structure(name) => structure(name),
        Shape::List(list) => match list.element {
            ElementShape::String(_) => json!(["b", "a", "b"]),
            ElementShape::Enum(shape) => json!([shape.printed.last(), "UNKNOWN", shape.printed.first()]),
            ElementShape::Structure(name) => json!([structure(name), {}]),
            other => panic!("{member} has elements of a new kind, {other:?}"),
        },
        other => panic!("{member} has a shape of a new kind, {other:?}"),
    }
}

fn structure(name: &str) -> Value {
    full(match name {
        "AnalyticsConfigurationType" => AnalyticsConfiguration::MEMBERS,
        "ClientSSOSessionConfigType" => ClientSSOSessionConfig::MEMBERS,
        "ClientSecretDescriptorType" => ClientSecretDescriptor::MEMBERS,
        "RefreshTokenRotationType" => RefreshTokenRotation::MEMBERS,
        "TokenValidityUnitsType" => TokenValidityUnits::MEMBERS,
        "UserPoolClientDescription" => UserPoolClientDescription::MEMBERS,
        "UserPoolClientType" => UserPoolClient::MEMBERS,
        other => panic!("{other} is a structure of which the test knows nothing"),
    })
}
