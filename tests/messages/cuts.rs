//! Where a value is cut that is too long to be quoted whole.

use cognito_user_pool_client::{CreateUserPoolClientRequest, Report, types::AnalyticsConfiguration};

use crate::quotes::quotes;

const LIMIT: usize = Report::QUOTE_LIMIT;
const CUT: usize = Report::CUT_QUOTE;

#[test]
fn a_long_value_is_cut_between_characters() {
    for before in 0..4 {
        let name = "a".repeat(before) + &"€".repeat(LIMIT);
        let report = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", name.as_str()).check();
        let finding = report.violations().next().expect("the name is too long");
        assert!(finding.to_string().contains("has more than 128 characters"), "{finding}");
        assert!(quotes(finding.value(), &name), "{}", finding.value());
    }
}

/// The mark of the cut is none of the value's characters.
#[test]
fn the_mark_of_a_cut_breaks_no_pattern() {
    let message = |id: String| {
        let report = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web")
            .analytics_configuration(AnalyticsConfiguration::default().application_id(id))
            .check();
        report.violations().next().map(|finding| finding.message().to_string())
    };
    let hex = |length: usize| "a".repeat(length);
    for (id, intruder) in [
        // Cut before it.
        (hex(LIMIT) + "g", None),
        (hex(CUT) + "g" + &hex(LIMIT), None),
        (hex(CUT) + "…" + &hex(LIMIT), None),
        (hex(CUT - 1) + "\u{1f600}" + &hex(LIMIT), None),
        // Cut after it.
        ("g".to_owned() + &hex(LIMIT), Some("`g`")),
        (hex(CUT - 3) + "…" + &hex(LIMIT), Some("`…`")),
        // Not cut.
        (hex(LIMIT - 1) + "g", Some("`g`")),
        (hex(LIMIT - 3) + "…", Some("`…`")),
        (hex(CUT) + "…", Some("`…`")),
        ("a…".to_owned(), Some("`…`")),
    ] {
        let message = message(id).expect("it is not hexadecimal");
        let named = message.split_once(", which holds ").map(|(_, rest)| rest);
        assert_eq!(named.is_some(), intruder.is_some(), "{message}");
        assert!(named.zip(intruder).is_none_or(|(named, intruder)| named.starts_with(intruder)), "{message}");
    }
}

/// The list is cut, too, and an element's quote may be a part of the list's.
#[test]
fn an_element_about_as_long_as_a_quote_is_quoted() {
    for before in [None, Some(1), Some(LIMIT - CUT - 4), Some(LIMIT - CUT - 3), Some(LIMIT - 4)] {
        for character in ["a", "é", "€", "😀"] {
            for length in LIMIT - 8..LIMIT + 8 {
                // No flow is called so.
                let mut list: Vec<_> = before.into_iter().map(|before| "b".repeat(before)).collect();
                let narrow = "a".repeat(length % character.len());
                list.push(narrow + &character.repeat(length / character.len()));
                let request = CreateUserPoolClientRequest::new("eu-west-1_EXAMPLE", "web");
                let report = request.explicit_auth_flows(list.iter().map(String::as_str)).check();
                let found: Vec<_> =
                    report.violations().filter(|finding| finding.rule().id() == "constraint.enum").collect();
                assert_eq!(found.len(), list.len());
                for (finding, element) in found.iter().zip(&list) {
                    assert!(quotes(finding.value(), element), "{} for {element}", finding.value());
                }
            }
        }
    }
}
