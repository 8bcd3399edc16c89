//! The law of redirect URIs: what the crate reads by bytes is never looser than what `url` reads.
//!
//! `url` is the parser of the WHATWG, so it reads what browsers read. The input is one URI a line.

use std::{collections::BTreeSet, net};

use cognito_user_pool_client::{CreateUserPoolClientRequest, Member, Report};
use url::{Host, ParseError, Url};

/// How many lines are looked at: as many as a list may have.
const LINES: usize = 100;

/// Tries the law on each line, and on all of them together.
pub(crate) fn law(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let urls: Vec<_> = text.split('\n').take(LINES).collect();
    let alone: Vec<_> = urls.iter().map(|url| Findings::of(url)).collect();
    for (url, findings) in urls.iter().zip(&alone) {
        // What the constraints refuse (nothing, white space, what is unprintable or too long) goes nowhere.
        if !findings.has("constraint") {
            findings.are_as_strict_as_url(url);
            findings.are_as_written(url);
        }
    }
    each_is_judged_alone(&urls, &alone);
}

/// The rules that one URI breaks as a callback URL, by the ends of their IDs; all `constraint` rules count as one.
struct Findings(BTreeSet<&'static str>);

impl Findings {
    fn of(url: &str) -> Self {
        let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
        let as_callback = Self::about(&request.clone().callback_urls([url]).check(), Member::CallbackURLs);
        // A logout URL may be relative and have a fragment, and all else is the same.
        let mut expected = as_callback.0.clone();
        expected.retain(|id| !["scheme", "fragment"].contains(id));
        let as_logout = Self::about(&request.logout_urls([url]).check(), Member::LogoutURLs);
        assert_eq!(as_logout.0, expected, "{url:?} as a logout URL");
        as_callback
    }

    fn about(report: &Report, member: Member) -> Self {
        Self(report.by_member(member.as_str()).filter_map(|finding| name(finding.rule().id())).collect())
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    /// Whatever `url` reads in it is found.
    fn are_as_strict_as_url(&self, text: &str) {
        let read = Url::parse(text);
        let relative = matches!(read, Err(ParseError::RelativeUrlWithoutBase));
        assert_eq!(self.has("scheme"), relative, "{text:?} is {read:?}");
        let Ok(url) = read else {
            assert!(!self.has("loopback-http"), "{text:?} goes nowhere, not to a loopback host");
            return;
        };
        let to_loopback = match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address == net::Ipv4Addr::LOCALHOST,
            Some(Host::Ipv6(address)) => address == net::Ipv6Addr::LOCALHOST,
            None => false,
        };
        assert!(url.fragment().is_none() || self.has("fragment"), "{text:?} has a fragment");
        match url.scheme() {
            "http" => assert!(to_loopback || self.has("https"), "{text:?} goes to {url}"),
            "https" => assert!(!self.has("https"), "{text:?} is {url}"),
            // What the WHATWG reads into these schemes is read as written, as in any private scheme.
            "ftp" | "ws" | "wss" | "file" => return,
            _ => {}
        }
        let userinfo = !url.username().is_empty() || url.password().is_some();
        assert!(!userinfo || self.has("userinfo"), "{text:?} has user information: {url}");
        let wildcard = url.host_str().is_some_and(|host| host.contains('*'));
        assert!(!wildcard || self.has("wildcard"), "{text:?} has a wildcard: {url}");
    }

    /// What is plainly written is taken for what it is: neither more nor less is found.
    fn are_as_written(&self, text: &str) {
        assert_eq!(self.has("fragment"), text.contains('#'), "{text:?}");
        let lower = text.to_ascii_lowercase();
        let scheme = if self.has("scheme") { None } else { lower.split_once(':').map(|(scheme, _)| scheme) };
        let web = matches!(scheme, Some("http" | "https"));
        let dangerous =
            matches!(scheme, Some("javascript" | "data" | "vbscript" | "file" | "blob" | "about"));
        let bare = scheme.is_some_and(|scheme| !web && !dangerous && !scheme.contains('.'));
        assert_eq!(
            (self.has("dangerous-scheme"), self.has("bare-private-scheme")),
            (dangerous, bare),
            "{text:?}"
        );
        let http = [self.has("https"), self.has("loopback-http")].iter().filter(|found| **found).count();
        assert_eq!(http, usize::from(scheme == Some("http")), "{text:?} is one of the two if it is `http`");
        if let Some(rest) = lower.strip_prefix("http://") {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let loopback =
                ["localhost", "127.0.0.1", "[::1]"].iter().find_map(|host| authority.strip_prefix(host));
            let port =
                loopback.and_then(|port| if port.is_empty() { Some("0") } else { port.strip_prefix(':') });
            if port.is_some_and(|port| port.parse::<u16>().is_ok() && !port.starts_with('+')) {
                assert!(self.has("loopback-http"), "{text:?} goes to a loopback host and is refused");
            }
        }
    }
}

/// The name by which a finding is told here, if it is about the URI itself.
fn name(id: &'static str) -> Option<&'static str> {
    match id.split_once('.')? {
        ("redirect", name) => Some(name),
        ("constraint", _) => Some("constraint"),
        _ => None,
    }
}

/// In a list of others, each has the findings that it has alone.
fn each_is_judged_alone(urls: &[&str], alone: &[Findings]) {
    let (callbacks, logouts) = urls.split_at(urls.len() / 2);
    let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web");
    let report =
        request.callback_urls(callbacks.iter().copied()).logout_urls(logouts.iter().copied()).check();
    if report.omitted() > 0 {
        return;
    }
    let found: BTreeSet<_> = report
        .findings()
        .filter_map(|finding| Some((finding.path().to_string(), name(finding.rule().id())?)))
        .collect();
    let mut expected = BTreeSet::new();
    for (index, findings) in alone.iter().enumerate() {
        let (member, index, logout) = match index.checked_sub(callbacks.len()) {
            Some(index) => (Member::LogoutURLs, index, true),
            None => (Member::CallbackURLs, index, false),
        };
        let kept = findings.0.iter().filter(|name| !(logout && ["scheme", "fragment"].contains(name)));
        expected.extend(kept.map(|name| (format!("{member}[{index}]"), *name)));
    }
    assert_eq!(found, expected, "{urls:?}");
}
