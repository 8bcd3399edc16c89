//! Times of works by criterion, each beside the first one of its group.

use std::time::{Duration, Instant};

use criterion::{BenchmarkGroup, Criterion, SamplingMode, measurement::WallTime};

use crate::row::Row;

/// The harness, which takes the options behind `cargo bench --`.
pub(crate) fn harness() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .nresamples(10_000)
        .without_plots()
        .configure_from_args()
}

/// The name of each row, the first one's in bold, and two cells: the time that it takes and its ratio to the first. A dash
/// stands for what the options leave out.
pub(crate) fn lines(harness: &mut Criterion, group: &str, rows: &[Row]) -> Vec<[String; 2]> {
    let mut group = harness.benchmark_group(group);
    group.sampling_mode(SamplingMode::Flat);
    let cell = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    let mut lines = Vec::new();
    let mut floor = None;
    for (name, work) in rows {
        let time = time(&mut group, name, work);
        let time_cell = cell(time.map(in_words));
        let Some((floor, first)) = floor else {
            floor = Some((name, time));
            lines.push([format!("**{name}**"), format!("{time_cell} | ")]);
            continue;
        };
        let ratio = time.zip(first).map(|(time, first): (f64, f64)| format!("{:.2}", time / first));
        if let Some(ratio) = &ratio {
            println!("{:24}ratio:  {ratio} of {floor}", "");
        }
        lines.push([(*name).to_owned(), format!("{time_cell} | {}", cell(ratio))]);
    }
    group.finish();
    lines
}

/// The median time in nanoseconds, if the options don't leave it out.
fn time(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, work: &dyn Fn()) -> Option<f64> {
    let mut samples = Vec::new();
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|turns| {
            let start = Instant::now();
            (0..turns).for_each(|_| work());
            let took = start.elapsed();
            samples.push((turns, took.as_secs_f64() * 1e9));
            took
        });
    });
    // Before its samples, which all have as many turns, criterion warms up with ever more.
    let (turns, _) = *samples.last()?;
    let mut samples: Vec<f64> =
        samples.iter().filter(|sample| sample.0 == turns).map(|sample| sample.1).collect();
    samples.sort_by(f64::total_cmp);
    samples.get(samples.len() / 2).map(|time| time / f64::from(u32::try_from(turns).unwrap_or(u32::MAX)))
}

/// A time with its unit, in three digits.
fn in_words(nanoseconds: f64) -> String {
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
