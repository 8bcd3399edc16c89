"""Checks below any SDK: headers, bodies, and what is no request."""

from __future__ import annotations

import http.client
import json
import random
import re
import socket
import time

from botocore.exceptions import ClientError
from story import FULL, NO_POOL, Story
from tally import Tally
from texts import absent
from wire import Answer, is_uuid, pairs_in_order


def successes_on_the_wire(story: Story) -> None:
    tally, wire = story.tally, story.wire
    created = wire.call(
        "CreateUserPoolClient",
        {"UserPoolId": story.rich, "ClientName": "wire", "GenerateSecret": True} | FULL,
    )
    client = {"UserPoolId": story.rich, "ClientId": created.json()["UserPoolClient"]["ClientId"]}
    tracked = {"UserPoolId": story.tracked, "ClientId": story.client(story.tracked, "wire")}
    answers = {
        "Create": created,
        "Describe": wire.call("DescribeUserPoolClient", client),
        "List": wire.call("ListUserPoolClients", {"UserPoolId": story.rich, "MaxResults": 1}),
        "Add": wire.call("AddUserPoolClientSecret", client),
        "List secrets": wire.call("ListUserPoolClientSecrets", client),
        "Get session": wire.call("GetUserPoolClientSessionConfiguration", tracked),
        "Set session": wire.call(
            "SetUserPoolClientSessionConfiguration", tracked | {"SSOSession": {"MaxValidityMinutes": 1}}
        ),
        "Update": wire.call("UpdateUserPoolClient", client),
    }
    for name, answer in answers.items():
        tally.equal(f"{name}: status", answer.status, 200)
        tally.equal(f"{name}: content type", answer.headers["content-type"], "application/x-amz-json-1.1")
        tally.check(f"{name}: request ID", is_uuid(answer.headers["x-amzn-requestid"]))
        tally.check(f"{name}: alphabetical, no nulls", pairs_in_order(answer.body), answer.body.decode())
    ids = {answer.headers["x-amzn-requestid"] for answer in answers.values()}
    tally.equal("no request ID twice", len(ids), len(answers))
    tally.check("an empty structure stays", b'"TokenValidityUnits":{}' in answers["Update"].body)
    for answer, member in ((created, "CreationDate"), (answers["Add"], "ClientSecretCreateDate")):
        number = re.search(rf'"{member}":([^,}}]*)', answer.body.decode())
        seconds = number.group(1) if number else ""
        fits = re.fullmatch(r"\d{10}(\.\d{1,3})?", seconds) and abs(float(seconds) - time.time()) < 60
        tally.check(f"{member} is seconds with milliseconds", fits, seconds)
    deleted = wire.call("DeleteUserPoolClient", client)
    tally.equal("Delete: status and body", (deleted.status, deleted.body), (200, b""))
    params = {
        "UserPoolId": story.plain,
        "ClientName": "nulls",
        "GenerateSecret": None,
        "Unknown": {"deep": [1]},
    }
    answer = wire.call("CreateUserPoolClient", params | {"AllowedOAuthScopes": [None, "openid", None]})
    tally.equal("nulls and unknown members are nothing: status", answer.status, 200)
    shown = answer.json().get("UserPoolClient", {})
    tally.equal("null elements vanish", shown.get("AllowedOAuthScopes"), ["openid"])
    tally.check("a null flag is a missing one", "ClientSecret" not in shown)


def refused_on_the_wire(
    tally: Tally, name: str, answer: Answer, exception: str, message: str | None, status: int = 400
) -> None:
    tally.equal(f"{name}: status", answer.status, status)
    tally.equal(f"{name}: error type", answer.headers["x-amzn-errortype"], f"{exception}:")
    tally.equal(f"{name}: content type", answer.headers["content-type"], "application/x-amz-json-1.1")
    tally.check(f"{name}: request ID", is_uuid(answer.headers["x-amzn-requestid"]))
    body = answer.json()
    if exception == "SerializationException" and "Message" in body:
        # Whether the service writes it with a capital letter is not settled.
        body["message"] = body.pop("Message")
    expected = {"__type": exception} if message is None else {"__type": exception, "message": message}
    tally.equal(f"{name}: body", body, expected)
    tally.equal(f"{name}: error message", answer.headers["x-amzn-errormessage"], message)


