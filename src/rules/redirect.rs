//! Redirect URIs (RFC 6749 section 3.1.2).

use super::{SETTINGS, preflight};
use crate::{
    member::Member,
    path::FieldPath,
    redirect_uri::Traits,
    report::{Addition, Finding, Findings, Report, Suggestion, rule},
    shape::REDIRECT_URL,
    view::RequestView,
};

/// Adds a finding for each URL of these lists that has the trait.
pub(super) fn each(view: &RequestView<'_>, findings: &mut Findings, members: &[Member], wrong: Traits) {
    each_by(view, findings, members, wrong, |finding, url| finding.value(url));
}

/// Adds a finding for each URL of these lists that has the trait; `quote` gives it what its texts need.
#[inline]
pub(super) fn each_by(
    view: &RequestView<'_>,
    findings: &mut Findings,
    members: &[Member],
    wrong: Traits,
    quote: for<'a> fn(Addition<'a>, &str) -> Addition<'a>,
) {
    if view.digest.redirect_traits.has(wrong) {
        for &member in members.iter().filter(|member| view.digest.redirects(**member).have(wrong)) {
            add(view, findings, member, wrong, quote);
        }
    }
}

#[cold]
fn add(
    view: &RequestView<'_>,
    findings: &mut Findings,
    member: Member,
    wrong: Traits,
    quote: for<'a> fn(Addition<'a>, &str) -> Addition<'a>,
) {
    let redirects = view.digest.redirects(member);
    // A list that has a trait was looked at.
    for (index, url) in view.settings.strings(member).iter().enumerate() {
        if redirects.of_one(index, url).has(wrong) {
            quote(findings.add(FieldPath::from(member).index(index)), url);
        }
    }
}

/// The lists of redirect URIs.
pub(super) const LISTS: &[Member] = &[Member::CallbackURLs, Member::LogoutURLs];

rule! {
    /// A callback URL without a scheme: a relative reference.
    ///
    /// `example`, `example.com`, `/callback` and `//example.com` have none. `localhost:3000` has one, `localhost`, and is
    /// accepted as a private scheme (RFC 3986 section 3.1); an advisory then speaks of it. The stem of the text is observed;
    /// that the exception is `InvalidParameterException` and that no full stop ends the text are inferred. Open question:
    /// whether logout URLs are judged too; they are taken not to be.
    SCHEME = "redirect.scheme" for SETTINGS;
    Observed: "https://github.com/aws/aws-sdk-java/issues/1505";
    refuses: InvalidParameter Inferred("{value} must contain a scheme");
    says: "`{path}` is `{value}`, which has no scheme; write an absolute URI";
    check: Request(has_scheme);
}

fn has_scheme(view: &RequestView<'_>, findings: &mut Findings) {
    each(view, findings, &[Member::CallbackURLs], Traits::RELATIVE);
}

