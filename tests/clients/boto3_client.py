"""Talks to the emulator as boto3 does, and to its wire below boto3.

    python3 tests/clients/boto3_client.py http://127.0.0.1:PORT

botocore's own validation of parameters is off, so that the emulator meets bad requests. One line a group of
checks; at the end `N passed, M failed`. Exit status 1 when a check failed.
"""

from __future__ import annotations

import datetime
import re
import sys
import time
from collections.abc import Callable, Iterable

sys.dont_write_bytecode = True  # The directory stays as it is in the repository.

from bad_constraints import constraints  # noqa: E402
from bad_rules import rules  # noqa: E402
from story import FULL, FULL_ECHOED, MINIMAL, REGION, SUPPLIED_SECRET, Story, sorted_lists  # noqa: E402
from tally import Bad, Params  # noqa: E402
from texts import least, most, one  # noqa: E402
from wire_checks import failures_on_the_wire, hostile, successes_on_the_wire  # noqa: E402


def scene(story: Story) -> None:
    tally, aws = story.tally, story.aws
    pool = aws.describe_user_pool(UserPoolId=story.rich)["UserPool"]
    schema = {attribute["Name"]: attribute for attribute in pool["SchemaAttributes"]}
    tally.equal("the pool's ID and name", (pool["Id"], pool["Name"]), (story.rich, "rich"))
    tally.check("the ID has the region", re.fullmatch(REGION + r"_[0-9A-Za-z]{9}", story.rich), story.rich)
    tally.check("email is required", schema.get("email", {}).get("Required"))
    tally.check("the custom attribute has its prefix", "custom:plan" in schema, str(sorted(schema)))
    tier = aws.describe_user_pool(UserPoolId=story.lite)["UserPool"]["UserPoolTier"]
    tally.equal("the tier", tier, "LITE")


def minimal_client(story: Story) -> None:
    tally = story.tally
    created = story.create(story.plain, "minimal")
    client = created["ClientId"]
    known = {"ClientId": client, "ClientName": "minimal", "UserPoolId": story.plain}
    dates = {"CreationDate": created["CreationDate"], "LastModifiedDate": created["CreationDate"]}
    tally.equal("the minimal client, exactly", created, MINIMAL | known | dates)
    tally.check("the client's ID", re.fullmatch("[0-9a-v]{20,26}", client), client)
    age = datetime.datetime.now(datetime.UTC) - created["CreationDate"]
    tally.check("made just now", abs(age) < datetime.timedelta(minutes=1), str(age))
    described = story.describe(story.plain, client)
    tally.equal("described", described, created | {"ClientType": "REGULAR"})
    time.sleep(0.005)
    updated = story.update(story.plain, client)
    moved = updated.pop("LastModifiedDate")
    created.pop("LastModifiedDate")
    tally.equal("an Update of nothing changes nothing", updated, created)
    tally.check("but the date of the change", moved > created["CreationDate"], str(moved))
    tally.equal("renamed", story.update(story.plain, client, ClientName="small")["ClientName"], "small")
    tally.equal("the new name is kept", story.describe(story.plain, client)["ClientName"], "small")
    again = story.create(story.plain, "small")
    tally.check("a name is no key", again["ClientId"] != client)


