"""`assess explain` of a follow-up: claims, findings and evidence of an item, and why what follows holds."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from rich.cells import cell_len

from conftest import ROOT, Assess, compare_with_golden
from making.effort import combined
from making.made_up_followups import FOLLOWUPS
from making.worksheets import made_followup
from trafficking_indicators.analysis.follow import follow
from trafficking_indicators.analysis.follow_reasons import STATES, reasons
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.words import LANGUAGES, words_in

THIRD = ROOT / "examples" / "followups" / "xal-plan-2024-2.yaml"
GRETA = ROOT / "followups" / "azerbaijan-greta.yaml"
FORMS = {"txt": "table", "md": "markdown", "json": "json", "csv": "csv"}


@pytest.mark.parametrize(("ending", "language"), combined([*FORMS], [*LANGUAGES]))
def test_two_items_in_every_format(assess_once: Assess, ending: str, language: str) -> None:
    run = assess_once("explain", str(THIRD), "4.2", "1.1", "--format", FORMS[ending], "--lang", language)
    assert 0 == run.code
    compare_with_golden(run.out, f"follow/explain-{language}.{ending}")


def test_without_a_name_every_item_is_explained_in_the_order_of_the_file(assess_once: Assess) -> None:
    found = json.loads(assess_once("explain", str(THIRD), "--format", "json").out)
    assert ["1.1", "4.2", "stat-1", "2.3", "2.4", "3.1", "3.2"] == [item["id"] for item in found["items"]]
    assert "trafficking-indicators/explain/v1" == found["schema"]


def test_what_is_worked_out_says_what_it_follows_from(assess_once: Assess) -> None:
    found = json.loads(assess_once("explain", str(THIRD), "4.2", "--format", "json").out)
    states = {state["state"]: state["because"] for state in found["items"][0]["states"]}
    assert {"due": "2024-06", "on": "2024-12", "finding": "not_done"} == states["overdue"]
    assert {"by": "interior", "round": "2024-2", "finding": "not_done"} == states["said_not_shown"]
    assert {"items": ["stat-1", "xal-experts-2014/7"], "times": "3", "since": "2017"} == states["asked"]


def test_csv_keeps_claims_and_findings_in_columns_apart(assess_once: Assess) -> None:
    out = assess_once("explain", str(THIRD), "4.2", "--format", "csv").out
    rows = list(csv.DictReader(StringIO(out[1:], newline="")))
    assert {"claim", "finding", "follows"} == {row["record"] for row in rows}
    for row in rows:
        assert 1 == sum(bool(row[name]) for name in ("claim", "finding", "state"))
        assert bool(row["claim"]) == (row["record"] == "claim")
        assert bool(row["finding"]) == (row["record"] == "finding")
    assert {"ngo", "state"} == {row["voice"] for row in rows if row["finding"]}


@pytest.mark.parametrize(("file", "language", "columns"), combined([THIRD, GRETA], [*LANGUAGES], [40, 80, 120]))
def test_no_line_is_wider_than_the_screen(assess_once: Assess, file: Path, language: str, columns: int) -> None:
    run = assess_once("explain", str(file), "--lang", language, columns=columns)
    assert 0 == run.code
    assert [] == [line for line in run.out.split("\n") if cell_len(line) > columns]


def test_a_worksheet_is_explained_like_its_yaml(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "f.xlsx"
    file.write_bytes(made_followup(THIRD.read_text(encoding="utf-8")))
    assert assess("explain", str(THIRD), "2.3").out == assess("explain", str(file), "2.3").out


def test_an_item_that_is_none_is_refused_with_what_may_be_meant(assess: Assess) -> None:
    run = assess("explain", str(THIRD), "stat-2")
    assert (2, True) == (run.code, 'did you mean "stat-1"?' in run.err)


def test_what_a_stranger_writes_is_no_markup(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    text = THIRD.read_text(encoding="utf-8")
    file.write_text(text.replace("Train inspectors every year", "<b>=1+1</b> *x* [y](z)"), encoding="utf-8")
    assert "<b>=1+1" not in assess("explain", str(file), "--format", "html").out
    assert "[y](z)" not in assess("explain", str(file), "--format", "markdown").out
    assert "\r\n=1" not in assess("explain", str(file), "--format", "csv").out


@given(FOLLOWUPS)
def test_a_reason_is_given_for_every_state_that_holds_and_for_no_other(made: FollowUp) -> None:
    found = follow(made, paper="paper")
    for item in found.items:
        told = [reason.state for reason in reasons(found, item, "paper")]
        flags = [state for state in STATES if state not in ("asked", "look_again") and getattr(item, state)]
        more = [*(["asked"] if item.asked > 1 else []), *(["look_again"] if item.look_again else [])]
        assert sorted(told) == sorted([*flags, *more])


def test_every_state_is_told_in_a_sentence() -> None:
    for language in LANGUAGES:
        words = words_in(language).follow_explain
        assert set(words.why) == set(words.states) == set(STATES)
        blank = dict.fromkeys(
            ("due", "on", "finding", "first", "term", "after", "by", "round", "as_of", "says", "lead", "sources",
             "shown", "in_practice", "assignment", "items", "times", "since", "links"), "",
        )  # fmt: skip
        full = {name: f"<{name}>" for name in blank}
        for state in STATES:
            why = words.why[state]
            assert why(full).endswith(".")
            assert why(blank).endswith(".")
