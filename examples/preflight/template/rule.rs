//! What is found in a template beside what the rules of the crate find in the request.

use cognito_user_pool_client::report::Grade;

use crate::{
    item::{HELP, Item, Level, arrow},
    locate::Positions,
    place::Place,
};

/// A rule about templates.
pub(crate) struct TemplateRule {
    pub(crate) id: &'static str,
    pub(crate) level: Level,
    pub(crate) grade: Grade,
    pub(crate) source: &'static str,
    pub(crate) documentation: &'static str,
}

const RESOURCE: &str =
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-userpoolclient.html";

pub(super) static WRONG_TYPE: TemplateRule = TemplateRule {
    id: "template.type",
    level: Level::Error,
    grade: Grade::Documented,
    source: RESOURCE,
    documentation: "A property has a value of another type, or `null`.\n\nCloudFormation takes `\"30\"` for 30, `\"true\"` for \
                    true and 30 for `\"30\"`, and refuses the rest. Rules that need the value are not asked.",
};

pub(super) static UNKNOWN_PROPERTY: TemplateRule = TemplateRule {
    id: "template.unknown-property",
    level: Level::Warning,
    grade: Grade::Documented,
    source: RESOURCE,
    documentation: "A property that the resource does not have, such as `CallbackUrls` for `CallbackURLs`.\n\nCloudFormation \
                    refuses unknown properties; whoever uses a newer one than this program knows may go on.",
};

pub(super) static READ_ONLY: TemplateRule = TemplateRule {
    id: "template.read-only-property",
    level: Level::Warning,
    grade: Grade::Documented,
    source: RESOURCE,
    documentation: "A property that a template can read from the resource, and can't set: `ClientId`, `ClientSecret`, \
                    `Name`.\n\nCloudFormation refuses it.",
};

pub(super) static ZERO_VALIDITY: TemplateRule = TemplateRule {
    id: "template.zero-refresh-token-validity",
    level: Level::Warning,
    grade: Grade::Documented,
    source: RESOURCE,
    documentation: "`RefreshTokenValidity` is 0, which the API takes for its default, and the resource's schema begins at 1.",
};

pub(super) static NOT_CHECKED: TemplateRule = TemplateRule {
    id: "template.not-checked",
    level: Level::Note,
    grade: Grade::Documented,
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html",
    documentation: "A value that is known only when the stack is made: an intrinsic function or a dynamic reference.\n\nIt is \
                    not checked, and no rule that depends on it is asked.",
};

/// All of them.
pub(crate) static RULES: [&TemplateRule; 5] =
    [&WRONG_TYPE, &UNKNOWN_PROPERTY, &READ_ONLY, &ZERO_VALIDITY, &NOT_CHECKED];

impl TemplateRule {
    /// An item of this rule, perhaps with the name that may have been meant.
    pub(super) fn item(
        &'static self,
        message: &str,
        meant: Option<&str>,
        place: &Place,
        positions: &Positions,
    ) -> Item {
        let Self { id, level, grade, source, documentation: _ } = self;
        let at = positions.find(&place.pointer);
        let label = level.as_str();
        let text = if *level == Level::Note {
            // The message names the place.
            format!("{label}: {message}")
        } else {
            let arrow = arrow(place, at);
            let help = meant.map(|meant| format!("\n{HELP}did you mean `{meant}`?")).unwrap_or_default();
            format!("{label}[{id}]: {message}\n{arrow}{help}\n   = {grade}: {source}")
        };
        Item {
            rule: id,
            level: *level,
            refusal: *level == Level::Error,
            message: meant
                .map_or_else(|| message.to_owned(), |meant| format!("{message}; did you mean `{meant}`?")),
            place: place.clone(),
            at,
            exception: None,
            aws_text: None,
            grade: grade.as_str(),
            text,
        }
    }
}

/// The known name that is nearest, if one is near enough to be meant.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let (distance, known) = known.map(|known| (distance(&name, &known.to_lowercase()), known)).min()?;
    (3 * distance <= name.chars().count()).then_some(known)
}

/// How many characters must be put in, taken out or changed (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (index, left) in a.chars().enumerate() {
        let mut before = index;
        let mut last = index + 1;
        for (right, cell) in b.chars().zip(row.iter_mut().skip(1)) {
            last = (before + usize::from(left != right)).min(*cell + 1).min(last + 1);
            before = std::mem::replace(cell, last);
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
