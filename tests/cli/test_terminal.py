"""A real terminal, by pty: colour there and nowhere else, its width, and signs that its encoding has."""

from __future__ import annotations

import re
import sys

import pytest
from rich.cells import cell_len

from conftest import Assess, AtTerminal
from making.effort import all_or
from running.processes import HARBOUR, process, terminal
from trafficking_indicators.cli.app import run

COLOUR_CODE = re.compile("\x1b\\[[0-9;]*m")
SCORE = ("score", *HARBOUR)
XTERM = {"TERM": "xterm-256color"}
# Python would make UTF-8 of it otherwise.
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def test_a_terminal_gets_colour_that_repeats_the_text_and_nothing_else(assess_once: Assess) -> None:
    coloured = terminal(*SCORE, more=XTERM)
    assert "\x1b[" in coloured
    assert assess_once(*SCORE).out == COLOUR_CODE.sub("", coloured)
    assert "\x1b" not in COLOUR_CODE.sub("", coloured)


@pytest.mark.parametrize("more", all_or([{"NO_COLOR": "1", **XTERM}], [{"NO_COLOR": "1", **XTERM}, {"TERM": "dumb"}]))
def test_who_wants_no_colour_gets_none(at_terminal: AtTerminal, assess_once: Assess, more: dict[str, str]) -> None:
    assert assess_once(*SCORE).out == at_terminal(*SCORE, more=more)


def test_an_empty_wish_is_no_wish(at_terminal: AtTerminal) -> None:
    assert "\x1b[" in at_terminal(*SCORE, more={"NO_COLOR": "", **XTERM})


@pytest.mark.parametrize("command", all_or([SCORE], [SCORE, ("explain", *HARBOUR), ("show", *HARBOUR[1:])]))
def test_a_pipe_gets_no_colour(command: tuple[str, ...]) -> None:
    assert "\x1b" not in process(*command, more={**XTERM, "FORCE_COLOR": "1", "COLORTERM": "truecolor"}).out


def test_a_file_gets_no_colour_though_the_terminal_is_there(at_terminal: AtTerminal) -> None:
    assert "" == at_terminal(*SCORE, "--output", "/dev/null", more=XTERM)


@pytest.mark.parametrize("format", all_or(["markdown"], ["json", "csv", "markdown", "html"]))
def test_other_formats_have_no_colour_on_a_terminal(at_terminal: AtTerminal, assess_once: Assess, format: str) -> None:
    sent = at_terminal(*SCORE, "--format", format, more=XTERM)
    assert assess_once(*SCORE, "--format", format).out.replace("\r", "") == sent.replace("\r", "")


@pytest.mark.parametrize("columns", all_or([60], [40, 60, 100]))
def test_the_terminal_says_how_wide_it_is(at_terminal: AtTerminal, assess_once: Assess, columns: int) -> None:
    sent = at_terminal(*SCORE, columns=columns, more={"TERM": "dumb"})
    assert assess_once(*SCORE, columns=columns).out == sent
    assert max(cell_len(line) for line in sent.split("\n")) <= columns


def test_a_terminal_that_does_not_know_its_width_has_80_columns(at_terminal: AtTerminal, assess_once: Assess) -> None:
    assert assess_once(*SCORE).out == at_terminal(*SCORE, columns=0, more={"TERM": "dumb"})


@pytest.mark.parametrize("columns", ["0", "-3", "many", "", "10000", pytest.param("9" * 5000, id="5000 digits")])
def test_a_width_that_is_none_is_not_taken(
    assess_once: Assess, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], columns: str
) -> None:
    expected = assess_once(*SCORE)
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "argv", ["assess", *SCORE])
    assert (0, expected.out) == (run(), capsysbinary.readouterr().out.decode())


def test_an_ascii_terminal_gets_signs_that_it_can_show() -> None:
    sent = terminal(*SCORE, more={"TERM": "dumb", **ASCII})
    assert sent.isascii()
    for line in ("pier Arrivals            + P1 met   - P2a unmet  . P3 unassessed", "~ partly met             1"):
        assert line in sent
    assert "A Meet every ship           6  inside       4 ####     1   2 ##     1" in sent


def test_an_ascii_terminal_shows_the_nearest_letters_and_says_so() -> None:
    sent = terminal(*SCORE, "--lang", "az", more={"TERM": "dumb", **ASCII})
    assert sent.isascii()
    assert "n?ticəsi" not in sent
    assert "Harbourland 2: ozunuqiymetlendirme\n" in sent


def test_a_pipe_is_utf8_whatever_the_locale(assess_once: Assess) -> None:
    assert [*assess_once(*SCORE, "--lang", "az")] == [*process(*SCORE, "--lang", "az", more=ASCII)]
