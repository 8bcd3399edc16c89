//! The crate against the service model, in both directions: operations, errors, members, shapes, limits, values.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may stop the test"
)]

#[path = "model/bounds.rs"]
mod bounds;
#[path = "model/facts.rs"]
mod facts;
#[path = "model/order.rs"]
mod order;
#[path = "model/requests.rs"]
mod requests;

use std::collections::{BTreeMap, BTreeSet};

use cognito_user_pool_client::{
    AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse, CreateUserPoolClientRequest,
    CreateUserPoolClientResponse, DeleteUserPoolClientRequest, DeleteUserPoolClientSecretRequest,
    DeleteUserPoolClientSecretResponse, DescribeUserPoolClientRequest, DescribeUserPoolClientResponse,
    Exception, GetUserPoolClientSessionConfigurationRequest, GetUserPoolClientSessionConfigurationResponse,
    ListUserPoolClientSecretsRequest, ListUserPoolClientSecretsResponse, ListUserPoolClientsRequest,
    ListUserPoolClientsResponse, Member, Operation, SetUserPoolClientSessionConfigurationRequest,
    SetUserPoolClientSessionConfigurationResponse, UpdateUserPoolClientRequest, UpdateUserPoolClientResponse,
    UserPoolClient,
    shape::{ElementShape, EnumShape, IntegerShape, ListShape, Pattern, Shape, StringShape},
    types::{
        AnalyticsConfiguration, ClientSSOSessionConfig, ClientSecretDescriptor, ClientType, ExplicitAuthFlow,
        Feature, ModelEnum, OAuthFlow, PreventUserExistenceErrors, RefreshTokenRotation, TimeUnit,
        TokenValidityUnits, UserPoolClientDescription,
    },
};
use facts::{MODEL, ModelShape, java_hash};

/// A structure of the crate: its name in the model, its members and those that are required.
type Structure = (&'static str, &'static [Member], &'static [Member]);

macro_rules! structures {
    ($($name:literal $type:ty),+ $(,)?) => {
        &[$(($name, <$type>::MEMBERS, <$type>::REQUIRED)),+]
    };
}

static STRUCTURES: &[Structure] = structures! {
    "AddUserPoolClientSecretRequest" AddUserPoolClientSecretRequest,
    "AddUserPoolClientSecretResponse" AddUserPoolClientSecretResponse,
    "AnalyticsConfigurationType" AnalyticsConfiguration,
    "ClientSSOSessionConfigType" ClientSSOSessionConfig,
    "ClientSecretDescriptorType" ClientSecretDescriptor,
    "CreateUserPoolClientRequest" CreateUserPoolClientRequest,
    "CreateUserPoolClientResponse" CreateUserPoolClientResponse,
    "DeleteUserPoolClientRequest" DeleteUserPoolClientRequest,
    "DeleteUserPoolClientSecretRequest" DeleteUserPoolClientSecretRequest,
    "DeleteUserPoolClientSecretResponse" DeleteUserPoolClientSecretResponse,
    "DescribeUserPoolClientRequest" DescribeUserPoolClientRequest,
    "DescribeUserPoolClientResponse" DescribeUserPoolClientResponse,
    "GetUserPoolClientSessionConfigurationRequest" GetUserPoolClientSessionConfigurationRequest,
    "GetUserPoolClientSessionConfigurationResponse" GetUserPoolClientSessionConfigurationResponse,
    "ListUserPoolClientSecretsRequest" ListUserPoolClientSecretsRequest,
    "ListUserPoolClientSecretsResponse" ListUserPoolClientSecretsResponse,
    "ListUserPoolClientsRequest" ListUserPoolClientsRequest,
    "ListUserPoolClientsResponse" ListUserPoolClientsResponse,
    "RefreshTokenRotationType" RefreshTokenRotation,
    "SetUserPoolClientSessionConfigurationRequest" SetUserPoolClientSessionConfigurationRequest,
    "SetUserPoolClientSessionConfigurationResponse" SetUserPoolClientSessionConfigurationResponse,
    "TokenValidityUnitsType" TokenValidityUnits,
    "UpdateUserPoolClientRequest" UpdateUserPoolClientRequest,
    "UpdateUserPoolClientResponse" UpdateUserPoolClientResponse,
    "UserPoolClientDescription" UserPoolClientDescription,
    "UserPoolClientType" UserPoolClient,
};

/// An enumeration of the crate: its name in the model and its values.
fn values<E: ModelEnum>() -> (&'static str, Vec<&'static str>) {
    for value in E::VALUES {
        assert_eq!(E::from_name(value.as_str()), Some(*value), "{}", E::SHAPE);
    }
    (E::SHAPE, E::VALUES.iter().map(|value| value.as_str()).collect())
}

/// Names what the crate lacks and what it has too much.
#[track_caller]
fn same<'a>(
    what: &str,
    crate_has: impl IntoIterator<Item = &'a str>,
    model_has: impl IntoIterator<Item = &'a str>,
) {
    let [crate_has, model_has]: [BTreeSet<&str>; 2] =
        [crate_has.into_iter().collect(), model_has.into_iter().collect()];
    let missing: Vec<_> = model_has.difference(&crate_has).collect();
    let extra: Vec<_> = crate_has.difference(&model_has).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "{what}: the crate lacks {missing:?} and has {extra:?} too much"
    );
}

