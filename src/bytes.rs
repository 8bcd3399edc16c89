//! What the bytes of a text are, many at a time.

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
    let (place, last) = (|byte: u8| byte.wrapping_sub(first), b'~' - first);
    if text.len() < 16 {
        text.bytes().all(|byte| place(byte) <= last)
    } else {
        largest(text.as_bytes(), place) <= last
    }
}

/// Whether one of the bytes is that one.
#[inline]
pub(crate) fn holds(byte: u8, text: &str) -> bool {
    largest(text.as_bytes(), |other| u8::from(other == byte)) == 1
}

/// Where that ASCII byte stands last.
///
/// By words of eight bytes from the end on, which takes a quarter of the instructions that the search of `str` takes for the
/// few bytes that most have after it.
pub(crate) fn last(byte: u8, text: &str) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const LOW: u64 = 0x7F * ONES;
    let mut rest = text.as_bytes();
    while let Some((before, word)) = rest.split_last_chunk() {
        let others = u64::from_le_bytes(*word) ^ (u64::from(byte) * ONES);
        // The high bit of each byte that is that one: of all others, a bit is left or carried into it.
        let found = !(((others & LOW) + LOW) | others | LOW);
        if let Some(bit) = found.checked_ilog2() {
            return Some(before.len() + usize::try_from(bit / 8).unwrap_or_default());
        }
        rest = before;
    }
    rest.iter().rposition(|other| *other == byte)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::last;

    #[test]
    fn the_last_one_is_found_wherever_it_stands() {
        // Bytes that differ from `/` in one bit or by one are none, `\u{ef}` ends in one of them.
        for filler in ["a", ".", "0", "o", "\u{ef}", "\u{2f2f}", "\0", "\u{7f}"] {
            for (before, after) in (0..20).flat_map(|before| (0..20).map(move |after| (before, after))) {
                let (before, after) = (filler.repeat(before), filler.repeat(after));
                for text in
                    [format!("{before}{after}"), format!("{before}/{after}"), format!("/{before}//{after}")]
                {
                    assert_eq!(last(b'/', &text), text.rfind('/'), "{text:?}");
                }
            }
        }
        assert_eq!(last(b'/', ""), None);
    }
}
