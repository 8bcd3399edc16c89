//! Clients, as `describe-user-pool-client` prints them.

use super::{preflight, preflight_with};

#[test]
fn a_client_is_checked_as_the_full_update_made_of_it() {
    let output = preflight(&["examples/clients/storefront-web.json"]);
    let heading = "examples/clients/storefront-web.json: UserPoolClient, as the full UpdateUserPoolClient made of it, offline: the pool was not asked\n";
    assert!(output.stdout.starts_with(heading), "{}", output.stdout);
    assert!(output.stdout.contains("\nverdict: valid\nAWS would answer: 200\n"), "{}", output.stdout);
    assert_eq!((output.status, output.stderr.as_str()), (0, ""));
}

#[test]
fn a_client_whose_update_would_be_refused() {
    let file = "examples/clients/broken-partner-portal.json";
    let output = preflight(&[file]);
    assert!(output.stdout.contains("error[redirect.https]: `CallbackURLs[0]`"), "{}", output.stdout);
    assert_eq!(output.status, 1);
    let json = preflight(&["--json", file]);
    assert!(json.results().contains(&"error redirect.https UserPoolClient.CallbackURLs[0]".to_owned()));
    for printed in [&output.stdout, &json.stdout] {
        assert!(!printed.contains("1f8k0c2m"), "the secret is printed");
    }
}

#[test]
fn the_client_is_what_the_pool_has() {
    // Only who knows the client knows that it has no secret.
    let client = |secret: &str| {
        format!(
            r#"{{"UserPoolClient": {{
                "UserPoolId": "eu-west-1_Kp3xTq9Lm", "ClientId": "1example23456789", {secret}
                "EnablePropagateAdditionalUserContextData": true
            }}}}"#
        )
    };
    let arguments = ["--json", "--pool", "examples/pools/storefront.json", "-"];
    let public = preflight_with(&arguments, &client(""));
    let path = "UserPoolClient.EnablePropagateAdditionalUserContextData";
    assert!(
        public.results().contains(&format!("error context-data.secret {path}")),
        "{:?}",
        public.results()
    );
    let secret = r#""ClientSecret": "1f8k0c2m4q6s8u0w2y4a6c8e0g2i4k6m","#;
    assert_eq!(preflight_with(&arguments, &client(secret)).status, 0);
}

#[test]
fn a_client_beside_the_one_that_is_stored() {
    let client = r#"{"UserPoolClient": {
        "UserPoolId": "eu-west-1_Kp3xTq9Lm", "ClientId": "4q1snamhmllsorih1d6jetoum0", "AuthSessionValidity": 7
    }}"#;
    let output = preflight_with(&["--stored", "examples/clients/storefront-web.json", "-"], client);
    assert!(output.stdout.contains("\n  AuthSessionValidity: 3 minutes -> 7 minutes\n"), "{}", output.stdout);
}
