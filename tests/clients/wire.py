"""HTTP as it is, below any SDK."""

from __future__ import annotations

import http.client
import json
import re
import socket
import urllib.parse
from typing import Any, NamedTuple

from tally import Params


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Wire:
    """One connection to the emulator, below any SDK."""

    def __init__(self, endpoint: str) -> None:
        url = urllib.parse.urlsplit(endpoint)
        self.address = (url.hostname or "127.0.0.1", url.port or 80)
        self.connection = http.client.HTTPConnection(*self.address, timeout=10)

    def send(self, operation: str | None, body: bytes, method: str = "POST") -> Answer:
        """The operation is the whole target when it has a full stop."""
        headers = {"Content-Type": "application/x-amz-json-1.1"}
        if operation is not None:
            service = "" if "." in operation else "AWSCognitoIdentityProviderService."
            headers["X-Amz-Target"] = service + operation
        try:
            self.connection.request(method, "/", body, headers)
            response = self.connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException):
            self.connection.close()
            raise

    def call(self, operation: str, params: object) -> Answer:
        return self.send(operation, json.dumps(params).encode())

    def throw(self, garbage: bytes) -> bytes | None:
        """Sends bytes on a connection of their own, and no more. None: no answer and no end in time."""
        with socket.create_connection(self.address, timeout=5) as connection:
            received = b""
            try:
                connection.sendall(garbage)
                connection.shutdown(socket.SHUT_WR)
                while piece := connection.recv(65536):
                    received += piece
            except TimeoutError:
                return None
            except OSError:  # Hung up on: an answer as well.
                pass
            return received


def pairs_in_order(body: bytes) -> bool:
    """Whether the members of every object are in alphabetical order, and none is null."""
    unordered = []

    def visit(pairs: list[tuple[str, Any]]) -> Params:
        names = [name for name, _ in pairs]
        unordered.append(names != sorted(names) or any(value is None for _, value in pairs))
        return dict(pairs)

    json.loads(body, object_pairs_hook=visit)
    return bool(unordered) and not any(unordered)


def is_uuid(text: str | None) -> bool:
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text or "") is not None
