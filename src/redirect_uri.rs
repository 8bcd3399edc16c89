//! What a redirect URI is: its scheme, its host, and what it should not have.

use url::{Host, Url};

/// A redirect URI, as far as rules ask about it.
///
/// The text is judged as it is written, since the service stores and compares it byte for byte. What is plain (ASCII,
/// `http` or `https`, a host of letters, digits, dots and hyphens) is read by bytes; `url` judges the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RedirectUri<'a> {
    /// The scheme as written (RFC 3986 section 3.1); `None` for a relative reference.
    pub(crate) scheme: Option<&'a str>,
    /// Whether it goes by `http` or `https`.
    pub(crate) web: Option<Web>,
    /// Whether there is user information before the host (RFC 3986 section 3.2.1).
    pub(crate) userinfo: bool,
    /// Whether the host holds a `*`.
    pub(crate) wildcard: bool,
    /// Whether there is a fragment, even an empty one.
    pub(crate) fragment: bool,
}

/// A URI of the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Web {
    /// `https`, to whatever host.
    Https,
    /// `http` to `localhost`, `127.0.0.1` or `[::1]`.
    LoopbackHttp,
    /// `http` to any other host, or to none.
    Http,
}

impl<'a> RedirectUri<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let scheme = scheme(text);
        let rest = scheme.and_then(|scheme| text.get(scheme.len() + 1..)).unwrap_or(text);
        let https = scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"));
        let http = scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
        let authority = rest.strip_prefix("//").map(authority);
        let written = authority.map(Authority::split);
        let (loopback, userinfo, wildcard) = match written {
            Some(written) if written.is_plain() => (written.is_loopback(), false, false),
            // No standard says how the authority of a private scheme is read; take it as written.
            Some(written) if !http && !https => (false, written.userinfo, written.host.contains('*')),
            None if !http && !https => (false, false, false),
            _ => by_url(text, written),
        };
        let web = match (https, http, loopback) {
            (true, _, _) => Some(Web::Https),
            (_, true, true) => Some(Web::LoopbackHttp),
            (_, true, false) => Some(Web::Http),
            (false, false, _) => None,
        };
        Self { scheme, web, userinfo, wildcard, fragment: text.contains('#') }
    }
}

/// Whether the scheme is one of those that make a browser run or show what the URI itself holds, or a local file.
pub(crate) fn is_dangerous(scheme: Option<&str>) -> bool {
    let dangerous = ["javascript", "data", "vbscript", "file", "blob", "about"];
    scheme.is_some_and(|scheme| dangerous.iter().any(|name| scheme.eq_ignore_ascii_case(name)))
}

/// Whether `url` reads the host as a loopback one that is also written as one, whether it finds user information, and
/// whether it finds a `*` in the host. What it can't read has none of these.
fn by_url(text: &str, written: Option<Authority<'_>>) -> (bool, bool, bool) {
    let Ok(url) = Url::parse(text) else {
        return (false, false, false);
    };
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address == core::net::Ipv4Addr::LOCALHOST,
        Some(Host::Ipv6(address)) => address == core::net::Ipv6Addr::LOCALHOST,
        None => false,
    };
    let wildcard = url.host_str().is_some_and(|host| host.contains('*'));
    let userinfo = !url.username().is_empty() || url.password().is_some();
    (loopback && written.is_some_and(|written| written.is_loopback()), userinfo, wildcard)
}

/// The scheme: a letter, then letters, digits, `+`, `-` and `.`, up to the first colon (RFC 3986 section 3.1).
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let rest = scheme.strip_prefix(|first: char| first.is_ascii_alphabetic())?;
    rest.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        .then_some(scheme)
}

/// The part up to the path, the query or the fragment (RFC 3986 section 3.2); browsers take `\` for `/`.
fn authority(rest: &str) -> &str {
    rest.split(['/', '\\', '?', '#']).next().unwrap_or_default()
}

/// An authority, divided.
#[derive(Clone, Copy)]
struct Authority<'a> {
    userinfo: bool,
    host: &'a str,
    port: Option<&'a str>,
}

impl<'a> Authority<'a> {
    fn split(authority: &'a str) -> Self {
        let (userinfo, rest) =
            authority.rsplit_once('@').map_or((false, authority), |(_, rest)| (true, rest));
        let divide = if rest.starts_with('[') { rest.find(']').map_or(rest.len(), |end| end + 1) } else { 0 };
        let colon = rest.get(divide..).and_then(|tail| tail.find(':')).map(|colon| divide + colon);
        let (host, port) = match colon {
            Some(colon) => (rest.get(..colon).unwrap_or(rest), rest.get(colon + 1..)),
            None => (rest, None),
        };
        Self { userinfo, host, port }
    }

    /// Whether the host is written as one of the three that the service names.
    fn is_loopback(&self) -> bool {
        ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| self.host.eq_ignore_ascii_case(name))
    }

    /// Whether it needs no further reading: no user information, a host that is a plain DNS name or a loopback address,
    /// and no port or a number up to 65,535. A last label that begins with a digit may be an IPv4 address in one of its
    /// many spellings, and `xn--` begins a name that must be decoded.
    fn is_plain(&self) -> bool {
        let port = self.port.is_none_or(|port| {
            !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
        });
        let label = self.host.rsplit('.').next().unwrap_or_default();
        let name = label.starts_with(|first: char| first.is_ascii_lowercase())
            && self.host.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.')
            })
            && !self.host.contains("xn--")
            && !self.host.starts_with('.')
            && !self.host.contains("..");
        !self.userinfo && port && (name || self.is_loopback())
    }
}
