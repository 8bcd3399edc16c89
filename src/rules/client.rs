//! Whether the pool and the client exist, and whether there is room for one more.

use super::CREATE;
use crate::{
    member::Member,
    operation::Operation,
    pool::PoolContext,
    report::{Findings, rule},
    view::RequestView,
};

/// The operations on one client that must exist.
const ON_A_CLIENT: &[Operation] = &[
    Operation::AddUserPoolClientSecret,
    Operation::DeleteUserPoolClient,
    Operation::DeleteUserPoolClientSecret,
    Operation::DescribeUserPoolClient,
    Operation::GetUserPoolClientSessionConfiguration,
    Operation::ListUserPoolClientSecrets,
    Operation::SetUserPoolClientSessionConfiguration,
    Operation::UpdateUserPoolClient,
];

rule! {
    /// The pool does not exist.
    ///
    /// A pool of another region does not exist either. When the pool is unknown, no further question is asked of it.
    /// The text was recorded, but not from each of the ten operations.
    POOL_EXISTS = "pool.exists" for Operation::ALL;
    Observed: "https://github.com/getmoto/moto/issues/4434";
    refuses: ResourceNotFound Recorded("User pool {value} does not exist.");
    says: "`{path}` is `{value}`, and there is no such pool; check the ID and its region";
    check: PoolExists(pool_exists);
}

fn pool_exists(view: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    if let Some(id) = view.user_pool_id.filter(|id| !pool.exists(id)) {
        findings.add(Member::UserPoolId).value(id);
    }
}

rule! {
    /// The pool has no client of that ID.
    ///
    /// The text was recorded from an Update in 2023 and holds no ID, unlike the one of the sign-in operations. Open
    /// question: whether it still does; a log of 2025 that may be of another operation shows the ID.
    CLIENT_EXISTS = "client.exists" for ON_A_CLIENT;
    Observed: "https://github.com/aws-amplify/amplify-cli/issues/12821";
    refuses: ResourceNotFound Recorded("User pool client does not exist.");
    says: "`{path}` is `{value}`, and the pool has no such client";
    check: Pool(client_exists);
}

fn client_exists(view: &RequestView<'_>, _: &dyn PoolContext, findings: &mut Findings) {
    if let Some(id) = view.client_id.filter(|_| view.stored.is_none()) {
        findings.add(Member::ClientId).value(id);
    }
}

rule! {
    /// The pool has as many clients as its quota allows: 1,000, or up to 10,000 where AWS raised it.
    QUOTA = "quota.clients" for CREATE;
    Documented: "https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html";
    refuses: LimitExceeded Unrecorded;
    says: "the pool of `{path}` has {value} clients, as many as it may; delete one or have the quota raised";
    check: Pool(quota);
}

fn quota(_: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    let count = pool.client_count();
    if count >= pool.client_quota() {
        findings.add(Member::UserPoolId).value(count);
    }
}
