"""`assess new assessment --from`: what a next round keeps of the old one, what it empties, and that it validates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from trafficking_indicators.cli import exits
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.reading.kinds import ASSESSMENT
from trafficking_indicators.reading.opened import load_as

REAL = str(AZERBAIJAN)
HARBOUR = str(EXAMPLES / "assessments" / "harbour.yaml")
INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))


def model(file: str | Path) -> Assessment:
    found = load_as(str(file), ASSESSMENT).model
    assert found is not None
    return found


def made(assess: Assess, tmp_path: Path, *more: str) -> Path:
    file = tmp_path / "next.yaml"
    run = assess("new", "assessment", *more, "--output", str(file))
    assert 0 == run.code, run.err
    return file


@pytest.mark.parametrize("old", [REAL, HARBOUR, str(ROOT / "examples" / "cerenia-2020.yaml")])
@pytest.mark.parametrize("language", ["en", "az"])
def test_the_next_round_keeps_sources_and_stakeholders_and_validates(
    assess: Assess, tmp_path: Path, old: str, language: str
) -> None:
    before, own = model(old), INSTRUMENT if old == HARBOUR else ()
    file = made(assess, tmp_path, before.country, "next", "--from", old, "--lang", language, *own)
    found = model(file)
    assert 0 == assess("validate", str(file), *own).code
    assert (before.sources, before.scope, before.audience) == (found.sources, found.scope, found.audience)
    assert before.territory_name == found.territory_name
    assert [one.id for one in before.stakeholders] == [one.id for one in found.stakeholders]
    assert {"no"} >= {one.consulted for one in found.stakeholders}
    assert (None, (), {}, ()) == (found.priorities, found.answers, found.areas, found.accepted)
    assert {"not_assessed"} == {rating.status for area in found.ratings.values() for rating in area.values()}


def test_each_old_rating_is_a_comment_beside_the_indicator(assess: Assess, tmp_path: Path) -> None:
    text = made(assess, tmp_path, "AZE", "2026", "--from", REAL).read_text(encoding="utf-8")
    before = model(REAL)
    assert sum(map(len, before.ratings.values())) == text.count(": not_assessed  # 2016: ")
    assert "    O2: not_assessed  # 2016: partly met (Confidence: medium)\n" in text
    assert "    # | Not met: The capacity to monitor.\n    # | Evidence: nap, na-2016\n" in text


def test_sensitive_evidence_is_no_comment_and_brings_no_source(assess: Assess, tmp_path: Path) -> None:
    old = tmp_path / "old.yaml"
    evidence = "{source: report}, {source: told, sensitive: true}"
    old.write_text(
        'instrument: iom-2016\ninstrument_version: "1.0"\ncountry: XAA\nterritory_name: Harbourland\nround: 2020\n'
        "as_of: 2020\nbasis: illustration\nassessors: [a team]\nlimitations: made up\nsources:\n"
        "  report: {kind: report, voice: igo}\n  told: {kind: interview, voice: ngo}\n"
        f"ratings:\n  5.1:\n    F1: {{status: met, reason: stated, evidence: [{evidence}]}}\n",
        encoding="utf-8",
    )
    text = made(assess, tmp_path, "XAA", "2021", "--from", str(old)).read_text(encoding="utf-8")
    assert "    # | Evidence: report\n    F1: not_assessed  # 2020: met\n" in text
    # nothing in the new file says that it is sensitive, and a public register lists what nothing cites
    assert "told:" not in text
    assert "# 1 source that nothing but sensitive evidence names left out\nsources:\n  report:\n" in text
    old.write_text("audience: internal\n" + old.read_text(encoding="utf-8"), encoding="utf-8")
    run = assess("new", "assessment", "XAA", "2021", "--from", str(old))
    assert "\n  told:\n" in run.out


def test_everything_is_to_do_in_it(assess: Assess, tmp_path: Path) -> None:
    file = made(assess, tmp_path, "AZE", "2026", "--from", REAL)
    items: list[dict[str, Any]] = json.loads(assess("todo", str(file), "--format", "json").out)["items"]
    assert 24 == sum(item["kind"] == "not_assessed" for item in items)
    assert len(model(REAL).stakeholders) == sum(item["kind"] == "not_consulted" for item in items)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("GEO", "2026"), "--from is an assessment of AZE"),
        (("AZE", "2016"), "--from is of the round 2016 itself"),
        (("AZE", "2026", "--territory-name", "A land"), "the name of a territory stands in the file"),
        (("AZE", "2026", "--lang", "xx"), "neither comments nor texts are in"),
    ],
)
def test_what_does_not_follow_on_the_old_round_is_refused(
    assess: Assess, tmp_path: Path, asked: tuple[str, ...], said: str
) -> None:
    file = tmp_path / "next.yaml"
    run = assess("new", "assessment", *asked, "--from", REAL, "--output", str(file))
    assert (exits.USAGE, False) == (run.code, file.exists())
    assert said in run.err
