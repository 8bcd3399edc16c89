//! The ten requests, for tests that go over all of them.

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
    GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
    ListUserPoolClientsRequest, Operation, OperationInput, Report, ServiceError,
    SetUserPoolClientSessionConfigurationRequest, UpdateUserPoolClientRequest,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

macro_rules! requests {
    ($($request:ident),+ $(,)?) => {
        /// Each operation and the name of its request.
        pub(crate) fn inputs() -> Vec<(Operation, &'static str)> {
            vec![$((<$request as OperationInput>::OPERATION, stringify!($request))),+]
        }

        /// Reads a request of the operation from JSON and judges it.
        pub(crate) fn judge(operation: Operation, request: &Value) -> (Report, Option<ServiceError>) {
            $(if <$request as OperationInput>::OPERATION == operation {
                return judged::<$request>(request);
            })+
            panic!("{operation} has no request")
        }
    };
}

requests! {
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest, GetUserPoolClientSessionConfigurationRequest,
    ListUserPoolClientSecretsRequest, ListUserPoolClientsRequest, SetUserPoolClientSessionConfigurationRequest,
    UpdateUserPoolClientRequest,
}

fn judged<R: OperationInput + DeserializeOwned>(request: &Value) -> (Report, Option<ServiceError>) {
    let request: R = serde_json::from_value(request.clone()).expect("the request can be read");
    let report = request.check();
    let answer = ServiceError::of(&request, &report);
    (report, answer)
}

/// A request of the operation that breaks no constraint, with what it must have.
pub(crate) fn valid(operation: Operation) -> Value {
    let mut request = json!({});
    for member in operation.required() {
        request[member.as_str()] = match member.as_str() {
            "UserPoolId" => json!("us-east-1_EXAMPLE"),
            "ClientId" => json!("1example23456789"),
            "ClientName" => json!("web"),
            "ClientSecretId" => json!("1example23456789--1738363212498"),
            "SSOSession" => json!({ "MaxValidityMinutes": 480 }),
            other => panic!("{operation} requires {other}, of which the test knows nothing"),
        };
    }
    request
}
