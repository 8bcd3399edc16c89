//! Where rules put what they find.

use alloc::{string::String, vec::Vec};
use core::fmt::{self, Write as _};

use super::{Report, Rule, Severity};
use crate::{
    operation::Operation,
    path::FieldPath,
    shape::{ListShape, Violation},
    types::Validity,
};

/// A finding as the report keeps it; the texts are made when somebody asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) rule: &'static Rule,
    pub(super) severity: Severity,
    pub(super) path: FieldPath,
    pub(super) value: Span,
    pub(super) more: Span,
    pub(super) constraint: Option<BrokenConstraint>,
}

/// What a finding of the constraint walk adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BrokenConstraint {
    pub(crate) violation: Violation,
    /// How many characters or elements were counted; `None` where nothing was.
    pub(crate) measure: Option<usize>,
    /// The list of which the value is an element.
    pub(crate) list: Option<&'static ListShape>,
    /// Whether the service leaves the value out.
    pub(crate) masked: bool,
}

/// A part of the report's quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: usize,
    end: usize,
}

impl Span {
    pub(super) fn of(self, quotes: &str) -> &str {
        quotes.get(self.start..self.end).unwrap_or_default()
    }
}

/// Takes what rules find. The engine says whose findings they are, so no rule can mislabel one.
pub(crate) struct Findings {
    report: Report,
    rule: &'static Rule,
}

impl Findings {
    pub(crate) fn new(operation: Operation, first: &'static Rule) -> Self {
        Self { report: Report::empty(operation), rule: first }
    }

    /// Whose findings come next.
    pub(crate) fn of(&mut self, rule: &'static Rule) -> &mut Self {
        self.rule = rule;
        self
    }

    pub(crate) fn finish(self) -> Report {
        self.report
    }

    /// Adds a finding about that place.
    pub(crate) fn add(&mut self, path: impl Into<FieldPath>) -> Addition<'_> {
        let Report { entries, quotes, violations, advisories, omitted, .. } = &mut self.report;
        let severity = self.rule.severity();
        *match severity {
            Severity::Violation => violations,
            Severity::Advisory => advisories,
        } += 1;
        let kept = entries.len() < Report::LIMIT;
        if entries.is_empty() {
            // Room for what is wrong with most requests, so that the buffers need not grow with the first few findings.
            entries.reserve(16);
            quotes.reserve(512);
        }
        if kept {
            let (value, more) = <(Span, Span)>::default();
            entries.push(Entry {
                rule: self.rule,
                severity,
                path: path.into(),
                value,
                more,
                constraint: None,
            });
        } else {
            match omitted.last_mut() {
                Some((rule, _, count)) if *rule == self.rule => *count += 1,
                _ => omitted.push((self.rule, severity, 1)),
            }
        }
        Addition { entry: if kept { entries.last_mut() } else { None }, quotes }
    }
}

/// A finding to which values can be added; past the report's limit they are dropped.
pub(crate) struct Addition<'a> {
    entry: Option<&'a mut Entry>,
    quotes: &'a mut String,
}

impl Addition<'_> {
    /// Quotes the value.
    pub(crate) fn value(self, value: impl Quoted) -> Self {
        self.quote(value, |entry| &mut entry.value)
    }

    /// Says more: a second value, for the texts.
    pub(crate) fn more(self, more: impl Quoted) -> Self {
        self.quote(more, |entry| &mut entry.more)
    }

    /// Says the same more as an earlier finding.
    pub(crate) fn more_as(self, more: Span) {
        if let Some(entry) = self.entry {
            entry.more = more;
        }
    }

    /// The quote that [`more`](Self::more) made.
    pub(crate) fn more_span(&self) -> Span {
        self.entry.as_ref().map(|entry| entry.more).unwrap_or_default()
    }

    pub(crate) fn constraint(mut self, constraint: BrokenConstraint) -> Self {
        if let Some(entry) = &mut self.entry {
            entry.constraint = Some(constraint);
        }
        self
    }

    fn quote(mut self, value: impl Quoted, span: fn(&mut Entry) -> &mut Span) -> Self {
        if let Some(entry) = &mut self.entry {
            let start = self.quotes.len();
            let mut quote = Quote { quotes: self.quotes, left: Report::QUOTE_LIMIT };
            // An error says that the limit is reached; what was written until then stays.
            if value.write(&mut quote).is_err() {
                self.quotes.push('…');
            }
            *span(entry) = Span { start, end: self.quotes.len() };
        }
        self
    }
}

/// What a finding may quote. A text is copied as it is; formatting it would take ten times as long.
pub(crate) trait Quoted {
    fn write(self, quote: &mut Quote<'_>) -> fmt::Result;
}

impl Quoted for &str {
    fn write(self, quote: &mut Quote<'_>) -> fmt::Result {
        quote.write_str(self)
    }
}

macro_rules! quoted {
    ($($type:ty),+) => {$(
        impl Quoted for $type {
            fn write(self, quote: &mut Quote<'_>) -> fmt::Result {
                write!(quote, "{self}")
            }
        }
    )+};
}
quoted!(&dyn fmt::Display, usize, FieldPath, Validity);

/// Writes to the quotes until its limit is reached.
pub(crate) struct Quote<'a> {
    quotes: &'a mut String,
    left: usize,
}

impl fmt::Write for Quote<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut end = text.len().min(self.left);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        self.left -= end;
        self.quotes.push_str(text.get(..end).unwrap_or_default());
        if end == text.len() { Ok(()) } else { Err(fmt::Error) }
    }
}

impl Report {
    fn empty(operation: Operation) -> Self {
        Self {
            operation,
            entries: Vec::new(),
            quotes: String::new(),
            violations: 0,
            advisories: 0,
            omitted: Vec::new(),
        }
    }
}
