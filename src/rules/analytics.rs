//! Usage metrics.

use super::{SETTINGS, preflight};
use crate::{
    arn::part,
    member::Member,
    path::FieldPath,
    pool::PoolContext,
    report::{Findings, rule},
    types::AnalyticsConfiguration,
    view::RequestView,
};

rule! {
    /// `AnalyticsConfiguration` has neither of its two forms: `ApplicationArn` alone, or `ApplicationId`, `RoleArn` and
    /// `ExternalId` together. `UserDataShared` goes with both.
    ///
    /// Observed for an ARN beside an ID and a role, and for an ID alone; inferred for every other mix, `{}` included.
    /// Whether application and role exist is not asked (open question).
    ONE_FORM = "analytics.one-form" for SETTINGS;
    Observed: preflight!("analytics-config-exclusive");
    refuses: InvalidParameter Recorded("Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid");
    says: "`{path}` {more}; give `ApplicationArn` alone, or `ApplicationId`, `RoleArn` and `ExternalId` together";
    check: Request(one_form);
}

fn one_form(view: &RequestView<'_>, findings: &mut Findings) {
    let Some(analytics) = view.settings.analytics_configuration else { return };
    let AnalyticsConfiguration {
        application_arn,
        application_id,
        external_id,
        role_arn,
        user_data_shared: _,
    } = analytics;
    let problem = match (application_arn, application_id, role_arn, external_id) {
        (Some(_), None, None, None) | (None, Some(_), Some(_), Some(_)) => return,
        (Some(_), Some(_), _, _) => "has `ApplicationArn` beside `ApplicationId`",
        (Some(_), None, Some(_), _) => "has `ApplicationArn` beside `RoleArn`",
        (Some(_), None, None, Some(_)) => "has `ApplicationArn` beside `ExternalId`",
        (None, None, None, None) => "names no application",
        (None, None, _, _) => "lacks `ApplicationId`",
        (None, Some(_), None, _) => "lacks `RoleArn`",
        (None, Some(_), Some(_), None) => "lacks `ExternalId`",
    };
    findings.add(Member::AnalyticsConfiguration).words(problem);
}

/// The regions of Pinpoint applications that a pool of that region may use.
///
/// Source: [Using Amazon Pinpoint for user pool analytics](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-pinpoint-integration.html).
fn permitted(pool: &str, application: &str) -> bool {
    match pool {
        "ap-northeast-1" | "ap-northeast-2" | "ap-southeast-1" | "ca-central-1" | "eu-west-2"
        | "us-east-2" => application == "us-east-1",
        "ap-south-1" | "ap-southeast-2" | "eu-central-1" | "eu-west-1" | "us-west-2" => {
            application == "us-east-1" || application == pool
        }
        "eu-south-1" | "me-south-1" => false,
        _ => application == pool,
    }
}

rule! {
    /// `ApplicationArn` names an application in a region that the region of the pool does not go with.
    ///
    /// Pools of `ap-northeast-1`, `ap-northeast-2`, `ap-southeast-1`, `ca-central-1`, `eu-west-2` and `us-east-2` use
    /// `us-east-1`; those of `ap-south-1`, `ap-southeast-2`, `eu-central-1`, `eu-west-1` and `us-west-2` use `us-east-1`
    /// or their own; `eu-south-1` and `me-south-1` have none; all others use their own. The text is observed, the table
    /// is documented (2023).
    REGION = "analytics.region" for SETTINGS;
    Observed: preflight!("analytics-arn-region");
    refuses: InvalidParameter Recorded("The integration with Pinpoint is not supported for the requested {value} region.");
    says: "`{path}` names an application in the region `{value}`, which a pool in `{more}` can't use";
    check: Pool(region);
}

fn region(view: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    let arn =
        view.settings.analytics_configuration.and_then(|analytics| analytics.application_arn.as_deref());
    // What is no ARN has no region, and the constraints speak of it.
    if let Some(region) = arn.filter(|arn| arn.len() <= MOST).and_then(|arn| part(arn, 3)) {
        if !permitted(pool.region(), region) {
            let path = FieldPath::from(Member::AnalyticsConfiguration).member(Member::ApplicationArn);
            findings.add(path).value(region).more(pool.region());
        }
    }
}

/// The bytes that an ARN may have: it is ASCII.
const MOST: usize = 2_048;
