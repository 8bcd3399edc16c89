//! The defaults, member by member.

use super::DefaultFact;
use crate::{member::Member, report::Grade};

const REFERENCE: &str = "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html";
/// A Create with a name and one sign-in flow, and its answer, of July 2025.
const RECORDED: &str = "https://github.com/imo-tikuwa/cognito-demo";

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
    AllowedOAuthFlows: "none", "absent", Observed RECORDED;
    AllowedOAuthFlowsUserPoolClient: "`false`", "false", Observed RECORDED;
    AllowedOAuthScopes: "none", "absent", Observed RECORDED;
    AnalyticsConfiguration: "none", "absent", Observed RECORDED;
    AuthSessionValidity: "3 minutes", "3", Observed RECORDED;
    CallbackURLs: "none", "absent", Observed RECORDED;
    ClientSecret: "none, unless `GenerateSecret` asks for one", "absent", Documented REFERENCE;
    DefaultRedirectURI: "none", "absent", Observed RECORDED;
    EnablePropagateAdditionalUserContextData: "`false`", "false", Observed RECORDED;
    EnableTokenRevocation: "`true`", "true", Observed RECORDED;
    ExplicitAuthFlows: "`ALLOW_REFRESH_TOKEN_AUTH`, `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH`", "absent", Documented REFERENCE;
    GenerateSecret: "`false`", "absent", Documented REFERENCE;
    IdTokenValidity: "1 hour", "absent", Observed
        "https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-token-validity-range";
    LogoutURLs: "none", "absent", Observed RECORDED;
    PreventUserExistenceErrors: "`LEGACY` (pages of 2020: `ENABLED` for new clients)", "absent", Documented REFERENCE;
    ReadAttributes: "the 17 standard attributes, `email_verified` and `phone_number_verified`", "absent", Documented REFERENCE;
    RefreshTokenRotation: "off", "absent", Observed RECORDED;
    RefreshTokenValidity: "30 days", "30", Observed RECORDED;
    SupportedIdentityProviders: "none", "absent", Observed RECORDED;
    TokenValidityUnits: "hours, hours and days", "{}", Observed RECORDED;
    WriteAttributes: "the 17 standard attributes", "absent", Documented REFERENCE;
}
