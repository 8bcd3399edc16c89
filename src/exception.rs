//! The exceptions that the operations declare.

use core::fmt;

macro_rules! exceptions {
    ($($(#[$meta:meta])* $name:ident = $code:literal $status:literal),+ $(,)?) => {
        /// An exception of the service model.
        ///
        /// Source: [AWS API reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html#API_CreateUserPoolClient_Errors).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Exception {
            $($(#[$meta])* #[doc(alias = $code)] $name,)+
        }

        impl Exception {
            /// Every exception, in alphabetical order.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name on the wire, such as `InvalidParameterException`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The exception of that name on the wire.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }

            /// The HTTP status: 400, or 500 for a fault of the service.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)+ }
            }
        }
    };
}

exceptions! {
    /// IAM denies the call.
    AccessDenied = "AccessDeniedException" 400,
    /// Two calls change the same client at once.
    ConcurrentModification = "ConcurrentModificationException" 400,
    /// The pool's tier does not include the feature.
    FeatureUnavailableInTier = "FeatureUnavailableInTierException" 400,
    /// The service failed.
    InternalError = "InternalErrorException" 500,
    /// The service failed (operations on secrets).
    InternalServer = "InternalServerException" 500,
    /// The OAuth grants do not go together or with the client.
    InvalidOAuthFlow = "InvalidOAuthFlowException" 400,
    /// A parameter breaks a constraint or a rule.
    InvalidParameter = "InvalidParameterException" 400,
    /// A quota is used up.
    LimitExceeded = "LimitExceededException" 400,
    /// The caller is not authorised.
    NotAuthorized = "NotAuthorizedException" 400,
    /// The operation is not available in this region or for this pool.
    OperationNotEnabled = "OperationNotEnabledException" 400,
    /// The pool, the client or the secret does not exist.
    ResourceNotFound = "ResourceNotFoundException" 400,
    /// A scope does not exist.
    ScopeDoesNotExist = "ScopeDoesNotExistException" 400,
    /// The caller makes too many calls.
    TooManyRequests = "TooManyRequestsException" 400,
}

crate::types::named::named!(Exception, "Exception", code, from_code);

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Exception {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
