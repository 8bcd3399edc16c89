//! What the answers so far say about the pool: a model that is told of each answer, and judges it by those before.

use std::{collections::BTreeMap, ops::Bound};

use cognito_user_pool_client::{
    ListUserPoolClientsRequest, ListUserPoolClientsResponse, MemoryPool, PoolContext, UserPoolClient,
    memory::{Draw, Request, Response},
    types::{ClientSecret, ClientType, Open, Timestamp},
};

/// The clients that the answers told of.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) clients: BTreeMap<String, Known>,
    /// The token of the last page that had one.
    pub(crate) token: Option<String>,
    /// The last client that was looked at for that page.
    key: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Known {
    /// As Create or Update answered last.
    client: UserPoolClient,
    pub(crate) secrets: Vec<KnownSecret>,
    session: i32,
}

#[derive(Debug)]
pub(crate) struct KnownSecret {
    pub(crate) id: String,
    created: Timestamp,
    /// The first is the one that the client shows.
    first: bool,
}

impl Model {
    /// Takes in a client that no answer tells of.
    pub(crate) fn insert(&mut self, client: UserPoolClient) {
        let id = client.client_id.clone().expect("it has an ID");
        self.clients.insert(id, Known { client, secrets: Vec::new(), session: 60 });
    }

    fn known(&mut self, id: Option<&String>) -> &mut Known {
        id.and_then(|id| self.clients.get_mut(id)).expect("only known clients are accepted")
    }

    /// What holds of the pool at any time.
    pub(crate) fn agrees(&self, pool: &MemoryPool) {
        let described: Vec<_> = self.clients.values().map(|known| known.client.described()).collect();
        assert_eq!(pool.clients().collect::<Vec<_>>(), described);
        assert_eq!(pool.client_count(), self.clients.len());
        assert!(self.clients.len() <= pool.facts.client_quota);
        for (id, known) in &self.clients {
            let stored = pool.client(id).expect("it is stored");
            assert_eq!(stored.secrets, known.secrets.len());
            assert!(stored.secrets <= 2, "{id} has {} secrets", stored.secrets);
            for secret in &known.secrets {
                assert!(secret.id.starts_with(&format!("{id}--")) && pool.has_client_secret(id, &secret.id));
            }
            assert!(!pool.has_client_secret(id, "1example23456789"));
        }
    }

    /// Judges an answer, and learns from it.
    pub(crate) fn learn(&mut self, request: &Request, response: &Response, draw: &Draw) {
        assert_eq!(response.operation(), request.operation());
        match (request, response) {
            (Request::CreateUserPoolClient(request), Response::CreateUserPoolClient(answer)) => {
                let client = answer.user_pool_client.clone().expect("a client");
                let id = client.client_id.clone().expect("it has an ID");
                assert!(!self.clients.contains_key(&id), "{id} is given twice");
                let created = Some(draw.now);
                assert_eq!((client.creation_date, client.last_modified_date), (created, created));
                let generated = request.generate_secret == Some(true);
                assert_eq!(client.client_secret.is_some(), generated || request.client_secret.is_some());
                let first = |_: &ClientSecret| KnownSecret {
                    id: format!("{id}--{}", draw.now.unix_milliseconds()),
                    created: draw.now,
                    first: true,
                };
                let secrets = client.client_secret.iter().map(first).collect();
                self.clients.insert(id, Known { client, secrets, session: 60 });
            }
            (Request::UpdateUserPoolClient(request), Response::UpdateUserPoolClient(answer)) => {
                let known = self.known(request.client_id.as_ref());
                let mut client = answer.user_pool_client.clone().expect("a client");
                assert_eq!(client.last_modified_date, Some(draw.now));
                assert_eq!(client.client_type, None, "only Describe shows it");
                let before = &known.client;
                assert_eq!(client.client_id, before.client_id);
                assert_eq!(client.client_secret, before.client_secret);
                assert_eq!(client.creation_date, before.creation_date);
                let name = request.client_name.as_ref().or(before.client_name.as_ref());
                assert_eq!(client.client_name.as_ref(), name);
                client.client_type.clone_from(&before.client_type);
                known.client = client;
            }
            (Request::DescribeUserPoolClient(request), Response::DescribeUserPoolClient(answer)) => {
                let known = self.known(request.client_id.as_ref());
                assert_eq!(answer.user_pool_client, Some(known.client.described()));
            }
            (Request::DeleteUserPoolClient(request), Response::DeleteUserPoolClient(())) => {
                self.known(request.client_id.as_ref());
                self.clients.remove(request.client_id.as_ref().expect("it is given"));
            }
            (Request::ListUserPoolClients(request), Response::ListUserPoolClients(answer)) => {
                self.learn_of_a_page(request, answer);
            }
            _ => self.learn_of_secrets(request, response, draw),
        }
    }

