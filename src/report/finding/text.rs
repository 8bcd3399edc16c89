//! How texts are written.

use core::fmt;

/// Writes a template, each `{name}` by `fill`.
pub(super) fn template(
    f: &mut fmt::Formatter<'_>,
    template: &str,
    fill: impl Fn(&mut fmt::Formatter<'_>, &str) -> fmt::Result,
) -> fmt::Result {
    let mut parts = template.split('{');
    f.write_str(parts.next().unwrap_or_default())?;
    parts.try_for_each(|part| {
        let (name, text) = part.split_once('}').unwrap_or((part, ""));
        fill(f, name)?;
        f.write_str(text)
    })
}

/// Prints by a function.
pub(super) struct Texts<F>(pub(super) F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Texts<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}

/// A count with its noun, in the plural where it must be.
pub(super) struct Count(pub(super) usize, pub(super) &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.0, self.1, if self.0 == 1 { "" } else { "s" })
    }
}

/// A value as a person reads it: at most 100 characters, all of them to be seen, and none that a terminal obeys.
pub(super) struct Abridged<'a>(pub(super) &'a str);

impl fmt::Display for Abridged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        abridged(f, self.0, 100)
    }
}

pub(super) fn abridged(f: &mut fmt::Formatter<'_>, text: &str, most: usize) -> fmt::Result {
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| end);
    let (shown, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    // What can be seen is written as it is, up to the next character that can't.
    for part in shown.split_inclusive(hides) {
        let mut seen = part.chars();
        match seen.next_back() {
            Some(last) if hides(last) => write!(f, "{}{}", seen.as_str(), Visible(last))?,
            _ => f.write_str(part)?,
        }
    }
    f.write_str(if rest.is_empty() { "" } else { "…" })
}

/// A character that can be seen, or its escape.
pub(super) struct Visible(pub(super) char);

impl fmt::Display for Visible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(character) = *self;
        if hides(character) { write!(f, "{}", character.escape_default()) } else { write!(f, "{character}") }
    }
}

/// Whether nobody sees it, or sees what it is: controls, white space other than a plain space, what Unicode calls
/// `Default_Ignorable_Code_Point` (it joins, divides, turns and varies text), and two kinds that it does not: marks of
/// interlinear annotations, and the Braille pattern without dots.
fn hides(character: char) -> bool {
    // Most are plain.
    if character.is_ascii() {
        return character.is_ascii_control();
    }
    character.is_control()
        || character.is_whitespace()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
