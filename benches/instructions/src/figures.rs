//! What is measured, and within which bounds.

use std::{collections::BTreeMap, ops::RangeInclusive};

use crate::{
    growth::{COUNTS, Slope, growths},
    strings,
    work::SIZES,
};

/// A figure may be this many times the committed one.
const RISE: f64 = 1.03;

/// For what is only compared with the committed figure.
const ANY: f64 = f64::INFINITY;

/// The ratios of works: name, the two cases, the bounds of the small and of the large request.
///
/// Whatever reads the large request spends most of its instructions in `serde_json`, to find the ends of the strings and to
/// prove that they are UTF-8: what ignoring and "utf-8" take of reading a `Value` is the floor of every type that holds the
/// texts. There our types can only be not dearer.
const RATIOS: [(&str, &str, &str, [f64; 2]); 11] = [
    ("utf-8 / read as Value", "utf-8", "read as Value", [ANY; 2]),
    ("ignore / read as Value", "ignore", "read as Value", [ANY; 2]),
    ("read / read as Value", "read", "read as Value", [0.65, 1.0]),
    ("check / read", "check", "read", [0.22, 0.36]),
    ("check_in / read", "check_in", "read", [0.30, 0.42]),
    ("whole / read and write", "whole", "read and write", [1.20; 2]),
    ("whole in the pool / read and write", "whole in the pool", "read and write", [1.25; 2]),
    ("update: read / read as Value", "update: read", "update: read as Value", [0.65, 1.0]),
    ("update: check / read", "update: check", "update: read", [0.22, 0.36]),
    ("update: check_in / read", "update: check_in", "update: read", [0.30, 0.42]),
    (
        "update: whole in the pool / read and write",
        "update: whole in the pool",
        "update: read and write",
        [1.25; 2],
    ),
];

/// The ratios to the small request: what a dozen violations cost.
const BAD: [(&str, &str, &str, f64); 4] = [
    ("check, a dozen violations / none", "check, a dozen violations", "check, small", 2.5),
    ("check_in, a dozen violations / none", "check_in, a dozen violations", "check_in, small", 2.5),
    ("print a dozen violations / read", "print, a dozen violations", "read, small", ANY),
    ("answer a dozen violations / read", "answer, a dozen violations", "read, small", ANY),
];

/// A number made of the instruction counts of cases.
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) cases: Vec<String>,
    make: fn(&[f64]) -> f64,
    bounds: RangeInclusive<f64>,
    /// How much it may rise whatever it is: a slope near zero has no meaningful third decimal.
    slack: f64,
}

/// All figures.
pub(crate) fn figures() -> Vec<Figure> {
    let pair = |name: String, cases: [String; 2], most| Figure {
        name,
        cases: cases.into(),
        make: ratio,
        bounds: 0.0..=most,
        slack: 0.0,
    };
    let works = RATIOS.iter().flat_map(|(name, of, to, bounds)| {
        SIZES.iter().zip(bounds).map(move |((size, _), most)| {
            pair(format!("{name}, {size}"), [of, to].map(|case| format!("{case}, {size}")), *most)
        })
    });
    let bad = BAD
        .iter()
        .map(|(name, of, to, most)| pair((*name).to_owned(), [of, to].map(|case| (*case).to_owned()), *most));
    let strings = strings::figures().into_iter().map(|(name, mut cases, to)| {
        cases.push(to.to_owned());
        Figure { name, cases, make: ratio, bounds: 0.0..=1.5, slack: 0.0 }
    });
    let [check, read] = strings::UNLIMITED;
    let unlimited = pair(format!("{check} / {read}"), [check, read].map(Into::into), ANY);
    let slopes = growths().into_iter().map(|growth| Figure {
        name: format!("slope: {}", growth.name()),
        cases: COUNTS.map(|count| growth.case(count)).into(),
        make: slope,
        bounds: match growth.slope {
            Slope::Flat => -0.2..=0.2,
            Slope::Linear => 0.95..=1.05,
            Slope::AtMostLinear => -ANY..=1.05,
            Slope::Sorting => -ANY..=sorting(),
        },
        slack: 0.005,
    });
    works.chain(bad).chain(strings).chain([unlimited]).chain(slopes).collect()
}

/// The dearest of the cases over the last.
fn ratio(counts: &[f64]) -> f64 {
    let (to, of) = counts.split_last().expect("a ratio has two cases at least");
    of.iter().fold(0.0, |most: f64, count| most.max(*count)) / to
}

/// The slope of the line that fits the counts best, over [`COUNTS`], both as logarithms. The three are a power of ten
/// apart, so the middle one has no say.
fn slope(counts: &[f64]) -> f64 {
    (counts[2] / counts[0]).log10() / 2.0
}

/// The slope of n log n, and a hundredth more.
fn sorting() -> f64 {
    slope(&COUNTS.map(|count| real(count as u64) * real(count as u64).log2())) + 0.01
}

#[expect(clippy::cast_precision_loss, reason = "no count is near 2^53")]
fn real(count: u64) -> f64 {
    count as f64
}

impl Figure {
    /// The figure by these counts, to the decimals that are committed.
    pub(crate) fn value(&self, counts: &BTreeMap<String, u64>) -> f64 {
        let counts: Vec<f64> = self.cases.iter().map(|case| real(counts[case])).collect();
        ((self.make)(&counts) * 10_000.0).round() / 10_000.0
    }

    /// What is wrong with the figure; the committed one may be missing.
    pub(crate) fn wrong(&self, value: f64, committed: Option<f64>) -> Option<String> {
        let bounds = &self.bounds;
        if value > *bounds.end() {
            return Some(format!("is {value:.4}, may be {:.4} at most", bounds.end()));
        }
        if value < *bounds.start() {
            return Some(format!("is {value:.4}, must be {:.4} at least", bounds.start()));
        }
        // Both have the decimals that are committed.
        let risen = |committed: &f64| value > (committed * RISE).max(committed + self.slack) + 0.000_1;
        committed.filter(risen).map(|committed| format!("is {value:.4}, was {committed:.4}"))
    }
}
