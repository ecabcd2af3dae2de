"""What stands between the texts of a file: tabs at which other YAML readers refuse it, and entries that a # hides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml.events import ScalarEvent, StreamEndEvent

from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.events import events

_COMMENT = re.compile(r"(?:^|\s)(?=#)")
_BLOCKS = ("|", ">")


class _Stretch(NamedTuple):
    """Where in a line a text stands, and whether tabs in it are part of it."""

    start: int
    end: int
    keeps_tabs: bool


def outside_texts(text: str, asked: dict[int, str]) -> Iterator[Problem]:
    """Find the first tab of each line that stands neither in quotes, nor in a block, nor in a comment; and entries.

    Looked at are the lines that are asked for, by their numbers from 0.
    """
    stretches = _by_line(text, asked)
    for number, line in asked.items():
        tab, comment = _signs(line, stretches.get(number, []))
        if tab >= 0:
            message = "a tab outside quotes, which other YAML readers refuse"
            yield _problem(message, number, tab, "write a space in its place, or take it out")
        if comment >= 0 and _hides_an_entry(line, comment, stretches.get(number, [])):
            message = "the # behind the comma begins a comment: what follows it is no entry"
            yield _problem(message, number, comment, "quote the entry, or write a blank behind the #")


def _hides_an_entry(line: str, comment: int, stretches: list[_Stretch]) -> bool:
    """Tell whether a comment stands behind a comma that parts entries, and has no blank behind its sign."""
    before = line[:comment].rstrip()
    is_behind_texts = all(len(before) > end for _, end, _ in stretches)
    return is_behind_texts and before.endswith(",") and line[comment + 1 : comment + 2].strip(" \t#") != ""


def _problem(message: str, line: int, column: int, help: str) -> Problem:
    place = Span(line + 1, column + 1, line + 1, column + 2)
    return Problem("unquoted-text", message, help=help, place=place)


def _signs(line: str, stretches: list[_Stretch]) -> tuple[int, int]:
    """Find the first such tab, and where a comment begins; -1 where there is none."""
    begin, tab = 0, -1
    for start, end, keeps_tabs in [*stretches, _Stretch(len(line), len(line), keeps_tabs=True)]:
        between = line[begin:start]
        comment = _COMMENT.search(between)
        if tab < 0 and "\t" in (between[: comment.end()] if comment else between):
            tab = line.index("\t", begin)
        if comment:
            return tab, begin + comment.end()
        if tab < 0 and not keeps_tabs and "\t" in line[start:end]:
            tab = line.index("\t", start)
        begin = end
    return tab, -1


def _by_line(text: str, asked: dict[int, str]) -> dict[int, list[_Stretch]]:
    """Give where texts stand in the lines that are asked for."""
    found: dict[int, list[_Stretch]] = {}
    for event in _scalars(text):
        first, last = event.start_mark, event.end_mark
        # the line in which a block begins holds signs and perhaps a comment, none of its text
        for number in range(first.line + (event.style in _BLOCKS), last.line + 1):
            if number in asked:
                start = first.column if number == first.line else 0
                end = last.column if number == last.line else len(asked[number])
                found.setdefault(number, []).append(_Stretch(start, end, not event.implicit[0]))
    return found


def _scalars(text: str) -> Iterator[Any]:
    """Read the text once more: what was refused has quotes, too, and few files are asked for this."""
    get = events(text)
    event = get()
    while type(event) is not StreamEndEvent:
        if type(event) is ScalarEvent:
            yield event
        event = get()
