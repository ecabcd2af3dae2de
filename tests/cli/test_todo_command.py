"""`assess todo`: every kind of item, each once and at its place; nothing for a finished file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from conftest import AZERBAIJAN, Assess
from trafficking_indicators.analysis.todo import TodoKind
from trafficking_indicators.cli import exits

HEAD = """\
instrument: iom-2016
instrument_version: "1.0"
country: XAA
territory_name: Harbourland
round: 2020
as_of: 2020
basis: illustration
assessors: [a made-up evaluation team]
limitations: made up for a test
scope: [5.1]
sources:
  law: {kind: law, voice: state, date: 2019}
  police: {kind: report, voice: state, date: 2019}
  report: {kind: report, voice: igo, date: 2019}
  other: {kind: report, voice: ngo, date: 2019}
stakeholders:
  - {id: union, kind: ngo, title: A union, areas: [5.1], consulted: CONSULTED}
"""
FINISHED = (
    HEAD.replace("CONSULTED", "yes").replace("  police: {kind: report, voice: state, date: 2019}\n", "")
    + """\
ratings:
  5.1:
    F1: {status: met, reason: stated, confidence: high, evidence: [{source: law}]}
    F2: {status: met, reason: stated, confidence: medium, evidence: [{source: report}, {source: law}]}
    O1: {status: unmet, reason: stated, confidence: high, evidence: [{source: report, says: against}, {source: other}]}
    O2: {status: unmet, reason: stated, confidence: high, evidence: [{source: report, says: against}, {source: other}]}
"""
)
OPEN = (
    HEAD.replace("CONSULTED", "no").replace("made up for a test", "To be written.")
    + """\
method: {en: read, az: oxundu}
ratings:
  5.1:
    F1: {status: unknown, tried: {en: the gazette}}
    F2: {status: partly_met, reason: stated, missing: a part, confidence: low, evidence: [{source: report}]}
    O1: {status: met, reason: stated, evidence: [{source: police}], comments: [{by: state, text: It is used.}]}
    O2: {status: disputed, settlement: {readings: [unmet, partly_met], how: unsettled, reason: which part}}
"""
)


def items(assess: Assess, file: Path, text: str, *more: str) -> list[dict[str, Any]]:
    file.write_text(text, encoding="utf-8")
    run = assess("todo", str(file), "--format", "json", *more)
    assert 0 == run.code
    found = json.loads(run.out)["items"]
    assert isinstance(found, list)
    return found


def test_no_item_names_a_source_that_its_reader_may_not_see(assess: Assess, tmp_path: Path) -> None:
    told = "  told: {kind: interview, voice: ngo, title: {en: A union}}\n"
    cited = FINISHED.replace("sources:\n", f"method: {{en: read, az: oxundu}}\nsources:\n{told}")
    text = cited.replace("[{source: law}]", "[{source: law}, {source: told, sensitive: true}]")
    file = tmp_path / "told.yaml"
    (public,) = items(assess, file, text)
    (internal,) = items(assess, file, text, "--audience", "internal")
    assert ("missing_language", "/sources") == (public["kind"], public["id"])
    assert {**public, "id": "/sources/told/title"} == internal
    assert public["line"]


KEPT_BACK = """\
  k: {kind: KIND, voice: VOICE, TITLE}
