"""Tabs that libyaml takes for blanks, and at which other YAML readers refuse the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from yaml.events import ScalarEvent, StreamEndEvent

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.events import events

_COMMENT = re.compile(r"(?:^|\s)#")
_MESSAGE = "a tab outside quotes, which other YAML readers refuse"
_HELP = "write a space in its place, or take it out"
_BLOCKS = ("|", ">")


def tabs_outside_quotes(text: str) -> Iterator[Problem]:
    """Find the first tab of each line that stands neither in quotes, nor in a block, nor in a comment."""
    lines = lines_of(text)
    scalars = _by_line(text, lines)
    for number, line in enumerate(lines):
        if "\t" in line:
            column = _first_tab(line, scalars.get(number, []))
            if column >= 0:
                place = Span(number + 1, column + 1, number + 1, column + 2)
                yield Problem("unquoted-text", _MESSAGE, help=_HELP, place=place)


def _first_tab(line: str, scalars: list[tuple[int, int, bool]]) -> int:
    """Find it, or give -1; of the scalars in a line are known where they begin and end, and whether they keep tabs."""
    begin = 0
    for start, end, keeps_tabs in [*scalars, (len(line), len(line), True)]:
        between = line[begin:start]
        comment = _COMMENT.search(between)
        column = (between[: comment.start() + 1] if comment else between).find("\t")
        if column >= 0:
            return begin + column
        if comment:
            return -1
        if not keeps_tabs and "\t" in line[start:end]:
            return line.index("\t", start, end)
        begin = end
    return -1


def _by_line(text: str, lines: list[str]) -> dict[int, list[tuple[int, int, bool]]]:
    """Give the stretches of scalars by the lines that hold a tab."""
    found: dict[int, list[tuple[int, int, bool]]] = {}
    for event in _scalars(text):
        first, last = event.start_mark, event.end_mark
        is_block = event.style in _BLOCKS
        # the line in which a block begins holds signs and perhaps a comment, none of its text
        for number in range(first.line + is_block, last.line + 1):
            if number < len(lines) and "\t" in lines[number]:
                start = first.column if number == first.line else 0
                end = last.column if number == last.line else len(lines[number])
                found.setdefault(number, []).append((start, end, not event.implicit[0]))
    return found


def _scalars(text: str) -> Iterator[Any]:
    """Read the text once more: what was refused has quotes, too, and few files hold a tab."""
    get = events(text)
    event = get()
    while type(event) is not StreamEndEvent:
        if type(event) is ScalarEvent:
            yield event
        event = get()
