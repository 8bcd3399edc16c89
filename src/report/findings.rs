//! Where rules put what they find.

use alloc::{string::String, vec::Vec};

use super::{
    Report, Rule, Severity,
    quote::{Quoted, Span},
};
use crate::{operation::Operation, path::FieldPath, shape::BrokenConstraint};

/// A finding as the report keeps it; the texts are made when somebody asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) rule: &'static Rule,
    pub(super) severity: Severity,
    pub(super) path: FieldPath,
    pub(super) value: Span,
    pub(super) more: Span,
    pub(super) detail: Detail,
}

const _: () = assert!(size_of::<Entry>() <= 64);

/// What else a finding has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    None,
    /// Which constraint is broken.
    Constraint(BrokenConstraint),
    /// Words of the crate in place of the second value.
    Words(&'static str),
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
        self.enter(path.into(), Detail::None)
    }

    /// The same for a broken constraint.
    pub(crate) fn broken(&mut self, path: FieldPath, constraint: BrokenConstraint) -> Addition<'_> {
        self.enter(path, Detail::Constraint(constraint))
    }

    /// Quotes what findings to come have in common.
    pub(crate) fn quote(&mut self, more: impl Quoted) -> Quotes {
        let kept = self.report.entries.len() < Report::LIMIT;
        let more = if kept { Span::quote(&mut self.report.quotes, more) } else { Span::default() };
        Quotes { more, ..Quotes::default() }
    }

    fn enter(&mut self, path: FieldPath, detail: Detail) -> Addition<'_> {
        let Self { report, rule } = self;
        let severity = rule.severity();
        *match severity {
            Severity::Violation => &mut report.violations,
            Severity::Advisory => &mut report.advisories,
        } += 1;
        let kept = report.entries.len();
        if (kept == report.entries.capacity() || kept == Report::LIMIT) && !report.makes_room(rule, severity)
        {
            return Addition { entry: None, quotes: &mut report.quotes };
        }
        let (value, more) = <(Span, Span)>::default();
        report.entries.push(Entry { rule, severity, path, value, more, detail });
        Addition { entry: report.entries.last_mut(), quotes: &mut report.quotes }
    }
}

/// What a report quotes, for findings that have it in common.
#[derive(Clone, Copy, Default)]
pub(crate) struct Quotes {
    value: Span,
    more: Span,
}

/// A finding to which values can be added; past the report's limit they are dropped.
pub(crate) struct Addition<'a> {
    entry: Option<&'a mut Entry>,
    quotes: &'a mut String,
}

impl Addition<'_> {
    /// Quotes the value.
    pub(crate) fn value(mut self, value: impl Quoted) -> Self {
        if let Some(entry) = &mut self.entry {
            entry.value = Span::quote(self.quotes, value);
        }
        self
    }

    /// Says more: a second value, for the texts.
    pub(crate) fn more(mut self, more: impl Quoted) -> Self {
        if let Some(entry) = &mut self.entry {
            entry.more = Span::quote(self.quotes, more);
        }
        self
    }

    /// Says more in words of the crate, which are not copied.
    pub(crate) fn words(mut self, words: &'static str) -> Self {
        if let Some(entry) = &mut self.entry {
            entry.detail = Detail::Words(words);
        }
        self
    }

    /// Quotes what the report has quoted already, without a copy.
    pub(crate) fn quotes_as(mut self, Quotes { value, more }: Quotes) -> Self {
        if let Some(entry) = &mut self.entry {
            (entry.value, entry.more) = (value, more);
        }
        self
    }

    /// Quotes a list, and an element that stands at that byte of it: without a copy, where the list's quote has all of it.
    pub(crate) fn element(mut self, list: Quotes, byte: usize, text: &str) -> Self {
        if let Some(entry) = &mut self.entry {
            let part = list.more.part(byte, text.len());
            entry.value = part.unwrap_or_else(|| text.quote(self.quotes));
            entry.more = list.more;
        }
        self
    }

    /// What it quotes.
    pub(crate) fn quotes(&self) -> Quotes {
        let quotes = |entry: &&mut Entry| Quotes { value: entry.value, more: entry.more };
        self.entry.as_ref().map(quotes).unwrap_or_default()
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

    /// Makes room for more findings, as far as the limit allows; beyond it the finding is counted, and not kept.
    #[cold]
    fn makes_room(&mut self, rule: &'static Rule, severity: Severity) -> bool {
        let kept = self.entries.len();
        if kept < Self::LIMIT {
            if kept == 0 {
                // For what is wrong with most requests, so that it need not grow with the first few findings.
                self.entries = Vec::with_capacity(16);
            } else {
                self.entries.reserve_exact(kept.min(Self::LIMIT - kept));
            }
            return true;
        }
        match self.omitted.last_mut() {
            Some((last, _, count)) if *last == rule => *count += 1,
            _ => self.omit(rule, severity),
        }
        false
    }

    /// Counts an omitted finding of a rule whose last one was not the last.
    fn omit(&mut self, rule: &'static Rule, severity: Severity) {
        match self.omitted.iter_mut().find(|(omitted, ..)| *omitted == rule) {
            Some((.., count)) => *count += 1,
            None => self.omitted.push((rule, severity, 1)),
        }
    }
}
