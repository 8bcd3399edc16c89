//! Files, and what is said of those that can't be read.

use std::{fmt, fs, io::Read as _, path::Path};

use cognito_user_pool_client::UserPoolClient;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The text of a file, or of the standard input.
pub(crate) fn read(name: &str, path: &Path) -> Result<String, Unreadable> {
    text(name, bytes(name, path)?)
}

/// What a file holds, or the standard input.
pub(crate) fn bytes(name: &str, path: &Path) -> Result<Vec<u8>, Unreadable> {
    if is_yaml(path) {
        return Err(Unreadable(format!(
            "{name}: YAML is not read; make JSON of it first, for example with `cfn-flip {name}`"
        )));
    }
    let bytes = if name == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    bytes.map_err(|error| Unreadable(format!("{name}: {error}")))
}

/// The text that the bytes are.
pub(crate) fn text(name: &str, bytes: Vec<u8>) -> Result<String, Unreadable> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..good).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        let column = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default().len() + 1;
        Unreadable(format!("{name}:{line}:{column}: not UTF-8"))
    })
}

/// Whether the file's name says that it holds YAML.
pub(crate) fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"))
}

/// Reads JSON; an error names line, column and member.
pub(crate) fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Unreadable> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let member = error.path().to_string();
        // `.` is the whole, `?` is where the text ends too soon.
        unreadable(name, error.inner(), (!matches!(member.as_str(), "." | "?")).then_some(member))
    })?;
    json.end().map_err(|error| unreadable(name, &error, None))?;
    Ok(value)
}

fn unreadable(name: &str, error: &serde_json::Error, member: Option<String>) -> Unreadable {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let text = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text);
    let member = member.map(|member| format!("{member}: ")).unwrap_or_default();
    Unreadable(format!("{name}:{line}:{column}: {member}{text}"))
}

/// Reads a value that was JSON before; an error names the member.
pub(crate) fn parse_value<T: DeserializeOwned>(name: &str, value: Value) -> Result<T, Unreadable> {
    serde_path_to_error::deserialize(value)
        .map_err(|error| Unreadable(format!("{name}: {}: {}", error.path(), error.inner())))
}

/// Reads a client, alone or as Describe answers. The AWS CLI prints its dates as text, which the service never sends; they
/// mean nothing here.
pub(crate) fn parse_client(name: &str, mut value: Value) -> Result<UserPoolClient, Unreadable> {
    let mut client = value.get_mut("UserPoolClient").map(Value::take).unwrap_or(value);
    if let Some(members) = client.as_object_mut() {
        members.retain(|name, value| !(name.ends_with("Date") && value.is_string()));
    }
    parse_value(name, client)
}

/// What could not be read, and why.
#[derive(Debug)]
pub(crate) struct Unreadable(String);

impl Unreadable {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

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
