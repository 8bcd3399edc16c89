//! CloudFormation templates.

use super::{preflight, preflight_with, template};

#[test]
fn each_client_of_a_template_with_its_path() {
    let output = preflight(&["examples/templates/broken-storefront.json"]);
    assert_eq!(output.status, 1);
    for text in [
        "examples/templates/broken-storefront.json: Resources.WebClient, as CreateUserPoolClient, offline: the pool was not asked\n\nerror[token.range]",
        "\n  --> Resources.WebClient.Properties.CallbackURLs[1] (line 20, column 11)\n   = AWS: InvalidParameterException: http://shop.example.com/callback cannot use the HTTP protocol.\n",
        "\nwarning[template.unknown-property]: `LogoutUrls` is no property of the resource\n  --> Resources.WebClient.Properties.LogoutUrls (line 23, column 9)\n   = help: did you mean `LogoutURLs`?\n",
        "\nCreateUserPoolClient: 3 errors, 1 warning\n\nverdict: refused\nAWS would answer: 400 InvalidParameterException\n  Invalid range for token validity.\n",
        "\nexamples/templates/broken-storefront.json: Resources.NightlyJob, as CreateUserPoolClient, offline",
        "\nnote: not checked: intrinsic function Ref at Resources.NightlyJob.Properties.UserPoolId\n\nCreateUserPoolClient: 4 errors, 1 not checked\n\nverdict: refused\nAWS would answer: not known, as not everything was checked\n",
    ] {
        assert!(output.stdout.contains(text), "{text}\nis not in\n{}", output.stdout);
    }
    assert!(output.stdout.ends_with("\n\n2 checked, 0 valid, 2 refused\n"), "{}", output.stdout);
}

#[test]
fn the_shipped_templates() {
    for (name, status) in [("storefront", 0), ("per-stage", 0), ("broken-storefront", 1)] {
        assert_eq!(preflight(&[&format!("examples/templates/{name}.json")]).status, status, "{name}");
    }
}

#[test]
fn a_name_is_optional_and_values_are_converted() {
    let good = r#"{
        "UserPoolId": "eu-west-1_EXAMPLE", "AuthSessionValidity": "15", "GenerateSecret": "True", "RefreshTokenValidity": 1,
        "AllowedOAuthFlowsUserPoolClient": "false", "ReadAttributes": [5, true],
        "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": "60"}, "PreventUserExistenceErrors": "ENABLED"
    }"#;
    let output = template(&["--json"], good);
    assert_eq!((output.results(), output.status), (Vec::new(), 0));
    assert_eq!(output.sarif()["properties"]["checked"][0]["settings"]["AuthSessionValidity"]["Value"], 15);
    // What was converted is judged.
    let bad = good.replace("\"15\"", "\"16\"").replace("\"60\"", "\"61\"");
    assert_eq!(
        template(&["--json"], &bad).results(),
        [
            "error constraint.range Resources.Web.Properties.RefreshTokenRotation.RetryGracePeriodSeconds",
            "error constraint.range Resources.Web.Properties.AuthSessionValidity",
        ]
    );
    assert_eq!(
        template(&["--json"], "{}").results(),
        [
            "error constraint.required Resources.Web.Properties.UserPoolId",
            "warning existence-errors.off Resources.Web.Properties.PreventUserExistenceErrors",
        ]
    );
}

