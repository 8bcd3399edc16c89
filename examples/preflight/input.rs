//! Arguments and files.

use std::{fmt, fs, io::Read as _};

use cognito_user_pool_client::{Operation, UserPoolClient};
use serde::de::DeserializeOwned;
use serde_json::Value;

pub(crate) const USAGE: &str = "\
Usage: preflight [OPTIONS] FILE

Checks a request for Amazon Cognito before it is sent. FILE holds it as JSON, as --cli-input-json takes it; - is the
standard input.

Options:
  --operation NAME    the operation; left out: UpdateUserPoolClient if there is a ClientId, else CreateUserPoolClient
  --pool FILE         the facts about the pool, as JSON; left out: what needs the pool is not asked
  --stored FILE       the client as it is, as describe-user-pool-client prints it; shows what an Update would silently
                      reset, and in what the client would then differ
  --deny-advisories   advisories make the request invalid, too
  --json              print one JSON object
  --help              print this

Exit status: 0 valid, 1 refused, 2 unreadable.";

pub(crate) struct Options {
    pub(crate) file: String,
    pub(crate) operation: Option<Operation>,
    pub(crate) pool: Option<String>,
    pub(crate) stored: Option<String>,
    pub(crate) deny_advisories: bool,
    pub(crate) json: bool,
}

impl Options {
    /// `None`: help is asked for.
    pub(crate) fn from_arguments() -> Result<Option<Self>, Unreadable> {
        use lexopt::prelude::{Long, Short, Value, ValueExt as _};

        let mut options = Self {
            file: String::new(),
            operation: None,
            pool: None,
            stored: None,
            deny_advisories: false,
            json: false,
        };
        let mut arguments = lexopt::Parser::from_env();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("operation") => {
                    let name = arguments.value()?.string()?;
                    let operation = Operation::from_name(&name);
                    let unknown = || Unreadable::usage(&format!("there is no operation `{name}`"));
                    options.operation = Some(operation.ok_or_else(unknown)?);
                }
                Long("pool") => options.pool = Some(arguments.value()?.string()?),
                Long("stored") => options.stored = Some(arguments.value()?.string()?),
                Long("deny-advisories") => options.deny_advisories = true,
                Long("json") => options.json = true,
                Long("help") | Short('h') => return Ok(None),
                Value(file) if options.file.is_empty() => options.file = file.string()?,
                _ => return Err(argument.unexpected().into()),
            }
        }
        if options.file.is_empty() {
            return Err(Unreadable::usage("name a file"));
        }
        Ok(Some(options))
    }
}

/// The text of a file, or of the standard input.
pub(crate) fn read(path: &str) -> Result<String, Unreadable> {
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| Unreadable(format!("{path}: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..good).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        let column = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default().len() + 1;
        Unreadable(format!("{path}:{line}:{column}: not UTF-8"))
    })
}

/// Reads JSON; an error names line, column and member.
pub(crate) fn parse<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Unreadable> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let member = error.path().to_string();
        // `.` is the whole, `?` is where the text ends too soon.
        unreadable(path, error.inner(), (!matches!(member.as_str(), "." | "?")).then_some(member))
    })?;
    json.end().map_err(|error| unreadable(path, &error, None))?;
    Ok(value)
}

fn unreadable(path: &str, error: &serde_json::Error, member: Option<String>) -> Unreadable {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let text = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text);
    let member = member.map(|member| format!("{member}: ")).unwrap_or_default();
    Unreadable(format!("{path}:{line}:{column}: {member}{text}"))
}

/// Reads a client, alone or as Describe answers. The AWS CLI prints its dates as text, which the service never sends; they
/// mean nothing here.
pub(crate) fn parse_client(path: &str, text: &str) -> Result<UserPoolClient, Unreadable> {
    let mut value: Value = parse(path, text)?;
    let mut client = value.get_mut("UserPoolClient").map(Value::take).unwrap_or(value);
    if let Some(members) = client.as_object_mut() {
        members.retain(|name, value| !(name.ends_with("Date") && value.is_string()));
    }
    serde_path_to_error::deserialize(client)
        .map_err(|error| Unreadable(format!("{path}: {}: {}", error.path(), error.inner())))
}

/// An Update has a `ClientId`.
pub(crate) fn operation_by_shape(path: &str, text: &str) -> Result<Operation, Unreadable> {
    let value: Value = parse(path, text)?;
    Ok(match value.get("ClientId") {
        Some(_) => Operation::UpdateUserPoolClient,
        None => Operation::CreateUserPoolClient,
    })
}

/// What could not be read, and why.
#[derive(Debug)]
pub(crate) struct Unreadable(String);

impl Unreadable {
    pub(crate) fn usage(problem: &str) -> Self {
        Self(format!("{problem}; --help tells more"))
    }

    pub(crate) fn output(error: &std::io::Error) -> Self {
        Self(format!("standard output: {error}"))
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<lexopt::Error> for Unreadable {
    fn from(error: lexopt::Error) -> Self {
        Self::usage(&error.to_string())
    }
}
