//! Colour, for terminals only.

use std::io::IsTerminal as _;

/// When to print colour.
#[derive(Clone, Copy)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

const BOLD_RED: &str = "\x1b[1;31m";
const BOLD_YELLOW: &str = "\x1b[1;33m";
const BOLD_GREEN: &str = "\x1b[1;32m";
const BOLD_CYAN: &str = "\x1b[1;36m";
const BOLD_BLUE: &str = "\x1b[1;34m";
const PLAIN: &str = "\x1b[0m";

/// How a line begins, how much of it is painted, and in what colour.
const PAINT: [(&str, &str); 8] = [
    ("error", BOLD_RED),
    ("warning", BOLD_YELLOW),
    ("note", BOLD_CYAN),
    ("  -->", BOLD_BLUE),
    ("   =", BOLD_BLUE),
    ("verdict: refused", BOLD_RED),
    ("verdict: valid", BOLD_GREEN),
    ("silently reset", BOLD_YELLOW),
];

impl Colour {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "always" => Some(Self::Always),
            "never" => Some(Self::Never),
            _ => None,
        }
    }

    /// Whether the standard output is to be painted.
    pub(crate) fn is_on(self) -> bool {
        match self {
            // https://no-color.org: set, and not empty.
            Self::Auto => {
                std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                    && std::io::stdout().is_terminal()
            }
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// The text as it may go to a terminal: what a terminal would obey is escaped, since it may come out of an input, and
/// line by line the labels are painted if that is asked.
pub(crate) fn for_terminal(text: &str, painted: bool) -> String {
    let mut result = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let label = PAINT.iter().find(|(label, _)| painted && begins(line, label));
        let rest = match label.and_then(|(label, colour)| Some((label, colour, line.strip_prefix(label)?))) {
            Some((label, colour, rest)) => {
                result.extend([*colour, *label, PLAIN]);
                rest
            }
            None => line,
        };
        for character in rest.chars() {
            if is_obeyed(character) && character != '\n' {
                result.extend(character.escape_default());
            } else {
                result.push(character);
            }
        }
    }
    result
}

/// The same of a part of a line, which stays one.
pub(crate) fn on_one_line(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut line, character| {
        if is_obeyed(character) {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
        line
    })
}

/// Whether a terminal obeys it: controls, and what divides lines or turns text.
fn is_obeyed(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A line begins with the label, and not with a longer word.
fn begins(line: &str, label: &str) -> bool {
    line.strip_prefix(label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