def full_client(story: Story) -> None:
    tally = story.tally
    created = story.create(story.rich, "full", GenerateSecret=True, **FULL)
    client, secret = created["ClientId"], created["ClientSecret"]
    known = {"ClientId": client, "ClientName": "full", "UserPoolId": story.rich, "ClientSecret": secret}
    dates = {"CreationDate": created["CreationDate"], "LastModifiedDate": created["CreationDate"]}
    tally.equal("the full client, lists in hash order", created, FULL_ECHOED | known | dates)
    tally.check("the secret", re.fullmatch("[0-9a-v]{45,52}", secret), secret)
    described = story.describe(story.rich, client)
    expected = sorted_lists(FULL_ECHOED) | known | dates | {"ClientType": "REGULAR"}
    tally.equal("described, lists sorted", described, expected)

    time.sleep(0.005)
    updated = story.update(story.rich, client)
    moved = updated.pop("LastModifiedDate")
    kept = MINIMAL | known | {"CreationDate": created["CreationDate"]}
    tally.equal(
        "Update replaces: all back to the defaults, name, secret and date of creation kept", updated, kept
    )
    tally.check("the date of the change moved", moved > created["LastModifiedDate"], str(moved))
    described = story.describe(story.rich, client)
    expected = kept | {"LastModifiedDate": moved, "ClientType": "REGULAR"}
    tally.equal("described as replaced", described, expected)

    updated = story.update(story.rich, client, **FULL)
    updated.pop("LastModifiedDate")
    expected = FULL_ECHOED | known | {"CreationDate": created["CreationDate"]}
    tally.equal("an Update with everything", updated, expected)

    # Each member alone: the others go, it stays.
    alone = {
        "ReadAttributes": ["email"],
        "WriteAttributes": ["email"],
        "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"],
        "SupportedIdentityProviders": ["Google"],
        "CallbackURLs": ["https://example.com"],
        "LogoutURLs": ["https://example.com/out"],
        "AccessTokenValidity": 2,
        "IdTokenValidity": 2,
        "RefreshTokenValidity": 5,
        "AuthSessionValidity": 15,
        "EnableTokenRevocation": False,
        "EnablePropagateAdditionalUserContextData": True,
        "PreventUserExistenceErrors": "LEGACY",
    }
    for member, value in alone.items():
        updated = story.update(story.rich, client, **{member: value})
        updated.pop("LastModifiedDate")
        tally.equal(f"an Update with {member} alone", updated, kept | {member: value})


def accepted(story: Story) -> None:
    """At the edge of the rules, and inside. Each: the request, and what the answer has beyond the minimal."""
    tally = story.tally
    units = {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "minutes"}
    least_validity = {"AccessTokenValidity": 5, "IdTokenValidity": 5, "RefreshTokenValidity": 60}
    sign_in = {
        "AllowedOAuthFlowsUserPoolClient": True,
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid"],
        "CallbackURLs": ["https://example.com"],
    }
    loopback = [
        *(f"http://{host}:8000/cb" for host in ("localhost", "127.0.0.1", "[::1]")),
        "myapp://example",
    ]
    one_list: Params = {
        "ReadAttributes": [],
        "CallbackURLs": [],
        "AllowedOAuthFlows": [],
        "ExplicitAuthFlows": [],
    }
    legacy = ["ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH"]
    rotation = {"Feature": "ENABLED", "RetryGracePeriodSeconds": 60}
    same = None
    requests: list[tuple[str, Params, Params | None]] = [
        ("the shortest validities", {"TokenValidityUnits": units} | least_validity, same),
        ("the longest access", {"AccessTokenValidity": 24, "IdTokenValidity": 24}, same),
        ("the longest refresh", {"RefreshTokenValidity": 3650}, same),
        ("access as long as refresh", {"AccessTokenValidity": 24, "RefreshTokenValidity": 1}, same),
        (
            "a part of the units",
            {"TokenValidityUnits": {"RefreshToken": "days"}, "RefreshTokenValidity": 7},
            same,
        ),
        ("refresh 0 is the default", {"RefreshTokenValidity": 0}, {}),
        ("empty lists are absent", one_list, {}),
        ("the longest session", {"AuthSessionValidity": 15}, same),
        ("sign-in", sign_in, same),
        ("settings of OAuth with its flag off", sign_in | {"AllowedOAuthFlowsUserPoolClient": False}, same),
        ("a default among the callbacks", sign_in | {"DefaultRedirectURI": "https://example.com"}, same),
        ("COGNITO is always there", {"SupportedIdentityProviders": ["COGNITO"]}, same),
        ("100 callbacks", {"CallbackURLs": [f"https://example.com/{n}" for n in range(100)]}, same),
        ("loopback and private schemes", {"CallbackURLs": loopback}, same),
        (
            "a duplicate vanishes",
            {"AllowedOAuthScopes": ["openid", "openid"]},
            {"AllowedOAuthScopes": ["openid"]},
        ),
        ("legacy sign-in flows", {"ExplicitAuthFlows": legacy}, same),
        ("rotation without a list", {"RefreshTokenRotation": rotation}, same),
        (
            "rotation without a grace period",
            {"RefreshTokenRotation": {"Feature": "ENABLED"}, "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]},
            {
                "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 0},
                "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"],
            },
        ),
        ("a supplied secret", {"ClientSecret": SUPPLIED_SECRET}, same),
    ]
    for name, params, expected in requests:
        created = story.create(story.plain, "accepted", **params)
        for member in ("ClientId", "ClientName", "UserPoolId", "CreationDate", "LastModifiedDate"):
            tally.check(f"{name}: {member}", created.pop(member, None))
        expected = MINIMAL | (params if expected is None else expected)
        tally.equal(name, sorted_lists(created), sorted_lists(expected))

    longest_name = "n" * 128
    tally.equal("the longest name", story.create(story.plain, longest_name)["ClientName"], longest_name)
    client = story.client(story.plain, "rotating", RefreshTokenRotation=rotation)
    updated = story.update(story.plain, client)
    tally.equal("rotation stays on", updated.get("RefreshTokenRotation", {}).get("Feature"), "ENABLED")


