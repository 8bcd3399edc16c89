//! The shapes of the service model with their limits: data, named as the model names them.
//!
//! Source: the service model that the AWS SDKs are generated from, as
//! [botocore](https://github.com/boto/botocore/blob/develop/botocore/data/cognito-idp/2016-04-18/service-2.json.gz)
//! ships it (version 1.44.5).

use crate::{
    member::Member,
    path::FieldPath,
    types::{
        ClientType, ExplicitAuthFlow, Feature, ModelEnum, OAuthFlow, PreventUserExistenceErrors, TimeUnit,
    },
};

mod pattern;
mod unicode;
mod violation;

pub use pattern::Pattern;
pub(crate) use pattern::{is_scope, is_scope_byte};
pub use violation::Violation;
pub(crate) use violation::{BrokenConstraint, ElementConstraints, JavaList};

/// A string with a length in Unicode scalar values, and perhaps a pattern.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StringShape {
    /// The name in the service model.
    pub name: &'static str,
    /// The smallest length.
    pub min: Option<usize>,
    /// The greatest length.
    pub max: Option<usize>,
    /// The pattern that the whole value must match.
    pub pattern: Option<Pattern>,
    /// Whether the service leaves the value out of its messages.
    ///
    /// That is so for secrets (observed for passwords, inferred for `ClientSecretType`); the service model calls
    /// client IDs sensitive too, and yet the service prints them
    /// ([terraform-provider-aws#38167](https://github.com/hashicorp/terraform-provider-aws/issues/38167)).
    pub masked: bool,
    /// The bytes of values that are of an allowed length, whatever their characters: each takes one to four bytes.
    fitting: (usize, usize),
}

impl StringShape {
    const fn new(
        name: &'static str,
        min: Option<usize>,
        max: Option<usize>,
        pattern: Option<Pattern>,
        masked: bool,
    ) -> Self {
        let least = match min {
            Some(min) => (4 * min).saturating_sub(3),
            None => 0,
        };
        let most = match max {
            Some(max) => max,
            None => usize::MAX,
        };
        Self { name, min, max, pattern, masked, fitting: (least, most) }
    }

    /// Whether a value of that many bytes is of an allowed length, whatever its characters.
    pub(crate) fn fits(&self, bytes: usize) -> bool {
        let (least, most) = self.fitting;
        (least..=most).contains(&bytes)
    }

    /// The bytes beyond which a value is too long, whatever its characters.
    pub(crate) fn max_bytes(&self) -> usize {
        self.max.map_or(usize::MAX, |max| max.saturating_mul(4))
    }
}

/// An integer with a range, both ends included.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct IntegerShape {
    /// The name in the service model.
    pub name: &'static str,
    /// The smallest value.
    pub min: i32,
    /// The greatest value.
    pub max: i32,
}

/// A string out of a set of values.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EnumShape {
    /// The name in the service model.
    pub name: &'static str,
    /// The values, in the order in which the service prints them.
    pub printed: &'static [&'static str],
}

/// A list, perhaps with a greatest length.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListShape {
    /// The name in the service model.
    pub name: &'static str,
    /// The greatest number of elements.
    pub max: Option<usize>,
    /// What the elements are.
    pub element: ElementShape,
}

impl ListShape {
    /// Whether a list of that many elements is within its limit, so that its elements are looked at.
    pub(crate) fn admits(&self, length: usize) -> bool {
        self.max.is_none_or(|max| length <= max)
    }
}

