"""What stopped the reader, told by the text and the place where it stopped, and a line with which it can go on.

A line that is put in the place of another only lets the reader find further slips; the slip stays an error. Nothing
here is called before there is one.
"""

from __future__ import annotations

import re

from trafficking_indicators.characters import ODD_SPACES
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.events import BULLETS
from trafficking_indicators.reading.indentation import KEY, indentation_slip, start_of, without_hyphen
from trafficking_indicators.reading.line_slips import (
    ENTRY,
    NAME,
    Slip,
    Stop,
    before,
    brackets,
    in_flow,
    in_line,
    named,
    out,
    plain,
    put,
    quoting_from,
    slip,
)
from trafficking_indicators.reading.open_quotes import broken_quote

__all__ = ["Slip", "Stop", "begins_as_a_slip", "lacks_a_blank", "named", "slip_at", "stop_of"]

_TWO_KEYS = re.compile(rf"{ENTRY}{NAME}: +({NAME}):[ \t]*$")
_LACKS_A_COLON = re.compile(rf"[ \t]*({NAME}|\"[^\"]*\"|'[^']*')[ \t]*$")
# What a line begins with that is no text.
_NO_TEXT = re.compile(r"\s*(?:[#\[\]{}\"']|-(?:[ \t]|$))")
_BLOCK_HEAD = re.compile(r"[:-] +[|>][+-]?[ \t]*$")
_REST_HELP = "indent the rest of a text deeper than its key, write a key and a colon, or begin a comment with #"
_ENTRY_HELP = "begin it with a hyphen and a space, or indent the rest of a text deeper than the hyphen"
_ONE_COLUMN = "begin all lines of the text in one column"
# So many words before a colon are no key.
_WORDS_OF_A_TEXT = 4
_COLON = re.compile(r":(?=[ \t]|$)")
# How a key begins that was meant as an entry of a list, or to be indented; one that holds its value, too.
_SLIP_KEY = re.compile(rf"[{ODD_SPACES}]|[{BULLETS}][ \t{ODD_SPACES}{{\[]|-[A-Za-z_{{\[{ODD_SPACES}]")
_KEY_AND_VALUE = re.compile(r"[A-Za-z0-9_-]+(?::(?!//)[^ \t:]| *=.)")


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
        return slip(lines, quote.line, quote.column, quote.message, quote.help, plain(quote.column))
    near = list(dict.fromkeys((stop.line, *before(lines, stop.line), stop.begin_line)))
    near = [number for number in near if number < len(lines)]
    for number in near:
        found = in_line(lines, number)
        if found is not None:
            return found
    return _between(lines, stop, near) or _unnamed(stop)


def _between(lines: list[str], stop: Stop, near: list[int]) -> Slip | None:
    """Find what is wrong of a line by those around it."""
    line = lines[stop.line] if stop.line < len(lines) else ""
    begin = lines[stop.begin_line][stop.begin_column : stop.begin_column + 1] if stop.begin_line < len(lines) else ""
    escape = line.rfind("\\", 0, stop.column + 1)
    if begin == '"' and escape >= 0:
        help = "write two backslashes" + ("" if "'" in line[stop.begin_column :] else ", or use single quotes")
        return slip(lines, stop.line, escape, "a backslash in double quotes", help, put("\uff3c")(escape))
    two = _TWO_KEYS.match(line)
    if two is not None and stop.column >= two.start(1):
        help = "begin the second in the next line, indented deeper"
        return slip(lines, stop.line, two.start(1), "two keys in one line", help, None)
    colons = [found.start() for found in _COLON.finditer(line)]
    if line[stop.column : stop.column + 1] == ":" and stop.column in colons[1:]:
        inside = line[: stop.column].rstrip().endswith(("}", "]")) or "{" in line[: stop.column]
        help = "put a comma before the key, or quote the text" if inside else quoting_from(line, stop.column)
        return slip(lines, stop.line, stop.column, "a colon and a space inside a text", help, plain(stop.column))
    return (
        _at_sign(lines, stop, line)
        or _at_bracket(lines, stop, line, begin)
        or _without_colon(lines, stop)
        or without_hyphen(lines, stop.line)
        or _in_a_long_text(lines, stop, colons)
        or _without_key(lines, near)
        or indentation_slip(lines, stop.line)
    )


