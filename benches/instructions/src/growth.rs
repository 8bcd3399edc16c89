//! Lists of 1,000, 10,000 and 100,000 elements.

use std::hint::black_box;

use cognito_user_pool_client::{CreateUserPoolClientRequest as Create, PoolSnapshot, ServiceError};

use crate::{
    cases::Case,
    inputs::identity,
    json::{read, write},
    measure,
    works::created,
};

/// How many elements the lists have.
pub(crate) const COUNTS: [usize; 3] = [1_000, 10_000, 100_000];

/// A work on a list of one kind of elements.
#[derive(Clone, Copy)]
pub(crate) struct Growth {
    work: Work,
    list: &'static List,
    elements: Elements,
    /// What is asked of the slope.
    pub(crate) slope: Slope,
}

#[derive(Clone, Copy, Debug)]
enum Work {
    Read,
    Check,
    /// In a pool that has a thing of the name of each element of the longest list, so that the list alone grows.
    CheckIn,
    /// In a new pool, which has none of them, so that each is a finding.
    CheckInNew,
    /// In a pool that has a thing of the name of each element, so that both grow.
    CheckInGrowing,
    /// The same, and the pool requires them.
    CheckInRequired,
    /// The service's message, for a report that is there already.
    Answer,
    /// From bytes to bytes, sets in the order of Java's hash tables included.
    Whole,
}

#[derive(Clone, Copy, Debug)]
enum Elements {
    /// All different, in no order.
    Distinct,
    /// All the same.
    Same,
    /// Different only in their last characters.
    Prefix,
    /// Different, but with one Java hash code.
    Colliding,
    /// Each breaks a constraint.
    Bad,
}

/// What the growth may be, as the slope of instructions over elements where both are logarithms.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slope {
    /// Linear: each element costs the same.
    Linear,
    /// Hardly any: beyond its limit a list is refused by its length, and no element is looked at.
    Flat,
    /// Not more than linear: what the list costs comes on top of what the pool costs.
    AtMostLinear,
    /// Not more than n log n, where something is put in order or looked up in a tree.
    Sorting,
}

struct List {
    member: &'static str,
    /// Whether the service model limits its length.
    limited: bool,
    set: fn(Create, Vec<String>) -> Create,
    /// What comes before the digits of an element; a letter makes up the rest.
    before: &'static str,
    /// The longest element.
    longest: usize,
    /// An element that is right.
    good: &'static str,
    /// An element that breaks a constraint.
    bad: &'static str,
}

macro_rules! lists {
    ($($name:ident $member:literal $field:ident $limited:literal, $before:literal $longest:literal, $good:literal $bad:literal;)+) => {
        $(static $name: List = List {
            member: $member,
            limited: $limited,
            set: |request, elements| request.$field(elements),
            before: $before,
            longest: $longest,
            good: $good,
            bad: $bad,
        };)+
    };
}

lists! {
    CALLBACKS "CallbackURLs" callback_urls true, "https://" 216, "com.example:/" "https://white space/";
    LOGOUTS "LogoutURLs" logout_urls true, "https://" 216, "com.example:/" "https://white space/";
    SCOPES "AllowedOAuthScopes" allowed_oauth_scopes true, "https://api/" 216, "openid" "white space/";
    FLOWS "AllowedOAuthFlows" allowed_oauth_flows true, "" 216, "code" "";
    READ_ATTRIBUTES "ReadAttributes" read_attributes false, "custom:" 216, "email" "";
    WRITE_ATTRIBUTES "WriteAttributes" write_attributes false, "custom:" 216, "email" "";
    PROVIDERS "SupportedIdentityProviders" supported_identity_providers false, "" 32, "Google" "\t";
    AUTH_FLOWS "ExplicitAuthFlows" explicit_auth_flows false, "ALLOW_" 216, "ALLOW_USER_SRP_AUTH" "";
}

static LISTS: [&List; 8] =
    [&CALLBACKS, &LOGOUTS, &SCOPES, &FLOWS, &READ_ATTRIBUTES, &WRITE_ATTRIBUTES, &PROVIDERS, &AUTH_FLOWS];

