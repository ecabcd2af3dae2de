"""What the tests share: running the command line in this process, and golden files."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from making.effort import is_thorough, load_profiles
from trafficking_indicators.checking.library import Library
from trafficking_indicators.cli.app import run
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Problem

load_profiles()
# Collections of garbage would walk through all the collected tests again and again, a fifth of all the time.
gc.set_threshold(100_000, 20, 100)

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "tests" / "examples"
GOLDEN = ROOT / "tests" / "golden"
AZERBAIJAN = ROOT / "assessments" / "azerbaijan-2016.yaml"


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Run the whole suite on all cores, and a part of it without the workers, whose start takes longer than most."""
    return (os.cpu_count() or 1) if config.args_source is pytest.Config.ArgsSource.TESTPATHS else 0


class Run(NamedTuple):
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


Assess = Callable[..., Run]
Validate = Callable[[str], str]
RulesBroken = Callable[..., list[str]]
AtTerminal = Callable[..., str]


_INSTRUMENTS: dict[tuple[str, bool], Instrument] = {}


@pytest.fixture
def kept_instruments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each instrument that comes with the program once for all tests, but each time in the thorough suite.

    Those of other folders are read each time.
    """
    load = Library._load

    def load_once(library: Library, instrument_id: str) -> Instrument | Problem:
        if library._folder is not None or is_thorough():
            return load(library, instrument_id)
        key = (instrument_id, library._measures)
        found = _INSTRUMENTS.get(key) or load(library, instrument_id)
        if isinstance(found, Instrument):
            _INSTRUMENTS[key] = found
        return found

    monkeypatch.setattr(Library, "_load", load_once)


@pytest.fixture
def assess(
    capsysbinary: pytest.CaptureFixture[bytes], kept_instruments: None, monkeypatch: pytest.MonkeyPatch
) -> Assess:
    """Run `assess` with arguments, 80 columns wide and without colour, from the root of the checkout."""
    del kept_instruments  # they are
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(ROOT)

    def call(*arguments: str, columns: int = 80) -> Run:
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setattr(sys, "argv", ["assess", *arguments])
        code = run()
        captured = capsysbinary.readouterr()
        return Run(code, captured.out.decode(), captured.err.decode())

    return call


_RUNS: dict[tuple[tuple[str, ...], int], Run] = {}


@pytest.fixture
def assess_once(assess: Assess) -> Assess:
    """Run `assess` with arguments, as `assess` does, once for all tests: on files that no test changes."""

    def call(*arguments: str, columns: int = 80) -> Run:
        if (arguments, columns) not in _RUNS:
            _RUNS[arguments, columns] = assess(*arguments, columns=columns)
        return _RUNS[arguments, columns]

    return call


@pytest.fixture
def at_terminal(kept_instruments: None, monkeypatch: pytest.MonkeyPatch) -> AtTerminal:
    """Run `assess` as `terminal` of running/processes.py does, but in this process where the suite is quick."""
    from running import processes

    del kept_instruments  # they are

    def call(*arguments: str, columns: int = 80, more: Mapping[str, str] = processes.NOTHING) -> str:
        ours, theirs = processes.opened_terminal(columns)
        with ThreadPoolExecutor(1) as reader, monkeypatch.context() as patched:
            for name in processes.IN_THE_WAY:
                patched.delenv(name, raising=False)
            for name, value in more.items():
                patched.setenv(name, value)
            patched.chdir(ROOT)
            patched.setattr(sys, "argv", ["assess", *arguments])
            sent = reader.submit(processes.all_sent, ours)
            with os.fdopen(theirs, "w", encoding="utf-8") as stream:
                patched.setattr(sys, "stdout", stream)
                patched.setattr(sys, "__stdout__", stream)
                assert 0 == run()
            shown = processes.as_shown(sent.result())
        os.close(ours)
        return shown

    return processes.terminal if is_thorough() else call


@pytest.fixture
def empty_folder(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the checkout, to which `assess` goes."""
    assert callable(assess)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def validate(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Validate:
    """Validate the text of an assessment; give the problems as printed, by line and column alone."""
    monkeypatch.chdir(tmp_path)

    def call(text: str) -> str:
        Path("a.yaml").write_bytes(text.encode())
        return assess("validate", "a.yaml").out.replace("a.yaml:", "")

    return call


@pytest.fixture
def rules_broken(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RulesBroken:
    """Validate the text of an assessment; give the problems, without help, in the form `line:column rule`."""
    monkeypatch.chdir(tmp_path)

    def call(text: str, *arguments: str) -> list[str]:
        Path("a.yaml").write_bytes(text.encode())
        found = re.findall(r"(?m)^a\.yaml:(\d+:\d+): \w+\[([a-z-]+)\]", assess("validate", "a.yaml", *arguments).out)
        return [f"{place} {rule}" for place, rule in found]

    return call


def rules_in(run: Run) -> list[str]:
    """Give `file:line rule` for each problem."""
    return [f"{place} {rule}" for place, rule in re.findall(r"(?m)^(\S+:\d+):\d+: \w+\[([a-z-]+)\]", run.out)]


def compare_with_golden(actual: str, name: str) -> None:
    """Compare a whole output with its golden file; UPDATE_GOLDEN=1 writes the file anew, to be read in the diff."""
    file = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(actual.encode())
    expected = file.read_bytes().decode()
    assert expected == actual
