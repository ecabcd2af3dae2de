"""The faces of a result: what it is made into is chosen here, by format, and only then made."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from trafficking_indicators.cli import output, windows

if TYPE_CHECKING:
    from trafficking_indicators.cli.options import Format
    from trafficking_indicators.documents import Document

# Where nobody says otherwise.
WIDTH = 80
# In digits: nobody means a wider screen.
LONGEST_WIDTH = 4

# What a spreadsheet may take for a number is an int here.
Rows = tuple[Sequence[str], Iterable[Sequence[str | int]]]


class Faces(NamedTuple):
    """What a subject offers: a document for people; where it has them, JSON, and columns with their rows.

    Each imports what makes it when it is called: JSON needs no words, and a table no JSON.
    """

    document: Callable[[], Document]
    json: Callable[[], dict[str, Any]] | None = None
    rows: Callable[[], Rows] | None = None


def write_face(
    faces: Faces, format: Format, output_path: str | None, template: str | None, *, new: bool = False
) -> None:
    """Write the face that a format asks for; a Word file in the look of a template, if one is named.

    `new` replaces no file.
    """
    screen = output_path is None and output.is_terminal()
    output.write(_rendered(faces, format, template, screen=screen), output_path, new=new)


def _rendered(faces: Faces, format: Format, template: str | None, *, screen: bool) -> str | bytes:
    match format:
        case "table":
            from trafficking_indicators.render.console import to_console

            return to_console(
                faces.document(),
                width=shutil.get_terminal_size((WIDTH, 24)).columns if screen else _asked_width(),
                colour=screen and _wants_colour() and windows.shows_colours(),
                unicode=not screen or "utf" in (sys.stdout.encoding or "").lower(),
            )
        case "markdown":
            from trafficking_indicators.render.markdown import to_markdown

            return to_markdown(faces.document())
        case "html":
            from trafficking_indicators.render.page.html import to_html

            return to_html(faces.document())
        case "docx":
            from trafficking_indicators.cli.templates import read_template
            from trafficking_indicators.render.word.file import to_docx

            return to_docx(faces.document(), None if template is None else read_template(template))
        case "json":
            from trafficking_indicators.render.data import to_json

            assert faces.json is not None  # its command offers it
            return to_json(faces.json())
        case "csv":
            from trafficking_indicators.render.data import to_csv

            assert faces.rows is not None  # its command offers it
            return to_csv(*faces.rows())


def rendered(faces: Faces, format: Format) -> str | bytes:
    """Render the face that a format asks for as for a file."""
    return _rendered(faces, format, None, screen=False)


def _wants_colour() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _asked_width() -> int:
    """Give the width of pipes and files: the same on every terminal, unless COLUMNS asks for another."""
    asked = os.environ.get("COLUMNS", "")
    return int(asked) if asked.isdecimal() and len(asked) <= LONGEST_WIDTH and int(asked) > 0 else WIDTH
