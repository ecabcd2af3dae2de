"""Exercises and survey answers of a worksheet, row by row: what is read, and what is said at which cell."""

from __future__ import annotations

from typing import Any

import pytest

from making.worksheets import SMALL, Sheets, Stored, made
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.worksheets import read_worksheet

SURVEY = """\
priorities:
  exercises:
    survey: {unit: respondent, answered: 9, marks: {A: 3}}
    seminar: {unit: group, returned: 2, marks: {A: 1, B: 2}}
  unattributed: {C: 4}
  unattributed_cells: [{A: 1, B: 2}, {C: 3}]
answers:
  - id: "1"
    text: Who helps
    options: [police, doctors]
    counts: {police: 4}
    labels: {police: {en: the police}, x: {az: y}}
    uncounted: [doctors]
"""
FORMULA = Stored("formula", "=A1")
# Places by the key of a column: the sheet, the key, and the row.
Cells = list[tuple[str, str, int, str | Stored]]


def changed(cells: Cells) -> Reading:
    sheets = Sheets(made(SMALL + SURVEY))
    for sheet, key, row, value in cells:
        place = f"{sheet}!{sheets.column(sheet, key)}{row}"
        if value == "":
            sheets.cells[sheet] = {at: text for at, text in sheets.cells[sheet].items() if at != _at(sheets, place)}
        else:
            sheets.put(place, value)
    return read_worksheet(sheets.raw())


def _at(sheets: Sheets, place: str) -> tuple[int, int]:
    found = sheets.put(place, "-").find(place.partition("!")[0], "-")
    assert found == place
    return next(at for at, text in sheets.cells[place.partition("!")[0]].items() if text == "-")


def said(reading: Reading) -> list[str]:
    return [f"{problem.place or reading.place(problem)} {problem.rule}" for problem in reading.problems]


def data(reading: Reading) -> Any:
    return reading.data


def test_all_of_it_comes_back() -> None:
    found = data(changed([]))
    assert {"survey": {"A": "3"}, "seminar": {"A": "1", "B": "2"}} == {
        name: exercise["marks"] for name, exercise in found["priorities"]["exercises"].items()
    }
    assert ({"C": "4"}, [{"A": "1", "B": "2"}, {"C": "3"}]) == (
        found["priorities"]["unattributed"],
        found["priorities"]["unattributed_cells"],
    )
    (answer,) = found["answers"]
    assert (["police", "doctors"], {"police": "4"}, ["doctors"]) == (
        answer["options"],
        answer["counts"],
        answer["uncounted"],
    )
    assert {"police": {"en": "the police"}, "x": {"az": "y"}} == answer["labels"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([("Exercises", "exercises.name", 4, "survey")], "Exercises!A4 duplicate-key"),
        ([("Exercises", "exercises.name", 4, "")], "Exercises!A4 missing-key"),
        ([("Exercises", "exercises.name", 4, FORMULA)], "Exercises!A4 cell-formula"),
        ([("Priority marks", "marks.letter", 4, "A")], "Priority marks!A4 duplicate-key"),
        ([("Priority marks", "marks.letter", 3, "")], "Priority marks!A3 missing-key"),
        ([("Priority marks", "marks.exercise", 2, "survay")], "Priority marks!C2 unknown-exercise"),
        ([("Priority marks", "marks.exercise", 3, FORMULA)], "Priority marks!C3 cell-formula"),
        ([("Options", "options.question", 3, "2")], "Options!A3 unknown-question"),
        ([("Options", "options.question", 3, "")], "Options!A3 missing-key"),
        ([("Options", "options.option", 3, FORMULA)], "Options!B3 cell-formula"),
        ([("Survey counts", "counts.option", 4, "police"), ("Survey counts", "counts.count", 4, "2")],
         "Survey counts!B4 duplicate-key"),
        ([("Survey counts", "counts.option", 3, "")], "Survey counts!B3 missing-key"),
        ([("Survey counts", "counts.count", 3, FORMULA)], "Survey counts!C3 cell-formula"),
        ([("Survey counts", "counts.uncounted", 4, "perhaps")], "Survey counts!D4 bad-choice"),
        ([("Survey counts", "counts.uncounted", 4, FORMULA)], "Survey counts!D4 cell-formula"),
        ([("Survey questions", "questions.id", 3, FORMULA)], "Survey questions!A3 cell-formula"),
    ],
)  # fmt: skip
def test_a_slip_is_said_at_its_cell(cells: Cells, expected: str) -> None:
    assert expected in said(changed(cells))


def test_no_is_no_count_and_what_was_cleared_is_gone() -> None:
    found = data(changed([("Survey counts", "counts.uncounted", 4, "xeyr"), ("Survey counts", "counts.count", 3, "")]))
    (answer,) = found["answers"]
    assert ("uncounted" in answer, "counts" in answer) == (False, False)


def test_a_printed_cell_that_was_emptied_is_left_out() -> None:
    sheets = Sheets(made(SMALL + SURVEY))
    keys = [
        column for (row, column), text in sheets.cells["Priority marks"].items() if row == 1 and text == "marks.cell"
    ]
    for at in [at for at in sheets.cells["Priority marks"] if at[1] == keys[0] and at[0] > 2]:
        del sheets.cells["Priority marks"][at]
    found = data(read_worksheet(sheets.raw()))
    assert [{"C": "3"}] == found["priorities"]["unattributed_cells"]


def test_marks_without_any_exercise_stand_alone() -> None:
    found = data(changed([("Exercises", "exercises.name", 3, ""), ("Exercises", "exercises.name", 4, "")]))
    assert "exercises" not in found["priorities"]
    assert {"C": "4"} == found["priorities"]["unattributed"]
