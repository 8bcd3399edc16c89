//! What is timed.

use std::hint::black_box;

/// A name and a work.
pub(crate) type Row = (&'static str, Box<dyn Fn()>);

/// A work on an input; what it makes is dropped in it.
pub(crate) fn on<I: 'static, O>(name: &'static str, input: I, work: impl Fn(&I) -> O + 'static) -> Row {
    (name, Box::new(move || drop(black_box(work(black_box(&input))))))
}
