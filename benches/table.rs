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
#[path = "support/rows.rs"]
mod rows;
#[path = "support/timing.rs"]
mod timing;
#[path = "support/works.rs"]
mod works;

use std::{env, process::Command};

use machine::machine;
use rows::{Group, all};
use timing::{in_words, times};

fn main() {
    let all = all();
    // `cargo test --benches` only asks whether they run.
    if !env::args().any(|argument| argument == "--bench") {
        all.iter().flatten().flatten().for_each(|(_, work)| work());
        return;
    }
    let mut counts = allocations().into_iter();
    let [small, large, bad] = all.map(|groups| lines(&groups, &mut counts));
    let large = large.into_iter().map(|[_, cells]| cells).chain(std::iter::repeat("| |".to_owned()));
    println!("| {} | small | of the floor | allocations | large | of the floor | allocations |", machine());
    println!("| --- | --: | --: | --: | --: | --: | --: |");
    for ([name, cells], large) in small.into_iter().chain(bad).zip(large) {
        println!("| {name} | {cells} | {large} |");
    }
}

/// A name and its cells for each row: time, ratio and allocations.
fn lines(groups: &[Group], counts: &mut impl Iterator<Item = String>) -> Vec<[String; 2]> {
    let works: Vec<_> = groups.iter().flatten().map(|(_, work)| &**work).collect();
    let mut times = times(&works).into_iter();
    let mut lines = Vec::new();
    for group in groups {
        let mut floor = None;
        for ((name, _), time) in group.iter().zip(&mut times) {
            let name = if floor.is_none() { format!("**{name}**") } else { (*name).to_owned() };
            let ratio = floor.map_or_else(String::new, |floor: f64| format!("{:.2}", time / floor));
            floor = floor.or(Some(time));
            let count = counts.next().unwrap_or_else(|| "?".into());
            lines.push([name, format!("{} | {ratio} | {count}", in_words(time))]);
        }
    }
    lines
}

/// How often each row allocates, in the order of the rows; nothing where cargo can't be run.
fn allocations() -> Vec<String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(["bench", "--quiet", "--bench", "allocations"]).output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&text).lines().map(Into::into).collect()
}
