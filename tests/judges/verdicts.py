"""Our verdicts against a judge's, breach by breach, with the differences that are expected and why."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from cases import Breach, Case, value_at

OURS, JUDGES, BOTH = "by us only", "by the judge only", "by both"


# Whether we refuse, and whether the judge does.
_VERDICTS = {(True, True): "both", (True, False): "us", (False, True): "judge", (False, False): "neither"}


class Seen(NamedTuple):
    """A breach that one side sees, or both: where (without the numbers of elements), what, and in which request."""

    side: str
    place: str
    kind: str
    value: Any
    case: str

    def __str__(self) -> str:
        value = json.dumps(self.value, ensure_ascii=False)
        value = value if len(value) <= 60 else f"{value[:40]}… of {len(value)}"
        return f"{self.side}: {self.place}: {self.kind}: {value} (in `{self.case}`)"


class Expected:
    """An expected difference: a side and a kind, and if need be a place, a value, a case; left out: any."""

    def __init__(self, written: dict[str, Any]) -> None:
        self.side, self.why = written["side"], written["why"]
        self.facts = {key: value for key, value in written.items() if key not in ("side", "why")}
        self.occurred = False
        if self.side not in (OURS, JUDGES) or not self.why or "kind" not in self.facts:
            raise SystemExit(f"expected.json: {written} says no side, kind or reason")
        if unknown := self.facts.keys() - {"place", "kind", "value", "case"}:
            raise SystemExit(f"expected.json: {written}: nothing is known of {sorted(unknown)}")

    def covers(self, seen: Seen) -> bool:
        return all(getattr(seen, key) == value for key, value in self.facts.items())

    def __str__(self) -> str:
        return f"{self.side}: {json.dumps(self.facts, ensure_ascii=False)}"


class Verdicts(NamedTuple):
    figures: str
    failures: list[str]


def _seen(side: str, case: Case, breaches: set[Breach]) -> list[Seen]:
    return [
        Seen(side, re.sub(r"\[\d+\]", "[]", path), kind, value_at(case.request, path), case.name)
        for path, kind in sorted(breaches)
    ]


def compare(cases: list[Case], judged: list[set[Breach]], written: list[dict[str, Any]]) -> Verdicts:
    """A difference that is not expected fails, and so does an expected one that does not occur, or not always."""
    expected = [Expected(it) for it in written]
    failures: list[str] = []
    counts = dict.fromkeys(["both", "us", "judge", "neither", "rules", "seen by both", "differences"], 0)
    for case, theirs in zip(cases, judged, strict=True):
        counts[_VERDICTS[case.refused, bool(theirs)]] += 1
        counts["rules"] += case.refused and not theirs and not case.breaches
        for seen in _seen(OURS, case, case.breaches - theirs) + _seen(JUDGES, case, theirs - case.breaches):
            counts["differences"] += 1
            covering = [it for it in expected if it.side == seen.side and it.covers(seen)]
            for it in covering:
                it.occurred = True
            if not covering:
                failures.append(f"unexpected difference: {seen}")
        for seen in _seen(BOTH, case, theirs & case.breaches):
            counts["seen by both"] += 1
            failures += [f"unexpected agreement: {seen}; expected {it}" for it in expected if it.covers(seen)]
    failures += [f"unexpected agreement: nothing differs {it}" for it in expected if not it.occurred]
    figures = (
        f"{len(cases)} requests judged: {counts['both']} refused by both, {counts['us']} by us only "
        f"({counts['rules']} of them by rules beyond the model), {counts['judge']} by the judge only, "
        f"{counts['neither']} by neither\n"
        f"    constraints broken in them: {counts['seen by both']} seen by both, {counts['differences']} by one, which "
        f"{len(expected)} expected differences explain"
    )
    return Verdicts(figures, failures)


def compare_lines(lines: list[str], expected: dict[str, str]) -> list[str]:
    """The same for the lines of a comparison of facts."""
    unexpected = [f"unexpected difference: {line}" for line in lines if line not in expected]
    gone = [f"unexpected agreement: nothing differs by `{it}`" for it in expected if it not in lines]
    return unexpected + gone