"""
WITHHELD = [
    {"KIND": kind, "VOICE": voice, "TITLE": title, "SAYS": says, "NOTE": note}
    for kind, voice in (("interview", "ngo"), ("report", "state"), ("law", "state"), ("report", "igo"))
    for title in ("title: mr example", "date: 2019")
    for says in ("for", "against")
    for note in ("mr example told it", "a note")
]


@pytest.mark.parametrize("format", ["json", "csv", "table"])
def test_a_public_list_is_the_same_whatever_evidence_is_withheld(assess: Assess, tmp_path: Path, format: str) -> None:
    file, found = tmp_path / "secret.yaml", set()
    comment = ", comments: [{by: state, text: It is used.}]"
    base = OPEN.replace("sources:\n", "sources:\n" + KEPT_BACK).replace(
        f"[{{source: police}}]{comment}", "[{source: police}, {source: k, says: SAYS, note: NOTE, sensitive: true}]"
    )
    for secret in WITHHELD[:: 3 if format == "json" else 7]:
        text = base
        for key, value in secret.items():
            text = text.replace(key, value)
        file.write_text(text, encoding="utf-8")
        run = assess("todo", str(file), "--format", format)
        assert 0 == run.code, run.err
        found.add(run.out)
    told = found.pop()
    assert [] == [other for other in found if other != told]
    assert "5.1.O1" in told
    assert "State voices" not in told


def test_that_something_is_not_told_is_said(assess: Assess, tmp_path: Path) -> None:
    told = "  told: {kind: report, voice: state}\n"
    text = FINISHED.replace("sources:\n", f"sources:\n{told}").replace(
        "[{source: report, says: against}, {source: other}]}\n    O2",
        "[{source: told, says: against, sensitive: true}]}\n    O2",
    )
    file = tmp_path / "told.yaml"
    assert [] == items(assess, file, text)
    assert ["5.1.O1"] == json.loads(assess("todo", str(file), "--format", "json").out)["withheld"]
    said = assess("todo", str(file)).out
    assert "Some evidence of 5.1.O1 is withheld." in said
    assert "Nothing is left to do.\n" in said
    (internal,) = items(assess, file, text, "--audience", "internal")
    assert ("state_voices", "5.1.O1") == (internal["kind"], internal["id"])


def test_a_warning_at_open_evidence_is_told_and_one_at_evidence_withheld_is_not(assess: Assess, tmp_path: Path) -> None:
    text = FINISHED.replace("kind: law", "kind: interview").replace(
        "kind: report, voice: ngo", "kind: workshop, voice: ngo"
    )
    text = text.replace("[{source: law}]", "[{source: law, note: mr nobody}]", 1).replace(
        "{source: other}", "{source: other, note: mr nobody, sensitive: true}", 1
    )
    file = tmp_path / "told.yaml"
    public = items(assess, file, text)
    internal = items(assess, file, text, "--audience", "internal")
    assert {"5.1.F1"} == {item["id"] for item in public if item["kind"] == "warning"}
    assert {"5.1.F1", "5.1.O1"} == {item["id"] for item in internal if item["kind"] == "warning"}


def test_a_finished_file_has_nothing_left(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "finished.yaml"
    assert [] == items(assess, file, FINISHED)
    assert "Nothing is left to do.\n" in assess("todo", str(file)).out
    assert "Görüləcək iş qalmayıb.\n" in assess("todo", str(file), "--lang", "az").out


def test_every_kind_of_item_is_listed_once_and_at_its_place(assess: Assess, tmp_path: Path) -> None:
    found = items(assess, tmp_path / "open.yaml", OPEN)
    assert [
        ("placeholder", None, "/limitations", 9),
        ("warning", None, "/sources/law", 12),
        ("warning", None, "/sources/other", 15),
        ("not_consulted", "5.1", "union", 17),
        ("warning", "5.1", "/ratings/5.1", 20),
        ("unknown", "5.1", "5.1.F1", 21),
        ("missing_language", "5.1", "5.1.F1", 21),
        ("one_source", "5.1", "5.1.F2", 22),
        ("low_confidence", "5.1", "5.1.F2", 22),
        ("state_voices", "5.1", "5.1.O1", 23),
        ("no_confidence", "5.1", "5.1.O1", 23),
        ("unanswered", "5.1", "5.1.O1", 23),
        ("disputed", "5.1", "5.1.O2", 24),
    ] == [(item["kind"], item["area"], item["id"], item["line"]) for item in found]
    others = items(assess, tmp_path / "others.yaml", OPEN.replace("    O2: {status: disputed", "    # O2: {"))
    assert ["not_assessed"] == [item["kind"] for item in others if item["id"] == "5.1.O2"]
    assert set(get_args(TodoKind)) - {"not_assessed"} == {item["kind"] for item in found}
    said = {item["kind"]: item["message"] for item in found}
    assert "unknown: find out. Tried: the gazette" == said["unknown"]
    assert "text lacks a language: az" == said["missing_language"]
    assert "partly met / unmet (readers differ): settle it, or leave it disputed. which part" == said["disputed"]
    assert "answer the comment (State): It is used." == said["unanswered"]


def test_areas_out_of_scope_are_nothing_to_do(assess: Assess, tmp_path: Path) -> None:
    assert {"5.1", None} == {item["area"] for item in items(assess, tmp_path / "open.yaml", OPEN)}


def test_state_voices_that_are_accepted_are_nothing_to_do(assess: Assess, tmp_path: Path) -> None:
    accepted = 'accepted:\n  - {rule: state-voices-only, at: "/ratings/5.1/O1", reason: nobody else sees it}\n'
    found = items(assess, tmp_path / "open.yaml", OPEN + accepted)
    assert ["no_confidence", "unanswered"] == [item["kind"] for item in found if item["id"] == "5.1.O1"]


@pytest.mark.parametrize("language", ["en", "az"])
def test_rows_have_the_messages_of_the_language(assess: Assess, tmp_path: Path, language: str) -> None:
    file = tmp_path / "open.yaml"
    file.write_text(OPEN, encoding="utf-8")
    out = assess("todo", str(file), "--format", "csv", "--lang", language).out
    said = {"en": "rests on State voices alone", "az": "yalnız dövlətin sözünə əsaslanır"}
    assert said[language] in out
    assert 14 == len(out.splitlines())


def test_what_cannot_be_read_is_refused_as_everywhere(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(OPEN.replace("low", "so-so"), encoding="utf-8")
    run = assess("todo", str(file))
    assert (exits.NOTHING_DONE, "") == (run.code, run.out)


def test_the_real_reading_says_what_is_unknown(assess_once: Assess) -> None:
    found = json.loads(assess_once("todo", str(AZERBAIJAN), "--format", "json").out)["items"]
    ids = [item["id"] for item in found if item["kind"] == "unknown"]
    assert ["5.4.F2", "5.5.F1", "5.5.F2", "5.5.O1", "5.5.O2"] == ids
