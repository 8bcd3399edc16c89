//! The order in which Java's hash tables iterate, which shows in the service's answers.

use alloc::{vec, vec::Vec};

use crate::repeats::each_repeat;

/// `String.hashCode()`: over UTF-16 units.
fn hash(text: &str) -> u32 {
    ascii_hash(text.as_bytes())
        .unwrap_or_else(|| text.encode_utf16().fold(0, |hash: u32, unit| step(hash, u32::from(unit))))
}

/// The hash as a `HashMap` takes it, its upper half spread over the lower.
fn spread(text: &str) -> u32 {
    let hash = hash(text);
    hash ^ (hash >> 16)
}

fn step(hash: u32, unit: u32) -> u32 {
    hash.wrapping_mul(31).wrapping_add(unit)
}

/// How many bytes are hashed at a time.
const BLOCK: usize = 128;

/// The hash of a text of ASCII, where a unit is a byte; `None` for any other.
///
/// It goes by eight bytes at a time, and where there are many by blocks, which takes a third of the instructions of one
/// byte after the other.
fn ascii_hash(bytes: &[u8]) -> Option<u32> {
    let (mut hash, mut bits, rest) = if bytes.len() < BLOCK { (0, 0, bytes) } else { by_blocks(bytes) };
    let words = rest.chunks_exact(8);
    let tail = words.remainder();
    for word in words {
        let word = <[u8; 8]>::try_from(word).map_or(0, u64::from_le_bytes);
        hash = hash.wrapping_mul(31_u32.wrapping_pow(8)).wrapping_add(eight(word));
        bits |= word;
    }
    for byte in tail {
        hash = step(hash, u32::from(*byte));
        bits |= u64::from(*byte);
    }
    (bits & 0x8080_8080_8080_8080 == 0).then_some(hash)
}

