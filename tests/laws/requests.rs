//! The law of a request: it is read or refused as a whole, and all that is said of it agrees.
//!
//! The input is two lines: a letter for the operation (`a` is the first in the alphabet) with the body of the call right
//! behind it, and the facts about the pool in JSON; a pool of which nothing is told is a new one of any ID.

use std::fmt::Debug;

use cognito_user_pool_client::{
    Operation, OperationInput, PoolContext, PoolSnapshot, error::ProtocolError, memory::Request,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{
    answers,
    each::each,
    round_trip::{is_read_in_each_way, round_trip},
    settings, texts, verdicts,
};

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// It holds no request.
    Unreadable,
    /// The pool refuses the request.
    Refused,
    /// The pool accepts it.
    Valid,
}

/// What every request can do.
pub(crate) trait Typed:
    OperationInput + Clone + Debug + PartialEq + Serialize + DeserializeOwned
{
}

impl<R: OperationInput + Clone + Debug + PartialEq + Serialize + DeserializeOwned> Typed for R {}

/// Reads the input and tries the law on it.
pub(crate) fn law(input: &[u8]) -> Outcome {
    let Some((letter, rest)) = input.split_first() else { return Outcome::Unreadable };
    let (body, facts) = rest.split_at(rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()));
    let index = usize::from(letter.wrapping_sub(b'a')) % Operation::ALL.len();
    let Some(operation) = Operation::ALL.get(index) else { return Outcome::Unreadable };
    let Some(request) = read(*operation, body) else { return Outcome::Unreadable };
    let pool: PoolSnapshot = serde_json::from_slice(facts).unwrap_or_default();
    is_read_in_each_way(&request);
    assert_eq!(round_trip(&pool), pool);
    let named = request.user_pool_id().is_none_or(|id| pool.exists(id));
    let valid = each!(&request, typed, _wrap => {
        assert_eq!(round_trip(typed), *typed);
        verdicts::agree(typed, &pool, named)
    });
    texts::keep_secrets(&request, &pool);
    settings::stay(&request, &pool);
    answers::are_given(&request, &pool);
    if valid { Outcome::Valid } else { Outcome::Refused }
}

/// The request, unless the body is refused, in which case the answer is well-formed.
fn read(operation: Operation, body: &[u8]) -> Option<Request> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let read = Request::read(operation, &mut reader).and_then(|request| reader.end().map(|()| request));
    let error = match read {
        Ok(request) => return Some(request),
        Err(error) => ProtocolError::unreadable(body, &error),
    };
    let answer: Value = serde_json::from_str(&error.body()).expect("the body of an answer is JSON");
    let expected = match error.message() {
        Some(text) => json!({ "__type": "SerializationException", "Message": text }),
        None => json!({ "__type": "SerializationException" }),
    };
    assert_eq!(answer, expected, "{error}");
    None
}
