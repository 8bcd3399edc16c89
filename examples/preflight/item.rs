//! A line of a result: what was found, or could not be checked, and where.

use cognito_user_pool_client::{Finding, Severity};

use crate::{
    locate::{Position, Positions},
    place::{Place, Source},
};

/// How grave an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// It makes the input invalid.
    Error,
    /// It is likely a mistake.
    Warning,
    /// It was not checked.
    Note,
}

impl Level {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

pub(crate) struct Item {
    /// The ID of the rule.
    pub(crate) rule: &'static str,
    pub(crate) level: Level,
    /// Whether the item is about a refusal: it is no advisory that the caller denied.
    pub(crate) refusal: bool,
    /// What is wrong, and what may have been meant.
    pub(crate) message: String,
    pub(crate) place: Place,
    pub(crate) at: Option<Position>,
    pub(crate) exception: Option<&'static str>,
    pub(crate) aws_text: Option<String>,
    pub(crate) grade: &'static str,
    /// The item as a compiler would print it.
    pub(crate) text: String,
}

impl Item {
    /// A finding. Its text names the place in the file; the words of the service are left out unless they are `known`.
    pub(crate) fn of(finding: &Finding<'_>, source: &Source<'_>, positions: &Positions, known: bool) -> Self {
        let rule = finding.rule();
        let place = source.place_of(finding.path());
        let at = positions.find(&place.pointer);
        let message = source.in_file(finding.message().to_string());
        let lines: Vec<_> = source
            .in_file(finding.to_string())
            .lines()
            .filter(|line| known || !line.starts_with("   = AWS:"))
            .map(|line| if line.starts_with("  -->") { arrow(&place, at) } else { line.to_owned() })
            .collect();
        Self {
            rule: rule.id(),
            level: match finding.severity() {
                Severity::Violation => Level::Error,
                Severity::Advisory => Level::Warning,
            },
            refusal: rule.refusal().is_some(),
            message: match lines.iter().find_map(|line| line.strip_prefix(HELP)) {
                Some(help) => format!("{message}; {help}"),
                None => message,
            },
            place,
            at,
            exception: rule.refusal().map(|refusal| refusal.exception.code()),
            aws_text: finding.aws_text().filter(|_| known).map(|text| text.to_string()),
            grade: rule.grade().as_str(),
            text: lines.join("\n"),
        }
    }
}

/// How the line of an item begins that says what may have been meant.
pub(crate) const HELP: &str = "   = help: ";

/// The line of an item that says where it stands.
pub(crate) fn arrow(place: &Place, at: Option<Position>) -> String {
    let at =
        at.map(|Position { line, column }| format!(" (line {line}, column {column})")).unwrap_or_default();
    format!("  --> {}{at}", place.path)
}
