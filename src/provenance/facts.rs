//! What the service does beyond rules and defaults.

use super::Fact;
use crate::report::Grade;

macro_rules! reference {
    ($page:literal) => {
        concat!(
            "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_",
            $page,
            ".html"
        )
    };
}

macro_rules! recorded {
    ($page:literal) => {
        concat!("https://github.com/aws/aws-cli/blob/develop/awscli/examples/cognito-idp/", $page, ".rst")
    };
}

macro_rules! facts {
    ($($id:literal: $says:literal, $grade:ident $source:expr, [$($file:literal $test:ident),+ $(,)?];)+) => {
        /// Every such fact, by topic.
        pub static FACTS: &[Fact] = &[$(Fact {
            id: $id,
            says: $says,
            grade: Grade::$grade,
            source: $source,
            tests: &[$(($file, stringify!($test))),+],
        }),+];
    };
}

facts! {
    "echo.set-order": "Create and Update answer lists in the order of a Java `HashSet<String>`: 16 buckets, doubled while more than three quarters full, bucket `(h ^ h >>> 16) & (size - 1)`.",
        Observed recorded!("update-user-pool-client"),
        ["tests/lifecycle/recorded.rs" recorded_answers_follow_from_their_requests];
    "echo.scopes": "Of the scopes, those of the system come first, then those of resource servers, each in the order of the set.",
        Observed recorded!("create-user-pool-client"),
        ["tests/lifecycle/recorded.rs" recorded_answers_follow_from_their_requests];
    "echo.duplicates": "An element that stands twice in a list is answered once.",
        Inferred recorded!("create-user-pool-client"),
        ["tests/cases.rs" every_case_is_judged_as_it_says];
    "echo.empty-list": "An empty list is absent from the answer.",
        Inferred recorded!("update-user-pool-client"),
        ["tests/cases.rs" every_case_is_judged_as_it_says];
    "echo.refresh-token-zero": "`RefreshTokenValidity` 0 means 30 days (documented) and is answered as 30 (inferred).",
        Inferred reference!("CreateUserPoolClient"),
        ["tests/lifecycle/sent_back.rs" refresh_tokens_of_0_are_shown_as_30_days];
    "echo.units": "Units are answered as they were given, partly given ones too.",
        Inferred recorded!("create-user-pool-client"),
        ["tests/cases.rs" every_case_is_judged_as_it_says];
    "echo.rotation-grace": "Rotation without `RetryGracePeriodSeconds` is answered with 0.",
        Observed "https://github.com/hashicorp/terraform-provider-aws/issues/45646",
        ["tests/cases.rs" every_case_is_judged_as_it_says];
    "echo.analytics-shared": "Analytics without `UserDataShared` are answered with `false`.",
        Observed "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cognitoidp/user_pool_client_test.go",
        ["tests/cases.rs" every_case_is_judged_as_it_says];
    "echo.analytics-role": "An application by ARN is answered with the service-linked role of its account.",
        Observed recorded!("create-user-pool-client"),
        ["tests/lifecycle/recorded.rs" recorded_answers_follow_from_their_requests];
    "echo.client-type": "Create and Update leave `ClientType` out.",
        Inferred reference!("UserPoolClientType"),
        ["tests/lifecycle/recorded.rs" recorded_answers_follow_from_their_requests];
    "describe.sorted": "Describe answers lists sorted by their bytes.",
        Observed recorded!("describe-user-pool-client"),
        ["tests/lifecycle/recorded.rs" describe_is_the_sorted_answer,
         "tests/lifecycle/recorded.rs" describe_sorts_by_bytes_and_keeps_another_type];
    "describe.client-type": "Describe answers `ClientType`.",
        Documented reference!("UserPoolClientType"),
        ["tests/lifecycle/recorded.rs" describe_sorts_by_bytes_and_keeps_another_type];
    "describe.secret": "Update and Describe of a confidential client answer its `ClientSecret`.",
        Observed recorded!("describe-user-pool-client"),
        ["tests/lifecycle/recorded.rs" recorded_describes_follow_too];
    "update.replaces": "An Update replaces: what it leaves out goes to the default of Create.",
        Observed "https://github.com/aws/aws-sdk-java-v2/issues/5221",
        ["tests/lifecycle/update.rs" a_setting_that_is_left_out_goes_to_its_default];
    "update.keeps": "An Update keeps the IDs, the secret and `CreationDate`, and the name if it gives none.",
        Documented reference!("UpdateUserPoolClient"),
        ["tests/lifecycle/update.rs" ids_name_secret_and_creation_date_are_kept];
    "update.keeps-rotation": "An Update that does not speak of rotation keeps it while it is on.",
        Inferred "https://github.com/hashicorp/terraform-provider-aws/issues/47196",
        ["tests/lifecycle/update.rs" rotation_that_is_on_is_kept];
    "identity.client-id": "A client ID is a number of 128 bits in base 32, unpadded.",
        Inferred "https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/issues/141",
        ["tests/lifecycle/identity.rs" recorded_ids_are_what_the_crate_would_give,
         "tests/lifecycle/identity.rs" client_ids_are_numbers_of_128_bits];
    "identity.client-secret": "A generated secret is a number of 256 bits in base 32, unpadded.",
        Inferred recorded!("create-user-pool-client"),
        ["tests/lifecycle/identity.rs" client_secrets_are_numbers_of_256_bits];
    "secrets.id": "A secret's ID is `<client-id>--<epoch>`; the epoch is taken to count milliseconds.",
        Documented reference!("AddUserPoolClientSecret"),
        ["tests/lifecycle/identity.rs" a_secret_s_id_counts_milliseconds];
    "secrets.value-once": "Only the answer that generated a secret holds its value.",
        Documented reference!("AddUserPoolClientSecret"),
        ["tests/memory/secrets.rs" a_generated_secret_is_shown_once,
         "tests/memory/secrets.rs" a_supplied_secret_is_never_given_back];
    "secrets.first-deleted": "Once its first secret is deleted, a client shows none (one user of the service reports it).",
        Inferred "https://github.com/floci-io/floci/pull/345",
        ["tests/memory/secrets.rs" without_its_first_secret_a_client_shows_none];
    "list.entries": "List answers IDs and name only, ordered by ID (the order is inferred).",
        Documented reference!("ListUserPoolClients"),
        ["tests/memory/pages.rs" an_entry_holds_ids_and_name_only,
         "tests/memory/pages.rs" a_hundred_and_thirty_clients_take_three_pages];
    "list.page-size": "A page holds 60 clients where `MaxResults` is left out.",
        Inferred reference!("ListUserPoolClients"),
        ["tests/memory/pages.rs" a_hundred_and_thirty_clients_take_three_pages];
    "list.filtered": "A page filtered by `ClientType` may hold fewer clients than asked for, or none, and still carry a token.",
        Documented reference!("ListUserPoolClients"),
        ["tests/memory/pages.rs" a_filtered_page_may_be_empty_and_have_a_token];
    "delete.body": "Delete answers status 200 without a body.",
        Inferred reference!("DeleteUserPoolClient"),
        ["tests/memory/pages.rs" a_deletion_is_answered_without_a_body];
    "session.default": "Before any Set the session configuration is 60 minutes.",
        Documented reference!("GetUserPoolClientSessionConfiguration"),
        ["tests/memory/sessions.rs" an_hour_is_the_default];
    "session.set": "Set replaces the configuration and answers it; 0 minutes are allowed.",
        Documented reference!("SetUserPoolClientSessionConfiguration"),
        ["tests/memory/sessions.rs" what_is_set_is_echoed_and_kept];
    "wire.order": "Answers hold members in alphabetical order, no null, and `{}` for an empty structure (recorded of CreateUserPool).",
        Inferred "https://github.com/brendanhay/amazonka/issues/473",
        ["tests/wire/write.rs" members_are_written_in_alphabetical_order,
         "tests/wire/write.rs" nothing_is_null_and_what_is_empty_stays];
    "wire.times": "Times are written as decimal seconds with milliseconds, where the one raw answer that was recorded has an exponent (`1.529780954263E9`); any notation is read.",
        Inferred "https://github.com/brendanhay/amazonka/issues/473",
        ["tests/wire/times.rs" times_are_written_with_milliseconds, "tests/wire/times.rs" any_notation_is_read];
    "wire.null": "A member that is `null` counts as absent, an element that is `null` is dropped, an unknown member is ignored.",
        Inferred "https://github.com/aws-amplify/amplify-js/issues/5165",
        ["tests/wire/read.rs" null_members_count_as_absent, "tests/wire/read.rs" null_elements_are_dropped,
         "tests/wire/read.rs" unknown_members_are_ignored];
    "wire.types": "A value of the wrong JSON type is refused with a `SerializationException`.",
        Observed "https://github.com/aws-amplify/amplify-js/issues/5165",
        ["tests/wire/read.rs" wrong_types_are_refused_in_the_service_s_words];
    "error.form": "An error has status 400 (500 for a fault of the service), two headers and a body with `__type` and `message`.",
        Observed "https://github.com/localstack/localstack/issues/3201",
        ["tests/errors.rs" the_recorded_answer_is_made_byte_for_byte,
         "tests/errors.rs" every_exception_has_status_type_and_text];
    "error.constraints-together": "All broken constraints answer together, before any rule; of the rules the first one answers alone.",
        Observed "https://github.com/hashicorp/terraform-provider-aws/issues/38167",
        ["tests/errors.rs" all_constraints_answer_together_and_one_rule_alone, "tests/errors.rs" constraints_win_over_rules];
    "error.member-order": "Several members stand in one message in the order of a Java `HashMap` of 32 buckets.",
        Inferred "https://github.com/aws/aws-sdk-java-v2/issues/5528",
        ["tests/model/order.rs" clauses_come_in_the_order_of_a_java_hash_map,
         "tests/model/order.rs" the_order_that_was_observed_is_the_order_of_the_buckets];
}
