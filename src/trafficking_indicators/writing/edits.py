"""Changes to the text of a YAML file: which characters something takes, and what is put in their place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import Mapping, Reading, Sequence
from trafficking_indicators.reading.remarks import FoundComment, comments_in, said

_LINE_END = re.compile(r"\r\n|\r|\n")
_BETWEEN = re.compile(r"(?:[\s,]|#.*)*")
_COMMENT_BEHIND = re.compile(r"[ \t]+#(.*)")


class Edits:
    """The changes to one file, applied together: where nothing is changed, every character stays."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.newline = "\r\n" if "\r\n" in self.text else "\n"
        self._begins = [0, *(found.end() for found in _LINE_END.finditer(self.text))]
        self.comments = [(self.offset(found.line, found.column), found) for found in comments_in(reading)]
        self._comment_starts = [at for at, _ in self.comments]
        self._changes: list[tuple[int, int, str]] = []

    def changed(self) -> str:
        """Give the text with all changes."""
        text, at = [], 0
        for start, end, new in sorted(self._changes, key=lambda change: change[:2]):
            text += [self.text[at : max(at, start)], new]
            at = max(at, end)
        return "".join((*text, self.text[at:]))

    def offset(self, line: int, column: int) -> int:
        """Give the number of a character by its place."""
        return self._begins[line] + column

    def start(self, event: Any) -> int:  # noqa: ANN401  # PyYAML's events have no types
        """Give where an event begins."""
        return self.offset(event.start_mark.line, event.start_mark.column)

    def line_of(self, offset: int) -> int:
        """Give the beginning of the line of a character."""
        return self._begins[bisect_right(self._begins, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Give the end of the line of a character, before what ends it."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def end(self, node: Any) -> int:  # noqa: ANN401
        """Give where a value ends: behind its last sign, without what only follows it."""
        if isinstance(node, Mapping | Sequence):
            children = [child for _, child in node.children.values()] if isinstance(node, Mapping) else node.children
            last = self.end(children[-1]) if children else self.start(node.start) + 1
            if not node.start.flow_style:
                return last
            found = _BETWEEN.match(self.text, last)
            assert found is not None
            return found.end() + 1
        end = self.offset(node.end_mark.line, node.end_mark.column)
        return self.start(node) + len(self.text[self.start(node) : end].rstrip())

    def behind(self, end: int) -> str:
        """Give the comment behind a value, in its line."""
        found = _COMMENT_BEHIND.match(self.text, end)
        return "" if found is None else said(f"#{found[1]}")

    def inside(self, start: int, end: int) -> list[FoundComment]:
        """Give the comments between two characters."""
        first, last = (bisect_left(self._comment_starts, at) for at in (start, end))
        return [found for _, found in self.comments[first:last]]

    def replace(self, start: int, end: int, lines: list[str]) -> None:
        """Put lines in the place of characters; the first line keeps what stands before it."""
        self._changes.append((start, end, self.newline.join(lines)))

    def insert_after(self, end: int, lines: list[str]) -> None:
        """Put lines below the line of a character."""
        at = self._next_line(end)
        # the last line of a file may lack its end
        first = "" if at == 0 or self.text[at - 1] in "\r\n" else self.newline
        self._changes.append((at, at, first + "".join(f"{line}{self.newline}" for line in lines)))

    def insert_before(self, start: int, lines: list[str]) -> None:
        """Put lines above the line of a character."""
        at = self.line_of(start)
        self._changes.append((at, at, "".join(f"{line}{self.newline}" for line in lines)))

    def delete_lines(self, start: int, end: int) -> None:
        """Take out whole lines, from that of one character to that of another."""
        self._changes.append((self.line_of(start), self._next_line(end), ""))

    def _next_line(self, offset: int) -> int:
        end = self.line_end(offset)
        found = _LINE_END.match(self.text, end)
        return found.end() if found else end

    def delete_comment(self, at: int, comment: FoundComment) -> None:
        """Take out a comment: its line, or what stands behind a value."""
        if not comment.beside:
            self.delete_lines(at, at)
        else:
            begin = self.line_of(at)
            start = begin + len(self.text[begin:at].rstrip(" \t"))
            self._changes.append((start, self.line_end(at), ""))


def dash_before(edits: Edits, start: int) -> int:
    """Give the hyphen of the member of a list that begins at a character."""
    return edits.text.rindex("-", 0, start)


Paths = dict[Path, Path]
