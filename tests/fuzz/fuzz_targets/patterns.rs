//! The hand-written matchers judge as the model's regular expressions do.

#![no_main]

#[path = "../../laws/each.rs"]
mod each;
#[path = "../../laws/patterns.rs"]
mod patterns;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    patterns::law(input);
});
