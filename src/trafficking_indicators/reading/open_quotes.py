"""Quotes that are never closed, or closed before the text ends: found by reading a text as YAML reads its quotes."""

from __future__ import annotations

import re
from typing import NamedTuple

# What matters outside of quotes: a comment, the head of a block of text, a quote where a value or a key begins.
_NEXT = re.compile(
    r"(?P<comment>(?:^|(?<=[ \t]))#.*)"
    r"|(?P<block>[:-] +[|>][+-]?[0-9]?[+-]?[ \t]*(?:#.*)?$)"
    r"|(?:^[ \t]*(?:- +)*|[:,?] +|[\[{] *)(?P<quote>[\"'])",
    re.MULTILINE,
)
_CLOSED = {
    '"': re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL),
    "'": re.compile(r"'[^']*(?:''[^']*)*'"),
}
# What may stand behind the end of a quoted text.
_BEHIND = re.compile(r"[ \t]*(?:[,\]}:]|$|[ \t]#)", re.MULTILINE)
_KEY_IN_TEXT = re.compile(r"\n[ \t]*(?:- +)*[A-Za-z0-9_.-]+:(?:[ \t\n]|$)")


class BrokenQuote(NamedTuple):
    """Where a quote opens that is not closed where it should be; line and column from 0."""

    line: int
    column: int
    message: str
    help: str


def broken_quote(lines: list[str], last: int) -> BrokenQuote | None:
    """Find the first such quote that opens no further down than a line."""
    text = "\n".join(lines)
    end = sum(len(line) + 1 for line in lines[: last + 1])
    position = 0
    while found := _NEXT.search(text, position, end):
        position = found.end()
        if found["block"] is not None:
            position = _end_of_block(text, found.start(), position)
        elif found["quote"] is not None:
            closed = _CLOSED[found["quote"]].match(text, found.start("quote"))
            if closed is None:
                return _open(text, found.start("quote"))
            position = closed.end()
            if not _BEHIND.match(text, position):
                swallowed = _KEY_IN_TEXT.search(closed[0]) is not None
                opening = found.start("quote")
                return _open(text, opening) if swallowed else _early(text, opening, position)
    return None


def _end_of_block(text: str, head: int, position: int) -> int:
    """Pass over the lines of a block of text: those indented deeper than its head, and empty ones."""
    start = text.rfind("\n", 0, head) + 1
    indent = len(text[start:head]) - len(text[start:head].lstrip(" "))
    deeper = re.compile(rf"(?:\n {{{indent + 1},}}[^\n]*|\n[ \t]*(?=\n|$))*")
    found = deeper.match(text, position)
    return position if found is None else found.end()


def _open(text: str, index: int) -> BrokenQuote:
    line, column = text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1
    return BrokenQuote(line, column, "the quote that opens here is not closed", f"close it with {text[index]}")


def _early(text: str, opening: int, end: int) -> BrokenQuote:
    line, column = text.count("\n", 0, opening), opening - text.rfind("\n", 0, opening) - 1
    last = text.count("\n", 0, end - 1)
    at = end - 1 - text.rfind("\n", 0, end - 1)
    where = f"at column {at}" if last == line else f"in line {last + 1}"
    message = f"the text ends at the second quote, {where}"
    return BrokenQuote(line, column, message, _other_quotes(text, opening, end))


def _other_quotes(text: str, opening: int, end: int) -> str:
    """Say how to quote the whole text, by what of it would end the other quotes, too."""
    quote, rest = text[opening], text[opening + 1 :].partition("\n")[0]
    if quote == "'" and text[end - 2 : end - 1] == "\\":
        return "write '' for each ' in the text, without the backslash"
    if quote == "'" and ('"' in rest or "\\" in rest):
        return "write '' for each ' in the text"
    if quote == '"' and "'" in rest:
        return 'write \\" for each " in the text'
    return f"quote the whole text with {'double' if quote == chr(39) else 'single'} quotes"
