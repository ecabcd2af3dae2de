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
    return list(_cuts(line, _pieces_of(text, width)))


def _pieces_of(text: str, width: int) -> Iterator[tuple[int, int]]:
    begin = 0
    for part in text.split("\n"):
        for start, end in _pieces(part, width):
            yield begin + start, begin + end
        begin += len(part) + 1


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Tell where each piece of a text begins and ends, none wider than `width`."""
    # most texts have a column for each character; a blank before the first word is a part of it
    is_even = not text.startswith(" ") and _OF_ONE_COLUMN.fullmatch(text) is not None
    for start, end in pairwise((0, *(_even_breaks if is_even else _breaks)(text, width), len(text))):
        room = end
        while room > start and text[room - 1].isspace() and cell_len(text[start:room]) > width:
            room -= 1
        yield start, room


def _even_breaks(text: str, width: int) -> Iterator[int]:
    """Do as `_breaks` where each character takes one column, with a look at each line in the place of each word."""
    start, length = 0, len(text)
    while length - start > width:
        blank = text.rfind(" ", start, start + width + 1)
        if blank < 0:
            # a word that is too wide; blanks behind it go with it
            end = text.find(" ", start)
            end = length if end < 0 else _behind_blanks(text, end)
            yield from range(start + width, end, width)
            start = end - 1 - (end - 1 - start) % width
            # what is left of it shares its line with the words behind it, if there are any
            if end == length:
                return
        else:
            start = _behind_blanks(text, blank)
            if start == length:
                return
            yield start


def _behind_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _breaks(text: str, width: int) -> Iterator[int]:
    """Tell before which characters a new line begins."""
    used = 0
    for word in _WORD.finditer(text):
        cells = cell_len(word[1])
        if used + cells <= width:
            used += cell_len(word[0])
            continue
        at = word.start()
        chunks = chopped(word[0], width) if cells > width else [word[0]]
        for chunk in chunks:
            if at:
                yield at
            at += len(chunk)
        used = cell_len(chunks[-1])


def _cuts(line: Line, pieces: Iterable[tuple[int, int]]) -> Iterator[Line]:
    """Give the parts of a line between its characters, from left to right."""
    number, begin = 0, 0
    for start, end in pieces:
        while number < len(line) and begin + len(line[number][0]) <= start:
            begin += len(line[number][0])
            number += 1
        runs: list[Run] = []
        of, at = number, begin
        while of < len(line) and at < end:
            text, style = line[of]
            runs.append((text[max(start - at, 0) : end - at], style))
            of, at = of + 1, at + len(text)
        yield tuple(runs)


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
