"""Survivors of `.ci/parts/mutants` against `.ci/survivors.json`.

    python3 .ci/survivors.py <first outcomes> <second outcomes> <module of src>…
"""

import json
import sys
from collections import Counter
from pathlib import Path

from listed import compare, source

first, second, *rooms = sys.argv[1:]


def outcomes(path: str) -> list[tuple[str, dict]]:
    # Where the first pass lets nothing through, there is no second.
    if path == second and not Path(path).exists():
        return []
    every = json.loads(Path(path).read_text(encoding="utf-8"))["outcomes"]
    return [(one["summary"], one["scenario"]["Mutant"]) for one in every if one["scenario"] != "Baseline"]


def named(mutant: dict) -> dict:
    # The name begins with file, line and column.
    what = mutant["name"].split(": ", 1)[1]
    return {"file": mutant["file"], "source": source(mutant["file"], mutant["span"]["start"]["line"]), "mutant": what}


one, two = outcomes(first), outcomes(second)
counts = Counter(summary for summary, _ in one if summary != "MissedMutant") + Counter(summary for summary, _ in two)
survivors = [named(mutant) for summary, mutant in two if summary == "MissedMutant"]
beginnings = tuple(f"src/{room}{end}" for room in rooms for end in (".rs", "/"))
fine = compare("survivors", ["file", "source", "mutant"], survivors, beginnings)
caught = counts["CaughtMutant"] + counts["Timeout"]
if not caught:
    sys.exit("nothing was caught: were the tests run?")
print(
    f"{len(one)} mutants: {caught} caught ({counts['Timeout']} by running too long), "
    f"{counts['Unviable']} don't compile, {len(survivors)} survive"
)
sys.exit(not fine)
