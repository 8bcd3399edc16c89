//! The structures inside a client.

use super::{
    enums::{Feature, TimeUnit},
    open::Open,
    structure::structure,
};

structure! {
    /// Where usage metrics go: an Amazon Pinpoint application, named by its ARN or by ID, role and external ID.
    ///
    /// Source: [AnalyticsConfigurationType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AnalyticsConfigurationType.html).
    #[doc(alias = "AnalyticsConfigurationType")]
    AnalyticsConfiguration {
        ApplicationArn application_arn: one alloc::string::String,
        ApplicationId application_id: one alloc::string::String,
        ExternalId external_id: one alloc::string::String,
        RoleArn role_arn: one alloc::string::String,
        UserDataShared user_data_shared: one bool,
    }
}

structure! {
    /// The single sign-on session of a client.
    ///
    /// Source: [API reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolClientSessionConfiguration.html).
    #[doc(alias = "ClientSSOSessionConfigType")]
    ClientSSOSessionConfig [MaxValidityMinutes max_validity_minutes: i32] {
        MaxValidityMinutes max_validity_minutes: one i32,
    }
}

structure! {
    /// Refresh token rotation: whether a refresh token is replaced each time it is used.
    ///
    /// Source: [RefreshTokenRotationType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html).
    #[doc(alias = "RefreshTokenRotationType")]
    RefreshTokenRotation [Feature feature: Open<Feature>] {
        Feature feature: one Open<Feature>,
        RetryGracePeriodSeconds retry_grace_period_seconds: one i32,
    }
}

impl RefreshTokenRotation {
    /// Whether it is on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.feature.as_ref().is_some_and(|feature| feature.is(Feature::Enabled))
    }
}

structure! {
    /// The units of the three token validities.
    ///
    /// Source: [TokenValidityUnitsType](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html).
    #[doc(alias = "TokenValidityUnitsType")]
    TokenValidityUnits {
        AccessToken access_token: one Open<TimeUnit>,
        IdToken id_token: one Open<TimeUnit>,
        RefreshToken refresh_token: one Open<TimeUnit>,
    }
}
