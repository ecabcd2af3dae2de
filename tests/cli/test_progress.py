"""Progress of a long run: said at a terminal only, past a second, and taken away again."""

from __future__ import annotations

import io
import re
import sys
from itertools import count
from types import SimpleNamespace

import pytest

from conftest import EXAMPLES, ROOT, Assess
from trafficking_indicators.cli.output import Progress

ALTESIA = tuple(str(ROOT / "examples" / f"altesia-{year}.yaml") for year in (2018, 2021, 2024))
BAD = "tests/examples/nowhere.yaml"
BAD_SAID = f"{BAD}:1:1: error[unreadable-file]: no such file\n  help: check the path\n"
HARBOUR = (str(EXAMPLES / "assessments"), "--instrument", str(EXAMPLES / "instruments"))


class Stderr(io.StringIO):
    """A standard error that is a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def told(monkeypatch: pytest.MonkeyPatch, *seconds: float, terminal: bool) -> str:
    """Give what is said on stderr of as many steps, each at its second after the start."""
    clock = SimpleNamespace(now=0.0)
    stderr = Stderr(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setattr("trafficking_indicators.cli.output.time", SimpleNamespace(monotonic=lambda: clock.now))
    progress = Progress(len(seconds))
    for second in seconds:
        clock.now = second
        progress.step()
    progress.end()
    return stderr.getvalue()


def slowly(assess: Assess, monkeypatch: pytest.MonkeyPatch, *files: str) -> tuple[int, str]:
    """Compare files at a terminal; two seconds go by whenever somebody looks at the clock. Give what stderr got."""
    stderr = Stderr(terminal=True)
    monkeypatch.setattr(sys, "stderr", stderr)
    slow = count(0, 2.0)
    monkeypatch.setattr("trafficking_indicators.cli.output.time", SimpleNamespace(monotonic=lambda: next(slow)))
    return assess("compare", *files).code, stderr.getvalue()


def test_progress_is_said_past_a_second_at_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = (0.1, 0.9, 1.0, 1.05, 1.2)
    assert "\r3 of 5\r5 of 5\r      \r" == told(monkeypatch, *seconds, terminal=True)


@pytest.mark.parametrize(("last", "terminal"), [(0.9, True), (90.0, False)], ids=["a short run", "a pipe"])
def test_no_progress_is_said_of_a_short_run_or_on_a_pipe(
    monkeypatch: pytest.MonkeyPatch, last: float, terminal: bool
) -> None:
    assert "" == told(monkeypatch, 0.1, 0.5, last, terminal=terminal)


def test_problems_are_said_when_the_progress_has_gone(assess: Assess, monkeypatch: pytest.MonkeyPatch) -> None:
    said = f"\r1 of 4\r2 of 4\r3 of 4\r4 of 4\r      \r{BAD_SAID}"
    assert (1, said) == slowly(assess, monkeypatch, BAD, *ALTESIA)


@pytest.mark.parametrize("files", [HARBOUR, (*ALTESIA[:2], *ALTESIA[:2])], ids=["a folder", "named twice"])
def test_as_many_are_said_as_are_read(assess: Assess, monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...]) -> None:
    assert (0, "\r1 of 2\r2 of 2\r      \r") == slowly(assess, monkeypatch, *files)


def test_warnings_do_not_run_into_the_progress(assess: Assess, monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = slowly(assess, monkeypatch, ALTESIA[0], "examples/borland-2019.yaml")
    assert (0, True) == (code, "1 warning in " in said)
    assert [] == re.findall(r"[^\r\n]1 warning in ", said)
