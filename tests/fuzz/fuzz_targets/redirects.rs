//! What is read of a redirect URI by bytes is never looser than what `url` reads.

#![no_main]

#[path = "../../laws/redirects.rs"]
mod redirects;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    redirects::law(input);
});