def failures_on_the_wire(story: Story) -> None:
    tally, wire = story.tally, story.wire
    answer = wire.call("CreateUserPoolClient", {"UserPoolId": story.plain})
    refused_on_the_wire(tally, "no name", answer, "InvalidParameterException", absent("clientName"))
    answer = wire.call("CreateUserPoolClient", {"UserPoolId": NO_POOL, "ClientName": "wire"})
    text = f"User pool {NO_POOL} does not exist."
    refused_on_the_wire(tally, "no pool", answer, "ResourceNotFoundException", text)

    base = {"UserPoolId": story.plain, "ClientName": "wire"}
    for member, value, message in (
        ("ClientName", {}, "Start of structure or map found where not expected."),
        ("ClientName", [], "Start of list found where not expected"),
        ("ClientName", 5, "NUMBER_VALUE can not be converted to a String"),
        ("ClientName", True, "TRUE_VALUE can not be converted to a String"),
        ("ClientName", False, "FALSE_VALUE can not be converted to a String"),
        ("RefreshTokenValidity", "30", "STRING_VALUE can not be converted to an Integer"),
        ("RefreshTokenValidity", True, "TRUE_VALUE can not be converted to an Integer"),
        ("CallbackURLs", "https://example.com", "Expected list or null"),
        ("CallbackURLs", {}, "Start of structure or map found where not expected."),
        ("CallbackURLs", [5], "NUMBER_VALUE can not be converted to a String"),
        ("TokenValidityUnits", "days", "Expected null"),
        ("TokenValidityUnits", [], "Start of list found where not expected"),
        ("GenerateSecret", 1, "NUMBER_VALUE can not be converted to a Boolean"),
    ):
        answer = wire.call("CreateUserPoolClient", base | {member: value})
        refused_on_the_wire(tally, f"{member} {value!r}", answer, "SerializationException", message)
    try:
        story.aws.create_user_pool_client(**base | {"ClientName": {"a": "b"}})
    except ClientError as error:
        tally.equal("as boto3 sees it", error.response["Error"]["Code"], "SerializationException")
    else:
        tally.check("as boto3 sees it", False, "was accepted")
    for body in (
        b"{",
        b"",
        b"null",
        b'"x"',
        b'{"ClientName":"a",}',
        b"\xff\xfe",
        b'{"ClientName":"\xff"}',
        b"{}{}",
    ):
        answer = wire.send("CreateUserPoolClient", body)
        refused_on_the_wire(tally, repr(body), answer, "SerializationException", None)
    answer = wire.send("CreateUserPoolClient", b"[]")
    text = "Start of list found where not expected"
    refused_on_the_wire(tally, "a list", answer, "SerializationException", text)
    answer = wire.send("ListUserPoolClients", b"{}")
    refused_on_the_wire(tally, "nothing", answer, "InvalidParameterException", absent("userPoolId"))
    for target in ("NoSuchOperation", "createuserpoolclient", "Other.CreateUserPoolClient", None):
        answer = wire.send(target, b"{}")
        refused_on_the_wire(tally, f"target {target}", answer, "UnknownOperationException", None)


def hostile(story: Story) -> None:
    """Whatever arrives, the emulator neither hangs nor ends."""
    tally, wire = story.tally, story.wire

    def alive(after: str) -> None:
        try:
            answer = wire.call(
                "DescribeUserPoolClient", {"UserPoolId": story.plain, "ClientId": story.public}
            )
            tally.equal(f"answers after {after}", answer.status, 200)
        except (OSError, http.client.HTTPException) as error:
            tally.check(f"answers after {after}", False, repr(error))

    def body(name: str, content: bytes) -> None:
        try:
            status = wire.send("CreateUserPoolClient", content).status
            tally.check(f"{name} is refused", 400 <= status < 500, str(status))
        except ConnectionError:
            tally.check(f"{name} is refused", True)  # Hung up on before all was sent.
        except (TimeoutError, http.client.HTTPException) as error:
            tally.check(f"{name} is refused", False, f"no answer that can be read: {error!r}")
        alive(name)

    valid = {"UserPoolId": story.plain, "ClientName": "large"}
    fits = json.dumps(valid).encode().ljust(1 << 20)
    tally.equal("1 MiB is read", wire.send("CreateUserPoolClient", fits).status, 200)
    body("more than 1 MiB", fits + b" ")
    body("16 MiB", fits * 16)
    body("deep nesting", b'{"UserPoolId":' + b"[" * 500_000)
    body("deep nesting in an unknown member", b'{"X":' + b"[" * 200_000 + b"]" * 200_000 + b"}")
    body("a long name", json.dumps(valid | {"ClientName": "n" * 1_000_000}).encode())
    body("many callbacks", json.dumps(valid | {"CallbackURLs": ["x"] * 200_000}).encode())
    body(
        "a large number",
        b'{"UserPoolId":"us-east-1_a","ClientName":"a","AuthSessionValidity":' + b"9" * 400 + b"}",
    )

    post = b"POST / HTTP/1.1\r\nHost: x\r\n"
    head = post + b"X-Amz-Target: AWSCognitoIdentityProviderService.CreateUserPoolClient\r\n"
    seeded = random.Random(2016)
    thrown = {
        "no bytes": b"",
        "TLS": bytes.fromhex("16030100c8010000c40303") + seeded.randbytes(190),
        "a line": b"hello\r\n\r\n",
        "half a head": head,
        "half a body": head + b"Content-Length: 100\r\n\r\n{",
        "a length that is none": head + b"Content-Length: many\r\n\r\n{}",
        "two lengths": head + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "a broken chunk": head + b"Transfer-Encoding: chunked\r\n\r\nZZZ\r\n{}\r\n",
        "a target that is no text": post + b"X-Amz-Target: \xff\xfe\r\nContent-Length: 2\r\n\r\n{}",
        "a long header": head + b"X: " + b"a" * 1_000_000 + b"\r\n\r\n",
    }
    thrown |= {f"random bytes {number}": seeded.randbytes(4096) for number in range(8)}
    for name, garbage in thrown.items():
        received = wire.throw(garbage)
        tally.check(f"{name}: an answer or an end", received is not None)
        tally.check(f"{name}: no success", not (received or b"").startswith(b"HTTP/1.1 200"), repr(received))
        alive(name)

    # Others that hold their connections in the middle of a request hold nobody up.
    open_ones = [socket.create_connection(wire.address, timeout=5) for _ in range(50)]
    for number, connection in enumerate(open_ones):
        connection.sendall((head, head + b"Content-Length: 100\r\n\r\n{", b"")[number % 3])
    alive("50 unfinished requests")
    for connection in open_ones:
        connection.close()
    alive("their end")
    for method in ("GET", "PUT", "DELETE"):
        status = wire.send("CreateUserPoolClient", b"", method).status
        tally.check(f"{method} is refused", 400 <= status < 500, str(status))
