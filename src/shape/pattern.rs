//! The patterns of the service model, matched by hand.
//!
//! `\w` and `\s` are ASCII, as in Java: a Japanese client name is refused
//! ([cdk-preflight, pf-cognito-client-name](https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-client-name)).
//! `\p{…}` are the general categories of Unicode. A value must match as a whole. A test compares each matcher with
//! the model's regular expression over all of Unicode.

use core::fmt;

use super::unicode;
use crate::bytes::{last, prints_from};

/// A pattern of the service model and what matches it.
#[derive(Clone, Copy)]
pub struct Pattern {
    regex: &'static str,
    words: &'static str,
    matches: fn(&str) -> bool,
}

impl Pattern {
    /// The regular expression, as in the service model and in the service's messages.
    #[must_use]
    pub const fn regex(&self) -> &'static str {
        self.regex
    }

    /// What the pattern allows, in words.
    #[must_use]
    pub const fn words(&self) -> &'static str {
        self.words
    }

    /// Whether the whole of the value matches.
    #[must_use]
    pub fn matches(&self, value: &str) -> bool {
        (self.matches)(value)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.regex == other.regex
    }
}

impl Eq for Pattern {}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.regex.fmt(f)
    }
}

pub(super) const ARN: Pattern = Pattern {
    regex: r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?",
    words: "`arn:partition:service:region:account:resource`",
    matches: is_arn,
};

pub(super) const CLIENT_NAME: Pattern = Pattern {
    regex: r"[\w\s+=,.@-]+",
    words: "ASCII letters and digits, white space and `_+=,.@-`",
    matches: |value| all(value, NAME),
};

pub(super) const HEX: Pattern =
    Pattern { regex: "^[0-9a-fA-F]+$", words: "hexadecimal digits", matches: is_hex };

pub(super) const NO_SPACE: Pattern = Pattern {
    regex: r"[\S]+",
    words: "anything but white space",
    matches: |value| !value.is_empty() && !value.bytes().any(is_space),
};

pub(super) const PROVIDER_NAME: Pattern = Pattern {
    regex: r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+",
    words: "letters, marks, symbols, numbers, punctuation and spaces",
    matches: |value| all_unicode(value, b' ', |c| unicode::is_graphic(c) || unicode::is_separator(c)),
};

pub(super) const REDIRECT_URL: Pattern = Pattern {
    regex: r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+",
    words: "letters, marks, symbols, numbers and punctuation, but no white space",
    matches: |value| all_unicode(value, b'!', unicode::is_graphic),
};

pub(super) const SCOPE: Pattern = Pattern {
    regex: r"[\x21\x23-\x5B\x5D-\x7E]+",
    words: "printable ASCII without space, `\"` and `\\`",
    matches: is_scope,
};

pub(super) const USER_POOL_ID: Pattern = Pattern {
    regex: r"[\w-]+_[0-9a-zA-Z]+",
    words: "`region_id`, such as `us-east-1_AbCdEf123`",
    matches: is_user_pool_id,
};

pub(super) const WORD: Pattern = Pattern {
    regex: r"[\w+]+",
    words: "ASCII letters and digits, `_` and `+`",
    matches: |value| all(value, WORD_OR_PLUS),
};

/// `[0-9a-zA-Z]`
const ALPHANUMERIC: u8 = 1 << 0;
/// `[\w-]`
const REGION: u8 = 1 << 1;
/// `[\w+]`
const WORD_OR_PLUS: u8 = 1 << 2;
/// `[\w\s+=,.@-]`
const NAME: u8 = 1 << 3;
/// `[\w+=/,.@-]`
const ARN_PART: u8 = 1 << 4;
/// `[0-9a-fA-F]`
const HEX_DIGIT: u8 = 1 << 5;
/// `[\x21\x23-\x5B\x5D-\x7E]`
const SCOPE_BYTE: u8 = 1 << 6;
/// `[0-9]`
const DIGIT: u8 = 1 << 7;