    /// A page shows, of the next clients, those of the type that is asked for; its token leads to the rest.
    fn learn_of_a_page(
        &mut self,
        request: &ListUserPoolClientsRequest,
        answer: &ListUserPoolClientsResponse,
    ) {
        let entries = answer.user_pool_clients.as_deref().expect("a list, if an empty one");
        let after = match &request.next_token {
            None => Bound::Unbounded,
            token if *token == self.token => self.key.as_ref().map_or(Bound::Unbounded, Bound::Excluded),
            // Nothing is known of where it leads.
            _ => return assert!(entries.is_sorted_by_key(|entry| entry.client_id.clone()), "{entries:?}"),
        };
        let size = usize::try_from(request.max_results.unwrap_or(60)).expect("it is positive");
        let mut rest = self.clients.range::<String, _>((after, Bound::Unbounded));
        let (mut expected, mut key) = (Vec::new(), None);
        for (id, Known { client, .. }) in rest.by_ref().take(size) {
            let kind = client.client_type.clone().unwrap_or(Open::Known(ClientType::Regular));
            if request.client_type.as_ref().is_none_or(|wanted| *wanted == kind) {
                expected.push((Some(id), &client.client_name, &client.user_pool_id));
            }
            key = Some(id.clone());
        }
        let shown =
            entries.iter().map(|entry| (entry.client_id.as_ref(), &entry.client_name, &entry.user_pool_id));
        assert_eq!(shown.collect::<Vec<_>>(), expected);
        assert_eq!(answer.next_token.is_some(), rest.next().is_some(), "a token exactly if more follow");
        if let Some(token) = &answer.next_token {
            (self.token, self.key) = (Some(token.clone()), key);
        }
    }

    fn learn_of_secrets(&mut self, request: &Request, response: &Response, draw: &Draw) {
        match (request, response) {
            (Request::AddUserPoolClientSecret(request), Response::AddUserPoolClientSecret(answer)) => {
                let known = self.known(request.client_id.as_ref());
                let descriptor = answer.client_secret_descriptor.clone().expect("a descriptor");
                let id = descriptor.client_secret_id.expect("it has an ID");
                assert!(known.secrets.iter().all(|secret| secret.id != id), "{id} is given twice");
                assert_eq!(descriptor.client_secret_create_date, Some(draw.now));
                assert_eq!(descriptor.client_secret_value.is_some(), request.client_secret.is_none());
                known.secrets.push(KnownSecret { id, created: draw.now, first: false });
            }
            (Request::ListUserPoolClientSecrets(request), Response::ListUserPoolClientSecrets(answer)) => {
                let known = self.known(request.client_id.as_ref());
                let listed = answer.client_secrets.as_deref().expect("a list, if an empty one");
                let listed: Vec<_> = listed
                    .iter()
                    .map(|one| {
                        assert_eq!(one.client_secret_value, None);
                        (one.client_secret_id.as_deref(), one.client_secret_create_date)
                    })
                    .collect();
                let secrets = known.secrets.iter().map(|one| (Some(one.id.as_str()), Some(one.created)));
                assert_eq!(listed, secrets.collect::<Vec<_>>());
                assert_eq!(answer.next_token, None);
            }
            (Request::DeleteUserPoolClientSecret(request), Response::DeleteUserPoolClientSecret(_)) => {
                let known = self.known(request.client_id.as_ref());
                let is_it = |secret: &KnownSecret| Some(&secret.id) == request.client_secret_id.as_ref();
                let gone = known.secrets.iter().position(is_it).expect("only known secrets are deleted");
                if known.secrets.remove(gone).first {
                    known.client.client_secret = None;
                }
                assert_eq!(known.secrets.len(), 1);
            }
            (
                Request::GetUserPoolClientSessionConfiguration(request),
                Response::GetUserPoolClientSessionConfiguration(answer),
            ) => {
                let known = self.known(request.client_id.as_ref());
                let minutes = answer.sso_session.as_ref().and_then(|session| session.max_validity_minutes);
                assert_eq!(minutes, Some(known.session));
                let ids = (&request.client_id, &request.user_pool_id);
                assert_eq!((&answer.client_id, &answer.user_pool_id), ids);
            }
            (
                Request::SetUserPoolClientSessionConfiguration(request),
                Response::SetUserPoolClientSessionConfiguration(answer),
            ) => {
                let known = self.known(request.client_id.as_ref());
                assert_eq!(answer.sso_session, request.sso_session);
                let session = answer.sso_session.as_ref();
                known.session =
                    session.and_then(|session| session.max_validity_minutes).expect("it was given");
                let ids = (&request.client_id, &request.user_pool_id);
                assert_eq!((&answer.client_id, &answer.user_pool_id), ids);
            }
            _ => panic!("{response:?} is no answer to {request:?}"),
        }
    }
}
