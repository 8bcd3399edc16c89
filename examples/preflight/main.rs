//! Checks what is about to be sent to Amazon Cognito.
//!
//! `cargo run --example preflight -- INPUT...` reads requests as `aws cognito-idp … --cli-input-json` takes them,
//! CloudFormation templates, and clients as `describe-user-pool-client` prints them, from files and directories. It prints
//! the verdict of each, each finding, what AWS would answer, and the settings in effect; with `--json` one SARIF 2.1.0
//! log. Exit status: 0 valid, 1 refused, 2 unreadable; the worst counts.

mod check;
mod colour;
mod input;
mod item;
mod judge;
mod kind;
mod locate;
mod options;
mod output;
mod place;
mod sarif;
mod stranger;
mod subject;
mod template;
mod walk;

use std::{
    io::{ErrorKind, Write as _},
    process::ExitCode,
};

use crate::{
    check::check,
    input::Unreadable,
    item::Level,
    judge::Facts,
    options::{Options, USAGE},
    subject::{Remark, Subject},
    walk::Walk,
};

fn main() -> ExitCode {
    match run() {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!("preflight: {error}");
            ExitCode::from(2)
        }
    }
}

/// What came of all inputs.
#[derive(Default)]
struct Run {
    subjects: Vec<Subject>,
    remarks: Vec<Remark>,
    skipped: usize,
    from_directories: bool,
}

/// The exit status.
fn run() -> Result<u8, Unreadable> {
    let Some(options) = Options::from_arguments()? else {
        print(USAGE)?;
        return Ok(0);
    };
    let facts = Facts::read(&options)?;
    let painted = options.colour.is_on();
    let mut run = Run::default();
    for input in &options.inputs {
        let (subjects, remarks) = (run.subjects.len(), run.remarks.len());
        run.look_at(input, &options, &facts);
        for remark in run.remarks.iter().skip(remarks) {
            eprint!("{}", colour::for_terminal(&format!("preflight: {}\n", remark.text), false));
        }
        for (index, subject) in run.subjects.iter().enumerate().skip(subjects) {
            if !options.json {
                let gap = if index == 0 { "" } else { "\n" };
                print(&colour::for_terminal(&format!("{gap}{}", output::text(subject)), painted))?;
            }
        }
    }
    let unreadable = run.remarks.iter().filter(|remark| remark.level == Level::Error).count();
    let refused = run.subjects.iter().any(|subject| !subject.is_valid());
    let status = if unreadable > 0 { 2 } else { u8::from(refused) };
    if options.json {
        print(&sarif::log(&run.subjects, &run.remarks, status))?;
    } else if run.from_directories || run.subjects.len() + unreadable > 1 {
        let gap = if run.subjects.is_empty() { "" } else { "\n" };
        print(&format!("{gap}{}", output::summary(&run.subjects, unreadable, run.skipped)))?;
    }
    Ok(status)
}

impl Run {
    /// Looks at a file, or at all files of a directory, whatever came of those before.
    fn look_at(&mut self, input: &str, options: &Options, facts: &Facts) {
        let Walk { is_directory, files, unreadable, yaml } = Walk::of(input);
        self.from_directories |= is_directory;
        let nothing_unreadable = unreadable.is_empty();
        self.remarks.extend(unreadable.iter().map(|error| Remark::unreadable(input, error)));
        let mut skipped = 0;
        for file in &files {
            match check(file, options, facts) {
                Ok(mut checked) => {
                    skipped += usize::from(checked.skipped);
                    self.subjects.append(&mut checked.subjects);
                    self.remarks.append(&mut checked.remarks);
                }
                Err(error) => self.remarks.push(Remark::unreadable(&file.name, &error)),
            }
        }
        self.skipped += skipped;
        if yaml > 0 {
            let files = if yaml == 1 { "YAML file is" } else { "YAML files are" };
            let advice = "make JSON of templates first, for example with `cfn-flip`";
            self.remarks.push(Remark::note(input, &format!("{yaml} {files} not read; {advice}")));
        }
        // Who names a directory expects that something is in it.
        if is_directory && nothing_unreadable && skipped == files.len() {
            let error = Unreadable::new(format!("{input}: nothing to check in this directory"));
            self.remarks.push(Remark::unreadable(input, &error));
        }
    }
}

/// Prints a line. A reader that has gone away, such as `head`, is no error.
fn print(text: &str) -> Result<(), Unreadable> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Unreadable::output(&error)),
        _ => Ok(()),
    }
}
