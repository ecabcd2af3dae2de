"""Characters that no text of ours may hold: controls, terminal escapes, bidirectional and invisible formatting."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.problems import Path, Problem, Span

# Controls, invisible formatting and overrides of direction, unpaired surrogates, private use, line and paragraph
# separators: whatever plane they are of.
_FORBIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))
_LINE_ENDS = frozenset("\t\n\r")
# Letters and signs that take a place and show nothing: fillers of Hangul and Khmer, the empty sign of Braille, the head
# of a note of no length, and the blanks of hieroglyphs. Some languages need them beside others.
BLANK_LETTERS = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U00013441\U00013442\U00016fe4\U0001d159"
# Marks upon or around a letter, and formatting.
_WITHOUT_WIDTH = frozenset(("Mn", "Me", "Cf"))
# Joiners, directional marks and the soft hyphen are needed to write some languages, and signs for numbers and verses
# that come before others in Arabic, Syriac and Kaithi can be seen. Variation selectors are no formatting: emoji and
# names in Chinese letters have them.
_KEPT = frozenset(
    "\u00ad\u061c\u200c\u200d\u200e\u200f\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
# What joins letters or selects a form of the one before it, and by itself shows nothing.
_SELECTORS = frozenset(
    "\u034f\u180b\u180c\u180d\u180f" + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
# Formatting of versions of Unicode that are newer than some Python's, and places kept for such.
_RESERVED = frozenset(
    (0x2065, *range(0xFFF0, 0xFFF9), *range(0x13430, 0x13440), *range(0xE0000, 0xE0100), *range(0xE01F0, 0xE1000))
)
# Not characters at all: two at the end of each plane, and 32 more.
_NONE, _NONE_IN_PLANE = range(0xFDD0, 0xFDF0), 0xFFFE


def is_bad(character: str) -> bool:
    """Tell whether a character may stand in no text."""
    import unicodedata

    if character in _LINE_ENDS or character in _KEPT:
        return False
    code = ord(character)
    if unicodedata.category(character) in _FORBIDDEN or code in _RESERVED:
        return True
    return code in _NONE or code & _NONE_IN_PLANE == _NONE_IN_PLANE


# All that shows nothing, or stands for an object that is not there; marks upon letters show themselves alone.
_UNSEEN = frozenset(
    f"{BLANK_LETTERS}\ufffc\u00ad\u061c\u200c\u200d\u200e\u200f\u00a0\u1680\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
).union(_SELECTORS)


def may_be_unseen(raw: bytes) -> bool:
    """Tell whether a YAML text may hold a text of nothing that can be seen; False is certain."""
    if b"\\" in raw:  # an escape may stand for any character
        return True
    return not _UNSEEN.isdisjoint(raw.translate(None, _HARMLESS).decode("utf-8", "surrogatepass"))


def unseen_in_data(data: object, path: Path = ()) -> Iterator[Problem]:
    """Find texts, as keys and as values, that hold nothing that can be seen."""
    if isinstance(data, str):
        yield from _unseen(data, path, on_key=False)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from unseen_in_data(value, (*path, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _unseen(key, (*path, key), on_key=True)
            yield from unseen_in_data(value, (*path, key))


def shows_nothing(text: str) -> bool:
    """Tell whether a text that is not empty holds nothing that can be seen."""
    return not text.isascii() and not text.isspace() and _UNSEEN.issuperset("".join(text.split()))


def _unseen(text: str, path: Path, *, on_key: bool) -> Iterator[Problem]:
    if shows_nothing(text):
        message = f"nothing of this text can be seen: it holds the character U+{ord(''.join(text.split())[0]):04X}"
        yield Problem("empty-value", message, path, "write what is meant, or leave the key out", on_key=on_key)


def is_unseen(character: str) -> bool:
    """Tell whether a character shows nothing: a blank, formatting, a letter for filling, or what selects a form."""
    import unicodedata

    return character in _UNSEEN or unicodedata.category(character) in ("Cf", "Zs")


def columns(text: str) -> int:
    """Count the columns that a text takes on a screen: letters may be wide, and marks upon them take none."""
    import unicodedata

    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
        if unicodedata.category(character) not in _WITHOUT_WIDTH
    )


def _bad_of(text: str) -> set[str]:
    """Give those of a text."""
    return set(filter(is_bad, set(text)))


# What of ASCII is harmless. Deleting it leaves the other characters, a small part of most files, to look at.
_HARMLESS = bytes((*b"\t\n\r", *range(ord(" "), 0x7F))).replace(b"\\", b"")
# What escapes are that may make such a character; the others make blanks, quotes, slashes and line ends.
_ESCAPES_OF_BAD = frozenset(bytes((letter,)) for letter in b"0abefvLNPUux")
# A binary file has such characters in every line; nobody reads the thousandth.
MOST_FOUND = 100
STAND_IN = "\ufffd"


def may_hold_bad(raw: bytes) -> bool:
    """Tell whether a YAML text may hold such a character, as it stands or by an escape; False is certain."""
    others = raw.translate(None, _HARMLESS).decode("utf-8", "surrogatepass")
    if "\\" in others and not _ESCAPES_OF_BAD.isdisjoint(part[:1] for part in raw.split(b"\\")[1:]):
        return True
    return not others.isprintable() and bool(_bad_of(others))


def without_bad(text: str) -> str:
    """Put U+FFFD in the place of every such character."""
    bad = _bad_of(text)
    return text.translate(dict.fromkeys(map(ord, bad), STAND_IN)) if bad else text


def bad_in_source(text: str) -> Iterator[Problem]:
    """Find such characters in the text of a file: the first in each line."""
    bad = _bad_of(text)
    found = 0
    for number, line in enumerate(lines_of(text) if bad else (), 1):
        column = next((column for column, character in enumerate(line, 1) if character in bad), None)
        if column is not None:
            yield _problem(line[column - 1], (), Span(number, column, number, column + 1))
            found += 1
            if found == MOST_FOUND:
                return


def bad_in_data(data: object, path: Path = ()) -> Iterator[Problem]:
    """Find such characters that escapes in double quotes have made, in every key and value."""
    if isinstance(data, str):
        if (found := _first_bad(data)) is not None:
            yield _problem(found, path, None)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from bad_in_data(value, (*path, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            if (found := _first_bad(key)) is not None:
                yield _problem(found, (*path, key), None)._replace(on_key=True)
            yield from bad_in_data(value, (*path, key))


def _first_bad(text: str) -> str | None:
    return None if text.isprintable() else next(filter(is_bad, text), None)


def _problem(character: str, path: Path, span: Span | None) -> Problem:
    message = f"the character U+{ord(character):04X} is not allowed in a text"
    return Problem("control-character", message, path, "delete it", place=span)


def is_printable(character: str) -> bool:
    """Tell whether a character may reach a screen: none that may stand in no text, and no line end."""
    return not is_bad(character) and character not in _LINE_ENDS


def printable(text: str) -> str:
    """Replace line breaks by spaces and what must not reach a screen by U+FFFD."""
    if text.isprintable():
        return text
    return "".join(
        " " if character in "\n\t\r" else character if is_printable(character) else "\ufffd" for character in text
    )


# Blanks that are none for YAML.
ODD_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_ESCAPES = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r"})


def printable_name(name: str) -> str:
    """Write the name of a file in one line: other than in a text, a tab or line break in it is shown as such."""
    return printable(name.translate(_ESCAPES))


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
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")
