"""The comments of a YAML file, by the path of what they are about, with where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import CellPlaces, Mapping, Reading, Sequence

# What an editor reads is no remark.
_MODELINE = "yaml-language-server:"


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
    texts = list(_texts(reading.node))
    points = sorted(_points(reading.node, ()), key=lambda point: (point.line, point.column))
    taken = _lines_of_texts(texts)
    found: list[FoundComment] = []
    for number, line in enumerate(lines):
        column = _begin(number, line, texts_by_line=taken)
        if column is not None:
            beside = bool(line[:column].strip())
            path = _about(points, number, beside=beside, file_ends=_is_of_file(lines, points, number))
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


def _lines_of_texts(texts: list[Any]) -> dict[int, list[tuple[int, int]]]:
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


def _begin(number: int, line: str, *, texts_by_line: dict[int, list[tuple[int, int]]]) -> int | None:
    """Find where the comment of a line begins."""
    if "#" not in line:
        return None
    spans = texts_by_line.get(number, ())
    for column, sign in enumerate(line):
        begins = sign == "#" and (column == 0 or line[column - 1] in " \t")
        if begins and not any(first <= column < last for first, last in spans):
            return column
    return None


def _is_of_file(lines: list[str], points: list[_Point], number: int) -> bool:
    """Tell whether a comment before all keys is about the file: an empty line parts it from the first of them."""
    first = points[0].line if points else len(lines)
    return number < first and any(not line.strip() for line in lines[number:first])


def _about(points: list[_Point], number: int, *, beside: bool, file_ends: bool) -> Path:
    if file_ends or not points:
        return ()
    if beside:
        here = [point for point in points if point.line <= number]
        last_line = here[-1].line
        # of several in one line, the first is what the line is about
        return next(point.path for point in here if point.line == last_line)
    following = next((point for point in points if point.line > number), None)
    return points[-1].path[:1] if following is None else following.path