def lists(story: Story) -> None:
    tally, aws = story.tally, story.aws
    pool = story.pool("listed")
    tally.equal("no clients", aws.list_user_pool_clients(UserPoolId=pool)["UserPoolClients"], [])
    made = {story.client(pool, f"listed-{number}"): f"listed-{number}" for number in range(7)}
    paginator = aws.get_paginator("list_user_pool_clients")
    pages = list(paginator.paginate(UserPoolId=pool, PaginationConfig={"PageSize": 2}))
    tally.equal("sizes of the pages", [len(page["UserPoolClients"]) for page in pages], [2, 2, 2, 1])
    tally.equal(
        "tokens while more follow", ["NextToken" in page for page in pages], [True, True, True, False]
    )
    found = [client for page in pages for client in page["UserPoolClients"]]
    tally.equal("complete and disjoint", sorted(client["ClientId"] for client in found), sorted(made))
    expected = [
        {"ClientId": client, "ClientName": made[client], "UserPoolId": pool} for client in sorted(made)
    ]
    tally.equal("entries, by ID", found, expected)
    whole = aws.list_user_pool_clients(UserPoolId=pool)
    tally.equal("at most 60 when nothing is said", len(whole["UserPoolClients"]), 7)
    tally.check("no token", "NextToken" not in whole)
    exact = aws.list_user_pool_clients(UserPoolId=pool, MaxResults=7)
    tally.check("no token when the page just fits", "NextToken" not in exact)
    for kind, expected_ids in (("REGULAR", sorted(made)), ("DCR", [])):
        pages = paginator.paginate(UserPoolId=pool, ClientType=kind, PaginationConfig={"PageSize": 2})
        ids = [client["ClientId"] for page in pages for client in page["UserPoolClients"]]
        tally.equal(f"filtered by {kind}", ids, expected_ids)


def deletion(story: Story) -> None:
    tally, aws = story.tally, story.aws
    pool = story.pool("emptied")
    kept, gone = story.client(pool, "kept"), story.client(pool, "gone")
    answer = aws.delete_user_pool_client(UserPoolId=pool, ClientId=gone)
    tally.equal("deleted: no members", answer.keys(), {"ResponseMetadata"})
    tally.equal("deleted: status", answer["ResponseMetadata"]["HTTPStatusCode"], 200)
    tally.equal("the other one is there", story.names(pool), ["kept"])
    no_client = "User pool client does not exist."
    there = {"UserPoolId": pool, "ClientId": gone}
    for call in ("describe_user_pool_client", "delete_user_pool_client", "update_user_pool_client"):
        tally.refused(aws, Bad(f"{call} after deletion", call, there, "ResourceNotFoundException", no_client))
    elsewhere = {"UserPoolId": story.plain, "ClientId": kept}
    bad = Bad(
        "another pool's", "describe_user_pool_client", elsewhere, "ResourceNotFoundException", no_client
    )
    tally.refused(aws, bad)
    aws.delete_user_pool(UserPoolId=pool)
    there = {"UserPoolId": pool, "ClientId": kept}
    text = f"User pool {pool} does not exist."
    bad = Bad("the pool is gone", "describe_user_pool_client", there, "ResourceNotFoundException", text)
    tally.refused(aws, bad)


