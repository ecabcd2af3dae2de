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
# Without it Excel reads UTF-8 as something else.
BYTE_ORDER_MARK = "\ufeff"


def to_json(data: dict[str, Any]) -> str:
    """Render JSON for people and programs: two spaces, letters as they are, in the order given."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[CsvCell]]) -> str:
    """Render CSV after RFC 4180 that a spreadsheet opens without harm: no text in it is run or converted."""
    output = StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
    return BYTE_ORDER_MARK + output.getvalue()
