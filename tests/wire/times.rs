//! Times: epoch seconds in any notation of JSON, written with milliseconds.

use cognito_user_pool_client::{UserPoolClient, types::Timestamp};
use proptest::prelude::*;
use serde_json::json;

use crate::{read, refused, seeded::seeded};

fn time(text: &str) -> Timestamp {
    let body = format!(r#"{{"CreationDate":{text}}}"#);
    let client: UserPoolClient =
        serde_json::from_str(&body).unwrap_or_else(|error| panic!("{text}: {error}"));
    client.creation_date.expect("it is given")
}

#[test]
fn any_notation_is_read() {
    for (text, milliseconds) in [
        ("0", 0),
        ("-0", 0),
        ("1", 1_000),
        ("-1", -1_000),
        ("-0.001", -1),
        ("-1.5", -1_500),
        ("1530055177", 1_530_055_177_000),
        ("1530055177.0", 1_530_055_177_000),
        ("1530055177.5", 1_530_055_177_500),
        ("1524628110.29", 1_524_628_110_290),
        ("1530055177.553", 1_530_055_177_553),
        ("1.529780954263E9", 1_529_780_954_263),
        ("1.529780954263e9", 1_529_780_954_263),
        ("1.529780954263e+9", 1_529_780_954_263),
        ("1529780954263E-3", 1_529_780_954_263),
        ("15297809542.63e-1", 1_529_780_954_263),
        // Finer than a millisecond: rounded.
        ("1516807128.9221", 1_516_807_128_922),
        ("1516807128.9219", 1_516_807_128_922),
        ("1516807128.922123456789", 1_516_807_128_922),
        ("1516807128.921999999999999999999999999999999999", 1_516_807_128_922),
        ("0.0004", 0),
        ("0.0006", 1),
        ("1e-300", 0),
    ] {
        assert_eq!(time(text).unix_milliseconds(), milliseconds, "{text}");
    }
}

#[test]
fn times_are_written_with_milliseconds() {
    for (milliseconds, text) in [
        (1_689_885_426_107, "1689885426.107"),
        (1_524_628_110_290, "1524628110.29"),
        (1_524_628_110_200, "1524628110.2"),
        (1_524_628_110_001, "1524628110.001"),
        (-1, "-0.001"),
        (1_999, "1.999"),
    ] {
        let time = Timestamp::from_unix_milliseconds(milliseconds);
        assert_eq!(serde_json::to_string(&time).expect("it can be written"), text);
    }
    // A whole second may be written with or without a decimal.
    let whole = serde_json::to_string(&Timestamp::from_unix_milliseconds(1_530_055_177_000));
    let whole = whole.expect("it can be written");
    assert_eq!(time(&whole).unix_milliseconds(), 1_530_055_177_000, "{whole}");
    assert_eq!(whole.split('.').next(), Some("1530055177"));
}

#[test]
fn other_types_are_no_times() {
    for (value, text) in [
        (json!("2025-07-02T02:40:17.245Z"), "STRING_VALUE can not be converted to a Date"),
        (json!("1689885426.107"), "STRING_VALUE can not be converted to a Date"),
        (json!(true), "TRUE_VALUE can not be converted to a Date"),
        (json!(false), "FALSE_VALUE can not be converted to a Date"),
        (json!([1_689_885_426]), "Start of list found where not expected"),
        (json!({}), "Start of structure or map found where not expected."),
    ] {
        assert_eq!(refused::<UserPoolClient>(&json!({ "LastModifiedDate": value })), text, "{value}");
    }
    let client: UserPoolClient = read(&json!({ "LastModifiedDate": null }));
    assert_eq!(client.last_modified_date, None);
}

#[test]
fn times_beyond_the_calendar_are_refused() {
    for text in ["1e300", "-1e300", "9223372036854775807", "18446744073709551615", "253402300800"] {
        let body = format!(r#"{{"CreationDate":{text}}}"#);
        assert!(serde_json::from_str::<UserPoolClient>(&body).is_err(), "{text}");
    }
    assert_eq!(time("253402300799.999"), Timestamp::MAX);
    assert_eq!(Timestamp::from_unix_milliseconds(i64::MAX), Timestamp::MAX);
    assert_eq!(Timestamp::from_unix_milliseconds(i64::MIN), Timestamp::MIN);
    let first = serde_json::to_string(&Timestamp::MIN).expect("it can be written");
    assert_eq!(time(&first), Timestamp::MIN);
}

proptest! {
    #![proptest_config(seeded())]

    #[test]
    fn every_millisecond_survives(
        milliseconds in Timestamp::MIN.unix_milliseconds()..=Timestamp::MAX.unix_milliseconds(),
    ) {
        let written = serde_json::to_string(&Timestamp::from_unix_milliseconds(milliseconds));
        let written = written.expect("it can be written");
        prop_assert_eq!(time(&written).unix_milliseconds(), milliseconds);
        // No more than three decimals, so that other readers see the same.
        let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        prop_assert!(decimals <= 3, "{}", written);
    }
}
