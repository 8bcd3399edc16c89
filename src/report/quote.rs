//! What findings quote.

use alloc::string::String;
use core::{
    fmt::{self, Write as _},
    ops::Range,
};

use super::Report;
use crate::{decimal, path::FieldPath, shape::JavaList, types::Validity};

/// A part of the report's quotes: its bytes, which 31 bits count, since a report keeps so many findings, and each quotes so
/// much; and whether it has the beginning of a value alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    /// Where it ends, and [`IS_CUT`](Self::IS_CUT) if the mark of a cut stands there.
    end: u32,
}

impl Span {
    const IS_CUT: u32 = 1 << 31;

    #[expect(
        clippy::cast_possible_truncation,
        reason = "two values of `QUOTE_LIMIT` for each of `LIMIT` are 8 MB"
    )]
    fn new(start: usize, end: usize, is_cut: bool) -> Self {
        Self { start: start as u32, end: end as u32 | if is_cut { Self::IS_CUT } else { 0 } }
    }

    fn range(self) -> Range<usize> {
        let byte = |byte| usize::try_from(byte).unwrap_or(usize::MAX);
        byte(self.start)..byte(self.end & !Self::IS_CUT)
    }

    pub(super) fn of(self, quotes: &str) -> &str {
        quotes.get(self.range()).unwrap_or_default()
    }

    /// What it has of its value, without the mark of a cut.
    pub(super) fn kept(self, quotes: &str) -> &str {
        let quote = self.of(quotes);
        quote.strip_suffix(CUT).filter(|_| self.end & Self::IS_CUT != 0).unwrap_or(quote)
    }

    /// Quotes a value, as far as the limit allows; out of line, since most rules do.
    #[inline(never)]
    pub(super) fn quote(quotes: &mut String, value: impl Quoted) -> Self {
        value.quote(quotes)
    }

    /// The quote of an element of that many bytes, which stands at that byte of the list that this quotes, if it has as much
    /// of it as a quote of its own would have.
    pub(super) fn part(self, byte: usize, length: usize) -> Option<Self> {
        if length > Report::QUOTE_LIMIT {
            return self.cut_part(byte);
        }
        let start = self.range().start + byte;
        (byte + length <= Report::QUOTE_LIMIT).then(|| Self::new(start, start + length, false))
    }

    /// The same of an element that no quote has whole: what it has is the last that this has.
    #[cold]
    fn cut_part(self, byte: usize) -> Option<Self> {
        let Range { start, end } = self.range();
        (byte + Report::CUT_QUOTE <= Report::QUOTE_LIMIT).then(|| Self::new(start + byte, end, true))
    }
}

/// What a finding may quote.
pub(crate) trait Quoted {
    /// Adds it to the quotes, as far as the limit allows.
    fn quote(self, quotes: &mut String) -> Span;
}

/// A text is copied as it is; formatting it would take ten times as long.
impl Quoted for &str {
    #[inline]
    fn quote(self, quotes: &mut String) -> Span {
        if self.len() <= (quotes.capacity() - quotes.len()).min(Report::QUOTE_LIMIT) {
            let start = quotes.len();
            quotes.push_str(self);
            Span::new(start, quotes.len(), false)
        } else {
            without_room(quotes, self)
        }
    }
}

/// Quotes the first text, or one for which there is no room left or never will be.
///
/// The room grows fourfold, so that what it holds is copied a third as often as if it doubled; beyond 128 kB it doubles, since
/// most allocators then move pages and copy nothing.
#[cold]
fn without_room(quotes: &mut String, text: &str) -> Span {
    let kept = kept(text);
    let is_cut = kept.len() < text.len();
    let needed = kept.len() + CUT.len_utf8();
    make_room(quotes, needed);
    let room = quotes.capacity();
    if room - quotes.len() < needed && room < 128 * 1_024 {
        quotes.reserve(3 * room);
    }
    let start = quotes.len();
    quotes.push_str(kept);
    if is_cut {
        quotes.push(CUT);
    }
    Span::new(start, quotes.len(), is_cut)
}

/// Stands where a value was cut.
const CUT: char = '…';

/// The most bytes that a common allocator gives from a free list; most requests that have a dozen things wrong with them quote
/// fewer.
const ROOM: usize = 1_032;

/// Makes that room in quotes that have none, or room for a first value that takes more.
fn make_room(quotes: &mut String, first: usize) {
    if quotes.capacity() == 0 {
        *quotes = String::with_capacity(ROOM.max(first));
    }
}

/// As much of the text as a quote of it has.
fn kept(text: &str) -> &str {
    if text.len() > Report::QUOTE_LIMIT { beginning(text, Report::CUT_QUOTE) } else { text }
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
    fn quote(self, quotes: &mut String) -> Span {
        make_room(quotes, 0);
        Quote::begin(quotes, |quote| self.write(quote))
    }
}

impl Quoted for &dyn fmt::Display {
    fn quote(self, quotes: &mut String) -> Span {
        make_room(quotes, 0);
        Quote::begin(quotes, |quote| write!(quote, "{self}"))
    }
}

/// What is never long is written without asking for the limit.
macro_rules! short {
    ($($type:ty: $write:expr),+ $(,)?) => {$(
        impl Quoted for $type {
            #[inline]
            fn quote(self, quotes: &mut String) -> Span {
                make_room(quotes, 0);
                let start = quotes.len();
                // A string takes all that is written to it.
                let _: fmt::Result = $write(self, quotes);
                Span::new(start, quotes.len(), false)
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
    fn begin(quotes: &'a mut String, write: impl FnOnce(&mut Self) -> fmt::Result) -> Span {
        let start = quotes.len();
        let mut quote = Self { quotes, left: Report::QUOTE_LIMIT };
        // An error says that the limit is reached; what was written until then stays.
        let is_cut = write(&mut quote).is_err();
        if is_cut {
            quote.quotes.push(CUT);
        }
        Span::new(start, quote.quotes.len(), is_cut)
    }

    /// Writes what there is room for of what a quote of that text would have.
    #[cold]
    fn cut(&mut self, text: &str) -> fmt::Result {
        self.quotes.push_str(beginning(kept(text), self.left));
        self.left = 0;
        Err(fmt::Error)
    }
}
