#!/usr/bin/env bash
# Holds the crate's facts and cases against botocore's service model and cfn-lint's schema: see judge.py. Needs Python
# 3.11 or later with venv, and PyPI. Leaves everything under target/. JUDGES=skip goes without, and says so.
#
#     bash tests/judges/run.sh            the versions of requirements.txt
#     bash tests/judges/run.sh --drift    the newest of both, facts alone
#
# Exit status: 1, something differs; 2, the judges could not be asked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

case "${JUDGES:-run}" in
    run) ;;
    skip)
        echo "tests/judges: SKIPPED, as JUDGES=skip asks: nothing was compared with botocore and cfn-lint" >&2
        exit 0
        ;;
    *)
        echo "tests/judges: JUDGES is '$JUDGES', and may be 'run' or 'skip'" >&2
        exit 2
        ;;
esac

unable() {
    echo "tests/judges: $*; nothing was compared. JUDGES=skip goes without" >&2
    exit 2
}

mkdir -p target
target=$PWD/target
pip=(-m pip --disable-pip-version-check --no-input --quiet install)
make_venv() {
    rm -rf "$venv"
    python3 -m venv "$venv" || unable "no Python 3 with venv"
}
case "${1-}" in
    "")
        venv=$target/judges-venv
        if ! cmp --silent tests/judges/requirements.txt "$venv/requirements.txt"; then
            make_venv
            "$venv/bin/python" "${pip[@]}" --requirement tests/judges/requirements.txt || unable "PyPI does not answer"
            cp tests/judges/requirements.txt "$venv/requirements.txt"
        fi
        ;;
    --drift)
        venv=$target/drift-venv
        [ -x "$venv/bin/python" ] || make_venv
        "$venv/bin/python" "${pip[@]}" --upgrade --upgrade-strategy eager botocore cfn-lint ||
            unable "PyPI does not answer"
        ;;
    *)
        unable "no such argument: $1"
        ;;
esac

# cfn-lint would read settings and newer schemas in the user's home, and settings in the folder where it starts.
cd "$venv"
HOME=$venv XDG_CACHE_HOME=$venv/cache exec "$venv/bin/python" -E "$OLDPWD/tests/judges/judge.py" "$@"
