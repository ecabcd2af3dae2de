"""The comments of a YAML file, by the path of what they are about, with where they stand."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Sequence_
from typing import Any, NamedTuple

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import CellPlaces, Mapping, Reading, Sequence

# What an editor reads is no remark.
_MODELINE = "yaml-language-server:"
_SIGN = re.compile(r"(?:^|(?<=[ \t]))#")


class FoundComment(NamedTuple):
    """The comment of one line, numbered from 0, from its `#` on; `beside` where something stands before it."""

    path: Path
    line: int
    column: int
    text: str
    beside: bool


class _Point(NamedTuple):
    """Where a key or a member of a list begins, and where what it holds ends if that is a text."""

    path: Path
    line: int
    column: int


def comments_in(reading: Reading) -> list[FoundComment]:
    """Find the comments of a file as it was read; a worksheet and a file that cannot be read have none."""
    if reading.node is None or isinstance(reading.node, CellPlaces) or reading.mended:
        return []
    lines = lines_of(reading.text.removeprefix("\ufeff"))
    points = _Points(_points(reading.node, ()))
    taken = _lines_of_texts(_texts(reading.node))
    # before all keys, a comment is about the file where an empty line parts it from the first of them
    above = lines[: points.first(len(lines))]
    blank = max((number for number, line in enumerate(above) if not line.strip()), default=-1)
    found: list[FoundComment] = []
    for number, line in enumerate(lines):
        column = _begin(line, taken.get(number, ()))
        if column is not None:
            beside = bool(line[:column].strip())
            path = () if number <= blank else points.about(number, beside=beside)
            found.append(FoundComment(path, number, column, line[column:], beside))
    return [comment for comment in found if not comment.text.lstrip("# ").startswith(_MODELINE)]


def remarks_in(reading: Reading) -> dict[Path, str]:
    """Give the comments as remarks: without their signs, those on one thing together."""
    if isinstance(reading.node, CellPlaces):
        return dict(reading.remarks)
    remarks: dict[Path, list[str]] = {}
    for comment in comments_in(reading):
        remarks.setdefault(comment.path, []).append(said(comment.text))
    return {path: "\n".join(texts).strip("\n") for path, texts in remarks.items() if any(texts)}


def said(comment: str) -> str:
    """Give what a comment says without its sign."""
    return comment.removeprefix("#").removeprefix(" ").rstrip()


def _texts(node: Any) -> Iterator[Any]:
    """Give every scalar, keys too."""
    if isinstance(node, Mapping):
        for key, child in node.children.values():
            yield key
            yield from _texts(child)
    elif isinstance(node, Sequence):
        for child in node.children:
            yield from _texts(child)
    else:
        yield node


def _points(node: Any, path: Path) -> Iterator[_Point]:
    if isinstance(node, Mapping):
        for name, (key, child) in node.children.items():
            yield _Point((*path, name), key.start_mark.line, key.start_mark.column)
            yield from _points(child, (*path, name))
    elif isinstance(node, Sequence):
        for index, child in enumerate(node.children):
            begin: Any = child.start if isinstance(child, Mapping | Sequence) else child
            mark = begin.start_mark
            # before the first key of a mapping that is a member of a list
            yield _Point((*path, index), mark.line, mark.column - 1)
            yield from _points(child, (*path, index))


def _lines_of_texts(texts: Iterable[Any]) -> dict[int, list[tuple[int, int]]]:
    """Give, by line, from which column to which a text stands in it; a block's whole lines are its own."""
    found: dict[int, list[tuple[int, int]]] = {}
    for event in texts:
        start, end = event.start_mark, event.end_mark
        is_block = event.style in ("|", ">")
        for line in range(start.line, end.line + 1):
            first = start.column if line == start.line else 0
            last = end.column if line == end.line else 1_000_000
            if is_block and line == start.line:
                # behind its sign the line of a block may hold a comment
                last = first + 1
            found.setdefault(line, []).append((first, last))
    return found


def _begin(line: str, texts: Sequence_[tuple[int, int]]) -> int | None:
    """Find where the comment of a line begins, given where texts stand in it, from left to right."""
    for sign in _SIGN.finditer(line):
        column = sign.start()
        before = bisect_right(texts, (column, sys.maxsize)) - 1
        if before < 0 or column >= texts[before][1]:
            return column
    return None


class _Points:
    """Where keys and members of lists begin, from the first line to the last."""

    def __init__(self, points: Iterable[_Point]) -> None:
        self._points = sorted(points, key=lambda point: (point.line, point.column))
        self._lines = [point.line for point in self._points]

    def first(self, otherwise: int) -> int:
        """Give the line of the first."""
        return self._lines[0] if self._lines else otherwise

    def about(self, number: int, *, beside: bool) -> Path:
        """Tell what a comment is about that stands in a line, beside something or by itself."""
        if not self._points:
            return ()
        following = bisect_right(self._lines, number)
        if beside:
            # of several in one line, the first is what the line is about
            return self._points[bisect_left(self._lines, self._lines[following - 1])].path
        return self._points[following].path if following < len(self._points) else self._points[-1].path[:1]
