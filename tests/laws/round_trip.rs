//! The law of the wire: writing and reading change nothing.

use cognito_user_pool_client::memory::Request;
use serde::{Serialize, de::DeserializeOwned};

/// A value, written and read again.
pub(crate) fn round_trip<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let text = serde_json::to_string(value).expect("it can be written");
    serde_json::from_str(&text).expect("what was written can be read")
}

/// The request is the same by each way of reading it.
pub(crate) fn is_read_in_each_way(request: &Request) {
    assert_eq!(round_trip(request), *request);
    let tagged = serde_json::to_value(request).expect("a request can be written");
    let members = tagged.as_object().expect("a request is an object");
    assert_eq!(members.keys().collect::<Vec<_>>(), [request.operation().name()]);
    let body = members.values().next().expect("the body").to_string();
    let mut reader = serde_json::Deserializer::from_str(&body);
    let again = Request::read(request.operation(), &mut reader).expect("what was written can be read");
    assert_eq!(again, *request);
}
