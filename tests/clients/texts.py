"""The texts in which the service reports a violated constraint of its model."""

from __future__ import annotations


def violations(*clauses: str) -> str:
    errors = "error" if len(clauses) == 1 else "errors"
    return f"{len(clauses)} validation {errors} detected: {'; '.join(clauses)}"


def clause(value: str | None, path: str, text: str) -> str:
    """No value: that of a secret, which is left out."""
    shown = "Value" if value is None else f"Value {value}"
    return f"{shown} at '{path}' failed to satisfy constraint: {text}"


def absent(path: str) -> str:
    return violations(clause("null", path, "Member must not be null"))


def one(value: object, path: str, text: str) -> str:
    return violations(clause(f"'{value}'", path, text))


def shortest(length: int) -> str:
    return f"Member must have length greater than or equal to {length}"


def longest(length: int) -> str:
    return f"Member must have length less than or equal to {length}"


def least(value: int) -> str:
    return f"Member must have value greater than or equal to {value}"


def most(value: int) -> str:
    return f"Member must have value less than or equal to {value}"


def pattern(expression: str) -> str:
    return f"Member must satisfy regular expression pattern: {expression}"


def values(*names: str) -> str:
    return f"Member must satisfy enum value set: [{', '.join(names)}]"


def elements(*texts: str) -> str:
    return f"Member must satisfy constraint: [{', '.join(texts)}]"


NAME_PATTERN = pattern(r"[\w\s+=,.@-]+")
POOL_PATTERN = pattern(r"[\w-]+_[0-9a-zA-Z]+")
ID_PATTERN = pattern(r"[\w+]+")
URL_PATTERN = pattern(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+")
URLS = elements(longest(1024), shortest(1), URL_PATTERN)
SCOPES = elements(longest(256), shortest(1), pattern(r"[\x21\x23-\x5B\x5D-\x7E]+"))
PROVIDERS = elements(longest(32), shortest(1), pattern(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+"))
ARN_PATTERN = pattern(
    r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?"
)


def auth_flow_values(*tie: str) -> str:
    return elements(
        values(
            "ALLOW_CUSTOM_AUTH", "ADMIN_NO_SRP_AUTH", "ALLOW_USER_AUTH", *tie, "ALLOW_USER_PASSWORD_AUTH",
            "ALLOW_USER_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH",
            "ALLOW_TOKEN_EXCHANGE_IMPERSONATION", "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        )
    )  # fmt: skip
