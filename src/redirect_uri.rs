//! What a redirect URI is.

use url::{Host, Url};

use crate::bytes::{holds, is_plain, largest, prints_from};

/// What a redirect URI is, as far as rules ask: a set of traits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Traits(u16);

impl Traits {
    /// No scheme: a relative reference (RFC 3986 section 4.2).
    pub(crate) const RELATIVE: Self = Self(1 << 0);
    /// `http` to a host other than `localhost`, `127.0.0.1` and `[::1]`, or to none.
    pub(crate) const HTTP: Self = Self(1 << 1);
    /// `http` to one of the three.
    pub(crate) const LOOPBACK_HTTP: Self = Self(1 << 2);
    /// A fragment, even an empty one.
    pub(crate) const FRAGMENT: Self = Self(1 << 3);
    /// A scheme that makes a browser run or show what the URI itself holds, or a local file.
    pub(crate) const DANGEROUS: Self = Self(1 << 4);
    /// Any other scheme that is neither `http` nor `https` and has no dot.
    pub(crate) const BARE_PRIVATE: Self = Self(1 << 5);
    /// A `*` in the host.
    pub(crate) const WILDCARD: Self = Self(1 << 6);
    /// User information before the host (RFC 3986 section 3.2.1).
    pub(crate) const USERINFO: Self = Self(1 << 7);
    /// A byte that is not printing ASCII, space among them. What has none satisfies the pattern of its shape.
    pub(crate) const UNPRINTABLE: Self = Self(1 << 8);

    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, one: Self) -> bool {
        self.0 & one.0 != 0
    }

    const fn only_if(self, condition: bool) -> Self {
        if condition { self } else { Self::NONE }
    }

    /// The traits of a redirect URI.
    ///
    /// The text is judged as it is written, since the service stores and compares it byte for byte. What is plain
    /// (ASCII, `http` or `https`, a host of letters, digits, dots and hyphens) is read by bytes; `url` judges the rest.
    pub(crate) fn of(text: &str) -> Self {
        // Most short URIs have no byte that could mean anything but the path: a look at all of them is enough.
        if text.len() <= 64 && text.starts_with("https://") && is_plain(text) {
            return Self::NONE;
        }
        // Most have neither `#` nor the two printing characters before it, so one look at the bytes tells the rest.
        let bytes = if prints_from(b'$', text) { Self::NONE } else { Self::of_bytes(text) };
        // Most URIs are plain, and this takes a fifth of the instructions of reading them part by part.
        if text.strip_prefix("https://").and_then(plain_authority).is_some() {
            return bytes;
        }
        let http = text.strip_prefix("http://").and_then(plain_authority);
        match http {
            // What is not written as a loopback host is none, whatever it is read as.
            Some(written) if !written.is_loopback() => return bytes.and(Self::HTTP),
            Some(written) if written.is_plain() => return bytes.and(Self::LOOPBACK_HTTP),
            _ => {}
        }
        let Some(scheme) = scheme(text) else {
            return bytes.and(Self::RELATIVE);
        };
        let rest = text.get(scheme.len() + 1..).unwrap_or_default();
        let written = rest.strip_prefix("//").map(|rest| Authority::split(authority(rest)));
        let http = scheme.eq_ignore_ascii_case("http");
        let rest = if http || scheme.eq_ignore_ascii_case("https") {
            let (loopback, others) = match written {
                Some(written) if written.is_plain() => (written.is_loopback(), Self::NONE),
                _ => by_url(text, written),
            };
            others.and(match (http, loopback) {
                (true, true) => Self::LOOPBACK_HTTP,
                (true, false) => Self::HTTP,
                (false, _) => Self::NONE,
            })
        } else {
            // No standard says how the authority of a private scheme is read; take it as written.
            written.map_or(Self::NONE, Authority::traits).and(if is_dangerous(scheme) {
                Self::DANGEROUS
            } else {
                Self::BARE_PRIVATE.only_if(!scheme.contains('.'))
            })
        };
        bytes.and(rest)
    }

    /// The traits that bytes have by themselves.
    #[cold]
    fn of_bytes(text: &str) -> Self {
        let rank = |byte: u8| u8::from(byte == b'#') | u8::from(!byte.is_ascii_graphic()) << 1;
        match largest(text.as_bytes(), rank) {
            0 => Self::NONE,
            1 => Self::FRAGMENT,
            _ => Self::UNPRINTABLE.and(Self::FRAGMENT.only_if(holds(b'#', text))),
        }
    }
}

