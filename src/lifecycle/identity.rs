//! IDs and secrets in the service's form, from bytes that the caller draws.

use alloc::{format, string::String, vec::Vec};

use crate::types::{ClientSecret, Timestamp};

/// What a new client is given: its ID, and the secret in case it asks for one.
///
/// A secret is as good as its bytes: take them from a source of randomness fit for keys, but in tests.
///
/// ```
/// use cognito_user_pool_client::lifecycle::Identity;
///
/// let (mut id, mut secret) = ([0; 16], [0; 32]);
/// getrandom::fill(&mut id)?;
/// getrandom::fill(&mut secret)?;
/// let identity = Identity::from_bytes(id, secret);
/// assert!(identity.client_id.len() <= 26 && identity.client_secret.expose().len() <= 52);
/// # Ok::<(), getrandom::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Identity {
    /// The ID.
    pub client_id: String,
    /// The secret, for a request with `GenerateSecret`.
    pub client_secret: ClientSecret,
}

impl Identity {
    /// An identity from random bytes.
    #[must_use]
    pub fn from_bytes(id: [u8; 16], secret: [u8; 32]) -> Self {
        Self { client_id: client_id(id), client_secret: client_secret(secret) }
    }

    /// An identity of that ID and secret.
    #[must_use]
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<ClientSecret>) -> Self {
        Self { client_id: client_id.into(), client_secret: client_secret.into() }
    }
}

/// A copy: so that a borrowed one may be given where one is taken.
impl From<&Identity> for Identity {
    fn from(identity: &Identity) -> Self {
        identity.clone()
    }
}

/// A client ID: the bytes as a number in base 32, unpadded: 26 characters, or 25 for one in eight.
///
/// Concluded from all of 21 recorded IDs; two are in
/// [guidance-for-claude-code-with-amazon-bedrock#141](https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/issues/141).
///
/// ```
/// let id = cognito_user_pool_client::lifecycle::client_id(*b"sixteen bytes it");
/// assert_eq!(id, "3jd5s78pb5dog64ubkclpi0qbk");
/// ```
#[must_use]
pub fn client_id(bytes: [u8; 16]) -> String {
    base_32(&bytes)
}

/// A client secret: likewise of 256 bits, 51 or 52 characters.
#[must_use]
pub fn client_secret(bytes: [u8; 32]) -> ClientSecret {
    base_32(&bytes).into()
}

/// The ID of a client's secret: `<client-id>--<epoch>`.
///
/// Source: [AddUserPoolClientSecret](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html);
/// that the epoch counts milliseconds is inferred.
#[must_use]
pub fn client_secret_id(client_id: &str, created: Timestamp) -> String {
    format!("{client_id}--{}", created.unix_milliseconds())
}

/// The bytes as a big-endian number in base 32, digits `0-9a-v`, without leading zeros.
fn base_32(bytes: &[u8]) -> String {
    let (mut digits, mut rest, mut bits) = (Vec::new(), 0_u32, 0);
    for byte in bytes.iter().rev() {
        rest |= u32::from(*byte) << bits;
        bits += 8;
        while bits >= 5 {
            digits.push(rest & 31);
            rest >>= 5;
            bits -= 5;
        }
    }
    digits.push(rest);
    let end = digits.iter().rposition(|digit| *digit != 0).unwrap_or(0);
    let digits = digits.iter().take(end + 1).rev();
    digits.filter_map(|digit| char::from_digit(*digit, 32)).collect()
}
