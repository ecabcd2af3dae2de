"""JSON and CSV as text, whatever the subject."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from trafficking_indicators.render.csv_cells import guarded

# A number is one that may be counted with; whatever else looks like a number is a text.
CsvCell = str | int
# Of a text with more letters than this, rows after the first that has it give so many, and say where the rest is.
LONGEST_REPEATED = 1000
# Without it Excel reads UTF-8 as something else.
BYTE_ORDER_MARK = "\ufeff"


def to_json(data: dict[str, Any]) -> str:
    """Render JSON for people and programs: two spaces, letters as they are, in the order given."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[CsvCell]]) -> str:
    """Render CSV after RFC 4180 that a spreadsheet opens without harm: no text in it is run or converted.

    A very long text that many rows have, such as the reason for each of its citations, stands in the first of them.
    """
    output = StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(columns)
    rows_of_texts: dict[str, int] = {}
    for number, row in enumerate(rows, 2):
        writer.writerow([_written(cell, number, rows_of_texts) if isinstance(cell, str) else cell for cell in row])
    return BYTE_ORDER_MARK + output.getvalue()


def _written(cell: str, row: int, rows_of_texts: dict[str, int]) -> str:
    if len(cell) <= LONGEST_REPEATED:
        return guarded(cell)
    first = rows_of_texts.setdefault(cell, row)
    if first == row:
        return guarded(cell)
    left_out = len(cell) - LONGEST_REPEATED
    return guarded(f"{cell[:LONGEST_REPEATED]} ... and {left_out:,} more letters, in row {first}")