fn names(members: &[Member]) -> impl Iterator<Item = &'static str> {
    members.iter().map(|member| member.as_str())
}

#[test]
fn the_model_says_where_it_is_from() {
    assert!(MODEL.source.contains("botocore 1.44.5"), "{}", MODEL.source);
    assert_eq!(MODEL.metadata.json_version, "1.1");
}

#[test]
fn operations_are_the_model_s() {
    same(
        "operations",
        Operation::ALL.iter().map(|op| op.name()),
        MODEL.operations.keys().map(String::as_str),
    );
    for operation in Operation::ALL {
        let name = operation.name();
        assert_eq!(Operation::from_name(name), Some(*operation));
        assert_eq!(operation.target(), format!("{}.{name}", MODEL.metadata.target_prefix));
        let facts = &MODEL.operations[name];
        let declared = operation.exceptions().iter().map(|exception| exception.code());
        same(&format!("the errors of {name}"), declared, facts.errors.iter().map(String::as_str));
        let input = MODEL.shape(&facts.input);
        same(&format!("the members of {name}"), names(operation.members()), input.members.names());
        let required = input.required.iter().map(String::as_str);
        same(&format!("the required members of {name}"), names(operation.required()), required);
    }
    assert!(Operation::ALL.is_sorted_by_key(|operation| operation.name()));
}

#[test]
fn requests_and_responses_are_those_of_their_operations() {
    for (operation, input) in requests::inputs() {
        assert_eq!(MODEL.operations[operation.name()].input, input, "{operation}");
    }
    assert_eq!(requests::inputs().len(), MODEL.operations.len());
    for (name, facts) in &MODEL.operations {
        if let Some(output) = &facts.output {
            assert!(STRUCTURES.iter().any(|(structure, ..)| structure == output), "{name} answers {output}");
        }
    }
}

#[test]
fn structures_are_the_model_s() {
    same("structures", STRUCTURES.iter().map(|(name, ..)| *name), MODEL.structures().map(|(name, _)| name));
    for (name, members, required) in STRUCTURES {
        let facts = MODEL.shape(name);
        same(&format!("the members of {name}"), names(members), facts.members.names());
        let wanted = facts.required.iter().map(String::as_str);
        same(&format!("the required members of {name}"), names(required), wanted);
        assert!(names(members).is_sorted_by(|a, b| a < b), "{name}: members are in alphabetical order");
    }
}