def secrets(story: Story) -> None:
    tally, aws = story.tally, story.aws
    client = story.client(story.plain, "secrets", GenerateSecret=True)
    there = {"UserPoolId": story.plain, "ClientId": client}

    def held() -> list[Params]:
        answer: Params = aws.list_user_pool_client_secrets(**there)
        tally.check("no token", "NextToken" not in answer)
        descriptors: list[Params] = answer["ClientSecrets"]
        return descriptors

    first = held()
    tally.equal("one from the start", len(first), 1)
    added = aws.add_user_pool_client_secret(**there)["ClientSecretDescriptor"]
    members = {"ClientSecretId", "ClientSecretValue", "ClientSecretCreateDate"}
    tally.equal("generated: with its value", added.keys(), members)
    tally.check("generated: its value", re.fullmatch("[0-9a-v]{45,52}", added.get("ClientSecretValue", "")))
    identity = added["ClientSecretId"]
    tally.check("its ID", re.fullmatch(re.escape(client) + r"--\d{13}", identity), identity)
    both = held()
    shapes = [descriptor.keys() for descriptor in both]
    tally.equal("two, without values", shapes, [{"ClientSecretId", "ClientSecretCreateDate"}] * 2)
    tally.check("the added one among them", identity in [descriptor["ClientSecretId"] for descriptor in both])
    third = Bad("a third", "add_user_pool_client_secret", there, "LimitExceededException", ())
    tally.refused(aws, third)
    tally.equal("still two", len(held()), 2)

    original = first[0]["ClientSecretId"]
    tally.check("Describe shows the first", "ClientSecret" in story.describe(story.plain, client))
    answer = aws.delete_user_pool_client_secret(**there, ClientSecretId=original)
    tally.equal("deleted: no members", answer.keys(), {"ResponseMetadata"})
    tally.equal("one left", [descriptor["ClientSecretId"] for descriptor in held()], [identity])
    tally.check("Describe shows none", "ClientSecret" not in story.describe(story.plain, client))
    last = there | {"ClientSecretId": identity}
    bad = Bad("the last stays", "delete_user_pool_client_secret", last, "InvalidParameterException", ())
    tally.refused(aws, bad)

    time.sleep(0.005)
    supplied = aws.add_user_pool_client_secret(**there, ClientSecret=SUPPLIED_SECRET)[
        "ClientSecretDescriptor"
    ]
    tally.equal("supplied: without its value", supplied.keys(), {"ClientSecretId", "ClientSecretCreateDate"})
    tally.equal("two again", len(held()), 2)
    unknown = there | {"ClientSecretId": f"{client}--1"}
    bad = Bad("no such secret", "delete_user_pool_client_secret", unknown, "ResourceNotFoundException", ())
    tally.refused(aws, bad)
    public = {"UserPoolId": story.plain, "ClientId": story.public}
    bad = Bad("a public client", "add_user_pool_client_secret", public, "InvalidParameterException", ())
    tally.refused(aws, bad)


