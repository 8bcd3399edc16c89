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

    /// The place of a finding about the object that stands here.
    ///
    /// A finding counts the elements that were read. Some elements count as left out, and so its index is not always
    /// the one in the file.
    pub(crate) fn of(&self, path: FieldPath, object: &Value, left_out: fn(&Value) -> bool) -> Self {
        let root = path.root().as_str();
        let place = self.member(root);
        match path.element() {
            Some(index) => {
                let list = object.get(root).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                let mut read = list.iter().enumerate().filter(|(_, element)| !left_out(element));
                place.element(read.nth(index).map_or(index, |(index, _)| index))
            }
            None if path.leaf() == path.root() => place,
            None => place.member(path.leaf().as_str()),
        }
    }
}

/// A member's name as a part of a JSON pointer.
pub(crate) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
