//! What the types that hold one value give back.

use std::collections::HashSet;

use cognito_user_pool_client::types::{ClientSecret, Timestamp};
use time::{Duration, OffsetDateTime};

#[test]
fn a_time_is_cut_to_the_millisecond() {
    let instant = OffsetDateTime::UNIX_EPOCH + Duration::new(1_689_885_426, 107_999_999);
    let time = Timestamp::from(instant);
    assert_eq!(time.unix_milliseconds(), 1_689_885_426_107);
    assert_eq!(
        OffsetDateTime::from(time),
        OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(1_689_885_426_107)
    );
    let before = Timestamp::from(OffsetDateTime::UNIX_EPOCH - Duration::milliseconds(1_500));
    assert_eq!(before.unix_milliseconds(), -1_500);
}

#[test]
fn secrets_are_told_apart_by_a_table() {
    let secret = |number: usize| ClientSecret::from(format!("secret-{number}"));
    let secrets: HashSet<ClientSecret> = (0..100).map(secret).collect();
    assert_eq!(secrets.len(), 100);
    assert!((0..100).map(secret).all(|secret| secrets.contains(&secret)));
    let hash = |secret: &ClientSecret| std::hash::BuildHasher::hash_one(secrets.hasher(), secret);
    assert_ne!(hash(&secret(1)), hash(&secret(2)));
}
