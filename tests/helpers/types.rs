//! What holds for all types, or for all errors.

use std::{collections::BTreeSet, error::Error, fmt::Debug, fs, path::Path};

use cognito_user_pool_client::{
    defaults::Defaults, error::*, lifecycle::Identity, memory::*, operation::*, pool::*, provenance::*,
    report::*, settings::*, shape::*, types::*, validate::*, *,
};

fn thread_safe<T: Send + Sync + Unpin + std::panic::UnwindSafe + std::panic::RefUnwindSafe>() {}

/// The name of each type, once the compiler has agreed that it may go to other threads.
macro_rules! thread_safe {
    ($($name:ident $(<$($argument:tt),+>)?),+ $(,)?) => {
        [$({
            thread_safe::<$name $(<$($argument),+>)?>();
            stringify!($name)
        }),+]
    };
}

type Create = CreateUserPoolClientRequest;

#[test]
fn every_type_is_send_and_sync() {
    let listed = thread_safe! {
        AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse, AnalyticsConfiguration,
        AnalyticsSettings<'_>, AuthFlow, AwsName, ClientSSOSessionConfig, ClientSecret,
        ClientSecretDescriptor, ClientSettings<'_>, ClientType, CreateUserPoolClientRequest,
        CreateUserPoolClientResponse, DefaultFact, Defaults, DeleteUserPoolClientRequest,
        DeleteUserPoolClientSecretRequest, DeleteUserPoolClientSecretResponse, Denied<Create>,
        DescribeUserPoolClientRequest, DescribeUserPoolClientResponse, Difference, Draw, ElementShape,
        EnumShape, Exception, ExplicitAuthFlow, Fact, Feature, FieldPath, Finding<'_>,
        GetUserPoolClientSessionConfigurationRequest, GetUserPoolClientSessionConfigurationResponse, Grade,
        Identity, InPool, IntegerShape, ListShape, ListUserPoolClientSecretsRequest,
        ListUserPoolClientSecretsResponse, ListUserPoolClientsRequest, ListUserPoolClientsResponse, Member,
        MemoryPool, Needs, OAuthFlow, Offline, Open<OAuthFlow>, Operation, Pattern, Pointer, PoolAttribute,
        PoolSnapshot, PreventUserExistenceErrors, ProtocolError, RedirectUri<'_>, RefreshTokenRotation,
        Refusal, Rejected<Create>, Report, Request, Reset, Response, RotationSettings, Rule, ServiceError,
        SetUserPoolClientSessionConfigurationRequest, SetUserPoolClientSessionConfigurationResponse,
        SettingValue, Severity, Shape, SnapshotAttribute, StoredClient<'_>, StringSet<'_>, StringShape, Text,
        TimeUnit, Timestamp, TokenValidityUnits, UnknownAdvisoryError, UnknownValue, UnknownValueError,
        UpdateUserPoolClientRequest, UpdateUserPoolClientResponse, UserPoolClient, UserPoolClientDescription,
        UserPoolTier, Validated<Create>, Validity, ValueSet<OAuthFlow>, ValueSetIter<OAuthFlow>, Violation,
    };
    assert_eq!(BTreeSet::from(listed.map(str::to_owned)), declared());
}

/// The public types, as the sources declare them.
fn declared() -> BTreeSet<String> {
    // In the second form the first line that is neither documentation nor an attribute begins with the name; in the third
    // a macro's argument is a whole item.
    let forms = [
        r"(?m)^(?: {8})?pub (?:struct|enum) (\w+)",
        r"(?m)^(?:structure|model_enum)! \{\n(?:    (?:///|#\[).*\n)*    (\w+)",
    ];
    let mut found = BTreeSet::new();
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for form in forms {
        let form = regex::Regex::new(form).expect("a pattern");
        found.extend(form.captures_iter(&sources).map(|captures| captures[1].to_owned()));
    }
    // What requests are looked at through; its module is private.
    found.remove("RequestView");
    found
}

