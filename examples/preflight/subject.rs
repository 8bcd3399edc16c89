//! What was checked, and what came of it.

use crate::{
    input::Unreadable,
    item::{Item, Level},
    judge::Outcome,
};

/// A request, a resource of a template, or a client.
pub(crate) struct Subject {
    /// The file as it is printed.
    pub(crate) file: String,
    /// What of the file it is; empty for the whole.
    pub(crate) path: String,
    /// What it was taken for.
    pub(crate) taken_for: String,
    pub(crate) outcome: Outcome,
    /// What was found, and what was not checked.
    pub(crate) items: Vec<Item>,
    /// The items as text, and a line that counts them.
    pub(crate) findings: String,
    /// Whether everything in it is known, so that the service's answer is too.
    pub(crate) is_known: bool,
}

impl Subject {
    pub(crate) fn is_valid(&self) -> bool {
        self.items.iter().all(|item| item.level != Level::Error)
    }

    pub(crate) fn verdict(&self) -> &'static str {
        let refused = self.items.iter().any(|item| item.level == Level::Error && item.refusal);
        match (self.is_valid(), refused) {
            (true, _) if self.is_known => "valid",
            (true, _) => "valid, as far as it was checked",
            (false, true) => "refused",
            (false, false) => "refused (by denied advisories alone)",
        }
    }
}

/// What is to be said beside the results.
pub(crate) struct Remark {
    /// An error is an input that could not be read.
    pub(crate) level: Level,
    pub(crate) file: String,
    pub(crate) text: String,
}

impl Remark {
    pub(crate) fn unreadable(file: &str, error: &Unreadable) -> Self {
        Self { level: Level::Error, file: file.to_owned(), text: error.to_string() }
    }

    pub(crate) fn note(file: &str, text: &str) -> Self {
        Self { level: Level::Note, file: file.to_owned(), text: format!("{file}: {text}") }
    }
}
