"""Counts checks, and keeps what failed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from botocore.exceptions import BotoCoreError, ClientError

Params = dict[str, Any]


class Tally:
    """Counts checks, and keeps what failed."""

    def __init__(self) -> None:
        self.passed = 0
        self.failures: list[str] = []

    def check(self, name: str, condition: object, detail: str = "") -> None:
        if condition:
            self.passed += 1
        else:
            self.failures.append(f"{name}: {detail}" if detail else name)

    def equal(self, name: str, actual: object, expected: object) -> None:
        self.check(name, actual == expected, f"\n    expected {expected!r}\n    got      {actual!r}")

    def refused(self, aws: Any, bad: Bad) -> None:
        """The call fails with the typed exception, and says one of its texts, or anything if it has none."""
        exception = getattr(aws.exceptions, bad.exception)
        try:
            getattr(aws, bad.call)(**bad.params)
        except exception as error:
            message = error.response["Error"]["Message"]
            status = error.response["ResponseMetadata"]["HTTPStatusCode"]
            texts = (bad.text,) if isinstance(bad.text, str) else bad.text
            said = message in texts if texts else bool(message)
            right = said and status == 400 and error.response["Error"]["Code"] == bad.exception
            self.check(bad.name, right, f"{status}\n    expected {bad.text!r}\n    got      {message!r}")
        except (ClientError, BotoCoreError) as error:
            self.check(bad.name, False, f"expected {bad.exception}, got {type(error).__name__}: {error}")
        else:
            self.check(bad.name, False, f"expected {bad.exception}, was accepted")

    @contextmanager
    def group(self, title: str) -> Iterator[None]:
        passed, failed = self.passed, len(self.failures)
        try:
            yield
        except Exception as error:  # A call that should have worked: the other groups still run.
            self.failures.append(f"{title}: stopped by {type(error).__name__}: {error}")
        failed = len(self.failures) - failed
        print(
            f"{title}: {self.passed - passed} passed" + (f", {failed} failed" if failed else ""), flush=True
        )


class Bad(NamedTuple):
    """A request that is refused. No text: the service's is not known, so any will do. Several: any."""

    name: str
    call: str
    params: Params
    exception: str
    text: str | tuple[str, ...]
