//! What the verbs prove.

use alloc::{borrow::ToOwned, boxed::Box, string::String};
use core::{fmt, marker::PhantomData};

use super::examine;
use crate::{
    pool::PoolContext,
    report::Report,
    rules,
    types::{RefreshTokenRotation, UserPoolClient},
    view::{RequestView, View},
};

/// A proof's scope: what needs only the request was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Offline;

/// A proof's scope: what needs the pool or the stored client was asked too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct InPool;

/// A request that the service accepts, as far as `Scope` says that it was asked: [`Offline`] or [`InPool`].
///
/// Only [`validate`](crate::CreateUserPoolClientRequest::validate) and
/// [`validate_in`](crate::CreateUserPoolClientRequest::validate_in) make one.
///
/// ```
/// use cognito_user_pool_client::{CreateUserPoolClientRequest, PoolSnapshot, Validated, validate::InPool};
///
/// fn send(proof: Validated<CreateUserPoolClientRequest, InPool>) -> CreateUserPoolClientRequest {
///     proof.into_request()
/// }
///
/// let pool = PoolSnapshot::new("us-east-1_EXAMPLE");
/// send(CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").validate_in(&pool)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Validated<T, Scope = Offline> {
    request: T,
    report: Report,
    kept: Kept,
    scope: PhantomData<Scope>,
}

/// What the stored client keeps through an Update that does not speak of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) client_name: Option<String>,
    pub(crate) refresh_token_rotation: Option<RefreshTokenRotation>,
}

impl Kept {
    /// What the stored client of that view, if there is one, keeps.
    fn of(view: &RequestView<'_>) -> Self {
        view.stored.map(|stored| Self::from_client(view, stored.client)).unwrap_or_default()
    }

    /// What the stored client keeps: its name, and refresh token rotation that is on.
    pub(crate) fn from_client(view: &RequestView<'_>, stored: &UserPoolClient) -> Self {
        let unspoken = view.settings.refresh_token_rotation.is_none();
        let rotation = stored.refresh_token_rotation.as_ref().filter(|rotation| unspoken && rotation.is_on());
        let name = stored.client_name.as_ref().filter(|_| view.client_name.is_none());
        Self { client_name: name.cloned(), refresh_token_rotation: rotation.cloned() }
    }
}

impl<T, Scope> Validated<T, Scope> {
    /// The request.
    #[must_use]
    pub fn request(&self) -> &T {
        &self.request
    }

    /// The request again, to change it or to send it.
    #[must_use]
    pub fn into_request(self) -> T {
        self.request
    }

    /// The report: advisories, if any.
    pub fn report(&self) -> &Report {
        &self.report
    }

    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// What a client is made of, to be settled where it stands.
    pub(crate) fn parts_mut(&mut self) -> (&mut T, &mut Kept) {
        (&mut self.request, &mut self.kept)
    }

    /// Keeps the proof only if none of these advisories was found.
    ///
    /// ```
    /// use cognito_user_pool_client::{CreateUserPoolClientRequest, rules, validate::Denied};
    ///
    /// let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").enable_token_revocation(false);
    /// let proof = request.clone().validate()?.deny([rules::OAUTH_IMPLICIT])?;
    /// assert!(matches!(proof.deny([rules::REVOCATION_OFF]), Err(Denied::Rejected(_))));
    /// // IDs from a configuration file may be misspelt.
    /// let misspelt = request.clone().validate()?.deny(["revocation.of"]);
    /// assert!(matches!(&misspelt, Err(Denied::UnknownAdvisory(error, _)) if error.id() == "revocation.of"));
    /// assert_eq!(misspelt.map_err(Denied::into_request), Err(request));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Denied::Rejected`] if one of them was, [`Denied::UnknownAdvisory`] for an ID that no advisory has.
    pub fn deny(self, ids: impl IntoIterator<Item: AsRef<str>>) -> Result<Self, Denied<T>> {
        let Self { request, report, kept, scope } = self;
        match report.deny(ids) {
            Ok(report) if report.is_valid() => Ok(Self { request, report, kept, scope }),
            Ok(report) => Err(Denied::Rejected(Rejected::new(request, report))),
            Err(error) => Err(Denied::UnknownAdvisory(error, Box::new(request))),
        }
    }

