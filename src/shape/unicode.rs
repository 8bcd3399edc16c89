//! The general categories of Unicode that the patterns of the service model name.

#[rustfmt::skip]
mod table;

/// Whether the character is a letter, mark, symbol, number or punctuation: `[\p{L}\p{M}\p{S}\p{N}\p{P}]`.
pub(super) fn is_graphic(character: char) -> bool {
    contains(table::GRAPHIC, character)
}

/// Whether the character is a separator: `\p{Z}`.
pub(super) fn is_separator(character: char) -> bool {
    contains(table::SEPARATOR, character)
}

fn contains(ranges: &[(char, char)], character: char) -> bool {
    let after = ranges.partition_point(|&(first, _)| first <= character);
    after.checked_sub(1).and_then(|index| ranges.get(index)).is_some_and(|&(_, last)| character <= last)
}
