"""What a worksheet says is read by keys, in any language, and what no text can be read from is said at its cell."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from making.effort import all_or, in_turn
from making.worksheets import SMALL, Sheets, Stored, made
from trafficking_indicators.layouts.rows import row_of
from trafficking_indicators.layouts.worksheet import HEAD, SECTIONS, SHEETS, Choice, key_of
from trafficking_indicators.problems import SheetCell
from trafficking_indicators.reading.cell_values import CellValue, Format, number_of, text_of
from trafficking_indicators.reading.choice_words import meant, words_of
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.worksheets import read_worksheet
from trafficking_indicators.words import LANGUAGES, words_in
from trying.promises import check_paths

CHOICES: tuple[Choice, ...] = (
    "status", "confidence", "basis", "audience", "voice", "kind", "consulted", "says", "flag", "unit",
    "independence", "every", "item_kind", "strength", "position", "assignment", "found", "part_state", "claim",
    "answer", "link_basis", "money", "due", "amount",
)  # fmt: skip


def sheets() -> Sheets:
    return Sheets(made(SMALL))


def read(changed: Sheets) -> Reading:
    return read_worksheet(changed.raw())


def said(reading: Reading) -> list[str]:
    """Give each problem with the place at which it is shown."""
    return [f"{problem.place or reading.place(problem)} {problem.rule}" for problem in reading.problems]


def test_sheets_and_columns_may_be_renamed_moved_and_added() -> None:
    plain = sheets()
    changed = sheets()
    moved = dict(changed.cells["Ratings"])
    changed.cells = {"My own": {(1, 1): "anything", (5, 5): Stored("formula", "=1+1")}, **changed.cells}
    del changed.cells["Ratings"]
    changed.cells["x"] = {(row, 40 - column): value for (row, column), value in moved.items()}
    changed.put("x!AZ2", "my notes").put("x!AZ9", Stored("formula", "=A1")).put("x!E2", "another title")

    assert read(plain).data == read(changed).data
    assert () == read(changed).problems


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choice", CHOICES)
def test_words_of_every_language_are_read_back_in_any_case(choice: Choice, language: str) -> None:
    for value, word in words_of(choice, words_in(language)).items():
        turkic = word.replace("i", "İ").upper()
        assert [value] * 4 == [meant(choice, text) for text in (word, f" {word.upper()} ", turkic, value)]


@pytest.mark.parametrize("choice", CHOICES)
def test_no_word_of_a_list_means_two_things(choice: Choice) -> None:
    meanings: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for value, word in words_of(choice, words_in(language)).items():
            meanings.setdefault(word.casefold(), set()).add(value)

    assert all(len(values) == 1 for values in meanings.values())


def test_a_word_that_is_none_is_left_for_the_rules() -> None:
    assert "mett" == meant("status", "mett")


# Where it is quick, every other one is tried.
SLIPS: list[tuple[Any, ...]] = [
    ("Ratings!E9", Stored("datetime", datetime(2026, 1, 5), "d.m"), "Ratings!E9 cell-date"),
    ("Ratings!E9", Stored("number", 1.5, "0.00"), "Ratings!E9 cell-number"),
    ("Ratings!E9", Stored("number", 1e20), "Ratings!E9 cell-number"),
    ("Ratings!E9", Stored("formula", "=A1"), "Ratings!E9 cell-formula"),
    ("Ratings!E9", Stored("error", "#N/A"), "Ratings!E9 cell-error"),
    ("Ratings!A9", Stored("formula", "=A1"), "Ratings!A9 cell-formula"),
    ("Ratings!E1", "ratings.stauts", "Ratings!E1 unknown-key"),
    ("Ratings!E1", "ratings.reason", "Ratings!F1 duplicate-key"),
    ("Ratings!B10", "F1", "Ratings!B10 duplicate-key"),
    ("Ratings!B8", "F9", None),
    ("Ratings!E8", "met", "Ratings!B8 missing-key"),
    ("Assessment!A40", "audeince", "Assessment!A40 unknown-key"),
    ("Assessment!A40", "round", "Assessment!A40 duplicate-key"),
    ("Assessment!C40", "x", "Assessment!A40 missing-key"),
    ("Assessment!C23", "x", "Assessment!A23 unknown-key"),
    ("Sources!B9", "law", "Sources!A9 missing-key"),
    ("Sources!A9", "report", "Sources!A9 duplicate-key"),
    ("Evidence!A9", "5.1.F9", "Evidence!A9 unrated-evidence"),
    ("Evidence!B9", "report", "Evidence!A9 missing-key"),
    ("Comments!A9", "5.1.F9", "Comments!A9 unrated-evidence"),
    ("Survey counts!A3", "1", "Survey counts!A3 unknown-question"),
    ("Options!B3", "1", "Options!A3 missing-key"),
    ("Exercises!B3", "each group", "Exercises!A3 missing-key"),
    ("Priority marks!B3", "1", None),
    ("Priority marks!C3", "3", "Priority marks!C2 unknown-exercise"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "value", "expected"), all_or(SLIPS[::2], SLIPS))
def test_a_slip_is_said_at_its_cell(place: str, value: str | Stored, expected: str | None) -> None:
    found = said(read(sheets().put(place, value)))

    if expected is None:
        assert [] == found
    else:
        assert expected in found


def test_a_date_says_what_was_probably_typed() -> None:
    changed = sheets().put("Ratings!E9", Stored("datetime", datetime(2026, 1, 5), "d.m"))
    months = sheets().put("Assessment!C9", Stored("datetime", datetime(2016, 6, 1), "mmm-yy"))

    assert "'5.1 or '2026-01-05" in read(changed).problems[0].help
    assert "as '2016-06" in read(months).problems[0].help


@pytest.mark.parametrize(
    ("raw", "format", "expected"),
    [
        ("5.0999999999999996", Format(0), CellValue("5.1")),
        ("2016", Format(1), CellValue("2016")),
        ("2016", Format(164, "0"), CellValue("2016")),
        ("-3", Format(49), CellValue("-3")),
        ("x", Format(0), CellValue("x", "error")),
        ("NaN", Format(0), CellValue("NaN", "number")),
        ("0.5", Format(9), CellValue("0.5", "number")),
        ("1e-7", Format(0), CellValue("1e-07", "number")),
        ("42522", Format(17), CellValue("2016-06", "date", ("2016-06",))),
        ("42522", Format(164, '[$-409]mmm\\ yyyy;"day"'), CellValue("2016-06", "date", ("2016-06",))),
        ("42522", Format(164, '"year" 0'), CellValue("42522", "number")),
        ("99999999", Format(14), CellValue("99999999", "date")),
        ("0.5", Format(20), CellValue("1899-12-30", "date", ("30.12", "1899-12-30"))),
    ],
)
def test_numbers_are_what_is_seen_or_are_refused(raw: str, format: Format, expected: CellValue) -> None:
    assert expected == number_of(raw, format, since_1904=False)


def test_days_may_be_counted_from_1904() -> None:
    assert "2020-06-01" == number_of("42521", Format(14), since_1904=True).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a_x000D_b", "a\rb"),
        ("_x005F_x0041_", "_x0041_"),
        ("_xD83D__xDE00_", "😀"),
        ("_xD83D_", "\ufffd"),
        ("_x", "_x"),
    ],
)
def test_escapes_of_a_workbook_are_undone(raw: str, text: str) -> None:
    assert text == text_of(raw)


def test_whole_numbers_and_truth_are_texts() -> None:
    changed = sheets().put("Assessment!C8", Stored("number", 2020)).put("Evidence!A3", "5.1.F1")
    column = changed.column("Evidence", "evidence.sensitive")
    changed.put(f"Evidence!{column}3", Stored("boolean", True))

    data = read(changed).data

    assert isinstance(data, dict)
    assert "true" in str(data["ratings"])


def test_two_sheets_with_the_same_keys_are_said_to_be_two() -> None:
    changed = sheets()
    changed.cells["Copy"] = dict(changed.cells["Ratings"])

    assert ["Copy!A1 duplicate-key"] == said(read(changed))


def test_a_control_character_in_a_text_or_remark_is_refused() -> None:
    changed = sheets()
    changed.put(f"Ratings!{changed.column('Ratings', 'ratings.#')}9", "a\u202eb")
    changed.put(f"Ratings!{changed.column('Ratings', 'ratings.reason@en')}9", "a\u202eb")
    changed.empty(f"Ratings!{changed.column('Ratings', 'ratings.reason')}9")

    assert ["control-character"] * 2 == [problem.rule for problem in read(changed).problems]


NAMED = """\
priorities: {exercises: {survey: {unit: respondent, returned: 7, marks: {A: 1}}}}
answers: [{id: Q 1, text: Made up, options: ["yes", "no"], counts: {"yes": 3, "no": 4}}]
"""


@pytest.mark.parametrize(
    ("named", "value"),
    in_turn(
        ["Sources name", "Ratings area", "Ratings code", "Exercises name", "Survey questions id"],
        [Stored("error", "#N/A"), Stored("formula", "=1+1"), "", "x" * 1025],
    ),
)
def test_what_refers_to_a_name_that_cannot_be_read_is_not_called_unknown(
    tmp_path: Path, named: str, value: str | Stored
) -> None:
    sheet, _, key = named.rpartition(" ")
    changed = Sheets(made(SMALL + NAMED))
    row = "".join(filter(str.isdigit, changed.find("Ratings", "F1"))) if sheet == "Ratings" else "3"
    place = f"{sheet}!{changed.column(sheet, key)}{row}"
    assert changed.get(place)

    (found,) = check_paths([str(changed.put(place, value).write(tmp_path / "a.xlsx"))], None)
    assert {place} >= {str(problem.place) for problem in found.problems}
    # a row without a code is that of its area, and may hold a remark
    assert found.problems or (key, value) == ("code", "")


# A cell that is emptied, and what is said then; in the sheet's own language, which is that of its titles.
LACKS = [
    ("Assessment!C6", "Assessment!C6", 'the row "country" is empty', "fill it in"),
    ("Assessment!A9", "Assessment!A1", 'the sheet "Assessment" has no row "as_of"',
     'add it: as_of in the column "field", its value in the column "value"'),
    ("Ratings!B9", "Ratings!B9", 'nothing stands in the column "code" of this row', "fill it in, or empty the row"),
    ("Ratings!F9", "Ratings!E9", "5.1.F1 is met, and no reason is given", 'say why: fill in the column "reason"'),
    ("Ratings!L11", "Ratings!E11", "5.1.O1 is unknown, and what was tried is not said",
     'say what was looked at: fill in the column "what was looked at", or set "not_assessed"'),
    ("Evidence!A3", "Ratings!E9", "5.1.F1 is met, and no evidence is cited",
     'cite the sources: add a row on the sheet "Evidence", or set "unknown"'),
    ("Evidence!A3", "Evidence!A3", 'nothing stands in the column "of indicator" of this row',
     "fill it in, or empty the row"),
    ("Sources!C3", "Sources!C3", 'nothing stands in the column "voice" of this row',
     "fill it in: one of state, ngo, igo, nhri, survivor, academic, media, other"),
]  # fmt: skip


@pytest.mark.parametrize(("emptied", "place", "message", "help"), LACKS)
def test_what_lacks_is_worded_by_sheet_and_column(
    emptied: str, place: str, message: str, help: str, tmp_path: Path
) -> None:
    found = located_in(sheets().empty(emptied), tmp_path)

    assert (place, message, help) in found


def test_what_lacks_is_worded_by_the_titles_that_stand_there(tmp_path: Path) -> None:
    found = located_in(Sheets(made(SMALL, "az")).empty("M\u0259nb\u0259l\u0259r!C3"), tmp_path)

    (message,) = (message for place, message, _ in found if place == "M\u0259nb\u0259l\u0259r!C3")
    assert message == 'nothing stands in the column "kimin s\u00f6z\u00fc" of this row'


def test_a_column_that_is_not_there_is_named_by_its_key(tmp_path: Path) -> None:
    changed = sheets()
    for row in range(1, 4):
        changed.empty(f"Sources!C{row}")

    assert [("Sources!A1", 'this sheet has no column for "voice"')] == [
        (place, message) for place, message, _ in located_in(changed, tmp_path) if "voice" in message
    ]


def test_a_misspelt_field_of_the_head_is_said_once(tmp_path: Path) -> None:
    found = located_in(sheets().put("Assessment!A6", "Contry"), tmp_path)

    assert [("Assessment!A6", 'unknown field "Contry"', 'did you mean "country"?')] == found


def located_in(changed: Sheets, folder: Path) -> list[tuple[str, str, str]]:
    from trafficking_indicators.reading.kinds import ASSESSMENT
    from trafficking_indicators.reading.opened import load_as

    document = load_as(str(changed.write(folder / "a.xlsx")), ASSESSMENT)
    return [(str(found.place), found.message, found.help) for found in document.locate(document.problems)]


def test_what_lacks_stands_at_the_empty_cell(tmp_path: Path) -> None:
    from trafficking_indicators.reading.kinds import ASSESSMENT
    from trafficking_indicators.reading.opened import load_as

    changed = sheets()
    place = changed.find("Assessment", "a made-up evaluation team")
    document = load_as(str(changed.empty(place).write(tmp_path / "a.xlsx")), ASSESSMENT)

    (problem,) = document.locate(document.problems)
    assert ("missing-key", place) == (problem.rule, str(problem.place))


def test_a_name_stands_at_its_own_cell(tmp_path: Path) -> None:
    from trafficking_indicators.reading.kinds import ASSESSMENT
    from trafficking_indicators.reading.opened import load_as

    changed = sheets().put("Sources!A3", "1").put("Ratings!B9", "f1").put("Evidence!A3", "5.1.f1")
    document = load_as(str(changed.write(tmp_path / "a.xlsx")), ASSESSMENT)

    found = [(problem.rule, str(problem.place)) for problem in document.locate(document.problems)]
    assert [("bad-format", "Sources!A3"), ("bad-format", "Ratings!B9")] == found


def test_the_layout_has_every_field_of_the_models() -> None:
    from trafficking_indicators.model import assessment, comments, exercises, ratings, settlements, survey

    fields = {column.field for sheet in SHEETS.values() for column in sheet.columns}
    head = {field.field.rpartition(".")[2] for field in HEAD}
    models = (
        settlements.Settlement,
        assessment.Source,
        ratings.Evidence,
        comments.Comment,
        comments.AnswerToComment,
        assessment.Stakeholder,
    )
    others = (assessment.Accepted, assessment.AreaText)
    of_statuses = (ratings.Met, ratings.PartlyMet, ratings.Unknown, ratings.NotApplicable)
    other = {"evidence", "comments", "marks", "counts", "uncounted", "options", "labels", "settlement"}

    for model in (*models, *others, *of_statuses, exercises.Exercise, survey.Answer):
        assert set() == {*model.model_fields} - fields - other
    assert set() == {*assessment.Assessment.model_fields} - head - {*SECTIONS}
    assert set() == {*exercises.Priorities.model_fields} - head - {"exercises", "unattributed", "unattributed_cells"}


@pytest.mark.parametrize(
    ("path", "row"),
    [
        ((), ()),
        (("nothing",), ()),
        (("assessors",), ("assessors", 0)),
        (("limitations", "en"), ("limitations",)),
        (("ratings", "5.1", "F1", "evidence", 2, "note"), ("ratings", "5.1", "F1", "evidence", 2)),
        (("ratings", "5.1", "F1", "evidence"), ("ratings", "5.1", "F1")),
        (("ratings", "5.1", "F1", "settlement", "readings", 1), ("ratings", "5.1", "F1", "settlement")),
        (("ratings", "5.1", "F1", "settlement", "by", 0), ("ratings", "5.1", "F1", "settlement")),
        (("ratings", "5.1", "F1", "settlement", "by", 1, "en"), ("ratings", "5.1", "F1", "settlement", "by", 1)),
        (("answers", 0, "options", 1, "en"), ("answers", 0, "options", 1)),
        (("answers", 0, "labels", "x"), ("answers", 0)),
        (("priorities", "exercises", "a", "marks", "A"), ("priorities", "exercises", "a")),
        (("priorities", "unattributed", "A"), ("priorities",)),
        (("priorities", "note", "en"), ("priorities", "note")),
    ],
)
def test_every_part_has_a_row(path: tuple[str | int, ...], row: tuple[str | int, ...]) -> None:
    assert row == row_of(path)


def test_keys_are_taken_apart() -> None:
    assert ("ratings", "reason", "zh-Hant") == key_of(" ratings.reason@zh-Hant ")
    assert None is key_of("Reason")
    assert SheetCell("Ratings", "E11").order < SheetCell("Ratings", "AA11").order


@pytest.mark.parametrize("of", ["Ratings", "My own"])
def test_contact_data_in_the_name_of_a_sheet_are_refused_and_not_repeated(tmp_path: Path, of: str) -> None:
    changed = sheets()
    moved = changed.cells.pop(of, {(1, 1): "anything"})
    changed.cells["nobody@example.org"] = {at: "met?" if value == "met" else value for at, value in moved.items()}

    (found,) = check_paths([str(changed.write(tmp_path / "a.xlsx"))], None)
    rules = ["contact-data", "unknown-choice"] if of == "Ratings" else ["contact-data"]
    assert rules == [problem.rule for problem in found.problems]
    assert all("nobody" not in f"{problem.place} {problem}" for problem in found.problems)


def test_contact_data_are_found_in_a_cell_that_is_cut_out(tmp_path: Path) -> None:
    from trafficking_indicators.checking.validation import validate

    column = sheets().column("Ratings", "ratings.reason@az")
    (checked,) = validate(
        [str(sheets().put(f"Ratings!{column}9", "nobody@example.org").write(tmp_path / "a.xlsx"))], None
    )

    assert {"two-texts": "Ratings!F9", "contact-data": f"Ratings!{column}9"} == {
        problem.rule: str(problem.place) for problem in checked.problems if problem.severity == "error"
    }
