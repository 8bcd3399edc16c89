//! A finding, and its texts.

use alloc::string::ToString;
use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{
    Refusal, Report, Rule, Severity,
    findings::{Detail, Entry},
};
use crate::{operation::Operation, path::FieldPath, shape::Violation};

mod constraint;
mod suggestion;
mod text;

pub(crate) use constraint::{Given, clause};
pub(crate) use suggestion::Suggestion;
use text::{Abridged, Texts, abridged, template};

/// What a rule found, borrowed from the report.
#[derive(Clone, Copy)]
pub struct Finding<'a> {
    pub(super) report: &'a Report,
    pub(super) entry: &'a Entry,
}

impl<'a> Finding<'a> {
    /// The rule that found it.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        self.entry.rule
    }

    /// Whether it makes the request invalid.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.entry.severity
    }

    /// Where it stands.
    #[must_use]
    pub fn path(&self) -> FieldPath {
        self.entry.path
    }

    /// The value that it is about, as far as the report quotes it; empty where there is none, or a secret one.
    #[must_use]
    pub fn value(&self) -> &'a str {
        self.entry.value.of(&self.report.quotes)
    }

    /// In which way the value breaks its constraint; `None` for a finding of a rule.
    #[must_use]
    pub fn violation(&self) -> Option<Violation> {
        match self.entry.detail {
            Detail::Constraint(constraint) => Some(constraint.violation),
            Detail::None | Detail::Words(_) => None,
        }
    }

    /// What is wrong, in the crate's own words: the member, the value's problem and the limit.
    #[must_use]
    pub fn message(&self) -> impl fmt::Display + use<'a> {
        let finding = *self;
        Texts(move |f: &mut fmt::Formatter<'_>| match finding.entry.detail {
            Detail::Constraint(constraint) => constraint::message(f, finding, constraint),
            Detail::None | Detail::Words(_) => template(f, finding.rule().message, |f, name| match name {
                "path" => write!(f, "{}", finding.path()),
                "value" => write!(f, "{}", Abridged(finding.value())),
                _ => write!(f, "{}", Abridged(finding.more())),
            }),
        })
    }

    /// The value that was probably meant; `None` where no valid one is near.
    ///
    /// It is one of the values of an enumeration, of the scopes and user attributes of every pool, of the names of the
    /// pool itself and of social identity providers; the name of a custom attribute with its prefix, `custom:`; or, for a
    /// default redirect URI, a callback URL from which it differs in case or a final slash, and of which other findings may
    /// speak. What only some pools have,
    /// such as a provider or attribute, may be missing from the pool at hand. The [`message`](Self::message) does not
    /// repeat it.
    ///
    /// ```
    /// use cognito_user_pool_client::CreateUserPoolClientRequest;
    ///
    /// let report = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
    ///     .explicit_auth_flows(["ALLOW_USER_SRP_AUHT"])
    ///     .allowed_oauth_scopes(["orders"])
    ///     .check();
    /// let suggestions: Vec<_> =
    ///     report.violations().map(|finding| finding.suggestion().map(|value| value.to_string())).collect();
    /// assert_eq!(suggestions, [Some("ALLOW_USER_SRP_AUTH".to_owned()), None]);
    /// ```
    #[must_use]
    pub fn suggestion(&self) -> Option<impl fmt::Display + use<'a>> {
        suggestion::suggestion(*self)
    }

    /// What the service says of it, word for word; `None` for an advisory and where no text is known.
    ///
    /// A value of more than [`Report::QUOTE_LIMIT`] bytes is cut and ends in `…`, and so is a list of them; a
    /// [`ServiceError`](crate::error::ServiceError) has the whole of it.
    #[must_use]
    pub fn aws_text(&self) -> Option<impl fmt::Display + use<'a>> {
        let finding = *self;
        let text = self.rule().refusal.and_then(|refusal| refusal.text.template())?;
        Some(Texts(move |f: &mut fmt::Formatter<'_>| match finding.entry.detail {
            Detail::Constraint(constraint) => constraint::aws_text(f, finding, constraint),
            Detail::None | Detail::Words(_) => template(f, text, |f, name| match name {
                "action" => f.write_str(action(finding.report.operation)),
                "value" => f.write_str(finding.value()),
                _ => f.write_str(finding.more()),
            }),
        }))
    }

    /// What the report quotes of the value, without the mark of a cut.
    fn kept(&self) -> &'a str {
        self.entry.value.kept(&self.report.quotes)
    }

    /// A second value, which the texts use.
    pub(crate) fn more(&self) -> &'a str {
        match self.entry.detail {
            Detail::Words(words) => words,
            Detail::None | Detail::Constraint(_) => self.entry.more.of(&self.report.quotes),
        }
    }
}

/// The word for what the request asks, in the service's texts.
fn action(operation: Operation) -> &'static str {
    if operation == Operation::UpdateUserPoolClient { "updating" } else { "creating" }
}

/// Prints as a compiler would: the rule and the text, then where it stands, what was probably meant, the service's words
/// (abridged, if they go on for pages) and the source.
impl fmt::Display for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = match self.severity() {
            Severity::Violation => "error",
            Severity::Advisory => "warning",
        };
        let Rule { id, grade, source, refusal, .. } = self.rule();
        writeln!(f, "{label}[{id}]: {}", self.message())?;
        writeln!(f, "  --> {}", self.path())?;
        if let Some(suggestion) = self.suggestion() {
            writeln!(f, "   = help: did you mean `{}`?", Abridged(&suggestion.to_string()))?;
        }
        match (refusal, self.aws_text()) {
            (Some(Refusal { exception, .. }), Some(text)) => {
                write!(f, "   = AWS: {exception}: ")?;
                // Room for every text that quotes one value of a usual length.
                abridged(f, &text.to_string(), 600)?;
                writeln!(f)?;
            }
            (Some(Refusal { exception, .. }), None) => writeln!(f, "   = AWS: {exception}")?,
            (None, _) => {}
        }
        writeln!(f, "   = {grade}: {source}")
    }
}

impl fmt::Debug for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.rule().id, self.path(), self.message())
    }
}

impl Serialize for Finding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rule = self.rule();
        let mut record = serializer.serialize_struct("Finding", 11)?;
        record.serialize_field("rule", rule.id)?;
        record.serialize_field("severity", &self.severity())?;
        record.serialize_field("path", &format_args!("{}", self.path()))?;
        record.serialize_field("pointer", &format_args!("{}", self.path().pointer()))?;
        record.serialize_field("awsName", &format_args!("{}", self.path().aws_name()))?;
        record.serialize_field("message", &format_args!("{}", self.message()))?;
        record.serialize_field("suggestion", &self.suggestion().map(|value| value.to_string()))?;
        record.serialize_field("exception", &rule.refusal.map(|refusal| refusal.exception.code()))?;
        record.serialize_field("awsText", &self.aws_text().map(|text| text.to_string()))?;
        record.serialize_field("grade", &rule.grade)?;
        record.serialize_field("source", rule.source)?;
        record.end()
    }
}
