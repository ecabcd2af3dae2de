"""Sheets that were sent out, answered: what comes back to `assess reply` and `assess convert`."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

ANSWERED = "xl/worksheets/sheet3.xml"
_ROW = re.compile(r'<row r="([0-9]+)"[^>]*>.*?</row>')
# The first two rows are keys and titles.
TITLES = 2


def answer_in(file: Path) -> None:
    """Fill in the column for comments of a sheet for comments, or those for answers of a body's own sheet."""
    with ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    text = parts[ANSWERED].decode()
    columns = {"G": "done", "H": "Made up."} if 'r="H1"' in text else {"F": "Made up."}
    parts[ANSWERED] = _ROW.sub(lambda row: _answered(row, columns), text).encode()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)


def _answered(row: re.Match[str], columns: dict[str, str]) -> str:
    number = row[1]
    if int(number) <= TITLES:
        return row[0]
    cells = "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in columns.items()
    )
    # cells stand in the order of their columns
    behind = re.search(rf'<c r="[{chr(ord(max(columns)) + 1)}-Z]{number}"', row[0])
    at = behind.start() if behind else len(row[0]) - len("</row>")
    return row[0][:at] + cells + row[0][at:]
