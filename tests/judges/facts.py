"""Facts as one flat table, and the differences between two such tables as readable lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# What the crate is made of: tests/model.rs holds the crate equal to this file, in both directions.
OURS = ROOT / "tests/data/service-model.json"

# A place (a shape, an operation, a property) and the name of a fact, to what the fact says; "" says: it is so.
Facts = dict[tuple[str, str], str]


def ours() -> dict[str, Any]:
    return json.loads(OURS.read_text(encoding="utf-8"))


def said(value: Any) -> str:
    """A value of the model in one line, the same for the same value."""
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)


def line(sign: str, place: str, fact: str, value: str) -> str:
    return f"{sign} {place}: {fact} {value}".rstrip()


def differences(ours: Facts, theirs: Facts) -> list[str]:
    """What they have more (+), what they have not (-), what they say otherwise (~: ours -> theirs)."""
    lines = []
    for key in sorted(ours.keys() | theirs.keys()):
        if key not in ours:
            lines.append(line("+", *key, theirs[key]))
        elif key not in theirs:
            lines.append(line("-", *key, ours[key]))
        elif ours[key] != theirs[key]:
            lines.append(line("~", *key, f"{ours[key]} -> {theirs[key]}"))
    return lines


def reordered(place: str, what: str, ours: list[str], theirs: list[str]) -> list[str]:
    """The order of what both have, where it is not the same."""
    both = set(ours) & set(theirs)
    one, other = ([name for name in names if name in both] for names in (ours, theirs))
    if one == other:
        return []
    return [line("~", place, f"order of {what}", f"{', '.join(one)} -> {', '.join(other)}")]
