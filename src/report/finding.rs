//! A finding, and its texts.

use alloc::string::ToString;
use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{
    Refusal, Report, Rule, Severity,
    findings::{BrokenConstraint, Entry},
};
use crate::{
    operation::Operation,
    path::FieldPath,
    shape::{ElementConstraints, Violation},
};

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
        self.entry.constraint.map(|constraint| constraint.violation)
    }

    /// What is wrong, in the crate's own words: the member, the value's problem and the limit.
    #[must_use]
    pub fn message(&self) -> impl fmt::Display + 'a {
        let finding = *self;
        Texts(move |f: &mut fmt::Formatter<'_>| match finding.entry.constraint {
            Some(constraint) => finding.constraint_message(f, constraint),
            None => template(f, finding.rule().message, |f, name| match name {
                "path" => write!(f, "{}", finding.path()),
                "value" => write!(f, "{}", Abridged(finding.value())),
                _ => write!(f, "{}", Abridged(finding.more())),
            }),
        })
    }

    /// What the service says of it, word for word; `None` for an advisory and where no text is known.
    ///
    /// A value of more than [`Report::QUOTE_LIMIT`] bytes is cut and ends in `…`; a
    /// [`ServiceError`](crate::error::ServiceError) has the whole of it.
    #[must_use]
    pub fn aws_text(&self) -> Option<impl fmt::Display + 'a> {
        let finding = *self;
        let text = self.rule().refusal.and_then(|refusal| refusal.text.template())?;
        Some(Texts(move |f: &mut fmt::Formatter<'_>| match finding.entry.constraint {
            Some(constraint) => finding.clause(f, constraint),
            None => template(f, text, |f, name| match name {
                "action" => f.write_str(action(finding.report.operation)),
                "value" => f.write_str(finding.value()),
                _ => f.write_str(finding.more()),
            }),
        }))
    }

    /// A second value, which the texts use.
    fn more(&self) -> &'a str {
        self.entry.more.of(&self.report.quotes)
    }

    fn constraint_message(&self, f: &mut fmt::Formatter<'_>, constraint: BrokenConstraint) -> fmt::Result {
        let path = self.path();
        let value = Abridged(self.value());
        let count = |noun| Count(constraint.measure.unwrap_or_default(), noun);
        match constraint.violation {
            Violation::Missing => write!(f, "`{path}` is required"),
            Violation::TooShort(min) => {
                write!(f, "`{path}` has {}; at least {min} needed", count("character"))
            }
            Violation::TooLong(max) if constraint.measure.is_none() => {
                write!(f, "`{path}` has more than {max} characters; at most {max} allowed")
            }
            Violation::TooLong(max) => {
                write!(f, "`{path}` has {}; at most {max} allowed", count("character"))
            }
            Violation::Mismatch(pattern) if constraint.masked => {
                write!(f, "`{path}` holds a character that is not allowed; expected {}", pattern.words())
            }
            Violation::Mismatch(pattern) if self.value().is_empty() => {
                write!(f, "`{path}` is empty; expected {}", pattern.words())
            }
            Violation::Mismatch(pattern) => write!(f, "`{path}` is `{value}`; expected {}", pattern.words()),
            Violation::TooSmall(min) => write!(f, "`{path}` is {value}; at least {min} needed"),
            Violation::TooLarge(max) => write!(f, "`{path}` is {value}; at most {max} allowed"),
            Violation::NotInSet(shape) => {
                write!(f, "`{path}` is `{value}`; expected one of")?;
                shape.printed.iter().try_for_each(|known| write!(f, " `{known}`"))
            }
            Violation::TooMany(max) => write!(f, "`{path}` has {}; at most {max} allowed", count("element")),
        }
    }

    fn clause(&self, f: &mut fmt::Formatter<'_>, constraint: BrokenConstraint) -> fmt::Result {
        let (value, list) = (self.value(), self.more());
        let given = match constraint {
            BrokenConstraint { violation: Violation::Missing, .. } => Given::Null,
            BrokenConstraint { masked: true, .. } => Given::Masked,
            BrokenConstraint { list: Some(_), .. } => Given::Value(&list),
            BrokenConstraint { list: None, .. } => Given::Value(&value),
        };
        match constraint.list {
            Some(list) => clause(f, self.path(), given, &ElementConstraints(list)),
            None => clause(f, self.path(), given, &constraint.violation),
        }
    }
}

