//! The constraints of the service model: required, length, range, pattern, value set, list size.
//!
//! The walk goes over one view for all ten requests, so a constraint stands in one place. It reports in the order in
//! which the service names members in one message: that of a Java `HashMap` of 32 buckets over their lower-camel names
//! (inferred; observed: `logoutURLs` before `callbackURLs`,
//! [aws-sdk-java-v2#5528](https://github.com/aws/aws-sdk-java-v2/issues/5528)), and in the order of the service model
//! where two members share a bucket.

use alloc::string::String;

use crate::{
    member::{Member, Members},
    path::FieldPath,
    shape::{BrokenConstraint, ElementShape, JavaList, ListShape, Shape, StringShape, Violation},
    types::{
        AnalyticsConfiguration, ClientSSOSessionConfig, ClientSecret, ModelEnum, Open, RefreshTokenRotation,
        TokenValidityUnits,
    },
    view::{RequestView, SettingsView},
};

mod answer;
mod check;
mod judge;
pub(crate) mod rules;

pub(crate) use answer::message;
pub(crate) use check::check;
pub(crate) use rules::{REQUIRED, RULES};

use judge::{first_suspect, is_plain, judge, judge_not_plain};

/// A value as it was given, but for a list.
#[derive(Clone, Copy)]
enum Value<'a> {
    Absent,
    Text(&'a str),
    Number(i32),
    /// Nobody is told.
    Masked,
}

/// What takes the broken constraints of a request.
trait Sink {
    /// Whether the walk must tell everything that the service would say, whatever it costs: whether an overlong string
    /// also breaks its pattern, and whether an overlong list has a bad element. Otherwise length decides before any
    /// scan, and the work is in bounds.
    const EXHAUSTIVE: bool;

    /// What is kept of a list for its broken elements.
    type List: Copy;

    /// A value of its own is broken.
    fn value(&mut self, path: FieldPath, broken: BrokenConstraint, given: Value<'_>);

    /// A list has more elements than it may have.
    fn length<T: AsRef<str>>(&mut self, path: FieldPath, max: usize, list: &JavaList<'_, T>);

    /// A list has broken elements, which come next.
    fn list<T: AsRef<str>>(
        &mut self,
        path: FieldPath,
        shape: &'static ListShape,
        list: &JavaList<'_, T>,
    ) -> Self::List;

    /// An element of that list is broken, which stands at that byte of the list as Java prints it.
    fn element(
        &mut self,
        path: FieldPath,
        broken: BrokenConstraint,
        list: Self::List,
        byte: usize,
        text: &str,
    );
}

struct Walk<'a, S> {
    /// The members that the request must have.
    required: Members,
    sink: &'a mut S,
}

/// Walks over all constraints of the request.
fn walk<S: Sink>(view: &RequestView<'_>, sink: &mut S) {
    let RequestView {
        operation,
        stored: _,
        digest,
        user_pool_id,
        client_id,
        client_name,
        client_secret_id,
        client_secret,
        generate_secret: _,
        max_results,
        next_token,
        client_type,
        sso_session,
        settings:
            SettingsView {
                access_token_validity,
                allowed_oauth_flows,
                allowed_oauth_flows_user_pool_client: _,
                allowed_oauth_scopes,
                analytics_configuration,
                auth_session_validity,
                callback_urls,
                default_redirect_uri,
                enable_propagate_additional_user_context_data: _,
                enable_token_revocation: _,
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
            },
    } = view;
    let mut walk = Walk { required: Members::of(operation.required()), sink };
    walk.string(walk.at(Member::ClientId), *client_id);
    walk.string(walk.at(Member::ClientName), *client_name);
    walk.string(walk.at(Member::ClientSecretId), *client_secret_id);
    if !digest.logout_urls.conform {
        walk.strings(Member::LogoutURLs, *logout_urls);
    }
    if !digest.callback_urls.conform {
        walk.strings(Member::CallbackURLs, *callback_urls);
    }
    if let Some(rotation) = refresh_token_rotation {
        walk.rotation(rotation);
    }
    if !digest.scopes_conform {
        walk.strings(Member::AllowedOAuthScopes, *allowed_oauth_scopes);
    }
    walk.one_of(walk.at(Member::PreventUserExistenceErrors), *prevent_user_existence_errors);
    walk.integer(walk.at(Member::AccessTokenValidity), *access_token_validity);
    walk.strings(Member::WriteAttributes, *write_attributes);
    if let Some(units) = token_validity_units {
        walk.units(units);
    }
    walk.string(walk.at(Member::DefaultRedirectURI), *default_redirect_uri);
    walk.integer(walk.at(Member::IdTokenValidity), *id_token_validity);
    walk.values(Member::ExplicitAuthFlows, *explicit_auth_flows);
    walk.integer(walk.at(Member::AuthSessionValidity), *auth_session_validity);
    walk.one_of(walk.at(Member::ClientType), *client_type);
    walk.session(*sso_session);
    walk.strings(Member::SupportedIdentityProviders, *supported_identity_providers);
    walk.integer(walk.at(Member::MaxResults), *max_results);
    walk.string(walk.at(Member::NextToken), *next_token);
    walk.integer(walk.at(Member::RefreshTokenValidity), *refresh_token_validity);
    walk.strings(Member::ReadAttributes, *read_attributes);
    walk.values(Member::AllowedOAuthFlows, *allowed_oauth_flows);
    if let Some(analytics) = analytics_configuration {
        walk.analytics(analytics);
    }
    walk.string(walk.at(Member::ClientSecret), client_secret.map(ClientSecret::expose));
    walk.string(walk.at(Member::UserPoolId), *user_pool_id);
}

/// Where a value stands, and what must stand beside it or be it.
#[derive(Clone, Copy)]
struct Place {
    path: FieldPath,
    required: Members,
}

impl Place {
    fn inside(member: Member, inner: Member, required: Members) -> Self {
        Self { path: FieldPath::from(member).member(inner), required }
    }
}

impl<S: Sink> Walk<'_, S> {
    fn at(&self, member: Member) -> Place {
        Place { path: member.into(), required: self.required }
    }

