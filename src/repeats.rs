//! Which elements of a list stand in it twice.

use alloc::collections::BTreeMap;

/// The longest list whose elements are compared pair by pair, which is cheaper than a table up to there.
const FEW: usize = 8;

/// The longest list whose table stands on the stack: the service model limits lists to 100, where it limits them.
const SMALL: usize = 128;

/// How many places of the table an element may find taken. With a good spread it is a few; elements that were made to
/// collide go into a tree instead.
const PROBES: usize = 32;

/// Calls `found` with the index of each element that stood in the list before, and the index where it stood first, in
/// the order of the list.
///
/// The work grows linearly with the list, and as n log n where elements collide: they were made to, or they are long and alike
/// at both ends. Where they don't, a list of up to 128 elements costs no allocation, a longer one a single one.
pub(crate) fn each_repeat<T: AsRef<str> + PartialEq>(list: &[T], found: &mut dyn FnMut(usize, usize)) {
    match list {
        [] | [_] => return,
        [one, two] => {
            if one == two {
                found(1, 0);
            }
            return;
        }
        [one, two, three] if one != two && one != three && two != three => return,
        _ if list.len() > FEW => return by_hash(list, found),
        _ if are_distinct(list) => return,
        _ => {}
    }
    for (index, element) in list.iter().enumerate() {
        let earlier = list.get(..index).unwrap_or_default();
        if let Some(first) = earlier.iter().position(|earlier| earlier == element) {
            found(index, first);
        }
    }
}

/// Whether the elements are seen to be distinct by their lengths and last bytes, which takes a fifth fewer instructions than
/// comparing each with each for four elements, and a third for seven.
fn are_distinct<T: AsRef<str>>(list: &[T]) -> bool {
    let marks = list.iter().fold(0_u64, |marks, element| {
        let bytes = element.as_ref().as_bytes();
        let end = bytes.last().map_or(0, |byte| usize::from(*byte));
        marks | 1 << (((8 * bytes.len()) ^ end) % 64)
    });
    usize::try_from(marks.count_ones()).is_ok_and(|marks| marks == list.len())
}

#[inline(never)]
fn by_hash<T: AsRef<str>>(list: &[T], found: &mut dyn FnMut(usize, usize)) {
    if list.len() <= SMALL {
        by_table(list, &mut [0; 2 * SMALL], found);
    } else {
        by_table(list, &mut alloc::vec![0; (2 * list.len()).next_power_of_two()], found);
    }
}

/// Enters each element into a table of open addressing, at least twice as long as the list: a place holds an element's
/// number, counted from 1, or 0.
///
/// For 100 URLs of 1,024 characters this takes a quarter of the instructions of sorting them.
fn by_table<T: AsRef<str>>(list: &[T], table: &mut [u32], found: &mut dyn FnMut(usize, usize)) {
    for (number, element) in (1..).zip(list) {
        let element = element.as_ref();
        let mut place = hash(element);
        let mut probes = 0;
        loop {
            probes += 1;
            place = place.wrapping_add(1) & (table.len() - 1);
            match table.get_mut(place) {
                Some(free @ 0) => *free = number,
                Some(taken) if text(list, *taken) == element => found(index(number), index(*taken)),
                Some(_) if probes < PROBES => continue,
                _ => return by_tree(&mut list.iter().map(AsRef::as_ref), index(number), found),
            }
            break;
        }
    }
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or_default().wrapping_sub(1)
}

fn text<T: AsRef<str>>(list: &[T], number: u32) -> &str {
    list.get(index(number)).map(AsRef::as_ref).unwrap_or_default()
}

/// Tells of the repeated elements from that index on, by a tree: for lists that somebody made to collide.
///
/// The texts come through a pointer, so that this code is there once, and not for each type of list.
fn by_tree(texts: &mut dyn Iterator<Item = &str>, from: usize, found: &mut dyn FnMut(usize, usize)) {
    let mut firsts = BTreeMap::new();
    for (index, text) in texts.enumerate() {
        let first = *firsts.entry(text).or_insert(index);
        if first < index && index >= from {
            found(index, first);
        }
    }
}

/// A hash of the length, of the first and of the last 64 bytes: enough to tell most elements apart, and bounded.
fn hash(text: &str) -> usize {
    let bytes = text.as_bytes();
    let length = bytes.len() as u64;
    let hash = match (bytes.first_chunk::<64>(), bytes.last_chunk::<64>()) {
        (Some(first), Some(last)) => mixed(mixed(length, first), last),
        _ => mixed(length, bytes),
    };
    usize::try_from(hash & 0xFFFF_FFFF).unwrap_or_default()
}

fn mixed(hash: u64, bytes: &[u8]) -> u64 {
    // 2^64 divided by the golden ratio; the rotation brings down the high bits, which the product mixes best.
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    let words = bytes.chunks_exact(8);
    let rest = words.remainder().iter().fold(0, |word, byte| (word << 8) | u64::from(*byte));
    let word = |chunk: &[u8]| <[u8; 8]>::try_from(chunk).map_or(0, u64::from_le_bytes);
    mix(words.map(word).fold(hash, mix), rest)
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::String, vec, vec::Vec};

    use super::{FEW, SMALL, each_repeat};

    fn repeats(list: &[String]) -> Vec<(usize, usize)> {
        let mut repeats = Vec::new();
        each_repeat(list, &mut |index, first| repeats.push((index, first)));
        repeats
    }

    /// Element by element.
    fn expected(list: &[String]) -> Vec<(usize, usize)> {
        let firsts = list
            .iter()
            .enumerate()
            .map(|(index, element)| (index, list.iter().position(|earlier| earlier == element).unwrap()));
        firsts.filter(|(index, first)| index != first).collect()
    }

    #[test]
    fn repeats_are_found_in_lists_of_any_length_and_however_much_their_elements_collide() {
        let colliding = |number: usize| format!("{}{number:05}{}", "a".repeat(64), "b".repeat(64));
        let makers: [(&str, &dyn Fn(usize) -> String); 4] = [
            ("short", &|number| format!("{number}")),
            ("empty among them", &|number| "x".repeat(number % 40)),
            ("equal at both ends", &colliding),
            ("equal from the beginning", &|number| format!("{}{number}", "a".repeat(200))),
        ];
        for (name, element) in makers {
            for length in [0, 1, 2, 3, FEW, FEW + 1, 33, SMALL, SMALL + 1, 1_000] {
                for modulus in [1, 2, 7, length.max(2) - 1, 10_000] {
                    let list: Vec<_> = (0..length).map(|index| element(index * 31 % modulus)).collect();
                    assert_eq!(repeats(&list), expected(&list), "{name}: {length} modulo {modulus}");
                }
            }
        }
        assert_eq!(repeats(&vec![String::new(); 10]), expected(&vec![String::new(); 10]));
    }
}
