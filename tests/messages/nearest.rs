//! Laws of the nearest word.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, PoolSnapshot,
    pool::{READ_ONLY_ATTRIBUTES, STANDARD_ATTRIBUTES},
    types::{ExplicitAuthFlow, ModelEnum as _},
};
use proptest::{prelude::*, sample::select};

use crate::seeded::seeded;

/// What is suggested for a flow, a scope, a provider and an attribute.
fn suggestions(text: &str) -> [Option<String>; 4] {
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let pool = PoolSnapshot::new("us-east-1_EXAMPLE").identity_provider("");
    [
        request.clone().explicit_auth_flows([text]),
        request.clone().allowed_oauth_scopes([text]),
        request.clone().supported_identity_providers([text]),
        request.read_attributes([text]),
    ]
    .map(|request| {
        let report = request.check_in(&pool);
        report.findings().find_map(|finding| finding.suggestion().map(|meant| meant.to_string()))
    })
}

fn flows() -> Vec<&'static str> {
    ExplicitAuthFlow::VALUES.iter().map(|flow| flow.as_str()).collect()
}

const SCOPES: [&str; 5] = ["phone", "email", "openid", "profile", "aws.cognito.signin.user.admin"];
const PROVIDERS: [&str; 5] = ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];

fn attributes() -> Vec<&'static str> {
    STANDARD_ATTRIBUTES.into_iter().chain(READ_ONLY_ATTRIBUTES).collect()
}

/// The word with one edit at that place.
fn edited(word: &str, place: usize, edit: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = place % (letters.len() - 1);
    match edit {
        0 => letters.swap(place, place + 1),
        1 => letters.insert(place + 1, 'x'),
        2 => letters.splice(place + 1..place + 2, ['x']).for_each(drop),
        _ => drop(letters.remove(place + 1)),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: seeded().cases.max(1_000), ..seeded() })]

    #[test]
    fn it_is_one_of_the_words_and_never_the_text(
        text in prop_oneof!["\\PC{0,80}", "[A-Za-z_:. -]{0,30}", "(ALLOW_)?[A-Z]{2,8}_(SRP_|PASSWORD_)?AUTH"]
    ) {
        let [flow, scope, provider, attribute] = suggestions(&text);
        for (meant, words) in [(flow, flows()), (scope, SCOPES.into()), (provider, PROVIDERS.into())] {
            if let Some(meant) = meant {
                prop_assert_ne!(&meant, &text);
                prop_assert!(words.contains(&meant.as_str()), "{} for {}", meant, text);
            }
        }
        if let Some(meant) = attribute {
            prop_assert_ne!(&meant, &text);
            let custom = meant.strip_prefix("custom:").is_some_and(|name| text.ends_with(name));
            prop_assert!(custom || attributes().contains(&meant.as_str()), "{meant} for {text}");
        }
    }

    /// An edit and its reverse are the same distance: of two words, a valid one is found from wherever it was left.
    #[test]
    fn one_edit_is_undone(flow in select(flows()), scope in select(&SCOPES[..]), provider in select(&PROVIDERS[..]),
        place in any::<usize>(), edit in 0..4_usize)
    {
        for (word, member) in [(flow, 0), (scope, 1), (provider, 2)] {
            let text = edited(word, place, edit);
            let meant = &suggestions(&text)[member];
            prop_assert!(text == word || meant.as_deref() == Some(word), "{meant:?} for {text}, not {word}");
        }
    }

    #[test]
    fn case_and_separators_count_for_nothing(word in select(flows()), capitals in any::<u64>(), separator in select(&["", "-", " "][..])) {
        let mixed = word.chars().enumerate().map(|(place, letter)| {
            if capitals >> (place % 64) & 1 == 0 { letter.to_ascii_lowercase() } else { letter }
        });
        let text = mixed.collect::<String>().replace('_', separator);
        let [meant, ..] = suggestions(&text);
        prop_assert!(text == word || meant.as_deref() == Some(word), "{meant:?} for {text}, not {word}");
    }

    #[test]
    fn strange_words_have_none(text in "[0-9]{3,40}|[あ-ん]{1,20}|[qxzj]{5,30}") {
        let [flow, scope, provider, attribute] = suggestions(&text);
        prop_assert_eq!([flow, scope, provider], [const { None }; 3]);
        // It may still be a custom attribute's name.
        let custom = attribute.as_deref().and_then(|meant| meant.strip_prefix("custom:"));
        prop_assert!(attribute.is_none() || custom == Some(text.as_str()), "{attribute:?} for {text}");
    }
}

#[test]
fn a_word_of_another_kind_has_none() {
    for text in [
        "hello",
        "password",
        "AUTH",
        "ALLOW_",
        "web",
        "admin",
        "Okta",
        "AzureAD",
        "offline_access",
        "groups",
        "read",
        "read:users",
        "https://api.example.com/read",
        "*",
        "-",
        "",
    ] {
        let [flow, scope, provider, _] = suggestions(text);
        assert_eq!([flow, scope, provider], [const { None }; 3], "{text}");
    }
}

#[test]
fn no_more_edits_are_undone_than_the_length_allows() {
    let scope = |text| suggestions(text)[1].clone();
    for (one_edit, two_edits, word) in
        [("porfile", "porfilx", "profile"), ("emial", "emiax", "email"), ("openjd", "ipenjd", "openid")]
    {
        assert_eq!((scope(one_edit).as_deref(), scope(two_edits)), (Some(word), None), "{word}");
    }
    // Another word of three letters is another word.
    assert_eq!(suggestions("sab")[3].as_deref(), Some("custom:sab"));
}

#[test]
fn a_valid_word_has_none() {
    for word in flows() {
        assert_eq!(suggestions(word)[0], None, "{word}");
    }
    for word in SCOPES {
        assert_eq!(suggestions(word)[1], None, "{word}");
    }
    for word in attributes() {
        assert_eq!(suggestions(word)[3], None, "{word}");
    }
    // No pool has it until it is added, and yet it is spelt right.
    for word in PROVIDERS {
        assert_eq!(suggestions(word)[2], None, "{word}");
    }
}

#[test]
fn long_text_is_not_compared() {
    let separated = |count: usize| format!("{}ALLOW_USER_AUTH", "-".repeat(count));
    assert_eq!(suggestions(&separated(49))[0].as_deref(), Some("ALLOW_USER_AUTH"), "64 bytes are compared");
    assert_eq!(suggestions(&separated(50))[0], None, "65 are not");
    assert_eq!(suggestions(&"ALLOW_USER_AUTH".repeat(700_000)), [const { None }; 4]);
}