/// Everything whose growth is measured.
pub(crate) fn growths() -> Vec<Growth> {
    let mut growths = Vec::new();
    let mut add = |work, list, elements, slope| growths.push(Growth { work, list, elements, slope });
    add(Work::Read, &READ_ATTRIBUTES, Elements::Distinct, Slope::Linear);
    for list in LISTS {
        let slope = if list.limited { Slope::Flat } else { Slope::Linear };
        for elements in [Elements::Distinct, Elements::Prefix, Elements::Same, Elements::Bad] {
            add(Work::Check, list, elements, slope);
        }
        // The message names each element of a list, however long.
        add(Work::Answer, list, Elements::Bad, Slope::Linear);
    }
    for list in [&READ_ATTRIBUTES, &WRITE_ATTRIBUTES, &PROVIDERS] {
        // Which attributes must be written is asked of the whole pool, however long the list.
        let valid = if list.member == "WriteAttributes" { Slope::AtMostLinear } else { Slope::Linear };
        add(Work::CheckIn, list, Elements::Distinct, valid);
        add(Work::CheckIn, list, Elements::Prefix, valid);
        add(Work::CheckIn, list, Elements::Same, Slope::Linear);
        add(Work::CheckInNew, list, Elements::Distinct, Slope::Linear);
        add(Work::CheckInNew, list, Elements::Prefix, Slope::Linear);
        add(Work::CheckInGrowing, list, Elements::Distinct, Slope::Sorting);
    }
    add(Work::CheckInRequired, &WRITE_ATTRIBUTES, Elements::Distinct, Slope::Sorting);
    add(Work::Whole, &READ_ATTRIBUTES, Elements::Distinct, Slope::Sorting);
    add(Work::Whole, &READ_ATTRIBUTES, Elements::Prefix, Slope::Sorting);
    add(Work::Whole, &READ_ATTRIBUTES, Elements::Same, Slope::Linear);
    add(Work::Whole, &READ_ATTRIBUTES, Elements::Colliding, Slope::Sorting);
    growths
}

impl Growth {
    pub(crate) fn name(&self) -> String {
        let Self { work, list, elements, .. } = self;
        let work = match work {
            Work::Read => "read",
            Work::Check => "check",
            Work::CheckIn => "check_in",
            Work::CheckInNew => "check_in a new pool",
            Work::CheckInGrowing => "check_in with as many facts",
            Work::CheckInRequired => "check_in with as many required",
            Work::Answer => "answer",
            Work::Whole => "whole",
        };
        let elements = match elements {
            Elements::Distinct => "distinct",
            Elements::Same => "same",
            Elements::Prefix => "equal prefixes",
            Elements::Colliding => "colliding",
            Elements::Bad => "bad",
        };
        format!("{work}, {} {elements}", list.member)
    }

    /// The name of the case of so many elements.
    pub(crate) fn case(&self, count: usize) -> String {
        format!("{}, {count}", self.name())
    }

    fn run(&self, count: usize) {
        let elements = |count| (0..count).map(|index| self.element(index));
        let pool = |facts| {
            let required = matches!(self.work, Work::CheckInRequired);
            elements(facts).fold(PoolSnapshot::new("eu-west-1_EXAMPLE"), |pool, name| {
                pool.attribute(&name, required, true).identity_provider(name)
            })
        };
        let elements: Vec<String> = elements(count).collect();
        let request = || (self.list.set)(Create::new("eu-west-1_EXAMPLE", "web"), elements.clone());
        match self.work {
            Work::Read => measure(write(&request()).as_slice(), read::<Create>),
            Work::Check => measure(&request(), |request| drop(black_box(request.check()))),
            Work::CheckIn => check_in(&request(), &pool(COUNTS[2])),
            Work::CheckInNew => check_in(&request(), &pool(0)),
            Work::CheckInGrowing | Work::CheckInRequired => check_in(&request(), &pool(count)),
            Work::Answer => {
                let request = request();
                measure(&request.check(), |report| ServiceError::of(&request, report));
            }
            Work::Whole => {
                let identity = identity();
                measure(write(&request()).as_slice(), |body| created(body, &identity));
            }
        }
    }

    fn element(&self, index: usize) -> String {
        let List { before, longest, good, bad, .. } = self.list;
        match self.elements {
            Elements::Distinct => format!("{before}{:016x}", mixed(index)),
            Elements::Prefix => {
                format!("{before}{}{:016x}", "p".repeat(longest - before.len() - 16), mixed(index))
            }
            Elements::Same => (*good).to_owned(),
            // `Aa` and `BB` have one hash code, so have all strings of as many of them.
            Elements::Colliding => {
                (0..17).map(|bit| if index >> bit & 1 == 0 { "Aa" } else { "BB" }).collect()
            }
            Elements::Bad => (*bad).to_owned(),
        }
    }
}

fn check_in(request: &Create, pool: &PoolSnapshot) {
    measure(request, |request| drop(black_box(request.check_in(pool))));
}

/// Another number for each, in no order (the finaliser of `splitmix64`).
fn mixed(index: usize) -> u64 {
    let mut bits = (index as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

pub(crate) fn cases() -> Vec<(String, Case)> {
    let sized = |growth: Growth| {
        COUNTS.map(|count| (growth.case(count), Box::new(move || growth.run(count)) as Case))
    };
    growths().into_iter().flat_map(sized).collect()
}
