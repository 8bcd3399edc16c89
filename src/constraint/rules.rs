//! The kinds of constraints as rules, so that they are listed and cited like all others.

use crate::{
    operation::Operation,
    report::{Rule, rule},
    rules::registry,
    shape::Violation,
};

registry! {
    /// The kinds of constraints.
    RULES {
        CONSTRAINT_REQUIRED = REQUIRED,
        CONSTRAINT_LENGTH = LENGTH,
        CONSTRAINT_RANGE = RANGE,
        CONSTRAINT_PATTERN = PATTERN,
        CONSTRAINT_ENUM = VALUE_SET,
        CONSTRAINT_LIST_SIZE = LIST_SIZE,
    }
}

/// The rule for that kind of violation.
pub(super) fn of(violation: Violation) -> &'static Rule {
    match violation {
        Violation::Missing => &REQUIRED,
        Violation::TooShort(_) | Violation::TooLong(_) => &LENGTH,
        Violation::TooSmall(_) | Violation::TooLarge(_) => &RANGE,
        Violation::Mismatch(_) => &PATTERN,
        Violation::NotInSet(_) => &VALUE_SET,
        Violation::TooMany(_) => &LIST_SIZE,
    }
}

rule! {
    /// A member that the operation requires is missing or `null`.
    ///
    /// The service prints `null` without quotes.
    REQUIRED = "constraint.required" for Operation::ALL;
    Observed: "https://github.com/aws-amplify/amplify-js/issues/6460";
    refuses: InvalidParameter Recorded("Value null at '{member}' failed to satisfy constraint: Member must not be null");
    says: "`{path}` is required, but missing";
    check: Walk;
}

rule! {
    /// A string is shorter or longer than its shape allows.
    ///
    /// Length counts Unicode scalar values: 1,024 characters of three bytes each are a redirect URI of full length. A
    /// value that has more bytes than four times its limit is too long whatever it holds; nothing else of it is then
    /// looked at, except for the service's message, which names a broken pattern too. The value of a client secret is never
    /// printed (inferred; observed of passwords).
    LENGTH = "constraint.length" for Operation::ALL;
    Observed: "https://github.com/hashicorp/terraform-provider-aws/issues/38167";
    refuses: InvalidParameter Recorded("Value '{value}' at '{member}' failed to satisfy constraint: Member must have length less than or equal to {limit}");
    says: "`{path}` has {count} characters; at most {limit} allowed";
    check: Walk;
}

rule! {
    /// An integer is outside the range of its shape.
    ///
    /// The number alone is judged, whatever its unit; `token.range` judges the duration.
    RANGE = "constraint.range" for Operation::ALL;
    Observed: "https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-temporary-password-validity-range";
    refuses: InvalidParameter Recorded("Value '{value}' at '{member}' failed to satisfy constraint: Member must have value less than or equal to {limit}");
    says: "`{path}` is {value}; {least} to {most} allowed";
    check: Walk;
}

rule! {
    /// A string does not match the pattern of its shape as a whole.
    ///
    /// `\w` and `\s` are ASCII; `\p{…}` are the general categories of Unicode.
    PATTERN = "constraint.pattern" for Operation::ALL;
    Observed: "https://github.com/boto/boto3/issues/3581";
    refuses: InvalidParameter Recorded("Value '{value}' at '{member}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}");
    says: "`{path}` is `{value}`, which holds `{character}`; expected {pattern}";
    check: Walk;
}

rule! {
    /// A text is none of the values of its enumeration.
    ///
    /// The service prints the values in the order of a hash table; for a list it prints the whole list.
    VALUE_SET = "constraint.enum" for Operation::ALL;
    Observed: "https://github.com/awsdocs/aws-cloudformation-user-guide/issues/563";
    refuses: InvalidParameter Recorded("Value '{value}' at '{member}' failed to satisfy constraint: Member must satisfy enum value set: [{values}]");
    says: "`{path}` is `{value}`; expected one of {values}";
    check: Walk;
}

rule! {
    /// A list has more elements than its shape allows.
    ///
    /// Its elements are then not looked at, except for the service's message, which names bad elements too. Duplicates
    /// count. The text is inferred from the one for strings; that the list is printed in the order of the request is
    /// observed.
    LIST_SIZE = "constraint.list-size" for Operation::ALL;
    Observed: "https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito/pf-cognito-callback-urls-max";
    refuses: InvalidParameter Inferred("Value '[{value}]' at '{member}' failed to satisfy constraint: Member must have length less than or equal to {limit}");
    says: "`{path}` has {count} elements; at most {limit} allowed";
    check: Walk;
}
