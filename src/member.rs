//! The members of the requests, responses and shapes, each documented once.

/// The documentation of a member, which [`Member`] and every field of that name share.
macro_rules! member_doc {
    (AccessToken) => { "The unit of `AccessTokenValidity`; hours when left out." };
    (AccessTokenValidity) => {
        "How long access tokens live: a number from 1 to 86,400 in the unit that `TokenValidityUnits.AccessToken` names (hours when it names none).\n\nThe service accepts durations from 5 minutes to 1 day that are not longer than the refresh token's. Left out: 1 hour."
    };
    (AllowedOAuthFlows) => {
        "The OAuth 2.0 grants that the client may use (RFC 6749 sections 4.1, 4.2 and 4.4), at most 3.\n\n`client_credentials` goes with neither of the others and needs a client secret."
    };
    (AllowedOAuthFlowsUserPoolClient) => {
        "Whether the client may use the OAuth 2.0 endpoints of the user pool at all.\n\nLeft out: `false`. When it is `true`, `AllowedOAuthFlows` and `AllowedOAuthScopes` must not be empty."
    };
    (AllowedOAuthScopes) => {
        "The scopes that the client may request (RFC 6749 section 3.3), at most 50, each of 1 to 256 characters.\n\nA scope is one of `phone`, `email`, `openid`, `profile` and `aws.cognito.signin.user.admin`, or `identifier/name` of a resource server of the pool."
    };
    (AnalyticsConfiguration) => { "Where the pool sends usage metrics of this client: an Amazon Pinpoint application." };
    (ApplicationArn) => {
        "The ARN of the Amazon Pinpoint application, 20 to 2,048 characters.\n\nIt stands alone, or with `UserDataShared`."
    };
    (ApplicationId) => { "The ID of the Amazon Pinpoint application, in hexadecimal digits.\n\nIt needs `RoleArn` and `ExternalId` beside it." };
    (AuthSessionValidity) => {
        "How long a user has for each step of signing in: 3 to 15 minutes.\n\nLeft out: 3 minutes."
    };
    (CallbackURLs) => {
        "The redirect URIs to which users return with a code or tokens (RFC 6749 section 3.1.2), at most 100, each of 1 to 1,024 characters.\n\nThey are absolute, have no fragment and use `https`, a private scheme, or `http` to a loopback host. The service stores a set."
    };
    (ClientId) => { "The ID of the user pool client, 1 to 128 characters." };
    (ClientName) => {
        "The name of the user pool client: 1 to 128 ASCII letters, digits, white space and `_+=,.@-`.\n\nAn Update that leaves it out keeps it."
    };
    (ClientSecret) => {
        "The client secret (RFC 6749 section 2.3.1), 24 to 64 ASCII letters, digits, `_` and `+`.\n\nA request may supply one in place of `GenerateSecret`."
    };
    (ClientSecretCreateDate) => { "When the secret was added." };
    (ClientSecretDescriptor) => { "The secret that was added; it holds the value only if the service generated it." };
    (ClientSecretId) => { "The ID of a client secret, 1 to 128 characters: `<client-id>--<epoch>`." };
    (ClientSecretValue) => { "The value of the secret, present only in the answer that generated it." };
    (ClientSecrets) => { "The secrets of the client, two at most, without their values." };
    (ClientType) => {
        "How the client came to be: through the API (`REGULAR`) or by dynamic client registration, RFC 7591 (`DCR`)."
    };
    (CreationDate) => { "When the client was created." };
    (DefaultRedirectURI) => {
        "The redirect URI that is used when a request names none, 1 to 1,024 characters.\n\nIt must also stand, byte for byte, in `CallbackURLs`."
    };
    (EnablePropagateAdditionalUserContextData) => {
        "Whether a confidential client may pass on the IP address and other context of its users.\n\nLeft out: `false`. `true` needs a client secret."
    };
    (EnableTokenRevocation) => { "Whether refresh tokens can be revoked (RFC 7009).\n\nLeft out: `true`." };
    (ExplicitAuthFlows) => {
        "The ways in which users may sign in through the API.\n\nLeft out: `ALLOW_REFRESH_TOKEN_AUTH`, `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH`. Names with and without `ALLOW_` do not mix."
    };
    (ExternalId) => { "The external ID with which the role is assumed, at most 131,072 characters." };
    (Feature) => { "Whether refresh token rotation is on." };
    (GenerateSecret) => { "Whether the service generates a client secret, which makes the client confidential (RFC 6749 section 2.1)." };
    (IdToken) => { "The unit of `IdTokenValidity`; hours when left out." };
    (IdTokenValidity) => {
        "How long ID tokens live: a number from 1 to 86,400 in the unit that `TokenValidityUnits.IdToken` names (hours when it names none).\n\nThe service accepts durations from 5 minutes to 1 day that are not longer than the refresh token's. Left out: 1 hour."
    };
    (LastModifiedDate) => { "When the client was created or last updated." };
    (LogoutURLs) => {
        "The URLs to which users may return after signing out, at most 100, each of 1 to 1,024 characters.\n\n`http` is allowed to a loopback host only. The service stores a set."
    };
    (MaxResults) => { "How many entries a page may hold, 1 to 60." };
    (MaxValidityMinutes) => {
        "How long an SSO session may be reused without a new sign-in: 0 to 129,600 minutes.\n\n0: never. Before any Set: 60 minutes."
    };
    (NextToken) => { "An opaque key: where the next page begins." };
    (PreventUserExistenceErrors) => {
        "Whether the API hides that a user does not exist.\n\nLeft out: `LEGACY`, which tells."
    };
    (ReadAttributes) => {
        "The user attributes that the client may read, each of 1 to 2,048 characters.\n\nLeft out or empty: the 17 standard attributes, `email_verified` and `phone_number_verified`."
    };
    (RefreshToken) => { "The unit of `RefreshTokenValidity`; days when left out." };
    (RefreshTokenRotation) => {
        "Whether a refresh token is replaced each time it is used (RFC 9700 section 4.14.2)."
    };
    (RefreshTokenValidity) => {
        "How long refresh tokens live: a number from 0 to 315,360,000 in the unit that `TokenValidityUnits.RefreshToken` names (days when it names none).\n\nThe service accepts durations from 60 minutes to 10 years. Left out or 0: 30 days."
    };
    (RetryGracePeriodSeconds) => { "How long the replaced refresh token still works: 0 to 60 seconds.\n\nLeft out: 0 seconds." };
    (RoleArn) => { "The ARN of the role with which the pool writes to Amazon Pinpoint, 20 to 2,048 characters." };
    (SSOSession) => { "The single sign-on session of the client." };
    (SupportedIdentityProviders) => {
        "The identity providers through which users may sign in, each of 1 to 32 characters.\n\n`COGNITO` is the pool itself; every other one must exist in the pool."
    };
    (TokenValidityUnits) => { "The units of the three token validities." };
    (UserDataShared) => { "Whether the metrics hold user data.\n\nLeft out: `false`." };
    (UserPoolClient) => { "The user pool client." };
    (UserPoolClients) => { "A page of user pool clients." };
    (UserPoolId) => { "The ID of the user pool, 1 to 55 characters: `<region>_<letters and digits>`." };
    (WriteAttributes) => {
        "The user attributes that the client may write, each of 1 to 2,048 characters.\n\nA list that is not empty must hold every attribute that the pool requires. Left out or empty: the 17 standard attributes."
    };
}
pub(crate) use member_doc;

