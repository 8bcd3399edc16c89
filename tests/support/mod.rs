//! The cases under `tests/cases/`: one file a topic, each case with its grade and its public source.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a case that can't be read must stop the test")]

use std::{collections::BTreeMap, fs, path::Path};

use cognito_user_pool_client::{Operation, PoolSnapshot};
use serde::Deserialize;
use serde_json::{Map, Value};

/// A file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// What the cases are about.
    #[serde(rename = "about")]
    _about: String,
    /// What the requests of an operation are laid over.
    #[serde(default)]
    base: BTreeMap<String, Map<String, Value>>,
    /// The pools that the cases name.
    #[serde(default)]
    pools: BTreeMap<String, PoolSnapshot>,
    cases: Vec<Written>,
}

/// A case as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    grade: Grade,
    source: String,
    #[serde(default = "create")]
    operation: String,
    /// Without it the request is checked offline.
    pool: Option<String>,
    /// Laid over the file's base for the operation; `null` takes a member of the base away.
    request: Map<String, Value>,
    /// The rule from which the case is one step away: it must not fire.
    near: Option<String>,
    /// Rule and path of each finding, in order.
    findings: Vec<String>,
    /// How the service refuses; left out: it accepts.
    answer: Option<Answer>,
    /// The client that the service echoes, whole, without what only the service knows.
    echo: Option<Value>,
    /// Members of the settings in effect.
    settings: Option<Map<String, Value>>,
}

fn create() -> String {
    "CreateUserPoolClient".to_owned()
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Grade {
    Observed,
    Documented,
    Inferred,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answer {
    pub(crate) exception: String,
    /// Left out only where no text of the service is known.
    pub(crate) text: Option<String>,
    /// The text has several clauses whose order is inferred: compare them as a set.
    #[serde(default)]
    pub(crate) any_order: bool,
}

/// A case, ready to run.
pub(crate) struct Case {
    /// The file and the name.
    pub(crate) name: String,
    pub(crate) grade: Grade,
    pub(crate) source: String,
    pub(crate) operation: Operation,
    pub(crate) pool: Option<PoolSnapshot>,
    pub(crate) request: Value,
    pub(crate) near: Option<String>,
    pub(crate) findings: Vec<String>,
    pub(crate) answer: Option<Answer>,
    pub(crate) echo: Option<Value>,
    pub(crate) settings: Option<Map<String, Value>>,
}

impl Case {
    /// The IDs of the rules that fire.
    pub(crate) fn fired(&self) -> impl Iterator<Item = &str> {
        self.findings.iter().filter_map(|finding| finding.split(' ').next())
    }
}

/// Every case of every file, in the order of the files' names.
pub(crate) fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().flat_map(|path| read(path)).collect()
}

fn read(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).unwrap();
    let File { base, pools, cases, .. } =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let stem = path.file_stem().unwrap().to_string_lossy();
    cases
        .into_iter()
        .map(|written| {
            let name = format!("{stem}: {}", written.name);
            let mut request = base.get(&written.operation).cloned().unwrap_or_default();
            for (member, value) in written.request {
                if value.is_null() && request.contains_key(&member) {
                    request.remove(&member);
                } else {
                    request.insert(member, value);
                }
            }
            Case {
                operation: Operation::from_name(&written.operation)
                    .unwrap_or_else(|| panic!("{name}: no operation {}", written.operation)),
                pool: written.pool.map(|pool| {
                    pools.get(&pool).cloned().unwrap_or_else(|| panic!("{name}: no pool {pool}"))
                }),
                request: Value::Object(request),
                grade: written.grade,
                source: written.source,
                near: written.near,
                findings: written.findings,
                answer: written.answer,
                echo: written.echo,
                settings: written.settings,
                name,
            }
        })
        .collect()
}
