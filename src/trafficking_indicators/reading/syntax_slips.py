"""What stopped the reader, told by the text and the place where it stopped, and a line with which it can go on.

A line that is put in the place of another only lets the reader find further slips; the slip stays an error. Nothing
here is called before there is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from trafficking_indicators.characters import ODD_SPACES
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.events import BULLETS
from trafficking_indicators.reading.open_quotes import broken_quote
from trafficking_indicators.wording import number as number_of

_NAME = r"[A-Za-z0-9_.?-]+"
_ENTRY = r"[ \t]*(?:- +)*"
_ENTRY_START = re.compile(r" *(?:- +)*")
_DIRECTIVE = re.compile(r"(%)")
_TAB = re.compile(r" *(\t)")
_ODD_INDENT = re.compile(rf"[ \t]*([{ODD_SPACES}])[ {ODD_SPACES}]*\S")
_BULLET = re.compile(rf"[ \t]*([{BULLETS}])(?=[ \t{ODD_SPACES}]|[{{\[])")
_HYPHEN = re.compile(r"[ \t]*(-)(?=[\[{]|[A-Za-z_]+: )")
_ODD_AFTER_COLON = re.compile(rf"{_ENTRY}{_NAME}:([{ODD_SPACES}])")
_NO_BLANK = re.compile(rf"{_ENTRY}{_NAME}(:)(?!//)[^\s{ODD_SPACES}]")
_ODD_IN_BRACES = re.compile(rf"[{{,] *[A-Za-z0-9_-]+:([{ODD_SPACES}])")
_NO_BLANK_IN_BRACES = re.compile(r"[{,] *[A-Za-z0-9_-]+(:)(?!//)[^\s,}:]")
_OTHER_COLON = re.compile(rf"{_ENTRY}{_NAME} ?([\uff1a\ua789\u2236]|[;=](?= |$))")
_MERGE = re.compile(r"(<<<<<<<|=======|>>>>>>>)")
_AFTER_BRACKET = re.compile(rf"{_ENTRY}(?:{_NAME}: +)?(\[[^\]]*\]|\{{[^}}]*\}})[ \t]*[^\s,\]}}:#][^\]}}]*$")
_BEGINS = re.compile(rf"{_ENTRY}(?:{_NAME}: +)?([@`%]|[*&](?=\S* ))|{_ENTRY}{_NAME}: +([|>])(?=[^\s+0-9-]|[ ]+[^\s#])")
_LIST_BEHIND_KEY = re.compile(rf"{_ENTRY}{_NAME}: +(- )")
_KEY = re.compile(rf"{_ENTRY}(?:\"[^\"]*\"|'[^']*'|[^\s#\"'].*?):(?:[ \t]|$)")
_COLON = re.compile(r":(?=[ \t]|$)")
_COMMON_NAMES = {"@": "an at sign", "`": "a backquote", "%": "a percent sign", "|": "a bar", ">": "an angle bracket"}
_UP_TO_COMMA = re.compile(r"[^,\[\]{}]*")
_HYPHEN_IN_BRACKETS = re.compile(r"[\[,{] *(-) ")
_SPECIAL = "*&!-:\"'[]{},#@`%|>\\"
_STAND_INS = {ord(character): ord(character) + 0xFEE0 for character in _SPECIAL}


# How a key begins that was meant as an entry of a list, or to be indented; one that holds its value, too.
_SLIP_KEY = re.compile(rf"[{ODD_SPACES}]|[{BULLETS}][ {ODD_SPACES}{{\[]|-[A-Za-z_{{\[]")
_KEY_AND_VALUE = re.compile(r"[A-Za-z0-9_-]+:(?!//)[^ \t:]")


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


def begins_as_a_slip(key: str) -> bool:
    """Tell whether a key without quotes was meant as an entry of a list, or to be indented."""
    return _SLIP_KEY.match(key) is not None


def lacks_a_blank(key: str) -> bool:
    """Tell whether a key without a value holds one, without the blank that would part them."""
    return _KEY_AND_VALUE.match(key) is not None


def stop_of(error: Exception) -> Stop:
    """Tell where a parser stopped, by the marks of its error."""
    mark = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None)
    mark, begin = mark or begin, begin or mark
    return Stop(0, 0, 0, 0) if mark is None or begin is None else Stop(mark.line, mark.column, begin.line, begin.column)


def slip_at(lines: list[str], stop: Stop) -> Slip:
    """Tell what stopped the reader."""
    quote = broken_quote(lines, stop.line)
    if quote is not None:
        return _slip(lines, quote.line, quote.column, quote.message, quote.help, _plain(quote.column))
    near = list(dict.fromkeys((stop.line, *_before(lines, stop.line), stop.begin_line)))
    near = [number for number in near if number < len(lines)]
    for number in near:
        slip = _in_line(lines, number)
        if slip is not None:
            return slip
    return _between(lines, stop, near) or _unnamed(stop)


def _before(lines: list[str], line: int) -> Iterator[int]:
    """Give the last line before one that holds something."""
    for number in range(min(line, len(lines)) - 1, -1, -1):
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            yield number
            return


def _in_line(lines: list[str], number: int) -> Slip | None:
    """Find what is wrong in a line, whatever stands around it."""
    line = lines[number]
    for pattern, message, help, mend in _TESTS:
        found = pattern.search(line) if pattern in _ANYWHERE else pattern.match(line)
        if found is not None:
            column = found.start(found.lastindex or 0)
            said = message.format(named(line[column]))
            return _slip(lines, number, column, said, help, mend and mend(column))
    return None


Mend = Callable[[str, list[str], int], str]


def _slip(lines: list[str], number: int, column: int, message: str, help: str, mend: Mend | None) -> Slip:
    place = Span(number + 1, column + 1, number + 1, column + 2)
    mended = None if mend is None else mend(lines[number], lines, number)
    return Slip(Problem("yaml-syntax", message, help=help, place=place), mended)


def named(character: str) -> str:
    """Name a character: a no-break space (U+00A0), an at sign."""
    if character in _COMMON_NAMES:
        return _COMMON_NAMES[character]
    name = unicodedata.name(character, "character").lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} (U+{ord(character):04X})"


def _blanks(_: int) -> Mend:
    """Put blanks for what only looks like them, in the indentation and behind the colon of the key."""

    def mend(line: str, lines: list[str], number: int) -> str:
        del lines, number
        end = re.match(rf"[\s{ODD_SPACES}]*(?:-[\s{ODD_SPACES}]+)*(?:{_NAME}:[\s{ODD_SPACES}]*)?", line)
        assert end is not None
        return re.sub(rf"[{ODD_SPACES}]", " ", line[: end.end()]) + line[end.end() :]

    return mend


def _indented(_: int) -> Mend:
    """Indent a line as the one above, or one step deeper where that ends with a colon."""

    def mend(line: str, lines: list[str], number: int) -> str:
        above = next((lines[other] for other in _before(lines, number)), "")
        indent = len(above) - len(above.lstrip(" "))
        return " " * (indent + 2 * above.rstrip().endswith(":")) + line.lstrip()

    return mend


def _put(text: str, *, over: int = 1) -> Callable[[int], Mend]:
    """Put a text in the place of the character, or behind it."""

    def at(column: int) -> Mend:
        return lambda line, _lines, _number: line[:column] + text + line[column + over :]

    return at


def _plain(column: int) -> Mend:
    """Take what follows as plain text, in braces up to the next comma: signs of YAML become others as wide."""

    def mend(line: str, lines: list[str], number: int) -> str:
        del lines, number
        before = line[:column]
        in_flow = sum(map(before.count, "[{")) > sum(map(before.count, "]}"))
        end = column + 1 + len(_UP_TO_COMMA.match(line[column + 1 :])[0]) if in_flow else len(line)  # type: ignore[index]
        return before + line[column:end].translate(_STAND_INS) + line[end:]

    return mend


def _out(_: int) -> Mend:
    return lambda _line, _lines, _number: ""


_ANYWHERE = (_ODD_IN_BRACES, _NO_BLANK_IN_BRACES, _HYPHEN_IN_BRACKETS)
QUOTE = "quote the text"
_TESTS: tuple[tuple[re.Pattern[str], str, str, Callable[[int], Mend] | None], ...] = (
    (_DIRECTIVE, "a line cannot begin with {0}", "take the line out, or quote the text", None),
    (_MERGE, "a mark of a merge that was not finished", "choose one of the two versions, and take the marks out", _out),
    (_TAB, "a tab in the indentation", "indent with spaces", _indented),
    (_ODD_INDENT, "{0} in the indentation", "indent with plain spaces", _blanks),
    (_BULLET, "{0} where an entry of a list begins", "begin the entry with a hyphen and a space", _put("-")),
    (_HYPHEN, "a space is missing after the hyphen", "write a hyphen and a space", _put("- ")),
    (_ODD_AFTER_COLON, "{0} after the colon", "write a plain space after the colon", _blanks),
    (_ODD_IN_BRACES, "{0} after the colon", "write a plain space after the colon", _put(" ")),
    (_NO_BLANK, "a space is missing after the colon", "write a colon and a space; quote a text with a colon",
     _put(": ")),
    (_NO_BLANK_IN_BRACES, "a space is missing after the colon", "write a colon and a space; quote a text with a colon",
     _put(": ")),
    (_OTHER_COLON, "{0} where the colon of a key belongs", "write a colon and a space", _put(": ")),
    (_AFTER_BRACKET, "a text that begins with a bracket, which ends at the other bracket", "quote the whole text",
     _plain),
    (_BEGINS, "a text cannot begin with {0}", QUOTE, _plain),
    (_HYPHEN_IN_BRACKETS, "a hyphen before an entry in brackets", "take the hyphen out, or quote the text", _put(" ")),
    (_LIST_BEHIND_KEY, "a list cannot begin in the line of its key", "begin the list in the next line", _plain),
)  # fmt: skip


def _between(lines: list[str], stop: Stop, near: list[int]) -> Slip | None:
    """Find what is wrong of a line by those around it."""
    line = lines[stop.line] if stop.line < len(lines) else ""
    begin = lines[stop.begin_line][stop.begin_column : stop.begin_column + 1] if stop.begin_line < len(lines) else ""
    escape = line.rfind("\\", 0, stop.column + 1)
    if begin == '"' and escape >= 0:
        help = "write two backslashes, or use single quotes"
        return _slip(lines, stop.line, escape, "a backslash in double quotes", help, _put("\uff3c")(escape))
    colons = [found.start() for found in _COLON.finditer(line)]
    if line[stop.column : stop.column + 1] == ":" and stop.column in colons[1:]:
        inside = line[: stop.column].rstrip().endswith(("}", "]")) or "{" in line[: stop.column]
        help = "put a comma before the key, or quote the text" if inside else QUOTE
        return _slip(lines, stop.line, stop.column, "a colon and a space inside a text", help, _plain(stop.column))
    if begin and begin in "[{" and (stop.begin_line < stop.line or not line[stop.column :].strip()):
        name = "bracket" if begin == "[" else "brace"
        help = f'close it with "{"]" if begin == "[" else "}"}"'
        message = f"the {name} that opens here is not closed"
        return _slip(lines, stop.begin_line, stop.begin_column, message, help, None)
    if line[stop.column : stop.column + 1] in ("]", "}") and line:
        message = f'"{line[stop.column]}" closes nothing'
        return _slip(lines, stop.line, stop.column, message, "take it out, or open it before", None)
    return _without_key(lines, near) or _indentation(lines, stop)


def _without_key(lines: list[str], near: list[int]) -> Slip | None:
    """Find a line that is neither a key nor an entry, nor indented as the rest of a text."""
    for number in sorted(near):
        line = lines[number]
        if line.strip() and not _KEY.match(line) and line.lstrip()[0] not in "-#[]{}\"'":
            column = len(line) - len(line.lstrip())
            help = "indent the rest of a text deeper than its key, or write a key and a colon"
            return _slip(lines, number, column, "a line without a key", help, _out(column))
    return None


def _indentation(lines: list[str], stop: Stop) -> Slip | None:
    """Compare how far a line is indented with those around it: the odd one of three is told of."""
    if stop.line >= len(lines) or not lines[stop.line].strip():
        return None
    above = next(_before(lines, stop.line), None)
    if above is None:
        return None
    first = next(_before(lines, above), above)
    below = next((number for number in range(stop.line + 1, len(lines)) if lines[number].strip()), stop.line)
    before, there, here, after = (_indent_of(lines[number]) for number in (first, above, stop.line, below))
    if here == there:
        return None
    help = "begin it in the same column"
    if there < here == before and not lines[above].rstrip().endswith(":"):
        message = f"this line is indented by {_spaces(there)}, and the lines around it by {here}"
        return _slip(lines, above, _start_of(lines[above]), message, help, _indented_by(here))
    around = "lines around it" if after == there else "line above"
    message = f"this line is indented by {_spaces(here)}, and the {around} by {there}"
    if here > there:
        help += "; if it belongs to the text above, quote that text"
    elif after != there:
        help = "begin it in the column of the lines that it belongs to"
    return _slip(lines, stop.line, _start_of(lines[stop.line]), message, help, _indented_by(there))


def _indent_of(line: str) -> int:
    """Tell in which column the content of a line begins, behind the hyphen of an entry."""
    content = _ENTRY_START.match(line)
    return 0 if content is None else content.end()


def _start_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def _spaces(count: int) -> str:
    return number_of(count, "space")


def _indented_by(count: int) -> Mend:
    return lambda line, _lines, _number: " " * (count - _indent_of(line.lstrip())) + line.lstrip()


def _unnamed(stop: Stop) -> Slip:
    message = "the line does not go on as it began, or does not fit the one above"
    help = "check the indentation and the quotes here and in the line above"
    place = Span(stop.line + 1, stop.column + 1, stop.line + 1, stop.column + 2)
    return Slip(Problem("yaml-syntax", message, help=help, place=place), None)
