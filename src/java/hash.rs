//! Hashes of strings.

/// `String.hashCode()`: over UTF-16 units.
#[inline]
pub(crate) fn hash(text: &str) -> u32 {
    ascii_hash(text.as_bytes())
        .unwrap_or_else(|| text.encode_utf16().fold(0, |hash: u32, unit| step(hash, u32::from(unit))))
}

/// The same of a text that is known when this is compiled.
pub(crate) const fn hash_of(text: &'static str) -> u32 {
    let (mut bytes, mut hash) = (text.as_bytes(), 0);
    while let [byte, rest @ ..] = bytes {
        assert!(byte.is_ascii());
        (hash, bytes) = (step(hash, *byte as u32), rest);
    }
    hash
}

const fn step(hash: u32, unit: u32) -> u32 {
    hash.wrapping_mul(31).wrapping_add(unit)
}

/// How many bytes are hashed at a time.
const BLOCK: usize = 128;

/// The hash of a text of ASCII, where a unit is a byte; `None` for any other.
///
/// It goes by words of eight bytes, and where there are many by blocks, which takes a third of the instructions of one byte
/// after the other. What is too short for a word or a block comes first: before it there is nothing to continue.
fn ascii_hash(bytes: &[u8]) -> Option<u32> {
    let (hash, bits) = match bytes.len() {
        0..=16 => by_two_words(bytes),
        17..BLOCK => by_words(bytes),
        _ => by_blocks(bytes),
    };
    (bits & 0x8080_8080_8080_8080 == 0).then_some(hash)
}

/// The hash of at most two words, and all bits that they have.
fn by_two_words(bytes: &[u8]) -> (u32, u64) {
    let (first, rest) = first_word(bytes);
    match rest.first_chunk() {
        Some(word) => join((eight(first), first), u64::from_le_bytes(*word)),
        None => (eight(first), first),
    }
}

/// The same of any number of words.
#[inline(never)]
fn by_words(bytes: &[u8]) -> (u32, u64) {
    let (first, rest) = first_word(bytes);
    rest.chunks_exact(8).fold((eight(first), first), |hash, word| {
        join(hash, <[u8; 8]>::try_from(word).map_or(0, u64::from_le_bytes))
    })
}

/// Continues a hash by a word.
fn join((hash, bits): (u32, u64), word: u64) -> (u32, u64) {
    (hash.wrapping_mul(31_u32.wrapping_pow(8)).wrapping_add(eight(word)), bits | word)
}

/// The first bytes, up to eight, as a word which they end, and the whole words that follow.
///
/// It begins with zeros, which change no hash, so that no byte has to be looked at alone.
#[inline]
fn first_word(bytes: &[u8]) -> (u64, &[u8]) {
    let length = bytes.len();
    if let Some(word) = bytes.first_chunk() {
        let taken = (length - 1) % 8 + 1;
        (u64::from_le_bytes(*word) << (64 - 8 * taken), bytes.get(taken..).unwrap_or_default())
    } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // Where they overlap, both have the same bytes.
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        (u64::from(first) << (64 - 8 * length) | u64::from(last) << 32, &[])
    } else {
        (bytes.iter().fold(0, |word, byte| word >> 8 | u64::from(*byte) << 56), &[])
    }
}

/// The same by blocks.
///
/// The hashes of four bytes are joined in parts, none of which waits for the one before it: as many multiplications take half
/// the time so.
#[inline(never)]
fn by_blocks(bytes: &[u8]) -> (u32, u64) {
    const PART: u32 = 8;
    const FACTOR: u32 = 31_u32.wrapping_pow(4 * PART);
    let join = |hash: u32, four: &u32| hash.wrapping_mul(31_u32.pow(4)).wrapping_add(*four);
    let join_part =
        |hash: u32, part: &[u32]| hash.wrapping_mul(FACTOR).wrapping_add(part.iter().fold(0, join));
    let (first, blocks) = bytes.split_at_checked(bytes.len() % BLOCK).unwrap_or_default();
    blocks.chunks_exact(BLOCK).fold(by_words(first), |(hash, bits), block| {
        let (fours, block_bits) = fours(block);
        (fours.chunks_exact(PART as usize).fold(hash, join_part), bits | u64::from(block_bits))
    })
}

