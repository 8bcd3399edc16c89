//! All that is said of a request agrees.

#![no_main]

#[path = "../../laws/answers.rs"]
mod answers;
#[path = "../../laws/constraints.rs"]
mod constraints;
#[path = "../../laws/each.rs"]
mod each;
#[path = "../../laws/quotes.rs"]
mod quotes;
#[path = "../../laws/requests.rs"]
mod requests;
#[path = "../../laws/round_trip.rs"]
mod round_trip;
#[path = "../../laws/settings.rs"]
mod settings;
#[path = "../../laws/texts.rs"]
mod texts;
#[path = "../../laws/verdicts.rs"]
mod verdicts;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    requests::law(input);
});