/// The authority, if it is nothing but a plain name and a port. An empty one is not: browsers then take the path for it.
fn plain_authority(rest: &str) -> Option<Authority<'_>> {
    let (host, after) = beginning(NAME, rest)?;
    let (port, after) = match after.strip_prefix(':') {
        Some(after) => beginning(NAME, after).map(|(port, after)| (Some(port), after))?,
        None => (None, after),
    };
    let whole = matches!(after.as_bytes().first(), None | Some(b'/' | b'?' | b'#'));
    (whole && after.len() < rest.len()).then_some(Authority { userinfo: false, host, port })
}

/// The bytes of that class that the text begins with, and what comes after them.
fn beginning(class: u8, text: &str) -> Option<(&str, &str)> {
    let is_in = |byte: u8| CLASSES.get(usize::from(byte)).copied().unwrap_or(0) & class != 0;
    text.split_at_checked(text.bytes().position(|byte| !is_in(byte)).unwrap_or(text.len()))
}

/// Letters, digits, dots and hyphens: what a plain name is made of.
const NAME: u8 = 1 << 0;
/// The same and `+`: what a scheme is made of.
const SCHEME: u8 = 1 << 1;

/// The classes of each byte.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            classes[byte as usize] = match byte {
                b'.' | b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => NAME | SCHEME,
                b'+' => SCHEME,
                _ => 0,
            };
        }
        byte += 1;
    }
    classes
};

fn is_dangerous(scheme: &str) -> bool {
    let dangerous = ["javascript", "data", "vbscript", "file", "blob", "about"];
    dangerous.iter().any(|name| scheme.eq_ignore_ascii_case(name))
}

/// Whether the host is written as a loopback one and `url` reads it as one, and what else is written or read. What `url`
/// can't read is no loopback.
fn by_url(text: &str, written: Option<Authority<'_>>) -> (bool, Traits) {
    let as_written = written.map_or(Traits::NONE, Authority::traits);
    let Ok(url) = Url::parse(text) else {
        return (false, as_written);
    };
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address == core::net::Ipv4Addr::LOCALHOST,
        Some(Host::Ipv6(address)) => address == core::net::Ipv6Addr::LOCALHOST,
        None => false,
    };
    let wildcard = url.host_str().is_some_and(|host| host.contains('*'));
    let userinfo = !url.username().is_empty() || url.password().is_some();
    let read = Traits::WILDCARD.only_if(wildcard).and(Traits::USERINFO.only_if(userinfo));
    (loopback && written.is_some_and(|written| written.is_loopback()), as_written.and(read))
}

/// The scheme: a letter, then letters, digits, `+`, `-` and `.`, up to the first colon (RFC 3986 section 3.1).
pub(crate) fn scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = beginning(SCHEME, text)?;
    (rest.starts_with(':') && scheme.starts_with(|first: char| first.is_ascii_alphabetic())).then_some(scheme)
}

/// The part up to the path, the query or the fragment (RFC 3986 section 3.2). Browsers take `\` for `/`; here it stays in
/// the host, which then is none that is exempt.
///
/// Byte by byte, like what divides it: for the few bytes that most have, the searches of `str` take three times as long.
fn authority(rest: &str) -> &str {
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
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
        match authority.bytes().rposition(|byte| byte == b'@').and_then(|at| authority.get(at + 1..)) {
            Some(rest) => Self { userinfo: true, ..Self::without_userinfo(rest) },
            None => Self::without_userinfo(authority),
        }
    }

    fn without_userinfo(rest: &'a str) -> Self {
        // The colons of an IPv6 address stand before its `]`.
        let divide = if rest.starts_with('[') { rest.find(']').unwrap_or(rest.len()) } else { 0 };
        let colon = rest.bytes().skip(divide).position(|byte| byte == b':').map(|colon| divide + colon);
        let (host, port) = match colon {
            Some(colon) => (rest.get(..colon).unwrap_or(rest), rest.get(colon + 1..)),
            None => (rest, None),
        };
        Self { userinfo: false, host, port }
    }

    /// What it has as written.
    fn traits(self) -> Traits {
        Traits::USERINFO
            .only_if(self.userinfo)
            .and(Traits::WILDCARD.only_if(self.host.bytes().any(|byte| byte == b'*')))
    }

    /// Whether the host is written as one of the three that the service names.
    fn is_loopback(&self) -> bool {
        ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| self.host.eq_ignore_ascii_case(name))
    }

    /// Whether it needs no further reading: no user information, a host that is a plain name or a loopback address, and no
    /// port or a number up to 65,535.
    fn is_plain(&self) -> bool {
        let port = self
            .port
            .is_none_or(|port| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok());
        !self.userinfo && port && (is_plain_name(self.host) || self.is_loopback())
    }
}

/// Whether it is written in the letters of a DNS name, in lower case: `url` may refuse such a host, or take it for an
/// address, but reads neither `*` nor user information in it.
fn is_plain_name(host: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
    !host.is_empty() && host.bytes().all(plain)
}
