//! Requests, several inputs at once, and the exit status.

use std::{fs, path::Path};

use cognito_user_pool_client::CreateUserPoolClientRequest;

use super::{preflight, preflight_with};

#[test]
fn a_refused_request() {
    let file = "examples/requests/broken-machine.json";
    let output = preflight(&[file]);
    let request = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("it is there");
    let request: CreateUserPoolClientRequest = serde_json::from_str(&request).expect("it is a request");
    let report = request.check();
    assert!(report.to_string().starts_with("error[oauth.client-credentials-alone]: "), "{report}");
    let text = format!(
        "\
{file}: CreateUserPoolClient, offline: the pool was not asked

{report}

verdict: refused
AWS would answer: 400 InvalidOAuthFlowException
  client_credentials flow can not be selected along with code flow or implicit flow.
"
    );
    assert_eq!((output.status, output.stdout.as_str(), output.stderr.as_str()), (1, text.as_str(), ""));
}

#[test]
fn a_valid_request_with_its_settings() {
    let output = preflight(&["examples/requests/machine-to-machine.json"]);
    let text = "\
examples/requests/machine-to-machine.json: CreateUserPoolClient, offline: the pool was not asked

CreateUserPoolClient: no findings

verdict: valid
AWS would answer: 200

settings in effect:
  AccessToken                               15 minutes
  AllowedOAuthFlows                         client_credentials
";
    assert!(output.stdout.starts_with(text), "{}", output.stdout);
    assert!(output.stdout.ends_with("  WriteAttributes                           address birthdate email family_name gender given_name locale middle_name name nickname phone_number picture preferred_username profile updated_at website zoneinfo\n"));
    assert_eq!((output.status, output.stderr.as_str()), (0, ""));
}

#[test]
fn an_update_shows_what_it_resets() {
    let stored = ["--stored", "examples/clients/storefront-web.json"];
    let output = preflight(&[&stored[..], &["examples/requests/update-one-url.json"]].concat());
    for text in [
        "\nsilently reset, since the update leaves them out:\n  AccessTokenValidity: 30 minutes -> 1 hour\n",
        "\nin what the stored client would differ:\n  AccessTokenValidity: 30 minutes -> 1 hour\n",
    ] {
        assert!(output.stdout.contains(text), "{}", output.stdout);
    }
    assert_eq!(output.status, 0);
}

