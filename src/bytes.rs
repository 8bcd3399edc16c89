//! Measures of all bytes of a text, many at a time.

/// The largest of each of two measures of a byte of the text; 0 for an empty one.
///
/// The compiler measures 16 bytes at a time, which makes 0.2 instructions a byte and measure; a search makes 1 to 4. It
/// would end byte by byte, so the last 16 bytes are measured together, whether or not some of them were already.
#[inline]
pub(crate) fn largest(text: &str, measures: impl Fn(u8) -> (u8, u8)) -> (u8, u8) {
    let larger = |(a, b): (u8, u8), (c, d): (u8, u8)| (a.max(c), b.max(d));
    let of = |bytes: &[u8]| bytes.iter().fold((0, 0), |largest, byte| larger(largest, measures(*byte)));
    let bytes = text.as_bytes();
    match (bytes.get(..bytes.len() & !15), bytes.last_chunk::<16>()) {
        (Some(most), Some(last)) => larger(of(most), of(last)),
        _ => of(bytes),
    }
}

/// The measure of a byte that is at most [`MOST_PRINTING`] for the printing ASCII, space not among it, and for no other.
pub(crate) const fn printing(byte: u8) -> u8 {
    byte.wrapping_sub(b'!')
}

/// The largest measure of a byte of the printing ASCII.
pub(crate) const MOST_PRINTING: u8 = b'~' - b'!';
