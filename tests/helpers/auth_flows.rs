//! Which sign-ins a client permits.

use cognito_user_pool_client::types::{AuthFlow, ExplicitAuthFlow, ModelEnum, OAuthFlow, ValueSet};

/// Source: shape `AuthFlowType` of the service model,
/// <https://github.com/boto/botocore/blob/develop/botocore/data/cognito-idp/2016-04-18/service-2.json.gz>.
#[test]
fn the_values_are_the_model_s() {
    let values: Vec<_> = AuthFlow::VALUES.iter().map(|flow| flow.as_str()).collect();
    assert_eq!(AuthFlow::SHAPE, "AuthFlowType");
    assert_eq!(
        values,
        [
            "USER_SRP_AUTH",
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN",
            "CUSTOM_AUTH",
            "ADMIN_NO_SRP_AUTH",
            "USER_PASSWORD_AUTH",
            "ADMIN_USER_PASSWORD_AUTH",
            "USER_AUTH",
        ]
    );
}

#[test]
fn what_each_name_permits() {
    let admin = &["ADMIN_NO_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH"][..];
    let refresh = &["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"][..];
    let table: [(&str, &[&str]); 11] = [
        ("ADMIN_NO_SRP_AUTH", admin),
        ("CUSTOM_AUTH_FLOW_ONLY", &["CUSTOM_AUTH"]),
        ("USER_PASSWORD_AUTH", &["USER_PASSWORD_AUTH"]),
        ("ALLOW_ADMIN_USER_PASSWORD_AUTH", admin),
        ("ALLOW_CUSTOM_AUTH", &["CUSTOM_AUTH"]),
        ("ALLOW_USER_PASSWORD_AUTH", &["USER_PASSWORD_AUTH"]),
        ("ALLOW_USER_SRP_AUTH", &["USER_SRP_AUTH"]),
        ("ALLOW_REFRESH_TOKEN_AUTH", refresh),
        ("ALLOW_USER_AUTH", &["USER_AUTH"]),
        ("ALLOW_TOKEN_EXCHANGE_DELEGATION", &[]),
        ("ALLOW_TOKEN_EXCHANGE_IMPERSONATION", &[]),
    ];
    assert!(ExplicitAuthFlow::VALUES.iter().map(|flow| flow.as_str()).eq(table.map(|(name, _)| name)));
    for (name, expected) in table {
        let flow: ExplicitAuthFlow = name.parse().expect("it is a value");
        let permitted: Vec<_> = flow.permits().iter().map(AuthFlow::as_str).collect();
        assert_eq!(permitted, expected, "{name}");
    }
}

#[test]
fn an_old_name_permits_what_its_replacement_does() {
    for flow in ExplicitAuthFlow::LEGACY {
        let replacement = flow.replacement().expect("an old name has one");
        assert_eq!(flow.permits(), replacement.permits(), "{flow} and {replacement}");
    }
}

#[test]
fn names_tell_the_generation_and_who_sends_a_password() {
    for flow in ExplicitAuthFlow::VALUES {
        let name = flow.as_str();
        assert_eq!(flow.is_current(), name.starts_with("ALLOW_"), "{name}");
        assert_eq!(flow.is_legacy(), !flow.is_current(), "{name}");
        assert_eq!(flow.sends_password(), name.contains("PASSWORD") || name == "ADMIN_NO_SRP_AUTH", "{name}");
    }
    for (flow, redirects) in
        [(OAuthFlow::Code, true), (OAuthFlow::Implicit, true), (OAuthFlow::ClientCredentials, false)]
    {
        assert_eq!(flow.redirects(), redirects, "{flow}");
    }
    assert!(ValueSet::<OAuthFlow>::default().is_empty());
}

#[test]
fn each_sign_in_is_permitted_by_one_current_name() {
    for wanted in AuthFlow::VALUES {
        let names = ExplicitAuthFlow::CURRENT.iter().filter(|name| name.permits().contains(*wanted));
        assert_eq!(names.count(), 1, "{wanted}");
    }
}

#[test]
fn a_set_can_be_visited_and_extended() {
    const PASSWORDS: ValueSet<AuthFlow> = ExplicitAuthFlow::AllowUserPasswordAuth.permits();
    let mut set = PASSWORDS;
    set.extend(ExplicitAuthFlow::AllowUserSrpAuth.permits());
    set.extend([AuthFlow::UserPasswordAuth]);
    let mut visited = Vec::new();
    for flow in &set {
        visited.push(flow);
    }
    assert_eq!(visited, [AuthFlow::UserSrpAuth, AuthFlow::UserPasswordAuth]);
    assert_eq!(format!("{:?}", set.iter()), "ValueSetIter({UserSrpAuth, UserPasswordAuth})");
}
