"""Slips that a line shows by itself: what is said of each, and the line with which the reader can go on.

The first test that finds something in a line tells what it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from trafficking_indicators.characters import ODD_SPACES
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.events import BULLETS
from trafficking_indicators.wording import quoting

NAME = r"[A-Za-z0-9_.?-]+"
# With letters that have no place in a key, too.
_ANY_KEY = r"[^\s:#\"'\[\]{},]+"
ENTRY = r"[ \t]*(?:- +)*"
_DIRECTIVE = re.compile(r"(%)")
_END = re.compile(r"(\.\.\.)(?=\s|$)")
_FENCE = re.compile(r"[ \t]*(```|~~~)")
_TAB = re.compile(r" *(\t)")
_ODD_INDENT = re.compile(rf"[ \t]*([{ODD_SPACES}])[ {ODD_SPACES}]*\S")
_BULLET = re.compile(rf"[ \t]*([{BULLETS}])(?=[ \t{ODD_SPACES}]|[{{\[])")
_HYPHEN = re.compile(r"[ \t]*(-)(?=[\[{]|[A-Za-z_]+: )")
_ODD_AFTER_HYPHEN = re.compile(rf"[ \t]*-([\t{ODD_SPACES}])")
_ODD_AFTER_COLON = re.compile(rf"{ENTRY}{_ANY_KEY}:([{ODD_SPACES}])")
_NO_BLANK = re.compile(rf"{ENTRY}{NAME}(:)(?!//)[^\s{ODD_SPACES}]")
_ODD_IN_BRACES = re.compile(rf"[{{,] *[A-Za-z0-9_-]+:([{ODD_SPACES}])")
_NO_BLANK_IN_BRACES = re.compile(r"[{,] *[A-Za-z0-9_-]+(:)(?!//)[^\s,}:]")
_SEMICOLON_IN_BRACES = re.compile(r"\{[^{}\"']*?(;)(?= *[A-Za-z_]+:)")
_EQUALS_IN_BRACES = re.compile(r"[{,] *[A-Za-z0-9_-]+ *(=)(?=[^,{}]*[,}])")
_OTHER_COLON = re.compile(rf"{ENTRY}{NAME} ?([\uff1a\ua789\u2236]|[;=](?= |$))")
_MERGE = re.compile(r"(<<<<<<<|>>>>>>>)(?=\s|$)|(=======)$")
_AFTER_BRACKET = re.compile(rf"{ENTRY}(?:{NAME}: +)?(\[[^\]]*\]|\{{[^}}]*\}})[ \t]*[^\s,\]}}:#][^\]}}]*$")
_STARRED = re.compile(rf"{ENTRY}(?:{NAME}: +)?(\*+)(?=[^\s*])")
_BEGINS = re.compile(
    rf"{ENTRY}(?:{NAME}: +)?([@`%]|[*&](?=\S* ))|{ENTRY}{NAME}: +([|>])(?=[^\s+0-9-]|[ ]+[^\s#])"
    rf"|{ENTRY}{NAME}: +(\?)(?= |$)|{ENTRY}{NAME}: +(-)$"
)
_LIST_BEHIND_KEY = re.compile(rf"{ENTRY}{NAME}: +(- )")
_UP_TO_COMMA = re.compile(r"[^,\[\]{}]*")
_HYPHEN_IN_BRACKETS = re.compile(r"[\[,{] *(-) ")
_VALUE = re.compile(rf"{ENTRY}(?:{NAME}: +)?")
_COMMON_NAMES = {
    "@": "an at sign",
    "`": "a backquote",
    "%": "a percent sign",
    "|": "a bar",
    ">": "an angle bracket",
    "*": "an asterisk",
    "&": "an ampersand",
    "?": "a question mark",
    "-": "a hyphen",
    "=": "an equals sign",
    ";": "a semicolon",
    "\t": "a tab",
}
_SPECIAL = "*&!-:\"'[]{},#@`%|>?\\"
_STAND_INS = {ord(character): ord(character) + 0xFEE0 for character in _SPECIAL}

Mend = Callable[[str, list[str], int], str]


class Stop(NamedTuple):
    """Where the reader stopped, and where what it was reading then began: lines and columns from 0."""

    line: int
    column: int
    begin_line: int
    begin_column: int


class Slip(NamedTuple):
    """What is wrong, and the line to read in the place of the one where it stands; None where there is none."""

    problem: Problem
    mended: str | None

    @property
    def line(self) -> int:
        """The number of that line, from 0."""
        assert isinstance(self.problem.place, Span)
        return self.problem.place.line - 1


def in_line(lines: list[str], number: int) -> Slip | None:
    """Find what is wrong in a line, whatever stands around it."""
    line = lines[number]
    for pattern, message, help, mend in _TESTS:
        found = pattern.search(line) if pattern in _ANYWHERE else pattern.match(line)
        if found is not None:
            column = found.start(found.lastindex or 0)
            said = message.format(named(line[column]))
            return slip(lines, number, column, said, help or quoting_from(line, column), mend and mend(column))
    return None


def slip(lines: list[str], number: int, column: int, message: str, help: str, mend: Mend | None) -> Slip:
    """Make a slip at a place, and the line in the place of its own."""
    place = Span(number + 1, column + 1, number + 1, column + 2)
    mended = None if mend is None else mend(lines[number], lines, number)
    return Slip(Problem("yaml-syntax", message, help=help, place=place), mended)


def quoting_from(line: str, column: int) -> str:
    """Say how to quote the text in which a column stands, by what the text holds."""
    if in_flow(line[:column]):
        return quoting("")
    start = _VALUE.match(line)
    return quoting(line[start.end() if start is not None else column :].strip())


def named(character: str) -> str:
    """Name a character: a no-break space (U+00A0), an at sign."""
    if character in _COMMON_NAMES:
        return _COMMON_NAMES[character]
    name = unicodedata.name(character, "character").lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} (U+{ord(character):04X})"


def before(lines: list[str], line: int) -> Iterator[int]:
    """Give the last line before one that holds something."""
    for number in range(min(line, len(lines)) - 1, -1, -1):
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            yield number
            return


def in_flow(start: str) -> bool:
    """Tell whether a bracket is open at the end of the start of a line."""
    return sum(map(start.count, "[{")) > sum(map(start.count, "]}"))


def _blanks(column: int) -> Mend:
    """Put blanks for what only looks like them, from a column on as far as they stand together."""

    def mend(line: str, lines: list[str], number: int) -> str:
        del lines, number
        end = len(line) - len(line[column:].lstrip(f" {ODD_SPACES}"))
        return line[:column] + " " * (end - column) + line[end:]

    return mend


def _entry(column: int) -> Mend:
    """Begin an entry with a hyphen, and blanks that are some."""

    def mend(line: str, lines: list[str], number: int) -> str:
        del lines, number
        rest = line[column + 1 :].lstrip()
        return f"{line[:column]}-{' ' * max(1, len(line) - len(rest) - column - 1)}{rest}"

    return mend


def _indented(_: int) -> Mend:
    """Indent a line as the one above, or one step deeper where that ends with a colon."""

    def mend(line: str, lines: list[str], number: int) -> str:
        above = next((lines[other] for other in before(lines, number)), "")
        indent = len(above) - len(above.lstrip(" "))
        return " " * (indent + 2 * above.rstrip().endswith(":")) + line.lstrip()

    return mend


def put(text: str, *, over: int = 1) -> Callable[[int], Mend]:
    """Put a text in the place of the character, or behind it."""

    def at(column: int) -> Mend:
        return lambda line, _lines, _number: line[:column] + text + line[column + over :]

    return at


def plain(column: int) -> Mend:
    """Take what follows as plain text, in braces up to the next comma: signs of YAML become others as wide."""

    def mend(line: str, lines: list[str], number: int) -> str:
        del lines, number
        start = line[:column]
        end = column + 1 + len(_UP_TO_COMMA.match(line[column + 1 :])[0]) if in_flow(start) else len(line)  # type: ignore[index]
        return start + line[column:end].translate(_STAND_INS) + line[end:]

    return mend


def brackets(column: int) -> Mend:
    """Take a bracket inside a text, and the next that closes it, for letters."""

    def mend(line: str, lines: list[str], number: int) -> str:
        del lines, number
        end = line.find("]" if line[column] == "[" else "}", column) + 1 or column + 1
        return line[:column] + line[column:end].translate(_STAND_INS) + line[end:]

    return mend


def out(_: int) -> Mend:
    """Leave the line out."""
    return lambda _line, _lines, _number: ""


_ANYWHERE = (_ODD_IN_BRACES, _SEMICOLON_IN_BRACES, _NO_BLANK_IN_BRACES, _EQUALS_IN_BRACES, _HYPHEN_IN_BRACKETS)
_COLON_HELP = "write a colon and a space; quote a text with a colon"
# Without a help, it is how to quote the text.
_TESTS: tuple[tuple[re.Pattern[str], str, str, Callable[[int], Mend] | None], ...] = (
    (_DIRECTIVE, "a line cannot begin with {0}", "take the line out, or quote the text", None),
    (_END, "three dots at the start of a line end the file", "take the line out", out),
    (_FENCE, "a mark of Markdown around a block of text", "take the line out", out),
    (_MERGE, "a mark of a merge that was not finished", "choose one of the two versions, and take the marks out", out),
    (_TAB, "a tab in the indentation", "indent with spaces", _indented),
    (_ODD_INDENT, "{0} in the indentation", "indent with plain spaces", _blanks),
    (_BULLET, "{0} where an entry of a list begins", "begin the entry with a hyphen and a space", _entry),
    (_HYPHEN, "a space is missing after the hyphen", "write a hyphen and a space", put("- ")),
    (_ODD_AFTER_HYPHEN, "{0} after the hyphen", "write a plain space after the hyphen", put(" ")),
    (_ODD_AFTER_COLON, "{0} after the colon", "write a plain space after the colon", _blanks),
    (_SEMICOLON_IN_BRACES, "{0} where a comma belongs", "write a comma", put(",")),
    (_ODD_IN_BRACES, "{0} after the colon", "write a plain space after the colon", put(" ")),
    (_NO_BLANK, "a space is missing after the colon", _COLON_HELP, put(": ")),
    (_NO_BLANK_IN_BRACES, "a space is missing after the colon", _COLON_HELP, put(": ")),
    (_OTHER_COLON, "{0} where the colon of a key belongs", "write a colon and a space", put(": ")),
    (_EQUALS_IN_BRACES, "{0} where the colon of a key belongs", "write a colon and a space", put(": ")),
    (_AFTER_BRACKET, "a text that begins with a bracket, which ends at the other bracket", "", plain),
    (_STARRED, "a text cannot begin with {0}", "take the asterisks out, or quote the text", plain),
    (_BEGINS, "a text cannot begin with {0}", "", plain),
    (_HYPHEN_IN_BRACKETS, "a hyphen before an entry in brackets", "take the hyphen out, or quote the text", put(" ")),
    (_LIST_BEHIND_KEY, "a list cannot begin in the line of its key", "begin the list in the next line; quote a text",
     plain),
)  # fmt: skip