/// The hash of all whole blocks, all bits that they have, and what follows them.
#[inline(never)]
fn by_blocks(bytes: &[u8]) -> (u32, u64, &[u8]) {
    let (mut hash, mut bits) = (0_u32, 0);
    let blocks = bytes.chunks_exact(BLOCK);
    let rest = blocks.remainder();
    for block in blocks {
        let (fours, block_bits) = fours(block);
        let join = |hash: u32, four: &u32| hash.wrapping_mul(31_u32.pow(4)).wrapping_add(*four);
        hash = fours.iter().fold(hash, join);
        bits |= block_bits;
    }
    (hash, u64::from(bits), rest)
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

/// Puts a list into the order of a `java.util.HashSet<String>` into which its elements were put in their order, without
/// duplicates.
///
/// The table has 16 buckets and doubles while it is more than three quarters full; the bucket of a string is
/// `(h ^ h >>> 16) & (size - 1)`; within a bucket the order of insertion stays. 30 of 33 lists of recorded answers have
/// exactly that order, an 18-element one among them; the other three hold text that somebody typed over. Source:
/// [create-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/create-user-pool-client.rst),
/// [update-user-pool-client](https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/update-user-pool-client.rst).
///
/// What is late comes after all that is not, each in that order.
pub(crate) fn hash_set_order<T: AsRef<str> + PartialEq>(list: &mut Vec<T>, is_late: impl Fn(&T) -> bool) {
    match list.len() {
        // What most lists have: a set of one, or of a few, which always find 16 buckets.
        0 | 1 => {}
        2..=FEW => order_few(list, is_late),
        _ => order_many(list, is_late),
    }
}

/// Where a table of that many buckets, a power of two, has an element; after all of them, if it is late.
fn bucket(element: &str, size: u32, is_late: bool) -> u32 {
    spread(element) & (size - 1) | u32::from(is_late) << 31
}

/// How many elements are put in order one after the other.
const FEW: usize = 8;

/// Puts each element before those of later buckets, in fewer instructions than sorting keys.
fn order_few<T: AsRef<str> + PartialEq>(list: &mut Vec<T>, is_late: impl Fn(&T) -> bool) {
    let mut buckets = [u32::MAX; FEW];
    for (bucket, element) in buckets.iter_mut().zip(&*list) {
        *bucket = self::bucket(element.as_ref(), 16, is_late(element));
    }
    let mut repeats = false;
    for end in 1..list.len() {
        for place in (1..=end).rev() {
            let (Some(before), Some(this)) = (buckets.get(place - 1), buckets.get(place)) else { break };
            repeats |= before == this;
            if before <= this {
                break;
            }
            buckets.swap(place - 1, place);
            list.swap(place - 1, place);
        }
    }
    // Equal elements share a bucket, where they stand in the order of the request.
    if repeats {
        retain_distinct(list);
    }
}

fn order_many<T: AsRef<str> + PartialEq>(list: &mut Vec<T>, is_late: impl Fn(&T) -> bool) {
    let mut keys = vec![0; list.len()];
    enter(list, &mut keys, &is_late);
    // Equal elements share a bucket, so most lists are seen there to have none.
    if may_repeat(list, &keys) {
        retain_distinct(list);
        enter(list, &mut keys, &is_late);
    }
    rearrange(list, &mut keys);
}

/// The keys of the elements, sorted: the bucket in the upper half, the index in the lower.
fn enter<T: AsRef<str>>(list: &[T], keys: &mut [u64], is_late: impl Fn(&T) -> bool) {
    let mut size: u32 = 16;
    while list.len() * 4 > usize::try_from(size).unwrap_or(usize::MAX).saturating_mul(3) {
        size *= 2;
    }
    let (mut before, mut sorted) = (0, true);
    for (key, (index, element)) in keys.iter_mut().zip((0..).zip(list)) {
        *key = u64::from(bucket(element.as_ref(), size, is_late(element))) << 32 | index;
        sorted &= before <= *key;
        before = *key;
    }
    if !sorted {
        keys.get_mut(..list.len()).unwrap_or_default().sort_unstable();
    }
}

/// Whether elements of one bucket are equal, or too many share one for each to be compared with each.
fn may_repeat<T: PartialEq>(list: &[T], keys: &[u64]) -> bool {
    let element = |key: &u64| list.get(index(*key));
    keys.chunk_by(|a, b| a >> 32 == b >> 32).filter(|bucket| bucket.len() > 1).any(|bucket| {
        bucket.len() > 8
            || bucket.iter().enumerate().any(|(number, key)| {
                bucket.iter().take(number).any(|earlier| element(earlier) == element(key))
            })
    })
}

fn retain_distinct<T: AsRef<str> + PartialEq>(list: &mut Vec<T>) {
    let mut repeats = Vec::new();
    each_repeat(list, &mut |index, _| repeats.push(index));
    let (mut index, mut repeats) = (0, repeats.into_iter().peekable());
    list.retain(|_| {
        let repeated = repeats.next_if_eq(&index).is_some();
        index += 1;
        !repeated
    });
}

/// The index that a key holds.
fn index(key: u64) -> usize {
    usize::try_from(key & u64::from(u32::MAX)).unwrap_or(usize::MAX)
}

/// Moves to each place the element whose index its key holds, one cycle of exchanges after the other.
fn rearrange<T>(list: &mut [T], keys: &mut [u64]) {
    for start in 0..list.len() {
        let mut place = start;
        while let Some(key) = keys.get_mut(place) {
            let from = index(*key);
            *key = place as u64;
            if from == start {
                break;
            }
            list.swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec, vec::Vec};

    use super::{BLOCK, hash, hash_set_order, step};

    #[test]
    fn hashes_are_java_s() {
        assert_eq!(hash(""), 0);
        assert_eq!(hash("code"), 3_059_181);
        // The classic collision.
        assert_eq!(hash("Aa"), hash("BB"));
        // A surrogate pair is two units.
        assert_eq!(hash("\u{10000}"), 0xD800 * 31 + 0xDC00);
    }

    #[test]
    fn a_hash_by_blocks_is_the_hash_by_units() {
        let mut text = String::new();
        for length in 0..4 * BLOCK {
            assert_eq!(hash(&text), text.bytes().fold(0, |hash, byte| step(hash, byte.into())), "{length}");
            text.push(char::from(b'!' + u8::try_from(length % 94).unwrap()));
        }
    }

    #[test]
    fn duplicates_vanish_and_a_bucket_keeps_the_order_of_insertion() {
        let ordered = |mut list: Vec<&'static str>| {
            hash_set_order(&mut list, |_| false);
            list
        };
        assert_eq!(ordered(vec!["BB", "Aa", "BB", "Aa"]), ["BB", "Aa"]);
        assert_eq!(ordered(vec!["Aa", "BB", "Aa"]), ["Aa", "BB"]);
    }
}
