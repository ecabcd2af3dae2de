"""Whose voices carry a rating: practice is not met on the State's word alone, and listed NGOs are heard."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Assess
from small_files import HEAD, INSTRUMENT, MET, REPORT, SMALL_HEAD, changed, write_files

MINISTRY = "  ministry: {kind: interview, voice: state, date: 2020}\n"

Validate = Callable[..., list[str]]


@pytest.fixture
def validate(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Validate:
    """Validate the text of an assessment; give the problems, without help, in the form `line:column rule`."""
    monkeypatch.chdir(tmp_path)

    def call(text: str, *arguments: str) -> list[str]:
        Path("a.yaml").write_bytes(text.encode())
        found = re.findall(r"(?m)^a\.yaml:(\d+:\d+): \w+\[([a-z-]+)\]", assess("validate", "a.yaml", *arguments).out)
        return [f"{place} {rule}" for place, rule in found]

    return call


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("{source: ministry}", ["16:5 state-voices-only"]),
        ("{source: ministry}, {source: report}", []),
        ("{source: ministry}, {source: report, says: against}", ["16:5 state-voices-only"]),
    ],
)
def test_practice_asks_for_another_voice_than_the_states(
    validate: Validate, evidence: str, expected: list[str]
) -> None:
    rule = "    F1: {status: unknown, tried: the report, evidence: [{source: report}]}\n"
    practice = f"    O1: {{status: met, reason: stated, evidence: [{evidence}]}}\n"

    assert expected == validate(f"{HEAD}{REPORT}{MINISTRY}ratings:\n  5.2:\n{rule}{practice}")


def test_a_rule_may_be_met_on_the_states_word_alone(validate: Validate) -> None:
    met = changed(MET, "report", "ministry")

    assert not validate(f"{HEAD}sources:\n{MINISTRY}ratings:\n  5.2:\n    F1: {met}\n")


VOICES = """\
sources: {ministry: {kind: interview, voice: state}}
stakeholders: [{id: shelter, kind: ngo, title: NGO that runs a shelter, areas: [1], consulted: no}]
ratings:
  1:
    P1: {status: met, reason: stated, evidence: [{source: ministry}]}
"""


def test_voices_are_asked_for_where_the_instrument_has_a_pair(validate: Validate, tmp_path: Path) -> None:
    write_files(tmp_path / "small", INSTRUMENT)

    expected = ["13:3 no-ngo-voice", "14:5 state-voices-only"]
    assert expected == validate(SMALL_HEAD + VOICES, "--instrument", "small")


def test_voices_are_not_asked_for_without_a_pair(validate: Validate, tmp_path: Path) -> None:
    header = changed(INSTRUMENT["instrument.yaml"], "pair: {paper: rules, practice: practice}\n", "")
    write_files(tmp_path / "small", {**INSTRUMENT, "instrument.yaml": header})

    assert not validate(SMALL_HEAD + VOICES, "--instrument", "small")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: interview, voice: state", "kind: interview, voice: ngo"),
        ("areas: [1]", "areas: [2]"),
        ("id: shelter, kind: ngo", "id: shelter, kind: nhri"),
        ("{status: met, reason: stated,", "{status: unknown, tried: asked,"),
    ],
)
def test_no_ngo_is_missed_where_one_is_heard_or_none_is_listed_or_nothing_rated(
    validate: Validate, tmp_path: Path, old: str, new: str
) -> None:
    write_files(tmp_path / "small", INSTRUMENT)

    found = validate(SMALL_HEAD + changed(VOICES, old, new), "--instrument", "small")

    assert not [problem for problem in found if "no-ngo-voice" in problem]
