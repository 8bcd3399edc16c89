//! What a rule is: data, and one function.

use core::fmt;

use super::{Finding, Suggestion, findings::Findings};
use crate::{
    exception::Exception,
    operation::{Operation, Operations},
    pool::{PoolContext, StoredClient},
    view::RequestView,
};

/// How well a fact is established.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Grade {
    /// Somebody recorded the real service doing it.
    Observed,
    /// AWS, or the RFC named, says so; no recording was found.
    Documented,
    /// Concluded from the other two.
    Inferred,
}

impl Grade {
    /// The name: `observed`, `documented` or `inferred`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Observed => "observed",
            Self::Documented => "documented",
            Self::Inferred => "inferred",
        }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a finding means for the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The service refuses the request, or the caller asked for an advisory to count as if it did.
    Violation,
    /// The service accepts the request, and it is likely a mistake.
    Advisory,
}

impl Severity {
    /// The name: `violation` or `advisory`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Violation => "violation",
            Self::Advisory => "advisory",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How the service refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Refusal {
    /// The exception.
    pub exception: Exception,
    /// The text, with `{value}`, `{more}` and `{action}` where it quotes the request; for the constraints also with `{member}`,
    /// `{limit}`, `{pattern}` and `{values}`. [`Finding::aws_text`] fills them in.
    pub text: Text,
}

/// What is known of the text with which the service refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Text {
    /// It was recorded.
    Recorded(&'static str),
    /// It was concluded from the texts of its siblings.
    Inferred(&'static str),
    /// No recording was found; an answer uses the crate's own words.
    Unrecorded,
}

impl Text {
    pub(crate) const fn template(self) -> Option<&'static str> {
        match self {
            Self::Recorded(template) | Self::Inferred(template) => Some(template),
            Self::Unrecorded => None,
        }
    }
}

/// What a rule must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Needs {
    /// The request alone.
    Request,
    /// The request, and on an Update the stored client as well; offline, an Update is not asked.
    RequestOrClient,
    /// The request; what needs the pool is not asked offline.
    RequestOrPool,
    /// The pool.
    Pool,
    /// The stored client.
    Client,
}

/// The function of a rule, by what it may see.
pub(crate) enum Check {
    /// The walk over the constraints reports it.
    Walk,
    Request(fn(&RequestView<'_>, &mut Findings)),
    /// The view's `has_secret` or `rotates_refresh_tokens` speaks of the stored client when there is one.
    RequestOrClient(fn(&RequestView<'_>, &mut Findings)),
    RequestOrPool(fn(&RequestView<'_>, Option<&dyn PoolContext>, &mut Findings)),
    /// Whether the pool is the one that the request names; if not, nothing else is asked of it.
    PoolExists(fn(&RequestView<'_>, &dyn PoolContext, &mut Findings)),
    Pool(fn(&RequestView<'_>, &dyn PoolContext, &mut Findings)),
    Client(fn(&RequestView<'_>, &StoredClient<'_>, &mut Findings)),
}

/// What a rule suggests in place of a value that it refuses.
pub(crate) enum Suggests {
    Nothing,
    /// The nearest of these words.
    Nearest(&'static [&'static str]),
    By(fn(Finding<'_>) -> Option<Suggestion<'_>>),
}

/// A rule of the service, or an advisory.
pub struct Rule {
    pub(crate) id: &'static str,
    pub(crate) operations: &'static [Operation],
    /// The same as a set of bits, which the engine asks for each rule.
    pub(crate) applies: Operations,
    pub(crate) grade: Grade,
    pub(crate) source: &'static str,
    pub(crate) refusal: Option<Refusal>,
    pub(crate) message: &'static str,
    pub(crate) suggests: Suggests,
    pub(crate) documentation: &'static str,
    pub(crate) check: Check,
}

impl Rule {
    /// The ID, such as `redirect.https`; [`rules`](crate::rules) has each as a constant.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The operations to which it applies.
    #[must_use]
    pub const fn operations(&self) -> &'static [Operation] {
        self.operations
    }

    /// A violation if the service refuses, otherwise an advisory.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        if self.refusal.is_some() { Severity::Violation } else { Severity::Advisory }
    }

    /// How well it is established.
    #[must_use]
    pub const fn grade(&self) -> Grade {
        self.grade
    }

    /// Where that can be looked up: a public address.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// How the service refuses; `None` for an advisory.
    #[must_use]
    pub const fn refusal(&self) -> Option<Refusal> {
        self.refusal
    }

    /// The crate's own text, with `{path}`, `{value}` and `{more}` where it speaks of the request, and for the constraints with
    /// names in braces for what was counted and what is allowed. [`Finding::message`] fills them in.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.message
    }

    /// What the rule does and why, in Markdown.
    #[must_use]
    pub const fn documentation(&self) -> &'static str {
        self.documentation
    }

    /// What it must know.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        match self.check {
            Check::Walk | Check::Request(_) => Needs::Request,
            Check::RequestOrClient(_) => Needs::RequestOrClient,
            Check::RequestOrPool(_) => Needs::RequestOrPool,
            Check::PoolExists(_) | Check::Pool(_) => Needs::Pool,
            Check::Client(_) => Needs::Client,
        }
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.id).finish()
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl core::hash::Hash for Rule {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}

/// Prints the ID.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// Declares a rule; its doc comment is its documentation.
macro_rules! rule {
    (
        $(#[doc = $line:literal])+
        $name:ident = $id:literal for $operations:expr;
        $grade:ident: $source:expr;
        $(refuses: $exception:ident $text:ident $(($template:literal))?;)?
        says: $message:literal;
        $(suggests: $suggests:ident($what:expr);)?
        check: $check:ident $(($function:ident))?;
    ) => {
        $(#[doc = $line])+
        pub(crate) static $name: $crate::report::Rule = $crate::report::Rule {
            id: $id,
            operations: $operations,
            applies: $crate::operation::Operations::of($operations),
            grade: $crate::report::Grade::$grade,
            source: $source,
            refusal: $crate::report::rule!(@refusal $($exception $text $($template)?)?),
            message: $message,
            suggests: $crate::report::rule!(@suggests $($suggests $what)?),
            documentation: concat!($($line, "\n"),+),
            check: $crate::report::Check::$check $(($function))?,
        };
    };
    (@suggests) => { $crate::report::Suggests::Nothing };
    (@suggests $suggests:ident $what:expr) => { $crate::report::Suggests::$suggests($what) };
    (@refusal) => { None };
    (@refusal $exception:ident $text:ident $($template:literal)?) => {
        Some($crate::report::Refusal {
            exception: $crate::exception::Exception::$exception,
            text: $crate::report::Text::$text $(($template))?,
        })
    };
}
pub(crate) use rule;
