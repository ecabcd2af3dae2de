"""Every format: its name, the endings of its files, and what makes a result into it, chosen here and only then made."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from trafficking_indicators.cli import output, windows

if TYPE_CHECKING:
    from trafficking_indicators.documents.blocks import Document

_Pages = Literal["html", "docx"]
# Each as offered: whole numbers of a result have rows, its structure JSON, and all have a document.
Format = Literal["table", "json", "markdown", "csv", _Pages]
ShapeFormat = Literal["table", "json", "markdown", _Pages]
TextFormat = Literal["table", "markdown", _Pages]
ProblemFormat = Literal["text", "json", "github", "gitlab", "sarif", "junit"]
# The endings of each, the usual one first.
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "table": (".txt",),
    "text": (".txt",),
    "json": (".json",),
    "markdown": (".md", ".markdown"),
    "csv": (".csv",),
    "html": (".html", ".htm"),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "ics": (".ics",),
    "sarif": (".sarif",),
    "junit": (".xml",),
}
# What a format may be called too where it is asked for by name.
ALSO: Mapping[str, tuple[str, ...]] = {"sarif": (".json",), "gitlab": (".json",), "github": (".txt",)}
# Where nobody says otherwise.
WIDTH = 80
# In digits: nobody means a wider screen.
LONGEST_WIDTH = 4

# What a spreadsheet may take for a number is an int here.
Rows = tuple[Sequence[str], Iterable[Sequence[str | int]]]


class Formats(NamedTuple):
    """What a subject offers: a document for people; where it has them, JSON, and columns with their rows.

    Each imports what makes it when it is called: JSON needs no words, and a table no JSON.
    """

    document: Callable[[], Document]
    json: Callable[[], dict[str, Any]] | None = None
    rows: Callable[[], Rows] | None = None


def write_format(
    formats: Formats, format: Format, output_path: str | None, template: str | None, *, new: bool = False
) -> None:
    """Write a result in a format; a Word file in the look of a template, if one is named. `new` replaces no file."""
    screen = output_path is None and output.is_terminal()
    output.write(_rendered(formats, format, template, screen=screen), output_path, new=new)


def _rendered(formats: Formats, format: Format, template: str | None, *, screen: bool) -> str | bytes:
    match format:
        case "table":
            from trafficking_indicators.render.console import to_console

            return to_console(
                formats.document(),
                width=shutil.get_terminal_size((WIDTH, 24)).columns if screen else _asked_width(),
                colour=screen and _wants_colour() and windows.shows_colours(),
                unicode=not screen or "utf" in (sys.stdout.encoding or "").lower(),
            )
        case "markdown":
            from trafficking_indicators.render.markdown import to_markdown

            return to_markdown(formats.document())
        case "html":
            from trafficking_indicators.render.html.file import to_html

            return to_html(formats.document())
        case "docx":
            from trafficking_indicators.cli.word_templates import read_template
            from trafficking_indicators.render.docx.file import to_docx

            return to_docx(formats.document(), None if template is None else read_template(template))
        case "json":
            from trafficking_indicators.render.json_csv_text import to_json

            assert formats.json is not None  # its command offers it
            return to_json(formats.json())
        case "csv":
            from trafficking_indicators.render.json_csv_text import to_csv

            assert formats.rows is not None  # its command offers it
            return to_csv(*formats.rows())


def rendered(formats: Formats, format: Format) -> str | bytes:
    """Render a result in a format, as for a file."""
    return _rendered(formats, format, None, screen=False)


def _wants_colour() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _asked_width() -> int:
    """Give the width of pipes and files: the same on every terminal, unless COLUMNS asks for another."""
    asked = os.environ.get("COLUMNS", "")
    return int(asked) if asked.isdecimal() and len(asked) <= LONGEST_WIDTH and int(asked) > 0 else WIDTH
