"""Lines that begin in a column where they do not belong, told by the lines around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from trafficking_indicators.reading.line_slips import ENTRY, Mend, Slip, before, put, slip
from trafficking_indicators.wording import number as number_of

_ENTRY_START = re.compile(r" *(?:- +)*")
KEY = re.compile(rf"{ENTRY}(?:\"[^\"]*\"|'[^']*'|[^\s#\"'].*?):(?:[ \t]|$)")


def indentation_slip(lines: list[str], line_number: int) -> Slip | None:
    """Find what is wrong with the column of a line, or of one above it."""
    return (
        _entry_to_the_left(lines, line_number)
        or _between_its_like(lines, line_number)
        or _beside_its_like(lines, line_number)
        or _indentation(lines, line_number)
    )


def start_of(line: str) -> int:
    """Tell in which column the content of a line begins, a hyphen or what follows none."""
    return len(line) - len(line.lstrip())


def _entry_to_the_left(lines: list[str], line_number: int) -> Slip | None:
    """Find a list that begins further to the left than the key that it belongs to."""
    line = lines[line_number] if line_number < len(lines) else ""
    above = next(before(lines, line_number), line_number)
    here, key = start_of(line), start_of(lines[above]) if above < len(lines) else 0
    if not line.lstrip().startswith("- ") or not lines[above].rstrip().endswith(":") or here >= key:
        return None
    message = f"this entry is indented by {_spaces(here)}, and its key above by {key}"
    return slip(lines, line_number, here, message, "indent the list at least as far as its key", _moved(key - here))


def without_hyphen(lines: list[str], line_number: int) -> Slip | None:
    """Find a key that stands in the column of the hyphens of the list above."""
    line = lines[line_number] if line_number < len(lines) else ""
    column = start_of(line)
    if not KEY.match(line) or line.lstrip().startswith("-"):
        return None
    around = takewhile(lambda number: start_of(lines[number]) >= column, _above(lines, line_number))
    beside = [number for number in around if start_of(lines[number]) == column]
    if not beside or not all(lines[number].lstrip().startswith("- ") for number in beside):
        return None
    above = beside[0]
    message = f"this line has no hyphen, and line {beside[-1] + 1}, in the same column, has one"
    help = "indent it as the text behind that hyphen, if it belongs there; else begin both alike, with or without"
    is_entry = line.rstrip().endswith(":") or line[column:].partition(": ")[2].startswith("{")
    mend = put("- ", over=0)(column) if is_entry else _indented_by(_indent_of(lines[above]))
    return slip(lines, line_number, column, message, help, mend)


def _between_its_like(lines: list[str], line_number: int) -> Slip | None:
    """Find a key to the left of those before and after it that are named as it is: 3.1.1, 3.1.2, 3.1.3."""
    line = lines[line_number] if line_number < len(lines) else ""
    column = start_of(line)
    odd = next((number for number in _above(lines, line_number) if start_of(lines[number]) < column), None)
    if odd is None:
        return None
    like = next((number for number in _above(lines, odd) if start_of(lines[number]) <= column), odd)
    if start_of(lines[like]) != column or len({_shape(lines[number]) for number in (like, odd, line_number)}) > 1:
        return None
    message = (
        f"this line is indented by {_spaces(start_of(lines[odd]))}, and lines {like + 1} and {line_number + 1} by "
    )
    mend = _moved(column - start_of(lines[odd]))
    return slip(lines, odd, start_of(lines[odd]), f"{message}{column}", "begin it in the same column", mend)


def _beside_its_like(lines: list[str], line_number: int) -> Slip | None:
    """Find a key with a number that stands in a column of its own, and not in that of the one named as it is."""
    line = lines[line_number] if line_number < len(lines) else ""
    column = start_of(line)
    if not line.rstrip().endswith(":") or not any(map(str.isdecimal, line)):
        return None
    like = next((number for number in _above(lines, line_number) if _shape(lines[number]) == _shape(line)), None)
    if like is None or start_of(lines[like]) == column:
        return None
    there = start_of(lines[like])
    message = f"this line is indented by {_spaces(column)}, and line {like + 1} by {there}"
    mend = _moved(there - column) if there > column else _indented_by(there)
    return slip(lines, line_number, column, message, "begin it in the same column", mend)


def _indentation(lines: list[str], line_number: int) -> Slip | None:
    """Compare how far a line is indented with those around it: the odd one of three is told of."""
    if line_number >= len(lines) or not lines[line_number].strip():
        return None
    above = next(before(lines, line_number), None)
    if above is None:
        return None
    first = next(before(lines, above), above)
    below = next((number for number in range(line_number + 1, len(lines)) if lines[number].strip()), line_number)
    outer, there, here, after = (_indent_of(lines[number]) for number in (first, above, line_number, below))
    if here == there:
        return None
    help = "begin it in the same column"
    if there < here == outer and not lines[above].rstrip().endswith(":"):
        message = f"this line is indented by {_spaces(there)}, and the lines around it by {here}"
        return slip(lines, above, start_of(lines[above]), message, help, _indented_by(here))
    around = "lines around it" if after == there else "line above"
    message = f"this line is indented by {_spaces(here)}, and the {around} by {there}"
    if here > there:
        help += "; if it belongs to the text above, quote that text"
    elif after != there:
        help = "begin it in the column of the lines that it belongs to"
    return slip(lines, line_number, start_of(lines[line_number]), message, help, _indented_by(there))


def _above(lines: list[str], number: int) -> Iterator[int]:
    """Give the lines before one that hold something, from below."""
    return (above for above in range(number - 1, -1, -1) if lines[above].strip() and lines[above].lstrip()[:1] != "#")


def _shape(line: str) -> str:
    """Give what a key is like, whatever its digits."""
    key = line.strip().partition(":")[0]
    return re.sub("[0-9]+", "0", key) if any(map(str.isdecimal, key)) else key


def _indent_of(line: str) -> int:
    """Tell in which column the content of a line begins, behind the hyphen of an entry."""
    content = _ENTRY_START.match(line)
    return 0 if content is None else content.end()


def _spaces(count: int) -> str:
    return number_of(count, "space")


def _indented_by(count: int) -> Mend:
    return lambda line, _lines, _number: " " * (count - _indent_of(line.lstrip())) + line.lstrip()


def _moved(count: int) -> Mend:
    return lambda line, _lines, _number: " " * count + line
