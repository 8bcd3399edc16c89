//! One borrowed view of all ten requests, for the constraints, the rules and the defaults.
//!
//! It is made by exhaustive destructuring and consumed by it, so that a new member does not compile until somebody has
//! decided about it.

use alloc::string::String;

use crate::{
    defaults::Defaults,
    member::Member,
    operation::{
        AddUserPoolClientSecretRequest, CreateUserPoolClientRequest, DeleteUserPoolClientRequest,
        DeleteUserPoolClientSecretRequest, DescribeUserPoolClientRequest,
        GetUserPoolClientSessionConfigurationRequest, ListUserPoolClientSecretsRequest,
        ListUserPoolClientsRequest, Operation, SetUserPoolClientSessionConfigurationRequest,
        UpdateUserPoolClientRequest,
    },
    pool::StoredClient,
    shape::{ElementShape, ListShape, Shape},
    types::{
        AnalyticsConfiguration, ClientSSOSessionConfig, ClientSecret, ClientType, ExplicitAuthFlow,
        OAuthFlow, Open, PreventUserExistenceErrors, RefreshTokenRotation, TimeUnit, TokenValidityUnits,
        UserPoolClient,
    },
};

mod digest;
mod listed;

pub(crate) use digest::Digest;

/// A request of any operation; the members that the operation does not have are absent.
#[derive(Clone, Debug)]
pub struct RequestView<'a> {
    pub(crate) operation: Operation,
    /// The client that the pool has under the request's `ClientId`, when a pool was asked.
    pub(crate) stored: Option<StoredClient<'a>>,
    /// What many rules ask of it.
    pub(crate) digest: Digest,

    pub(crate) user_pool_id: Option<&'a str>,
    pub(crate) client_id: Option<&'a str>,
    pub(crate) client_name: Option<&'a str>,
    pub(crate) client_secret_id: Option<&'a str>,
    pub(crate) client_secret: Option<&'a ClientSecret>,
    pub(crate) generate_secret: Option<bool>,
    pub(crate) max_results: Option<i32>,
    pub(crate) next_token: Option<&'a str>,
    pub(crate) client_type: Option<&'a Open<ClientType>>,
    pub(crate) sso_session: Option<&'a ClientSSOSessionConfig>,
    pub(crate) settings: SettingsView<'a>,
}

/// The twenty members that Create and Update share: what a client is set to.
#[derive(Clone, Debug)]
pub(crate) struct SettingsView<'a> {
    pub(crate) access_token_validity: Option<i32>,
    pub(crate) allowed_oauth_flows: Option<&'a [Open<OAuthFlow>]>,
    pub(crate) allowed_oauth_flows_user_pool_client: Option<bool>,
    pub(crate) allowed_oauth_scopes: Option<&'a [String]>,
    pub(crate) analytics_configuration: Option<&'a AnalyticsConfiguration>,
    pub(crate) auth_session_validity: Option<i32>,
    pub(crate) callback_urls: Option<&'a [String]>,
    pub(crate) default_redirect_uri: Option<&'a str>,
    pub(crate) enable_propagate_additional_user_context_data: Option<bool>,
    pub(crate) enable_token_revocation: Option<bool>,
    pub(crate) explicit_auth_flows: Option<&'a [Open<ExplicitAuthFlow>]>,
    pub(crate) id_token_validity: Option<i32>,
    pub(crate) logout_urls: Option<&'a [String]>,
    pub(crate) prevent_user_existence_errors: Option<&'a Open<PreventUserExistenceErrors>>,
    pub(crate) read_attributes: Option<&'a [String]>,
    pub(crate) refresh_token_rotation: Option<&'a RefreshTokenRotation>,
    pub(crate) refresh_token_validity: Option<i32>,
    pub(crate) supported_identity_providers: Option<&'a [String]>,
    pub(crate) token_validity_units: Option<&'a TokenValidityUnits>,
    pub(crate) write_attributes: Option<&'a [String]>,
}