#[test]
fn a_pool_without_its_region_is_in_the_one_of_its_id() {
    let folder = super::folder("region");
    let pool = folder.join("pool.json");
    let pool = pool.to_str().expect("a path in UTF-8");
    let request = |region: &str| {
        format!(
            r#"{{"UserPoolId": "eu-west-3_EXAMPLE", "ClientName": "web", "AnalyticsConfiguration": {{
                "ApplicationArn": "arn:aws:mobiletargeting:{region}:123456789012:apps/a"}}}}"#
        )
    };
    for (facts, region, status) in [
        (r#"{"UserPoolId": "eu-west-3_EXAMPLE"}"#, "eu-west-3", 0),
        (r#"{"UserPoolId": "eu-west-3_EXAMPLE"}"#, "us-east-1", 1),
        (r#"{"UserPoolId": "eu-west-3_EXAMPLE", "Region": "us-east-1"}"#, "us-east-1", 0),
        (r#"{"UserPoolId": "eu-west-3_EXAMPLE", "Region": "us-east-1"}"#, "eu-west-3", 1),
    ] {
        fs::write(pool, facts).expect("a file can be written");
        let output = preflight_with(&["--pool", pool, "-"], &request(region));
        assert_eq!(output.status, status, "{facts} {region}: {}{}", output.stdout, output.stderr);
        assert_eq!(output.stdout.contains("error[analytics.region]"), status == 1, "{}", output.stdout);
    }
}

#[test]
fn the_pool_is_asked_and_advisories_are_denied() {
    let request = "examples/requests/single-page-app.json";
    let output = preflight(&["--pool", "examples/pools/lite.json", request]);
    assert!(output.stdout.contains("CreateUserPoolClient, with the pool asked\n"), "{}", output.stdout);
    assert!(output.stdout.contains("error[tier.user-auth]"), "{}", output.stdout);
    assert_eq!(output.status, 1);

    assert_eq!(preflight(&[request]).status, 0);
    let denied = preflight(&["--deny-advisories", request]);
    assert!(denied.stdout.contains("\nverdict: refused (by denied advisories alone)\n"), "{}", denied.stdout);
    assert_eq!(denied.status, 1);
}

#[test]
fn the_operation_is_named_or_guessed_from_the_client_id() {
    let body = r#"{"UserPoolId": "eu-west-1_EXAMPLE", "ClientId": "1example23456789"}"#;
    let guessed = preflight_with(&["-"], body);
    assert!(guessed.stdout.starts_with("-: UpdateUserPoolClient, offline"), "{}", guessed.stdout);
    let named = preflight_with(&["--operation", "DeleteUserPoolClient", "-"], body);
    assert!(named.stdout.starts_with("-: DeleteUserPoolClient, offline"), "{}", named.stdout);
}

#[test]
fn all_inputs_are_looked_at_and_the_worst_counts() {
    let (valid, refused) =
        ("examples/requests/machine-to-machine.json", "examples/requests/broken-machine.json");
    let output = preflight(&[valid, refused]);
    let headings: Vec<_> = output.stdout.lines().filter(|line| line.contains(", offline: ")).collect();
    assert_eq!(headings.len(), 2, "{}", output.stdout);
    assert!(headings[0].starts_with(valid) && headings[1].starts_with(refused));
    assert!(output.stdout.ends_with("\n\n2 checked, 1 valid, 1 refused\n"), "{}", output.stdout);
    assert_eq!(output.status, 1);

    let output = preflight(&["no/such/file.json", refused, valid]);
    assert!(
        output.stdout.ends_with("\n\n2 checked, 1 valid, 1 refused, 1 unreadable\n"),
        "{}",
        output.stdout
    );
    assert_eq!(output.stderr, "preflight: no/such/file.json: No such file or directory (os error 2)\n");
    assert_eq!(output.status, 2);
}

#[test]
fn what_can_not_be_read_is_named_with_its_place() {
    for (body, text) in [
        (r#"{"ClientName": "#, "preflight: -:1:15: ClientName: EOF while parsing a value\n"),
        (
            r#"{"ClientName": "web", "CallbackURLs": "x"}"#,
            "preflight: -:1:41: CallbackURLs: Expected list or null\n",
        ),
        ("{}{}", "preflight: -:1:3: trailing characters\n"),
        ("[]", "preflight: -:1:2: Start of list found where not expected\n"),
    ] {
        let output = preflight_with(&["-"], body);
        assert_eq!((output.status, output.stderr.as_str(), output.stdout.as_str()), (2, text, ""), "{body}");
    }
    let yaml = preflight(&["infra/template.yaml"]);
    let advice = "preflight: infra/template.yaml: YAML is not read; make JSON of it first, for example with `cfn-flip infra/template.yaml`\n";
    assert_eq!((yaml.status, yaml.stderr.as_str()), (2, advice));
}

#[test]
fn usage() {
    for arguments in [
        &[][..],
        &["--operation", "Nonsense", "-"],
        &["--color", "sometimes", "-"],
        &["--nonsense", "-"],
        &["-", "-"],
        &["--pool", "-", "-"],
        &["--pool", "no/such/file.json", "examples/requests/mobile-app.json"],
    ] {
        let output = preflight(arguments);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(
            output.stderr.starts_with("preflight: ") && output.stderr.lines().count() == 1,
            "{}",
            output.stderr
        );
    }
    let help = preflight(&["--help"]);
    assert!(help.stdout.starts_with("Usage: preflight [OPTIONS] INPUT...\n"), "{}", help.stdout);
    assert_eq!((help.status, help.stderr.as_str()), (0, ""));
}

#[test]
fn colour_is_for_terminals_only() {
    let file = "examples/requests/broken-machine.json";
    let piped = preflight(&[file]).stdout;
    assert!(!piped.contains('\u{1b}'));
    assert_eq!(preflight(&["--color", "never", file]).stdout, piped);
    let painted = preflight(&["--color", "always", file]).stdout;
    assert!(painted.contains("\n\u{1b}[1;31merror\u{1b}[0m[oauth.client-credentials-alone]: "), "{painted}");
    // Nothing but the colour differs.
    let pieces: Vec<_> = painted.split('\u{1b}').collect();
    let plain: String = pieces
        .iter()
        .enumerate()
        .map(|(index, piece)| if index == 0 { piece } else { piece.split_once('m').expect("a colour").1 })
        .collect();
    assert_eq!(plain, piped);
    assert!(!preflight(&["--color", "always", "--json", file]).stdout.contains('\u{1b}'));
}

#[test]
fn null_is_no_element_and_no_client() {
    let body = r#"{"UserPoolId": "eu-west-1_EXAMPLE", "ClientName": "web", "ClientId": null,
        "ExplicitAuthFlows": [null, "ALLOW_USER_AUTH", null, "USER_PASWORD_AUTH"]}"#;
    let output = preflight_with(&["-"], body);
    assert!(output.stdout.starts_with("-: CreateUserPoolClient, "), "{}", output.stdout);
    for text in ["`ExplicitAuthFlows[3]` is `USER_PASWORD_AUTH`", "  --> ExplicitAuthFlows[3]\n"] {
        assert!(output.stdout.contains(text), "{text} in {}", output.stdout);
    }
    let run = preflight_with(&["--json", "-"], body).sarif();
    let results = run["results"].as_array().expect("results");
    let result =
        results.iter().find(|result| result["ruleId"] == "constraint.enum").expect("no flow is called so");
    let message = result["message"]["text"].as_str().expect("a text");
    assert!(message.starts_with("`ExplicitAuthFlows[3]` is"), "{message}");
}

#[test]
fn no_value_makes_a_line_of_its_own() {
    let forged = r"x\n\nverdict: valid\nAWS would answer: 200\u2028\u202e";
    let body = |member: &str| {
        format!(r#"{{"UserPoolId": "eu-west-1_EXAMPLE", "ClientName": "web", {member}: "{forged}"}}"#)
    };
    let refused = preflight_with(&["-"], &body(r#""DefaultRedirectURI""#));
    let lines: Vec<_> = refused.stdout.lines().collect();
    assert!(lines.contains(&"verdict: refused") && !lines.contains(&"verdict: valid"), "{}", refused.stdout);
    assert!(!refused.stdout.contains(['\u{2028}', '\u{202e}']), "{}", refused.stdout);
    let accepted = r#"{"UserPoolId": "eu-west-1_EXAMPLE", "ClientName": "web",
        "AnalyticsConfiguration": {"ApplicationId": "abc", "ExternalId": "e\nverdict: refused", "RoleArn": "arn:aws:iam::123456789012:role/x"}}"#;
    let accepted = preflight_with(&["-"], accepted);
    assert_eq!((accepted.status, accepted.stdout.lines().any(|line| line == "verdict: refused")), (0, false));
    assert!(accepted.stdout.contains(r"e\nverdict: refused"), "{}", accepted.stdout);
}

#[test]
fn what_a_terminal_obeys_is_escaped() {
    let body =
        r#"{"UserPoolId": "eu-west-1_EXAMPLE", "ClientName": "web", "ReadAttributes": ["a\u001b[2Jb"]}"#;
    let output = preflight_with(&["-"], body);
    assert!(
        output.stdout.contains("  ReadAttributes                            a\\u{1b}[2Jb\n"),
        "{}",
        output.stdout
    );
    assert_eq!(output.status, 0);
}

#[test]
fn a_member_that_the_operation_does_not_have_is_named() {
    let request = r#"{
        "UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "CallbackUrls": null, "\u001b[2J": 1,
        "TokenValidityUnits": { "AccesToken": "hours" }, "Tags": {}
    }"#;
    let output = preflight_with(&["-"], request);
    let expected = [
        r"`\u{1b}[2J` is no member of CreateUserPoolClient, and the service ignores it",
        "`CallbackUrls` is no member of CreateUserPoolClient, and the service ignores it; did you mean `CallbackURLs`?",
        "`Tags` is no member of CreateUserPoolClient, and the service ignores it",
        "`TokenValidityUnits.AccesToken` is no member of CreateUserPoolClient, and the service ignores it; \
         did you mean `AccessToken`?",
    ];
    let lines: Vec<_> = expected.iter().map(|line| format!("preflight: -: {line}")).collect();
    assert_eq!(output.stderr.lines().collect::<Vec<_>>(), lines);
    assert_eq!(output.status, 0);
    let log = preflight_with(&["--json", "-"], request).sarif();
    let notes = log["invocations"][0]["toolExecutionNotifications"].as_array().expect("notifications");
    assert_eq!(notes.len(), 4, "{log}");
}
