//! What a redirect URI is: as written, as `url` reads it, and as the rules judge it.

use std::net;

use cognito_user_pool_client::{CreateUserPoolClientRequest, Member, rules, types::RedirectUri};
use proptest::prelude::*;
use url::{Host, Url};

use crate::seeded::seeded;

/// Everything that can be asked with yes or no.
fn traits(uri: RedirectUri<'_>) -> Vec<&'static str> {
    let all = [
        ("relative", uri.is_relative()),
        ("https", uri.is_https()),
        ("http", uri.is_http()),
        ("loopback", uri.is_loopback()),
        ("private", uri.is_private_use()),
        ("domain", uri.has_domain_scheme()),
        ("dangerous", uri.is_dangerous()),
        ("fragment", uri.has_fragment()),
        ("userinfo", uri.has_userinfo()),
        ("wildcard", uri.has_wildcard()),
    ];
    all.into_iter().filter_map(|(name, holds)| holds.then_some(name)).collect()
}

#[test]
fn a_table() {
    let table: [(&str, Option<&str>, &[&str]); 27] = [
        ("https://app.example.com/callback", Some("https"), &["https"]),
        ("HTTPS://app.example.com", Some("HTTPS"), &["https"]),
        ("https://user:word@app.example.com/", Some("https"), &["https", "userinfo"]),
        ("https://*.example.com/#", Some("https"), &["https", "fragment", "wildcard"]),
        ("https:", Some("https"), &["https"]),
        ("https://", Some("https"), &["https"]),
        ("http://app.example.com", Some("http"), &["http"]),
        ("http://localhost", Some("http"), &["http", "loopback"]),
        ("HTTP://LOCALHOST:3000/x", Some("HTTP"), &["http", "loopback"]),
        ("http://127.0.0.1:49152/callback", Some("http"), &["http", "loopback"]),
        ("http://[::1]:8080/", Some("http"), &["http", "loopback"]),
        ("http://127.0.0.2/", Some("http"), &["http"]),
        ("http://127.1/", Some("http"), &["http"]),
        ("http://localhost.example.com/", Some("http"), &["http"]),
        ("http://localhost@example.com/", Some("http"), &["http", "userinfo"]),
        ("http:", Some("http"), &["http"]),
        ("com.example.app:/callback", Some("com.example.app"), &["private", "domain"]),
        ("myapp://callback#x", Some("myapp"), &["private", "fragment"]),
        ("ftp://example.com/", Some("ftp"), &["private"]),
        ("https.example:/x", Some("https.example"), &["private", "domain"]),
        ("javascript:alert(1)", Some("javascript"), &["dangerous"]),
        ("DATA:text/html,x", Some("DATA"), &["dangerous"]),
        ("/callback", None, &["relative"]),
        ("app.example.com/callback", None, &["relative"]),
        ("//app.example.com", None, &["relative"]),
        ("1x:/", None, &["relative"]),
        ("", None, &["relative"]),
    ];
    for (text, scheme, expected) in table {
        let uri = RedirectUri::new(text);
        assert_eq!(uri.scheme(), scheme, "{text:?}");
        assert_eq!(traits(uri), expected, "{text:?}");
    }
}

#[test]
fn it_is_its_text() {
    let text = String::from("https://app.example.com/callback");
    let uri = RedirectUri::from(text.as_str());
    assert_eq!((uri.as_str(), uri.as_ref(), uri.to_string()), (text.as_str(), text.as_str(), text.clone()));
    assert_eq!(format!("{uri:?}"), r#"RedirectUri("https://app.example.com/callback")"#);
    assert_eq!(serde_json::to_string(&uri).expect("it can be written"), format!("{text:?}"));
    assert!(RedirectUri::new("a") < RedirectUri::new("b"));
    // It goes into a request as it is.
    let request = CreateUserPoolClientRequest::default().callback_urls([uri]).default_redirect_uri(uri);
    assert_eq!((request.callback_urls, request.default_redirect_uri), (Some(vec![text.clone()]), Some(text)));
}

/// Texts that are often nearly a URI: parts that mean something, in any order.
fn texts(more: &'static [&'static str]) -> impl Strategy<Value = String> {
    const PARTS: &str = "https HTTP http com.example.app myapp file data ftp : :// / // ? # @ * . \\ %2e [::1] [:: \
                         localhost 127.0.0.1 127.1 0x7f.1 example.com xn-- é user :80 :99999 1 -";
    let part = prop::sample::select(PARTS.split(' ').chain(more.iter().copied()).collect::<Vec<_>>());
    let scheme = prop::sample::select(
        &["https://", "http://", "com.example:/", "http:", "/", "myapp:", "File:", "-"][..],
    );
    (scheme, prop::collection::vec(part, 0..8)).prop_map(|(scheme, rest)| scheme.to_owned() + &rest.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: seeded().cases.max(4_000), ..seeded() })]

    /// A redirect URI is of one kind.
    #[test]
    fn one_kind(text in texts(&[" ", "\t", "\n", "\0"])) {
        let uri = RedirectUri::new(&text);
        let kinds = [uri.is_relative(), uri.is_https(), uri.is_http(), uri.is_private_use(), uri.is_dangerous()];
        prop_assert_eq!(kinds.iter().filter(|is| **is).count(), 1, "{:?}", traits(uri));
        prop_assert_eq!(uri.is_relative(), uri.scheme().is_none());
        prop_assert!(uri.is_http() || !uri.is_loopback());
        prop_assert!(uri.is_private_use() || !uri.has_domain_scheme());
        prop_assert_eq!(uri.has_fragment(), text.contains('#'));
    }

    /// Whatever `url` reads in a text is found, and a loopback host is one to `url` too. There is no white space in it, which
    /// `url` cuts off or drops.
    #[test]
    fn as_url_reads_it(text in texts(&[])) {
        let uri = RedirectUri::new(&text);
        let Ok(url) = Url::parse(&text) else {
            prop_assert!(!uri.is_loopback());
            return Ok(());
        };
        let scheme = uri.scheme().map(str::to_ascii_lowercase);
        prop_assert_eq!(scheme.as_deref(), Some(url.scheme()));
        prop_assert_eq!(uri.is_https(), url.scheme() == "https");
        prop_assert_eq!(uri.is_http(), url.scheme() == "http");
        prop_assert_eq!(uri.has_fragment(), url.fragment().is_some());
        if !uri.is_private_use() && !uri.is_dangerous() {
            let loopback = match url.host() {
                Some(Host::Domain(name)) => name == "localhost",
                Some(Host::Ipv4(address)) => address == net::Ipv4Addr::LOCALHOST,
                Some(Host::Ipv6(address)) => address == net::Ipv6Addr::LOCALHOST,
                None => false,
            };
            prop_assert!(loopback || !uri.is_loopback(), "{:?} is {}", text, url);
            prop_assert!(url.username().is_empty() || uri.has_userinfo(), "{:?} is {}", text, url);
        }
    }

    /// The rules say the same.
    #[test]
    fn as_the_rules_judge_it(text in texts(&[])) {
        let uri = RedirectUri::new(&text);
        let report = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").callback_urls([uri]).check();
        let found = |id| report.by_member(Member::CallbackURLs).any(|finding| finding.rule().id() == id);
        prop_assert_eq!(found(rules::REDIRECT_SCHEME), uri.is_relative());
        prop_assert_eq!(found(rules::REDIRECT_HTTPS), uri.is_http() && !uri.is_loopback());
        prop_assert_eq!(found(rules::REDIRECT_LOOPBACK_HTTP), uri.is_loopback());
        prop_assert_eq!(found(rules::REDIRECT_FRAGMENT), uri.has_fragment());
        prop_assert_eq!(found(rules::REDIRECT_DANGEROUS_SCHEME), uri.is_dangerous());
        prop_assert_eq!(found(rules::REDIRECT_BARE_PRIVATE_SCHEME), uri.is_private_use() && !uri.has_domain_scheme());
        prop_assert_eq!(found(rules::REDIRECT_WILDCARD), uri.has_wildcard());
        prop_assert_eq!(found(rules::REDIRECT_USERINFO), uri.has_userinfo());
    }
}
