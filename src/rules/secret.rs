//! Client secrets, and what needs one.

use super::{CREATE, SETTINGS, preflight, reference};
use crate::{
    member::Member,
    operation::Operation,
    pool::{PoolContext, StoredClient},
    report::{Findings, rule},
    types::ClientType,
    view::RequestView,
};

const ADD: &[Operation] = &[Operation::AddUserPoolClientSecret];
const DELETE: &[Operation] = &[Operation::DeleteUserPoolClientSecret];
const ALL: &[Operation] = &[
    Operation::AddUserPoolClientSecret,
    Operation::DeleteUserPoolClientSecret,
    Operation::ListUserPoolClientSecrets,
];

rule! {
    /// `GenerateSecret` is `true` and a `ClientSecret` is given as well.
    ///
    /// A secret with `GenerateSecret` `false` or missing is fine. Open question: the text.
    GENERATED_OR_SUPPLIED = "secret.generated-or-supplied" for CREATE;
    Documented: reference!("CreateUserPoolClient");
    refuses: InvalidParameter Unrecorded;
    says: "`{path}` is given although `GenerateSecret` is `true`; leave one of the two out";
    check: Request(generated_or_supplied);
}

fn generated_or_supplied(view: &RequestView<'_>, findings: &mut Findings) {
    if view.generate_secret == Some(true) && view.client_secret.is_some() {
        findings.add(Member::ClientSecret);
    }
}

rule! {
    /// `EnablePropagateAdditionalUserContextData` is `true` and the client has no secret.
    ///
    /// On Create the request decides; on Update the stored client does, so offline an Update is not asked. That the
    /// exception is `InvalidParameterException` is inferred: CloudFormation hid it.
    CONTEXT_DATA = "context-data.secret" for SETTINGS;
    Observed: preflight!("propagate-context-requires-secret");
    refuses: InvalidParameter Recorded("Client Secret is required to set EnablePropagateAdditionalUserContextData as true");
    says: "`{path}` is `true`, but the client has no secret; create the client with `GenerateSecret`";
    check: RequestOrClient(context_data);
}

fn context_data(view: &RequestView<'_>, findings: &mut Findings) {
    if view.settings.enable_propagate_additional_user_context_data == Some(true)
        && view.has_secret() == Some(false)
    {
        findings.add(Member::EnablePropagateAdditionalUserContextData);
    }
}

rule! {
    /// The client has no secret of that ID.
    ///
    /// That it is a `ResourceNotFoundException`, which the operation declares, is inferred. Open question: the text.
    SECRET_EXISTS = "secret.exists" for DELETE;
    Inferred: reference!("DeleteUserPoolClientSecret");
    refuses: ResourceNotFound Unrecorded;
    says: "`{path}` is `{value}`, and the client has no such secret";
    check: Pool(secret_exists);
}

fn secret_exists(view: &RequestView<'_>, pool: &dyn PoolContext, findings: &mut Findings) {
    if let (Some(_), Some(client), Some(secret)) = (view.stored, view.client_id, view.client_secret_id) {
        if !pool.has_client_secret(client, secret) {
            findings.add(Member::ClientSecretId).value(secret);
        }
    }
}

rule! {
    /// The client already has two secrets.
    ///
    /// Open question: the text.
    AT_MOST_TWO = "secret.at-most-two" for ADD;
    Documented: reference!("AddUserPoolClientSecret");
    refuses: LimitExceeded Unrecorded;
    says: "the client of `{path}` already has {value} secrets, and two are the most; delete one first";
    check: Client(at_most_two);
}

fn at_most_two(_: &RequestView<'_>, stored: &StoredClient<'_>, findings: &mut Findings) {
    if stored.secrets >= 2 {
        findings.add(Member::ClientId).value(stored.secrets);
    }
}

rule! {
    /// The secret is the only one that the client has.
    ///
    /// Open question: the text.
    KEEP_ONE = "secret.keep-one" for DELETE;
    Documented: reference!("DeleteUserPoolClientSecret");
    refuses: InvalidParameter Unrecorded;
    says: "`{path}` names the only secret of the client, which must keep one; add another first";
    check: Client(keep_one);
}

fn keep_one(_: &RequestView<'_>, stored: &StoredClient<'_>, findings: &mut Findings) {
    if stored.secrets == 1 {
        findings.add(Member::ClientSecretId);
    }
}

rule! {
    /// The client is public, or was registered dynamically.
    ///
    /// A public client has no secret, and none can be added to or deleted from it; listing its secrets gives none. A
    /// client of type `DCR` supports none of the three operations. Open question: exception and text.
    CONFIDENTIAL_CLIENT = "secret.confidential-client" for ALL;
    Documented: reference!("AddUserPoolClientSecret");
    refuses: InvalidParameter Unrecorded;
    says: "`{path}` names a client that {value}";
    check: Client(confidential_client);
}

fn confidential_client(view: &RequestView<'_>, stored: &StoredClient<'_>, findings: &mut Findings) {
    if stored.client.client_type.as_ref().is_some_and(|kind| kind.is(ClientType::Dcr)) {
        findings.add(Member::ClientId).value("was registered dynamically, and so has no secrets to manage");
    } else if stored.secrets == 0 && view.operation != Operation::ListUserPoolClientSecrets {
        findings.add(Member::ClientId).value("is public, and only a confidential one can have secrets");
    }
}
