"""What is not what its author sees: texts without quotes that a `#` cuts off, or that other YAML readers refuse."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from yaml.events import Event, ScalarEvent

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.limits import MAX_BYTES
from trafficking_indicators.reading.places import Mapping, Node, Sequence, span_of

_SIGN = re.compile(r"\s#")
# Behind the last line of any file.
_END = MAX_BYTES + 1
# A comment as people write one behind a value.
_COMMENT = re.compile(r"\s+#+(?:\s|$)")
# What stands in pairs in a text: of what is open at the sign, the other half is cut off.
_PAIRS = (("(", ")"), ("[", "]"), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
_OPENERS = frozenset(('"', *(first for first, _ in _PAIRS)))


def plain_texts(node: Node, text: str) -> list[Problem]:
    """Find such texts, keys too, in the order of the file; of most files only a few lines are looked at."""
    if "\r" in text:
        text = "\n".join(lines_of(text))
    signs = {number: line for number, line in _lines_with("#", text) if _may_be_cut_off(line)}
    near = set(signs)
    if "{" in text or "[" in text:
        near.update(number for number, _ in _lines_with("?", text))
    found: list[tuple[Any, bool]] = []
    if near:
        _find_plain(node, _END, [*sorted(near), _END + 1], found, in_flow=False)
    if "\t" in text:
        # imported here because most files have none
        from trafficking_indicators.reading.tabs import tabs_outside_quotes

        return [*_problems(found, signs), *tabs_outside_quotes(text)]
    return [*_problems(found, signs)]


def _lines_with(sign: str, text: str) -> Iterator[tuple[int, str]]:
    """Give each line that holds a sign, and its number from 0."""
    number = counted = 0
    at = text.find(sign)
    while at >= 0:
        begin = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        number, counted = number + text.count("\n", counted, begin), begin
        yield number, text[begin:end]
        at = text.find(sign, end)


def _may_be_cut_off(line: str) -> bool:
    """Tell whether something may stand before a sign that the sign cuts off; False is certain."""
    if line.lstrip().startswith("#") or not _SIGN.search(line):
        return False
    before, _, comment = line.partition(" #")
    comment = comment.lstrip("#")
    # no text reaches over a colon, so that all of it is seen here: a comment as people write one, and nothing left open
    is_comment = comment[:1] in ("", " ") and "#" not in comment and "#" not in before and ": " in before + " "
    return not (is_comment and _OPENERS.isdisjoint(before.replace("[]", "")))


def _find_plain(node: Node, end: int, lines: list[int], found: list[tuple[Any, bool]], *, in_flow: bool) -> None:
    """Find every scalar without quotes that may reach one of the lines, and whether it stands in braces or brackets.

    `end` is the last line that the node may reach. What reaches none of the lines is passed over with all its parts.
    """
    if isinstance(node, ScalarEvent):
        if node.implicit[0]:
            found.append((node, in_flow))
    elif isinstance(node, Mapping):
        flow = in_flow or bool(node.start.flow_style)
        begins = [key.start_mark.line for key, _ in node.children.values()]
        for (key, child), begin, last in zip(node.children.values(), begins, [*begins[1:], end], strict=False):
            if lines[bisect_left(lines, begin)] <= last:
                if key.implicit[0]:
                    found.append((key, flow))
                _find_plain(child, last, lines, found, in_flow=flow)
    elif isinstance(node, Sequence):
        flow = in_flow or bool(node.start.flow_style)
        firsts: list[Any] = [child if isinstance(child, Event) else child.start for child in node.children]
        begins = [first.start_mark.line for first in firsts]
        for child, begin, last in zip(node.children, begins, [*begins[1:], end], strict=False):
            if lines[bisect_left(lines, begin)] <= last:
                _find_plain(child, last, lines, found, in_flow=flow)


def _problems(plain: list[tuple[Any, bool]], signs: dict[int, str]) -> Iterator[Problem]:
    for event, in_flow in plain:
        end = event.end_mark
        if end.line in signs and _is_cut_off(event.value, signs[end.line][end.column :]):
            message = "the text ends before the #: what follows it is a comment"
            sign = signs[end.line].index("#", end.column) + 1
            place = Span(end.line + 1, sign, end.line + 1, sign + 1)
            yield Problem("unquoted-text", message, help="quote the text, or take the # out", place=place)
        elif in_flow and "?" in event.value:
            message = "a question mark in a text in braces or brackets, which other YAML readers refuse"
            yield Problem("unquoted-text", message, help="quote the text", place=span_of(event))


def _is_cut_off(value: str, behind: str) -> bool:
    """Tell whether what stands behind a text in its line belongs to it rather than being a comment."""
    if not behind.lstrip().startswith("#"):
        return False
    is_open = any(value.count(first) > value.count(last) for first, last in _PAIRS) or value.count('"') % 2 == 1
    return is_open or not _COMMENT.match(behind)
