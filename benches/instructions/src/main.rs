//! The gate on instruction counts.
//!
//! Every case runs in a process of its own under callgrind, which counts the instructions of one marked function,
//! [`measured`]: not those of the set-up, whose random hash seeds would spoil the count. What is compared are ratios
//! within this one binary, and slopes: with bounds, and with the figures of the last `--update`.

mod callgrind;
mod cases;
mod committed;
mod figures;
mod growth;
#[path = "../../support/inputs.rs"]
mod inputs;
#[path = "../../support/json.rs"]
mod json;
mod readme;
mod strings;
mod work;
#[path = "../../support/works.rs"]
mod works;

use std::{
    collections::{BTreeMap, BTreeSet},
    hint::black_box,
    process::ExitCode,
};

use callgrind::count;
use cases::cases;
use committed::Committed;
use figures::figures;

const USAGE: &str = "\
cargo run --release -- [--update] [--only TEXT] | --list | --keep CASE
  (nothing)    measures everything, compares with the bounds and with figures.json
  --update     and writes figures.json
  --only TEXT  only the figures whose name contains the text
  --list       the names of the cases
  --keep CASE  counts one case and keeps callgrind's file, for callgrind_annotate
  --case CASE  runs one case; this is what callgrind is given";

/// Does the work twice: once to settle the heap and all that is made at first use, once to be counted. What it returns
/// is dropped outside the count.
pub(crate) fn measure<I: ?Sized, O>(input: &I, work: impl Fn(&I) -> O) {
    drop(black_box(work(input)));
    // An allocation of this size makes glibc put its free chunks together, which must not happen during the count.
    drop(black_box(Vec::<u8>::with_capacity(1 << 17)));
    drop(measured(input, work));
}

/// The function whose instructions are counted, with all that it calls.
#[inline(never)]
fn measured<I: ?Sized, O>(input: &I, work: impl Fn(&I) -> O) -> O {
    black_box(work(black_box(input)))
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match *arguments {
        ["--list"] => {
            for name in cases().keys() {
                println!("{name}");
            }
            Ok(true)
        }
        ["--case", name] => cases().get(name).ok_or_else(|| unknown(name)).map(|case| {
            case();
            true
        }),
        ["--keep", name] if cases().contains_key(name) => {
            let file = format!("callgrind.out.{}", name.replace(['/', ' '], "-"));
            callgrind::run(name, file.as_ref()).map(|instructions| {
                println!("{name}: {instructions} instructions; callgrind_annotate {file}");
                true
            })
        }
        ["--keep", name] => Err(unknown(name)),
        [] => gate("", false),
        ["--update"] => gate("", true),
        ["--only", text] => gate(text, false),
        ["--update", "--only", text] | ["--only", text, "--update"] => gate(text, true),
        _ => Err(USAGE.into()),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn unknown(name: &str) -> String {
    format!("no case is called `{name}`; see --list")
}

/// Measures the figures whose name contains the text; whether all are as they should be.
fn gate(only: &str, update: bool) -> Result<bool, String> {
    let figures: Vec<_> = figures().into_iter().filter(|figure| figure.name.contains(only)).collect();
    if figures.is_empty() {
        return Err(format!("no figure's name contains `{only}`"));
    }
    let needed: BTreeSet<String> = figures.iter().flat_map(|figure| figure.cases.clone()).collect();
    let mut committed = Committed::read()?;
    let counts = count(&needed)?;
    let values: BTreeMap<_, _> =
        figures.iter().map(|figure| (figure.name.clone(), figure.value(&counts))).collect();
    let mut wrong = Vec::new();
    for figure in &figures {
        let (value, before) = (values[&figure.name], committed.figures.get(&figure.name));
        let from: Vec<_> = figure.cases.iter().map(|case| counts[case].to_string()).collect();
        let before = before.filter(|_| !update);
        println!("{value:8.4}  {}  ({})", figure.name, from.join(", "));
        wrong
            .extend(figure.wrong(value, before.copied()).map(|problem| format!("{} {problem}", figure.name)));
    }
    println!("\n{} figures of {} cases", figures.len(), needed.len());
    if update {
        if only.is_empty() {
            committed = Committed::default();
        } else if !committed.is_made_with_these() {
            return Err("figures.json was made with another compiler or valgrind; update all of it".into());
        }
        committed.figures.extend(values);
        committed.instructions.extend(counts);
        committed.write()?;
    } else {
        let is_known = |name: &String| committed.figures.contains_key(name);
        let new = values.keys().filter(|name| !is_known(name)).count();
        let is_gone = |name: &&String| only.is_empty() && !values.contains_key(*name);
        let gone = committed.figures.keys().filter(is_gone).count();
        if new + gone > 0 {
            wrong.push(format!("{new} figures are not in figures.json and {gone} are gone; run --update"));
        }
    }
    wrong.extend(readme::lacks(&committed)?.iter().map(|line| format!("the README lacks: {line}")));
    for problem in &wrong {
        println!("WRONG: {problem}");
    }
    Ok(wrong.is_empty())
}
