//! The patterns of the service model, as regular expressions for all peers.

macro_rules! patterns {
    ($($(#[$meta:meta])* $name:ident $text:ident = $pattern:literal;)+) => {$(
        $(#[$meta])*
        pub(crate) const $text: &str = $pattern;
        pub(crate) static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($text).expect("the pattern is right"));
    )+};
}

// `\w` and `\s` are written out: in the service they are ASCII.
patterns! {
    ARN ARN_TEXT = r"^arn:[0-9A-Za-z_+=/,.@-]+:[0-9A-Za-z_+=/,.@-]+:([0-9A-Za-z_+=/,.@-]*)?:[0-9]+:[0-9A-Za-z_+=/,.@-]+(:[0-9A-Za-z_+=/,.@-]+)?(:[0-9A-Za-z_+=/,.@-]+)?$";
    CLIENT_NAME CLIENT_NAME_TEXT = r"^[0-9A-Za-z_ \t\n\r+=,.@-]+$";
    HEX HEX_TEXT = r"^[0-9a-fA-F]+$";
    PROVIDER PROVIDER_TEXT = r"^[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+$";
    SCOPE SCOPE_TEXT = r"^[\x21\x23-\x5B\x5D-\x7E]+$";
    URL URL_TEXT = r"^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$";
    USER_POOL_ID USER_POOL_ID_TEXT = r"^[0-9A-Za-z_-]+_[0-9a-zA-Z]+$";
    WORD WORD_TEXT = r"^[0-9A-Za-z_+]+$";
}
