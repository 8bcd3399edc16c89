#!/usr/bin/env python3
"""What the crate adds to a program, and what it costs to build: Markdown tables.

    python3 benches/size/measure.py            sizes, dependencies and build times (some minutes)
    python3 benches/size/measure.py --sizes    sizes alone
    python3 benches/size/measure.py --builds   dependencies and build times alone
    python3 benches/size/measure.py --largest  the largest functions that validating one request adds, without url

Needs cargo, binutils and crates.io. Everything is built in a folder of its own, with default profiles but for LTO where
sizes are taken. Build times are the processor's (user and system), so the number of jobs has no say.
"""

import collections
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CRATE = "cognito-user-pool-client"
OURS = f'{CRATE} = {{ path = "{ROOT}" }}'
# The versions of idna_adapter are the Unicode back ends of url: the application's lock file chooses one.
BACK_ENDS = [("ICU4X, the default", None), ("unicode-rs", "1.1.0"), ("none", "1.0.0")]


def run(arguments, folder, **environment):
    environment = os.environ | {"CARGO_TARGET_DIR": str(folder / "target")} | environment
    done = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} in {folder}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def package(folder, name, source, dependencies="", end="[profile.release]\nlto = true\n"):
    """Writes a package of one file."""
    path = folder / name
    (path / "src").mkdir(parents=True)
    shutil.copy(HERE / source, path / "src" / "main.rs")
    (path / "Cargo.toml").write_text(
        f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "2024"\n\n'
        f"[dependencies]\n{dependencies}\n\n{end}\n[workspace]\n"
    )
    return path


def text_size(path):
    """The bytes of .text in the release binary."""
    run(["cargo", "build", "--release", "--quiet"], path)
    sections = run(["size", "-A", f"target/release/{path.name}"], path)
    return int(re.search(r"^\.text\s+(\d+)", sections, re.MULTILINE)[1])


def without_url(folder):
    """A package that stands for url, and the patch that puts it there."""
    path = folder / "no-url"
    (path / "src").mkdir(parents=True)
    shutil.copy(HERE / "no_url.rs", path / "src" / "lib.rs")
    (path / "Cargo.toml").write_text('[package]\nname = "url"\nversion = "2.5.99"\nedition = "2024"\n\n[features]\nstd = []\n\n[workspace]\n')
    return f'[profile.release]\nlto = true\n\n[patch.crates-io]\nurl = {{ path = "{path}" }}\n'


def sizes(folder):
    floor = text_size(package(folder, "hello", "hello.rs"))
    print(f"`.text` of a release binary with LTO, added to the {floor:,} bytes of one that does nothing:\n")
    print("| Unicode of `url` | validate a request | and print what is wrong |\n| --- | --: | --: |")
    rows = [(name, version, {}) for name, version in BACK_ENDS]
    rows.append(("(all of `url` taken away)", None, {"end": without_url(folder)}))
    for index, (name, version, end) in enumerate(rows):
        cells = []
        for source in ["validate.rs", "report.rs"]:
            path = package(folder, f"{source[:-3]}-{index}", source, OURS, **end)
            pin(path, version)
            cells.append(f"{(text_size(path) - floor) / 1000:.0f} kB")
            if end:
                check_taken_away(path)
            shutil.rmtree(path / "target")
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    print()


def check_taken_away(path):
    """A patch that doesn't fit is passed over in silence, and the figure would be a lie."""
    if 'name = "idna"' in (path / "Cargo.lock").read_text():
        sys.exit("url was not taken away: its features in no_url must be those that the crate asks for")


def functions(path):
    """The bytes of each function of the release binary, of all instances of generic ones together."""
    run(["cargo", "build", "--release", "--quiet"], path)
    bytes_of = collections.Counter()
    for line in run(["nm", "-S", "-C", f"target/release/{path.name}"], path).splitlines():
        fields = line.split(None, 3)
        if len(fields) == 4 and fields[2] in "tTwW":
            bytes_of[re.sub(r"::h[0-9a-f]{16}$", "", fields[3])] += int(fields[1], 16)
    return bytes_of


