//! The order of the clauses in a message: that of a Java `HashMap` of 32 buckets over the lower-camel names of the
//! members, and that of the model where two share a bucket.

use cognito_user_pool_client::{Member, Operation, shape::ElementShape, shape::Shape};
use serde_json::{Value, json};

use crate::{
    facts::{MODEL, bucket, lower_camel},
    requests::judge,
};

/// A value that breaks the constraints of the member, by its shape in the model; `None` where nothing can.
fn broken(shape: Shape) -> Option<Value> {
    Some(match shape {
        Shape::String(shape) if shape.pattern.is_some() => json!(" \u{7}"),
        Shape::String(shape) => json!("a".repeat(shape.max? + 1)),
        Shape::Integer(shape) => json!(shape.max + 1),
        Shape::Enum(_) => json!("?"),
        Shape::List(list) => match list.element {
            ElementShape::String(_) => json!([""]),
            ElementShape::Enum(_) => json!(["?"]),
            _ => return None,
        },
        Shape::Structure(name) => {
            let members = MODEL.shape(name).members.names();
            let inner = members.filter_map(|name| Some((name.to_owned(), broken(shape_of(name))?)));
            Value::Object(inner.collect())
        }
        _ => return None,
    })
}

fn shape_of(name: &str) -> Shape {
    Member::from_name(name).unwrap_or_else(|| panic!("{name} is no member")).shape()
}

/// The paths under which a structure of the model can break constraints, in the order of its hash table.
fn expected(structure: &str, prefix: &str) -> Vec<String> {
    let mut members: Vec<_> = MODEL.shape(structure).members.0.iter().collect();
    // The sort is stable: within a bucket the order of the model stays.
    members.sort_by_key(|(name, _)| bucket(&lower_camel(name)));
    let mut paths = Vec::new();
    for (name, _) in members {
        let (shape, path) = (shape_of(name), format!("{prefix}{}", lower_camel(name)));
        match shape {
            Shape::Structure(inner) => paths.extend(expected(inner, &format!("{path}."))),
            _ if broken(shape).is_some() => paths.push(path),
            _ => {}
        }
    }
    paths
}

/// The paths of a message's clauses, each once, in order.
fn paths(message: &str) -> Vec<String> {
    let (_, clauses) = message.split_once("detected: ").expect("a message has a head");
    let mut paths: Vec<String> = clauses
        .split("; Value")
        .map(|clause| {
            let path = clause.split(" at '").nth(1).and_then(|rest| rest.split('\'').next());
            path.unwrap_or_else(|| panic!("no path in {clause}")).to_owned()
        })
        .collect();
    paths.dedup();
    paths
}

#[test]
fn clauses_come_in_the_order_of_a_java_hash_map() {
    for operation in Operation::ALL {
        let input = &MODEL.operations[operation.name()].input;
        let members = MODEL.shape(input).members.names();
        let request = members.filter_map(|name| Some((name.to_owned(), broken(shape_of(name))?)));
        let (report, answer) = judge(*operation, &Value::Object(request.collect()));
        let message = answer.unwrap_or_else(|| panic!("{operation} is refused")).message().to_owned();
        assert_eq!(paths(&message), expected(input, ""), "{operation}");
        // The findings come in the same order, element by element.
        let constraints = report.findings().filter(|finding| finding.violation().is_some());
        let mut found: Vec<_> = constraints.map(|finding| finding.path().aws_name().to_string()).collect();
        found.dedup();
        assert_eq!(found, expected(input, ""), "{operation}");
    }
}

#[test]
fn missing_members_come_in_the_same_order() {
    for operation in Operation::ALL {
        let (_, answer) = judge(*operation, &json!({}));
        let message = answer.unwrap_or_else(|| panic!("{operation} is refused")).message().to_owned();
        let input = &MODEL.operations[operation.name()].input;
        let mut required: Vec<_> = MODEL.shape(input).required.iter().map(|name| lower_camel(name)).collect();
        required.sort_by_key(|name| bucket(name));
        assert_eq!(paths(&message), required, "{operation}");
    }
}

#[test]
fn the_order_that_was_observed_is_the_order_of_the_buckets() {
    // https://github.com/aws/aws-sdk-java-v2/issues/5528
    assert!(bucket("logoutURLs") < bucket("callbackURLs"));
    // The order concluded for Update, spelled out, without the members that no value breaks.
    let concluded = [
        "clientId",
        "clientName",
        "logoutURLs",
        "callbackURLs",
        "refreshTokenRotation.retryGracePeriodSeconds",
        "refreshTokenRotation.feature",
        "allowedOAuthScopes",
        "preventUserExistenceErrors",
        "accessTokenValidity",
        "writeAttributes",
        "tokenValidityUnits.accessToken",
        "tokenValidityUnits.idToken",
        "tokenValidityUnits.refreshToken",
        "defaultRedirectURI",
        "idTokenValidity",
        "explicitAuthFlows",
        "authSessionValidity",
        "supportedIdentityProviders",
        "refreshTokenValidity",
        "readAttributes",
        "allowedOAuthFlows",
        "analyticsConfiguration.externalId",
        "analyticsConfiguration.applicationArn",
        "analyticsConfiguration.roleArn",
        "analyticsConfiguration.applicationId",
        "userPoolId",
    ];
    assert_eq!(expected("UpdateUserPoolClientRequest", ""), concluded);
}
