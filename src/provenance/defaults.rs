//! The defaults, member by member.

use super::DefaultFact;
use crate::{member::Member, report::Grade};

const REFERENCE: &str = "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html";
const RECORDED_CREATE: &str =
    "https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst";
const RECORDED_UPDATE: &str =
    "https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/update-user-pool-client.rst";

macro_rules! defaults {
    ($($member:ident: $means:literal, $echoed:literal, $grade:ident $source:expr;)+) => {
        /// Every member that a request to create may leave out, in alphabetical order.
        pub static DEFAULTS: &[DefaultFact] = &[$(DefaultFact {
            member: Member::$member,
            means: $means,
            echoed: $echoed,
            grade: Grade::$grade,
            source: $source,
        }),+];
    };
}

defaults! {
    AccessTokenValidity: "1 hour", "absent", Observed
        "https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-token-validity-range";
    AllowedOAuthFlows: "none", "absent", Observed RECORDED_UPDATE;
    AllowedOAuthFlowsUserPoolClient: "`false`", "false", Observed RECORDED_UPDATE;
    AllowedOAuthScopes: "none", "absent", Observed RECORDED_UPDATE;
    AnalyticsConfiguration: "none", "absent", Observed RECORDED_UPDATE;
    AuthSessionValidity: "3 minutes", "3", Observed RECORDED_CREATE;
    CallbackURLs: "none", "absent", Observed RECORDED_UPDATE;
    ClientSecret: "none, unless `GenerateSecret` asks for one", "absent", Documented REFERENCE;
    DefaultRedirectURI: "none", "absent", Observed RECORDED_UPDATE;
    EnablePropagateAdditionalUserContextData: "`false`", "false", Observed RECORDED_CREATE;
    EnableTokenRevocation: "`true`", "true", Observed RECORDED_CREATE;
    ExplicitAuthFlows: "`ALLOW_REFRESH_TOKEN_AUTH`, `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH`", "absent", Documented REFERENCE;
    GenerateSecret: "`false`", "absent", Documented REFERENCE;
    IdTokenValidity: "1 hour", "absent", Observed
        "https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-token-validity-range";
    LogoutURLs: "none", "absent", Observed RECORDED_UPDATE;
    PreventUserExistenceErrors: "`LEGACY` (pages of 2020: `ENABLED` for new clients)", "absent", Documented REFERENCE;
    ReadAttributes: "the 17 standard attributes, `email_verified` and `phone_number_verified`", "absent", Documented REFERENCE;
    RefreshTokenRotation: "off", "absent", Observed
        "https://github.com/hashicorp/terraform-provider-aws/issues/45646";
    RefreshTokenValidity: "30 days", "30", Observed RECORDED_UPDATE;
    SupportedIdentityProviders: "none", "absent", Observed RECORDED_UPDATE;
    TokenValidityUnits: "hours, hours and days", "{}", Observed RECORDED_CREATE;
    WriteAttributes: "the 17 standard attributes", "absent", Documented REFERENCE;
}
