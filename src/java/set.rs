//! The order of sets.

use alloc::{string::String, vec, vec::Vec};
use core::mem;

use super::hash;
use crate::{
    repeats::each_repeat,
    types::{ModelEnum, Open},
};

/// An element of such a set.
pub(crate) trait Hashed: AsRef<str> + PartialEq {
    /// The hash code of its text.
    fn java_hash(&self) -> u32 {
        hash(self.as_ref())
    }
}

impl Hashed for String {}

impl<E: ModelEnum> Hashed for Open<E> {
    fn java_hash(&self) -> u32 {
        match self {
            Self::Known(value) => value.java_hash(),
            Self::Unknown(text) => hash(text.as_str()),
        }
    }
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
#[inline]
pub(crate) fn hash_set_order<T: Hashed>(list: &mut Vec<T>, is_late: impl Fn(&T) -> bool) {
    if list.len() > 1 {
        order(list, is_late);
    }
}

fn order<T: Hashed>(list: &mut Vec<T>, is_late: impl Fn(&T) -> bool) {
    match list.as_mut_slice() {
        // Up to a few, which is what most lists have, always find 16 buckets.
        [one, two] => {
            let (before, after) = (bucket(one, 16, is_late(one)), bucket(two, 16, is_late(two)));
            if before > after {
                mem::swap(one, two);
            } else if before == after && one == two {
                list.truncate(1);
            }
        }
        few if few.len() <= FEW => order_few(list, is_late),
        _ => order_many(list, is_late),
    }
}

/// Where a table of that many buckets, a power of two, has an element; after all of them, if it is late.
fn bucket<T: Hashed>(element: &T, size: u32, is_late: bool) -> u32 {
    let hash = element.java_hash();
    (hash ^ (hash >> 16)) & (size - 1) | u32::from(is_late) << 31
}

/// How many elements are put in order one after the other.
const FEW: usize = 8;

/// Puts each element before those of later buckets, in fewer instructions than sorting keys.
#[inline(never)]
fn order_few<T: Hashed>(list: &mut Vec<T>, is_late: impl Fn(&T) -> bool) {
    let mut buckets = [u32::MAX; FEW];
    for (bucket, element) in buckets.iter_mut().zip(&*list) {
        *bucket = self::bucket(element, 16, is_late(element));
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

#[inline(never)]
fn order_many<T: Hashed>(list: &mut Vec<T>, is_late: impl Fn(&T) -> bool) {
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
fn enter<T: Hashed>(list: &[T], keys: &mut [u64], is_late: impl Fn(&T) -> bool) {
    let mut size: u32 = 16;
    while list.len() * 4 > usize::try_from(size).unwrap_or(usize::MAX).saturating_mul(3) {
        size *= 2;
    }
    let (mut before, mut sorted) = (0, true);
    for (key, (index, element)) in keys.iter_mut().zip((0..).zip(list)) {
        *key = u64::from(bucket(element, size, is_late(element))) << 32 | index;
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
    if repeats.is_empty() {
        return;
    }
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
    use alloc::{format, string::String, vec, vec::Vec};

    use super::{Hashed, hash, hash_set_order};
    use crate::types::{ExplicitAuthFlow, ModelEnum, Open};

    fn ordered(list: &[&str]) -> Vec<String> {
        let mut list: Vec<_> = list.iter().copied().map(String::from).collect();
        hash_set_order(&mut list, |element| element.starts_with('_'));
        list
    }

    #[test]
    fn duplicates_vanish_and_a_bucket_keeps_the_order_of_insertion() {
        assert_eq!(ordered(&["BB", "Aa", "BB", "Aa"]), ["BB", "Aa"]);
        assert_eq!(ordered(&["Aa", "BB", "Aa"]), ["Aa", "BB"]);
        assert_eq!(ordered(&["Aa", "BB"]), ["Aa", "BB"]);
        assert_eq!(ordered(&["BB", "Aa"]), ["BB", "Aa"]);
        assert_eq!(ordered(&["Aa", "Aa"]), ["Aa"]);
    }

    #[test]
    fn what_is_late_comes_last_in_lists_of_any_length() {
        let words = ["_x", "y", "_a", "b", "_c", "d", "_e", "f", "_g", "h", "_i", "j"];
        for length in 2..=words.len() {
            let list = ordered(&words[..length]);
            assert_eq!(list.len(), length);
            assert!(list.is_sorted_by_key(|word| word.starts_with('_')), "{list:?}");
        }
    }

    /// By a table of buckets, as Java does it.
    fn plainly(list: &[String]) -> Vec<String> {
        let mut distinct: Vec<&String> = Vec::new();
        for element in list {
            if !distinct.contains(&element) {
                distinct.push(element);
            }
        }
        let mut table = vec![Vec::new(); 16];
        while distinct.len() * 4 > table.len() * 3 {
            table.resize(2 * table.len(), Vec::new());
        }
        for element in distinct {
            let hash = hash(element);
            let bucket = (hash ^ hash >> 16) as usize & (table.len() - 1);
            table[bucket].push(element.clone());
        }
        let (late, early): (Vec<_>, Vec<_>) =
            table.concat().into_iter().partition(|word| word.starts_with('_'));
        [early, late].concat()
    }

    #[test]
    fn the_order_is_that_of_a_table_of_buckets() {
        // `Aa` and `BB` collide, and so do all words that are made of them.
        let pairs =
            |number: usize| (0..5).map(move |bit| if number >> bit & 1 == 0 { "Aa" } else { "BB" }).collect();
        let words: Vec<String> = (0..32)
            .map(pairs)
            .chain((0..32).map(|number| format!("{}{number}", ["", "_"][number % 2])))
            .collect();
        for length in 0..=100 {
            for step in [1, 3, 11, 27, 31, 32] {
                let mut list: Vec<String> =
                    (0..length).map(|index| words[(index * step + length) % words.len()].clone()).collect();
                let expected = plainly(&list);
                hash_set_order(&mut list, |word| word.starts_with('_'));
                assert_eq!(list, expected, "{length} by {step}");
            }
        }
    }

    #[test]
    fn values_have_the_hash_codes_of_their_texts() {
        for value in ExplicitAuthFlow::VALUES {
            let text = String::from(value.as_str());
            assert_eq!(Open::Known(*value).java_hash(), text.java_hash(), "{text}");
        }
        assert_eq!(Open::<ExplicitAuthFlow>::from("else").java_hash(), String::from("else").java_hash());
    }
}
