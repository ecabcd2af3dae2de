"""Follow-ups in Python: as the commands have them, in every format and both languages, and what is refused."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import assert_type

import pytest

from conftest import ROOT, Assess
from making.worksheets import made_followup
from trafficking_indicators import (
    InputError,
    UsageError,
    diff,
    document,
    follow,
    load,
    load_followup,
    plan,
    render,
    rows,
    validate,
)
from trafficking_indicators.notebook.results import Added, FollowedUp, LoadedFollowUp

FOLDER = ROOT / "examples" / "followups"
SECOND, THIRD = FOLDER / "xal-plan-2024-1.yaml", FOLDER / "xal-plan-2024-2.yaml"
ALTESIA = ROOT / "examples" / "altesia-2024.yaml"


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("form", ["table", "markdown", "json", "csv", "html"])
def test_what_became_of_it_is_what_the_command_prints(assess_once: Assess, form: str, language: str) -> None:
    found = follow(load_followup(THIRD))
    run = assess_once("follow", str(THIRD), "--format", form, "--lang", language)
    assert run.out == render(document(found, language), form)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["table", "markdown", "json", "csv", "html"])
def test_what_was_added_is_what_the_command_prints(assess_once: Assess, form: str) -> None:
    found = diff(load_followup(SECOND), load_followup(THIRD))
    assert assess_once("diff", str(SECOND), str(THIRD), "--format", form).out == render(document(found), form)  # type: ignore[arg-type]


def test_a_plan_has_beside_it_what_became_of_it(assess_once: Assess) -> None:
    found = plan(load(ALTESIA), followup=load_followup(THIRD))
    run = assess_once("plan", str(ALTESIA), "--followup", str(THIRD), "--format", "json")
    assert json.loads(run.out) == json.loads(render(document(found), "json"))
    assert "became" not in json.loads(render(document(plan(load(ALTESIA))), "json"))


def test_rows_are_those_of_csv_and_results_are_frozen() -> None:
    loaded = load_followup(THIRD)
    found = follow(loaded, on="2030-01-01")
    assert_type(loaded, LoadedFollowUp)
    assert_type(found, FollowedUp)
    assert_type(diff(loaded, loaded), Added)
    assert ["done", "not_done"] == [row["finding"] for row in rows(found)][:2]
    assert {"2030-01-01"} == {row["on"] for row in rows(found, "az")}
    assert 7 == len(rows(diff(load_followup(SECOND), loaded)))
    with pytest.raises(FrozenInstanceError):
        loaded.warnings = 0  # type: ignore[misc]


def test_a_worksheet_is_a_follow_up_too(tmp_path: Path) -> None:
    file = tmp_path / "f.xlsx"
    file.write_bytes(made_followup(THIRD.read_text(encoding="utf-8")))
    assert load_followup(file).followup == load_followup(THIRD).followup
    assert validate(file)


def test_what_does_not_belong_together_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    text = THIRD.read_text(encoding="utf-8")
    other.write_text(text.replace("followup: xal-plan", "followup: other"), encoding="utf-8")
    with pytest.raises(UsageError, match="different follow-ups"):
        diff(load_followup(THIRD), load_followup(other))
    with pytest.raises(UsageError, match="one of the two is a follow-up"):
        diff(load(ALTESIA), load_followup(THIRD))  # type: ignore[call-overload]
    with pytest.raises(UsageError, match='on: "soon" is not a date'):
        follow(load_followup(THIRD), on="soon")
    with pytest.raises(InputError, match="this holds an assessment, not a follow-up"):
        load_followup(ALTESIA)