impl RequestView<'_> {
    const fn empty(operation: Operation) -> Self {
        Self {
            operation,
            stored: None,
            digest: Digest::EMPTY,
            user_pool_id: None,
            client_id: None,
            client_name: None,
            client_secret_id: None,
            client_secret: None,
            generate_secret: None,
            max_results: None,
            next_token: None,
            client_type: None,
            sso_session: None,
            settings: SettingsView::EMPTY,
        }
    }

    /// Whether the client has a secret, or will have: `None` when only the pool knows and was not asked.
    pub(crate) fn has_secret(&self) -> Option<bool> {
        match self.operation {
            Operation::CreateUserPoolClient => {
                Some(self.generate_secret == Some(true) || self.client_secret.is_some())
            }
            _ => self.stored.map(|stored| stored.secrets > 0),
        }
    }

    /// Whether refresh token rotation will be on: as the request says or, where it says nothing, as it is stored.
    ///
    /// That an Update keeps it is inferred from
    /// [terraform-provider-aws#47196](https://github.com/hashicorp/terraform-provider-aws/issues/47196).
    pub(crate) fn rotates_refresh_tokens(&self) -> bool {
        let stored = self.stored.and_then(|stored| stored.client.refresh_token_rotation.as_ref());
        self.settings.refresh_token_rotation.or(stored).is_some_and(RefreshTokenRotation::is_on)
    }
}

impl<'a> SettingsView<'a> {
    const EMPTY: Self = Self {
        access_token_validity: None,
        allowed_oauth_flows: None,
        allowed_oauth_flows_user_pool_client: None,
        allowed_oauth_scopes: None,
        analytics_configuration: None,
        auth_session_validity: None,
        callback_urls: None,
        default_redirect_uri: None,
        enable_propagate_additional_user_context_data: None,
        enable_token_revocation: None,
        explicit_auth_flows: None,
        id_token_validity: None,
        logout_urls: None,
        prevent_user_existence_errors: None,
        read_attributes: None,
        refresh_token_rotation: None,
        refresh_token_validity: None,
        supported_identity_providers: None,
        token_validity_units: None,
        write_attributes: None,
    };

    /// The settings of a stored client, as a request would ask for them.
    ///
    /// The service echoes a `RefreshTokenValidity` of 0, which means 30 days, as 30 beside whatever unit was given. With
    /// minutes or seconds it can be nothing else, since it accepts no refresh token that short.
    pub(crate) fn of(client: &'a UserPoolClient) -> Self {
        let settings = Self::from(client);
        let unit = settings
            .token_validity_units
            .and_then(|units| units.refresh_token.as_ref())
            .and_then(Open::known);
        let echo = settings.refresh_token_validity == Some(Defaults::CURRENT.refresh_token.value)
            && matches!(unit, Some(TimeUnit::Minutes | TimeUnit::Seconds));
        Self {
            refresh_token_validity: if echo { Some(0) } else { settings.refresh_token_validity },
            ..settings
        }
    }

    /// The list of strings that a member holds; empty for a member that holds none.
    pub(crate) fn strings(&self, member: Member) -> &'a [String] {
        let list = match member {
            Member::AllowedOAuthScopes => self.allowed_oauth_scopes,
            Member::CallbackURLs => self.callback_urls,
            Member::LogoutURLs => self.logout_urls,
            Member::ReadAttributes => self.read_attributes,
            Member::SupportedIdentityProviders => self.supported_identity_providers,
            Member::WriteAttributes => self.write_attributes,
            _ => None,
        };
        list.unwrap_or_default()
    }

    /// The elements that rules look at, each with its index: none of a list that is too long, and none that is empty or
    /// has more bytes than its shape allows in any case, so that the work stays in bounds. The constraints speak of all
    /// those.
    pub(crate) fn elements(&self, member: Member) -> impl Iterator<Item = (usize, &'a str)> + 'a {
        let most = match member.shape() {
            Shape::List(ListShape { element: ElementShape::String(shape), .. }) => shape.max_bytes(),
            _ => usize::MAX,
        };
        let visited = admitted(member, self.strings(member));
        visited.iter().map(String::as_str).enumerate().filter(move |(_, element)| is_visited(most, element))
    }
}

/// Whether rules look at an element that may have that many bytes.
fn is_visited(most: usize, element: &str) -> bool {
    (1..=most).contains(&element.len())
}

/// The list, or nothing if it is longer than its shape allows.
pub(crate) fn admitted<T>(member: Member, list: &[T]) -> &[T] {
    match member.shape() {
        Shape::List(shape) if !shape.admits(list.len()) => &[],
        _ => list,
    }
}

mod sealed {
    use super::{Operation, RequestView};

    /// Seals [`OperationInput`](crate::validate::OperationInput).
    pub trait View {
        const OPERATION: Operation;

        fn view(&self) -> RequestView<'_>;
    }
}
pub(crate) use sealed::View;

