"""Holds the facts and the cases of the crate against those who know them from elsewhere: botocore and cfn-lint.

    python3 tests/judges/judge.py           facts and requests, with the versions of requirements.txt
    python3 tests/judges/judge.py --drift   facts alone, with whatever versions are installed

Signs: + they have it and we don't, - we have it and they don't, ~ ours -> theirs. Exit status 1 when something differs
that expected.json does not expect, or agrees that it expects to differ; 2 when there is no telling.
"""

from __future__ import annotations

import json
import sys
import traceback
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.dont_write_bytecode = True  # The directory stays as it is in the repository.

import cloudformation  # noqa: E402
import model  # noqa: E402
from facts import ours  # noqa: E402
from verdicts import compare, compare_lines  # noqa: E402

EXPECTED = Path(__file__).with_name("expected.json")


def say(title: str, good: str, figures: str, failures: list[str]) -> int:
    print(f"{title}: {f'NOT {good}, see {len(failures)} below' if failures else good}", flush=True)
    for failure in failures:
        print(f"  {failure}")
    print(f"    {figures}", flush=True)
    return len(failures)


def facts(our_model: dict[str, Any], expected: dict[str, Any]) -> int:
    """The one model must be the other; CloudFormation's schema differs as expected."""
    lines, figures = model.compare(our_model, model.of_botocore())
    failed = say(f"the service model of botocore {version('botocore')}", "equal to ours", figures, lines)
    lines, figures = cloudformation.compare(our_model)
    explained = expected["facts of cfn-lint"]
    failures = compare_lines(lines, explained)
    figures += f", {len(explained)} expected differences"
    schema = f"CloudFormation's schema of cfn-lint {version('cfn-lint')}"
    return failed + say(schema, "as expected", figures, failures)


def requests(our_model: dict[str, Any], expected: dict[str, Any]) -> int:
    import requests_by_botocore  # What only this needs must not stop a look for drift.
    import requests_by_cfn_lint
    from cases import cases

    all_cases = cases(our_model)
    judged = requests_by_botocore.breaches(model.of_botocore(), all_cases)
    verdicts = compare(all_cases, judged, expected["requests by botocore"])
    failed = say("requests by botocore", "as expected", *verdicts)
    creates = [case for case in all_cases if case.operation == "CreateUserPoolClient"]
    verdicts = compare(creates, requests_by_cfn_lint.breaches(creates), expected["requests by cfn-lint"])
    return failed + say("requests to create by cfn-lint", "as expected", *verdicts)


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--drift"]):
        print(__doc__, file=sys.stderr)
        return 2
    our_model, expected = ours(), json.loads(EXPECTED.read_text(encoding="utf-8"))
    print(f"ours: {our_model['source']}")
    failed = facts(our_model, expected)
    if not arguments:
        if f"botocore {version('botocore')} " not in our_model["source"]:
            print(f"  judged by botocore {version('botocore')}, and the data is from {our_model['source']}")
            failed += 1
        failed += requests(our_model, expected)
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception:  # A judge that has changed beyond this script says nothing on the crate.
        traceback.print_exc()
        sys.exit(2)
