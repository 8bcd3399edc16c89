"""The requests of tests/cases/, and which constraints each breaks by the crate's word.

tests/cases.rs holds the findings of the cases equal to those of the crate.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from facts import ROOT

Request = dict[str, Any]

# A path in a request and what is broken there, in the words of JSON Schema: what all three judges can say.
Breach = tuple[str, str]


class Case(NamedTuple):
    name: str
    operation: str
    request: Request
    refused: bool
    breaches: set[Breach]


_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def value_at(request: Any, path: str) -> Any:
    """The value; None where there is none."""
    for name, index in _STEP.findall(path):
        try:
            request = request[int(index) if index else name]
        except (KeyError, IndexError, TypeError):
            return None
    return request


def shape_at(model: dict[str, Any], operation: str, path: str) -> dict[str, Any]:
    shape = model["shapes"][model["operations"][operation]["input"]]
    for name, index in _STEP.findall(path):
        shape = model["shapes"][(shape["member"] if index else shape["members"][name])["shape"]]
    return shape


def _breach(model: dict[str, Any], case: str, operation: str, request: Request, finding: str) -> Breach:
    """A finding on a constraint with the side on which it is broken, which value and limits must bear out."""
    kind, path = finding.removeprefix("constraint.").split(" ")
    try:
        value, shape = value_at(request, path), shape_at(model, operation, path)
    except KeyError as missing:
        raise SystemExit(f"{case}: finds `{finding}`, and our data has no {missing}") from missing
    if kind in ("pattern", "enum"):
        return path, kind
    if kind == "required":
        borne_out, broken = value is None, "required"
    else:
        low, high = {
            "length": ("minLength", "maxLength"),
            "list-size": ("minItems", "maxItems"),
            "range": ("minimum", "maximum"),
        }[kind]
        amount = value if kind == "range" else len(value)
        below, above = amount < shape.get("min", amount), amount > shape.get("max", amount)
        borne_out, broken = below or above, low if below else high
    if not borne_out:
        raise SystemExit(
            f"{case}: finds `{finding}`, and the value and the limits of the model say no such thing"
        )
    return path, broken


def cases(model: dict[str, Any]) -> list[Case]:
    """As tests/support/mod.rs reads them."""
    read = []
    for path in sorted((ROOT / "tests/cases").glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for written in file["cases"]:
            name = f"{path.stem}: {written['name']}"
            operation = written.get("operation", "CreateUserPoolClient")
            request = dict(file.get("base", {}).get(operation, {}))
            for member, value in written["request"].items():
                # A null takes a member of the base away.
                if value is None and member in request:
                    del request[member]
                else:
                    request[member] = value
            found = [finding for finding in written["findings"] if finding.startswith("constraint.")]
            breaches = {_breach(model, name, operation, request, finding) for finding in found}
            read.append(Case(name, operation, request, "answer" in written, breaches))
    return read
