//! A measure of all bytes of a text, many at a time.

/// The largest measure of these bytes; 0 for none.
///
/// The compiler measures 16 bytes at a time, which makes 0.3 instructions a byte; a search makes 1 to 4. It would end
/// byte by byte, so the last 16 bytes are measured together, whether or not some of them were already.
#[inline]
pub(crate) fn largest(bytes: &[u8], measure: impl Fn(u8) -> u8) -> u8 {
    let of = |bytes: &[u8]| bytes.iter().fold(0, |largest: u8, byte| largest.max(measure(*byte)));
    match (bytes.get(..bytes.len() & !15), bytes.last_chunk::<16>()) {
        (Some(most), Some(last)) => of(most).max(of(last)),
        _ => of(bytes),
    }
}

/// Whether each byte is an ASCII letter or digit, or one of `-`, `.`, `/` and `:`.
#[inline]
pub(crate) fn is_plain(text: &str) -> bool {
    // `-` to `:` are 14 bytes and the letters 26, so that the smaller of both distances tells.
    largest(text.as_bytes(), |byte| {
        (byte | 0x20).wrapping_sub(b'a').min(byte.wrapping_sub(b'-').saturating_add(12))
    }) < 26
}

/// Whether each byte is one of the printing ASCII from `first` on; space is none of them.
#[inline]
pub(crate) fn prints_from(first: u8, text: &str) -> bool {
    largest(text.as_bytes(), |byte| byte.wrapping_sub(first)) <= b'~' - first
}

/// Whether one of the bytes is that one.
#[inline]
pub(crate) fn holds(byte: u8, text: &str) -> bool {
    largest(text.as_bytes(), |other| u8::from(other == byte)) == 1
}
