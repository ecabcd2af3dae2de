"""Grow files of every shape and look at what they cost: at most so much at the limit, and never more than linear.

Run: python benchmarks/shapes.py [--python VENV] [--check] [--only NAME] [--quick]

Times are of the processor, so that a busy machine makes little difference. What each shape took is said as soon as it
is known. README.md says what for.
"""

from __future__ import annotations

import math
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from made_followups import FOLLOWUPS
from made_items import ITEMS
from made_shapes import ASSESSMENT, SHAPES, Files, Shape
from measuring import Installed, Limit, Row, arguments, run

# Seconds and megabytes beyond start-up, for a file at the limits of what is read.
SECONDS, MEGABYTES = Limit(2), Limit(200)
# The exponent of growth with what the files hold, from a half to the whole: 1 is linear, 2 a square. Noise blurs it.
SLOPE = Limit(1.35)
# What takes less at its largest says nothing about growth.
WORTH_A_SLOPE = 0.15
# Seconds after which a process is ended: far beyond the limit, and more of it tells nothing more.
PATIENCE = 20

VALIDATE = (("validate",), *(("validate", "--format", format) for format in ("json", "github", "sarif", "junit")))
REPORTS = (
    ("score",), ("score", "--format", "json"), ("score", "--format", "csv"), ("score", "--format", "markdown"),
    ("explain",), ("explain", "--format", "markdown"), ("explain", "--format", "json"),
    ("plan",), ("plan", "--format", "csv"), ("report",), ("report", "--format", "html"),
    ("survey",), ("survey", "--min-cell", "3"),
    ("survey", "--format", "json"), ("compare",), ("compare", "--format", "csv"), ("diff",),
    ("diff", "--format", "json"),
)  # fmt: skip


class Cost(NamedTuple):
    """What a process took beyond one that has nothing to do."""

    seconds: float
    megabytes: float


def cost(installed: Installed, arguments: list[str]) -> Cost:
    """Run a process to its end; an exit of 70 is a bug and ends the measurement."""
    with subprocess.Popen(  # noqa: S603  # the arguments are ours
        [installed.program("assess"), *arguments],
        cwd=installed.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "COLUMNS": "80"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE)),  # noqa: PLW1509  # there are no threads
    ) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1, 2, 3, -signal.SIGKILL, -signal.SIGXCPU):
        sys.stderr.write(f"exit code {child.returncode}: {' '.join(arguments)}\n")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def write(files: Files, folder: Path) -> None:
    """Write the files of an input."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def command_line(command: tuple[str, ...], folder: Path) -> list[str]:
    """Give the arguments of a command on an input."""
    file = str(folder / ASSESSMENT)
    instrument = ["--instrument", str(folder / "instrument")] if (folder / "instrument").is_dir() else []
    if command[0] == "validate":
        return [*command, *([str(folder / "instrument")] if instrument else []), file, *instrument]
    return [*command, file, *([file] if command[0] == "diff" else []), *instrument]


def measure_shape(installed: Installed, shape: Shape, nothing: Cost, *, quick: bool) -> list[Row]:
    """Measure every command on a shape, at a half and the whole of it; `quick` leaves out the half and most formats."""
    folders = [installed.folder / shape.name.replace(" ", "-") / str(size) for size in (shape.most // 2, shape.most)]
    made = [shape.files(size) for size in (shape.most // 2, shape.most)]
    for files, folder in zip(made, folders, strict=True):
        write(files, folder)
    grown = math.log2(_length(made[1]) / _length(made[0]))
    commands = (*VALIDATE, *(shape.commands or REPORTS if shape.is_valid else ()))
    rows = []
    for command in [command for command in commands if "--format" not in command[1:2]] if quick else commands:
        *halves, whole = [cost(installed, command_line(command, folder)) for folder in folders[quick:]]
        seconds = max(0.001, whole.seconds - nothing.seconds)
        name = f"{shape.name}: {' '.join(command)}"
        rows.append(Row(f"{name}, seconds", (seconds,), SECONDS))
        rows.append(Row(f"{name}, megabytes", (whole.megabytes - nothing.megabytes,), MEGABYTES))
        for half in halves if seconds > WORTH_A_SLOPE else ():
            slope = math.log2(seconds / max(0.001, half.seconds - nothing.seconds)) / grown
            rows.append(Row(f"{name}, slope", (slope,), SLOPE))
    return rows


def _length(files: Files) -> int:
    return sum(map(len, files.values()))


def worst(rows: list[Row]) -> list[Row]:
    """Give the worst row of each kind."""
    kinds = ([row for row in rows if row.limit is limit] for limit in (SECONDS, MEGABYTES, SLOPE))
    return [max(kind, key=lambda row: row.ratios) for kind in kinds if kind]


def measure(installed: Installed, only: str, *, quick: bool) -> list[Row]:
    """Measure all shapes, or those whose name has a part; give what is over, and the worst of each kind."""
    small = installed.folder / "small"
    write(SHAPES[0].files(0), small)
    nothing = min(cost(installed, ["validate", str(small / ASSESSMENT)]) for _ in range(3))
    rows = []
    for shape in (*SHAPES, *FOLLOWUPS, *ITEMS):
        if only in shape.name:
            found = measure_shape(installed, shape, nothing, quick=quick)
            said = ", ".join(f"{row.what.rpartition(' ')[2]} {row.ratios[0]:.2f}" for row in worst(found))
            sys.stderr.write(f"{shape.name}: at most {said}; {sum(not row.within for row in found)} over\n")
            rows += found
    over = [row for row in rows if not row.within]
    return [*over, *(row for row in worst(rows) if row not in over)]


def main() -> int:
    """Measure, print, and give the exit code."""
    parser = arguments("Grow files of every shape and look at what they cost.")
    parser.add_argument("--only", default="", metavar="NAME", help="shapes whose name has this part")
    parser.add_argument("--quick", action="store_true", help="the whole of each alone, in one format of each command")
    asked = parser.parse_args()
    return run(
        asked,
        (),
        f"{len(SHAPES) + len(FOLLOWUPS) + len(ITEMS)} shapes",
        lambda target: measure(target, asked.only, quick=asked.quick),
    )


if __name__ == "__main__":
    sys.exit(main())
