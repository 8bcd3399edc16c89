//! A pool in memory obeys its laws, whatever is asked of it.

#![no_main]

#[path = "../../laws/each.rs"]
mod each;
#[path = "../../laws/letters.rs"]
mod letters;
#[path = "../../laws/model.rs"]
mod model;
#[path = "../../laws/operations.rs"]
mod operations;
#[path = "../../laws/round_trip.rs"]
mod round_trip;
#[path = "../../laws/sequence.rs"]
mod sequence;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    operations::law(input);
});