#[test]
fn members_are_the_model_s() {
    let model = MODEL.structures().flat_map(|(_, facts)| facts.members.names());
    same("members", names(Member::ALL), model);
    assert!(names(Member::ALL).is_sorted_by(|a, b| a < b), "members are in alphabetical order");
    for member in Member::ALL {
        assert_eq!(Member::from_name(member.as_str()), Some(*member));
    }
}

#[test]
fn shapes_are_the_model_s() {
    let mut seen = BTreeSet::new();
    for (structure, facts) in MODEL.structures() {
        for (name, shape) in &facts.members.0 {
            let member = Member::from_name(name).unwrap_or_else(|| panic!("{structure} has {name}"));
            agree(&format!("{structure}.{name}"), member.shape(), shape);
            seen.insert(shape.as_str());
        }
    }
    // What no member is: elements of lists, texts of exceptions, and the requests and responses themselves.
    let elements = MODEL.shapes.values().filter_map(|shape| shape.member.as_ref());
    seen.extend(elements.map(|element| element.shape.as_str()));
    for (_, facts) in MODEL.exceptions() {
        seen.extend(facts.members.0.iter().map(|(_, shape)| shape.as_str()));
    }
    seen.extend(MODEL.exceptions().map(|(name, _)| name));
    for facts in MODEL.operations.values() {
        seen.extend([facts.input.as_str()].into_iter().chain(facts.output.as_deref()));
    }
    same("shapes that something uses", seen, MODEL.shapes.keys().map(String::as_str));
}

/// The crate's shape against the model's.
#[track_caller]
fn agree(place: &str, shape: Shape, name: &str) {
    let facts = MODEL.shape(name);
    let kind = match shape {
        Shape::String(string) => {
            string_agrees(place, string, name);
            "string"
        }
        Shape::Integer(IntegerShape { name: its_name, min, max, .. }) => {
            assert_eq!(*its_name, name, "{place}");
            assert_eq!((Some(i64::from(*min)), Some(i64::from(*max))), (facts.min, facts.max), "{place}");
            "integer"
        }
        Shape::Enum(shape) => {
            enum_agrees(place, shape, name);
            "string"
        }
        Shape::List(list) => {
            list_agrees(place, list, name);
            "list"
        }
        Shape::Boolean(its_name) => {
            assert_eq!(its_name, name, "{place}");
            "boolean"
        }
        Shape::Timestamp(its_name) => {
            assert_eq!(its_name, name, "{place}");
            "timestamp"
        }
        Shape::Structure(its_name) => {
            assert_eq!(its_name, name, "{place}");
            "structure"
        }
        other => panic!("{place} has a shape of a new kind, {other:?}"),
    };
    assert_eq!(kind, facts.kind, "{place}");
}

/// A limit of the model, which is never negative for a length.
fn length(limit: Option<i64>) -> Option<usize> {
    limit.map(|limit| limit.try_into().expect("no length is negative"))
}

#[track_caller]
fn string_agrees(place: &str, shape: &StringShape, name: &str) {
    let ModelShape { min, max, pattern, values, .. } = MODEL.shape(name);
    assert_eq!(shape.name, name, "{place}");
    assert_eq!((shape.min, shape.max), (length(*min), length(*max)), "{place}");
    assert_eq!(shape.pattern.as_ref().map(Pattern::regex), pattern.as_deref(), "{place}");
    assert_eq!(*values, None, "{place} is an enumeration");
    // Observed: client IDs are printed and passwords are not; the secret goes with passwords.
    assert_eq!(shape.masked, name == "ClientSecretType", "{place}");
}

#[track_caller]
fn enum_agrees(place: &str, shape: &EnumShape, name: &str) {
    assert_eq!(shape.name, name, "{place}");
    let values = MODEL.shape(name).values.as_ref().unwrap_or_else(|| panic!("{place} is no enumeration"));
    same(place, shape.printed.iter().copied(), values.iter().map(String::as_str));
    let mut printed: Vec<&str> = values.iter().map(String::as_str).collect();
    printed.sort_by_key(|value| (java_hash(value) & 31, *value));
    assert_eq!(shape.printed, printed, "{place}: values are printed by `hashCode() & 31`");
}

