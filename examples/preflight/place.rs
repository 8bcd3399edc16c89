//! Where in a file something stands.

use cognito_user_pool_client::FieldPath;
use serde_json::Value;

/// Where in a file a value stands: as it is printed, and as a JSON pointer (RFC 6901).
#[derive(Clone, Default)]
pub(crate) struct Place {
    /// Such as `Resources.WebClient.Properties.CallbackURLs[0]`; empty for the whole.
    pub(crate) path: String,
    /// Such as `/Resources/WebClient/Properties/CallbackURLs/0`.
    pub(crate) pointer: String,
}

impl Place {
    pub(crate) fn member(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self {
            path: format!("{}{dot}{name}", self.path),
            pointer: format!("{}/{}", self.pointer, escaped(name)),
        }
    }

    pub(crate) fn element(&self, index: usize) -> Self {
        Self { path: format!("{}[{index}]", self.path), pointer: format!("{}/{index}", self.pointer) }
    }
}

/// An object of a file that was read. A finding counts the elements that were read; some count as left out, and so its index
/// is not always the one in the file.
pub(crate) struct Source<'a> {
    pub(crate) place: &'a Place,
    pub(crate) object: &'a Value,
    /// Whether an element counts as left out.
    pub(crate) left_out: fn(&Value) -> bool,
}

impl Source<'_> {
    /// The indices in the file of the elements that were read.
    fn read<'a>(&self, list: &'a Value) -> impl Iterator<Item = usize> + use<'a> {
        let left_out = self.left_out;
        let elements = list.as_array().map(Vec::as_slice).unwrap_or_default();
        elements.iter().enumerate().filter(move |(_, element)| !left_out(element)).map(|(index, _)| index)
    }

    /// The place of a finding about the object.
    pub(crate) fn place_of(&self, path: FieldPath) -> Place {
        let root = path.root().as_str();
        let place = self.place.member(root);
        match path.element() {
            Some(index) => {
                let list = self.object.get(root).unwrap_or(&Value::Null);
                place.element(self.read(list).nth(index).unwrap_or(index))
            }
            None if path.leaf() == path.root() => place,
            None => place.member(path.leaf().as_str()),
        }
    }

    /// What is said of the object, with the indices of the file.
    pub(crate) fn in_file(&self, mut text: String) -> String {
        for (name, list) in self.object.as_object().into_iter().flatten() {
            let elements = list.as_array().map(Vec::as_slice).unwrap_or_default();
            if elements.iter().any(self.left_out) {
                text = renumbered(&text, name, &self.read(list).collect::<Vec<_>>());
            }
        }
        text
    }
}

/// The text with other indices of that list.
fn renumbered(text: &str, list: &str, indices: &[usize]) -> String {
    let start = format!("{list}[");
    let mut parts = text.split(&start);
    let mut renumbered = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        renumbered.push_str(&start);
        let index = part.split_once(']').and_then(|(index, rest)| Some((index.parse::<usize>().ok()?, rest)));
        match index.and_then(|(index, rest)| Some((indices.get(index)?, rest))) {
            Some((index, rest)) => renumbered.extend([index.to_string().as_str(), "]", rest]),
            None => renumbered.push_str(part),
        }
    }
    renumbered
}

/// A member's name as a part of a JSON pointer.
pub(crate) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
