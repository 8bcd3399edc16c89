//! Times as the service writes them.

use core::fmt;

use serde::{Serialize, Serializer, de::Error};
use time::OffsetDateTime;

use super::wire::{Wanted, Wire, deserialize_as_wire};

/// A point in time, to the millisecond, as the service stores and writes it.
///
/// On the wire it is a number: seconds since 1970-01-01T00:00:00Z with up to three decimals
/// ([AWS JSON 1.1](https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html)). Any number of decimals is read
/// and rounded.
///
/// ```
/// use cognito_user_pool_client::types::Timestamp;
///
/// let created: Timestamp = serde_json::from_str("1689885426.107")?;
/// assert_eq!(created.unix_milliseconds(), 1_689_885_426_107);
/// assert_eq!(serde_json::to_string(&created)?, "1689885426.107");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "DateType")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The earliest time: the start of the year -9999.
    pub const MIN: Self = Self(-377_705_116_800_000);

    /// The latest time: the last millisecond of the year 9999.
    pub const MAX: Self = Self(253_402_300_799_999);

    /// The time that many milliseconds after 1970-01-01T00:00:00Z; a time outside [`MIN`](Self::MIN) to
    /// [`MAX`](Self::MAX) becomes the nearer of the two.
    #[must_use]
    pub const fn from_unix_milliseconds(milliseconds: i64) -> Self {
        if milliseconds < Self::MIN.0 {
            Self::MIN
        } else if milliseconds > Self::MAX.0 {
            Self::MAX
        } else {
            Self(milliseconds)
        }
    }

    /// The milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn unix_milliseconds(self) -> i64 {
        self.0
    }
}

/// Cuts off what is finer than a millisecond.
impl From<OffsetDateTime> for Timestamp {
    fn from(time: OffsetDateTime) -> Self {
        Self::from_unix_milliseconds(time.unix_timestamp() * 1_000 + i64::from(time.millisecond()))
    }
}

impl From<Timestamp> for OffsetDateTime {
    fn from(time: Timestamp) -> Self {
        Self::UNIX_EPOCH + time::Duration::milliseconds(time.0)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        OffsetDateTime::from(*self).fmt(f)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[expect(clippy::cast_precision_loss, reason = "no time in range needs more than 49 bits")]
        serializer.serialize_f64(self.0 as f64 / 1_000.0)
    }
}

impl Wire for Timestamp {
    const WANTED: Wanted = Wanted::Timestamp;

    fn number<E: Error>(seconds: f64) -> Result<Self, E> {
        let milliseconds = seconds * 1_000.0;
        let half = if milliseconds < 0.0 { -0.5 } else { 0.5 };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "`as` cuts and saturates; the range is checked next"
        )]
        let milliseconds = (milliseconds + half) as i64;
        if (Self::MIN.0..=Self::MAX.0).contains(&milliseconds) {
            Ok(Self(milliseconds))
        } else {
            Err(E::custom("the time is outside the years -9999 to 9999"))
        }
    }
}

deserialize_as_wire!(Timestamp);