/// All sources one after the other.
fn sources(folder: &Path) -> String {
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let text = paths.iter().map(|path| match path.extension() {
        None => sources(path),
        Some(extension) if extension == "rs" => fs::read_to_string(path).expect("a source"),
        Some(_) => String::new(),
    });
    text.collect()
}

/// An error goes anywhere and is small beside what it stands in for: `Result` grows with it.
fn error<E: Error + Send + Sync + Clone + PartialEq + 'static>(limit: usize) {
    let (name, size) = (std::any::type_name::<E>(), size_of::<E>());
    assert!(size <= limit, "{name} has {size} bytes");
    println!("{size:3} {name}");
}

#[test]
fn errors_are_errors_and_small() {
    error::<Rejected<Create>>(size_of::<usize>());
    error::<Denied<Create>>(4 * size_of::<usize>());
    error::<UnknownAdvisoryError>(3 * size_of::<usize>());
    error::<UnknownValueError>(5 * size_of::<usize>());
    error::<ServiceError>(4 * size_of::<usize>());
    error::<ProtocolError>(3 * size_of::<usize>());
}

/// One `?` after the other, whatever the error.
#[test]
fn any_error_fits_a_box() {
    fn all(
        json: &str,
        unit: &str,
        operation: &str,
        denied: &str,
    ) -> Result<String, Box<dyn Error + Send + Sync>> {
        let request: Create = serde_json::from_str(json)?;
        let unit: TimeUnit = unit.parse()?;
        let operation: Operation = operation.parse()?;
        let proof = request.clone().validate()?.deny([denied])?;
        let error = ServiceError::of(&request, proof.report()).map_or(Ok(()), Err);
        error?;
        Ok(format!("{unit} {operation}"))
    }
    let request = r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientName":"web"}"#;
    let denied = rules::REDIRECT_WILDCARD;
    assert_eq!(
        all(request, "days", "CreateUserPoolClient", denied).expect("all is well"),
        "days CreateUserPoolClient"
    );
    for (arguments, text) in [
        (("{", "days", "CreateUserPoolClient", denied), "EOF"),
        (("{}", "days", "CreateUserPoolClient", denied), "error[constraint.required]"),
        ((request, "weeks", "CreateUserPoolClient", denied), "`weeks` is not a value of TimeUnitsType"),
        ((request, "days", "CreateClient", denied), "`CreateClient` is not a value of Operation"),
        ((request, "days", "CreateUserPoolClient", "no"), "no advisory has the ID `no`"),
        ((request, "days", "CreateUserPoolClient", "existence-errors.off"), "error[existence-errors.off]"),
    ] {
        let (json, unit, operation, denied) = arguments;
        let error = all(json, unit, operation, denied).expect_err(text);
        assert!(error.to_string().starts_with(text), "{error}");
    }
}

/// `Debug` shows something, however little there is.
#[test]
fn nothing_debugs_as_nothing() {
    fn shown(value: &dyn Debug) -> String {
        format!("{value:?}")
    }
    let report = Create::default().check();
    let finding = report.findings().next().expect("it lacks its required members");
    let proof = Create::new("us-east-1_EXAMPLE", "web").validate().expect("it is valid");
    for text in [
        shown(&Create::default()),
        shown(&DeleteUserPoolClientSecretResponse::default()),
        shown(&Open::<OAuthFlow>::from("")),
        shown(&ValueSet::<OAuthFlow>::EMPTY),
        shown(&StringSet::default()),
        shown(&ClientSecret::from("")),
        shown(&RedirectUri::new("")),
        shown(&ServiceError::new(Exception::InternalError, "")),
        shown(&Create::new("us-east-1_EXAMPLE", "web").check()),
        shown(&finding),
        shown(&finding.rule()),
        shown(&proof),
        shown(&Timestamp::MIN),
    ] {
        assert!(!text.trim().is_empty());
    }
}
