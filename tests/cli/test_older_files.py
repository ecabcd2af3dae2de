"""Files of an older version of an instrument: whatever they name is told by the ids of today, or as removed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from conftest import Assess
from making.small_files import write_files

HEADER = """\
id: made
version: "3"
history:
  - version: "1"
  - {version: "2", moved: {a.L1: b.L1, a.P1: b.P1, c.L1: c.L2}, reworded: [d.L1], added: [c.P1], removed: [d.P1]}
  - {version: "3", moved: {b.L1: e.L1}, removed: [x.L1, x.P1], added: [e.P1]}
title: made up
scope_note: made up
disclaimer: made up
languages: [en]
dimensions:
  law: {letter: L, title: in the law, short: law}
  practice: {letter: P, title: in practice, short: practice}
pair: {paper: law, practice: practice}
levels: [1, 2]
areas: [b, c, d, e]
"""
INDICATORS = {"b": ["P1"], "c": ["L2", "P1"], "d": ["L1"], "e": ["L1", "P1"]}
FILES = {
    "instrument.yaml": HEADER,
    **{
        f"areas/{area}.yaml": f"area: {area}\ntitle: Area {area}\nshort: {area}\nlevel_rule: independent\nindicators:\n"
        + "".join(f"  {code}: {{text: {code} of {area}}}\n" for code in codes)
        + f"without: {{{', '.join(f'{one}: none' for one in ('L1', 'L2', 'P1', 'P2') if one not in codes)}}}\n"
        for area, codes in INDICATORS.items()
    },
    "recommendations.yaml": "recommendations:\n"
    "  A: {text: Do e, short: Do e, addresses: [{to: e.L1, basis: source}]}\n",
}
# Twenty lines before the ratings.
OLD = """\
instrument: made
instrument_version: "1"
country: XAA
territory_name: Harbourland
round: 2020
as_of: 2020
basis: illustration
assessors: [a made-up team]
limitations: made up
scope: [a, c, d, x]
sources:
  law: {kind: law, voice: state, date: 2019}
  ngo: {kind: report, voice: ngo, date: 2019}
stakeholders:
  - {id: both, kind: academic, title: An institute, areas: [a, x], consulted: no}
  - {id: gone, kind: ngo, title: A union, areas: [x], consulted: yes}
areas:
  a: {context: Context of a}
  x: {context: Context of x}
ratings:
  a:
    L1: {status: partly_met, reason: As for L1 of a, missing: half, confidence: high, evidence: [{source: law}]}
    P1: {status: met, reason: As for P1 of a, evidence: [{source: law}]}
  c:
    L1: {status: unknown, tried: everything}
  d:
    L1: {status: met, reason: As for L1 of d, confidence: high, evidence: [{source: law}]}
    P1: {status: met, reason: As for P1 of d, evidence: [{source: ngo}], comments: [{by: state, text: On P1 of d}]}
  x:
    L1: {status: unmet, reason: As for L1 of x, evidence: [{source: ngo, says: against}]}
accepted:
  - {rule: state-voices-only, at: /ratings/a/P1, reason: nobody else was there}
"""
FOLLOWUP = """\
followup: plan
country: XAA
territory_name: Harbourland
title: a plan
instrument: made
instrument_version: "1"
basis: illustration
keeper: [a made-up office]
independence: independent
as_of: 2023
limitations: made up
sources: {plan: {kind: policy, voice: state, title: a plan, date: 2021}}
items:
  one:
    text: The first
    from: {source: plan}
    kind: measure
    assignment: none
    due: 2022
    done_when: {p: {text: It is there, side: practice}}
    links: [{to: a, basis: source}, {to: a.L1, basis: inferred}, {to: x.L1, basis: source}, {to: A, basis: source}]
"""


@pytest.fixture
def older(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assess:
    """Run a command beside the files."""
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path / "made", FILES)
    Path("old.yaml").write_text(OLD, encoding="utf-8")
    Path("plan.yaml").write_text(FOLLOWUP, encoding="utf-8")
    return lambda *arguments, columns=200: assess(*arguments, "--instrument", "made", columns=columns)


def test_the_files_are_right(older: Assess) -> None:
    assert (0, "") == older("validate", "made", "old.yaml", "plan.yaml")[:2]


def test_what_is_to_do_stands_at_its_place_in_the_file(older: Assess) -> None:
    items = json.loads(older("todo", "old.yaml", "--format", "json").out)["items"]
    found = {(item["id"], item["kind"]): item["line"] for item in items}
    assert {
        ("b.P1", "no_confidence"): 23,
        ("c.L2", "unknown"): 25,
        ("d.P1", "unanswered"): 28,
        ("both", "not_consulted"): 15,
    } == found


def test_what_is_written_of_an_area_that_is_gone_is_in_the_report(older: Assess) -> None:
    report = older("report", "old.yaml").out
    assert report.count("Context of a\n") == len(["b", "e"])
    assert "x  removed in version 3\nContext\nContext of x\n" in report
    assert "An institute (academic; b, e, x (removed in version 3)): not consulted" in report
    assert "A union (NGO; x (removed in version 3)): consulted" in report


@pytest.mark.parametrize("language", ["en", "az"])
def test_the_next_round_leaves_out_what_has_no_area_and_says_so(older: Assess, language: str) -> None:
    assert (
        0
        == older("new", "assessment", "XAA", "2023", "--from", "old.yaml", "--lang", language, "--output", "n.yaml")[0]
    )
    text = Path("n.yaml").read_text(encoding="utf-8")
    assert 0 == older("validate", "n.yaml").code
    assert ["both"] == re.findall(r"- id: (\w+)", text)
    assert re.search(r"(?m)^# .*: gone$", text)


def test_a_scope_of_which_nothing_is_left_is_told(older: Assess) -> None:
    text = OLD.replace("scope: [a, c, d, x]", "scope: [x]")
    head, _, rest = text.partition("ratings:\n")
    ratings = rest[rest.index("  x:\n") : rest.index("accepted:")]
    Path("old.yaml").write_text(f"{head}ratings:\n{ratings}", encoding="utf-8")
    Path("new.yaml").write_text(
        head.replace("scope: [x]\n", "").replace("round: 2020", "round: 2021"), encoding="utf-8"
    )
    assert "scope: none, then all areas" in older("diff", "old.yaml", "new.yaml").out
    assert 0 == older("new", "assessment", "XAA", "2023", "--from", "old.yaml", "--output", "n.yaml").code
    assert 0 == older("validate", "n.yaml").code


def test_a_follow_up_says_what_became_of_what_it_concerns(older: Assess) -> None:
    said = " ".join(older("follow", "plan.yaml").out.split())
    assert "a (now b, e, since version 3; subject named" in said
    assert "a.L1 (now e.L1, since version 3; our inference)" in said
    assert "x.L1 (removed in version 3; subject named" in said


def test_a_follow_up_s_items_stand_at_the_gaps_and_areas_of_today(older: Assess) -> None:
    became = json.loads(older("plan", "old.yaml", "--followup", "plan.yaml", "--format", "json").out)["became"]
    assert {"b", "e", "e.L1", "A"} == became["items"].keys()
    groups = re.findall(r"(?m)^(\w) Area \w$", older("follow", "plan.yaml", "--by", "area").out)
    assert ["b", "e"] == groups
