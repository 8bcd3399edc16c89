"""Lines of `src` that no test runs, against `.ci/uncovered.json`, and their share.

    python3 .ci/uncovered.py <lcov file> <least share of covered lines>
"""

import sys
from pathlib import Path

from listed import compare, source

report, least = sys.argv[1:]
root = Path(__file__).resolve().parent.parent
lines, found, file = 0, [], ""
for record in Path(report).read_text(encoding="utf-8").splitlines():
    kind, _, value = record.partition(":")
    if kind == "SF":
        file = str(Path(value).relative_to(root))
    elif kind == "DA" and file.startswith("src/"):
        number, count = value.split(",")[:2]
        lines += 1
        if count == "0":
            found.append({"file": file, "source": source(file, int(number))})
if not lines:
    sys.exit("no line was counted")
fine = compare("uncovered", ["file", "source"], found)
share = 100 * (lines - len(found)) / lines
print(f"{share:.2f} % of {lines} lines; {len(found)} are not run")
sys.exit(not fine or share < float(least))
