"""JSON and CSV as text."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

# Spreadsheets take a cell that begins so for a formula; some also with the full-width signs.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Without it Excel reads UTF-8 as something else.
BYTE_ORDER_MARK = "\ufeff"


def to_json(data: dict[str, Any]) -> str:
    """Render JSON for people and programs: two spaces, letters as they are, in the order given."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Render CSV after RFC 4180 that a spreadsheet opens without harm."""
    output = StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([defuse(cell) for cell in row])
    return BYTE_ORDER_MARK + output.getvalue()


def defuse(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
