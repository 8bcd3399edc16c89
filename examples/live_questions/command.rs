//! A call as a command: made from the request, so that the two can't disagree.

use serde_json::{Map, Value};

/// The longest line of a command; a longer command has a line for each of its parts.
const WIDTH: usize = 100;

/// The parts of the command that makes the call with the AWS CLI.
pub(crate) fn aws(operation: &str, request: &Map<String, Value>) -> Vec<String> {
    let mut parts = vec![format!("aws cognito-idp {}", kebab(operation))];
    // Otherwise the AWS CLI asks for page after page and shows one list.
    parts.extend(operation.starts_with("List").then(|| "--no-paginate".to_owned()));
    let first = ["UserPoolId", "ClientId", "ClientName"];
    let rest = request.iter().filter(|(member, _)| !first.contains(&member.as_str()));
    for (member, value) in first.iter().filter_map(|member| request.get_key_value(*member)).chain(rest) {
        let flag = kebab(member);
        parts.push(match value {
            Value::Bool(true) => format!("--{flag}"),
            Value::Bool(false) => format!("--no-{flag}"),
            Value::String(text) => format!("--{flag} {}", word(text)),
            // Lists too are JSON, so that no element is taken for an option, a file or an address to read from.
            _ => format!("--{flag} {}", word(&value.to_string())),
        });
    }
    parts
}

/// The parts of the command that makes the call as it is, and shows status, headers and body of the answer.
pub(crate) fn curl(operation: &str, body: &str) -> Vec<String> {
    [
        "curl --include --silent --show-error",
        r#"--aws-sigv4 "aws:amz:$REGION:cognito-idp""#,
        r#"--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY""#,
        r#"${AWS_SESSION_TOKEN:+--header "X-Amz-Security-Token: $AWS_SESSION_TOKEN"}"#,
        "--header 'Content-Type: application/x-amz-json-1.1'",
        &format!("--header 'X-Amz-Target: AWSCognitoIdentityProviderService.{operation}'"),
        &format!("--data-binary {}", word(body)),
        r#""https://cognito-idp.$REGION.amazonaws.com/""#,
    ]
    .map(str::to_owned)
    .into()
}

/// Joins the parts of a command, on one line if it is short enough.
pub(crate) fn joined(parts: &[String]) -> String {
    let line = parts.join(" ");
    if line.chars().count() <= WIDTH { line } else { parts.join(" \\\n  ") }
}

/// A text as one word of the shell; `${NAME}` in it stays a variable.
pub(crate) fn word(text: &str) -> String {
    let (plain, rest) = text.split_once("${").map_or((text, None), |(plain, rest)| (plain, Some(rest)));
    let Some((name, rest)) = rest.and_then(|rest| rest.split_once('}')) else { return quoted(text) };
    let join = |text: &str, word: fn(&str) -> String| {
        if text.is_empty() { String::new() } else { word(text) }
    };
    format!("{}\"${name}\"{}", join(plain, quoted), join(rest, word))
}

fn quoted(text: &str) -> String {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./:=@,+".contains(&byte);
    if !text.is_empty() && text.bytes().all(bare) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// The name of an operation or a member as the AWS CLI writes it: `AllowedOAuthFlows` is `allowed-o-auth-flows`.
pub(crate) fn kebab(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut kebab = String::new();
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| letters.get(before));
        let after = letters.get(index + 1);
        // The plural of an abbreviation, as in `URLs`, belongs to it.
        let plural = after == Some(&'s') && index + 2 == letters.len();
        let begins = before.is_some_and(char::is_ascii_lowercase)
            || (!plural && before.is_some() && after.is_some_and(char::is_ascii_lowercase));
        if letter.is_ascii_uppercase() && begins {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}
