"""Try the YAML reader, `assess validate` and all that follows from a valid file on inputs that nobody would write.

    python tools/fuzz.py --seconds 20 [--seed N] [--failures FOLDER]

Nine kinds of input take turns: random bytes; random pieces of YAML; assessments, instruments and follow-ups made up by
hypothesis from what the models hold, most of them valid or nearly so; and real ones, and worksheets, with random
changes.
What must hold of each is in tests/trying/promises.py and tests/trying/commands.py.

It is guided by what it sees, though lightly: a changed file that reaches a line of our code while it is validated, or
brings together two rules, or breaks one more often, as none of its kind before, is among those that are changed from
then on. That is coverage of lines, not of branches or values; it knows nothing of what libyaml and pydantic do inside,
and searches for nothing in particular.

All kinds have the same time, and a seed tries the same inputs of each in the same order. Each failure is cut down to
what it needs, saved, and printed; then the exit code is 1.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from pathlib import Path
from random import Random
from typing import NamedTuple

from new_lines import NewLines
from reduction import smallest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

# what is tried, and what must hold, is shared with the tests
import fuzz_inputs as inputs  # noqa: E402
from trafficking_indicators.problems import Checked  # noqa: E402
from trying.promises import BrokenPromiseError  # noqa: E402
from trying.trials import ASSESSMENT, INSTRUMENTS, WORKSHEET, Files, try_commands, try_input, try_validation, write  # noqa: E402

SOURCE = str(ROOT / "src" / "trafficking_indicators")
# No input takes a second; one that takes this long hangs, and is stopped with a traceback.
HANGS = 120
OPTIONS = ("--instrument", str(INSTRUMENTS))


class Failure(NamedTuple):
    """One way to fail, by where it happens: two inputs that fail there show the same bug."""

    where: str
    trace: str


class Kind:
    """One kind of input: how many were tried, and what they showed. Each kind is a sequence of its own."""

    def __init__(self, inputs: Callable[[Random, list[Files]], Iterator[Files]], kept: list[Files]) -> None:
        self.kept = kept
        self.tried = self.valid = self.failed = self.found = 0
        self.seconds = 0.0
        self.lines = NewLines(SOURCE)
        self._make = inputs
        self._seen: set[object] = set()

    def begin(self, seed: str) -> None:
        """Begin the sequence of a seed."""
        self.inputs = self._make(Random(seed), self.kept)  # noqa: S311  # not for secrets

    def try_next(self, folder: Path) -> tuple[Files, Failure | None]:
        """Try the next input; keep it where it shows something new."""
        start, before = time.monotonic(), self.lines.count
        files = next(self.inputs)
        failure = None
        try:
            found = self._look(files, folder)
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what we look for
            failure = failure_of(error)
            self.failed += 1
        else:
            self.valid += not any(problem.severity == "error" for checked in found for problem in checked.problems)
            fresh = set(shown_by(found)) - self._seen
            self._seen |= fresh
            if fresh or self.lines.count > before:
                self.kept.append(files)
                self.found += 1
        self.tried += 1
        self.seconds += time.monotonic() - start
        return files, failure

    def _look(self, files: Files, folder: Path) -> list[Checked]:
        write(files, folder)
        faulthandler.dump_traceback_later(HANGS, exit=True)
        # a debugger or a measurement of coverage may be tracing already
        before = sys.gettrace()
        try:
            sys.settrace(self.lines.start)
            try:
                found = try_validation(files, folder)
            finally:
                sys.settrace(before)
            try_commands(files, folder, found)
        finally:
            faulthandler.cancel_dump_traceback_later()
        return found


def shown_by(found: list[Checked]) -> Iterator[object]:
    """Name what an input shows: which rules it breaks, how often, and which of them together."""
    rules = Counter(problem.rule for checked in found for problem in checked.problems)
    for rule, count in rules.items():
        yield rule, count.bit_length()
    yield from combinations(sorted(rules), 2)


def failure_of(error: Exception) -> Failure:
    """Name a failure by the promise that it breaks, else by the innermost line of our code."""
    trace = "".join(traceback.format_exception(error))
    if isinstance(error, BrokenPromiseError):
        return Failure(error.promise, trace)
    frames = traceback.extract_tb(error.__traceback__)
    last = next((frame for frame in reversed(frames) if frame.filename.startswith(SOURCE)), frames[-1])
    return Failure(f"{type(error).__name__} at {Path(last.filename).name} line {last.lineno}", trace)


def fails_at(where: str, folder: Path, files: Files) -> bool:
    """Tell whether an input fails at a place."""
    try:
        try_input(files, folder)
    except Exception as error:  # noqa: BLE001  # as above
        return failure_of(error).where == where
    return False


def differs_by_process(inputs: list[Files], folder: Path) -> bool:
    """Tell whether two processes, in which sets are ordered otherwise, say different things of the same files."""
    folder.mkdir()
    for number, files in enumerate(inputs):
        (folder / f"{number}.yaml").write_bytes(files[ASSESSMENT])
    command = [
        sys.executable,
        "-m",
        "trafficking_indicators",
        "validate",
        str(folder),
        "--instrument",
        str(INSTRUMENTS),
    ]
    outputs = {
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": order}, capture_output=True, check=False).stdout
        for order in ("1", "2")
    }
    return len(outputs) > 1


def save(files: Files, folder: Path) -> Path:
    """Keep an input: an assessment as a file, an instrument as a folder."""
    if len(files) == 1 and (name := next(iter(files))) in (ASSESSMENT, WORKSHEET):
        target = folder.with_suffix(Path(name).suffix)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(files[name])
        return target
    for name, raw in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
    return folder


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Try assess on inputs that nobody would write.")
    parser.add_argument("--seconds", type=float, default=20, help="how long (default 20)")
    parser.add_argument("--seed", default=os.urandom(4).hex(), help="the seed of an earlier run")
    parser.add_argument("--failures", type=Path, help="folder for inputs that fail (default: a new one)")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    print(f"seed {arguments.seed}; the input being tried is in {folder / 'input'}", flush=True)
    kinds = {
        "random bytes": Kind(inputs.random_bytes, []),
        "random pieces": Kind(inputs.random_pieces, []),
        "made-up assessments": Kind(inputs.made_up_assessments, []),
        "made-up instruments": Kind(inputs.made_up_instruments, []),
        "changed assessments": Kind(inputs.changed_files, inputs.real_assessments()),
        "changed instruments": Kind(inputs.changed_files, inputs.real_instruments()),
        "made-up follow-ups": Kind(inputs.made_up_followups, []),
        "changed follow-ups": Kind(inputs.changed_files, inputs.real_followups()),
        "changed worksheets": Kind(inputs.changed_worksheets, []),
    }
    failures = run(kinds, arguments.seconds, arguments.seed, folder / "input")
    for name, kind in kinds.items():
        print(f"{kind.tried:7} {name}, {kind.valid} valid, {kind.found} showed something new, {kind.failed} failed")
    print(f"{sum(kind.tried for kind in kinds.values()):7} inputs, {len(failures)} ways to fail")
    for number, (where, (name, files, failure)) in enumerate(failures.items(), 1):
        found = smallest(files, partial(fails_at, where, folder / "input"))
        target = save(found, (arguments.failures or folder / "failures") / f"{arguments.seed}-{number}")
        print(f"\nfailure {number}, {name}: {where}\n{target}\n{failure.trace}")
    if differs_by_process(kinds["changed assessments"].kept, folder / "kept"):
        print(f"\nfailure: two processes say different things of {folder / 'kept'}")
        return 1
    if not failures:
        shutil.rmtree(folder)
    return 1 if failures else 0


def run(kinds: dict[str, Kind], seconds: float, seed: str, folder: Path) -> dict[str, tuple[str, Files, Failure]]:
    """Try inputs of all kinds until the time is over, each kind for as long as any other; give the ways to fail."""
    failures: dict[str, tuple[str, Files, Failure]] = {}
    for name, kind in kinds.items():
        kind.begin(f"{seed} {name}")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        name = min(kinds, key=lambda name: kinds[name].seconds)
        files, failure = kinds[name].try_next(folder)
        if failure is not None:
            failures.setdefault(failure.where, (name, files, failure))
    return failures


if __name__ == "__main__":
    sys.exit(main())
