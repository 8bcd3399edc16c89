//! What findings quote.

use alloc::string::String;
use core::{
    fmt::{self, Write as _},
    ops::Range,
};

use super::Report;
use crate::{path::FieldPath, shape::JavaList, types::Validity};

/// A part of the report's quotes, whose bytes 32 bits can count: a report keeps so many findings, and each quotes so much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn new(start: usize, end: usize) -> Self {
        let byte = |byte| u32::try_from(byte).unwrap_or(u32::MAX);
        Self { start: byte(start), end: byte(end) }
    }

    fn range(self) -> Range<usize> {
        let byte = |byte| usize::try_from(byte).unwrap_or(usize::MAX);
        byte(self.start)..byte(self.end)
    }

    pub(super) fn of(self, quotes: &str) -> &str {
        quotes.get(self.range()).unwrap_or_default()
    }

    /// Quotes a value, as far as the limit allows.
    pub(super) fn quote(quotes: &mut String, value: impl Quoted) -> Self {
        let start = quotes.len();
        if quotes.capacity() == 0 {
            // Room for what most requests quote, and for a long value before that.
            *quotes = String::with_capacity(512 + value.length().min(Report::QUOTE_LIMIT));
        }
        let mut quote = Quote { quotes, left: Report::QUOTE_LIMIT };
        // An error says that the limit is reached; what was written until then stays.
        if value.write(&mut quote).is_err() {
            quotes.push('…');
        }
        Self::new(start, quotes.len())
    }

    /// The part of that many bytes from that byte on, if the quote has all of it. Of a part that must be cut anyway, half
    /// of what a quote may hold is enough.
    pub(super) fn part(self, byte: usize, length: usize) -> Option<Self> {
        let Range { start, end } = self.range();
        let is_whole = byte + length <= Report::QUOTE_LIMIT;
        let is_enough = length > Report::QUOTE_LIMIT && byte <= Report::QUOTE_LIMIT / 2;
        (is_whole || is_enough).then(|| Self::new(start + byte, end.min(start + byte + length)))
    }
}

/// What a finding may quote. A text is copied as it is; formatting it would take ten times as long.
pub(crate) trait Quoted {
    /// How many bytes it takes, if that is told at once.
    fn length(&self) -> usize {
        0
    }

    fn write(self, quote: &mut Quote<'_>) -> fmt::Result;
}

impl Quoted for &str {
    fn length(&self) -> usize {
        self.len()
    }

    fn write(self, quote: &mut Quote<'_>) -> fmt::Result {
        quote.write_str(self)
    }
}

impl Quoted for JavaList<'_> {
    fn length(&self) -> usize {
        // A long element is likely alone; what a list takes in all is not told at once.
        self.0.text(0).map_or(0, str::len)
    }

    fn write(self, quote: &mut Quote<'_>) -> fmt::Result {
        JavaList::write(self, quote)
    }
}

/// By hand, in a third of the instructions of formatting it.
impl Quoted for i32 {
    fn write(self, quote: &mut Quote<'_>) -> fmt::Result {
        let (mut digits, mut rest, mut count) = ([b'0'; 10], self.unsigned_abs(), 0);
        for digit in digits.iter_mut().rev() {
            *digit += u8::try_from(rest % 10).unwrap_or_default();
            (rest, count) = (rest / 10, count + 1);
            if rest == 0 {
                break;
            }
        }
        if self < 0 {
            quote.write_str("-")?;
        }
        let digits = digits.get(digits.len() - count..).unwrap_or_default();
        quote.write_str(core::str::from_utf8(digits).unwrap_or_default())
    }
}

macro_rules! quoted {
    ($($type:ty),+) => {$(
        impl Quoted for $type {
            fn write(self, quote: &mut Quote<'_>) -> fmt::Result {
                write!(quote, "{self}")
            }
        }
    )+};
}
quoted!(&dyn fmt::Display, usize, FieldPath, Validity);

/// Writes to the quotes until its limit is reached.
pub(crate) struct Quote<'a> {
    quotes: &'a mut String,
    left: usize,
}

impl fmt::Write for Quote<'_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let Some(left) = self.left.checked_sub(text.len()) else { return self.cut(text) };
        self.left = left;
        self.quotes.push_str(text);
        Ok(())
    }
}

impl Quote<'_> {
    /// Writes what there is room for.
    #[cold]
    fn cut(&mut self, text: &str) -> fmt::Result {
        let mut end = self.left;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        self.left = 0;
        self.quotes.push_str(text.get(..end).unwrap_or_default());
        Err(fmt::Error)
    }
}
