"""The interface for Python: what it imports, what it gives, what it raises; mypy reads this file, too."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from html import unescape
from pathlib import Path
from typing import Any, assert_type

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from making.effort import all_or
from running.imports import HEAVY, OURS
from running.processes import PATIENCE, environment
from trafficking_indicators import (
    InputError,
    UsageError,
    compare,
    diff,
    document,
    load,
    load_instrument,
    merge,
    plan,
    render,
    reply,
    rows,
    score,
    survey,
    tally,
    todo,
    validate,
)
from trafficking_indicators.notebook.results import Difference, LoadedAssessment, Score, Validation
from trafficking_indicators.notebook.showing import Report

READINGS = [f"examples/readings/delmaria-2025-{name}.yaml" for name in ("one", "two")]
SETTLED = "examples/delmaria-2025.yaml"
REPLIED = "examples/eskara-2023.yaml"
HARBOUR = EXAMPLES / "assessments" / "harbour.yaml"
INSTRUMENTS = EXAMPLES / "instruments"


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"],
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=True,
        cwd=ROOT,
    )
    return set(done.stdout.decode().split())


def test_the_package_imports_nothing() -> None:
    more = modules_after(f"import {OURS}") - modules_after("import typing, __future__")

    assert {OURS} == more


@pytest.mark.parametrize("name", all_or(["render"], ["render", "document"]))
def test_a_room_of_the_same_name_is_not_in_the_way(name: str) -> None:
    """Whichever was imported first."""
    used = f"import {OURS}.render.markdown; from {OURS} import {name}; assert callable({name})"

    after = f"{used}; import {OURS}.render.json_csv_text; assert callable({OURS}.{name})"
    assert f"{OURS}.render.json_csv_text" in modules_after(after)


def test_loading_needs_no_screen_and_no_command_line() -> None:
    used = f"from {OURS} import load, score; score(load('assessments/azerbaijan-2016.yaml'))"
    packages = {name.split(".")[0] for name in modules_after(used)}

    assert {"pydantic", "yaml"} <= packages
    assert set() == packages & ({"typer", "click"} | HEAVY - {"pydantic", "pydantic_core", "yaml"})


def test_what_is_promised_is_listed() -> None:
    import trafficking_indicators

    assert set(trafficking_indicators.__all__) <= set(dir(trafficking_indicators))
    with pytest.raises(AttributeError, match="no attribute 'rank'"):
        trafficking_indicators.rank  # type: ignore[attr-defined]  # noqa: B018


def test_calls_are_typed() -> None:
    loaded = load(AZERBAIJAN)
    assert_type(loaded, LoadedAssessment)
    assert_type(score(loaded), Score)
    assert_type(diff(loaded, loaded), Difference)
    assert_type(validate(AZERBAIJAN), Validation)
    assert_type(document(score(loaded)), Report)
    assert_type(rows(score(loaded)), list[dict[str, str | int | None]])

    assert "AZE" == loaded.assessment.country


def test_results_are_frozen() -> None:
    found = score(load(AZERBAIJAN))
    with pytest.raises(FrozenInstanceError):
        found.tally = None  # type: ignore[misc]


def harbour() -> LoadedAssessment:
    return load(HARBOUR, instrument=INSTRUMENTS)


SUBJECTS: dict[str, tuple[tuple[str, ...], Callable[[], Any]]] = {
    "score": ((str(HARBOUR),), lambda: score(harbour())),
    "plan": ((str(HARBOUR),), lambda: plan(harbour())),
    "survey": ((str(HARBOUR),), lambda: survey(harbour())),
    "compare": ((str(HARBOUR),), lambda: compare(harbour())),
    "diff": (
        (str(EXAMPLES / "assessments" / "harbour-1.yaml"), str(HARBOUR)),
        lambda: diff(load(EXAMPLES / "assessments" / "harbour-1.yaml", instrument=INSTRUMENTS), harbour()),
    ),
}


@pytest.mark.parametrize("format", ["table", "markdown", "json", "html"])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_report_is_what_the_command_prints(assess: Assess, subject: str, format: Any) -> None:
    files, call = SUBJECTS[subject]
    printed = assess(subject, *files, "--instrument", str(INSTRUMENTS), "--format", format, "--lang", "az").out

    assert printed == render(document(call(), "az"), format)


@pytest.mark.parametrize("subject", ["score", "diff", "compare"])
def test_rows_have_the_columns_of_csv(assess: Assess, subject: str) -> None:
    files, call = SUBJECTS[subject]
    printed = assess(subject, *files, "--instrument", str(INSTRUMENTS), "--format", "csv").out.lstrip("\ufeff")
    table = rows(call())

    assert printed.splitlines()[0].split(",") == list(table[0])
    assert len(table) == len(printed.splitlines()) - 1


def test_rows_of_a_plan_are_its_gaps(assess: Assess) -> None:
    shape = json.loads(assess("plan", str(AZERBAIJAN), "--format", "json").out)
    table = rows(plan(load(AZERBAIJAN)))

    assert [gap["id"] for gap in shape["gaps"]] == list(
        dict.fromkeys(row["indicator"] for row in table if row["list"] == "gaps")
    )
    assert shape["unaddressed"] == [row["indicator"] for row in table if row["list"] == "gaps" and not row["answer"]]
    assert {"yes"} == {row["own"] for row in table if row["answer"] == "measure"}


def test_rows_of_a_tally_are_its_marks() -> None:
    (row,) = [
        row for row in rows(tally(load(AZERBAIJAN))) if (row["recommendation"], row["exercise"]) == ("A", "survey")
    ]

    assert (0, 3, None, 3) == (row["low"], row["high"], row["place"], row["printed"])


def test_rows_of_a_survey_are_its_options() -> None:
    table = [row for row in rows(survey(load(AZERBAIJAN))) if row["question"] == "S 7.1.1"]

    assert [(None, 4), (None, 1)] == [(row["option"], row["answers"]) for row in table]


def test_rows_of_problems_are_their_members() -> None:
    checked = validate(EXAMPLES / "invalid" / "unused-source.yaml")

    assert checked
    assert [("unused-source", "warning", 1)] == [(row["rule"], row["severity"], row["count"]) for row in rows(checked)]
    assert 1 == len(checked.warnings) == len(str(checked).splitlines())


def test_small_counts_are_kept_back_for_public_readers_only() -> None:
    assert 5 == survey(load(AZERBAIJAN), min_cell=5).min_cell
    assert 1 == survey(load(AZERBAIJAN, audience="internal"), min_cell=5).min_cell
    with pytest.raises(UsageError, match="name 1 or more"):
        survey(load(AZERBAIJAN), min_cell=0)


def test_a_tally_has_no_json() -> None:
    with pytest.raises(UsageError, match="Tallied has no format json; score has it"):
        render(document(tally(load(AZERBAIJAN))), "json")


def test_a_tally_of_nobody_says_none() -> None:
    report = render(document(tally(load(ROOT / "assessments" / "azerbaijan-2025.yaml"))), "markdown")

    assert "none" in str(report).splitlines()


def test_errors_carry_their_problems_in_their_text() -> None:
    with pytest.raises(InputError) as caught:
        load(EXAMPLES / "invalid" / "bad-choice.yaml")

    (problem,) = caught.value.problems
    assert f"bad-choice.yaml:{problem.place}: error[bad-choice]: {problem.message}\n  help: " in str(caught.value)


def test_contact_data_in_a_name_is_not_raised(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load(tmp_path / "ann@example.org.yaml")

    assert "ann@example.org" not in str(caught.value)
    assert "unreadable-file" in str(caught.value)


def test_assessments_of_different_instruments_have_no_difference() -> None:
    with pytest.raises(UsageError, match='"iom-2016" and "harbour-2020"; compare puts them side by side'):
        diff(load(AZERBAIJAN), harbour())


def test_nothing_cannot_be_compared() -> None:
    with pytest.raises(UsageError, match="there is nothing to compare"):
        compare()


def test_an_instrument_is_loaded_by_id_or_folder() -> None:
    by_id, by_folder = load_instrument("iom-2016"), load_instrument(ROOT / "indicators" / "iom-2016")

    assert by_id.header == by_folder.header
    assert by_id.objectives
    with pytest.raises(UsageError, match='0 instruments in "iom-2017"'):
        load_instrument("iom-2017")


def test_a_notebook_shows_a_report_by_itself() -> None:
    report = document(score(load(AZERBAIJAN)))
    frame = re.fullmatch(r'<iframe sandbox srcdoc="([^"]*)" style="[^"<>]*"></iframe>', report._repr_html_())

    assert report._repr_markdown_() == render(report, "markdown")
    assert frame
    assert render(report, "html") == unescape(frame.group(1))


@pytest.mark.parametrize("format", ["markdown", "json", "csv"])
@pytest.mark.parametrize("subject", ["merge", "reply", "todo"])
def test_readings_and_replies_are_what_the_commands_print(assess_once: Assess, subject: str, format: Any) -> None:
    if subject == "merge":
        result: Any = merge(*map(load, READINGS), settled=load(SETTLED))
        arguments = ["merge", *READINGS, "--settled", SETTLED]
    elif subject == "reply":
        result, arguments = reply(load(REPLIED), by="state"), ["reply", REPLIED, "--by", "state"]
    else:
        result, arguments = todo(REPLIED), ["todo", REPLIED]

    assert assess_once(*arguments, "--format", format, "--lang", "az").out == render(document(result, "az"), format)


def test_what_are_no_readings_of_one_another_is_said() -> None:
    with pytest.raises(UsageError, match="one reading alone has nothing to be compared with"):
        merge(load(SETTLED))
    with pytest.raises(UsageError, match="these are of different countries"):
        merge(load(SETTLED), load(REPLIED))
    with pytest.raises(InputError, match="no such file"):
        todo("nowhere.yaml")
