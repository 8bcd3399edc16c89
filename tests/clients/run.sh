#!/usr/bin/env bash
# Runs AWS's own clients, boto3 and the SDK for Rust, against examples/emulator. Needs Rust as the SDK wants it (see
# rust-sdk/Cargo.toml), Python 3.11 or later, and the package registries. Leaves everything under target/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

step() { printf '\n== %s\n' "$*"; }

step "build the emulator"
emulator=$(
    cargo build --release --locked --example emulator --message-format json-render-diagnostics |
        python3 -c '
import json, sys
built = [json.loads(line) for line in sys.stdin if line.startswith("{")]
print(next(b["executable"] for b in built if b.get("executable") and b["target"]["name"] == "emulator"))'
)

step "build the client in Rust"
CARGO_TARGET_DIR=target/rust-sdk cargo build --locked --manifest-path tests/clients/rust-sdk/Cargo.toml

step "install boto3"
venv=target/clients-venv
if ! cmp --silent tests/clients/requirements.txt "$venv/requirements.txt"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-input --requirement tests/clients/requirements.txt
    cp tests/clients/requirements.txt "$venv/requirements.txt"
fi

step "start the emulator"
said=$(mktemp)
"$emulator" --listen 127.0.0.1:0 --region us-east-1 >"$said" </dev/null &
process=$!
end() {
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
    rm -f "$said"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
endpoint=
for _ in $(seq 100); do
    endpoint=$(sed -n 's/^listening on \(http:.*\)$/\1/p' "$said")
    [ -z "$endpoint" ] || break
    kill -0 "$process" 2>/dev/null || { echo "the emulator ended"; exit 1; }
    sleep 0.1
done
[ -n "$endpoint" ] || { echo "the emulator does not listen"; exit 1; }
echo "$endpoint"

# Both run, and a failure of either is one of the whole.
status=0
step "boto3"
"$venv/bin/python" tests/clients/boto3_client.py "$endpoint" || status=1
step "the SDK for Rust"
target/rust-sdk/debug/rust-sdk-client "$endpoint" || status=1
kill -0 "$process" 2>/dev/null || { echo "the emulator ended"; status=1; }
exit "$status"
