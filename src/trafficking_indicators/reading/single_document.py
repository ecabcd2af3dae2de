"""The one YAML document of a file: what stands around its content is refused, and where reading stops is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from yaml.events import StreamEndEvent

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import START, Problem, Span
from trafficking_indicators.reading.builder import CUT, EMPTY_HELP, Builder, SlipError, TooLargeError
from trafficking_indicators.reading.events import events, without_deepest
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.plain_texts import plain_texts

if TYPE_CHECKING:
    from trafficking_indicators.reading.syntax_slips import Stop

_SECOND_HELP = "take the line --- out, or put what follows in a file of its own"


class SingleDocument(NamedTuple):
    """The document of a file, or as much of it as there is; `stop` is where the reader could not go on."""

    reading: Reading
    stop: Stop | None = None


def read_document(raw: bytes, text: str) -> SingleDocument:
    """Read the document of a file, or as much of it as there is."""
    builder = Builder(raw, text)
    try:
        return SingleDocument(_document(builder, text))
    except TooLargeError as error:
        return SingleDocument(_without_data(builder, error.problem))
    except (yaml.YAMLError, SlipError, ValueError) as error:  # PyYAML's own lets "\U00110000" fail in chr()
        deep = _too_deep(text, error)
        if deep is not None:
            return SingleDocument(deep)
        # most files have no slip, and the patterns of slips take time to compile
        from trafficking_indicators.reading.syntax_slips import stop_of

        return SingleDocument(_without_data(builder), stop_of(error))


def _document(builder: Builder, text: str) -> Reading:
    builder.next = events(text)
    builder.next()  # the stream's start
    begin = builder.next()
    if type(begin) is StreamEndEvent:
        return _without_data(builder, Problem("empty-file", "the file is empty", help=EMPTY_HELP, place=START))
    builder.problems += _directives(text[: begin.end_mark.index])
    data, place = builder.value(builder.next(), (), 0)
    builder.next()  # the document's end
    event = builder.next()
    if type(event) is not StreamEndEvent:
        builder.refuse("several-documents", "a second document begins here", event, help=_SECOND_HELP)
    builder.problems += plain_texts(place, text)
    return Reading(None if data is CUT else data, place, tuple(builder.problems), tuple(builder.cuts))


def _directives(before: str) -> Iterator[Problem]:
    """Refuse what stands before the content and says how to read; libyaml passes over some of it in silence."""
    for number, line in enumerate(lines_of(before), 1):
        if line.startswith("%"):
            place = Span(number, 1, number, len(line) + 1)
            help = "take the line out, and the line --- below it"
            yield Problem("directive", "directives are not allowed", help=help, place=place)


def _without_data(builder: Builder, *problem: Problem) -> Reading:
    return Reading(None, None, (*builder.problems, *problem), ())


def _too_deep(text: str, error: Exception) -> Reading | None:
    """Say that a file is nested too deep where libyaml says so of brackets that it has only looked ahead to.

    From 0.2.6 on it stops at 1,000 of them, before it tells of the first: so the text is read up to fewer.
    """
    mark: Any = getattr(error, "problem_mark", None)
    shorter = None if mark is None else without_deepest(text, mark.index)
    if shorter is not None:
        again = Builder(b"", shorter)
        try:
            _document(again, shorter)
        except TooLargeError as deep:
            return _without_data(again, deep.problem)
        except (yaml.YAMLError, SlipError, ValueError):
            pass  # the brackets stand in a text, say
    return None
