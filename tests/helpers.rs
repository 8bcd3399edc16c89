//! What users would otherwise write themselves, and what they may expect of every type.

#![expect(clippy::expect_used, reason = "helpers of tests may stop the test")]

#[path = "helpers/auth_flows.rs"]
mod auth_flows;
#[path = "helpers/names.rs"]
mod names;
#[path = "helpers/redirect_uris.rs"]
mod redirect_uris;
#[path = "helpers/rules.rs"]
mod rules;
#[path = "support/seeded.rs"]
mod seeded;
#[path = "helpers/types.rs"]
mod types;
#[path = "helpers/validities.rs"]
mod validities;
#[path = "helpers/values.rs"]
mod values;
