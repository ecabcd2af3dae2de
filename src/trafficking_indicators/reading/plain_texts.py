"""Texts without quotes that are not what their author sees: cut off by a `#`, or refused by other YAML readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.places import Mapping, Node, Sequence, span_of

# A sign behind something else in its line; what lies before it may be a text that the sign cuts off.
_SIGN_BEHIND = re.compile(r"^[^\S\n]*[^\s#].*?[^\S\n]#", re.MULTILINE)
# A comment as people write one behind a value.
_COMMENT = re.compile(r"\s+#+(?:\s|$)")
# What stands in pairs in a text: of what is open at the sign, the other half is cut off.
_PAIRS = (("(", ")"), ("[", "]"), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))


def plain_texts(node: Node, text: str) -> Iterator[Problem]:
    """Find such texts, keys too, in the order of the file; most files are not even looked through."""
    signs = {text.count("\n", 0, found.end()) for found in _SIGN_BEHIND.finditer(text)}
    marks = "?" in text and ("{" in text or "[" in text)
    if not signs and not marks:
        return
    lines = lines_of(text)
    for event, in_flow in _plain(node, in_flow=False):
        end = event.end_mark
        if end.line in signs and _is_cut_off(event.value, lines[end.line][end.column :]):
            message = "the text ends before the #: what follows it is a comment"
            sign = lines[end.line].index("#", end.column) + 1
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


def _plain(node: Any, *, in_flow: bool) -> Iterator[tuple[Any, bool]]:
    """Give every scalar without quotes, and whether it stands in braces or brackets."""
    if isinstance(node, Mapping):
        flow = in_flow or bool(node.start.flow_style)
        for key, child in node.children.values():
            if key.implicit[0]:
                yield key, flow
            yield from _plain(child, in_flow=flow)
    elif isinstance(node, Sequence):
        flow = in_flow or bool(node.start.flow_style)
        for child in node.children:
            yield from _plain(child, in_flow=flow)
    elif node is not None and node.implicit[0]:
        yield node, in_flow
