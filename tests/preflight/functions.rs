//! Intrinsic functions: reported as not checked, and nothing is concluded from them.

use super::{Output, preflight, template};

/// Results other than those that say what is not checked.
#[track_caller]
fn findings(output: &Output) -> Vec<String> {
    let prefix = "Resources.Web.Properties.";
    let found = output.results().into_iter().filter(|line| !line.starts_with("note "));
    found.map(|line| line.replace(prefix, "")).collect()
}

/// Lays properties over a client that has no findings.
#[track_caller]
fn web(properties: &str) -> Output {
    let base = r#""UserPoolId": {"Ref": "Pool"}, "PreventUserExistenceErrors": "ENABLED""#;
    template(&["--json"], &format!("{{{base}, {properties}}}"))
}

#[test]
fn functions_are_reported_with_their_place() {
    let output = preflight(&["examples/templates/per-stage.json"]);
    let notes: Vec<_> =
        output.stdout.lines().filter_map(|line| line.strip_prefix("note: not checked: ")).collect();
    assert_eq!(
        notes,
        [
            "intrinsic function Fn::Sub at Resources.WebClient.Properties.CallbackURLs[0]",
            "dynamic reference {{resolve:…}} at Resources.WebClient.Properties.CallbackURLs[1]",
            "intrinsic function Fn::If at Resources.WebClient.Properties.CallbackURLs[2]",
            "intrinsic function Fn::Sub at Resources.WebClient.Properties.ClientName",
            "intrinsic function Fn::If at Resources.WebClient.Properties.GenerateSecret",
            "intrinsic function Ref at Resources.WebClient.Properties.UserPoolId",
        ]
    );
    let end = "
CreateUserPoolClient: 6 not checked

verdict: valid, as far as it was checked
AWS would answer: not known, as not everything was checked
";
    assert!(output.stdout.ends_with(end), "{}", output.stdout);
    assert_eq!(output.status, 0);
}

