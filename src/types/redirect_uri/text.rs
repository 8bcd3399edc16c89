//! A redirect URI is its text.

use alloc::string::String;
use core::fmt;

use super::RedirectUri;

impl<'a> From<&'a str> for RedirectUri<'a> {
    fn from(text: &'a str) -> Self {
        Self::new(text)
    }
}

impl AsRef<str> for RedirectUri<'_> {
    fn as_ref(&self) -> &str {
        self.text
    }
}

/// For the setters of requests.
impl From<RedirectUri<'_>> for String {
    fn from(uri: RedirectUri<'_>) -> Self {
        uri.text.into()
    }
}

impl fmt::Display for RedirectUri<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl fmt::Debug for RedirectUri<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RedirectUri").field(&self.text).finish()
    }
}

impl serde::Serialize for RedirectUri<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text)
    }
}