    #[inline]
    fn absent(&mut self, place: Place) {
        if place.required.has(place.path.leaf()) {
            self.missing(place);
        }
    }

    #[cold]
    fn missing(&mut self, place: Place) {
        self.broken(place, Violation::Missing, Value::Absent);
    }

    fn broken(&mut self, place: Place, violation: Violation, given: Value<'_>) {
        self.sink.value(place.path, violation.into(), given);
    }

    #[inline]
    fn string(&mut self, place: Place, value: Option<&str>) {
        match value {
            Some(value) => self.given_string(place.path, value),
            None => self.absent(place),
        }
    }

    /// Not inline, so that [`string`](Self::string) is: most strings are absent from most requests.
    #[inline(never)]
    fn given_string(&mut self, path: FieldPath, value: &str) {
        let Shape::String(shape) = path.leaf().shape() else { return };
        if !is_plain(shape, value) {
            self.string_not_plain(path, shape, value);
        }
    }

    #[cold]
    fn string_not_plain(&mut self, path: FieldPath, shape: &'static StringShape, value: &str) {
        let given = if shape.masked { Value::Masked } else { Value::Text(value) };
        judge_not_plain(shape, value, S::EXHAUSTIVE, &mut |broken| {
            self.sink.value(path, broken, given);
        });
    }

    fn integer(&mut self, place: Place, value: Option<i32>) {
        let Some(value) = value else { return self.absent(place) };
        let Shape::Integer(shape) = place.path.leaf().shape() else { return };
        if value < shape.min {
            self.broken(place, Violation::TooSmall(shape.min), Value::Number(value));
        } else if value > shape.max {
            self.broken(place, Violation::TooLarge(shape.max), Value::Number(value));
        }
    }

    fn one_of<E: ModelEnum>(&mut self, place: Place, value: Option<&Open<E>>) {
        match value {
            None => self.absent(place),
            Some(Open::Known(_)) => {}
            Some(Open::Unknown(text)) => {
                if let Shape::Enum(shape) = place.path.leaf().shape() {
                    self.broken(place, Violation::NotInSet(shape), Value::Text(text.as_str()));
                }
            }
        }
    }

    #[inline]
    fn strings(&mut self, member: Member, list: Option<&[String]>) {
        if let Some(list) = list {
            self.given_strings(member, list);
        }
    }

