"""cfn-lint as a judge of requests: each Create as a resource in a template, under all of its rules for errors."""

from __future__ import annotations

import json
import re
from typing import Any

from cases import Breach, Case
from cfnlint.api import lint
from cfnlint.config import ManualArgs
from cloudformation import TYPE

# A template holds 500 resources at most.
_BATCH = 400

# Rules that speak of one constraint, by the end of their text: what comes before may be the value.
_TEXTS = {
    "E1156": (("is not a 'AWS::IAM::Role.Arn' with pattern '.*'", "format"),),
    "E3002": (("unexpected", "unknown"), ("\\?", "unknown")),
    "E3003": (("is a required property", "required"),),
    "E3012": (("is not of type .*", "type"),),
    "E3030": (("is not one of \\[.*\\]", "enum"),),
    "E3031": (("does not match '.*'", "pattern"),),
    "E3032": (("expected maximum item count: \\d+, found: \\d+", "maxItems"),),
    "E3033": (("is shorter than \\d+", "minLength"), ("is longer than \\d+", "maxLength")),
    "E3034": (
        ("is less than the minimum of \\d+", "minimum"),
        ("is greater than the maximum of \\d+", "maximum"),
    ),
}


def _breach(rule: str, path: list[Any], text: str) -> Breach:
    kinds = (kind for end, kind in _TEXTS.get(rule, ()) if re.search(f"{end}\\)?$", text, re.DOTALL))
    # What is of another kind differs from all that the crate says, and is printed.
    kind = next(kinds, f"{rule} {text[-80:]}")
    if kind == "required":
        path = [*path, re.findall("'(\\w+)' is a required", text)[-1]]
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return steps.lstrip("."), kind


def _text(template: dict[str, Any]) -> str:
    """JSON that a reader of YAML takes for the same: it folds line breaks such as U+2028, and knows no surrogates."""
    text = json.dumps(template, ensure_ascii=False)
    return re.sub("[\x7f-\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def breaches(cases: list[Case]) -> list[set[Breach]]:
    found: list[set[Breach]] = [set() for _ in cases]
    for start in range(0, len(cases), _BATCH):
        batch = enumerate(cases[start : start + _BATCH], start)
        # The properties have the names of the request's members.
        resources = {f"Client{number}": {"Type": TYPE, "Properties": case.request} for number, case in batch}
        template = {"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources}
        for match in lint(_text(template), config=ManualArgs(regions=["us-east-1"])):
            if match.rule.id.startswith("E"):
                match list(getattr(match, "path", [])):
                    case ["Resources", str(resource), "Properties", *path]:
                        number = int(resource.removeprefix("Client"))
                        found[number].add(_breach(match.rule.id, path, match.message))
                    case path:
                        raise SystemExit(
                            f"cfn-lint refuses the template: {match.rule.id} {path} {match.message}"
                        )
    return found
