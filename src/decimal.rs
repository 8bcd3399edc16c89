//! Numbers as text.

use core::fmt;

/// Writes the number's decimal digits: for the few that most have, in a quarter of the instructions of formatting it.
pub(crate) fn write(number: u64, text: &mut impl fmt::Write) -> fmt::Result {
    let before = number / 100;
    if before > 0 {
        write(before, text)?;
    }
    if number >= 10 {
        text.write_char(digit(number / 10))?;
    }
    text.write_char(digit(number))
}

/// The same of a number that may be negative.
pub(crate) fn write_signed(number: i32, text: &mut impl fmt::Write) -> fmt::Result {
    if number < 0 {
        text.write_str("-")?;
    }
    write(number.unsigned_abs().into(), text)
}

/// The last digit of the number.
fn digit(number: u64) -> char {
    char::from(b'0' + u8::try_from(number % 10).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, string::ToString};

    use super::{write, write_signed};

    #[test]
    fn numbers_are_written_as_formatting_writes_them() {
        let powers = (0..20).map(|exponent| 10_u64.pow(exponent));
        let numbers = powers.flat_map(|power| [power - 1, power, power + 1, power.saturating_mul(7)]);
        for number in (0..10_101).chain(numbers).chain([u64::MAX]) {
            let mut text = String::new();
            write(number, &mut text).unwrap();
            assert_eq!(text, number.to_string());
        }
        for number in [i32::MIN, i32::MIN + 1, -100, -99, -10, -1, 0, 1, 42, i32::MAX] {
            let mut text = String::new();
            write_signed(number, &mut text).unwrap();
            assert_eq!(text, number.to_string());
        }
    }
}
