"""What is not what its author sees: texts without quotes that a `#` cuts off, or that other YAML readers refuse."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml.events import Event, ScalarEvent

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.limits import MAX_BYTES
from trafficking_indicators.reading.places import Mapping, Node, Sequence, span_of

_SIGN = r"\s#"
# What may hide an entry of a list in brackets that begins with the sign: behind that of a comment people write a blank.
_HIDING = r",[ \t]+#[^\s#]"
# Behind the last line of any file.
_END = MAX_BYTES + 1
# A comment as people write one behind a value.
_COMMENT = r"\s+#+(?:\s|$)"
# As people begin the line of a comment, or rather not: nothing parts the sign from a word.
_BEGINS = r"[ ]*#[^\s#!]"
# What stands in pairs in a text: of what is open at the sign, the other half is cut off.
_PAIRS = (
    ("(", ")"), ("[", "]"), ("{", "}"), ("\u00ab", "\u00bb"), ("\u2039", "\u203a"), ("\u2018", "\u2019"),
    ("\uff08", "\uff09"), ("\u3010", "\u3011"),
)  # fmt: skip
# Quotes that open low close high; else what is high opens.
_LOW, _HIGH, _CLOSING = "\u201e", "\u201c", "\u201d"
# A single quote that is no apostrophe.
_OPENING_QUOTE = r"(?<!\S)'(?=\w)"
_CLOSING_QUOTE = r"(?<=[\w.,;!?])'(?!\w)"
_OPENERS = frozenset(('"', "'", _LOW, _HIGH, *(first for first, _ in _PAIRS)))


def plain_texts(node: Node, text: str) -> list[Problem]:
    """Find such texts, keys too, in the order of the file; of most files only a few lines are looked at."""
    if "\r" in text:
        text = "\n".join(lines_of(text))
    commented = dict(_lines_with("#", text))
    signs = {number: line for number, line in commented.items() if _may_be_cut_off(line)}
    begun = {
        number: line for number, line in commented.items() if number - 1 not in commented and re.match(_BEGINS, line)
    }
    near = {*signs, *(number - 1 for number in begun)}
    if "{" in text or "[" in text:
        near.update(number for number, _ in _lines_with("?", text))
    found: list[_Plain] = []
    if near:
        _find_plain(node, _END, [*sorted(near), _END + 1], found, -1, in_flow=False)
    problems = [*_problems(found, signs, begun)]
    asked = dict(_lines_with("\t", text)) | {
        number: line for number, line in commented.items() if re.search(_HIDING, line)
    }
    if asked:
        # imported here because most files have none
        from trafficking_indicators.reading.outside_texts import outside_texts

        problems += outside_texts(text, asked)
    return problems


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
    if line.lstrip().startswith("#") or not re.search(_SIGN, line):
        return False
    before, _, comment = line.partition(" #")
    comment = comment.lstrip("#")
    # no text reaches over a colon, so that all of it is seen here: a comment as people write one, and nothing left open
    is_comment = comment[:1] in ("", " ") and "#" not in comment and "#" not in before and ": " in before + " "
    return not (is_comment and _OPENERS.isdisjoint(before.replace("[]", "")))


class _Plain(NamedTuple):
    """A scalar without quotes, the column of what it belongs to, and whether it stands in braces or brackets."""

    event: Any
    column: int
    in_flow: bool


def _find_plain(node: Node, end: int, lines: list[int], found: list[_Plain], column: int, *, in_flow: bool) -> None:
    """Find every scalar without quotes that may reach one of the lines.

    `end` is the last line that the node may reach. What reaches none of the lines is passed over with all its parts.
    """
    if isinstance(node, ScalarEvent):
        if node.implicit[0]:
            found.append(_Plain(node, column, in_flow))
    elif isinstance(node, Mapping):
        flow = in_flow or bool(node.start.flow_style)
        begins = [key.start_mark.line for key, _ in node.children.values()]
        for (key, child), begin, last in zip(node.children.values(), begins, [*begins[1:], end], strict=False):
            if lines[bisect_left(lines, begin)] <= last:
                if key.implicit[0]:
                    found.append(_Plain(key, _END, flow))
                _find_plain(child, last, lines, found, key.start_mark.column, in_flow=flow)
    elif isinstance(node, Sequence):
        flow = in_flow or bool(node.start.flow_style)
        firsts: list[Any] = [child if isinstance(child, Event) else child.start for child in node.children]
        begins = [first.start_mark.line for first in firsts]
        for child, begin, last in zip(node.children, begins, [*begins[1:], end], strict=False):
            if lines[bisect_left(lines, begin)] <= last:
                _find_plain(child, last, lines, found, node.start.start_mark.column, in_flow=flow)


def _problems(plain: list[_Plain], signs: dict[int, str], begun: dict[int, str]) -> Iterator[Problem]:
    for event, column, in_flow in plain:
        end = event.end_mark
        below = begun.get(end.line + 1, "")
        sign = below.find("#")
        if not in_flow and sign > column:
            message = "the text ends before the #: this line is a comment"
            place = Span(end.line + 2, sign + 1, end.line + 2, sign + 2)
            help = "quote the whole text, or write a blank behind the # of a comment"
            yield Problem("unquoted-text", message, help=help, place=place)
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
    return _is_open(value) or not re.match(_COMMENT, behind)


def _is_open(value: str) -> bool:
    """Tell whether a bracket or a quote is open at the end of a text."""
    if any(value.count(first) > value.count(last) for first, last in _PAIRS) or value.count('"') % 2 == 1:
        return True
    low, high = value.count(_LOW), value.count(_HIGH)
    closed = value.count(_CLOSING) + (high if low else 0)
    if (low or high) > closed:
        return True
    return "'" in value and len(re.findall(_OPENING_QUOTE, value)) > len(re.findall(_CLOSING_QUOTE, value))
