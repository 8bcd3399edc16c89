//! Times, ratios and allocations as a Markdown table: `cargo bench`.
//!
//! The first row of each group is the floor of the others, in the same run. The allocations come from a binary of their
//! own, since counting them takes time.

#[path = "support/inputs.rs"]
mod inputs;
#[path = "support/json.rs"]
mod json;
#[path = "support/machine.rs"]
mod machine;
#[path = "support/row.rs"]
mod row;
#[path = "support/rows.rs"]
mod rows;
#[path = "support/timing.rs"]
mod timing;
#[path = "support/works.rs"]
mod works;

use std::{env, process::Command};

use criterion::Criterion;
use machine::machine;
use rows::{Group, all};
use timing::{harness, lines};

fn main() {
    let [small, large, bad] = all();
    // `cargo test --benches` only asks whether they run.
    if !env::args().any(|argument| argument == "--bench") {
        [small, large, bad].iter().flatten().flatten().for_each(|(_, work)| work());
        return;
    }
    let (mut harness, mut counts) = (harness(), allocations().into_iter());
    let small = counted(&mut harness, "small", &small, &mut counts);
    let large = counted(&mut harness, "large", &large, &mut counts);
    let bad = counted(&mut harness, "a dozen violations", &bad, &mut counts);
    harness.final_summary();
    let large = large.into_iter().map(|[_, cells]| cells).chain(std::iter::repeat("| |".to_owned()));
    println!("| {} | small | of the floor | allocations | large | of the floor | allocations |", machine());
    println!("| --- | --: | --: | --: | --: | --: | --: |");
    for ([name, cells], large) in small.into_iter().chain(bad).zip(large) {
        println!("| {name} | {cells} | {large} |");
    }
}

/// A name and its cells for each row: time, ratio and allocations.
fn counted(
    harness: &mut Criterion,
    size: &str,
    groups: &[Group],
    counts: &mut impl Iterator<Item = String>,
) -> Vec<[String; 2]> {
    let lines = groups.iter().flat_map(|group| lines(harness, size, group));
    let count = |[name, cells]: [String; 2]| {
        let count = counts.next().unwrap_or_else(|| "?".into());
        [name, format!("{cells} | {count}")]
    };
    lines.map(count).collect()
}

/// How often each row allocates, in the order of the rows; nothing where cargo can't be run.
fn allocations() -> Vec<String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(["bench", "--quiet", "--bench", "allocations"]).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).lines().map(Into::into).collect()
}
