//! What an Update would silently reset.

use cognito_user_pool_client::{Member, Reset, UpdateUserPoolClientRequest, UserPoolClient};
use serde_json::{Value, json};

use crate::{read, with, written};

/// What a stored client may have set, and the line about each.
fn stored() -> Vec<(Value, &'static str)> {
    vec![
        (json!({ "AccessTokenValidity": 8 }), "AccessTokenValidity: 8 hours -> 1 hour"),
        (json!({ "AllowedOAuthFlows": ["code", "implicit"] }), "AllowedOAuthFlows: [code, implicit] -> []"),
        (
            json!({ "AllowedOAuthFlowsUserPoolClient": true }),
            "AllowedOAuthFlowsUserPoolClient: true -> false",
        ),
        (json!({ "AllowedOAuthScopes": ["openid"] }), "AllowedOAuthScopes: [openid] -> []"),
        (
            json!({ "AnalyticsConfiguration": { "UserDataShared": false } }),
            "AnalyticsConfiguration: a configuration -> none",
        ),
        (json!({ "AuthSessionValidity": 15 }), "AuthSessionValidity: 15 -> 3"),
        (json!({ "CallbackURLs": ["https://a.example"] }), "CallbackURLs: [https://a.example] -> []"),
        (
            json!({ "DefaultRedirectURI": "https://a.example" }),
            "DefaultRedirectURI: https://a.example -> none",
        ),
        (
            json!({ "EnablePropagateAdditionalUserContextData": true }),
            "EnablePropagateAdditionalUserContextData: true -> false",
        ),
        (json!({ "EnableTokenRevocation": false }), "EnableTokenRevocation: false -> true"),
        (
            json!({ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"] }),
            "ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH] -> [ALLOW_CUSTOM_AUTH, ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]",
        ),
        (json!({ "IdTokenValidity": 2 }), "IdTokenValidity: 2 hours -> 1 hour"),
        (json!({ "LogoutURLs": ["https://a.example"] }), "LogoutURLs: [https://a.example] -> []"),
        (json!({ "PreventUserExistenceErrors": "ENABLED" }), "PreventUserExistenceErrors: ENABLED -> LEGACY"),
        (
            json!({ "ReadAttributes": ["email"] }),
            "ReadAttributes: [email] -> [address, birthdate, email, email_verified, family_name, gender, given_name, locale, middle_name, name, nickname, phone_number, phone_number_verified, picture, preferred_username, profile, updated_at, website, zoneinfo]",
        ),
        (json!({ "RefreshTokenValidity": 1 }), "RefreshTokenValidity: 1 day -> 30 days"),
        (json!({ "SupportedIdentityProviders": ["COGNITO"] }), "SupportedIdentityProviders: [COGNITO] -> []"),
        (
            json!({ "AccessTokenValidity": 60, "TokenValidityUnits": { "AccessToken": "minutes" } }),
            "TokenValidityUnits: [minutes, hours, days] -> [hours, hours, days]",
        ),
        (
            json!({ "WriteAttributes": ["email"] }),
            "WriteAttributes: [email] -> [address, birthdate, email, family_name, gender, given_name, locale, middle_name, name, nickname, phone_number, picture, preferred_username, profile, updated_at, website, zoneinfo]",
        ),
    ]
}

fn resets(request: &Value, stored: &Value) -> Vec<Reset> {
    let request: UpdateUserPoolClientRequest = read(request);
    request.resets(&read::<UserPoolClient>(stored))
}

fn lines(request: &Value, stored: &Value) -> Vec<String> {
    resets(request, stored).iter().map(ToString::to_string).collect()
}

#[test]
fn each_member_is_reset_and_named() {
    let all = stored();
    assert_eq!(all.len(), 19, "all settings but rotation, which is kept");
    for (stored, line) in &all {
        assert_eq!(lines(&json!({}), stored), [*line]);
    }
    let whole = all.iter().fold(json!({}), |whole, (stored, _)| with(&whole, stored));
    let members: Vec<_> = resets(&json!({}), &whole).iter().map(|reset| reset.member).collect();
    assert!(members.is_sorted_by_key(|member| member.as_str()), "{members:?}");
    // 60 minutes are the default of an access token.
    let expected = UpdateUserPoolClientRequest::MEMBERS.iter().copied().filter(|member| {
        use Member::{AccessTokenValidity, ClientId, ClientName, RefreshTokenRotation, UserPoolId};
        ![AccessTokenValidity, ClientId, ClientName, RefreshTokenRotation, UserPoolId].contains(member)
    });
    assert_eq!(members, expected.collect::<Vec<_>>());
}

#[test]
fn what_the_request_gives_is_no_reset() {
    for (stored, line) in stored() {
        assert_eq!(lines(&stored, &stored), [""; 0], "{line}: given again");
        let (member, value) = stored.as_object().expect("members").iter().next_back().expect("one");
        let other = match value {
            Value::Array(_) => json!([]),
            Value::Bool(given) => json!(!given),
            Value::Number(_) => json!(6),
            Value::Object(_) => json!({}),
            _ => json!("LEGACY"),
        };
        let given = with(&stored, &json!({ member: other }));
        assert_eq!(lines(&given, &stored), [""; 0], "{line}: given as {other}");
    }
}

#[test]
fn what_means_the_default_is_no_reset() {
    let mut described: Vec<_> = [
        json!({}),
        json!({ "AccessTokenValidity": 1, "IdTokenValidity": 1, "RefreshTokenValidity": 30 }),
        json!({ "AccessTokenValidity": 1, "TokenValidityUnits": {} }),
        json!({ "TokenValidityUnits": { "AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days" } }),
        json!({ "AllowedOAuthFlowsUserPoolClient": false, "EnableTokenRevocation": true, "AuthSessionValidity": 3 }),
        json!({ "EnablePropagateAdditionalUserContextData": false, "PreventUserExistenceErrors": "LEGACY" }),
        // In another order, and twice.
        json!({ "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_CUSTOM_AUTH"] }),
        // Kept, or off anyway.
        json!({ "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 20 } }),
        json!({ "RefreshTokenRotation": { "Feature": "DISABLED", "RetryGracePeriodSeconds": 20 } }),
        // No settings.
        json!({ "ClientName": "web", "ClientSecret": "s3cretOfTwentyFourLetters", "ClientType": "DCR", "CreationDate": 1 }),
    ]
    .into();
    let standard = [
        "zoneinfo",
        "website",
        "updated_at",
        "profile",
        "preferred_username",
        "picture",
        "phone_number",
        "nickname",
        "name",
        "middle_name",
        "locale",
        "given_name",
        "gender",
        "family_name",
        "email",
        "birthdate",
        "address",
    ];
    let verified: Vec<_> = standard.into_iter().chain(["phone_number_verified", "email_verified"]).collect();
    described.push(json!({ "ReadAttributes": verified, "WriteAttributes": standard }));
    for member in ["ReadAttributes", "ExplicitAuthFlows", "CallbackURLs", "AllowedOAuthFlows"] {
        described.push(json!({ member: [] }));
    }
    for stored in described {
        assert_eq!(lines(&json!({}), &stored), [""; 0], "{stored}");
    }
    let fewer: Vec<_> = verified.iter().skip(1).collect();
    assert_eq!(resets(&json!({}), &json!({ "ReadAttributes": fewer })).len(), 1);
    let more: Vec<_> = verified.iter().chain(&["custom:team"]).collect();
    assert_eq!(resets(&json!({}), &json!({ "ReadAttributes": more })).len(), 1);
}

#[test]
fn a_number_counts_with_its_unit() {
    let minutes = json!({ "AccessToken": "minutes" });
    let sixty = json!({ "AccessTokenValidity": 60, "TokenValidityUnits": minutes });
    assert_eq!(lines(&json!({ "TokenValidityUnits": minutes, "AccessTokenValidity": 5 }), &sixty), [""; 0]);
    // The unit stays and the number goes, to 1.
    let unit_only = lines(&json!({ "TokenValidityUnits": minutes }), &sixty);
    assert_eq!(unit_only, ["AccessTokenValidity: 60 minutes -> 1 minute"]);
    let day = json!({ "RefreshTokenValidity": 720, "TokenValidityUnits": { "RefreshToken": "hours" } });
    assert_eq!(
        lines(&json!({}), &day),
        ["TokenValidityUnits: [hours, hours, hours] -> [hours, hours, days]"]
    );
    // A unit that this version does not know counts as left out.
    let weeks = json!({ "AccessTokenValidity": 5, "TokenValidityUnits": { "AccessToken": "weeks" } });
    assert_eq!(lines(&json!({}), &weeks), ["AccessTokenValidity: 5 hours -> 1 hour"]);
}

#[test]
fn a_reset_is_written_by_its_members() {
    let resets = resets(&json!({}), &json!({ "AuthSessionValidity": 5 }));
    assert_eq!(written(&resets), json!([{ "Member": "AuthSessionValidity", "From": "5", "To": "3" }]));
}
