"""What every measurement needs: a wheel in an environment of its own, processes, ratios within one run, a table."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FLOORS = HERE / "floors"
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


class Row(NamedTuple):
    """One line of the result: the ratios of all rounds."""

    what: str
    ratios: tuple[float, ...]
    limit: Limit

    @property
    def within(self) -> bool:
        """Whether the median keeps the limit."""
        return self.limit.holds(median(self.ratios))


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


def install(folder: Path, peers: Iterable[str]) -> Installed:
    """Build a wheel of the checkout and install it, with its peers, into an environment of its own."""
    builder, target = (_new_environment(folder, name) for name in ("builder", "target"))
    builder.run(Process((builder.python, "-m", "pip", "install", "--quiet", "build")))
    builder.run(Process((builder.python, "-m", "build", "--wheel", "--outdir", str(folder / "dist"), str(ROOT))))
    wheels = [str(wheel) for wheel in (folder / "dist").glob("*.whl")]
    target.run(Process((target.python, "-m", "pip", "install", "--quiet", "--compile", *wheels, *peers)))
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


def versions(installed: Installed, peers: Iterable[str]) -> str:
    """Say what was measured."""
    packages = ("trafficking-indicators", "typer", "pydantic", "rich", "PyYAML", *peers)
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


def arguments(what: str) -> argparse.ArgumentParser:
    """Make the parser of a script's command line."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--python", type=Path, metavar="VENV", help="environment that has the wheel and its peers")
    parser.add_argument("--check", action="store_true", help="exit with 1 where something is over its limit")
    return parser


def positive(text: str) -> int:
    """Read a whole number from one up."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def run(asked: argparse.Namespace, peers: Iterable[str], said: str, measure: Callable[[Installed], list[Row]]) -> int:
    """Install, measure, print, and give the exit code."""
    with tempfile.TemporaryDirectory(prefix="assess-benchmark-") as name:
        folder = Path(name)
        try:
            installed = Installed(_interpreter(asked.python), folder) if asked.python else install(folder, peers)
            refuse_checkout(installed)
            rows = measure(installed)
            head = versions(installed, peers)
        except (CannotMeasureError, OSError) as error:
            sys.stderr.write(f"cannot measure: {error}\n")
            return CANNOT_MEASURE
    sys.stdout.write(f"{head}{said}\n\n{table(rows)}")
    return OVER if asked.check and not all(row.within for row in rows) else 0
