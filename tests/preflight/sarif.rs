//! The SARIF log. Its schema is not at hand here; what code-scanning tools need is pinned.

use cognito_user_pool_client::Rule;
use serde_json::{Value, json};

use super::{folder, preflight, preflight_with};

#[test]
fn the_log_says_what_it_is() {
    let output = preflight(&["--json", "examples/requests/mobile-app.json"]);
    let log: Value = serde_json::from_str(&output.stdout).expect("standard output is JSON");
    assert_eq!(log["version"], "2.1.0");
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    assert_eq!(log["$schema"], schema);
    assert_eq!(log["runs"].as_array().map(Vec::len), Some(1));
    let driver = &log["runs"][0]["tool"]["driver"];
    assert_eq!(
        (&driver["name"], &driver["version"]),
        (&json!("preflight"), &json!(env!("CARGO_PKG_VERSION")))
    );
    assert_eq!(output.status, 0);
}

#[test]
fn every_rule_is_described() {
    let run = preflight(&["--json", "examples/requests/mobile-app.json"]).sarif();
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let ids: Vec<_> = rules.iter().map(|rule| rule["id"].as_str().expect("an ID")).collect();
    let known: Vec<_> = Rule::all().map(Rule::id).collect();
    assert_eq!(ids[..known.len()], known);
    assert!(ids[known.len()..].iter().all(|id| id.starts_with("template.")), "{ids:?}");
    for rule in rules {
        assert!(rule["shortDescription"]["text"].as_str().is_some_and(|text| text.ends_with('.')), "{rule}");
        assert!(rule["helpUri"].as_str().is_some_and(|uri| uri.starts_with("https://")), "{rule}");
        assert!(rule["help"]["text"].is_string() && rule["fullDescription"]["text"].is_string(), "{rule}");
        assert!(rule["properties"]["grade"].is_string(), "{rule}");
    }
    let https = &rules[ids.iter().position(|id| *id == "redirect.https").expect("it is a rule")];
    assert_eq!(
        https["shortDescription"]["text"],
        "A callback or logout URL that uses `http` to a host other than `localhost`, `127.0.0.1` and `[::1]`."
    );
    assert_eq!(
        https["properties"],
        json!({ "grade": "observed", "exception": "InvalidParameterException", "text": "{value} cannot use the HTTP protocol." })
    );
}

#[test]
fn a_result_points_to_its_place() {
    let output = preflight(&[
        "--json",
        "examples/requests/broken-web-app.json",
        "examples/templates/broken-storefront.json",
    ]);
    let run = output.sarif();
    let results = run["results"].as_array().expect("results");
    let found = |name: &str| {
        let at =
            |result: &&Value| result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == name;
        results.iter().find(at).unwrap_or_else(|| panic!("nothing at {name}"))
    };
    let result = found("CallbackURLs[0]");
    let message = result["message"]["text"].as_str().expect("a text");
    assert!(
        message.starts_with("`CallbackURLs[0]` is `http://checkout.example.com/callback`; "),
        "{message}"
    );
    let expected = json!({
        "ruleId": "redirect.https",
        "ruleIndex": result["ruleIndex"],
        "level": "error",
    "message": result["message"],
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": "examples/requests/broken-web-app.json" },
                "region": { "startLine": 15, "startColumn": 5 },
            },
            "logicalLocations": [{ "fullyQualifiedName": "CallbackURLs[0]", "kind": "member" }],
        }],
        "properties": {
            "grade": "observed",
            "exception": "InvalidParameterException",
            "awsText": "http://checkout.example.com/callback cannot use the HTTP protocol.",
        },
    });
    assert_eq!(*result, expected);
    // A member stands where its name does; one that is missing, where it would be.
    for (name, line, column) in [
        ("Resources.WebClient.Properties.DefaultRedirectURI", 22, 9),
        ("Resources.NightlyJob.Properties.CallbackURLs", 29, 7),
    ] {
        let region = &found(name)["locations"][0]["physicalLocation"]["region"];
        assert_eq!(*region, json!({ "startLine": line, "startColumn": column }), "{name}");
    }
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
    let artifacts = run["artifacts"].as_array().expect("artifacts").iter();
    let uris: Vec<_> = artifacts.map(|artifact| &artifact["location"]["uri"]).collect();
    assert_eq!(uris, ["examples/requests/broken-web-app.json", "examples/templates/broken-storefront.json"]);
    assert_eq!(output.status, 1);
}

