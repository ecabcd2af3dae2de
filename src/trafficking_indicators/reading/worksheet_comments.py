"""The comments of a worksheet: a row holds a comment with its answer, which a file has below it."""

from __future__ import annotations

from collections.abc import Iterable

from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import Data
from trafficking_indicators.reading.worksheet_data import DataOfCells
from trafficking_indicators.reading.worksheet_rows import Row

COMMENT = ("by", "body", "date", "text")
# The columns of an answer, by what a file has for them.
ANSWER = {"text": "answer", "changed": "changed", "what": "what"}


def comment_of(to: DataOfCells, row: Row, path: Path, fields: Iterable[str]) -> dict[str, Data]:
    """Read a comment, with its answer where one of the columns of that holds something."""
    entry = to.entry(row, path, fields)
    if row.has(*ANSWER.values()):
        to.places.put((*path, "answer"), row.place("answer"))
        answer: dict[str, Data] = {}
        for name, field in ANSWER.items():
            column = row.table.sheet.column(field)
            assert column is not None
            value = to.field(row, field, (*path, "answer", name), column.holds, column.choice)
            if value is not None:
                answer[name] = value
        entry["answer"] = answer
    return entry
