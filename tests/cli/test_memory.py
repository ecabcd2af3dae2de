"""A run for which there is too little memory, wherever it ends: it says so, and what was there stays as it was.

The lack is made up: where the memory of a real machine ends depends on the machine and on the version of Python.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from running.processes import HARBOUR
from trafficking_indicators.__main__ import guarded_run

SAID = "assess: error: too little memory\n  help: allow more, as with ulimit -v, or name fewer files at a time\n"
OLD = "what stood here before\n"
SCORE = ("score", *HARBOUR, "--output", "report.txt")
# What a run calls at one of its steps.
STEPS = {
    "looking for files": "trafficking_indicators.checking.whole_assessments.Library",
    "reading": "trafficking_indicators.reading.rereading.read_document",
    "making models": "trafficking_indicators.checking.whole_assessments.check_assessment_file",
    "scoring": "trafficking_indicators.analysis.score.score",
    "choosing words": "trafficking_indicators.reports.score.score_report",
    "rendering": "trafficking_indicators.render.console.to_console",
    "encoding": "trafficking_indicators.cli.output.write",
    "making a file": "trafficking_indicators.cli.temporaries.file_beside",
    "writing": "trafficking_indicators.cli.output_files._fill",
}


def without_memory(monkeypatch: pytest.MonkeyPatch, name: str, *, after: int = 0) -> None:
    """Let memory end where a function is called, or where it is called once more after so many times."""
    called = 0

    def lacking(*arguments: object, **named: object) -> object:
        nonlocal called
        called += 1
        if called > after:
            raise MemoryError
        return before(*arguments, **named)

    module, _, function = name.rpartition(".")
    __import__(module)
    before = getattr(sys.modules[module], function)
    monkeypatch.setattr(sys.modules[module], function, lacking)


def run(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> int:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["assess", *arguments])
    return guarded_run()


@pytest.mark.parametrize("step", STEPS)
def test_the_old_file_stays_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path, step: str
) -> None:
    report = tmp_path / "report.txt"
    report.write_text(OLD, encoding="utf-8")
    without_memory(monkeypatch, STEPS[step])
    assert 3 == run(monkeypatch, tmp_path, *SCORE)
    assert ("", SAID) == capfd.readouterr()
    assert [(report, OLD)] == [(path, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()]


@pytest.mark.parametrize("written", [0, 1])
def test_a_folder_is_there_whole_or_not_at_all(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path, written: int
) -> None:
    without_memory(monkeypatch, STEPS["writing"], after=written)
    assert 3 == run(monkeypatch, tmp_path, "new", "instrument", "care", "--output", "care")
    assert ("", SAID) == capfd.readouterr()
    assert [] == list(tmp_path.iterdir())


def test_a_validation_that_cannot_go_on_is_not_green(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("made up: no\n", encoding="utf-8")
    without_memory(monkeypatch, "trafficking_indicators.checking.validation.own_problems", after=1)
    assert 3 == run(monkeypatch, tmp_path, "validate", ".")
    captured = capfd.readouterr()
    assert captured.err == SAID
    assert "b.yaml" not in captured.out
