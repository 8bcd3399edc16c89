//! Every text that people read, as a snapshot: a review shows each change of a word.
//!
//! A difference fails the test, and nothing is written (`.config/insta.yaml`). To take the texts over:
//! `INSTA_UPDATE=always cargo test --test messages`.

#![expect(clippy::expect_used, reason = "helpers of tests may stop the test")]

#[path = "messages/cuts.rs"]
mod cuts;
#[path = "messages/errors.rs"]
mod errors;
#[path = "messages/nearest.rs"]
mod nearest;
#[path = "laws/quotes.rs"]
mod quotes;
#[path = "messages/reports.rs"]
mod reports;
#[path = "messages/rules.rs"]
mod rules;
#[path = "support/seeded.rs"]
mod seeded;
#[path = "messages/suggestions.rs"]
mod suggestions;
#[expect(dead_code, reason = "of the cases only the requests are needed here")]
mod support;

/// Compares a text with its snapshot, `tests/messages/<name>.snap`.
fn compare(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("messages");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}
