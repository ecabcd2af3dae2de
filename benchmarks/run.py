"""Measure `assess` against bare scripts and a peer: ratios within one run, never seconds. README.md says what for.

Run: python benchmarks/run.py [--runs N] [--python VENV] [--check]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FLOORS = HERE / "floors"
ASSESSMENT = ROOT / "assessments" / "azerbaijan-2016.yaml"
INSTRUMENT = ROOT / "indicators" / "iom-2016"
# Reading takes milliseconds, so that many rounds cost nothing.
FEWEST_READINGS = 50
OVER, CANNOT_MEASURE = 1, 2
# What a shell may set for Python and pydantic: measured is what users have, and pip compiles what it installs.
FOREIGN = ("PYTHON", "PYDANTIC_")


class CannotMeasureError(Exception):
    """Something needed is missing, or a process failed."""


class Process(NamedTuple):
    """A whole process to time. Its output must hold `says`, or it did something else."""

    arguments: tuple[str, ...]
    says: str = ""
    environment: Mapping[str, str] = {}


class Limit(NamedTuple):
    """How many times a floor something may take; `excluded` where it must stay below."""

    ratio: float
    excluded: bool = False

    def holds(self, ratio: float) -> bool:
        """Tell whether a ratio is within."""
        return ratio < self.ratio if self.excluded else ratio <= self.ratio

    def __str__(self) -> str:
        return f"{'<' if self.excluded else '<='} {self.ratio:.2f}"


class Comparison(NamedTuple):
    """Two processes by name, and how many times the second the first may take."""

    measured: str
    floor: str
    limit: Limit


class Row(NamedTuple):
    """One line of the result: the ratios of all rounds."""

    what: str
    ratios: tuple[float, ...]
    limit: Limit

    @property
    def within(self) -> bool:
        """Whether the median keeps the limit."""
        return self.limit.holds(median(self.ratios))


NEAR_FLOOR, READING, LIGHT, VERSION = Limit(1.25), Limit(1.5), Limit(8), Limit(2)
COMPARISONS = (
    Comparison("score", "floor_score.py", NEAR_FLOOR),
    Comparison("validate", "floor_validate.py", NEAR_FLOOR),
    Comparison("validate", "check-jsonschema", Limit(1, excluded=True)),
    Comparison("score --help", "python -c pass", LIGHT),
    Comparison("completion", "python -c pass", LIGHT),
    Comparison("--help", "python -c pass", LIGHT),
    Comparison("--version", "python -c pass", VERSION),
)


class Installed(NamedTuple):
    """A virtual environment that holds the wheel and the peer, and a folder outside any checkout to run in."""

    python: str
    folder: Path

    def program(self, name: str) -> str:
        """Find a console script beside the interpreter."""
        found = shutil.which(name, path=str(Path(self.python).parent))
        if found is None:
            raise CannotMeasureError(f"no {name} beside {self.python}")
        return found

    def run(self, process: Process) -> str:
        """Run a process and give its stdout."""
        done = self._start(process, subprocess.PIPE)
        if done.returncode or process.says not in done.stdout + done.stderr:
            raise CannotMeasureError(f"{' '.join(process.arguments)}: exit code {done.returncode}\n{done.stderr}")
        return done.stdout

    def seconds(self, process: Process) -> float:
        """Time a process that is known to work."""
        begin = perf_counter()
        done = self._start(process, subprocess.DEVNULL)
        taken = perf_counter() - begin
        if done.returncode:
            raise CannotMeasureError(f"{' '.join(process.arguments)}: exit code {done.returncode}, but not always")
        return taken

    def _start(self, process: Process, output: int) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603  # the arguments are ours
            process.arguments,
            check=False,
            cwd=self.folder,
            encoding="utf-8",
            env={**_environment(), **process.environment},
            stderr=output,
            stdin=subprocess.DEVNULL,
            stdout=output,
        )


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}


def install(folder: Path) -> Installed:
    """Build a wheel of the checkout and install it, with the peer, into an environment of its own."""
    builder, target = (_new_environment(folder, name) for name in ("builder", "target"))
    builder.run(Process((builder.python, "-m", "pip", "install", "--quiet", "build")))
    builder.run(Process((builder.python, "-m", "build", "--wheel", "--outdir", str(folder / "dist"), str(ROOT))))
    wheels = [str(wheel) for wheel in (folder / "dist").glob("*.whl")]
    target.run(Process((target.python, "-m", "pip", "install", "--quiet", "--compile", *wheels, "check-jsonschema")))
    return target


def _new_environment(folder: Path, name: str) -> Installed:
    Installed(sys.executable, folder).run(Process((sys.executable, "-m", "venv", str(folder / name))))
    return Installed(_interpreter(folder / name), folder)


def _interpreter(path: Path) -> str:
    """Give the interpreter of a virtual environment, named by its folder or by itself; links are not followed."""
    if path.is_dir():
        path = path / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not path.exists():
        raise CannotMeasureError(f"no interpreter at {path}")
    return str(path.absolute())


def refuse_checkout(installed: Installed) -> None:
    """Raise CannotMeasureError for an editable install: users have a wheel."""
    code = "import trafficking_indicators; print(trafficking_indicators.__file__)"
    place = installed.run(Process((installed.python, "-X", "utf8", "-c", code))).strip()
    if Path(place).resolve().is_relative_to(ROOT / "src"):
        raise CannotMeasureError(f"{installed.python} runs the checkout, not a wheel")


def processes(installed: Installed) -> dict[str, Process]:
    """Name what is timed. Neighbours in the table run one after the other."""
    python, assess = installed.python, installed.program("assess")
    schema = installed.folder / "assessment.schema.json"
    schema.write_text(installed.run(Process((python, str(FLOORS / "assessment_schema.py")))), encoding="utf-8")
    peer = (installed.program("check-jsonschema"), "--schemafile", str(schema), str(ASSESSMENT))
    completing = {"_ASSESS_COMPLETE": "complete_bash", "COMP_WORDS": "assess sc", "COMP_CWORD": "1"}
    return {
        "score": Process((assess, "score", str(ASSESSMENT)), "5.1"),
        "floor_score.py": Process((python, str(FLOORS / "floor_score.py")), "column"),
        "validate": Process((assess, "validate", str(ASSESSMENT)), "1 file checked"),
        "floor_validate.py": Process((python, str(FLOORS / "floor_validate.py"))),
        "check-jsonschema": Process(peer, "ok"),
        "score --help": Process((assess, "score", "--help"), "--format"),
        "completion": Process((assess,), "score", completing),
        "--help": Process((assess, "--help"), "score"),
        "--version": Process((assess, "--version"), "assess"),
        "python -c pass": Process((python, "-c", "pass")),
    }


def time_processes(installed: Installed, runs: int) -> list[Row]:
    """Run all processes in turn, round by round; a ratio only ever compares times of one round."""
    named = processes(installed)
    for process in named.values():
        installed.run(process)  # warms up, and shows that it works
    rounds = [{name: installed.seconds(process) for name, process in named.items()} for _ in range(runs)]
    return [
        Row(f"{measured} / {floor}", tuple(times[measured] / times[floor] for times in rounds), limit)
        for measured, floor, limit in COMPARISONS
    ]


def time_reading(installed: Installed, runs: int) -> list[Row]:
    """Compare reading with draining the parser, for the assessment and each file of the instrument."""
    files = [ASSESSMENT, *sorted(INSTRUMENT.rglob("*.yaml"))]
    script = (installed.python, str(FLOORS / "reading.py"), str(max(runs, FEWEST_READINGS)))
    pairs = json.loads(installed.run(Process((*script, *map(str, files)))))
    return [
        Row(f"read {file.relative_to(ROOT).as_posix()} / events", tuple(ours / bare for ours, bare in times), READING)
        for file, times in zip(files, pairs, strict=True)
    ]


def versions(installed: Installed) -> str:
    """Say what was measured."""
    packages = ("trafficking-indicators", "typer", "pydantic", "rich", "PyYAML", "check-jsonschema")
    code = (
        "import platform, sys; from importlib.metadata import version;"
        "print('Python', platform.python_version(), *(f'· {name} {version(name)}' for name in sys.argv[1:]))"
    )
    return installed.run(Process((installed.python, "-X", "utf8", "-c", code, *packages)))


def table(rows: Iterable[Row]) -> str:
    """Lay the rows out in columns."""
    lines: list[tuple[str, ...]] = [("what", "ratio", "min", "max", "limit", "")]
    for row in rows:
        numbers = (f"{value:.2f}" for value in (median(row.ratios), min(row.ratios), max(row.ratios)))
        lines.append((row.what, *numbers, str(row.limit), "within" if row.within else "over"))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "".join(_line(line, widths) for line in lines)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    text = "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])
    return text.rstrip() + "\n"


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Measure assess against bare scripts and a peer.")
    parser.add_argument("--runs", type=positive, default=15, metavar="N", help="rounds of processes (default 15)")
    parser.add_argument("--python", type=Path, metavar="VENV", help="environment that has the wheel and the peer")
    parser.add_argument("--check", action="store_true", help="exit with 1 where something is over its limit")
    return parser.parse_args()


def positive(text: str) -> int:
    """Read a whole number from one up."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def main() -> int:
    """Measure, print, and give the exit code."""
    asked = arguments()
    with tempfile.TemporaryDirectory(prefix="assess-benchmark-") as name:
        folder = Path(name)
        try:
            installed = Installed(_interpreter(asked.python), folder) if asked.python else install(folder)
            refuse_checkout(installed)
            rows = [*time_processes(installed, asked.runs), *time_reading(installed, asked.runs)]
            head = versions(installed)
        except (CannotMeasureError, OSError) as error:
            sys.stderr.write(f"cannot measure: {error}\n")
            return CANNOT_MEASURE
    sys.stdout.write(f"{head}{asked.runs} rounds of processes, {max(asked.runs, FEWEST_READINGS)} of readings\n\n")
    sys.stdout.write(table(rows))
    return OVER if asked.check and not all(row.within for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
