"""Measure a round of the world: 2,000 made-up assessments, against the event parse of the same files and against peers.

Run: python benchmarks/world.py [--runs N] [--python VENV] [--check]
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from measuring import FLOORS, ROOT, CannotMeasureError, Installed, Limit, Process, Row, arguments, positive, run

SCHEMA = ROOT / "schemas" / "assessment.schema.json"
PEERS = ("check-jsonschema", "yamale")
FILES, FEWER_FILES, BATCH = 2000, 200, 50
VALIDATE, SCORE, FLAT = Limit(2.0), Limit(2.5), Limit(1.05)
# How many times faster than each peer, as a share of the peer's time.
SAFE_LOADER, JSON_SCHEMA, YAMALE, AHEAD = Limit(1 / 2.5), Limit(1 / 20), Limit(1 / 2), Limit(1, excluded=True)


def time_files(installed: Installed, world: Path) -> list[Row]:
    """Compare what each file costs with its event parse, inside one process that goes through all of them."""
    pairs = json.loads(installed.run(Process((installed.python, str(FLOORS / "world_times.py"), str(world)))))
    named = (
        ("validate", "validate, per file / events", VALIDATE),
        ("score", "read, check and score, per file / events", SCORE),
        ("build", "read and build, per file / CSafeLoader and the models", SAFE_LOADER),
    )
    return [Row(what, tuple(_ratios(pairs[key])), limit) for key, what, limit in named]


def _ratios(pairs: list[tuple[float, float]]) -> Iterator[float]:
    """Compare what batches of files cost: a median over files would leave out the few that have a warning."""
    for begin in range(0, len(pairs), BATCH):
        ours, others = zip(*pairs[begin : begin + BATCH], strict=True)
        yield sum(ours) / sum(others)


def time_peers(installed: Installed, world: Path, runs: int) -> list[Row]:
    """Compare whole processes over the same files."""
    python, files = installed.python, sorted(str(file) for file in world.glob("*.yaml"))
    ours = Process((installed.program("assess"), "validate", *files), f"{FILES} files checked: 0 errors")
    yamale_schema = str(FLOORS / "assessment.yamale.yaml")
    peers = (
        ("CSafeLoader and the models", (python, str(FLOORS / "world_peer.py"), str(world)), "files", AHEAD),
        ("yamale", (installed.program("yamale"), "-n", "1", "-s", yamale_schema, str(world)), "success", YAMALE),
        (
            "check-jsonschema",
            (installed.program("check-jsonschema"), "--schemafile", str(SCHEMA), *files),
            "ok",
            JSON_SCHEMA,
        ),
    )
    installed.run(ours)
    rows = []
    for name, command, says, limit in peers:
        theirs = Process(command, says)
        installed.run(theirs)
        ratios = tuple(installed.seconds(ours) / installed.seconds(theirs) for _ in range(runs))
        rows.append(Row(f"validate {FILES} files / {name}", ratios, limit))
    return rows


def compare_memory(installed: Installed, world: Path, part: Path, runs: int) -> Row:
    """Compare the most memory that all files take with what a tenth of them takes."""

    def peak(folder: Path) -> int:
        command = (installed.python, str(FLOORS / "peak.py"), installed.program("assess"), "validate", str(folder))
        return int(installed.run(Process(command)))

    ratios = tuple(peak(world) / peak(part) for _ in range(runs))
    return Row(f"memory of {FILES} files / of {FEWER_FILES}", ratios, FLAT)


def measure(installed: Installed, runs: int) -> list[Row]:
    """Write the files, and measure."""
    world, part = installed.folder / "world", installed.folder / "part"
    world.mkdir()
    part.mkdir()
    installed.run(Process((installed.python, str(FLOORS / "world_files.py"), str(world))))
    files = sorted(world.glob("*.yaml"))
    if len(files) != FILES:
        raise CannotMeasureError(f"{len(files)} files, not {FILES}")
    for file in files[:: FILES // FEWER_FILES]:
        shutil.copy(file, part)
    return [
        *time_files(installed, world),
        *time_peers(installed, world, runs),
        compare_memory(installed, world, part, runs),
    ]


def main() -> int:
    """Measure, print, and give the exit code."""
    parser = arguments("Measure assess over 2,000 files, against their event parse and against peers.")
    parser.add_argument("--runs", type=positive, default=3, metavar="N", help="rounds of processes (default 3)")
    asked = parser.parse_args()
    said = f"{FILES} files in one process, {asked.runs} rounds of processes"
    return run(asked, PEERS, said, lambda target: measure(target, asked.runs))


if __name__ == "__main__":
    sys.exit(main())