    /// Keeps the proof only if no advisory was found.
    ///
    /// # Errors
    ///
    /// [`Rejected`] if one was.
    pub fn deny_all(self) -> Result<Self, Rejected<T>> {
        let Self { request, report, kept, scope } = self;
        let report = report.deny_all();
        if report.is_valid() {
            Ok(Self { request, report, kept, scope })
        } else {
            Err(Rejected::new(request, report))
        }
    }
}

/// A request that the service refuses, with everything that is wrong with it.
///
/// It prints as its report, for debugging too, so that a `main` or a test that ends with it by `?` shows what is wrong. It
/// converts to the service's answer: [`ServiceError::from`](crate::error::ServiceError).
///
/// ```
/// use cognito_user_pool_client::{CreateUserPoolClientRequest, ServiceError};
///
/// let request = CreateUserPoolClientRequest::new("us-east-1_EXAMPLE", "web").auth_session_validity(16);
/// if let Err(rejected) = request.validate() {
///     eprintln!("{rejected}");
///     // The request again, to be put right.
///     let (request, report) = rejected.clone().into_parts();
///     assert_eq!((request.auth_session_validity, report.violation_count()), (Some(16), 1));
///     assert_eq!(ServiceError::from(rejected).status(), 400);
/// }
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.report)]
pub struct Rejected<T>(Box<Refused<T>>);

/// Behind a pointer, so that a `Result` that carries it stays small.
#[derive(Clone, PartialEq, Eq)]
struct Refused<T> {
    request: T,
    report: Report,
}

impl<T> Rejected<T> {
    fn new(request: T, report: Report) -> Self {
        Self(Box::new(Refused { request, report }))
    }

    /// The request.
    #[must_use]
    pub fn request(&self) -> &T {
        &self.0.request
    }

    /// What is wrong with it.
    pub fn report(&self) -> &Report {
        &self.0.report
    }

    /// The request and what is wrong with it.
    pub fn into_parts(self) -> (T, Report) {
        let Refused { request, report } = *self.0;
        (request, report)
    }
}

/// A program that ends with an error shows it by `Debug`.
impl<T> fmt::Debug for Rejected<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rejected\n\n{self}")
    }
}

/// Why a proof was not kept. It prints as what it holds.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Denied<T> {
    /// A denied advisory was found.
    #[error(transparent)]
    Rejected(#[from] Rejected<T>),
    /// No advisory has the ID; the request is as it was.
    #[error("{0}")]
    UnknownAdvisory(UnknownAdvisoryError, Box<T>),
}

impl<T> Denied<T> {
    /// The request again, to change it or to deny something else.
    #[must_use]
    pub fn into_request(self) -> T {
        match self {
            Self::Rejected(rejected) => rejected.into_parts().0,
            Self::UnknownAdvisory(_, request) => *request,
        }
    }
}

impl<T> fmt::Debug for Denied<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(rejected) => fmt::Debug::fmt(rejected, f),
            Self::UnknownAdvisory(error, _) => fmt::Debug::fmt(error, f),
        }
    }
}

/// No advisory has that ID.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no advisory has the ID `{id}`")]
pub struct UnknownAdvisoryError {
    id: String,
}

impl UnknownAdvisoryError {
    /// The ID that was given.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl Report {
    /// Turns the advisories of these IDs into violations.
    ///
    /// # Errors
    ///
    /// [`UnknownAdvisoryError`] names the first ID that no advisory has.
    pub fn deny(self, ids: impl IntoIterator<Item: AsRef<str>>) -> Result<Self, UnknownAdvisoryError> {
        ids.into_iter().try_fold(self, |report, id| {
            let id = id.as_ref();
            if rules::ADVISORIES.iter().any(|rule| rule.id() == id) {
                Ok(report.denying(|rule| rule.id() == id))
            } else {
                Err(UnknownAdvisoryError { id: id.to_owned() })
            }
        })
    }

    /// Turns all advisories into violations.
    pub fn deny_all(self) -> Self {
        self.denying(|_| true)
    }
}

/// The scope is the caller's word: `InPool` only with a pool.
#[inline]
pub(super) fn prove<T: View, Scope>(
    request: T,
    pool: Option<&dyn PoolContext>,
) -> Result<Validated<T, Scope>, Rejected<T>> {
    let mut view = request.view();
    let report = examine::<T>(&mut view, pool);
    let kept = Kept::of(&view);
    if report.is_valid() {
        Ok(Validated { request, report, kept, scope: PhantomData })
    } else {
        Err(Rejected::new(request, report))
    }
}
