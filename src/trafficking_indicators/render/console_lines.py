"""Lines of a screen: runs of text in one style each, measured and wrapped; rich is needed for colour alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

# Letters and signs of one column: most texts hold no others, and need no tables of all letters.
_OF_ONE_COLUMN = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0400-\u0482\u2010-\u2027\u2500-\u25fc]*")
# A text and the style that it is shown in, in rich's words for styles.
Run = tuple[str, str]
Line = tuple[Run, ...]

# Blanks at which no line is broken, though they are blanks for Python.
_NO_BREAK = "\u00a0\u202f\u2007"
_WORD = re.compile(rf"([^\S{_NO_BREAK}]*[\S{_NO_BREAK}]+)([^\S{_NO_BREAK}]*)")


def cell_len(text: str) -> int:
    """Give the columns that a text takes on a screen; rich is asked where a letter may take none or two."""
    if _OF_ONE_COLUMN.fullmatch(text):
        return len(text)
    # a hundredth of a run
    from rich import cells

    return cells.cell_len(text)


def chopped(text: str, width: int) -> list[str]:
    """Cut a text into pieces of so many columns."""
    from rich.cells import chop_cells

    return chop_cells(text, width)


def in_one_style(text: str, style: str = "") -> Line:
    """Make a line of one run; of no text, an empty one."""
    return ((text, style),) if text else ()


def plain(line: Line) -> str:
    """Give the text of a line."""
    return "".join(text for text, _ in line)


def stripped(line: Line) -> Line:
    """Leave out the blanks at the end of a line."""
    while line:
        *before, (text, style) = line
        if text.rstrip():
            return (*before, (text.rstrip(), style))
        line = tuple(before)
    return line


def wrapped(line: Line, width: int) -> list[Line]:
    """Break a line at its line feeds, and between words where it is wider than `width` columns.

    A word that is wider goes on in the next line. Blanks at a break that have no room are left out.
    """
    text = plain(line)
    if "\n" not in text and cell_len(text) <= width:
        return [line]
    lines: list[Line] = []
    begin = 0
    for part in text.split("\n"):
        lines += (_cut(line, begin + start, begin + end) for start, end in _pieces(part, width))
        begin += len(part) + 1
    return lines


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Tell where each piece of a text begins and ends, none wider than `width`."""
    for start, end in pairwise((0, *_breaks(text, width), len(text))):
        room = end
        while room > start and text[room - 1].isspace() and cell_len(text[start:room]) > width:
            room -= 1
        yield start, room


def _breaks(text: str, width: int) -> Iterator[int]:
    """Tell before which characters a new line begins."""
    # most texts have a column for each character, and are long
    measure = len if text.isascii() else cell_len
    used = 0
    for word in _WORD.finditer(text):
        cells = measure(word[1])
        if used + cells <= width:
            used += measure(word[0])
            continue
        at = word.start()
        chunks = chopped(word[0], width) if cells > width else [word[0]]
        for chunk in chunks:
            if at:
                yield at
            at += len(chunk)
        used = cell_len(chunks[-1])


def _cut(line: Line, start: int, end: int) -> Line:
    """Give the part of a line between two of its characters."""
    runs: list[Run] = []
    for text, style in line:
        if start < len(text) and end > 0:
            runs.append((text[max(start, 0) : end], style))
        start, end = start - len(text), end - len(text)
    return tuple(runs)


def coloured(lines: Iterable[Line]) -> str:
    """Write lines with the codes of a terminal for their styles, as rich writes them."""
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=StringIO(),
        color_system="standard",
        force_terminal=True,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    text = Text("\n").join(Text.assemble(*line) for line in lines)
    with console.capture() as capture:
        console.print(text, no_wrap=True, overflow="ignore", crop=False)
    return capture.get()
