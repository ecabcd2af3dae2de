"""Read Word files back for the tests: with python-docx, and as a validator of the format sees them."""

from __future__ import annotations

import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document as WordFile
from docx.table import Table as WordTable
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.render.docx.file import to_docx


def opened(document: Document) -> WordFile:
    return docx.Document(BytesIO(to_docx(document)))


def parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def body(document: Document) -> str:
    return parts(to_docx(document))["word/document.xml"]


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator()


def findings(content: bytes) -> list[str]:
    """Give what a validator of the format finds in a file; it wants one with a name."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.docx")
        file.write_bytes(content)
        return [str(error) for error in _validator().validate(file).errors]


def grid(table: WordTable) -> list[list[str]]:
    """Give the texts of a table: rows of cells."""
    return [[cell.text for cell in row.cells] for row in table.rows]