/// What the elements of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ElementShape {
    /// Strings.
    String(&'static StringShape),
    /// Values of an enumeration.
    Enum(&'static EnumShape),
    /// Structures, which only responses list; by their name.
    Structure(&'static str),
}

/// The shape of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shape {
    /// A string.
    String(&'static StringShape),
    /// An integer.
    Integer(&'static IntegerShape),
    /// A value of an enumeration.
    Enum(&'static EnumShape),
    /// A list.
    List(&'static ListShape),
    /// True or false; by the name of the shape.
    Boolean(&'static str),
    /// A point in time; by the name of the shape.
    Timestamp(&'static str),
    /// A structure; by its name.
    Structure(&'static str),
}

macro_rules! strings {
    ($($name:ident = $model:literal ($min:expr, $max:expr) $pattern:expr;)+) => {
        $(pub(crate) static $name: StringShape = StringShape::new($model, $min, $max, $pattern, false);)+
    };
}

strings! {
    ARN = "ArnType" (Some(20), Some(2_048)) Some(pattern::ARN);
    CLIENT_ID = "ClientIdType" (Some(1), Some(128)) Some(pattern::WORD);
    CLIENT_NAME = "ClientNameType" (Some(1), Some(128)) Some(pattern::CLIENT_NAME);
    CLIENT_PERMISSION = "ClientPermissionType" (Some(1), Some(2_048)) None;
    CLIENT_SECRET_ID = "ClientSecretIdType" (Some(1), Some(128)) None;
    HEX_STRING = "HexStringType" (None, None) Some(pattern::HEX);
    PAGINATION_KEY = "PaginationKey" (Some(1), Some(131_072)) Some(pattern::NO_SPACE);
    PROVIDER_NAME = "ProviderNameType" (Some(1), Some(32)) Some(pattern::PROVIDER_NAME);
    REDIRECT_URL = "RedirectUrlType" (Some(1), Some(1_024)) Some(pattern::REDIRECT_URL);
    SCOPE = "ScopeType" (Some(1), Some(256)) Some(pattern::SCOPE);
    STRING = "StringType" (Some(0), Some(131_072)) None;
    USER_POOL_ID = "UserPoolIdType" (Some(1), Some(55)) Some(pattern::USER_POOL_ID);
}

pub(crate) static CLIENT_SECRET: StringShape =
    StringShape::new("ClientSecretType", Some(24), Some(64), Some(pattern::WORD), true);

macro_rules! integers {
    ($($name:ident = $model:literal $min:literal..=$max:literal;)+) => {
        $(pub(crate) static $name: IntegerShape = IntegerShape { name: $model, min: $min, max: $max };)+
    };
}

integers! {
    ACCESS_TOKEN_VALIDITY = "AccessTokenValidityType" 1..=86_400;
    AUTH_SESSION_VALIDITY = "AuthSessionValidityType" 3..=15;
    ID_TOKEN_VALIDITY = "IdTokenValidityType" 1..=86_400;
    QUERY_LIMIT = "QueryLimit" 1..=60;
    REFRESH_TOKEN_VALIDITY = "RefreshTokenValidityType" 0..=315_360_000;
    RETRY_GRACE_PERIOD_SECONDS = "RetryGracePeriodSecondsType" 0..=60;
    SSO_SESSION_MAX_VALIDITY_MINUTES = "SSOSessionMaxValidityMinutesType" 0..=129_600;
}

// The service prints a set of values by ascending `String.hashCode() & 31` of Java; all six recorded sets fit, among
// them [implicit, client_credentials, code] (https://github.com/awsdocs/aws-cloudformation-user-guide/issues/563).
// Where two values share a place, the alphabet decides (inferred).
macro_rules! enums {
    ($($name:ident = $type:ty: $($value:literal)+;)+) => {
        $(pub(crate) static $name: EnumShape =
            EnumShape { name: <$type as ModelEnum>::SHAPE, printed: &[$($value),+] };)+
    };
}

enums! {
    CLIENT_TYPE = ClientType: "DCR" "REGULAR";
    EXPLICIT_AUTH_FLOWS = ExplicitAuthFlow:
        "ALLOW_CUSTOM_AUTH" "ADMIN_NO_SRP_AUTH" "ALLOW_USER_AUTH" "ALLOW_REFRESH_TOKEN_AUTH"
        "ALLOW_TOKEN_EXCHANGE_DELEGATION" "ALLOW_USER_PASSWORD_AUTH" "ALLOW_USER_SRP_AUTH" "CUSTOM_AUTH_FLOW_ONLY"
        "USER_PASSWORD_AUTH" "ALLOW_TOKEN_EXCHANGE_IMPERSONATION" "ALLOW_ADMIN_USER_PASSWORD_AUTH";
    FEATURE = Feature: "ENABLED" "DISABLED";
    OAUTH_FLOW = OAuthFlow: "implicit" "client_credentials" "code";
    PREVENT_USER_EXISTENCE_ERRORS = PreventUserExistenceErrors: "ENABLED" "LEGACY";
    TIME_UNITS = TimeUnit: "hours" "days" "minutes" "seconds";
}

macro_rules! lists {
    ($($name:ident = $model:literal, $max:expr, $element:expr;)+) => {
        $(pub(crate) static $name: ListShape = ListShape { name: $model, max: $max, element: $element };)+
    };
}

lists! {
    CALLBACK_URLS = "CallbackURLsListType", Some(100), ElementShape::String(&REDIRECT_URL);
    CLIENT_PERMISSIONS = "ClientPermissionListType", None, ElementShape::String(&CLIENT_PERMISSION);
    CLIENT_SECRETS = "ClientSecretDescriptorListType", None, ElementShape::Structure("ClientSecretDescriptorType");
    CLIENTS = "UserPoolClientListType", None, ElementShape::Structure("UserPoolClientDescription");
    EXPLICIT_AUTH_FLOWS_LIST = "ExplicitAuthFlowsListType", None, ElementShape::Enum(&EXPLICIT_AUTH_FLOWS);
    LOGOUT_URLS = "LogoutURLsListType", Some(100), ElementShape::String(&REDIRECT_URL);
    OAUTH_FLOWS = "OAuthFlowsType", Some(3), ElementShape::Enum(&OAUTH_FLOW);
    SCOPES = "ScopeListType", Some(50), ElementShape::String(&SCOPE);
    SUPPORTED_IDENTITY_PROVIDERS =
        "SupportedIdentityProvidersListType", None, ElementShape::String(&PROVIDER_NAME);
}

impl FieldPath {
    /// The list of which the path names an element.
    pub(crate) fn list(self) -> Option<&'static ListShape> {
        match (self.element(), self.root().shape()) {
            (Some(_), Shape::List(shape)) => Some(shape),
            _ => None,
        }
    }

    /// Whether the service leaves the value at the path out of its messages.
    pub(crate) fn is_masked(self) -> bool {
        matches!(self.leaf().shape(), Shape::String(StringShape { masked: true, .. }))
    }
}

impl Member {
    /// The shape of the member, the same wherever it stands.
    #[must_use]
    pub const fn shape(self) -> Shape {
        match self {
            Self::AccessToken | Self::IdToken | Self::RefreshToken => Shape::Enum(&TIME_UNITS),
            Self::AccessTokenValidity => Shape::Integer(&ACCESS_TOKEN_VALIDITY),
            Self::AllowedOAuthFlows => Shape::List(&OAUTH_FLOWS),
            Self::AllowedOAuthFlowsUserPoolClient | Self::UserDataShared => Shape::Boolean("BooleanType"),
            Self::AllowedOAuthScopes => Shape::List(&SCOPES),
            Self::AnalyticsConfiguration => Shape::Structure("AnalyticsConfigurationType"),
            Self::ApplicationArn | Self::RoleArn => Shape::String(&ARN),
            Self::ApplicationId => Shape::String(&HEX_STRING),
            Self::AuthSessionValidity => Shape::Integer(&AUTH_SESSION_VALIDITY),
            Self::CallbackURLs => Shape::List(&CALLBACK_URLS),
            Self::ClientId => Shape::String(&CLIENT_ID),
            Self::ClientName => Shape::String(&CLIENT_NAME),
            Self::ClientSecret | Self::ClientSecretValue => Shape::String(&CLIENT_SECRET),
            Self::ClientSecretCreateDate | Self::CreationDate | Self::LastModifiedDate => {
                Shape::Timestamp("DateType")
            }
            Self::ClientSecretDescriptor => Shape::Structure("ClientSecretDescriptorType"),
            Self::ClientSecretId => Shape::String(&CLIENT_SECRET_ID),
            Self::ClientSecrets => Shape::List(&CLIENT_SECRETS),
            Self::ClientType => Shape::Enum(&CLIENT_TYPE),
            Self::DefaultRedirectURI => Shape::String(&REDIRECT_URL),
            Self::EnablePropagateAdditionalUserContextData | Self::EnableTokenRevocation => {
                Shape::Boolean("WrappedBooleanType")
            }
            Self::ExplicitAuthFlows => Shape::List(&EXPLICIT_AUTH_FLOWS_LIST),
            Self::ExternalId => Shape::String(&STRING),
            Self::Feature => Shape::Enum(&FEATURE),
            Self::GenerateSecret => Shape::Boolean("GenerateSecret"),
            Self::IdTokenValidity => Shape::Integer(&ID_TOKEN_VALIDITY),
            Self::LogoutURLs => Shape::List(&LOGOUT_URLS),
            Self::MaxResults => Shape::Integer(&QUERY_LIMIT),
            Self::MaxValidityMinutes => Shape::Integer(&SSO_SESSION_MAX_VALIDITY_MINUTES),
            Self::NextToken => Shape::String(&PAGINATION_KEY),
            Self::PreventUserExistenceErrors => Shape::Enum(&PREVENT_USER_EXISTENCE_ERRORS),
            Self::ReadAttributes | Self::WriteAttributes => Shape::List(&CLIENT_PERMISSIONS),
            Self::RefreshTokenRotation => Shape::Structure("RefreshTokenRotationType"),
            Self::RefreshTokenValidity => Shape::Integer(&REFRESH_TOKEN_VALIDITY),
            Self::RetryGracePeriodSeconds => Shape::Integer(&RETRY_GRACE_PERIOD_SECONDS),
            Self::SSOSession => Shape::Structure("ClientSSOSessionConfigType"),
            Self::SupportedIdentityProviders => Shape::List(&SUPPORTED_IDENTITY_PROVIDERS),
            Self::TokenValidityUnits => Shape::Structure("TokenValidityUnitsType"),
            Self::UserPoolClient => Shape::Structure("UserPoolClientType"),
            Self::UserPoolClients => Shape::List(&CLIENTS),
            Self::UserPoolId => Shape::String(&USER_POOL_ID),
        }
    }
}
