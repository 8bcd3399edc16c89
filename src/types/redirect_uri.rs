//! What a redirect URI is, for users to ask.

use crate::redirect_uri::{Traits, scheme};

mod text;

/// A redirect URI, and what it is.
///
/// Any text is one: the service stores and compares redirect URIs byte for byte, and so it is judged as it is written.
/// The rules on redirect URIs ask the same.
///
/// ```
/// use cognito_user_pool_client::types::RedirectUri;
///
/// let uri = RedirectUri::new("http://127.0.0.1:49152/callback");
/// assert!(uri.is_loopback() && !uri.is_https());
///
/// let uri = RedirectUri::new("com.example.app:/callback");
/// assert!(uri.is_private_use() && uri.has_domain_scheme());
/// assert_eq!(uri.scheme(), Some("com.example.app"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RedirectUri<'a> {
    text: &'a str,
    traits: Traits,
}

impl<'a> RedirectUri<'a> {
    /// The redirect URI of that text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, traits: Traits::of(text) }
    }

    /// The text.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The scheme as it is written, without the colon (RFC 3986 section 3.1); `None` for a relative reference.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert_eq!(RedirectUri::new("HTTPS://example.com").scheme(), Some("HTTPS"));
    /// assert_eq!(RedirectUri::new("/callback").scheme(), None);
    /// ```
    #[must_use]
    pub fn scheme(&self) -> Option<&'a str> {
        scheme(self.text)
    }

    /// Whether it has no scheme: a relative reference (RFC 3986 section 4.2), which the service refuses.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("example.com/callback").is_relative());
    /// ```
    #[must_use]
    pub const fn is_relative(&self) -> bool {
        self.traits.has(Traits::RELATIVE)
    }

    /// Whether the scheme is `https`, in whatever case: what RFC 8252 section 7.2 calls claimed, and what web applications
    /// use.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("https://app.example.com/callback").is_https());
    /// assert!(!RedirectUri::new("http://localhost/callback").is_https());
    /// ```
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.scheme_is("https")
    }

    /// Whether the scheme is `http`, in whatever case, to a loopback host or to any other.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("http://localhost/callback").is_http());
    /// assert!(RedirectUri::new("http://app.example.com/callback").is_http());
    /// ```
    #[must_use]
    pub const fn is_http(&self) -> bool {
        self.traits.has(Traits::HTTP.and(Traits::LOOPBACK_HTTP))
    }

    /// Whether it is `http` to a loopback host (RFC 8252 section 7.3): `127.0.0.1`, `[::1]` or `localhost`, the only hosts
    /// to which the service takes `http`.
    ///
    /// RFC 8252 section 8.3 advises against `localhost`, which may resolve to something else. Other spellings of the
    /// addresses, such as `127.1`, and the rest of `127.0.0.0/8` are no loopback to the service.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("http://[::1]:8080/").is_loopback());
    /// assert!(!RedirectUri::new("http://localhost.example.com/").is_loopback());
    /// ```
    #[must_use]
    pub const fn is_loopback(&self) -> bool {
        self.traits.has(Traits::LOOPBACK_HTTP)
    }

    /// Whether the scheme is a private-use one (RFC 8252 section 7.1), which an application registers with its device: any
    /// but `http`, `https` and those [with a meaning of their own](Self::is_dangerous) in browsers. No register is asked, so
    /// `ftp` counts too, as it does to the service.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("myapp://callback").is_private_use());
    /// assert!(!RedirectUri::new("javascript:alert(1)").is_private_use());
    /// ```
    #[must_use]
    pub fn is_private_use(&self) -> bool {
        let others = Traits::RELATIVE.and(Traits::HTTP).and(Traits::LOOPBACK_HTTP).and(Traits::DANGEROUS);
        !self.traits.has(others) && !self.is_https()
    }

    /// Whether it is a private-use one whose scheme can be the reverse of a domain name, such as `com.example.app`: it has
    /// a dot. RFC 8252 section 7.1 asks for that, since any other application may claim `myapp`.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("com.example.app:/callback").has_domain_scheme());
    /// assert!(!RedirectUri::new("myapp://callback").has_domain_scheme());
    /// ```
    #[must_use]
    pub fn has_domain_scheme(&self) -> bool {
        self.is_private_use() && !self.traits.has(Traits::BARE_PRIVATE)
    }

    /// Whether a browser would run or show what the URI itself holds, or a local file: `javascript`, `data`, `vbscript`,
    /// `file`, `blob`, `about`. The service is not known to refuse it.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("data:text/html,hello").is_dangerous());
    /// ```
    #[must_use]
    pub const fn is_dangerous(&self) -> bool {
        self.traits.has(Traits::DANGEROUS)
    }

    /// Whether it has a fragment, even an empty one, which RFC 6749 section 3.1.2 forbids.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("https://app.example.com/#").has_fragment());
    /// ```
    #[must_use]
    pub const fn has_fragment(&self) -> bool {
        self.traits.has(Traits::FRAGMENT)
    }

    /// Whether it has user information before the host (RFC 3986 section 3.2.1).
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("https://user@app.example.com/").has_userinfo());
    /// ```
    #[must_use]
    pub const fn has_userinfo(&self) -> bool {
        self.traits.has(Traits::USERINFO)
    }

    /// Whether it has a `*` in the host, which matches nothing: URIs are compared literally.
    ///
    /// ```
    /// # use cognito_user_pool_client::types::RedirectUri;
    /// assert!(RedirectUri::new("https://*.example.com/").has_wildcard());
    /// ```
    #[must_use]
    pub const fn has_wildcard(&self) -> bool {
        self.traits.has(Traits::WILDCARD)
    }

    fn scheme_is(&self, name: &str) -> bool {
        self.scheme().is_some_and(|scheme| scheme.eq_ignore_ascii_case(name))
    }
}
