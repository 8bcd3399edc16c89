//! The verbs: `check` and `validate`.

use crate::{
    constraint,
    operation::{
        AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
        DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
        GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
        ListUserPoolClientsRequest, Operation, Operations, SetUserPoolClientSessionConfigurationRequest,
        UpdateUserPoolClientRequest,
    },
    pool::PoolContext,
    report::{Check, Findings, Report, Rule},
    rules,
    view::{Digest, RequestView, View},
};

mod proof;

pub(crate) use proof::Kept;
use proof::prove;
pub use proof::{Denied, InPool, Offline, Rejected, UnknownAdvisoryError, Validated};

/// Runs the constraints, the rules and the advisories over a request.
#[inline]
fn examine<'a, T: View>(view: &mut RequestView<'a>, pool: Option<&'a dyn PoolContext>) -> Report {
    if Operations::SETTINGS.has(T::OPERATION) {
        examine_as::<true>(view, pool)
    } else {
        examine_as::<false>(view, pool)
    }
}

/// There is one for the requests with settings and one for all others, each with the rules that can apply: to ask each of
/// 47 whether it does took a twentieth of the instructions, and a program that checks one kind has the rules of that.
fn examine_as<'a, const SETTINGS: bool>(
    view: &mut RequestView<'a>,
    pool: Option<&'a dyn PoolContext>,
) -> Report {
    let mut findings = Findings::new(view.operation, &constraint::REQUIRED);
    if SETTINGS {
        view.digest = Digest::of(&view.settings);
    }
    constraint::check(view, &mut findings);
    // Of a pool that is not the one that the request names, only that is asked.
    let named = pool.filter(|pool| view.user_pool_id.is_none_or(|id| pool.exists(id)));
    view.stored = named.and_then(|pool| pool.client(view.client_id?));
    let mut ask = |rule| ask(rule, view, pool, named, &mut findings);
    rules::each_rule::<SETTINGS>(view.operation, &mut ask);
    rules::each_advisory::<SETTINGS>(view.operation, ask);
    findings.finish()
}

/// Asks a rule: `pool` is the one at hand, `named` the same if the request names it.
#[inline]
fn ask<'a>(
    rule: &'static Rule,
    view: &RequestView<'a>,
    pool: Option<&'a dyn PoolContext>,
    named: Option<&'a dyn PoolContext>,
    findings: &mut Findings,
) {
    let findings = findings.of(rule);
    match rule.check {
        Check::Walk => {}
        Check::Request(check) | Check::RequestOrClient(check) => check(view, findings),
        Check::RequestOrPool(check) => check(view, named, findings),
        Check::PoolExists(check) => {
            if let Some(pool) = pool {
                check(view, pool, findings);
            }
        }
        Check::Pool(check) => {
            if let Some(pool) = named {
                check(view, pool, findings);
            }
        }
        Check::Client(check) => {
            if let Some(stored) = &view.stored {
                check(view, stored, findings);
            }
        }
    }
}

/// A request of one of the ten operations: the verbs, for code that is generic over requests.
///
/// Every request has the same verbs as methods of its own. The trait is sealed: the ten requests of this crate implement
/// it.
///
/// ```
/// use cognito_user_pool_client::{OperationInput, PoolContext, ServiceError};
///
/// fn refusal<R: OperationInput>(request: &R, pool: &dyn PoolContext) -> Option<ServiceError> {
///     ServiceError::of(request, &request.check_in(pool))
/// }
/// ```
pub trait OperationInput: View + Sized {
    /// The operation that takes the request.
    const OPERATION: Operation = <Self as View>::OPERATION;

    /// Reports everything that is wrong with the request, and what is likely a mistake, without asking a pool.
    fn check(&self) -> Report {
        examine::<Self>(&mut self.view(), None)
    }

    /// The same, and asks the pool: what only it knows is judged too.
    fn check_in(&self, pool: &dyn PoolContext) -> Report {
        examine::<Self>(&mut self.view(), Some(pool))
    }

    /// Proves that nothing in the request itself is wrong.
    ///
    /// # Errors
    ///
    /// [`Rejected`] gives the request back, with everything that is wrong with it.
    fn validate(self) -> Result<Validated<Self>, Rejected<Self>> {
        prove(self, None)
    }

    /// Proves that the pool would accept the request.
    ///
    /// # Errors
    ///
    /// [`Rejected`] gives the request back, with everything that is wrong with it.
    fn validate_in(self, pool: &dyn PoolContext) -> Result<Validated<Self, InPool>, Rejected<Self>> {
        prove(self, Some(pool))
    }
}

impl<T: View> OperationInput for T {}

/// Gives each request the verbs as methods of its own, so that nobody has to import the trait.
macro_rules! verbs {
    ($($request:ident),+ $(,)?) => {$(
        impl $request {
            /// Reports everything that is wrong with the request, and what is likely a mistake, without asking a pool.
            pub fn check(&self) -> Report {
                OperationInput::check(self)
            }

            /// The same, and asks the pool: what only it knows is judged too.
            pub fn check_in(&self, pool: &dyn PoolContext) -> Report {
                OperationInput::check_in(self, pool)
            }

            /// Proves that nothing in the request itself is wrong.
            ///
            /// # Errors
            ///
            /// [`Rejected`] gives the request back, with everything that is wrong with it.
            pub fn validate(self) -> Result<Validated<Self>, Rejected<Self>> {
                OperationInput::validate(self)
            }

            /// Proves that the pool would accept the request.
            ///
            /// # Errors
            ///
            /// [`Rejected`] gives the request back, with everything that is wrong with it.
            pub fn validate_in(self, pool: &dyn PoolContext) -> Result<Validated<Self, InPool>, Rejected<Self>> {
                OperationInput::validate_in(self, pool)
            }
        }
    )+};
}

verbs! {
    AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
    DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest, GetUserPoolClientSessionConfigurationRequest,
    ListUserPoolClientSecretsRequest, ListUserPoolClientsRequest, SetUserPoolClientSessionConfigurationRequest,
    UpdateUserPoolClientRequest,
}
