//! The ten operations on user pool clients, their requests and their responses.

use core::fmt;

use crate::{exception::Exception, member::Member};

mod create;
mod read;
mod secrets;
mod session;
mod update;

pub use create::{CreateUserPoolClientRequest, CreateUserPoolClientResponse};
pub use read::{
    DeleteUserPoolClientRequest, DescribeUserPoolClientRequest, DescribeUserPoolClientResponse,
    ListUserPoolClientsRequest, ListUserPoolClientsResponse,
};
pub use secrets::{
    AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse, DeleteUserPoolClientSecretRequest,
    DeleteUserPoolClientSecretResponse, ListUserPoolClientSecretsRequest, ListUserPoolClientSecretsResponse,
};
pub use session::{
    GetUserPoolClientSessionConfigurationRequest, GetUserPoolClientSessionConfigurationResponse,
    SetUserPoolClientSessionConfigurationRequest, SetUserPoolClientSessionConfigurationResponse,
};
pub use update::{UpdateUserPoolClientRequest, UpdateUserPoolClientResponse};

macro_rules! operations {
    ($($(#[$meta:meta])* $name:ident($request:ty) [$($exception:ident)+]),+ $(,)?) => {
        /// One of the ten operations on user pool clients.
        ///
        /// Source: [AWS API reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Operation {
            $($(#[$meta])* $name,)+
        }

        impl Operation {
            /// Every operation, in alphabetical order.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name, as the second half of `X-Amz-Target` has it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ }
            }

            /// The operation of that name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $(stringify!($name) => Some(Self::$name),)+ _ => None }
            }

            /// The exceptions that the operation declares.
            #[must_use]
            pub const fn exceptions(self) -> &'static [Exception] {
                match self { $(Self::$name => &[$(Exception::$exception),+],)+ }
            }

            /// The members of its request.
            #[must_use]
            pub const fn members(self) -> &'static [Member] {
                match self { $(Self::$name => <$request>::MEMBERS,)+ }
            }

            /// The members that its request must have.
            #[must_use]
            pub const fn required(self) -> &'static [Member] {
                match self { $(Self::$name => <$request>::REQUIRED,)+ }
            }
        }
    };
}

operations! {
    /// Adds a second secret to a confidential client.
    AddUserPoolClientSecret(AddUserPoolClientSecretRequest) [
        AccessDenied InternalServer InvalidParameter LimitExceeded ResourceNotFound TooManyRequests
    ],
    /// Creates a client.
    CreateUserPoolClient(CreateUserPoolClientRequest) [
        FeatureUnavailableInTier InternalError InvalidOAuthFlow InvalidParameter LimitExceeded NotAuthorized
        OperationNotEnabled ResourceNotFound ScopeDoesNotExist TooManyRequests
    ],
    /// Deletes a client.
    DeleteUserPoolClient(DeleteUserPoolClientRequest) [
        ConcurrentModification InternalError InvalidParameter NotAuthorized OperationNotEnabled ResourceNotFound
        TooManyRequests
    ],
    /// Deletes one of the two secrets of a client.
    DeleteUserPoolClientSecret(DeleteUserPoolClientSecretRequest) [
        InternalServer InvalidParameter LimitExceeded ResourceNotFound TooManyRequests
    ],
    /// Shows a client.
    DescribeUserPoolClient(DescribeUserPoolClientRequest) [
        InternalError InvalidParameter NotAuthorized OperationNotEnabled ResourceNotFound TooManyRequests
    ],
    /// Shows the session configuration of a client.
    GetUserPoolClientSessionConfiguration(GetUserPoolClientSessionConfigurationRequest) [
        InternalError InvalidParameter NotAuthorized OperationNotEnabled ResourceNotFound TooManyRequests
    ],
    /// Lists the secrets of a client.
    ListUserPoolClientSecrets(ListUserPoolClientSecretsRequest) [
        InternalServer InvalidParameter LimitExceeded ResourceNotFound TooManyRequests
    ],
    /// Lists the clients of a pool.
    ListUserPoolClients(ListUserPoolClientsRequest) [
        InternalError InvalidParameter NotAuthorized OperationNotEnabled ResourceNotFound TooManyRequests
    ],
    /// Replaces the session configuration of a client.
    SetUserPoolClientSessionConfiguration(SetUserPoolClientSessionConfigurationRequest) [
        ConcurrentModification FeatureUnavailableInTier InternalError InvalidParameter NotAuthorized
        OperationNotEnabled ResourceNotFound TooManyRequests
    ],
    /// Replaces the settings of a client.
    UpdateUserPoolClient(UpdateUserPoolClientRequest) [
        ConcurrentModification FeatureUnavailableInTier InternalError InvalidOAuthFlow InvalidParameter NotAuthorized
        OperationNotEnabled ResourceNotFound ScopeDoesNotExist TooManyRequests
    ],
}

/// What stands before the name of an operation in `X-Amz-Target`.
const SERVICE: &str = "AWSCognitoIdentityProviderService.";

impl Operation {
    /// Those whose request says what a client is set to.
    pub(crate) const SETTINGS: &'static [Self] = &[Self::CreateUserPoolClient, Self::UpdateUserPoolClient];

    /// The value of the `X-Amz-Target` header.
    #[must_use]
    pub fn target(self) -> alloc::string::String {
        alloc::format!("{SERVICE}{}", self.name())
    }

    /// The operation that a value of the `X-Amz-Target` header names: `AWSCognitoIdentityProviderService.`, then the
    /// operation's name, each letter as [`target`](Self::target) has it.
    ///
    /// ```
    /// use cognito_user_pool_client::Operation;
    ///
    /// let target = "AWSCognitoIdentityProviderService.DescribeUserPoolClient";
    /// assert_eq!(Operation::from_target(target), Some(Operation::DescribeUserPoolClient));
    /// // The service answers `UnknownOperationException` to these.
    /// assert_eq!(Operation::from_target("DescribeUserPoolClient"), None);
    /// assert_eq!(Operation::from_target("AmazonAthena.DescribeUserPoolClient"), None);
    /// ```
    #[must_use]
    pub fn from_target(target: &str) -> Option<Self> {
        Self::from_name(target.strip_prefix(SERVICE)?)
    }
}

/// A set of operations.
#[derive(Clone, Copy)]
pub(crate) struct Operations(u16);

impl Operations {
    pub(crate) const SETTINGS: Self = Self::of(Operation::SETTINGS);

    /// Those of [`Operation::SETTINGS`], or all others.
    pub(crate) const fn family(settings: bool) -> Self {
        if settings { Self::SETTINGS } else { Self(Self::of(Operation::ALL).0 & !Self::SETTINGS.0) }
    }

    pub(crate) const fn of(mut operations: &[Operation]) -> Self {
        let mut bits = 0;
        while let [operation, rest @ ..] = operations {
            bits |= 1 << *operation as u16;
            operations = rest;
        }
        Self(bits)
    }

    pub(crate) const fn has(self, operation: Operation) -> bool {
        self.0 & 1 << operation as u16 != 0
    }

    /// Whether it has one of the others.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it has all of the others.
    pub(crate) const fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

crate::types::named::named!(Operation, "Operation", name, from_name);

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