/// The classes of each byte; a byte beyond ASCII is in none.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        let word = byte.is_ascii_alphanumeric() || byte == b'_';
        let sign = matches!(byte, b'+' | b'=' | b',' | b'.' | b'@' | b'-');
        let mut bits = 0;
        if byte.is_ascii_alphanumeric() {
            bits |= ALPHANUMERIC;
        }
        if word || byte == b'-' {
            bits |= REGION;
        }
        if word || byte == b'+' {
            bits |= WORD_OR_PLUS;
        }
        if word || sign || is_space(byte) {
            bits |= NAME;
        }
        if word || sign || byte == b'/' {
            bits |= ARN_PART;
        }
        if byte.is_ascii_hexdigit() {
            bits |= HEX_DIGIT;
        }
        if is_scope_byte(byte) {
            bits |= SCOPE_BYTE;
        }
        if byte.is_ascii_digit() {
            bits |= DIGIT;
        }
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            classes[byte as usize] = bits;
        }
        byte += 1;
    }
    classes
};

/// `\s`: ASCII, as in Java.
const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | 0x0b | 0x0c | b'\r')
}

/// The classes of the byte out of these.
fn classes(byte: u8, of: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(0) & of
}

/// Whether the value has a byte, and each of its bytes is in the class.
fn all(value: &str, class: u8) -> bool {
    all_bytes(value.as_bytes(), class)
}

fn all_bytes(value: &[u8], class: u8) -> bool {
    !value.is_empty() && value.iter().copied().fold(class, |common, byte| classes(byte, common)) != 0
}

/// `[\x21\x23-\x5B\x5D-\x7E]+`
pub(crate) fn is_scope(value: &str) -> bool {
    all(value, SCOPE_BYTE)
}

/// `[\x21\x23-\x5B\x5D-\x7E]`
#[expect(clippy::needless_bitwise_bool, reason = "without a branch, so that many bytes are asked at a time")]
pub(crate) const fn is_scope_byte(byte: u8) -> bool {
    byte.is_ascii_graphic() & (byte != b'"') & (byte != b'\\')
}

/// No limit is set to it, so a long one is measured 16 bytes at a time, up to the first part that holds another byte.
fn is_hex(value: &str) -> bool {
    const PART: usize = 64;
    let Some(last) = value.as_bytes().last_chunk::<PART>() else { return all(value, HEX_DIGIT) };
    let is_hex = |part: &[u8]| part.iter().fold(0, |most, byte| hex_distance(*byte).max(most)) < 6;
    value.as_bytes().chunks_exact(PART).all(is_hex) && is_hex(last)
}

/// How far a byte is from the digits: the smaller distance to the six letters of either case and, four less, to the ten
/// numerals.
fn hex_distance(byte: u8) -> u8 {
    (byte | 0x20).wrapping_sub(b'a').min(byte.wrapping_sub(b'0').saturating_sub(4))
}

/// Whether the value has a character, and each passes the test; of ASCII, the printing characters from `first` on do.
fn all_unicode(value: &str, first: u8, test: fn(char) -> bool) -> bool {
    !value.is_empty()
        && (prints_from(first, value)
            || !value.is_ascii() && value.chars().all(|c| c.is_ascii_graphic() || test(c)))
}

/// `_` is a word character as well, so the last one divides.
fn is_user_pool_id(value: &str) -> bool {
    last(b'_', value).and_then(|divide| value.as_bytes().split_at_checked(divide)).is_some_and(
        |(region, id)| all_bytes(region, REGION) && all_bytes(id.get(1..).unwrap_or_default(), ALPHANUMERIC),
    )
}

/// Six to eight parts. None may hold a colon, so each ends where its class does, and a colon must follow.
fn is_arn(value: &str) -> bool {
    /// What follows a colon and a part of that class. Not inline: alone its loop takes a seventh fewer instructions.
    #[inline(never)]
    fn after(text: &[u8], class: u8, least: usize) -> Option<&[u8]> {
        let part = text.strip_prefix(b":")?;
        let length = part.iter().take_while(|byte| classes(**byte, class) != 0).count();
        part.get(length..).filter(|_| length >= least)
    }
    let any = (ARN_PART, 1);
    let parts = [any, any, (ARN_PART, 0), (DIGIT, 1), any];
    let arn = value.as_bytes().strip_prefix(b"arn");
    let resource =
        arn.and_then(|text| parts.iter().try_fold(text, |text, (class, least)| after(text, *class, *least)));
    let more = |text: &[u8]| text.is_empty() || after(text, ARN_PART, 1).is_some_and(<[u8]>::is_empty);
    resource.is_some_and(|text| text.is_empty() || after(text, ARN_PART, 1).is_some_and(more))
}
