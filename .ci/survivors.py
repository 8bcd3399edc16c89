"""Survivors of `.ci/parts/mutants` against `.ci/survivors.json`.

    python3 .ci/survivors.py --settled <first outcomes>                            expressions for those to try no more
    python3 .ci/survivors.py <first outcomes> <second outcomes> <module of src>…   what survived, against the list
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

from listed import HERE, compare, source

KEYS = ["file", "source", "mutant"]


def outcomes(path: str) -> list[tuple[str, dict]]:
    # Where nothing is left for the second pass, it has no outcomes.
    if not Path(path).exists():
        return []
    every = json.loads(Path(path).read_text(encoding="utf-8"))["outcomes"]
    return [(one["summary"], one["scenario"]["Mutant"]) for one in every if one["scenario"] != "Baseline"]


def named(mutant: dict) -> dict:
    # The name begins with file, line and column.
    what = mutant["name"].split(": ", 1)[1]
    return {"file": mutant["file"], "source": source(mutant["file"], mutant["span"]["start"]["line"]), "mutant": what}


def settled(first: list[tuple[str, dict]]) -> list[dict]:
    """What the first pass let through and is in the list, and what ran too long: neither is tried again."""
    known = json.loads((HERE / "survivors.json").read_text(encoding="utf-8"))
    left = Counter(tuple(entry[key] for key in KEYS) for entry in known)
    found = []
    for summary, mutant in first:
        key = tuple(named(mutant)[key] for key in KEYS)
        if summary == "MissedMutant" and left[key]:
            left[key] -= 1
            found.append(mutant)
        elif summary == "Timeout":
            found.append(mutant)
    return found


if sys.argv[1] == "--settled":
    for mutant in settled(outcomes(sys.argv[2])):
        print(f"^{re.escape(mutant['name'])}$")
    sys.exit()

first, second, *rooms = sys.argv[1:]
# The second pass tries again what the first one let through, but for the listed.
last = {mutant["name"]: (summary, mutant) for summary, mutant in outcomes(first) + outcomes(second)}
counts = Counter(summary for summary, _ in last.values())
caught = counts["CaughtMutant"] + counts["Timeout"]
if not caught:
    sys.exit("nothing was caught: were the tests run?")
survivors = [named(mutant) for summary, mutant in last.values() if summary == "MissedMutant"]
beginnings = tuple(f"src/{room}{end}" for room in rooms for end in (".rs", "/"))
fine = compare("survivors", KEYS, survivors, beginnings)
print(
    f"{len(last)} mutants: {caught} caught ({counts['Timeout']} by running too long), "
    f"{counts['Unviable']} don't compile, {len(survivors)} survive"
)
sys.exit(not fine)
