//! Times of works that take turns.
//!
//! A harness that measures one work after the other makes ratios of two moments, and the speed of a machine varies. Here
//! each round runs every work for the same time, so that a slow moment is slow for all of them.

use std::time::{Duration, Instant};

/// For how long a work runs in one round.
const TURN: Duration = Duration::from_micros(500);

/// How many rounds there are; the median counts.
const ROUNDS: usize = 101;

/// The time that each of the works takes, in nanoseconds.
pub(crate) fn times(works: &[&dyn Fn()]) -> Vec<f64> {
    let turns: Vec<u32> = works.iter().map(|work| turns(work)).collect();
    let mut samples = vec![Vec::with_capacity(ROUNDS); works.len()];
    for _ in 0..ROUNDS {
        for ((work, turns), samples) in works.iter().zip(&turns).zip(&mut samples) {
            samples.push(run(work, *turns).as_secs_f64() * 1e9 / f64::from(*turns));
        }
    }
    samples.into_iter().map(median).collect()
}

/// How often the work runs in a round. What it makes at its first run must be there by then.
fn turns(work: &dyn Fn()) -> u32 {
    work();
    let mut turns = 1;
    while run(work, turns) < TURN && turns < 1 << 24 {
        turns *= 2;
    }
    turns
}

fn run(work: &dyn Fn(), turns: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..turns {
        work();
    }
    start.elapsed()
}

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples.get(samples.len() / 2).copied().unwrap_or_default()
}

/// A time with its unit, in three digits.
pub(crate) fn in_words(nanoseconds: f64) -> String {
    let (number, unit) = match nanoseconds {
        ..1e3 => (nanoseconds, "ns"),
        ..1e6 => (nanoseconds / 1e3, "µs"),
        _ => (nanoseconds / 1e6, "ms"),
    };
    let decimals = match number {
        ..10.0 => 2,
        ..100.0 => 1,
        _ => 0,
    };
    format!("{number:.decimals$} {unit}")
}
