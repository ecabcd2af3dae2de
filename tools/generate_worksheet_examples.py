"""Write the examples of the rules on worksheets, broken and mended, into tests/examples.

Run: python tools/generate_worksheet_examples.py
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from making.worksheets import SMALL, SMALL_FOLLOWUP, Sheets, Stored, made, made_followup  # noqa: E402
from trafficking_indicators.layouts.worksheet import FIRST_ROW  # noqa: E402

EXAMPLES = ROOT / "tests" / "examples"
SURVEY = """\
priorities:
  exercises:
    survey: {unit: respondent, answered: 9, marks: {A: 3}}
answers:
  - {id: "1", text: Who helps, options: [police, doctors], counts: {police: 4}}
"""
LONG = "police " * 150


def _without_keys(sheets: Sheets) -> None:
    for cells in sheets.cells.values():
        for at in [at for at in cells if at[0] == 1]:
            del cells[at]


# What is broken, what was meant, and what is said of each.
Change = Callable[[Sheets], object]
CHANGES: dict[str, tuple[str, Change, str, Change]] = {
    "no-keys": ("A workbook without the row of keys.", _without_keys, "The keys are back.", id),
    "cell-date": (
        "The date of a source that the spreadsheet has made its own.",
        lambda sheets: sheets.put(_at(sheets, "Sources", "sources.date"), _date()),
        "The date as a text.",
        lambda sheets: sheets.put(_at(sheets, "Sources", "sources.date"), "2019-05-01"),
    ),
    "cell-number": (
        "A round that a format shows as 2020.10.",
        lambda sheets: sheets.put(_value(sheets, "round"), Stored("number", 2020.1, "0.00")),
        "The round as a text.",
        lambda sheets: sheets.put(_value(sheets, "round"), "2020.10"),
    ),
    "cell-formula": (
        "A reason that is a formula.",
        lambda sheets: sheets.put(_reason(sheets), Stored("formula", "=A4&B4")),
        "The reason itself.",
        lambda sheets: sheets.put(_reason(sheets), "stated"),
    ),
    "cell-error": (
        "A reason that is an error value.",
        lambda sheets: sheets.put(_reason(sheets), Stored("error", "#N/A")),
        "The reason itself.",
        lambda sheets: sheets.put(_reason(sheets), "stated"),
    ),
    "two-texts": (
        "A reason with a language beside one without.",
        lambda sheets: sheets.put(_reason(sheets, "@en"), "stated on page 3"),
        "One reason.",
        id,
    ),
    "long-key": (
        "A count of an option that is as long as a page.",
        lambda sheets: sheets.put(_at(sheets, "Survey counts", "counts.option"), LONG),
        "The option is short, and its text stands in the column for it.",
        id,
    ),
    "unrated-evidence": (
        "Evidence of an indicator that is not rated.",
        lambda sheets: _cite(sheets, "5.1.F2"),
        "Evidence of the indicator that is.",
        lambda sheets: _cite(sheets, "5.1.F1"),
    ),
    "unknown-exercise": (
        "Marks of an exercise that nothing tells of.",
        lambda sheets: sheets.put(f"Priority marks!{sheets.column('Priority marks', 'marks.exercise')}2", "seminar"),
        "Marks of the survey.",
        id,
    ),
    "unknown-question": (
        "A count of a question that is not there.",
        lambda sheets: sheets.put(_at(sheets, "Survey counts", "counts.question"), "2"),
        "A count of the question that is.",
        id,
    ),
}


def main() -> None:
    """Write every example."""
    for rule, (broken, break_it, mended, mend) in CHANGES.items():
        for folder, said, change in (("invalid", broken, break_it), ("mended", mended, mend)):
            sheets = _small()
            sheets.put(f"Assessment!{sheets.column('Assessment', 'assessment.#')}3", said)
            change(sheets)
            sheets.write(EXAMPLES / folder / f"{rule}.xlsx")
    for folder, said, item in (
        ("invalid", "A claim on an item that is not there.", "2"),
        ("mended", "The claim is on the item that is.", "1"),
    ):
        sheets = _keyed(Sheets(made_followup(SMALL_FOLLOWUP)))
        sheets.put(_at(sheets, "Follow-up", "followup.#"), said)
        sheets.put(_at(sheets, "Reports", "reports.item"), item)
        sheets.write(EXAMPLES / folder / "row-of-nothing.xlsx")
    for folder, files in (("invalid", ("a.yaml", "b.xlsx")), ("mended", ("b.xlsx",))):
        path = EXAMPLES / folder / "worksheet-beside-yaml"
        path.mkdir(exist_ok=True)
        head = {"invalid": "A worksheet and a YAML file of one round.", "mended": "The worksheet alone."}[folder]
        sheets = _small()
        sheets.put(f"Assessment!{sheets.column('Assessment', 'assessment.#')}3", head).write(path / "b.xlsx")
        if "a.yaml" in files:
            (path / "a.yaml").write_text(f"# {head}\n\n{SMALL}{SURVEY}", encoding="utf-8")


def _small() -> Sheets:
    """Give a worksheet of one area, with nothing in it that is only shown."""
    sheets = Sheets(made(SMALL + SURVEY))
    for name in ("Guidance", "Lists", "Stakeholders", "Comments", "Accepted"):
        sheets.cells.pop(name, None)
    for name, cells in sheets.cells.items():
        keyed = {column for row, column in cells if row == 1}
        rows = {row for row, column in cells if name == "Ratings" and column == 1 and cells[row, column] != "5.1"}
        sheets.cells[name] = {
            (row, column): value
            for (row, column), value in cells.items()
            if column in keyed and not (name == "Ratings" and row >= FIRST_ROW and row in rows)
        }
    return _compact(sheets)


def _keyed(sheets: Sheets) -> Sheets:
    """Leave out what is only shown."""
    for name in ("Guidance", "Lists"):
        sheets.cells.pop(name, None)
    for name, cells in sheets.cells.items():
        keyed = {column for row, column in cells if row == 1}
        sheets.cells[name] = {at: value for at, value in cells.items() if at[1] in keyed}
    return _compact(sheets)


def _compact(sheets: Sheets) -> Sheets:
    """Move the rows of ratings up, below the titles, and columns together."""
    for name, cells in sheets.cells.items():
        rows = {row: number for number, row in enumerate(sorted({row for row, _ in cells}), 1)}
        columns = {column: number for number, column in enumerate(sorted({column for _, column in cells}), 1)}
        sheets.cells[name] = {(rows[row], columns[column]): value for (row, column), value in cells.items()}
    return sheets


def _at(sheets: Sheets, sheet: str, key: str, row: int = 3) -> str:
    return f"{sheet}!{sheets.column(sheet, key)}{row}"


def _cite(sheets: Sheets, indicator: str) -> None:
    sheets.put(_at(sheets, "Evidence", "evidence.of", 4), indicator)
    sheets.put(_at(sheets, "Evidence", "evidence.source", 4), "report")


def _value(sheets: Sheets, field: str) -> str:
    return sheets.find("Assessment", field).replace("!A", f"!{sheets.column('Assessment', 'assessment.value')}")


def _reason(sheets: Sheets, tag: str = "") -> str:
    row = sheets.find("Ratings", "met").partition("!")[2].lstrip("ABCDEFGHIJ")
    return f"Ratings!{sheets.column('Ratings', f'ratings.reason{tag}')}{row}"


def _date() -> Stored:
    return Stored("datetime", datetime(2019, 5, 1), "d mmm yyyy")


if __name__ == "__main__":
    main()
