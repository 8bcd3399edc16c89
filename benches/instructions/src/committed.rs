//! The figures of the last `--update`, in `figures.json`.

use std::{collections::BTreeMap, fs, process::Command};

use serde::{Deserialize, Serialize};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/figures.json");

/// What the file holds.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Committed {
    /// With what they were made: the compiler and callgrind have a say in them.
    made_with: Vec<String>,
    /// The figures by name.
    pub(crate) figures: BTreeMap<String, f64>,
    /// The instructions of each case, for readers; nothing is compared with them.
    pub(crate) instructions: BTreeMap<String, u64>,
}

impl Committed {
    /// Reads the file; empty where there is none yet.
    pub(crate) fn read() -> Result<Self, String> {
        match fs::read_to_string(FILE) {
            Ok(text) => serde_json::from_str(&text).map_err(|error| format!("{FILE}: {error}")),
            Err(_) => Ok(Self::default()),
        }
    }

    /// Whether the compiler and callgrind are those with which the figures were made.
    pub(crate) fn is_made_with_these(&self) -> bool {
        self.made_with == versions()
    }

    /// Writes the file.
    pub(crate) fn write(&mut self) -> Result<(), String> {
        self.made_with = versions().into();
        let text = serde_json::to_string_pretty(self).map_err(|error| error.to_string())?;
        fs::write(FILE, text + "\n").map_err(|error| format!("{FILE}: {error}"))
    }
}

fn versions() -> [String; 2] {
    ["rustc", "valgrind"].map(version)
}

fn version(program: &str) -> String {
    let output = Command::new(program).arg("--version").output();
    output.map_or_else(
        |_| program.to_owned(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}
