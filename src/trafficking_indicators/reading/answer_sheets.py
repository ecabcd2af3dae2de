"""What a body has written on the sheet that it was sent: its answers, each at its cell."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.characters import bad_in_data
from trafficking_indicators.layouts.followup import ANSWER_HEAD
from trafficking_indicators.layouts.worksheet import HeadField, SheetKey
from trafficking_indicators.model.follow_records import SAYS, Says
from trafficking_indicators.problems import Path, Problem, SheetCell
from trafficking_indicators.reading.choice_words import OF_THE_KEEPER
from trafficking_indicators.reading.workbook_xml import RefusedError
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.reading.worksheet_heads import TablesRead
from trafficking_indicators.reading.worksheet_rows import Row, Table, tables_of
from trafficking_indicators.wording import listing, quote

_FIELDS = tuple(HeadField(field) for field in ANSWER_HEAD)


class Answered(NamedTuple):
    """What a body says of one item, with the cell in which it says so."""

    item: str
    says: Says
    text: str | None
    place: SheetCell


class AnswerSheet(NamedTuple):
    """The answers of one body in one round. What is wrong in it is in `problems`."""

    followup: str
    round: str
    body: str
    date: str | None
    answers: tuple[Answered, ...]
    places: dict[str, SheetCell]
    problems: tuple[Problem, ...]


def read_answer_sheet(raw: bytes) -> AnswerSheet | None:
    """Read a body's own sheet from the bytes of a workbook; None where it is none."""
    try:
        sheets = read_workbook(raw)
    except RefusedError:
        return None
    tables, problems = tables_of(sheets)
    if "answers" not in tables:
        return None
    return _AnswerRead(tables, problems).sheet()


class _AnswerRead(TablesRead):
    def __init__(self, tables: dict[SheetKey, Table], problems: list[Problem]) -> None:
        super().__init__(tables)
        self.found = problems

    def sheet(self) -> AnswerSheet:
        self.head("answer", _FIELDS, ())
        places: dict[str, SheetCell] = {}
        for name in ANSWER_HEAD:
            home: Path = (name,)
            places[name] = self.to.places.at(home) or SheetCell(next(iter(self.tables.values())).name, "A1")
            if name != "date" and name not in self.to.data and home not in self.to.cuts:
                help = "write it as it was on the sheet that the body was sent"
                self.to.refuse("missing-key", f"the row {quote(name)} is empty or missing", places[name], help=help)
        answers: dict[str, Answered] = {}
        for row in self.rows("answers"):
            found = self._answer(row)
            if found is not None and found.item in answers:
                self.to.stands_twice(found.item, row, "item", answers[found.item].place)
            elif found is not None:
                answers[found.item] = found
        head = {name: str(self.to.data.get(name, "")).strip() for name in ANSWER_HEAD}
        return AnswerSheet(
            head["followup"],
            head["round"],
            head["body"],
            head["date"] or None,
            tuple(answers.values()),
            places,
            (*self.found, *self.to.problems),
        )

    def _answer(self, row: Row) -> Answered | None:
        """Read a row; an item of which nothing is said has no answer."""
        if not row.has("says", "text"):
            return None
        item = self.to.key(row, "item")
        if item is None:
            self.to.lacks(row, "item")
            return None
        entry = self.to.entry(row, ("answers", item), ("says", "text"))
        if "says" not in entry:
            if not any(found.value.fault for found in row.cells.get("says", ())):
                help = "choose the answer from the list, or empty the row"
                self.to.refuse("missing-key", f"the answer on item {item} is missing", row.place("says"), help=help)
            return None
        says = next((word for word in SAYS if word == entry["says"] and word not in OF_THE_KEEPER), None)
        if says is None:
            message = f"{quote(str(entry['says']))} is no answer of a body"
            options = [word for word in SAYS if word not in OF_THE_KEEPER]
            self.to.refuse("unknown-choice", message, row.place("says"), help=f"choose from: {listing(options)}")
            return None
        text = str(entry.get("text", "")).strip()
        self.found += [problem._replace(place=row.place("text")) for problem in bad_in_data(text)]
        return Answered(item, says, text or None, row.place("item"))
