//! Names: from text and back.

use std::{fmt::Display, str::FromStr};

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, Exception, FieldPath, Member, Operation, Severity,
    pool::UserPoolTier,
    report::Grade,
    types::{
        AuthFlow, ClientType, ExplicitAuthFlow, Feature, ModelEnum, OAuthFlow, Open,
        PreventUserExistenceErrors, TimeUnit, UnknownValueError,
    },
};

/// Every value reads back what it prints, and no other text is one.
fn round_trip<T>(values: &[T], shape: &str)
where
    T: FromStr<Err = UnknownValueError> + Display + AsRef<str> + PartialEq + std::fmt::Debug,
{
    assert!(!values.is_empty());
    for value in values {
        let name = value.to_string();
        assert_eq!(value.as_ref(), name);
        assert_eq!(name.parse::<T>().as_ref(), Ok(value));
        for other in [format!("{name} "), name.chars().skip(1).collect(), format!("{name}X")] {
            if values.iter().all(|value| value.as_ref() != other) {
                let error = other.parse::<T>().expect_err("no value has that name");
                assert_eq!(error.text(), other);
                assert_eq!(error.to_string(), format!("`{other}` is not a value of {shape}"));
            }
        }
    }
}

#[test]
fn names_are_read_and_printed() {
    round_trip(Member::ALL, "Member");
    round_trip(Operation::ALL, "Operation");
    round_trip(Exception::ALL, "Exception");
    round_trip(&[UserPoolTier::Lite, UserPoolTier::Essentials, UserPoolTier::Plus], "UserPoolTierType");
    round_trip(AuthFlow::VALUES, "AuthFlowType");
    round_trip(ClientType::VALUES, "ClientTypeType");
    round_trip(ExplicitAuthFlow::VALUES, "ExplicitAuthFlowsType");
    round_trip(Feature::VALUES, "FeatureType");
    round_trip(OAuthFlow::VALUES, "OAuthFlowType");
    round_trip(PreventUserExistenceErrors::VALUES, "PreventUserExistenceErrorTypes");
    round_trip(TimeUnit::VALUES, "TimeUnitsType");
}

#[test]
fn an_operation_is_told_by_its_target() {
    for operation in Operation::ALL {
        let target = operation.target();
        assert_eq!(Operation::from_target(&target), Some(*operation));
        for other in [
            operation.name().to_owned(),
            format!(".{operation}"),
            format!("AmazonAthena.{operation}"),
            format!("awscognitoidentityproviderservice.{operation}"),
            format!("AWSCognitoIdentityProviderService..{operation}"),
            format!("AWSCognitoIdentityProviderService.AWSCognitoIdentityProviderService.{operation}"),
            format!(" {target}"),
            format!("{target} "),
            target.to_lowercase(),
        ] {
            assert_eq!(Operation::from_target(&other), None, "{other}");
        }
    }
    for other in ["", "AWSCognitoIdentityProviderService", "AWSCognitoIdentityProviderService."] {
        assert_eq!(Operation::from_target(other), None, "{other}");
    }
}

/// A value that the model does not know is marked for debugging only.
#[test]
fn unknown_values_print_their_text() {
    let (known, unknown) = (Open::<TimeUnit>::from("days"), Open::<TimeUnit>::from("weeks"));
    assert_eq!(known, TimeUnit::Days);
    assert_ne!(known, TimeUnit::Hours);
    assert_ne!(unknown, TimeUnit::Days);
    assert_eq!(format!("{known} {unknown} {known:?} {unknown:?}"), r#"days weeks Days Unknown("weeks")"#);
}

/// What prints a name serialises as the same.
#[test]
fn names_are_the_same_in_json() {
    let json = |value: serde_json::Result<String>| value.expect("it can be written");
    for tier in [UserPoolTier::Lite, UserPoolTier::Essentials, UserPoolTier::Plus] {
        assert_eq!(json(serde_json::to_string(&tier)), format!("\"{tier}\""));
    }
    for severity in [Severity::Violation, Severity::Advisory] {
        assert_eq!(json(serde_json::to_string(&severity)), format!("\"{severity}\""));
    }
    for grade in [Grade::Observed, Grade::Documented, Grade::Inferred] {
        assert_eq!(json(serde_json::to_string(&grade)), format!("\"{grade}\""));
    }
    let path = FieldPath::from(Member::CallbackURLs).index(3);
    assert_eq!(json(serde_json::to_string(&path)), "\"CallbackURLs[3]\"");
    assert_eq!(json(serde_json::to_string(&path.pointer())), "\"/CallbackURLs/3\"");
    assert_eq!(json(serde_json::to_string(&path.aws_name())), "\"callbackURLs\"");
}

/// By a name, by an owned one, or by a member.
#[test]
fn findings_are_asked_for_by_member() {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
        .callback_urls(["/", "http://a.example"])
        .logout_urls(["http://a.example"]);
    let report = request.check();
    assert_eq!(report.by_member("CallbackURLs").count(), 2);
    assert_eq!(report.by_member(String::from("CallbackURLs")).count(), 2);
    assert_eq!(report.by_member(Member::CallbackURLs).count(), 2);
    assert_eq!(report.by_member(Member::LogoutURLs).count(), 1);
    for none in ["callbackURLs", "CallbackURL", ""] {
        assert_eq!(report.by_member(none).count(), 0, "{none:?}");
    }
}
