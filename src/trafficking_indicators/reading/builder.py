"""Values with places from one pass over the events; what has no place in a data file is refused and cut out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.reading.events import (
    NULLS,
    NUMBER_STARTS,
    SLIP_STARTS,
    UNUSUAL_KEY_STARTS,
    UNUSUAL_STARTS,
    is_careful,
)
from trafficking_indicators.reading.limits import MAX_DEPTH, MAX_NODES, too_large
from trafficking_indicators.reading.places import (
    COMMA_HELP,
    MERGE_KEY,
    NO_VALUE,
    UNNAMED,
    Mapping,
    Node,
    Sequence,
    first_character,
    span_of,
)
from trafficking_indicators.reading.plain_numbers import is_ambiguous
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import quote

# Stands for a value that was refused.
CUT: Any = object()
_LONGEST_NULL = 4
_QUOTE_IT = "quote a text that begins so"
EMPTY_HELP = "assess new writes a file to start from"


class TooLargeError(Exception):
    """A file is beyond what is read: nothing of it is kept."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class SlipError(Exception):
    """What libyaml lets pass is a slip of its author: the reader stops before it."""

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
        self.next: Callable[[], Any]
        # Without these characters no node has an anchor or a tag, and where there cannot be too many nodes they are not
        # counted: then the loops have less to look at.
        self.careful = is_careful(raw, text)

    def value(self, event: Any, path: Path, depth: int) -> tuple[Any, Node]:
        """Build what begins with an event, and all below it; CUT stands for what was refused."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise TooLargeError(too_large(f"more than {MAX_NODES:,} values", first_character(event)))
        kind = type(event)
        if kind is ScalarEvent:
            value = self._scalar(event)
            if value is CUT:
                self.cuts.append(path)
                if not path:
                    self.problems[-1] = self.problems[-1]._replace(help=EMPTY_HELP)
            return value, event
        if kind is AliasEvent:
            self.refuse("alias", "aliases are not allowed", event, help=f"write the value out; {_QUOTE_IT}")
            self.cuts.append(path)
            return CUT, event
        if depth >= MAX_DEPTH:
            deep = f"nested deeper than {MAX_DEPTH} levels"
            raise TooLargeError(too_large(deep, first_character(event), help="check the brackets and the indentation"))
        if self.careful:
            self._properties(event)
        return self._mapping(event, path, depth) if kind is MappingStartEvent else self._sequence(event, path, depth)

    def _scalar(self, event: Any) -> Any:
        value = event.value
        if self.careful:
            self._properties(event)
            if event.tag is not None and not value:
                return CUT
        if event.implicit[0]:  # plain: neither quoted nor a block
            if len(value) <= _LONGEST_NULL and value in NULLS:
                self.refuse("empty-value", "no value", event, help=NO_VALUE)
                return CUT
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
            value, child = self.value(event, (*path, name), depth + 1)
            children[name] = (key, child)
            if value is not CUT:
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
        self.refuse("duplicate-key", f"key {quote(key.value)} stands twice", key, help=help)

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
                value, child = self.value(event, (*path, len(data)), depth + 1)
            if value is CUT:
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
            self.refuse(rule, "a key must be a plain text", key, help=help)
            return False
        self._properties(key)
        name = key.value
        if key.implicit[0] and name[:1] in SLIP_STARTS:
            from trafficking_indicators.reading.syntax_slips import begins_as_a_slip

            if begins_as_a_slip(name):
                raise SlipError(key)
        if name in known:
            self._refuse_double(key, known[name][0])
        elif name == MERGE_KEY:
            self.refuse("merge-key", "merge keys are not allowed", key, help="write the keys out")
        elif not name:
            self.refuse("empty-value", "a key is empty", key, help="name it, or leave it out")
        else:
            if name[0] in NUMBER_STARTS:
                self._number(key)
            return True
        return False

    def _skip_pair(self, key: Any, path: Path, depth: int) -> None:
        """Pass over a refused key and its value: what is wrong in them follows from that."""
        problems, cuts = len(self.problems), len(self.cuts)
        if type(key) is not ScalarEvent:
            self.value(key, (), depth + 1)
        self.value(self.next(), (), depth + 1)
        del self.problems[problems:], self.cuts[cuts:]
        self.cuts.append((*path, key.value if type(key) is ScalarEvent and key.value else UNNAMED))

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.refuse("alias", "anchors are not allowed", event, help=f"write the value out; {_QUOTE_IT}")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse("tag", f"tags are not allowed: {quote(tag)}", event, help=f"leave the tag out; {_QUOTE_IT}")

    def _number(self, event: Any) -> None:
        value = event.value
        if event.implicit[0] and is_ambiguous(value):
            message = f"other YAML readers change the number {quote(value)}"
            self.refuse("ambiguous-number", message, event, help=f"quote it: {quote(value)}")

    def _cut(self, mapping: Any, key: Any, value: Any) -> None:
        """Raise where a refused value was meant to be a part of its key; else explain a comma that made it."""
        if mapping.flow_style and key.implicit[0]:
            from trafficking_indicators.reading.syntax_slips import lacks_a_blank

            if lacks_a_blank(key.value):
                raise SlipError(key)
        last = self.problems[-1]
        if mapping.flow_style and last.help == NO_VALUE and value.start_mark.index == value.end_mark.index:
            self.problems[-1] = last._replace(help=COMMA_HELP)
            # what follows the comma is no number to be quoted
            before = self.problems[-2:-1]
            if before and before[0].rule == "ambiguous-number" and before[0].place == span_of(key):
                del self.problems[-2]

    def refuse(self, rule: RuleName, message: str, event: Any, *, help: str) -> None:
        """Say what may not stand in a file of data, at its place."""
        self.problems.append(Problem(rule, message, help=help, place=span_of(event)))
