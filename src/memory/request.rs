//! Requests and responses of whichever operation.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Draw, MemoryOperation, MemoryPool};
use crate::{
    error::ServiceError,
    operation::{
        AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
        DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
        GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
        ListUserPoolClientsRequest, Operation, SetUserPoolClientSessionConfigurationRequest,
        UpdateUserPoolClientRequest,
    },
    pool::PoolContext,
    report::Report,
};

macro_rules! requests {
    ($($operation:ident($request:ident)),+ $(,)?) => {
        /// A request of one of the ten operations.
        ///
        /// In JSON it is an object with one member, named by the operation. [`read`](Self::read) takes the operation and
        /// the request apart, as AWS JSON 1.1 has them; a `&serde_json::Value` is a deserialiser, too.
        ///
        /// ```
        /// use cognito_user_pool_client::{Operation, memory::Request};
        ///
        /// let operation = Operation::from_name("DescribeUserPoolClient").ok_or("an operation")?;
        /// let body = r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "4bgd5r70a8gtfe4d5d2us1gs6r"}"#;
        /// let request = Request::read(operation, &mut serde_json::Deserializer::from_str(body))?;
        /// assert_eq!(request.user_pool_id(), Some("us-east-1_EXAMPLE"));
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum Request {
            $(#[doc = concat!("[`", stringify!($operation), "`](Operation::", stringify!($operation), ").")]
            $operation($request),)+
        }

        impl Request {
            /// The operation that takes the request.
            #[must_use]
            pub const fn operation(&self) -> Operation {
                match self { $(Self::$operation(_) => Operation::$operation,)+ }
            }

            /// Reads the request of that operation, the body of a call. That nothing follows it is for the caller to see, by
            /// `serde_json::Deserializer::end`.
            ///
            /// # Errors
            ///
            /// That of the deserialiser, for text that is no JSON and for values of a wrong type.
            pub fn read<'de, D: Deserializer<'de>>(operation: Operation, body: D) -> Result<Self, D::Error> {
                match operation {
                    $(Operation::$operation => $request::deserialize(body).map(Self::$operation),)+
                }
            }

            /// The pool that the request names.
            #[must_use]
            pub fn user_pool_id(&self) -> Option<&str> {
                match self { $(Self::$operation(request) => request.user_pool_id.as_deref(),)+ }
            }

            /// Reports everything that is wrong with the request, and asks the pool.
            pub fn check_in(&self, pool: &dyn PoolContext) -> Report {
                match self { $(Self::$operation(request) => request.check_in(pool),)+ }
            }

            pub(super) fn call(self, pool: &mut MemoryPool, draw: &Draw) -> Result<Response, ServiceError> {
                match self { $(Self::$operation(request) => pool.call(request, draw).map(Response::$operation),)+ }
            }
        }

        $(impl From<$request> for Request {
            fn from(request: $request) -> Self {
                Self::$operation(request)
            }
        })+

        /// A response of one of the ten operations.
        ///
        /// It serialises as the body; that of `DeleteUserPoolClient` is none.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Response {
            $(#[doc = concat!("[`", stringify!($operation), "`](Operation::", stringify!($operation), ").")]
            $operation(<$request as MemoryOperation>::Output),)+
        }

        impl Response {
            /// The operation that answered.
            #[must_use]
            pub const fn operation(&self) -> Operation {
                match self { $(Self::$operation(_) => Operation::$operation,)+ }
            }
        }

        impl Serialize for Response {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$operation(response) => response.serialize(serializer),)+ }
            }
        }
    };
}

requests! {
    AddUserPoolClientSecret(AddUserPoolClientSecretRequest),
    CreateUserPoolClient(CreateUserPoolClientRequest),
    DeleteUserPoolClient(DeleteUserPoolClientRequest),
    DeleteUserPoolClientSecret(DeleteUserPoolClientSecretRequest),
    DescribeUserPoolClient(DescribeUserPoolClientRequest),
    GetUserPoolClientSessionConfiguration(GetUserPoolClientSessionConfigurationRequest),
    ListUserPoolClientSecrets(ListUserPoolClientSecretsRequest),
    ListUserPoolClients(ListUserPoolClientsRequest),
    SetUserPoolClientSessionConfiguration(SetUserPoolClientSessionConfigurationRequest),
    UpdateUserPoolClient(UpdateUserPoolClientRequest),
}

impl Response {
    /// Whether the answer has a body: every one but that of `DeleteUserPoolClient`.
    #[must_use]
    pub const fn has_body(&self) -> bool {
        !matches!(self, Self::DeleteUserPoolClient(()))
    }
}