    /// Not inline, like [`given_string`](Self::given_string).
    #[inline(never)]
    fn given_strings(&mut self, member: Member, list: &[String]) {
        let Shape::List(shape) = member.shape() else { return };
        let ElementShape::String(element) = shape.element else { return };
        let is_suspect = |value: &String| !is_plain(element, value);
        if let Some(suspect) = first_suspect(shape, list, is_suspect) {
            self.list(member, shape, list, suspect, is_suspect);
        }
    }

    fn values<E: ModelEnum>(&mut self, member: Member, list: Option<&[Open<E>]>) {
        let (Some(list), Shape::List(shape)) = (list, member.shape()) else { return };
        let is_suspect = |value: &Open<E>| value.known().is_none();
        if let Some(suspect) = first_suspect(shape, list, is_suspect) {
            self.list(member, shape, list, suspect, is_suspect);
        }
    }

    /// Judges a list that is too long, or whose element of that index is the first suspect. No list is required.
    #[cold]
    fn list<T: AsRef<str>>(
        &mut self,
        member: Member,
        shape: &'static ListShape,
        list: &[T],
        suspect: usize,
        is_suspect: impl Fn(&T) -> bool,
    ) {
        let path = FieldPath::from(member);
        let (admitted, printed) = (shape.admits(list.len()), JavaList(list));
        if let Some(max) = shape.max.filter(|_| !admitted) {
            self.sink.length(path, max, &printed);
            if !S::EXHAUSTIVE {
                return;
            }
        }
        // Only once an element is seen to be broken: what is suspected may be right.
        let mut kept = None;
        let mut byte = JavaList::<T>::BEFORE.len_utf8();
        for (index, element) in list.iter().enumerate() {
            let text = element.as_ref();
            if index >= suspect && (admitted && index == suspect || is_suspect(element)) {
                judge(shape.element, text, S::EXHAUSTIVE, &mut |broken| {
                    let kept = *kept.get_or_insert_with(|| self.sink.list(path, shape, &printed));
                    self.sink.element(path.index(index), broken, kept, byte, text);
                });
            }
            byte += text.len() + JavaList::<T>::BETWEEN.len();
        }
    }

    fn rotation(&mut self, rotation: &RefreshTokenRotation) {
        let RefreshTokenRotation { feature, retry_grace_period_seconds } = rotation;
        let place = |inner| {
            Place::inside(Member::RefreshTokenRotation, inner, Members::of(RefreshTokenRotation::REQUIRED))
        };
        self.integer(place(Member::RetryGracePeriodSeconds), *retry_grace_period_seconds);
        self.one_of(place(Member::Feature), feature.as_ref());
    }

    fn units(&mut self, units: &TokenValidityUnits) {
        let TokenValidityUnits { access_token, id_token, refresh_token } = units;
        let place = |inner| {
            Place::inside(Member::TokenValidityUnits, inner, Members::of(TokenValidityUnits::REQUIRED))
        };
        self.one_of(place(Member::AccessToken), access_token.as_ref());
        self.one_of(place(Member::IdToken), id_token.as_ref());
        self.one_of(place(Member::RefreshToken), refresh_token.as_ref());
    }

    fn analytics(&mut self, analytics: &AnalyticsConfiguration) {
        let AnalyticsConfiguration {
            application_arn,
            application_id,
            external_id,
            role_arn,
            user_data_shared: _,
        } = analytics;
        let place = |inner| {
            Place::inside(
                Member::AnalyticsConfiguration,
                inner,
                Members::of(AnalyticsConfiguration::REQUIRED),
            )
        };
        self.string(place(Member::ExternalId), external_id.as_deref());
        self.string(place(Member::ApplicationArn), application_arn.as_deref());
        self.string(place(Member::RoleArn), role_arn.as_deref());
        self.string(place(Member::ApplicationId), application_id.as_deref());
    }

    fn session(&mut self, session: Option<&ClientSSOSessionConfig>) {
        let Some(ClientSSOSessionConfig { max_validity_minutes }) = session else {
            return self.absent(self.at(Member::SSOSession));
        };
        let required = Members::of(ClientSSOSessionConfig::REQUIRED);
        let place = Place::inside(Member::SSOSession, Member::MaxValidityMinutes, required);
        self.integer(place, *max_validity_minutes);
    }
}
