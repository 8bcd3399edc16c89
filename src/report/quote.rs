//! What findings quote.

use alloc::string::String;
use core::{
    fmt::{self, Write as _},
    ops::Range,
};

use super::Report;
use crate::{decimal, path::FieldPath, shape::JavaList, types::Validity};

/// A part of the report's quotes, whose bytes 32 bits count: a report keeps so many findings, and each quotes so much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "two values of `QUOTE_LIMIT` for each of `LIMIT` are 8 MB"
    )]
    fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    fn range(self) -> Range<usize> {
        let byte = |byte| usize::try_from(byte).unwrap_or(usize::MAX);
        byte(self.start)..byte(self.end)
    }

    pub(super) fn of(self, quotes: &str) -> &str {
        quotes.get(self.range()).unwrap_or_default()
    }

    /// Quotes a value, as far as the limit allows.
    #[inline(never)]
    pub(super) fn quote(quotes: &mut String, value: impl Quoted) -> Self {
        Self::quote_here(quotes, value)
    }

    /// The same inline, for values of which there may be many.
    #[inline]
    pub(super) fn quote_here(quotes: &mut String, value: impl Quoted) -> Self {
        let start = quotes.len();
        value.quote(quotes);
        Self::new(start, quotes.len())
    }

    /// The part of that many bytes from that byte on, if the quote has all of it. Of a part that must be cut anyway, half
    /// of what a quote may hold is enough.
    pub(super) fn part(self, byte: usize, length: usize) -> Option<Self> {
        let Range { start, end } = self.range();
        if byte + length <= Report::QUOTE_LIMIT {
            return Some(Self::new(start + byte, start + byte + length));
        }
        (length > Report::QUOTE_LIMIT && byte <= Report::QUOTE_LIMIT / 2)
            .then(|| Self::new(start + byte, end))
    }
}

/// What a finding may quote.
pub(crate) trait Quoted {
    /// Adds it to the quotes, as far as the limit allows.
    fn quote(self, quotes: &mut String);
}

/// A text is copied as it is; formatting it would take ten times as long.
impl Quoted for &str {
    #[inline]
    fn quote(self, quotes: &mut String) {
        if self.len() <= (quotes.capacity() - quotes.len()).min(Report::QUOTE_LIMIT) {
            quotes.push_str(self);
        } else {
            without_room(quotes, self);
        }
    }
}

/// Quotes the first text, or one for which there is no room left.
///
/// The room grows fourfold, so that what it holds is copied a third as often as if it doubled; beyond 128 kB it doubles, since
/// most allocators then move pages and copy nothing.
#[cold]
fn without_room(quotes: &mut String, text: &str) {
    make_room(quotes, || text.len());
    let kept = beginning(text, Report::QUOTE_LIMIT);
    let room = quotes.capacity();
    if room - quotes.len() < kept.len() && room < 128 * 1_024 {
        quotes.reserve(3 * room);
    }
    quotes.push_str(kept);
    if kept.len() < text.len() {
        quotes.push(CUT);
    }
}

/// Stands where a value was cut.
const CUT: char = '…';

/// What a quote has of its value, without the mark of a cut.
pub(super) fn kept(quote: &str) -> &str {
    // Up to three bytes less than the limit, where a character did not fit.
    quote.strip_suffix(CUT).filter(|kept| kept.len() + 3 >= Report::QUOTE_LIMIT).unwrap_or(quote)
}

/// How many bytes most requests quote at most that have a dozen things wrong with them. With a first value of usual length it
/// is what allocators give from a free list.
const ROOM: usize = 900;

/// Makes that room in quotes that have none, and room for a first value of that many bytes.
fn make_room(quotes: &mut String, length: impl FnOnce() -> usize) {
    if quotes.capacity() == 0 {
        *quotes = String::with_capacity(ROOM + length().min(Report::QUOTE_LIMIT));
    }
}

/// As much of the text as that many bytes have room for.
fn beginning(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

impl<T: AsRef<str>> Quoted for &JavaList<'_, T> {
    #[inline]
    fn quote(self, quotes: &mut String) {
        // A long element is likely alone; what a list takes in all is not told at once.
        make_room(quotes, || self.0.first().map_or(0, |first| first.as_ref().len()));
        Quote::begin(quotes, |quote| self.write(quote));
    }
}

impl Quoted for &dyn fmt::Display {
    fn quote(self, quotes: &mut String) {
        make_room(quotes, || 0);
        Quote::begin(quotes, |quote| write!(quote, "{self}"));
    }
}

/// What is never long is written without asking for the limit.
macro_rules! short {
    ($($type:ty: $write:expr),+ $(,)?) => {$(
        impl Quoted for $type {
            #[inline]
            fn quote(self, quotes: &mut String) {
                make_room(quotes, || 0);
                // A string takes all that is written to it.
                let _: fmt::Result = $write(self, quotes);
            }
        }
    )+};
}

short! {
    i32: decimal::write_signed,
    usize: |number, quotes| decimal::write(u64::try_from(number).unwrap_or(u64::MAX), quotes),
    FieldPath: FieldPath::write,
    Validity: Validity::write,
}

/// Writes to the quotes until its limit is reached.
pub(crate) struct Quote<'a> {
    quotes: &'a mut String,
    left: usize,
}

impl fmt::Write for Quote<'_> {
    #[inline]
    fn write_char(&mut self, character: char) -> fmt::Result {
        let Some(left) = self.left.checked_sub(character.len_utf8()) else { return self.cut("") };
        self.left = left;
        self.quotes.push(character);
        Ok(())
    }

    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let Some(left) = self.left.checked_sub(text.len()) else { return self.cut(text) };
        self.left = left;
        self.quotes.push_str(text);
        Ok(())
    }
}

impl<'a> Quote<'a> {
    /// Quotes what that writes.
    fn begin(quotes: &'a mut String, write: impl FnOnce(&mut Self) -> fmt::Result) {
        let mut quote = Self { quotes, left: Report::QUOTE_LIMIT };
        // An error says that the limit is reached; what was written until then stays.
        if write(&mut quote).is_err() {
            quote.quotes.push(CUT);
        }
    }

    /// Writes what there is room for.
    #[cold]
    fn cut(&mut self, text: &str) -> fmt::Result {
        self.quotes.push_str(beginning(text, self.left));
        self.left = 0;
        Err(fmt::Error)
    }
}
