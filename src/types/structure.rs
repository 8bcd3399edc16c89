//! One declaration for each structure of the service model.

/// Declares a structure of the service model.
///
/// Each member is written as `WireName field: one Type` or `WireName field: list Type`, in alphabetical order of the
/// wire names, since that is the order in which the service writes them. From that come the struct with its public,
/// documented fields, `new` with the required members, a chained setter for each member, `MEMBERS` and `REQUIRED`,
/// and serde both ways. Why not derive it: see [`wire`](super::wire).
macro_rules! structure {
    // Without members there is nothing to set, to write or to read.
    ($(#[$meta:meta])* $name:ident {}) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct $name {}

        impl $name {
            /// The members of the structure: none.
            pub const MEMBERS: &'static [$crate::member::Member] = &[];

            /// The members that the service model requires: none.
            pub const REQUIRED: &'static [$crate::member::Member] = &[];
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::ser::SerializeStruct::end(serializer.serialize_struct(stringify!($name), 0)?)
            }
        }

        impl $crate::types::wire::Wire for $name {
            const WANTED: $crate::types::wire::Wanted = $crate::types::wire::Wanted::Structure;

            fn structure<'de, A: serde::de::MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
                $crate::types::wire::skip(map)?;
                Ok(Self {})
            }
        }

        $crate::types::wire::deserialize_as_wire!($name);
    };
    (
        $(#[$meta:meta])*
        $name:ident $([$($required:ident $argument:ident: $argument_type:ty),+])? {
            $($member:ident $field:ident: $kind:ident $type:ty),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct $name {
            $(#[doc = $crate::member::member_doc!($member)] pub $field: Option<structure!(@type $kind $type)>,)*
        }

        impl $name {
            /// The members of the structure, in alphabetical order.
            pub const MEMBERS: &'static [$crate::member::Member] = &[$($crate::member::Member::$member),*];

            /// The members that the service model requires.
            pub const REQUIRED: &'static [$crate::member::Member] =
                &[$($($crate::member::Member::$required),+)?];

            $(
                /// Makes one with its required members; all others are absent.
                #[must_use]
                pub fn new($($argument: impl Into<$argument_type>),+) -> Self {
                    Self { $($argument: Some($argument.into()),)+ ..Self::default() }
                }
            )?

            $(structure!(@setter $name $member $field $kind $type);)*
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let present = 0 $(+ usize::from(self.$field.is_some()))*;
                let mut structure = serializer.serialize_struct(stringify!($name), present)?;
                $(
                    if let Some(value) = &self.$field {
                        serde::ser::SerializeStruct::serialize_field(&mut structure, stringify!($member), value)?;
                    }
                )*
                serde::ser::SerializeStruct::end(structure)
            }
        }

        impl $crate::types::wire::Wire for $name {
            const WANTED: $crate::types::wire::Wanted = $crate::types::wire::Wanted::Structure;

            fn structure<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
                let mut structure = Self::default();
                while let Some(key) = map.next_key::<$crate::types::wire::Key>()? {
                    match key {
                        $($crate::types::wire::Key::Member($crate::member::Member::$member) => {
                            structure.$field = map.next_value_seed($crate::types::wire::Read::NEW)?;
                        })*
                        other => {
                            other.ignored()?;
                            map.next_value::<serde::de::IgnoredAny>()?;
                        }
                    }
                }
                Ok(structure)
            }
        }

        $crate::types::wire::deserialize_as_wire!($name);
    };

    (@type one $type:ty) => { $type };
    (@type list $type:ty) => { alloc::vec::Vec<$type> };

    (@setter $name:ident $member:ident $field:ident one $type:ty) => {
        #[doc = concat!("Sets [`", stringify!($member), "`](struct.", stringify!($name), ".html#structfield.", stringify!($field), ").")]
        #[must_use]
        pub fn $field(mut self, value: impl Into<$type>) -> Self {
            self.$field = Some(value.into());
            self
        }
    };
    (@setter $name:ident $member:ident $field:ident list $type:ty) => {
        #[doc = concat!("Sets [`", stringify!($member), "`](struct.", stringify!($name), ".html#structfield.", stringify!($field), ") to the given elements.")]
        #[must_use]
        pub fn $field(mut self, elements: impl IntoIterator<Item: Into<$type>>) -> Self {
            self.$field = Some(elements.into_iter().map(Into::into).collect());
            self
        }
    };
}
pub(crate) use structure;