def sessions(story: Story) -> None:
    tally, aws = story.tally, story.aws
    there = {"UserPoolId": story.tracked, "ClientId": story.client(story.tracked, "sessions")}

    def minutes(answer: Params) -> Params:
        answer.pop("ResponseMetadata")
        return answer

    def of(value: int) -> Params:
        return there | {"SSOSession": {"MaxValidityMinutes": value}}

    got = minutes(aws.get_user_pool_client_session_configuration(**there))
    tally.equal("60 before any Set", got, of(60))
    for value in (43200, 0, 129600):
        answer = minutes(aws.set_user_pool_client_session_configuration(**of(value)))
        tally.equal(f"set to {value}", answer, of(value))
        got = minutes(aws.get_user_pool_client_session_configuration(**there))
        tally.equal(f"{value} is kept", got, of(value))
    other = story.client(story.tracked, "other")
    got = aws.get_user_pool_client_session_configuration(UserPoolId=story.tracked, ClientId=other)
    tally.equal("another client has its own", got["SSOSession"], {"MaxValidityMinutes": 60})

    call = "set_user_pool_client_session_configuration"
    untracked = {"UserPoolId": story.plain, "ClientId": story.public, "SSOSession": {"MaxValidityMinutes": 5}}
    tally.refused(aws, Bad("no tracking", call, untracked, "InvalidParameterException", ()))
    lite = untracked | {"UserPoolId": story.lite, "ClientId": story.client(story.lite, "sessions")}
    # Such a pool tracks no sessions, and that is checked first.
    tally.refused(aws, Bad("a Lite pool", call, lite, "InvalidParameterException", ()))
    for value, text in ((-1, least(0)), (129601, most(129600))):
        # How the service writes the first member in a path is not known.
        paths = tuple(one(value, f"{name}.maxValidityMinutes", text) for name in ("sSOSession", "ssoSession"))
        tally.refused(aws, Bad(f"{value} minutes", call, of(value), "InvalidParameterException", paths))
    got = aws.get_user_pool_client_session_configuration(**there)
    tally.equal("a refused Set changes nothing", got["SSOSession"], {"MaxValidityMinutes": 129600})


def refusals(story: Story, table: Callable[[Story], Iterable[Bad]]) -> None:
    pools = (story.plain, story.rich, story.lite, story.tracked)
    before = [story.names(pool) for pool in pools]
    described = story.describe(story.plain, story.public)
    for bad in table(story):
        story.tally.refused(story.aws, bad)
    story.tally.equal("none of them made or ended a client", [story.names(pool) for pool in pools], before)
    story.tally.equal("none of them changed one", story.describe(story.plain, story.public), described)


def quota(story: Story) -> None:
    tally = story.tally
    pool = story.pool("crowded")
    statuses = {
        story.wire.call("CreateUserPoolClient", {"UserPoolId": pool, "ClientName": "one"}).status
        for _ in range(1000)
    }
    tally.equal("1,000 clients", statuses, {200})
    params = {"UserPoolId": pool, "ClientName": "one too many"}
    tally.refused(story.aws, Bad("one more", "create_user_pool_client", params, "LimitExceededException", ()))
    pages = list(story.aws.get_paginator("list_user_pool_clients").paginate(UserPoolId=pool))
    ids = [client["ClientId"] for page in pages for client in page["UserPoolClients"]]
    tally.equal("pages of 60", [len(page["UserPoolClients"]) for page in pages], [60] * 16 + [40])
    tally.equal("each once", (len(ids), len(set(ids))), (1000, 1000))
    story.aws.delete_user_pool_client(UserPoolId=pool, ClientId=ids[0])
    tally.check("room after a deletion", story.client(pool, "again"))


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: boto3_client.py http://127.0.0.1:PORT", file=sys.stderr)
        return 2
    story = Story(sys.argv[1])
    groups: list[tuple[str, Callable[[Story], None]]] = [
        ("pools", scene),
        ("the minimal client", minimal_client),
        ("the full client and Update", full_client),
        ("accepted requests", accepted),
        ("lists", lists),
        ("deletion", deletion),
        ("secrets", secrets),
        ("session configuration", sessions),
        ("bad requests: constraints", lambda story: refusals(story, constraints)),
        ("bad requests: rules", lambda story: refusals(story, rules)),
        ("quota", quota),
        ("wire: successes", successes_on_the_wire),
        ("wire: failures", failures_on_the_wire),
        ("wire: hostile", hostile),
    ]
    for title, group in groups:
        with story.tally.group(title):
            group(story)
    for failure in story.tally.failures:
        print(f"FAILED {failure}")
    print(f"{story.tally.passed} passed, {len(story.tally.failures)} failed")
    return 1 if story.tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
