//! The service model of botocore, as `tests/data/service-model.json` has it.

use std::{collections::BTreeMap, fmt, sync::LazyLock};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

/// The model, read once.
pub(crate) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/service-model.json")).expect("the model can be read")
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Model {
    pub(crate) source: String,
    pub(crate) metadata: Metadata,
    pub(crate) operations: BTreeMap<String, ModelOperation>,
    pub(crate) shapes: BTreeMap<String, ModelShape>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Metadata {
    pub(crate) target_prefix: String,
    pub(crate) json_version: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModelOperation {
    pub(crate) input: String,
    pub(crate) output: Option<String>,
    pub(crate) errors: Vec<String>,
}

/// A shape; a fact of a kind that the test does not know is an error.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModelShape {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    pub(crate) pattern: Option<String>,
    #[serde(rename = "enum")]
    pub(crate) values: Option<Vec<String>>,
    pub(crate) member: Option<Reference>,
    #[serde(default)]
    pub(crate) members: Members,
    #[serde(default)]
    pub(crate) required: Vec<String>,
    #[serde(default)]
    pub(crate) exception: bool,
    #[serde(default)]
    pub(crate) fault: bool,
    /// The service does not follow it: it prints client IDs, which the model calls sensitive.
    #[serde(default, rename = "sensitive")]
    _sensitive: bool,
}

/// The shape of a member or an element, by its name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reference {
    pub(crate) shape: String,
    /// Whether Java has the wrapper class for it; in JSON there is no difference.
    #[serde(default, rename = "box")]
    _boxed: bool,
}

/// The members of a structure and their shapes, in the order of the model.
#[derive(Default)]
pub(crate) struct Members(pub(crate) Vec<(String, String)>);

impl Members {
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("members and their shapes")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some((name, Reference { shape, .. })) = map.next_entry()? {
                    members.push((name, shape));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

impl Model {
    /// The shape of that name, which must be there.
    pub(crate) fn shape(&self, name: &str) -> &ModelShape {
        self.shapes.get(name).unwrap_or_else(|| panic!("the model has no shape {name}"))
    }

    /// The structures that are no exceptions.
    pub(crate) fn structures(&self) -> impl Iterator<Item = (&str, &ModelShape)> {
        let shapes = self.shapes.iter().map(|(name, shape)| (name.as_str(), shape));
        shapes.filter(|(_, shape)| shape.kind == "structure" && !shape.exception)
    }

    pub(crate) fn exceptions(&self) -> impl Iterator<Item = (&str, &ModelShape)> {
        let shapes = self.shapes.iter().map(|(name, shape)| (name.as_str(), shape));
        shapes.filter(|(_, shape)| shape.exception)
    }
}

/// `String.hashCode()` of Java: over UTF-16 units.
pub(crate) fn java_hash(text: &str) -> u32 {
    text.encode_utf16().fold(0, |hash: u32, unit| hash.wrapping_mul(31).wrapping_add(unit.into()))
}

/// The bucket of a string in a Java `HashMap` of 32 buckets.
pub(crate) fn bucket(text: &str) -> u32 {
    let hash = java_hash(text);
    (hash ^ (hash >> 16)) & 31
}

/// The name in the service's messages: with a small first letter.
pub(crate) fn lower_camel(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}
