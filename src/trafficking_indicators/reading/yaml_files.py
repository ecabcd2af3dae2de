"""Read strict YAML into plain data and remember where everything stands.

Every scalar stays the text that its author typed. What has no place in a data file that people review (anchors,
tags, merge keys, empty values and so on) is refused at its line and column; the refused node is cut out, so that the
rest can still be checked. The only package that imports yaml.
"""

from __future__ import annotations

from trafficking_indicators import characters
from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import START, Problem, Span
from trafficking_indicators.reading.limits import MAX_BYTES, too_large
from trafficking_indicators.reading.other_formats import other_format
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.rereading import read_on
from trafficking_indicators.rule_names import RuleName

_SAVE = "save the file as UTF-8"


def read(raw: bytes) -> Reading:
    """Read one YAML document from the bytes of a file. Never raises: what is wrong is in `problems`."""
    if len(raw) > MAX_BYTES:
        return _refused(too_large(f"larger than {MAX_BYTES:,} bytes", START))
    other = other_format(raw)
    if other is not None:
        text = "" if other.rule == "unread-workbook" else ", not a text"
        return refused(other.rule, f"this is {other.name}{text}", help=other.help)
    if _encoding(raw):
        return _refused(Problem("not-utf8", f"not UTF-8: it looks like {_encoding(raw)}", help=_SAVE, place=START))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(_not_utf8(error))
    if not characters.may_hold_bad(raw):
        reading = read_on(raw, text)._replace(text=text)
        return _with_unseen(reading) if characters.may_be_unseen(raw) else reading
    # libyaml stops at such characters; with stand-ins the rest of the file is still checked
    reading = read_on(raw, characters.without_bad(text))
    bad = (*characters.bad_in_source(text), *characters.bad_in_data(reading.data))
    # what else is wrong with such a line may follow from that
    lines = {problem.place.line for problem in bad if isinstance(problem.place, Span)}
    kept = tuple(
        problem for problem in reading.problems if problem.rule != "yaml-syntax" or _line_of(problem) not in lines
    )
    return _with_unseen(reading._replace(problems=bad + kept, text=text))


def _with_unseen(reading: Reading) -> Reading:
    return reading._replace(problems=(*reading.problems, *characters.unseen_in_data(reading.data)))


def _line_of(problem: Problem) -> int:
    return problem.place.line if isinstance(problem.place, Span) else 0


def refused(rule: RuleName, message: str, *, help: str) -> Reading:
    """Make the reading of a file of which nothing could be read."""
    return _refused(Problem(rule, message, help=help, place=START))


def _refused(problem: Problem) -> Reading:
    return Reading(None, None, (problem,), ())


def _not_utf8(error: UnicodeDecodeError) -> Problem:
    raw = error.object  # without the byte-order mark
    before = lines_of(raw[: error.start].decode("utf-8", "replace"))
    line, column = len(before), len(before[-1]) + 1
    message = f"not UTF-8: byte 0x{raw[error.start]:02x}"
    return Problem("not-utf8", message, help=_SAVE, place=Span(line, column, line, column + 1))


def _encoding(raw: bytes) -> str:
    """Name the encoding that every character takes two bytes or four in, with its mark or without."""
    if raw[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
        return "UTF-32"
    return "UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[:4].count(0) == len(b"\0\0") else ""
