//! How long a token lives.

use core::fmt;

use time::Duration;

use super::TimeUnit;
use crate::decimal;

/// A number and its unit.
///
/// ```
/// use cognito_user_pool_client::types::{TimeUnit, Validity};
/// use time::Duration;
///
/// let validity = Validity::new(90, TimeUnit::Minutes);
/// assert_eq!(validity.duration(), Duration::minutes(90));
/// assert_eq!(validity.to_string(), "90 minutes");
/// assert_eq!(core::time::Duration::try_from(validity)?.as_secs(), 5_400);
/// # Ok::<(), time::error::ConversionRange>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Validity {
    /// The number.
    pub value: i32,
    /// The unit.
    pub unit: TimeUnit,
}

impl Validity {
    /// That many of that unit.
    #[must_use]
    pub const fn new(value: i32, unit: TimeUnit) -> Self {
        Self { value, unit }
    }

    /// The duration. No number and unit overflow it.
    #[must_use]
    pub const fn duration(self) -> Duration {
        Duration::seconds(self.seconds())
    }

    pub(crate) const fn seconds(self) -> i64 {
        // Widening; `From` is not const.
        self.value as i64 * self.unit.seconds()
    }

    pub(crate) fn write(self, text: &mut impl fmt::Write) -> fmt::Result {
        let unit = self.unit.as_str();
        decimal::write_signed(self.value, text)?;
        text.write_str(" ")?;
        text.write_str(if self.value == 1 { unit.strip_suffix('s').unwrap_or(unit) } else { unit })
    }
}

impl From<Validity> for Duration {
    fn from(validity: Validity) -> Self {
        validity.duration()
    }
}

/// Fails for a number below 0, which the constraints refuse.
impl TryFrom<Validity> for core::time::Duration {
    type Error = time::error::ConversionRange;

    fn try_from(validity: Validity) -> Result<Self, Self::Error> {
        validity.duration().try_into()
    }
}

impl fmt::Display for Validity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}