macro_rules! members {
    ($($member:ident),+ $(,)?) => {
        /// A member of a request, a response or a shape inside one, by AWS's name.
        ///
        /// Source: [AWS API reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Member {
            $(#[doc = member_doc!($member)] $member,)+
        }

        impl Member {
            /// Every member, in alphabetical order.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The name on the wire, such as `CallbackURLs`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$member => stringify!($member),)+ }
            }

            /// The member of that name on the wire.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $(stringify!($member) => Some(Self::$member),)+ _ => None }
            }
        }
    };
}

members! {
    AccessToken, AccessTokenValidity, AllowedOAuthFlows, AllowedOAuthFlowsUserPoolClient, AllowedOAuthScopes,
    AnalyticsConfiguration, ApplicationArn, ApplicationId, AuthSessionValidity, CallbackURLs, ClientId, ClientName,
    ClientSecret, ClientSecretCreateDate, ClientSecretDescriptor, ClientSecretId, ClientSecretValue, ClientSecrets,
    ClientType, CreationDate, DefaultRedirectURI, EnablePropagateAdditionalUserContextData, EnableTokenRevocation,
    ExplicitAuthFlows, ExternalId, Feature, GenerateSecret, IdToken, IdTokenValidity, LastModifiedDate, LogoutURLs,
    MaxResults, MaxValidityMinutes, NextToken, PreventUserExistenceErrors, ReadAttributes, RefreshToken,
    RefreshTokenRotation, RefreshTokenValidity, RetryGracePeriodSeconds, RoleArn, SSOSession,
    SupportedIdentityProviders, TokenValidityUnits, UserDataShared, UserPoolClient, UserPoolClients, UserPoolId,
    WriteAttributes,
}

/// A set of members.
#[derive(Clone, Copy)]
pub(crate) struct Members(u64);

impl Members {
    pub(crate) const fn of(mut members: &[Member]) -> Self {
        let mut bits = 0;
        while let [member, rest @ ..] = members {
            bits |= 1 << *member as u64;
            members = rest;
        }
        Self(bits)
    }

    pub(crate) const fn has(self, member: Member) -> bool {
        self.0 & 1 << member as u64 != 0
    }
}

crate::types::named::named!(Member, "Member", as_str, from_name);

impl core::fmt::Display for Member {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl serde::Serialize for Member {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
