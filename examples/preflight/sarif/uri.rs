//! Paths as URIs.

use std::{
    fmt::Write as _,
    path::{Component, Path},
};

/// The URI of a file (RFC 3986): relative to the current directory if it lies in it. The standard input has none.
pub(super) fn uri(file: &str) -> Option<String> {
    if file == "-" {
        return None;
    }
    let path = Path::new(file);
    let here = std::env::current_dir().ok();
    let path = here.as_deref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
    let mut parts = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir | Component::RootDir => {}
            other => parts.push(encoded(&other.as_os_str().to_string_lossy())),
        }
    }
    let root = if path.is_absolute() { "file:///" } else { "" };
    Some(format!("{root}{}", parts.join("/")))
}

/// All but the unreserved characters as `%` and two digits (RFC 3986 section 2).
fn encoded(part: &str) -> String {
    let mut text = String::new();
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // A string takes all that is written to it.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}
