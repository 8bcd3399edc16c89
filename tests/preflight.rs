//! The command-line example: what it prints and how it ends, for all that it may be given.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests may stop the test")]

#[path = "preflight/clients.rs"]
mod clients;
#[path = "preflight/directories.rs"]
mod directories;
#[path = "preflight/functions.rs"]
mod functions;
#[path = "preflight/requests.rs"]
mod requests;
#[path = "preflight/sarif.rs"]
mod sarif;
#[path = "preflight/templates.rs"]
mod templates;
#[path = "preflight/trials.rs"]
mod trials;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use serde_json::Value;

/// How the program ended, and what it printed.
struct Output {
    status: i32,
    stdout: String,
    stderr: String,
}

impl Output {
    /// The one run of the SARIF log that was printed.
    #[track_caller]
    fn sarif(&self) -> Value {
        let mut log: Value = serde_json::from_str(&self.stdout).expect("standard output is JSON");
        log["runs"][0].take()
    }

    /// Rule, level and full path of each result of the SARIF log.
    #[track_caller]
    fn results(&self) -> Vec<String> {
        let run = self.sarif();
        let results = run["results"].as_array().expect("results");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let line = |result: &Value| {
            let place = &result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"];
            format!("{} {} {}", text(&result["level"]), text(&result["ruleId"]), text(place))
        };
        results.iter().map(line).collect()
    }
}

/// Runs the program in the project's folder, without a terminal.
#[track_caller]
fn preflight(arguments: &[&str]) -> Output {
    preflight_with(arguments, "")
}

/// The same, with that text on the standard input.
#[track_caller]
fn preflight_with(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a standard input");
    // A program that does not read its input may be gone by now.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    Output {
        status: output.status.code().expect("it ends by itself"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// The program, which `cargo test` builds beside the tests: `target/debug/deps/preflight-…` and
/// `target/debug/examples/preflight`. `cargo test --test preflight` alone does not, so an old one is refused.
#[track_caller]
fn program() -> PathBuf {
    let itself = std::env::current_exe().expect("the test has a path");
    let target = itself.parent().and_then(Path::parent).expect("it is in target/<profile>/deps");
    let program = target.join("examples").join(format!("preflight{}", std::env::consts::EXE_SUFFIX));
    let built = fs::metadata(&program).and_then(|program| program.modified()).ok();
    let written = last_change(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/preflight"));
    assert!(
        built >= Some(written),
        "{} is missing or old: `cargo build --example preflight` makes it",
        program.display()
    );
    program
}

/// When a file was last written, or any file of a folder.
fn last_change(path: &Path) -> SystemTime {
    let metadata = fs::metadata(path).expect("the source is there");
    if !metadata.is_dir() {
        return metadata.modified().expect("a time");
    }
    let entries = fs::read_dir(path).expect("the source is there");
    let times = entries.map(|entry| last_change(&entry.expect("a file").path()));
    times.max().unwrap_or(SystemTime::UNIX_EPOCH)
}

/// An empty folder for the files of a test.
#[track_caller]
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("preflight").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder goes away");
    }
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// Runs the program on a template with one client of these properties, given as JSON.
#[track_caller]
fn template(arguments: &[&str], properties: &str) -> Output {
    let template = format!(
        r#"{{"Resources": {{"Web": {{"Type": "AWS::Cognito::UserPoolClient", "Properties": {properties}}}}}}}"#
    );
    preflight_with(&[arguments, &["-"]].concat(), &template)
}
