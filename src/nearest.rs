//! The nearest known word to one that is misspelt.

use alloc::vec::Vec;

/// The longest text that is compared, in bytes; no known word is near a longer one.
const LONGEST: usize = 64;

/// What a word may begin with and people leave out, folded.
const PREFIXES: [&str; 4] = ["allow", "aws.cognito.signin.", "loginwith", "signinwith"];

/// Names by which people know a word, folded, and the word: each name is common elsewhere.
const ALSO_KNOWN_AS: [(&str, &str); 10] = [
    ("allowadminnosrpauth", "ALLOW_ADMIN_USER_PASSWORD_AUTH"),
    ("authorizationcode", "code"),
    ("disabled", "LEGACY"),
    ("firstname", "given_name"),
    ("lastname", "family_name"),
    ("phone", "phone_number"),
    ("surname", "family_name"),
    ("timezone", "zoneinfo"),
    ("token", "implicit"),
    ("username", "preferred_username"),
];

/// The word that was probably meant by a text that is none of them; `None` where no word is near.
///
/// Case, `_`, `-` and spaces count for nothing, and neither does a usual prefix that the text lacks. Near is what few
/// edits make of the text: to insert, delete or replace a letter, or to swap two neighbours. Of words that are equally
/// near, one that is near as a whole is taken, and then the first.
///
/// The words come in groups, so that nobody has to join them.
pub(crate) fn nearest(text: &str, words: &[&'static [&'static str]]) -> Option<&'static str> {
    if text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let other = ALSO_KNOWN_AS.iter().find(|(name, _)| name.as_bytes() == folded).map(|(_, word)| *word);
    let (mut known, mut near) = (None, None);
    for word in words.iter().copied().flatten().copied() {
        if word == text {
            return None;
        }
        known = known.or(other.filter(|other| *other == word));
        if let Some(distance) = distance_to(word, &folded) {
            near = near.filter(|(least, _)| *least <= distance).or(Some((distance, word)));
        }
    }
    known.or(near.map(|(_, word)| word))
}

/// Letters as small ones, without what separates them.
fn fold(text: &str) -> Vec<u8> {
    let letters = text.bytes().filter(|byte| !matches!(byte, b'_' | b'-' | b' '));
    letters.map(|byte| byte.to_ascii_lowercase()).collect()
}

/// How far the word is from the text, and whether without its prefix; `None` if it is not near.
fn distance_to(word: &str, text: &[u8]) -> Option<(usize, bool)> {
    let word = fold(word);
    let whole = near(&word, text).map(|distance| (distance, false));
    let rest = PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix.as_bytes()));
    let rest = rest.and_then(|rest| near(rest, text)).map(|distance| (distance, true));
    whole.into_iter().chain(rest).min()
}

/// How many edits lie between two words, if they are few: a quarter of the letters where one word has all the letters of
/// the other, and half as many, but one at least, where it does not.
fn near(one: &[u8], other: &[u8]) -> Option<usize> {
    let (length, difference) = (one.len().max(other.len()), one.len().abs_diff(other.len()));
    // Too many short words are one letter apart for the first one to differ as well.
    let plausible = difference <= length / 4 && (length > 4 || one.first() == other.first());
    let edits = plausible.then(|| edits(one, other))?;
    let most = if edits == difference { length / 4 } else { (length / 4).min(1 + length / 8) };
    (edits <= most).then_some(edits)
}

/// The edits between two words: insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
fn edits(one: &[u8], other: &[u8]) -> usize {
    // Row by row of the table; each row begins with what is left of `one` against nothing.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
    let mut previous = None;
    for (line, letter) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        row.push(line + 1);
        let mut passed = None;
        for (column, against) in other.iter().enumerate() {
            let replaced = at(&last, column) + usize::from(letter != against);
            let edited = (at(&last, column + 1) + 1).min(at(&row, column) + 1).min(replaced);
            let swaps = passed == Some(letter) && previous == Some(against);
            let swapped = if swaps { at(&before, column.wrapping_sub(1)) + 1 } else { usize::MAX };
            row.push(edited.min(swapped));
            passed = Some(against);
        }
        previous = Some(letter);
        before = last;
        last = row;
    }
    at(&last, other.len())
}
