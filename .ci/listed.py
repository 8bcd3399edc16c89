"""A list of known exceptions against what was found: what is new fails, and so does what is no longer there."""

import json
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent


def source(file: str, number: int) -> str:
    """The text of that line, by which the lists know it: line numbers move."""
    return (HERE.parent / file).read_text(encoding="utf-8").splitlines()[number - 1].strip()


def compare(name: str, keys: list[str], found: list[dict], files: tuple[str, ...] = ("",)) -> bool:
    """Whether `.ci/<name>.json` lists what was found, in files whose paths begin so, and nothing else; says how they differ."""
    listed = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    listed = [entry for entry in listed if entry["file"].startswith(files)]
    key = lambda entry: tuple(entry[key] for key in keys)
    known, seen = Counter(map(key, listed)), Counter(map(key, found))
    new, gone = known_less(seen, known), known_less(known, seen)
    for entry in new:
        print("not listed:", json.dumps(dict(zip(keys, entry)), ensure_ascii=False))
    for entry in gone:
        print(f"listed in .ci/{name}.json, but no longer so:", json.dumps(dict(zip(keys, entry)), ensure_ascii=False))
    without = [entry for entry in listed if not entry.get("why")]
    for entry in without:
        print("without a reason:", json.dumps(entry, ensure_ascii=False))
    return not (new or gone or without)


def known_less(some: Counter, others: Counter) -> list[tuple]:
    return sorted((some - others).elements())