#[test]
fn positions_hold_for_any_layout() {
    let body = "{\"UserPoolId\":\"eu-west-1_EXAMPLE\",\"ClientName\":\"ü \\\" ]}\",\t\"CallbackURLs\"\n: [ null,\n\t \"https://ü.example.com\" ,\"x\"], \"PreventUserExistenceErrors\": \"ENABLED\"}";
    let run = preflight_with(&["--json", "-"], body).sarif();
    let results = run["results"].as_array().expect("results");
    let scheme = results.iter().find(|result| result["ruleId"] == "redirect.scheme").expect("no scheme");
    // The service drops `null`; the message counts as the file does.
    assert!(
        scheme["message"]["text"].as_str().is_some_and(|text| text.starts_with("`CallbackURLs[2]`")),
        "{scheme}"
    );
    let location = &scheme["locations"][0];
    assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "CallbackURLs[2]");
    // The standard input has no address.
    assert_eq!(location.get("physicalLocation"), None);

    let folder = folder("positions");
    let file = folder.join("any layout#1.json");
    std::fs::write(&file, body).expect("a file can be written");
    let run = preflight(&["--json", file.to_str().expect("UTF-8")]).sarif();
    let at = |rule: &str| {
        let mut results = run["results"].as_array().expect("results").iter();
        results.find(|result| result["ruleId"] == rule).expect("it is there")["locations"][0]["physicalLocation"].clone()
    };
    assert_eq!(at("redirect.scheme")["region"], json!({ "startLine": 3, "startColumn": 28 }));
    assert_eq!(at("constraint.pattern")["region"], json!({ "startLine": 1, "startColumn": 35 }));
    let uri = at("redirect.scheme")["artifactLocation"]["uri"].clone();
    assert!(
        uri.as_str()
            .is_some_and(|uri| uri.ends_with("/positions/any%20layout%231.json") && !uri.starts_with('/')),
        "{uri}"
    );
}

#[test]
fn what_was_not_read_or_not_checked_is_notified() {
    let output =
        preflight(&["--json", "no/such/file.json", "examples/pools", "examples/templates/storefront.json"]);
    let run = output.sarif();
    let invocation = &run["invocations"][0];
    assert_eq!((&invocation["executionSuccessful"], &invocation["exitCode"]), (&json!(false), &json!(2)));
    let notifications = invocation["toolExecutionNotifications"].as_array().expect("notifications");
    let lines: Vec<_> = notifications
        .iter()
        .map(|note| {
            let text = |value: &Value| value.as_str().expect("a text").to_owned();
            format!("{}: {}", text(&note["level"]), text(&note["message"]["text"]))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "error: no/such/file.json: No such file or directory (os error 2)",
            "note: examples/pools/lite.json: skipped: neither a request nor a template nor a client",
            "note: examples/pools/storefront.json: skipped: neither a request nor a template nor a client",
            "error: examples/pools: nothing to check in this directory",
            "note: not checked: intrinsic function Ref at Resources.WebClient.Properties.UserPoolId",
            "note: not checked: intrinsic function Ref at Resources.NightlyJob.Properties.UserPoolId",
        ]
    );
    assert_eq!(
        output.results(),
        [
            "note template.not-checked Resources.WebClient.Properties.UserPoolId",
            "note template.not-checked Resources.NightlyJob.Properties.UserPoolId",
        ]
    );
    assert_eq!(output.status, 2);
    let successful = preflight(&["--json", "examples/requests/broken-machine.json"]);
    assert_eq!(
        successful.sarif()["invocations"][0],
        json!({ "executionSuccessful": true, "exitCode": 1, "toolExecutionNotifications": [] })
    );
}

#[test]
fn verdict_answer_and_resets_are_in_the_properties() {
    let stored = ["--json", "--stored", "examples/clients/storefront-web.json"];
    let run = preflight(
        &[&stored[..], &["examples/requests/update-one-url.json", "examples/requests/broken-machine.json"]]
            .concat(),
    )
    .sarif();
    let checked = &run["properties"]["checked"];
    assert_eq!(
        (&checked[0]["verdict"], &checked[0]["operation"]),
        (&json!("valid"), &json!("UpdateUserPoolClient"))
    );
    assert_eq!(
        checked[0]["resets"][0],
        json!({ "Member": "AccessTokenValidity", "From": "30 minutes", "To": "1 hour" })
    );
    assert_eq!(checked[0]["settings"]["AuthSessionValidity"]["Value"], 3);
    assert_eq!(checked[1]["answer"]["exception"], "InvalidOAuthFlowException");
}
