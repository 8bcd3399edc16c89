//! An open question, as `src/rules/questions.json` has it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The open questions.
const FILE: &str = include_str!("../../src/rules/questions.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    /// What the file holds, and how to read it.
    #[serde(rename = "about")]
    _about: String,
    pub(crate) questions: Vec<Question>,
}

impl File {
    pub(crate) fn read() -> serde_json::Result<Self> {
        serde_json::from_str(FILE)
    }
}

/// A question that nobody has recorded the service's answer to.
///
/// Texts of calls and answers name variables of the shell as `${POOL}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) id: String,
    #[serde(rename = "question")]
    pub(crate) asks: String,
    /// What the crate does.
    pub(crate) ruling: String,
    /// How well that is established: `documented`, or `inferred` from what is documented or recorded.
    pub(crate) grade: String,
    /// The rules of the crate that it concerns.
    #[serde(default)]
    pub(crate) rules: Vec<String>,
    /// What else of the crate it concerns, where it is not a rule.
    pub(crate) about: Option<String>,
    /// A public address: what is known about it.
    pub(crate) source: String,
    /// What a person must do before, since no command of the AWS CLI does it.
    pub(crate) by_hand: Option<String>,
    /// Facts about the pool that no call before brings about, as a `PoolSnapshot` has them.
    #[serde(default)]
    pub(crate) pool: Map<String, Value>,
    /// The calls that set the scene.
    #[serde(default)]
    pub(crate) before: Vec<Call>,
    /// The operation of the call that is asked about.
    pub(crate) operation: String,
    /// Its request.
    pub(crate) request: Option<Map<String, Value>>,
    /// Its body, where that is no request.
    pub(crate) body: Option<String>,
    /// The AWS CLI would not send it, or would not show enough of the answer.
    #[serde(default)]
    pub(crate) raw: bool,
    /// The calls that show what came of it.
    #[serde(default)]
    pub(crate) then: Vec<Call>,
    /// What the crate answers.
    pub(crate) crate_answers: Answer,
    /// What shows that the ruling holds, where it is not that the service answers as the crate does.
    pub(crate) if_ruling_holds: Option<String>,
    /// What shows that it does not.
    pub(crate) otherwise: String,
}

/// A call of the service, of whichever operation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Call {
    pub(crate) operation: String,
    pub(crate) request: Map<String, Value>,
    /// A variable of the shell, and where in the answer its value stands.
    pub(crate) keep: Option<(String, String)>,
    /// How many times it is made.
    pub(crate) times: Option<u32>,
}

/// What the crate answers.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(untagged, deny_unknown_fields)]
pub(crate) enum Answer {
    /// It refuses. A text is left out where no text of the service is known.
    Refused {
        exception: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// It accepts.
    Accepted {
        #[serde(rename = "accepted")]
        _accepted: True,
        /// What stands where in the answer; `null`: nothing.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        echo: BTreeMap<String, Value>,
        /// Where else something stands.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        has: Vec<String>,
        /// Settings in effect.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        settings: BTreeMap<String, Value>,
    },
    /// The body of its answer, whole.
    Body { body: String },
    /// How the body of its answer begins.
    Begins { begins: String },
}

/// `true`, so that nobody writes `false`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct True;

impl Serialize for True {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(true)
    }
}

impl<'de> Deserialize<'de> for True {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if bool::deserialize(deserializer)? {
            Ok(Self)
        } else {
            Err(serde::de::Error::custom("`accepted` is true or left out"))
        }
    }
}