/// A value in a clause of the service's constraint message.
#[derive(Clone, Copy)]
pub(crate) enum Given<'a> {
    Null,
    Masked,
    Value(&'a dyn fmt::Display),
}

/// A clause of the service's constraint message.
pub(crate) fn clause(
    f: &mut impl fmt::Write,
    path: FieldPath,
    given: Given<'_>,
    constraint: &dyn fmt::Display,
) -> fmt::Result {
    match given {
        Given::Null => f.write_str("Value null"),
        Given::Masked => f.write_str("Value"),
        Given::Value(value) => write!(f, "Value '{value}'"),
    }?;
    write!(f, " at '{}' failed to satisfy constraint: {constraint}", path.aws_name())
}

/// The word for what the request asks, in the service's texts.
fn action(operation: Operation) -> &'static str {
    if operation == Operation::UpdateUserPoolClient { "updating" } else { "creating" }
}

/// Writes a template, each `{name}` by `fill`.
fn template(
    f: &mut fmt::Formatter<'_>,
    template: &str,
    fill: impl Fn(&mut fmt::Formatter<'_>, &str) -> fmt::Result,
) -> fmt::Result {
    let mut parts = template.split('{');
    f.write_str(parts.next().unwrap_or_default())?;
    parts.try_for_each(|part| {
        let (name, text) = part.split_once('}').unwrap_or((part, ""));
        fill(f, name)?;
        f.write_str(text)
    })
}

/// Prints by a function.
struct Texts<F>(F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Texts<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}

/// A count with its noun, in the plural where it must be.
struct Count(usize, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.0, self.1, if self.0 == 1 { "" } else { "s" })
    }
}

/// A value as a person reads it: at most 100 characters, and none that a terminal obeys.
struct Abridged<'a>(&'a str);

impl fmt::Display for Abridged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        abridged(f, self.0, 100)
    }
}

fn abridged(f: &mut fmt::Formatter<'_>, text: &str, most: usize) -> fmt::Result {
    let mut characters = text.chars();
    for character in characters.by_ref().take(most) {
        if character.is_control() {
            write!(f, "{}", character.escape_default())?;
        } else {
            write!(f, "{character}")?;
        }
    }
    f.write_str(if characters.next().is_some() { "…" } else { "" })
}

/// Prints as a compiler would: the rule and the text, then where it stands, the service's words (abridged, if they go on
/// for pages) and the source.
impl fmt::Display for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = match self.severity() {
            Severity::Violation => "error",
            Severity::Advisory => "warning",
        };
        let Rule { id, grade, source, refusal, .. } = self.rule();
        writeln!(f, "{label}[{id}]: {}", self.message())?;
        writeln!(f, "  --> {}", self.path())?;
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
        let mut record = serializer.serialize_struct("Finding", 10)?;
        record.serialize_field("rule", rule.id)?;
        record.serialize_field("severity", &self.severity())?;
        record.serialize_field("path", &format_args!("{}", self.path()))?;
        record.serialize_field("pointer", &format_args!("{}", self.path().pointer()))?;
        record.serialize_field("awsName", &format_args!("{}", self.path().aws_name()))?;
        record.serialize_field("message", &format_args!("{}", self.message()))?;
        record.serialize_field("exception", &rule.refusal.map(|refusal| refusal.exception.code()))?;
        match self.aws_text() {
            Some(text) => record.serialize_field("awsText", &format_args!("{text}"))?,
            None => record.serialize_field("awsText", &None::<&str>)?,
        }
        record.serialize_field("grade", &rule.grade)?;
        record.serialize_field("source", rule.source)?;
        record.end()
    }
}
