//! What the service takes for a member that is left out: data, each with its source.

use crate::{
    member::Member,
    shape::Shape,
    types::{
        ExplicitAuthFlow, Feature, Open, PreventUserExistenceErrors, TimeUnit, TokenValidityUnits, Validity,
    },
    view::SettingsView,
};

/// What the service takes for each member that a request leaves out.
///
/// A plain value, so that a caller can change one: [`CURRENT`](Self::CURRENT) and [`SDK_2020`](Self::SDK_2020) are the
/// two documented vintages. Lists, `DefaultRedirectURI` and `AnalyticsConfiguration` default to none.
///
/// ```
/// use cognito_user_pool_client::{CreateUserPoolClientRequest, Defaults};
///
/// let proof = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").validate()?;
/// let mut defaults = Defaults::CURRENT;
/// defaults.auth_session_validity = 5;
/// assert_eq!(proof.apply(&defaults).auth_session_validity.to_string(), "5 minutes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "they mirror the members of the API")]
pub struct Defaults {
    /// `AccessTokenValidity` and its unit.
    pub access_token: Validity,
    /// `IdTokenValidity` and its unit.
    pub id_token: Validity,
    /// `RefreshTokenValidity` and its unit; also what the number 0 means, in whatever unit.
    pub refresh_token: Validity,
    /// `ReadAttributes`.
    pub read_attributes: &'static [&'static str],
    /// `WriteAttributes`.
    pub write_attributes: &'static [&'static str],
    /// `ExplicitAuthFlows`.
    pub explicit_auth_flows: &'static [ExplicitAuthFlow],
    /// `AllowedOAuthFlowsUserPoolClient`.
    pub allowed_oauth_flows_user_pool_client: bool,
    /// `AnalyticsConfiguration.UserDataShared`.
    pub user_data_shared: bool,
    /// `PreventUserExistenceErrors`.
    pub prevent_user_existence_errors: PreventUserExistenceErrors,
    /// `EnableTokenRevocation`.
    pub enable_token_revocation: bool,
    /// `EnablePropagateAdditionalUserContextData`.
    pub enable_propagate_additional_user_context_data: bool,
    /// `AuthSessionValidity`, in minutes.
    pub auth_session_validity: i32,
    /// `RefreshTokenRotation.Feature`.
    pub refresh_token_rotation: Feature,
    /// `RefreshTokenRotation.RetryGracePeriodSeconds`, in seconds.
    pub retry_grace_period_seconds: i32,
}

impl Defaults {
    /// Today's defaults.
    ///
    /// Source: the member documentation of
    /// [CreateUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html),
    /// except where a line names another.
    pub const CURRENT: Self = Self {
        // Observed: 25 without a unit is refused as more than a day,
        // https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-token-validity-range.
        access_token: Validity::new(1, TimeUnit::Hours),
        id_token: Validity::new(1, TimeUnit::Hours),
        // Observed: `RefreshTokenValidity` 30 stands in every minimal response,
        // https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/update-user-pool-client.rst.
        refresh_token: Validity::new(30, TimeUnit::Days),
        read_attributes: &[
            "address",
            "birthdate",
            "email",
            "email_verified",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "phone_number_verified",
            "picture",
            "preferred_username",
            "profile",
            "updated_at",
            "website",
            "zoneinfo",
        ],
        write_attributes: &crate::pool::STANDARD_ATTRIBUTES,
        explicit_auth_flows: &[
            ExplicitAuthFlow::AllowCustomAuth,
            ExplicitAuthFlow::AllowUserSrpAuth,
            ExplicitAuthFlow::AllowRefreshTokenAuth,
        ],
        allowed_oauth_flows_user_pool_client: false,
        // Observed: https://github.com/hashicorp/terraform-provider-aws, test `analyticsWithARN`.
        user_data_shared: false,
        prevent_user_existence_errors: PreventUserExistenceErrors::Legacy,
        // Observed in every minimal response, as `AllowedOAuthFlowsUserPoolClient`, the next and `AuthSessionValidity`.
        enable_token_revocation: true,
        enable_propagate_additional_user_context_data: false,
        auth_session_validity: 3,
        // Observed: https://github.com/hashicorp/terraform-provider-aws/issues/45646.
        refresh_token_rotation: Feature::Disabled,
        retry_grace_period_seconds: 0,
    };

    /// The defaults that the SDK pages of 2020 announced for new clients: as today's, but for
    /// `PreventUserExistenceErrors`, `ENABLED`.
    ///
    /// Source: [botocore 1.15](https://github.com/boto/botocore/blob/1.15.0/botocore/data/cognito-idp/2016-04-18/service-2.json),
    /// documentation of `PreventUserExistenceErrors`.
    pub const SDK_2020: Self =
        Self { prevent_user_existence_errors: PreventUserExistenceErrors::Enabled, ..Self::CURRENT };

    /// How long each token lives; `None` where the number or the unit breaks its own constraint.
    pub(crate) fn validities(&self, settings: &SettingsView<'_>) -> Validities {
        self.each_validity(settings, validity)
    }

    /// How long each token of a client lives; a unit that this version does not know counts as left out.
    pub(crate) fn lifetimes(&self, settings: &SettingsView<'_>) -> Validities<Validity> {
        self.each_validity(settings, |_, number, unit, default| {
            Validity::new(number.unwrap_or(default.value), unit.and_then(Open::known).unwrap_or(default.unit))
        })
    }

    /// What `validity` makes of each token's number, unit and default.
    #[inline]
    fn each_validity<T: From<Validity>>(
        &self,
        settings: &SettingsView<'_>,
        validity: impl Fn(Member, Option<i32>, Option<&Open<TimeUnit>>, Validity) -> T,
    ) -> Validities<T> {
        let no_units = TokenValidityUnits::default();
        let units = settings.token_validity_units.unwrap_or(&no_units);
        Validities {
            access: validity(
                Member::AccessTokenValidity,
                settings.access_token_validity,
                units.access_token.as_ref(),
                self.access_token,
            ),
            id: validity(
                Member::IdTokenValidity,
                settings.id_token_validity,
                units.id_token.as_ref(),
                self.id_token,
            ),
            refresh: match settings.refresh_token_validity {
                // Documented: 0 is replaced by the default of 30 days. That this holds for any unit is inferred.
                Some(0) => self.refresh_token.into(),
                number => validity(
                    Member::RefreshTokenValidity,
                    number,
                    units.refresh_token.as_ref(),
                    self.refresh_token,
                ),
            },
        }
    }
}

/// Today's.
impl Default for Defaults {
    fn default() -> Self {
        Self::CURRENT
    }
}

/// How long the three tokens live; of a request, as far as it tells.
#[derive(Clone, Debug)]
pub(crate) struct Validities<T = Option<Validity>> {
    pub(crate) access: T,
    pub(crate) id: T,
    pub(crate) refresh: T,
}

/// A number without a unit has the default one; a unit without a number has the default number (inferred).
fn validity(
    member: Member,
    number: Option<i32>,
    unit: Option<&Open<TimeUnit>>,
    default: Validity,
) -> Option<Validity> {
    let value = number.unwrap_or(default.value);
    let within = match member.shape() {
        Shape::Integer(shape) => (shape.min..=shape.max).contains(&value),
        _ => false,
    };
    let unit = unit.map_or(Some(default.unit), Open::known)?;
    within.then_some(Validity::new(value, unit))
}