/// Makes the view of the settings of a request or of a stored client, which names what else it has.
macro_rules! settings {
    ($type:ident without $($other:ident),+) => {
        impl<'a> From<&'a $type> for SettingsView<'a> {
            #[inline]
            fn from(from: &'a $type) -> Self {
                let $type {
                    $($other: _,)+
                    access_token_validity,
                    allowed_oauth_flows,
                    allowed_oauth_flows_user_pool_client,
                    allowed_oauth_scopes,
                    analytics_configuration,
                    auth_session_validity,
                    callback_urls,
                    default_redirect_uri,
                    enable_propagate_additional_user_context_data,
                    enable_token_revocation,
                    explicit_auth_flows,
                    id_token_validity,
                    logout_urls,
                    prevent_user_existence_errors,
                    read_attributes,
                    refresh_token_rotation,
                    refresh_token_validity,
                    supported_identity_providers,
                    token_validity_units,
                    write_attributes,
                } = from;
                Self {
                    access_token_validity: *access_token_validity,
                    allowed_oauth_flows: allowed_oauth_flows.as_deref(),
                    allowed_oauth_flows_user_pool_client: *allowed_oauth_flows_user_pool_client,
                    allowed_oauth_scopes: allowed_oauth_scopes.as_deref(),
                    analytics_configuration: analytics_configuration.as_ref(),
                    auth_session_validity: *auth_session_validity,
                    callback_urls: callback_urls.as_deref(),
                    default_redirect_uri: default_redirect_uri.as_deref(),
                    enable_propagate_additional_user_context_data: *enable_propagate_additional_user_context_data,
                    enable_token_revocation: *enable_token_revocation,
                    explicit_auth_flows: explicit_auth_flows.as_deref(),
                    id_token_validity: *id_token_validity,
                    logout_urls: logout_urls.as_deref(),
                    prevent_user_existence_errors: prevent_user_existence_errors.as_ref(),
                    read_attributes: read_attributes.as_deref(),
                    refresh_token_rotation: refresh_token_rotation.as_ref(),
                    refresh_token_validity: *refresh_token_validity,
                    supported_identity_providers: supported_identity_providers.as_deref(),
                    token_validity_units: token_validity_units.as_ref(),
                    write_attributes: write_attributes.as_deref(),
                }
            }
        }
    };
}

/// Makes the view of a request. Each of its members is named once, the settings in the macro above.
macro_rules! view {
    ($request:ident for $operation:ident { settings; $($field:ident: $value:expr),+ $(,)? }) => {
        settings!($request without $($field),+);

        view!(@impl $request $operation request @ Self { $($field,)+ .. } => { $($field: $value,)+ settings: request.into(), });
    };
    ($request:ident for $operation:ident { $($field:ident: $value:expr),+ $(,)? }) => {
        view!(@impl $request $operation Self { $($field),+ } => { $($field: $value,)+ });
    };
    (@impl $request:ident $operation:ident $own:pat => { $($values:tt)+ }) => {
        impl View for $request {
            const OPERATION: Operation = Operation::$operation;

            fn view(&self) -> RequestView<'_> {
                let $own = self;
                RequestView { $($values)+ ..RequestView::empty(Self::OPERATION) }
            }
        }
    };
}

view! {
    CreateUserPoolClientRequest for CreateUserPoolClient {
        settings;
        client_name: client_name.as_deref(),
        client_secret: client_secret.as_ref(),
        generate_secret: *generate_secret,
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    UpdateUserPoolClientRequest for UpdateUserPoolClient {
        settings;
        client_id: client_id.as_deref(),
        client_name: client_name.as_deref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    DescribeUserPoolClientRequest for DescribeUserPoolClient {
        client_id: client_id.as_deref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    ListUserPoolClientsRequest for ListUserPoolClients {
        client_type: client_type.as_ref(),
        max_results: *max_results,
        next_token: next_token.as_deref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    DeleteUserPoolClientRequest for DeleteUserPoolClient {
        client_id: client_id.as_deref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    AddUserPoolClientSecretRequest for AddUserPoolClientSecret {
        client_id: client_id.as_deref(),
        client_secret: client_secret.as_ref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    ListUserPoolClientSecretsRequest for ListUserPoolClientSecrets {
        client_id: client_id.as_deref(),
        next_token: next_token.as_deref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    DeleteUserPoolClientSecretRequest for DeleteUserPoolClientSecret {
        client_id: client_id.as_deref(),
        client_secret_id: client_secret_id.as_deref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    GetUserPoolClientSessionConfigurationRequest for GetUserPoolClientSessionConfiguration {
        client_id: client_id.as_deref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

view! {
    SetUserPoolClientSessionConfigurationRequest for SetUserPoolClientSessionConfiguration {
        client_id: client_id.as_deref(),
        sso_session: sso_session.as_ref(),
        user_pool_id: user_pool_id.as_deref(),
    }
}

settings! {
    UserPoolClient without client_id, client_name, client_secret, client_type, creation_date, last_modified_date, user_pool_id
}
