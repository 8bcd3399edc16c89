//! Advisories on redirect URIs, of callback and logout URLs alike.

use super::super::{
    SETTINGS,
    redirect::{LISTS, each, each_by},
    reference,
};
use crate::{
    redirect_uri::{Traits, scheme},
    report::{Addition, Findings, rule},
    view::RequestView,
};

fn with_scheme<'a>(finding: Addition<'a>, url: &str) -> Addition<'a> {
    finding.value(url).more(scheme(url).unwrap_or_default())
}

rule! {
    /// `http` to a loopback host, which is meant for testing.
    LOOPBACK_HTTP = "redirect.loopback-http" for SETTINGS;
    Documented: reference!("CreateUserPoolClient");
    says: "`{path}` is `{value}`; `http` to a loopback host is for testing only";
    check: Request(loopback_http);
}

fn loopback_http(view: &RequestView<'_>, findings: &mut Findings) {
    each(view, findings, LISTS, Traits::LOOPBACK_HTTP);
}

rule! {
    /// A scheme that makes a browser run or show what the URI itself holds, or a local file: `javascript`, `data`,
    /// `vbscript`, `file`, `blob`, `about`.
    ///
    /// Nothing is known of a refusal, so it counts as accepted. It never is a place to which a user can return.
    DANGEROUS_SCHEME = "redirect.dangerous-scheme" for SETTINGS;
    Inferred: "https://www.rfc-editor.org/rfc/rfc9700.html#section-4.1";
    says: "`{path}` is `{value}`; `{more}` is never a redirect target";
    check: Request(dangerous_scheme);
}

fn dangerous_scheme(view: &RequestView<'_>, findings: &mut Findings) {
    each_by(view, findings, LISTS, Traits::DANGEROUS, with_scheme);
}

rule! {
    /// A private scheme without a dot: any other application may claim it.
    ///
    /// RFC 8252 section 7.1 asks for the reverse of a domain name that the author controls, such as `com.example.app`.
    BARE_PRIVATE_SCHEME = "redirect.bare-private-scheme" for SETTINGS;
    Documented: "https://www.rfc-editor.org/rfc/rfc8252.html#section-7.1";
    says: "`{path}` is `{value}`; any other app may claim `{more}`, so use a scheme like `com.example.app`";
    check: Request(bare_private_scheme);
}

fn bare_private_scheme(view: &RequestView<'_>, findings: &mut Findings) {
    each_by(view, findings, LISTS, Traits::BARE_PRIVATE, with_scheme);
}

rule! {
    /// A `*` in the host: URLs are compared literally, so it never matches.
    WILDCARD = "redirect.wildcard" for SETTINGS;
    Inferred: "https://www.rfc-editor.org/rfc/rfc9700.html#section-4.1.3";
    says: "`{path}` is `{value}`; URLs are compared literally, so `*` matches nothing; list each URL";
    check: Request(wildcard);
}

fn wildcard(view: &RequestView<'_>, findings: &mut Findings) {
    each(view, findings, LISTS, Traits::WILDCARD);
}

rule! {
    /// User information before the host, as in `https://user:password@example.com`.
    ///
    /// RFC 3986 section 3.2.1 deprecates passwords there, and a name there misleads readers about the host.
    USERINFO = "redirect.userinfo" for SETTINGS;
    Documented: "https://www.rfc-editor.org/rfc/rfc3986.html#section-3.2.1";
    says: "`{path}` has user information before its host; leave it out, `@` included";
    check: Request(userinfo);
}

fn userinfo(view: &RequestView<'_>, findings: &mut Findings) {
    each(view, findings, LISTS, Traits::USERINFO);
}