def _at_sign(lines: list[str], stop: Stop, line: str) -> Slip | None:
    """Tell of a comma or bracket at which the reader stopped, since nothing there goes on with it."""
    sign, start, column = line[stop.column : stop.column + 1], line[: stop.column].rstrip(), stop.column
    if sign == "," and start.endswith((",", "[", "{")):
        return slip(lines, stop.line, column, "a comma with nothing before it", "take it out", put(" ")(column))
    if sign == "," and not line[column + 1 :].strip() and not in_flow(start):
        help = "take it out: lines need none"
        return slip(lines, stop.line, column, "a comma at the end of the line", help, put("")(column))
    if sign and sign in "@`%" and in_flow(start):
        return slip(
            lines, stop.line, column, f"a text cannot begin with {named(sign)}", "quote the text", plain(column)
        )
    if sign and sign in "[{" and in_flow(start) and not start.endswith((",", "[", "{", ":")):
        message = "a bracket inside a text in braces or brackets"
        return slip(lines, stop.line, column, message, "quote the text", brackets(column))
    return None


def _at_bracket(lines: list[str], stop: Stop, line: str, begin: str) -> Slip | None:
    """Tell of a bracket that is not closed, or closes nothing."""
    if begin and begin in "[{" and (stop.begin_line < stop.line or not line[stop.column :].strip()):
        name = "bracket" if begin == "[" else "brace"
        help = f'close it with "{"]" if begin == "[" else "}"}"'
        message = f"the {name} that opens here is not closed"
        return slip(lines, stop.begin_line, stop.begin_column, message, help, None)
    if line[stop.column : stop.column + 1] in ("]", "}") and line:
        message = f'"{line[stop.column]}" closes nothing'
        return slip(lines, stop.line, stop.column, message, "take it out, or open it before", None)
    return None


def _without_key(lines: list[str], near: list[int]) -> Slip | None:
    """Find a line that is neither a key nor an entry, nor indented as the rest of a text."""
    for number in sorted(near):
        line = lines[number]
        if line.strip() and not KEY.match(line) and not _NO_TEXT.match(line):
            column = start_of(line)
            message, help = "a line without a key", _REST_HELP
            above = lines[next(before(lines, number), number)]
            if _BLOCK_HEAD.search(above):
                message, help = "the text below this key is not indented", "indent all its lines, deeper than the key"
                if column > start_of(above):
                    message, help = "the first line of a text is indented deeper than the next", _ONE_COLUMN
            elif above.lstrip().startswith("- ") and start_of(above) == column:
                message, help = "a line without a hyphen in a list", _ENTRY_HELP
            return slip(lines, number, column, message, help, out(column))
    return None


def _without_colon(lines: list[str], stop: Stop) -> Slip | None:
    """Find a name alone in its line, with what belongs to it below."""
    above = next(before(lines, stop.line), None)
    if above is None or stop.line >= len(lines) or not KEY.match(lines[stop.line]):
        return None
    alone = _LACKS_A_COLON.match(lines[above])
    first = next(before(lines, above), None)
    if alone is None or start_of(lines[stop.line]) <= start_of(lines[above]) or first is None:
        return None
    # else it is the rest of a text
    if _BLOCK_HEAD.search(lines[first]) or (
        start_of(lines[first]) < start_of(lines[above]) and not lines[first].rstrip().endswith(":")
    ):
        return None
    message, help = "a colon is missing after the key", "write a colon behind it"
    return slip(lines, above, alone.end(1), message, help, put(":", over=0)(alone.end(1)))


def _in_a_long_text(lines: list[str], stop: Stop, colons: list[int]) -> Slip | None:
    """Find a colon and a space in a further line of a text: behind several words there is no key."""
    line = lines[stop.line] if stop.line < len(lines) else ""
    if stop.column not in colons or len(line[: stop.column].split()) < _WORDS_OF_A_TEXT or in_flow(line[: stop.column]):
        return None
    help = "quote the whole text, from the line of its key on"
    mend = plain(stop.column)
    return slip(lines, stop.line, stop.column, "a colon and a space inside a text", help, mend)


def _unnamed(stop: Stop) -> Slip:
    message = "the line does not go on as it began, or does not fit the one above"
    help = "check the indentation and the quotes here and in the line above"
    place = Span(stop.line + 1, stop.column + 1, stop.line + 1, stop.column + 2)
    return Slip(Problem("yaml-syntax", message, help=help, place=place), None)
