//! The laws of the fuzz targets on every input that they keep.
//!
//! `tests/fuzz/` looks for further inputs; see the head of its `Cargo.toml`.

#![expect(clippy::expect_used, clippy::panic, reason = "laws stop the test where they are broken")]

#[path = "laws/answers.rs"]
mod answers;
#[path = "laws/constraints.rs"]
mod constraints;
#[path = "laws/each.rs"]
mod each;
#[path = "laws/letters.rs"]
mod letters;
#[path = "laws/model.rs"]
mod model;
#[path = "laws/operations.rs"]
mod operations;
#[path = "laws/patterns.rs"]
mod patterns;
#[path = "laws/quotes.rs"]
mod quotes;
#[path = "laws/redirects.rs"]
mod redirects;
#[path = "laws/requests.rs"]
mod requests;
#[path = "laws/round_trip.rs"]
mod round_trip;
#[path = "laws/sequence.rs"]
mod sequence;
#[path = "laws/settings.rs"]
mod settings;
#[path = "laws/texts.rs"]
mod texts;
#[path = "laws/verdicts.rs"]
mod verdicts;

use std::{fs, path::Path, thread};

use requests::Outcome;

/// Names the input when the law that is tried on it panics.
struct Trying<'a>(&'a Path);

impl Drop for Trying<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("the law is broken by {}", self.0.display());
        }
    }
}

/// Tries a law on every input of its target, and gives what came of each.
fn replay<T>(target: &str, law: fn(&[u8]) -> T) -> Vec<T> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    let outcomes: Vec<_> = paths
        .iter()
        .map(|path| {
            let _trying = Trying(path);
            law(&fs::read(path).expect("an input can be read"))
        })
        .collect();
    println!("{target}: {} inputs", outcomes.len());
    assert!(outcomes.len() >= 10, "{target}: only {} inputs", outcomes.len());
    outcomes
}

/// The percentage of what that is true of.
fn share<T>(outcomes: &[T], of: impl Fn(&T) -> bool) -> usize {
    outcomes.iter().filter(|outcome| of(outcome)).count() * 100 / outcomes.len()
}

#[test]
fn requests() {
    let outcomes = replay("requests", requests::law);
    let readable = share(&outcomes, |outcome| *outcome > Outcome::Unreadable);
    let valid = share(&outcomes, |outcome| *outcome == Outcome::Valid);
    println!("{readable} % hold a request, {valid} % a valid one");
    assert!(readable >= 50, "{readable} % hold a request");
    assert!((15..=85).contains(&valid), "{valid} % are valid");
}

#[test]
fn patterns() {
    replay("patterns", patterns::law);
}

#[test]
fn redirects() {
    replay("redirects", redirects::law);
}

#[test]
fn operations() {
    let outcomes = replay("operations", operations::law);
    let sum = |index: usize| outcomes.iter().filter_map(|counts| counts.get(index)).sum::<usize>();
    let (accepted, refused) = (sum(0), sum(1));
    println!("{accepted} operations are accepted, {refused} refused");
    assert!(accepted >= 100 && refused >= 50, "{accepted} operations are accepted, {refused} refused");
}
