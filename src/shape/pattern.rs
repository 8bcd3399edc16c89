//! The patterns of the service model, matched by hand.
//!
//! `\w` and `\s` are ASCII, as in Java: a Japanese client name is refused
//! ([cdk-preflight, pf-cognito-client-name](https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-client-name)).
//! `\p{…}` are the general categories of Unicode. A value must match as a whole. A test compares each matcher with
//! the model's regular expression over all of Unicode.

use core::fmt;

use super::unicode;

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
    matches: |value| all(value, WORD_BYTE | SPACE | NAME_SIGN),
};

pub(super) const HEX: Pattern =
    Pattern { regex: "^[0-9a-fA-F]+$", words: "hexadecimal digits", matches: |value| all(value, HEX_DIGIT) };

pub(super) const NO_SPACE: Pattern = Pattern {
    regex: r"[\S]+",
    words: "anything but white space",
    matches: |value| !value.is_empty() && !value.bytes().any(|byte| class(byte) & SPACE != 0),
};

pub(super) const PROVIDER_NAME: Pattern = Pattern {
    regex: r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+",
    words: "letters, marks, symbols, numbers, punctuation and spaces",
    matches: |value| all_unicode(value, |c| unicode::is_graphic(c) || unicode::is_separator(c)),
};

pub(super) const REDIRECT_URL: Pattern = Pattern {
    regex: r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+",
    words: "letters, marks, symbols, numbers and punctuation, but no white space",
    matches: |value| all_unicode(value, unicode::is_graphic),
};

pub(super) const SCOPE: Pattern = Pattern {
    regex: r"[\x21\x23-\x5B\x5D-\x7E]+",
    words: "printable ASCII without space, `\"` and `\\`",
    matches: |value| all(value, SCOPE_BYTE),
};

pub(super) const USER_POOL_ID: Pattern = Pattern {
    regex: r"[\w-]+_[0-9a-zA-Z]+",
    words: "`region_id`, such as `us-east-1_AbCdEf123`",
    matches: is_user_pool_id,
};

pub(super) const WORD: Pattern = Pattern {
    regex: r"[\w+]+",
    words: "ASCII letters and digits, `_` and `+`",
    matches: |value| all(value, WORD_BYTE | PLUS),
};

const ALPHANUMERIC: u8 = 1 << 0;
const UNDERSCORE: u8 = 1 << 1;
const SPACE: u8 = 1 << 2;
/// `+`
const PLUS: u8 = 1 << 3;
/// `+=,.@-`
const NAME_SIGN: u8 = 1 << 4;
const HEX_DIGIT: u8 = 1 << 5;
const SCOPE_BYTE: u8 = 1 << 6;
/// ASCII in the categories L, M, S, N and P: all that prints, but the space.
const GRAPHIC: u8 = 1 << 7;
const WORD_BYTE: u8 = ALPHANUMERIC | UNDERSCORE;

/// The classes of each byte; a byte beyond ASCII is in none.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        let mut bits = 0;
        if byte.is_ascii_alphanumeric() {
            bits |= ALPHANUMERIC;
        }
        if byte == b'_' {
            bits |= UNDERSCORE;
        }
        if matches!(byte, b' ' | b'\t' | b'\n' | 0x0b | 0x0c | b'\r') {
            bits |= SPACE;
        }
        if byte == b'+' {
            bits |= PLUS;
        }
        if matches!(byte, b'+' | b'=' | b',' | b'.' | b'@' | b'-') {
            bits |= NAME_SIGN;
        }
        if byte.is_ascii_hexdigit() {
            bits |= HEX_DIGIT;
        }
        if byte.is_ascii_graphic() {
            bits |= GRAPHIC;
            if byte != b'"' && byte != b'\\' {
                bits |= SCOPE_BYTE;
            }
        }
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            classes[byte as usize] = bits;
        }
        byte += 1;
    }
    classes
};

fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(0)
}

/// Whether the value has a byte, and each of its bytes is in one of the classes.
fn all(value: &str, classes: u8) -> bool {
    !value.is_empty() && value.bytes().all(|byte| class(byte) & classes != 0)
}

/// Whether the value has a character, and each is printing ASCII or passes the test.
fn all_unicode(value: &str, test: fn(char) -> bool) -> bool {
    let plain = value.bytes().take_while(|byte| class(*byte) & GRAPHIC != 0).count();
    // The bytes before `plain` are ASCII, so it is a boundary between characters.
    let rest = value.get(plain..).unwrap_or_default();
    !value.is_empty() && rest.chars().all(test)
}

/// `_` is a word character as well, so the last one divides.
fn is_user_pool_id(value: &str) -> bool {
    value.rsplit_once('_').is_some_and(|(region, id)| {
        !region.is_empty()
            && region.bytes().all(|byte| class(byte) & WORD_BYTE != 0 || byte == b'-')
            && all(id, ALPHANUMERIC)
    })
}

/// No part may hold a colon, so the colons divide: six to eight parts.
fn is_arn(value: &str) -> bool {
    let part =
        |part: &str| part.bytes().all(|byte| class(byte) & (WORD_BYTE | NAME_SIGN) != 0 || byte == b'/');
    let mut parts = value.split(':');
    let mut next = || parts.next();
    next() == Some("arn")
        && next().is_some_and(|partition| !partition.is_empty() && part(partition))
        && next().is_some_and(|service| !service.is_empty() && part(service))
        && next().is_some_and(part)
        && next()
            .is_some_and(|account| !account.is_empty() && account.bytes().all(|byte| byte.is_ascii_digit()))
        && next().is_some_and(|resource| !resource.is_empty() && part(resource))
        && next().is_none_or(|resource| !resource.is_empty() && part(resource))
        && next().is_none_or(|resource| !resource.is_empty() && part(resource))
        && next().is_none()
}