#[test]
fn the_default_redirect_may_be_the_unknown_element() {
    let with = |urls: &str| {
        web(&format!(
            r#""CallbackURLs": {urls}, "DefaultRedirectURI": "https://b.example.com",
               "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid"]"#
        ))
    };
    let unlisted = "error redirect.default-listed DefaultRedirectURI";
    assert_eq!(findings(&with(r#"["https://a.example.com"]"#)), [unlisted]);
    for urls in [
        r#"["https://a.example.com", {"Ref": "Url"}]"#,
        r#"[{"Fn::If": ["Live", {"Ref": "AWS::NoValue"}, "https://b.example.com"]}, "https://a.example.com"]"#,
        r#"[{"Fn::Sub": "https://${Name}.example.com"}]"#,
        r#"{"Ref": "Urls"}"#,
        r#"{"Fn::Split": [",", {"Ref": "Urls"}]}"#,
        r#"["https://a.example.com", "{{resolve:ssm:/web/url}}"]"#,
    ] {
        let output = with(urls);
        assert_eq!((findings(&output), output.status), (Vec::new(), 0), "{urls}");
    }
    // `AWS::NoValue` is no unknown value: the element is left out, and those after it keep their places.
    let left_out = with(r#"[{"Ref": "AWS::NoValue"}, "http://a.example.com"]"#);
    assert_eq!(findings(&left_out), ["error redirect.https CallbackURLs[1]", unlisted]);
}

#[test]
fn messages_name_the_elements_of_the_file() {
    let no_value = r#"{"Ref": "AWS::NoValue"}"#;
    let output = web(&format!(
        r#""LogoutURLs": ["https://a.example", {no_value}, "http://b.example", {no_value}, "https://a.example"]"#
    ));
    assert_eq!(
        findings(&output),
        [
            "error redirect.https LogoutURLs[2]",
            "warning oauth.flag-off AllowedOAuthFlowsUserPoolClient",
            "warning list.duplicate LogoutURLs[4]",
        ]
    );
    let run = output.sarif();
    let results = run["results"].as_array().expect("results");
    let messages: Vec<_> = results.iter().filter_map(|result| result["message"]["text"].as_str()).collect();
    for text in [
        "`LogoutURLs[2]` is `http://b.example`",
        "`LogoutURLs[4]` is `https://a.example`, as `LogoutURLs[0]` is already",
    ] {
        assert!(messages.iter().any(|message| message.starts_with(text)), "{text} in {messages:?}");
    }
}

#[test]
fn known_elements_beside_unknown_ones_are_judged() {
    let output = web(
        r#""CallbackURLs": [{"Ref": "A"}, "http://a.example.com", {"Ref": "B"}, "http://a.example.com", "x y"],
           "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid"]"#,
    );
    assert_eq!(
        findings(&output),
        [
            "error constraint.pattern CallbackURLs[4]",
            "error redirect.scheme CallbackURLs[4]",
            "error redirect.https CallbackURLs[1]",
            "error redirect.https CallbackURLs[3]",
            "warning list.duplicate CallbackURLs[3]",
        ]
    );
    let run = output.sarif();
    let results = run["results"].as_array().expect("results");
    let duplicate = results.iter().find(|result| result["ruleId"] == "list.duplicate").expect("it is there");
    let message = duplicate["message"]["text"].as_str().expect("a text");
    assert!(message.contains("`CallbackURLs[3]`") && message.contains("`CallbackURLs[1]`"), "{message}");
    // The service's words on a broken constraint quote the whole list, which is not known.
    let text = |rule: &str| {
        let result = results.iter().find(|result| result["ruleId"] == rule).expect("it is there");
        result["properties"].get("awsText").cloned()
    };
    assert_eq!(text("constraint.pattern"), None);
    assert_eq!(text("redirect.https"), Some("http://a.example.com cannot use the HTTP protocol.".into()));
}

/// Properties with something unknown, and what would be found if it were left out.
const CONCLUSIONS: [(&str, &str); 9] = [
    (
        r#""AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthScopes": ["openid"], "AllowedOAuthFlows": UNKNOWN"#,
        "error oauth.flows-and-scopes AllowedOAuthFlows",
    ),
    (
        r#""AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthScopes": ["email", UNKNOWN],
           "AllowedOAuthFlows": ["code"], "CallbackURLs": ["https://a.example.com"]"#,
        "warning oauth.openid-missing AllowedOAuthScopes[0]",
    ),
    (
        r#""AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthScopes": ["a/b"], "GenerateSecret": UNKNOWN,
           "AllowedOAuthFlows": ["client_credentials"]"#,
        "error oauth.client-credentials-secret AllowedOAuthFlows[0]",
    ),
    (
        r#""EnablePropagateAdditionalUserContextData": true, "GenerateSecret": UNKNOWN"#,
        "error context-data.secret EnablePropagateAdditionalUserContextData",
    ),
    (
        r#""AccessTokenValidity": 25, "TokenValidityUnits": {"AccessToken": UNKNOWN}"#,
        "error token.range AccessTokenValidity",
    ),
    (
        r#""ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"], "RefreshTokenRotation": UNKNOWN"#,
        "warning auth-flow.refresh-missing ExplicitAuthFlows",
    ),
    (
        r#""ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", UNKNOWN]"#,
        "warning auth-flow.refresh-missing ExplicitAuthFlows",
    ),
    (
        r#""AnalyticsConfiguration": {"ApplicationId": "a1", "ExternalId": "x", "RoleArn": UNKNOWN}"#,
        "error analytics.one-form AnalyticsConfiguration",
    ),
    (
        r#""RefreshTokenRotation": {"Feature": UNKNOWN}"#,
        "error constraint.required RefreshTokenRotation.Feature",
    ),
];

#[test]
fn nothing_is_concluded_from_a_value_that_is_not_known() {
    for (properties, finding) in CONCLUSIONS {
        let unknown = web(&properties.replace("UNKNOWN", r#"{"Fn::ImportValue": "x"}"#));
        assert_eq!((findings(&unknown), unknown.status), (Vec::new(), 0), "{properties}");
        let left_out = findings(&web(&properties.replace("UNKNOWN", r#"{"Ref": "AWS::NoValue"}"#)));
        assert!(left_out.contains(&finding.to_owned()), "{properties}: {left_out:?}");
    }
}

#[test]
fn a_function_that_may_change_what_stands_beside_it() {
    let output = template(
        &["--json"],
        r#"{"Fn::Transform": {"Name": "AWS::Include"}, "CallbackURLs": ["http://a.example.com"]}"#,
    );
    assert_eq!(output.results(), ["note template.not-checked Resources.Web.Properties"]);
    assert_eq!(output.status, 0);
}

#[test]
fn no_known_element_is_like_an_unknown_one() {
    let output = web(r#""ReadAttributes": [{"Ref": "A"}, "\u0000", {"Ref": "B"}, "\u0000\u0000"]"#);
    assert_eq!(findings(&output), Vec::<String>::new());
}

#[test]
fn a_list_that_may_be_too_long() {
    let output = web(r#""AllowedOAuthFlows": ["code", {"Ref": "A"}, "client_credentials", {"Ref": "B"}]"#);
    assert_eq!(findings(&output), Vec::<String>::new());
    let text =
        "not checked: more than 3 elements, not all known, at Resources.Web.Properties.AllowedOAuthFlows";
    assert!(output.stdout.contains(text), "{}", output.stdout);
}

#[test]
fn the_pool_that_the_caller_names_is_the_pool() {
    let properties = r#"{"UserPoolId": {"Ref": "Pool"}, "SupportedIdentityProviders": ["Okta"], "PreventUserExistenceErrors": "ENABLED"}"#;
    let output = template(&["--json", "--pool", "examples/pools/storefront.json"], properties);
    assert_eq!(findings(&output), ["error provider.exists SupportedIdentityProviders[0]"]);
    assert!(
        output.stdout.contains("The provider Okta does not exist for User Pool eu-west-1_Kp3xTq9Lm."),
        "{}",
        output.stdout
    );

    // Without the ID of the pool, the service's words would be guessed.
    let folder = super::folder("nameless-pool");
    let pool = folder.join("pool.json");
    std::fs::write(&pool, r#"{"Region": "eu-west-1"}"#).expect("a file can be written");
    let output = template(&["--json", "--pool", pool.to_str().expect("UTF-8")], properties);
    assert_eq!(findings(&output), Vec::<String>::new());
}
