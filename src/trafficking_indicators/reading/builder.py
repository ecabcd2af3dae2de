"""Data with places from one pass over the events; what has no place in a data file is refused and cut out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import START, Path, Problem, Span
from trafficking_indicators.reading.events import (
    NULLS,
    NUMBER_STARTS,
    SLIP_STARTS,
    UNUSUAL_KEY_STARTS,
    UNUSUAL_STARTS,
    events,
    is_careful,
    without_deepest,
)
from trafficking_indicators.reading.limits import MAX_DEPTH, MAX_NODES, too_large
from trafficking_indicators.reading.places import (
    COMMA_HELP,
    MERGE_KEY,
    NO_VALUE,
    UNNAMED,
    Mapping,
    Node,
    Reading,
    Sequence,
    first_character,
    span_of,
)
from trafficking_indicators.reading.plain_numbers import is_ambiguous
from trafficking_indicators.reading.plain_texts import plain_texts
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import quote

if TYPE_CHECKING:
    from trafficking_indicators.reading.syntax_slips import Stop

_CUT: Any = object()
_LONGEST_NULL = 4
_SECOND_HELP = "take the line --- out, or put what follows in a file of its own"
_QUOTE_IT = "quote a text that begins so"
_EMPTY_HELP = "assess new writes a file to start from"


class _TooLargeError(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _SlipError(Exception):
    def __init__(self, event: Any) -> None:
        self.problem_mark = event.start_mark


class Builder:
    """One pass over libyaml's events.

    Scalars are handled inside the loops over mappings and sequences, not by a call each: reading with places then
    costs less than half as much again as the events alone.
    """

    def __init__(self, raw: bytes, text: str) -> None:
        self.problems: list[Problem] = []
        self.cuts: list[Path] = []
        self.nodes = 0
        self.text = text
        # where the reader could not go on
        self.stop: Stop | None = None
        self.next: Callable[[], Any]
        # Without these characters no node has an anchor or a tag, and where there cannot be too many nodes they are not
        # counted: then the loops have less to look at.
        self.careful = is_careful(raw, text)

    def read(self) -> Reading:
        """Read the document, or as much of it as there is."""
        try:
            return self._document()
        except _TooLargeError as error:
            return self._without_data(error.problem)
        except (yaml.YAMLError, _SlipError, ValueError) as error:  # PyYAML's own lets "\U00110000" fail in chr()
            deep = self._too_deep(error)
            if deep is None:
                # most files have no slip, and the patterns of slips take time to compile
                from trafficking_indicators.reading.syntax_slips import stop_of

                self.stop = stop_of(error)
            return deep or self._without_data()

    def _document(self) -> Reading:
        self.next = events(self.text)
        self.next()  # the stream's start
        begin = self.next()
        if type(begin) is StreamEndEvent:
            return self._without_data(Problem("empty-file", "the file is empty", help=_EMPTY_HELP, place=START))
        self._directives(begin)
        data, place = self._value(self.next(), (), 0)
        self.next()  # the document's end
        event = self.next()
        if type(event) is not StreamEndEvent:
            self._refuse("several-documents", "a second document begins here", event, help=_SECOND_HELP)
        self.problems += plain_texts(place, self.text)
        return Reading(None if data is _CUT else data, place, tuple(self.problems), tuple(self.cuts))

    def _directives(self, begin: Any) -> None:
        """Refuse what stands before the content and says how to read; libyaml passes over some of it in silence."""
        for number, line in enumerate(lines_of(self.text[: begin.end_mark.index]), 1):
            if line.startswith("%"):
                place = Span(number, 1, number, len(line) + 1)
                help = "take the line out, and the line --- below it"
                self.problems.append(Problem("directive", "directives are not allowed", help=help, place=place))

    def _without_data(self, *problem: Problem) -> Reading:
        return Reading(None, None, (*self.problems, *problem), ())

    def _too_deep(self, error: Exception) -> Reading | None:
        """Say that a file is nested too deep where libyaml says so of brackets that it has only looked ahead to.

        From 0.2.6 on it stops at 1,000 of them, before it tells of the first: so the text is read up to fewer.
        """
        mark = getattr(error, "problem_mark", None)
        shorter = None if mark is None else without_deepest(self.text, mark.index)
        if shorter is not None:
            again = Builder(b"", shorter)
            try:
                again._document()
            except _TooLargeError as deep:
                return again._without_data(deep.problem)
            except (yaml.YAMLError, _SlipError, ValueError):
                pass  # the brackets stand in a text, say
        return None

    def _value(self, event: Any, path: Path, depth: int) -> tuple[Any, Node]:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _TooLargeError(too_large(f"more than {MAX_NODES:,} values", first_character(event)))
        kind = type(event)
        if kind is ScalarEvent:
            value = self._scalar(event)
            if value is _CUT:
                self.cuts.append(path)
                if not path:
                    self.problems[-1] = self.problems[-1]._replace(help=_EMPTY_HELP)
            return value, event
        if kind is AliasEvent:
            self._refuse("alias", "aliases are not allowed", event, help=f"write the value out; {_QUOTE_IT}")
            self.cuts.append(path)
            return _CUT, event
        if depth >= MAX_DEPTH:
            deep = f"nested deeper than {MAX_DEPTH} levels"
            raise _TooLargeError(too_large(deep, first_character(event), help="check the brackets and the indentation"))
        if self.careful:
            self._properties(event)
        return self._mapping(event, path, depth) if kind is MappingStartEvent else self._sequence(event, path, depth)

    def _scalar(self, event: Any) -> Any:
        value = event.value
        if self.careful:
            self._properties(event)
            if event.tag is not None and not value:
                return _CUT
        if event.implicit[0]:  # plain: neither quoted nor a block
            if len(value) <= _LONGEST_NULL and value in NULLS:
                self._refuse("empty-value", "no value", event, help=NO_VALUE)
                return _CUT
            if value[0] in NUMBER_STARTS:
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
            if (name[:1] in UNUSUAL_KEY_STARTS or name in children or careful) and not self._accept(key, children):
                self._skip_pair(key, path, depth)
                key = get()
                continue
            event = get()
            if type(event) is ScalarEvent and not careful and (value := event.value) not in NULLS:
                if value[0] in NUMBER_STARTS:
                    self._number(event)
                children[name] = (key, event)
                data[name] = value
                key = get()
                continue
            value, child = self._value(event, (*path, name), depth + 1)
            children[name] = (key, child)
            if value is not _CUT:
                data[name] = value
            else:
                self._cut(start, key, event)
            key = get()
        names = "".join(children)
        # without blanks, and in letters that nothing puts together, all names are as they stand
        if " " in names or not names.isascii() or not names.isprintable():
            self._same_keys(children, data, path)
        return data, place

    def _same_keys(self, children: dict[str, tuple[Any, Node]], data: dict[str, Any], path: Path) -> None:
        """Refuse keys that the models, or any reader, would take for one: blanks around them, letters put together."""
        first: dict[str, Any] = {}
        for name, (key, _) in children.items():
            other = first.setdefault(unicodedata.normalize("NFC", name.strip()), key)
            if other is not key:
                self._refuse_double(key, other)
                data.pop(name, None)
                self.cuts.append((*path, name))

    def _refuse_double(self, key: Any, first: Any) -> None:
        line = first.start_mark.line + 1
        help = f"keep one; the first is in line {line}"
        self._refuse("duplicate-key", f"key {quote(key.value)} stands twice", key, help=help)

    def _sequence(self, start: Any, path: Path, depth: int) -> tuple[list[Any], Sequence]:
        data: list[Any] = []
        place = Sequence(start)
        children = place.children
        get, careful = self.next, self.careful
        event = get()
        while type(event) is not SequenceEndEvent:
            value = event.value if type(event) is ScalarEvent else ""
            child: Node = event
            if careful or value[:1] in UNUSUAL_STARTS:
                value, child = self._value(event, (*path, len(data)), depth + 1)
            if value is _CUT:
                # no number of its own: the next member takes its place
                self.cuts[-1] = (*path, UNNAMED)
            else:
                data.append(value)
                children.append(child)
            event = get()
        return data, place

    def _accept(self, key: Any, known: dict[str, tuple[Any, Node]]) -> bool:
        """Refuse a key that is no name of its own; tell whether it may stand."""
        self.nodes += 1
        if type(key) is not ScalarEvent:
            rule: RuleName = "alias" if type(key) is AliasEvent else "complex-key"
            help = "write it out" if rule == "alias" else "write one text before the colon"
            self._refuse(rule, "a key must be a plain text", key, help=help)
            return False
        self._properties(key)
        name = key.value
        if key.implicit[0] and name[:1] in SLIP_STARTS:
            from trafficking_indicators.reading.syntax_slips import begins_as_a_slip

            if begins_as_a_slip(name):
                raise _SlipError(key)
        if name in known:
            self._refuse_double(key, known[name][0])
        elif name == MERGE_KEY:
            self._refuse("merge-key", "merge keys are not allowed", key, help="write the keys out")
        elif not name:
            self._refuse("empty-value", "a key is empty", key, help="name it, or leave it out")
        else:
            if name[0] in NUMBER_STARTS:
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
            self._refuse("alias", "anchors are not allowed", event, help=f"write the value out; {_QUOTE_IT}")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("tag", f"tags are not allowed: {quote(tag)}", event, help=f"leave the tag out; {_QUOTE_IT}")

    def _number(self, event: Any) -> None:
        value = event.value
        if event.implicit[0] and is_ambiguous(value):
            message = f"other YAML readers change the number {quote(value)}"
            self._refuse("ambiguous-number", message, event, help=f"quote it: {quote(value)}")

    def _cut(self, mapping: Any, key: Any, value: Any) -> None:
        """Raise where a refused value was meant to be a part of its key; else explain a comma that made it."""
        if mapping.flow_style and key.implicit[0]:
            from trafficking_indicators.reading.syntax_slips import lacks_a_blank

            if lacks_a_blank(key.value):
                raise _SlipError(key)
        last = self.problems[-1]
        if mapping.flow_style and last.help == NO_VALUE and value.start_mark.index == value.end_mark.index:
            self.problems[-1] = last._replace(help=COMMA_HELP)
            # what follows the comma is no number to be quoted
            before = self.problems[-2:-1]
            if before and before[0].rule == "ambiguous-number" and before[0].place == span_of(key):
                del self.problems[-2]

    def _refuse(self, rule: RuleName, message: str, event: Any, *, help: str) -> None:
        self.problems.append(Problem(rule, message, help=help, place=span_of(event)))