rule! {
    /// A callback or logout URL that uses `http` to a host other than `localhost`, `127.0.0.1` and `[::1]`.
    ///
    /// The host as written must be one of the three, in letters of either case, and [`url`] must read it as one. A port,
    /// a path, a query and user information change nothing. So:
    ///
    /// | URL | is | because |
    /// | --- | --- | --- |
    /// | `http://localhost:3000/cb`, `http://127.0.0.1`, `http://[::1]:8080/x` | accepted | the host is one of the three |
    /// | `http://localhost.example.com`, `http://127.0.0.1.example.com` | refused | the host is compared whole |
    /// | `http://localhost@example.com` | refused | `localhost` is user information, the host is `example.com` |
    /// | `HTTP://EXAMPLE.COM` | refused | schemes and hosts have no case (RFC 3986 sections 3.1 and 3.2.2) |
    /// | `HTTP://LOCALHOST` | accepted | likewise (inferred) |
    /// | `http://0x7f.1/`, `http://127.1`, `http://localhost.` | refused | browsers read 127.0.0.1 or the same host, but it is not written so (inferred) |
    /// | `http:/localhost`, `http:localhost`, `http:///localhost`, `http:\\localhost` | refused | no authority (RFC 3986 section 3.2), so no host that could be exempt (inferred) |
    /// | `http://localhost\@example.com`, `http://localhost\.example.com` | refused | readers differ on where the host ends (inferred) |
    /// | `http://localhost:99999` | refused | not a URL: no port is that high (inferred) |
    /// | `https:/example.com`, `https:example.com` | accepted | it is `https`, and nothing else is known |
    /// | `http://bücher.example` | refused | the host is none of the three, in any script |
    /// | `//example.com`, `example` | not judged | no scheme; `redirect.scheme` speaks of callback URLs |
    /// | tabs and line breaks | not judged | `constraint.pattern` refuses them |
    /// | 1,024 characters of two bytes | by its host | length counts characters |
    ///
    /// Nothing is normalised: the bytes of the request are what is stored, compared and echoed.
    HTTPS = "redirect.https" for SETTINGS;
    Observed: preflight!("callback-url-https");
    refuses: InvalidParameter Recorded("{value} cannot use the HTTP protocol.");
    says: "`{path}` is `{value}`; `http` is for `localhost`, `127.0.0.1` and `[::1]` alone, use `https`";
    check: Request(https);
}

fn https(view: &RequestView<'_>, findings: &mut Findings) {
    each(view, findings, LISTS, Traits::HTTP);
}

rule! {
    /// A callback URL with a fragment, even an empty one (RFC 6749 section 3.1.2).
    ///
    /// Open question: whether logout URLs are judged too; they are taken not to be, since no refusal was recorded and
    /// single-page applications use them. That the exception is `InvalidParameterException` is inferred.
    FRAGMENT = "redirect.fragment" for SETTINGS;
    Observed: preflight!("callback-url-fragment");
    refuses: InvalidParameter Recorded("{value} cannot use fragment");
    says: "`{path}` is `{value}`, which has a fragment; cut it off at `#`";
    check: Request(fragment);
}

fn fragment(view: &RequestView<'_>, findings: &mut Findings) {
    each(view, findings, &[Member::CallbackURLs], Traits::FRAGMENT);
}

rule! {
    /// `DefaultRedirectURI` is not, byte for byte, in `CallbackURLs`.
    ///
    /// Observed for a list that lacks it; a missing or empty list is taken to lack it as well (inferred, open question).
    DEFAULT_LISTED = "redirect.default-listed" for SETTINGS;
    Observed: preflight!("default-redirect-uri-member");
    refuses: InvalidParameter Recorded("The default redirect URI {value} is not in the callback URIs list.");
    says: "`{path}` is `{value}`, which `CallbackURLs` does not list, byte for byte; add it there";
    suggests: By(listed);
    check: Request(default_listed);
}

fn default_listed(view: &RequestView<'_>, findings: &mut Findings) {
    let settings = &view.settings;
    // Beyond that the constraints speak of it, and comparing it would cost as much as it is long.
    if let Some(default) = settings.default_redirect_uri.filter(|uri| uri.len() <= REDIRECT_URL.max_bytes()) {
        let urls = settings.strings(Member::CallbackURLs);
        if !urls.iter().any(|url| url == default) {
            let near = urls.iter().find(|url| alike(url, default) && url.len() <= Report::QUOTE_LIMIT);
            let finding = findings.add(Member::DefaultRedirectURI).value(default);
            if let Some(near) = near {
                finding.more(near.as_str());
            }
        }
    }
}

/// Whether two URLs differ in the case of letters and a final slash alone.
fn alike(one: &str, other: &str) -> bool {
    fn stem(url: &str) -> &str {
        url.strip_suffix('/').unwrap_or(url)
    }
    one.len().abs_diff(other.len()) <= 1 && stem(one).eq_ignore_ascii_case(stem(other))
}

/// The callback URL that is like the default one.
fn listed(finding: Finding<'_>) -> Option<Suggestion<'_>> {
    Some(finding.more()).filter(|url| !url.is_empty()).map(Suggestion::Given)
}