/// The hash of the eight bytes of a word: two bytes to 16 bits, four to 32, and both halves.
#[expect(clippy::cast_possible_truncation, reason = "hashes are numbers of 32 bits")]
fn eight(word: u64) -> u32 {
    const BYTES: u64 = 0x00FF_00FF_00FF_00FF;
    const TWOS: u64 = 0x0000_FFFF_0000_FFFF;
    let twos = (word & BYTES) * 31 + ((word >> 8) & BYTES);
    let fours = (twos & TWOS) * 31_u64.pow(2) + ((twos >> 16) & TWOS);
    (fours as u32).wrapping_mul(31_u32.pow(4)).wrapping_add((fours >> 32) as u32)
}

/// The hash of the four bytes of a word: two bytes to a half of 16 bits, and both halves to one of 32 bits.
fn four(word: u32) -> u32 {
    let twos = (word & 0x00FF_00FF) * 31 + ((word >> 8) & 0x00FF_00FF);
    // 13 bits hold `255 * 31 + 255`; told so, the compiler takes a cheaper multiplication.
    (twos & 0x1FFF) * 31_u32.pow(2) + (twos >> 16)
}

/// The hash of each four bytes of a block, which the compiler makes four at a time, and all bits that they have.
#[inline(never)]
fn fours(block: &[u8]) -> ([u32; BLOCK / 4], u32) {
    let (mut hashes, mut bits) = ([0; BLOCK / 4], 0);
    for (hash, bytes) in hashes.iter_mut().zip(block.chunks_exact(4)) {
        let word = <[u8; 4]>::try_from(bytes).map_or(0, u32::from_le_bytes);
        *hash = four(word);
        bits |= word;
    }
    (hashes, bits)
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::String};

    use super::{BLOCK, ascii_hash, hash, hash_of, step};

    #[test]
    fn hashes_are_java_s() {
        assert_eq!(hash(""), 0);
        assert_eq!(hash("code"), 3_059_181);
        assert_eq!(hash_of("code"), 3_059_181);
        // The classic collision.
        assert_eq!(hash("Aa"), hash("BB"));
        // A surrogate pair is two units.
        assert_eq!(hash("\u{10000}"), 0xD800 * 31 + 0xDC00);
    }

    fn by_units(text: &str) -> u32 {
        text.encode_utf16().fold(0, |hash, unit| step(hash, unit.into()))
    }

    #[test]
    fn the_hash_of_ascii_is_that_by_units() {
        let mut text = String::new();
        for length in 0..4 * BLOCK {
            assert_eq!(ascii_hash(text.as_bytes()), Some(by_units(&text)), "{length}");
            text.push(char::from(b'!' + u8::try_from(length % 94).unwrap()));
        }
    }

    #[test]
    fn texts_beyond_ascii_are_seen_in_any_number_of_words() {
        for length in 1..2 * BLOCK {
            let text = "\u{e9}".repeat(length);
            assert_eq!(ascii_hash(text.as_bytes()), None, "{length}");
            assert_eq!(hash(&text), by_units(&text), "{length}");
        }
    }

    #[test]
    fn one_character_beyond_ascii_is_seen_anywhere() {
        for length in (0..40).chain([BLOCK - 2, BLOCK, 2 * BLOCK, 2 * BLOCK + 1]) {
            for place in 0..=length {
                let text = format!("{}\u{e9}{}", "a".repeat(place), "z".repeat(length - place));
                assert_eq!(ascii_hash(text.as_bytes()), None, "{text}");
                assert_eq!(hash(&text), by_units(&text), "{text}");
            }
        }
    }
}
