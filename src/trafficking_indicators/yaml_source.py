"""Read strict YAML into plain data and remember where everything stands.

Every scalar stays the text that its author typed. What has no place in a data file that people review (anchors,
tags, merge keys, empty values and so on) is refused at its line and column; the refused node is cut out, so that the
rest can still be checked. The only module that imports yaml.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from trafficking_indicators import characters
from trafficking_indicators.places import (
    MERGE_KEY,
    UNNAMED,
    Mapping,
    Place,
    Reading,
    Sequence,
    first_character,
    span_of,
)
from trafficking_indicators.plain_numbers import is_ambiguous
from trafficking_indicators.problems import START, Path, Problem, Span, printable, quote

# An assessment has 4-40 KB, an area of an instrument less: a megabyte is far beyond what people write.
MAX_BYTES = 1_000_000
MAX_NODES = 50_000
# The deepest file format nests eight levels. Beyond this depth libyaml's own cost grows with the square.
MAX_DEPTH = 32


class _TooLargeError(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


_CUT: Any = object()
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_LONGEST_NULL = 4
# Deleting these bytes leaves the characters that open or part collections.
_NO_OPENERS = bytes(byte for byte in range(256) if byte not in b":?,-[{")
_NUMBER_STARTS = frozenset("0123456789.+-")
# How null, a number or a merge key begins, or nothing at all: one look tells that a text is none of them.
_UNUSUAL_STARTS = _NUMBER_STARTS | {"", "~", "n", "N", "<"}


def read(raw: bytes) -> Reading:
    """Read one YAML document from the bytes of a file. Never raises: what is wrong is in `problems`."""
    if len(raw) > MAX_BYTES:
        return _refused(_too_large(f"larger than {MAX_BYTES:,} bytes", START))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(_not_utf8(error))
    if not characters.may_hold_bad(raw):
        return _Builder(raw, text).read()._replace(text=text)
    # libyaml stops at such characters; with stand-ins the rest of the file is still checked
    reading = _Builder(raw, characters.without_bad(text)).read()
    bad = (*characters.bad_in_source(text), *characters.bad_in_data(reading.data))
    return reading._replace(problems=bad + reading.problems, text=text)


def refused(rule: str, message: str, *, help: str) -> Reading:
    """Make the reading of a file of which nothing could be read."""
    return _refused(Problem(rule, message, help=help, span=START))


def _refused(problem: Problem) -> Reading:
    return Reading(None, None, (problem,), ())


class _Builder:
    """One pass over libyaml's events.

    Scalars are handled inside the loops over mappings and sequences, not by a call each: reading with places then
    costs less than half as much again as the events alone.
    """

    def __init__(self, raw: bytes, text: str) -> None:
        self.problems: list[Problem] = []
        self.cuts: list[Path] = []
        self.nodes = 0
        self.text = text
        self.next: Callable[[], Any]
        # Without these characters no node has an anchor or a tag, and where there cannot be too many nodes they are not
        # counted: then the loops have less to look at.
        self.careful = "&" in text or "!" in text or _most_nodes(raw) > MAX_NODES

    def read(self) -> Reading:
        try:
            self.next = _events(self.text)
            self.next()  # the stream's start
            if type(self.next()) is StreamEndEvent:
                return _refused(
                    Problem("empty-file", "the file is empty", help="assess show lists what to write about")
                )
            data, place = self._value(self.next(), (), 0)
            self.next()  # the document's end
            event = self.next()
            if type(event) is not StreamEndEvent:
                self._refuse("several-documents", "a second document begins here", event, help="one file, one document")
        except _TooLargeError as error:
            return Reading(None, None, (*self.problems, error.problem), ())
        except (yaml.YAMLError, ValueError) as error:  # PyYAML's own parser lets "\U00110000" fail in chr()
            return Reading(None, None, (*self.problems, _syntax(error)), ())
        return Reading(None if data is _CUT else data, place, tuple(self.problems), tuple(self.cuts))

    def _value(self, event: Any, path: Path, depth: int) -> tuple[Any, Place]:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _TooLargeError(_too_large(f"more than {MAX_NODES:,} values", first_character(event)))
        kind = type(event)
        if kind is ScalarEvent:
            value = self._scalar(event)
            if value is _CUT:
                self.cuts.append(path)
            return value, event
        if kind is AliasEvent:
            self._refuse("alias", "aliases are not allowed", event, help="write the value out")
            self.cuts.append(path)
            return _CUT, event
        if depth >= MAX_DEPTH:
            raise _TooLargeError(_too_large(f"nested deeper than {MAX_DEPTH} levels", first_character(event)))
        if self.careful:
            self._properties(event)
        return self._mapping(event, path, depth) if kind is MappingStartEvent else self._sequence(event, path, depth)

    def _scalar(self, event: Any) -> Any:
        value = event.value
        if self.careful:
            self._properties(event)
        if event.implicit[0]:  # plain: neither quoted nor a block
            if len(value) <= _LONGEST_NULL and value in _NULLS:
                self._refuse("empty-value", "no value", event, help="leave the key out")
                return _CUT
            if value[0] in _NUMBER_STARTS:
                self._number(event)
        return value

    def _mapping(self, start: Any, path: Path, depth: int) -> tuple[dict[str, Any], Mapping]:
        data: dict[str, Any] = {}
        place = Mapping(start)
        children = place.children
        get, careful = self.next, self.careful
        key = get()
        while type(key) is not MappingEndEvent:
            name = key.value if type(key) is ScalarEvent else ""
            unusual = careful or name in children or name[:1] in _UNUSUAL_STARTS
            if unusual and not self._accept(key, children):
                self._skip_pair(key, path, depth)
                key = get()
                continue
            event = get()
            value = event.value if type(event) is ScalarEvent else ""
            unusual = careful or value[:1] in _UNUSUAL_STARTS
            if unusual and (careful or value in _NULLS):
                value, child = self._value(event, (*path, name), depth + 1)
                children[name] = (key, child)
                if value is _CUT:
                    self._explain_comma(start, event)
                else:
                    data[name] = value
            else:
                if unusual and value[0] in _NUMBER_STARTS:
                    self._number(event)
                children[name] = (key, event)
                data[name] = value
            key = get()
        return data, place

    def _sequence(self, start: Any, path: Path, depth: int) -> tuple[list[Any], Sequence]:
        data: list[Any] = []
        place = Sequence(start)
        children = place.children
        get, careful = self.next, self.careful
        event = get()
        while type(event) is not SequenceEndEvent:
            value = event.value if type(event) is ScalarEvent else ""
            child: Place = event
            if careful or value[:1] in _UNUSUAL_STARTS:
                value, child = self._value(event, (*path, len(data)), depth + 1)
            if value is _CUT:
                # no number of its own: the next member takes its place
                self.cuts[-1] = (*path, UNNAMED)
            else:
                data.append(value)
                children.append(child)
            event = get()
        return data, place

    def _accept(self, key: Any, known: dict[str, tuple[Any, Place]]) -> bool:
        """Refuse a key that is no name of its own; tell whether it may stand."""
        self.nodes += 1
        if type(key) is not ScalarEvent:
            rule = "alias" if type(key) is AliasEvent else "complex-key"
            self._refuse(rule, "a key must be a plain text", key, help="write it out, in quotes")
            return False
        self._properties(key)
        name = key.value
        if name in known:
            line = known[name][0].start_mark.line + 1
            self._refuse("duplicate-key", f"key {quote(name)} stands twice", key, help=f"the first is in line {line}")
        elif name == MERGE_KEY:
            self._refuse("merge-key", "merge keys are not allowed", key, help="write the keys out")
        elif not name:
            self._refuse("empty-value", "a key is empty", key, help="name it, or leave it out")
        else:
            if name[0] in _NUMBER_STARTS:
                self._number(key)
            return True
        return False

    def _skip_pair(self, key: Any, path: Path, depth: int) -> None:
        """Pass over a refused key and its value: what is wrong in them follows from that."""
        problems, cuts = len(self.problems), len(self.cuts)
        if type(key) is not ScalarEvent:
            self._value(key, (), depth + 1)
        self._value(self.next(), (), depth + 1)
        del self.problems[problems:], self.cuts[cuts:]
        self.cuts.append((*path, key.value if type(key) is ScalarEvent and key.value else UNNAMED))

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("alias", "anchors are not allowed", event, help="write the value out where it is needed")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("tag", f"tags are not allowed: {quote(tag)}", event, help="leave the tag out")

    def _number(self, event: Any) -> None:
        value = event.value
        if event.implicit[0] and is_ambiguous(value):
            message = f"other YAML readers change the number {quote(value)}"
            self._refuse("ambiguous-number", message, event, help=f"quote it: {quote(value)}")

    def _explain_comma(self, mapping: Any, value: Any) -> None:
        last = self.problems[-1]
        if mapping.flow_style and last.rule == "empty-value" and value.start_mark.index == value.end_mark.index:
            self.problems[-1] = last._replace(help="a comma in braces starts a new entry: quote the text")

    def _refuse(self, rule: str, message: str, event: Any, *, help: str) -> None:
        self.problems.append(Problem(rule, message, help=help, span=span_of(event)))


def _most_nodes(raw: bytes) -> int:
    """Bound the number of nodes: each takes a character, and but for the first one that opens or parts collections."""
    if len(raw) <= MAX_NODES:
        return len(raw)
    openers = raw.translate(None, _NO_OPENERS)
    return len(openers) + openers.count(b":") + openers.count(b"?") + 2


def _events(text: str) -> Callable[[], Any]:
    """Start a parser: libyaml's where it is there, else PyYAML's own, which is slower."""
    if yaml.__with_libyaml__:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it is the extension's

        return CParser(text).get_event
    return yaml.Loader(text).get_event  # events only: nothing is constructed


def _too_large(what: str, span: Span) -> Problem:
    return Problem("file-too-large", what, help="split the file, or check that it is the right one", span=span)


def _not_utf8(error: UnicodeDecodeError) -> Problem:
    raw = error.object  # without the byte-order mark
    before = raw[: error.start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    guess = ", it looks like UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    message = f"not UTF-8: byte 0x{raw[error.start]:02x}{guess}"
    return Problem("not-utf8", message, help="save the file as UTF-8", span=Span(line, column, line, column + 1))


def _syntax(error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    parts = (getattr(error, "context", None), getattr(error, "problem", None) or getattr(error, "reason", None))
    message = ", ".join(part for part in parts if part) or "not well-formed"
    help = "check the indentation and the quotes here and in the line above"
    if "mapping values are not allowed" in message:
        message, help = "a colon and a space inside a text", "quote the text, or mend the indentation"
    return Problem("yaml-syntax", printable(message), help=help, span=Span(line, column, line, column + 1))
