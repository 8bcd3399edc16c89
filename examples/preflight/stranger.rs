//! Members that the operation does not have: the service ignores them, so a misspelt one counts as left out.

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, Member, Operation, SetUserPoolClientSessionConfigurationRequest,
    UpdateUserPoolClientRequest,
    types::{AnalyticsConfiguration, ClientSSOSessionConfig, RefreshTokenRotation, TokenValidityUnits},
};
use serde_json::Value;

use crate::{subject::Remark, template::nearest};

/// What is to be said of each member that a request of that operation does not have.
pub(crate) fn strangers(file: &str, operation: Operation, request: &Value) -> Vec<Remark> {
    let mut remarks = Vec::new();
    visit(request, of_request(operation), "", &mut |name, path, known| {
        let meant = nearest(name, known.iter().map(|member| member.as_str()));
        let help = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
        let path = path.escape_debug();
        let text = format!("`{path}` is no member of {operation}, and the service ignores it{help}");
        remarks.push(Remark::note(file, &text));
    });
    remarks
}

fn visit(value: &Value, known: &[Member], path: &str, stranger: &mut impl FnMut(&str, &str, &[Member])) {
    for (name, value) in value.as_object().into_iter().flatten() {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match known.iter().find(|member| member.as_str() == name) {
            Some(member) => visit(value, inside(*member), &path, stranger),
            None => stranger(name, &path, known),
        }
    }
}

/// The members of a structure inside a request.
pub(crate) fn inside(member: Member) -> &'static [Member] {
    match member {
        Member::AnalyticsConfiguration => AnalyticsConfiguration::MEMBERS,
        Member::RefreshTokenRotation => RefreshTokenRotation::MEMBERS,
        Member::SSOSession => ClientSSOSessionConfig::MEMBERS,
        Member::TokenValidityUnits => TokenValidityUnits::MEMBERS,
        _ => &[],
    }
}

fn of_request(operation: Operation) -> &'static [Member] {
    match operation {
        Operation::AddUserPoolClientSecret => AddUserPoolClientSecretRequest::MEMBERS,
        Operation::CreateUserPoolClient => CreateUserPoolClientRequest::MEMBERS,
        Operation::DeleteUserPoolClient => DeleteUserPoolClientRequest::MEMBERS,
        Operation::DeleteUserPoolClientSecret => DeleteUserPoolClientSecretRequest::MEMBERS,
        Operation::DescribeUserPoolClient => DescribeUserPoolClientRequest::MEMBERS,
        Operation::GetUserPoolClientSessionConfiguration => {
            GetUserPoolClientSessionConfigurationRequest::MEMBERS
        }
        Operation::ListUserPoolClientSecrets => ListUserPoolClientSecretsRequest::MEMBERS,
        Operation::ListUserPoolClients => ListUserPoolClientsRequest::MEMBERS,
        Operation::SetUserPoolClientSessionConfiguration => {
            SetUserPoolClientSessionConfigurationRequest::MEMBERS
        }
        Operation::UpdateUserPoolClient => UpdateUserPoolClientRequest::MEMBERS,
        _ => &[],
    }
}
