//! What was found: rules, findings and the report.

use alloc::{string::String, vec::Vec};
use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

mod finding;
mod findings;
mod quote;
mod rule;

use findings::Entry;

pub use finding::Finding;
pub(crate) use finding::{Given, Suggestion, clause};
pub(crate) use findings::{Addition, Findings, Quotes};
pub(crate) use rule::{Check, Suggests, rule};
pub use rule::{Grade, Needs, Refusal, Rule, Severity, Text};

pub use crate::path::{AwsName, Pointer};
use crate::{member::Member, operation::Operation};

/// Everything that was found in a request: violations of the constraints, then of the rules in the order in which the
/// service checks them, then advisories.
///
/// The same request gives the same report. It is bounded: it keeps the first [`LIMIT`](Self::LIMIT) findings and says
/// how many more there were.
///
/// ```
/// use cognito_user_pool_client::{CreateUserPoolClientRequest, rules};
///
/// let report = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web")
///     .callback_urls(["http://example.com/callback"])
///     .check();
/// assert!(!report.is_valid());
/// let finding = report.violations().next().expect("`http` is for loopback hosts");
/// assert_eq!(finding.rule().id(), rules::REDIRECT_HTTPS);
/// assert_eq!(finding.path().to_string(), "CallbackURLs[0]");
/// assert_eq!(
///     finding.aws_text().map(|text| text.to_string()).as_deref(),
///     Some("http://example.com/callback cannot use the HTTP protocol."),
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
#[must_use]
pub struct Report {
    operation: Operation,
    entries: Vec<Entry>,
    /// The values that the findings quote, one after the other.
    quotes: String,
    violations: usize,
    advisories: usize,
    /// The findings that are not kept, by rule.
    omitted: Vec<(&'static Rule, Severity, usize)>,
}

impl Report {
    /// How many findings a report keeps.
    pub const LIMIT: usize = 1_000;

    /// The longest value, in bytes, that a finding quotes whole: as long as any that the constraints allow where the service
    /// quotes one.
    pub const QUOTE_LIMIT: usize = 4_096;

    /// How many bytes of a longer text a finding quotes at most, before the `…` that tells of the cut. A list is quoted up to
    /// [`QUOTE_LIMIT`](Self::QUOTE_LIMIT).
    pub const CUT_QUOTE: usize = 1_024;

    /// The operation whose request was checked.
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// Whether nothing makes the request invalid.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.violations == 0
    }

    /// Whether nothing at all was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The findings that the report keeps, in order.
    pub fn findings(&self) -> impl Iterator<Item = Finding<'_>> {
        self.entries.iter().map(|entry| Finding { report: self, entry })
    }

    /// The findings that make the request invalid.
    pub fn violations(&self) -> impl Iterator<Item = Finding<'_>> {
        self.findings().filter(|finding| finding.severity() == Severity::Violation)
    }

    /// The findings that don't.
    pub fn advisories(&self) -> impl Iterator<Item = Finding<'_>> {
        self.findings().filter(|finding| finding.severity() == Severity::Advisory)
    }

    /// The findings about a member of the request, or inside it: by its name, or as a
    /// [`Member`], which can't be misspelt.
    ///
    /// ```
    /// use cognito_user_pool_client::{CreateUserPoolClientRequest, Member};
    ///
    /// let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").callback_urls(["/", "http://a.example"]);
    /// let report = request.check();
    /// assert_eq!(report.by_member("CallbackURLs").count(), 2);
    /// assert_eq!(report.by_member(Member::CallbackURLs).count(), 2);
    /// ```
    pub fn by_member(&self, member: impl AsRef<str>) -> impl Iterator<Item = Finding<'_>> {
        let member = Member::from_name(member.as_ref());
        self.findings().filter(move |finding| Some(finding.path().root()) == member)
    }

    /// How many violations there are, those that the report does not keep included.
    #[must_use]
    pub fn violation_count(&self) -> usize {
        self.violations
    }

    /// How many advisories there are, those that the report does not keep included.
    #[must_use]
    pub fn advisory_count(&self) -> usize {
        self.advisories
    }

    /// How many findings the report does not keep.
    #[must_use]
    pub fn omitted(&self) -> usize {
        self.omitted.iter().map(|(_, _, count)| count).sum()
    }

    /// Turns the advisories of these rules into violations.
    pub(crate) fn denying(mut self, which: impl Fn(&Rule) -> bool) -> Self {
        let mut denied = 0;
        for entry in &mut self.entries {
            if entry.severity == Severity::Advisory && which(entry.rule) {
                entry.severity = Severity::Violation;
                denied += 1;
            }
        }
        for (rule, severity, count) in &mut self.omitted {
            if *severity == Severity::Advisory && which(rule) {
                *severity = Severity::Violation;
                denied += *count;
            }
        }
        self.advisories -= denied;
        self.violations += denied;
        self
    }
}

/// Prints each finding as a compiler would, and a last line that counts them.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in self.findings() {
            writeln!(f, "{finding}")?;
        }
        if self.omitted() > 0 {
            writeln!(f, "({} further findings are not shown)\n", self.omitted())?;
        }
        let plural = |count| if count == 1 { "" } else { "s" };
        let (errors, warnings) = (self.violations, self.advisories);
        write!(f, "{}: ", self.operation)?;
        match (errors, warnings) {
            (0, 0) => f.write_str("no findings"),
            (0, _) => write!(f, "valid, {warnings} warning{}", plural(warnings)),
            (_, 0) => write!(f, "{errors} error{}", plural(errors)),
            _ => write!(f, "{errors} error{}, {warnings} warning{}", plural(errors), plural(warnings)),
        }
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.findings()).finish()
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Report", 6)?;
        record.serialize_field("operation", self.operation.name())?;
        record.serialize_field("valid", &self.is_valid())?;
        record.serialize_field("violations", &self.violations)?;
        record.serialize_field("advisories", &self.advisories)?;
        record.serialize_field("omitted", &self.omitted())?;
        record.serialize_field("findings", &self.findings().collect::<Vec<_>>())?;
        record.end()
    }
}
