"""Grow files of every shape and look at what they cost: at most so much at the limit, and never more than linear.

Run: python benchmarks/shapes.py [--python VENV] [--check] [--only NAME] [--quick]

Times are of the processor, so that a busy machine makes little difference. What each shape took is said as soon as it
is known. README.md says what for.
"""

from __future__ import annotations

import math
import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from made_followups import FOLLOWED, FOLLOWUPS
from made_items import ITEMS
from made_products import PRODUCTS
from made_repetition import REPETITION
from made_shapes import ASSESSMENT, SHAPES, Files, Shape
from made_sheets import answer_in
from measuring import Installed, Limit, Row, arguments, run

# Seconds and megabytes beyond start-up, for a file at the limits of what is read.
SECONDS, MEGABYTES = Limit(2), Limit(200)
# The exponent of growth with what the files hold, from a half to the whole: 1 is linear, 2 a square. Noise blurs it.
SLOPE = Limit(1.35)
# What takes less at its largest says nothing about growth.
WORTH_A_SLOPE = 0.15
# Seconds after which a process is ended: far beyond the limit, and more of it tells nothing more.
PATIENCE = 20

VALIDATE = ("validate", *(f"validate --format {format}" for format in ("json", "github", "gitlab", "sarif", "junit")))
# What has no file named takes the one file; what is made in the way is there for those that follow.
REPORTS = (
    "score", "score --format json", "score --format csv", "score --format markdown", "score --format html",
    "explain", "explain --format markdown", "explain --format json", "explain --format csv", "explain --format html",
    "explain {file} --format docx --output {new}.docx",
    "plan", "plan --format csv", "plan --format json", "plan --format html",
    "report", "report --format html", "report {file} --format docx --output {new}.docx",
    "survey", "survey --min-cell 3", "survey --format json", "survey --format html",
    "articles", "articles --format csv", "articles --format html",
    "profile", "todo", "todo --format json", "todo --format csv",
    "reply", "reply --format csv", "reply --format html",
    "reply {file} --by ngo --ask --output {ask}.xlsx", "reply {file} --returned {ask}.xlsx --output {back}.yaml",
    "reply {file} --by ngo --ask --output {ask}.docx",
    "compare", "compare --format csv", "diff", "diff --format json",
    "new assessment XAA 2 --from {file} --output {back}.yaml",
    "convert {file} --output {sheet}.xlsx", "validate {sheet}.xlsx", "score {sheet}.xlsx",
    "convert {sheet}.xlsx --output {back}.yaml", "convert {sheet}.xlsx --onto {file} --output {back}.yaml",
)  # fmt: skip
# What no command makes is none of its files.
MADE = re.compile(r"\{(?:new|ask|back|sheet)\}\.[a-z]+")


ALL = (*SHAPES, *REPETITION, *PRODUCTS, *FOLLOWUPS, *ITEMS)


class Cost(NamedTuple):
    """What a process took beyond one that has nothing to do."""

    seconds: float
    megabytes: float
    code: int = 0


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
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, child.returncode)


def write(files: Files, folder: Path) -> None:
    """Write the files of an input."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def command_line(command: str, folder: Path) -> list[str]:
    """Give the arguments of a command on an input."""
    file = str(folder / ASSESSMENT)
    instrument = ["--instrument", str(folder / "instrument")] if (folder / "instrument").is_dir() else []
    if "{" in command:
        names = {name: str(folder / name) for name in ("new", "ask", "back", "sheet")}
        where = {"file": file, "other": str(folder / "other.yaml"), **names}
        return [word.format(**where, **FOLLOWED) for word in command.split()] + instrument
    words = command.split()
    if words[0] == "validate":
        return [*words, *([str(folder / "instrument")] if instrument else []), file, *instrument]
    return [*words, file, *([file] if words[0] == "diff" else []), *instrument]


def prepare(command: str, folder: Path) -> bool:
    """Clear away what a command makes, answer in a sheet that comes back; tell whether all that it takes is there."""
    taken, output, made = command.partition("--output")
    for name in MADE.findall(output and made):
        (folder / name.replace("{", "").replace("}", "")).unlink(missing_ok=True)
    files = [folder / name.replace("{", "").replace("}", "") for name in MADE.findall(taken)]
    if not all(file.exists() for file in files):
        return False
    for file in files:
        if file.stem == "ask":
            answer_in(file)
    return True


def measure_shape(installed: Installed, shape: Shape, nothing: Cost, *, quick: bool) -> list[Row]:
    """Measure every command on a shape, at a half and the whole of it; `quick` leaves out the half and most formats."""
    folders = [installed.folder / shape.name.replace(" ", "-") / str(size) for size in (shape.most // 2, shape.most)]
    made = [shape.files(size) for size in (shape.most // 2, shape.most)]
    for files, folder in zip(made, folders, strict=True):
        write(files, folder)
    grown = math.log2(_length(made[1]) / _length(made[0]))
    commands = (*VALIDATE, *(((*(shape.commands or REPORTS), *shape.further)) if shape.is_valid else ()))
    rows = []
    for command in [command for command in commands if "--format" not in command] if quick else commands:
        ready = [prepare(command, folder) for folder in folders[quick:]]
        if not all(ready):
            sys.stderr.write(f"{shape.name}: {command}: not run, since what it takes was not made\n")
            continue
        *halves, whole = [cost(installed, command_line(command, folder)) for folder in folders[quick:]]
        if whole.code and shape.is_valid:
            sys.stderr.write(f"{shape.name}: {command}: exit code {whole.code}\n")
        seconds = max(0.001, whole.seconds - nothing.seconds)
        name = f"{shape.name}: {command}"
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
    for shape in ALL:
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
        f"{len(ALL)} shapes",
        lambda target: measure(target, asked.only, quick=asked.quick),
    )


if __name__ == "__main__":
    sys.exit(main())
