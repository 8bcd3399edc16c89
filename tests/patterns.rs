//! The hand-written matchers equal the service model's regular expressions over all of Unicode.

#![expect(clippy::expect_used, reason = "helpers of tests may stop the test")]

#[path = "support/seeded.rs"]
mod seeded;

use std::{collections::BTreeSet, fmt::Write as _, sync::LazyLock};

use cognito_user_pool_client::{
    Member,
    shape::{ElementShape, Pattern, Shape},
};
use proptest::prelude::*;
use regex::Regex;
use seeded::seeded;

/// The model's expression as the service reads it: `\w`, `\s` and `\S` are ASCII, and the whole value must match.
fn regex(pattern: &Pattern) -> Regex {
    let ascii = pattern.regex().replace(r"\w", "0-9A-Za-z_").replace(r"\s", r"\t\n\x0B\f\r ");
    let ascii = ascii.replace(r"[\S]", r"[^\t\n\x0B\f\r ]");
    Regex::new(&format!(r"\A(?:{ascii})\z")).expect("the model's patterns are regular expressions")
}

/// Every pattern of the model, once, with its expression.
static PATTERNS: LazyLock<Vec<(&'static Pattern, Regex)>> = LazyLock::new(|| {
    let mut seen = BTreeSet::new();
    let strings = Member::ALL.iter().filter_map(|member| match member.shape() {
        Shape::String(shape) => Some(shape),
        Shape::List(list) => match list.element {
            ElementShape::String(shape) => Some(shape),
            _ => None,
        },
        _ => None,
    });
    let patterns = strings.filter_map(|shape| shape.pattern.as_ref());
    patterns.filter(|pattern| seen.insert(pattern.regex())).map(|pattern| (pattern, regex(pattern))).collect()
});

#[test]
fn there_are_nine_patterns() {
    assert_eq!(PATTERNS.len(), 9);
}

#[test]
fn every_scalar_value_is_judged_alike() {
    for (pattern, regex) in PATTERNS.iter() {
        // What stands before and after, so that structured patterns have a value to extend; they are ASCII.
        for (before, after, last) in [
            ("", "", char::MAX),
            ("a", "", '\u{2ff}'),
            ("us-east-1_", "", '\u{2ff}'),
            ("", "_a", '\u{2ff}'),
            ("arn:aws:s", "::1:r", '\u{2ff}'),
            ("arn:aws:s::", ":r", '\u{2ff}'),
            ("arn:aws:s::1:r:", "", '\u{2ff}'),
        ] {
            let mut value = String::new();
            for character in '\0'..=last {
                value.clear();
                value.extend([before, character.encode_utf8(&mut [0; 4]), after]);
                assert_eq!(
                    pattern.matches(&value),
                    regex.is_match(&value),
                    "{} on {value:?}",
                    pattern.regex()
                );
            }
        }
    }
}

/// Long texts are measured many bytes at a time.
#[test]
fn every_byte_is_judged_alike_wherever_it_stands() {
    for (pattern, regex) in PATTERNS.iter() {
        for length in [1, 2, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 130] {
            for place in [0, length / 2, length - 1] {
                let mut bytes = vec![b'a'; length];
                for byte in 0..0x80 {
                    bytes[place] = byte;
                    let value = std::str::from_utf8(&bytes).expect("it is ASCII");
                    let expected = regex.is_match(value);
                    assert_eq!(pattern.matches(value), expected, "{} on {value:?}", pattern.regex());
                }
            }
        }
    }
}

#[test]
fn structured_values_are_judged_alike_wherever_they_are_cut() {
    for whole in ["us-east-1_AbC1", "_a", "arn:aws:mobiletargeting:us-east-1:123456789012:apps/1:b:c:d"] {
        for (pattern, regex) in PATTERNS.iter() {
            let cuts = (0..=whole.len()).filter_map(|end| whole.split_at_checked(end));
            for value in cuts.flat_map(|(before, after)| [before, after]) {
                assert_eq!(pattern.matches(value), regex.is_match(value), "{} on {value:?}", pattern.regex());
            }
        }
    }
}

#[test]
fn patterns_are_equal_as_their_expressions_are() {
    for (index, (pattern, _)) in PATTERNS.iter().enumerate() {
        for (other_index, (other, _)) in PATTERNS.iter().enumerate() {
            assert_eq!(pattern == other, index == other_index, "{pattern:?} and {other:?}");
        }
        assert_eq!(format!("{pattern:?}"), format!("{:?}", pattern.regex()));
    }
}

#[test]
fn the_empty_value_matches_nothing() {
    for (pattern, regex) in PATTERNS.iter() {
        assert!(!pattern.matches(""), "{}", pattern.regex());
        assert!(!regex.is_match(""), "{}", pattern.regex());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: seeded().cases.max(4_096), ..seeded() })]

    #[test]
    fn structured_values_are_judged_alike(value in "(arn)?([:_a1 -]{0,4}|é|_[a-z0-9]{1,3}|:[a-z0-9/]{0,3}){0,9}") {
        for (pattern, regex) in PATTERNS.iter() {
            prop_assert_eq!(pattern.matches(&value), regex.is_match(&value), "{} on {:?}", pattern.regex(), &value);
        }
    }
}

/// The text of `src/shape/unicode/table.rs`, from the tables of the `regex` crate.
fn table() -> String {
    let mut text = String::from(
        "//! Generated from the tables of the `regex` crate; `UPDATE=1 cargo test --test patterns` writes it anew.\n",
    );
    for (name, class) in [("GRAPHIC", r"[\p{L}\p{M}\p{S}\p{N}\p{P}]"), ("SEPARATOR", r"\p{Z}")] {
        let regex = Regex::new(&format!(r"\A{class}\z")).expect("a class is a regular expression");
        let mut ranges: Vec<(char, char)> = Vec::new();
        let mut previous = '\0';
        for character in '\0'..=char::MAX {
            if regex.is_match(character.encode_utf8(&mut [0; 4])) {
                match ranges.last_mut() {
                    Some((_, last)) if *last == previous => *last = character,
                    _ => ranges.push((character, character)),
                }
            }
            previous = character;
        }
        write!(text, "\npub(super) const {name}: &[(char, char)] = &[").expect("a string takes all");
        for (index, (first, last)) in ranges.iter().enumerate() {
            let gap = if index % 4 == 0 { "\n    " } else { " " };
            write!(text, "{gap}('\\u{{{:x}}}', '\\u{{{:x}}}'),", u32::from(*first), u32::from(*last))
                .expect("a string takes all");
        }
        text.push_str("\n];\n");
    }
    text
}

#[test]
fn the_table_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/shape/unicode/table.rs");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, table()).expect("the table can be written");
    }
    let committed = std::fs::read_to_string(path).expect("the table is there");
    assert!(committed == table(), "src/shape/unicode/table.rs is not what the `regex` crate says");
}