def largest(folder):
    path = package(folder, "validate", "validate.rs", OURS, without_url(folder))
    added = functions(path)
    check_taken_away(path)
    added.subtract(functions(package(folder, "hello", "hello.rs")))
    print("| function | bytes |\n| --- | --: |")
    for name, size in added.most_common(40):
        print(f"| `{name}` | {size:,} |")


def pin(path, version):
    """Chooses the back end in the lock file."""
    if version:
        run(["cargo", "update", "--quiet", "--package", "idna_adapter", "--precise", version], path)


def dependencies(path):
    """How many packages it takes, without the package itself and the one that asks for it."""
    lines = run(["cargo", "tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"], path).splitlines()
    return len({tuple(line.split()[:2]) for line in lines}) - 2


def build_time(path, **environment):
    """The processor's seconds of a clean release build."""
    run(["cargo", "fetch", "--quiet"], path)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(["cargo", "build", "--release", "--quiet", "--ignore-rust-version"], path, **environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    shutil.rmtree(path / "target")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def builds(folder):
    rows = [(f"{CRATE}, {name}", OURS, version) for name, version in BACK_ENDS]
    rows.append(("aws-sdk-cognitoidentityprovider", 'aws-sdk-cognitoidentityprovider = "1"', None))
    bare = 'aws-sdk-cognitoidentityprovider = { version = "1", default-features = false }'
    rows.append(("the same without default features", bare, None))
    rows.append(("cognitox", 'cognitox = "0.2"', None))
    measured = []
    for index, (name, dependency, version) in enumerate(rows):
        path = package(folder, f"build-{index}", "hello.rs", dependency, end="")
        pin(path, version)
        measured.append((name, dependencies(path), build_time(path)))
        print(f"{name}: {measured[-1][2]:.1f} s", file=sys.stderr)
    sdk = next(seconds for name, _, seconds in measured if name.startswith("aws-sdk"))
    print("| clean release build | dependencies | processor time | of the official SDK |\n| --- | --: | --: | --: |")
    for name, count, seconds in measured:
        print(f"| {name} | {count} | {seconds:.1f} s | {seconds / sdk:.3f} |")
    print()


def crates(folder):
    """The processor's time of each crate, by a wrapper around rustc."""
    log = folder / "crates"
    path = package(folder, "crates-of", "hello.rs", OURS, end="")
    build_time(path, RUSTC_WRAPPER=str(HERE / "measure.py"), MEASURE_LOG=str(log))
    times = [line.split() for line in log.read_text().splitlines()]
    print("| crate | processor time |\n| --- | --: |")
    for seconds, name in sorted(((float(seconds), name) for name, seconds in times), reverse=True)[:12]:
        print(f"| {name} | {seconds:.2f} s |")
    print()


def wrap(arguments):
    """Stands for rustc: runs it and writes down how long it took."""
    status = subprocess.run(arguments).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    if "--crate-name" in arguments:
        name = arguments[arguments.index("--crate-name") + 1]
        with open(os.environ["MEASURE_LOG"], "a") as log:
            log.write(f"{name} {used.ru_utime + used.ru_stime:.3f}\n")
    sys.exit(status)


def main():
    if "MEASURE_LOG" in os.environ:
        wrap(sys.argv[1:])
    machine = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    compiler = subprocess.run(["rustc", "--version"], capture_output=True, text=True).stdout.strip()
    print(f"{machine[1] if machine else 'unknown processor'}, {compiler}, {time.strftime('%Y-%m-%d')}\n")
    parts = {"--sizes": [sizes], "--builds": [builds, crates], "--largest": [largest]}
    wanted = [part for name in sys.argv[1:] for part in parts[name]] or [sizes, builds, crates]
    with tempfile.TemporaryDirectory() as folder:
        for part in wanted:
            part(pathlib.Path(folder))


if __name__ == "__main__":
    main()
