"""Whose voices carry a rating: practice is not met on the State's word alone, and listed NGOs are heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import RulesBroken
from making.small_files import HEAD, INSTRUMENT, MET, REPORT, SMALL_HEAD, changed, write_files

MINISTRY = "  ministry: {kind: interview, voice: state, date: 2020}\n"


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("{source: ministry}", ["16:5 state-voices-only"]),
        ("{source: ministry}, {source: report}", []),
        ("{source: ministry}, {source: report, says: against}", ["16:5 state-voices-only"]),
    ],
)
def test_practice_asks_for_another_voice_than_the_states(
    rules_broken: RulesBroken, evidence: str, expected: list[str]
) -> None:
    rule = "    F1: {status: unknown, tried: the report, evidence: [{source: report}]}\n"
    practice = f"    O1: {{status: met, reason: stated, evidence: [{evidence}]}}\n"

    assert expected == rules_broken(f"{HEAD}{REPORT}{MINISTRY}ratings:\n  5.2:\n{rule}{practice}")


def test_a_rule_may_be_met_on_the_states_word_alone(rules_broken: RulesBroken) -> None:
    met = changed(MET, "report", "ministry")

    assert not rules_broken(f"{HEAD}sources:\n{MINISTRY}ratings:\n  5.2:\n    F1: {met}\n")


VOICES = """\
sources: {ministry: {kind: interview, voice: state}}
stakeholders: [{id: shelter, kind: ngo, title: NGO that runs a shelter, areas: [1], consulted: no}]
ratings:
  1:
    P1: {status: met, reason: stated, evidence: [{source: ministry}]}
"""


def test_voices_are_asked_for_where_the_instrument_has_a_pair(rules_broken: RulesBroken, tmp_path: Path) -> None:
    write_files(tmp_path / "small", INSTRUMENT)

    expected = ["13:3 no-ngo-voice", "14:5 state-voices-only"]
    assert expected == rules_broken(SMALL_HEAD + VOICES, "--instrument", "small")


def test_voices_are_not_asked_for_without_a_pair(rules_broken: RulesBroken, tmp_path: Path) -> None:
    header = changed(INSTRUMENT["instrument.yaml"], "pair: {paper: rules, practice: practice}\n", "")
    write_files(tmp_path / "small", {**INSTRUMENT, "instrument.yaml": header})

    assert not rules_broken(SMALL_HEAD + VOICES, "--instrument", "small")


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
    rules_broken: RulesBroken, tmp_path: Path, old: str, new: str
) -> None:
    write_files(tmp_path / "small", INSTRUMENT)

    found = rules_broken(SMALL_HEAD + changed(VOICES, old, new), "--instrument", "small")

    assert not [problem for problem in found if "no-ngo-voice" in problem]
