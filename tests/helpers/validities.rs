//! How long a validity is, in other libraries' types.

use cognito_user_pool_client::types::{ModelEnum, TimeUnit, Validity};

#[test]
fn a_validity_is_a_duration() {
    for unit in TimeUnit::VALUES {
        for value in [0, 1, 90, i32::MAX] {
            let validity = Validity::new(value, *unit);
            let seconds = i64::from(value) * unit.seconds();
            assert_eq!(time::Duration::from(validity), time::Duration::seconds(seconds), "{validity}");
            let duration = std::time::Duration::try_from(validity).expect("it is not negative");
            assert_eq!(duration.as_secs(), seconds.unsigned_abs(), "{validity}");
        }
        for value in [-1, i32::MIN] {
            let validity = Validity::new(value, *unit);
            assert!(time::Duration::from(validity).is_negative());
            assert!(std::time::Duration::try_from(validity).is_err(), "{validity}");
        }
    }
}
