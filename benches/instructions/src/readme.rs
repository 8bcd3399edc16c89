//! What the README says of the figures.

use std::fs;

use crate::{committed::Committed, strings::UNLIMITED};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");

/// The lines of the README's table that it must have for these figures, and lacks.
pub(crate) fn lacks(committed: &Committed) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(FILE).map_err(|error| format!("{FILE}: {error}"))?;
    let lines = lines(committed).ok_or("figures.json lacks figures of the README")?;
    Ok(lines.into_iter().filter(|line| !text.lines().any(|other| other == line)).collect())
}

fn lines(Committed { figures, instructions, .. }: &Committed) -> Option<Vec<String>> {
    let figure = |name: &str| Some(format!("{:.2}", figures.get(name)?));
    let count = |case: &str| instructions.get(case).map(|count| thousands(*count));
    let both = |name: &str| {
        Some(format!("{} | {}", figure(&format!("{name}, small"))?, figure(&format!("{name}, large"))?))
    };
    let strings = figures.iter().filter(|(name, _)| name.contains("10 MB in")).map(|(_, figure)| *figure);
    Some(vec![
        format!(
            "| `check()` against reading the JSON | {} ({} of {}) | {} | 0 |",
            figure("check / read, small")?,
            count("check, small")?,
            count("read, small")?,
            figure("check / read, large")?
        ),
        format!("| `check_in(&pool)` against reading the JSON | {} | 0 |", both("check_in / read")?),
        format!(
            "| read, validate, apply defaults, create, write against read and write | {} | |",
            both("whole / read and write")?
        ),
        format!("| the same in a pool | {} | |", both("whole in the pool / read and write")?),
        format!(
            "| reading our types against reading `serde_json::Value` | {} | |",
            both("read / read as Value")?
        ),
        format!(
            "| a dozen violations against none: `check()`, `check_in(&pool)` | {}, {} | | 2 |",
            figure("check, a dozen violations / none")?,
            figure("check_in, a dozen violations / none")?
        ),
        format!(
            "| a string of 10 MB in a member against the typical request, at most | {:.2} | | |",
            strings.fold(0.0, f64::max)
        ),
        format!(
            "| but 10 MB of hexadecimal digits in `ApplicationId`, which may have any number of them, against reading them | {} | | |",
            figure(&UNLIMITED.join(" / "))?
        ),
    ])
}

/// The number with a comma before its last three digits.
fn thousands(number: u64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}
