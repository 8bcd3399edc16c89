//! Sets of values of an enumeration.

use core::{fmt, iter::FusedIterator, marker::PhantomData};

use serde::{Serialize, Serializer};

use super::open::ModelEnum;

/// A set of values of an enumeration: `Copy`, without duplicates, in the order of the service model.
///
/// ```
/// use cognito_user_pool_client::types::{OAuthFlow, ValueSet};
///
/// let flows: ValueSet<OAuthFlow> = [OAuthFlow::Implicit, OAuthFlow::Code, OAuthFlow::Code].into_iter().collect();
/// assert_eq!(flows.len(), 2);
/// assert!(flows.contains(OAuthFlow::Code));
/// assert!(flows.iter().eq([OAuthFlow::Code, OAuthFlow::Implicit]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ValueSet<E> {
    /// A bit for each value, the first value lowest.
    bits: u16,
    values: PhantomData<E>,
}

impl<E> ValueSet<E> {
    /// The set without a value.
    pub const EMPTY: Self = Self::of_bits(0);

    pub(crate) const fn of_bits(bits: u16) -> Self {
        Self { bits, values: PhantomData }
    }

    /// Whether it has no value.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many values it has.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }
}

impl<E: ModelEnum> ValueSet<E> {
    /// Whether it has that value.
    #[must_use]
    pub fn contains(self, value: E) -> bool {
        self.bits & value.bit() != 0
    }

    /// Whether the two have a value in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }

    /// Its values, in the order of the service model.
    #[must_use]
    pub fn iter(self) -> ValueSetIter<E> {
        ValueSetIter { rest: self }
    }
}

/// The values of a [`ValueSet`], in the order of the service model.
#[derive(Clone)]
pub struct ValueSetIter<E> {
    rest: ValueSet<E>,
}

impl<E: ModelEnum> Iterator for ValueSetIter<E> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        let bits = &mut self.rest.bits;
        // Of no bit at all, this is beyond the last value.
        let value = E::VALUES.get(bits.trailing_zeros() as usize);
        *bits &= bits.saturating_sub(1);
        value.copied()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.rest.len(), Some(self.rest.len()))
    }
}

impl<E: ModelEnum> ExactSizeIterator for ValueSetIter<E> {}

impl<E: ModelEnum> FusedIterator for ValueSetIter<E> {}

impl<E: ModelEnum> IntoIterator for ValueSet<E> {
    type Item = E;
    type IntoIter = ValueSetIter<E>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<E: ModelEnum> IntoIterator for &ValueSet<E> {
    type Item = E;
    type IntoIter = ValueSetIter<E>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<E> Default for ValueSet<E> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<E: ModelEnum> FromIterator<E> for ValueSet<E> {
    fn from_iter<I: IntoIterator<Item = E>>(values: I) -> Self {
        Self::of_bits(values.into_iter().fold(0, |bits, value| bits | value.bit()))
    }
}

impl<E: ModelEnum> Extend<E> for ValueSet<E> {
    fn extend<I: IntoIterator<Item = E>>(&mut self, values: I) {
        self.bits |= values.into_iter().collect::<Self>().bits;
    }
}

impl<E: ModelEnum> fmt::Debug for ValueSet<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<E: ModelEnum> fmt::Debug for ValueSetIter<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ValueSetIter").field(&self.rest).finish()
    }
}

impl<E: ModelEnum + Serialize> Serialize for ValueSet<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