#[test]
fn values_of_another_type() {
    let output = template(
        &[],
        r#"{
            "UserPoolId": "eu-west-1_EXAMPLE", "AuthSessionValidity": "soon", "GenerateSecret": 1, "IdTokenValidity": 1.5,
            "CallbackURLs": "https://example.com", "TokenValidityUnits": [], "ClientName": null,
            "LogoutURLs": ["https://example.com", {}], "PreventUserExistenceErrors": "ENABLED"
        }"#,
    );
    let lines: Vec<_> = output.stdout.lines().filter(|line| line.starts_with("error[")).collect();
    assert_eq!(
        lines,
        [
            "error[template.type]: `AuthSessionValidity` is `soon`; expected an integer",
            "error[template.type]: `CallbackURLs` is `https://example.com`; expected a list",
            "error[template.type]: `ClientName` is `null`; expected a string",
            "error[template.type]: `GenerateSecret` is `1`; expected true or false",
            "error[template.type]: `IdTokenValidity` is `1.5`; expected an integer",
            "error[template.type]: `LogoutURLs[1]` is an object; expected a string",
            "error[template.type]: `TokenValidityUnits` is a list; expected an object",
        ]
    );
    assert_eq!(output.status, 1);
    assert!(
        output.stdout.contains("\nAWS would answer: not known, as not everything was checked\n"),
        "{}",
        output.stdout
    );
    let pool = ["--pool", "examples/pools/storefront.json"];
    let output = template(&pool, r#"{"UserPoolId": [], "PreventUserExistenceErrors": "ENABLED"}"#);
    assert!(output.stdout.contains("\nAWS would answer: not known, "), "{}", output.stdout);
    let output = template(&["--json"], "[]");
    assert_eq!(
        (output.results(), output.status),
        (vec!["error template.type Resources.Web.Properties".to_owned()], 1)
    );
}

#[test]
fn properties_that_the_resource_does_not_have() {
    let properties = r#"{
        "UserPoolId": "eu-west-1_EXAMPLE", "CallbackUrls": [], "ClientSecret": "hush", "Name": "web", "RefreshTokenValidity": 0,
        "TokenValidityUnits": {"Accesstoken": "hours"}, "Colour": "red", "PreventUserExistenceErrors": "ENABLED"
    }"#;
    let output = template(&[], properties);
    let is_told = |line: &&str| line.starts_with("warning[") || line.starts_with("   = help: ");
    let lines: Vec<_> = output.stdout.lines().filter(is_told).collect();
    assert_eq!(
        lines,
        [
            "warning[template.unknown-property]: `CallbackUrls` is no property of the resource",
            "   = help: did you mean `CallbackURLs`?",
            "warning[template.read-only-property]: `ClientSecret` can be read from the resource and not be set; leave it out",
            "warning[template.unknown-property]: `Colour` is no property of the resource",
            "warning[template.read-only-property]: `Name` can be read from the resource and not be set; leave it out",
            "warning[template.unknown-property]: `TokenValidityUnits.Accesstoken` is no property of the resource",
            "   = help: did you mean `AccessToken`?",
            "warning[template.zero-refresh-token-validity]: `RefreshTokenValidity` is 0; CloudFormation asks for at least 1, leave it out for 30 days",
        ]
    );
    assert!(!output.stdout.contains("hush"), "{}", output.stdout);
    for (number, is_told) in [("0.0", true), (r#""0""#, true), ("1", false)] {
        let properties = properties
            .replace(r#""RefreshTokenValidity": 0"#, &format!(r#""RefreshTokenValidity": {number}"#));
        let told = template(&[], &properties).stdout.contains("[template.zero-refresh-token-validity]");
        assert_eq!(told, is_told, "{number}");
    }
    assert_eq!(output.status, 0);
    let denied = template(&["--deny-advisories"], properties);
    assert!(denied.stdout.contains("\nverdict: refused (by denied advisories alone)\n"), "{}", denied.stdout);
    assert_eq!(denied.status, 1);
}

#[test]
fn a_template_without_clients_and_macros() {
    let output = preflight_with(&["-"], r#"{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {}}"#);
    assert_eq!(
        (output.status, output.stderr.as_str()),
        (0, "preflight: -: a template without AWS::Cognito::UserPoolClient\n")
    );
    let output = preflight_with(
        &["-"],
        r#"{"Transform": ["AWS::LanguageExtensions", "Stamp"], "Resources": {"Fn::ForEach::Apps": [
            "App", ["A", "B"], {"${App}Client": {"Type": "AWS::Cognito::UserPoolClient"}}
        ], "Included": {"Fn::Transform": {"Name": "AWS::Include"}}, "Topic": {"Type": "AWS::SNS::Topic"}}}"#,
    );
    assert_eq!(
        output.stderr,
        "\
preflight: -: checked as it is written: the macro `Stamp` may change it
preflight: -: not checked: intrinsic function Fn::ForEach::Apps at Resources.Fn::ForEach::Apps
preflight: -: not checked: intrinsic function Fn::Transform at Resources.Included
preflight: -: a template without AWS::Cognito::UserPoolClient
"
    );
    assert_eq!(output.status, 0);
}