#[track_caller]
fn list_agrees(place: &str, list: &ListShape, name: &str) {
    let ModelShape { min, max, member, .. } = MODEL.shape(name);
    assert_eq!(list.name, name, "{place}");
    assert_eq!(list.max, length(*max), "{place}");
    assert_eq!(min.unwrap_or(0), 0, "{place}: no list has a smallest length");
    let element = &member.as_ref().unwrap_or_else(|| panic!("{place} is no list")).shape;
    match list.element {
        ElementShape::String(shape) => string_agrees(place, shape, element),
        ElementShape::Enum(shape) => enum_agrees(place, shape, element),
        ElementShape::Structure(shape) => {
            assert_eq!(shape, element, "{place}");
            assert_eq!(MODEL.shape(element).kind, "structure", "{place}");
        }
        other => panic!("{place} has elements of a new kind, {other:?}"),
    }
}

#[test]
fn enumerations_are_the_model_s() {
    let crate_has: BTreeMap<_, _> = [
        values::<ClientType>(),
        values::<ExplicitAuthFlow>(),
        values::<Feature>(),
        values::<OAuthFlow>(),
        values::<PreventUserExistenceErrors>(),
        values::<TimeUnit>(),
    ]
    .into();
    let enumerations = MODEL.shapes.iter().filter(|(_, shape)| shape.values.is_some());
    same("enumerations", crate_has.keys().copied(), enumerations.clone().map(|(name, _)| name.as_str()));
    for (name, facts) in enumerations {
        let values: Vec<_> = facts.values.iter().flatten().collect();
        assert_eq!(crate_has[name.as_str()], values, "{name}: values are in the model's order");
    }
}

#[test]
fn recorded_value_sets_are_printed_in_their_order() {
    // https://github.com/awsdocs/aws-cloudformation-user-guide/issues/563, and the eight of 2019 from its pull request 525.
    let by_place = |values: &[&'static str]| {
        let mut values = values.to_vec();
        values.sort_by_key(|value| (java_hash(value) & 31, *value));
        values
    };
    assert_eq!(
        by_place(&["client_credentials", "code", "implicit"]),
        ["implicit", "client_credentials", "code"]
    );
    let recorded = [
        "ALLOW_CUSTOM_AUTH",
        "ADMIN_NO_SRP_AUTH",
        "ALLOW_REFRESH_TOKEN_AUTH",
        "ALLOW_USER_PASSWORD_AUTH",
        "ALLOW_USER_SRP_AUTH",
        "CUSTOM_AUTH_FLOW_ONLY",
        "USER_PASSWORD_AUTH",
        "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    ];
    assert_eq!(by_place(&recorded), recorded);
    let Shape::List(ListShape { element: ElementShape::Enum(shape), .. }) = Member::ExplicitAuthFlows.shape()
    else {
        panic!("ExplicitAuthFlows lists values of an enumeration");
    };
    let of_2019: Vec<_> = shape.printed.iter().filter(|value| recorded.contains(value)).collect();
    assert_eq!(of_2019, recorded.iter().collect::<Vec<_>>(), "the values of 2019 keep their order");
}

#[test]
fn exceptions_are_the_model_s() {
    same("exceptions", Exception::ALL.iter().map(|it| it.code()), MODEL.exceptions().map(|(name, _)| name));
    assert_eq!(Exception::ALL.len(), 13);
    for exception in Exception::ALL {
        let status = if MODEL.shape(exception.code()).fault { 500 } else { 400 };
        assert_eq!(exception.status(), status, "{exception}");
        assert_eq!(exception.to_string(), exception.code());
        assert!(
            Operation::ALL.iter().any(|operation| operation.exceptions().contains(exception)),
            "no operation declares {exception}"
        );
    }
}
