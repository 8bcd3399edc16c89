//! The standard traits for what has a name.

/// `AsRef<str>` and `FromStr` for a type with a name for each value, by its two methods for them.
macro_rules! named {
    ($type:ident, $shape:literal, $name:ident, $from_name:ident) => {
        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.$name()
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::types::UnknownValueError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::$from_name(text).ok_or_else(|| $crate::types::UnknownValueError::named(text, $shape))
            }
        }
    };
}
pub(crate) use named;
