"""Characters that no text of ours may hold: controls, terminal escapes, bidirectional and invisible formatting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from trafficking_indicators.problems import Path, Problem, Span

# C0 and C1 controls (not tab, line feed, carriage return), invisible spaces and operators, bidirectional overrides and
# isolates, line and paragraph separators, byte-order marks inside a text, interlinear marks, surrogates, tags. Joiners
# and directional marks stay: Persian, Hebrew and other scripts are written with them.
_FORBIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f"
)


@cache
def _bad() -> re.Pattern[str]:
    """Compile when it is needed: almost no run does."""
    return re.compile(f"[{_FORBIDDEN}]")


# What of ASCII is harmless. Deleting it leaves the other characters, a small part of most files, to look at.
_HARMLESS = bytes((*b"\t\n\r", *range(ord(" "), 0x7F))).replace(b"\\", b"")
# A binary file has such characters in every line; nobody reads the thousandth.
MOST_FOUND = 100
STAND_IN = "\ufffd"


def may_hold_bad(raw: bytes) -> bool:
    """Tell whether a YAML text may hold such a character, as it stands or by an escape; False is certain."""
    others = raw.translate(None, _HARMLESS)
    return not others.decode("utf-8", "surrogatepass").isprintable() or b"\\" in others


def without_bad(text: str) -> str:
    """Put U+FFFD in the place of every such character."""
    return _bad().sub(STAND_IN, text)


def bad_in_source(text: str) -> Iterator[Problem]:
    """Find such characters in the text of a file: the first in each line."""
    if not _bad().search(text):
        return
    found = 0
    for number, line in enumerate(lines_of(text), 1):
        match = _bad().search(line)
        if match:
            column = match.start() + 1
            yield _problem(match.group(), (), Span(number, column, number, column + 1))
            found += 1
            if found == MOST_FOUND:
                return


def bad_in_data(data: object, path: Path = ()) -> Iterator[Problem]:
    """Find such characters that escapes in double quotes have made, in every key and value."""
    if isinstance(data, str):
        match = _bad().search(data)
        if match:
            yield _problem(match.group(), path, None)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from bad_in_data(value, (*path, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            match = _bad().search(key)
            if match:
                yield _problem(match.group(), (*path, key), None)._replace(on_key=True)
            yield from bad_in_data(value, (*path, key))


def _problem(character: str, path: Path, span: Span | None) -> Problem:
    message = f"the character U+{ord(character):04X} is not allowed in a text"
    return Problem("control-character", message, path, "delete it", place=span)


# Joiners, directional marks and the soft hyphen: invisible, harmless, and needed to write some languages.
_SCRIPT_MARKS = frozenset("\u00ad\u061c\u200c\u200d\u200e\u200f")


def is_printable(character: str) -> bool:
    """Tell whether a character may reach a screen: no control, override, private or unpaired surrogate character."""
    import unicodedata

    return character in _SCRIPT_MARKS or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def printable(text: str) -> str:
    """Replace line breaks by spaces and what must not reach a screen by U+FFFD."""
    if text.isprintable():
        return text
    return "".join(
        " " if character in "\n\t\r" else character if is_printable(character) else "\ufffd" for character in text
    )


def printable_lines(text: str) -> str:
    """Keep the line breaks of a text, with at most one empty line between two others; all else as in `printable`."""
    if "\n" not in text and "\r" not in text:
        return printable(text)
    first, *others = (printable(line).rstrip() for line in lines_of(text))
    kept = [first]
    for line in others:
        if line or kept[-1]:
            kept.append(line.lstrip())
    return "\n".join(kept)


def lines_of(text: str) -> list[str]:
    """Split a text into lines as YAML does: a carriage return ends one, too."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
