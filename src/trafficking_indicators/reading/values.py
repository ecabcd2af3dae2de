"""Data alone, from files in which nothing is unusual: nearly all of them, and each value costs a few steps.

Whatever is unusual ends the attempt. What that is, and whether it is wrong, the builder then says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from trafficking_indicators.reading.events import MAX_DEPTH, NULLS, NUMBER_STARTS, UNUSUAL_STARTS, events, is_careful
from trafficking_indicators.reading.places import MERGE_KEY, Data
from trafficking_indicators.reading.plain_numbers import is_ambiguous


class UnusualError(Exception):
    """Something in a file asks for a closer look."""


def plain_values(raw: bytes, text: str) -> Data:
    """Give the data of a file that is one mapping of usual texts, lists and mappings.

    Raises UnusualError for every other file, be it right or wrong.
    """
    if is_careful(raw, text):
        raise UnusualError
    try:
        get = events(text)
        get()  # the stream's start
        get()  # the document's
        if type(get()) is not MappingStartEvent:
            raise UnusualError
        data = _mapping(get, 1)
        get()  # the document's end
        if type(get()) is not StreamEndEvent:
            raise UnusualError
    # an empty text has no first character
    except (yaml.YAMLError, ValueError, IndexError) as error:
        raise UnusualError from error
    return data


def _mapping(get: Callable[[], Any], depth: int) -> dict[str, Data]:
    if depth > MAX_DEPTH:
        raise UnusualError
    data: dict[str, Data] = {}
    key = get()
    while type(key) is ScalarEvent:
        name = key.value
        if name in data or (name[0] in UNUSUAL_STARTS and (name == MERGE_KEY or not _is_usual(key, name))):
            raise UnusualError
        event = get()
        if type(event) is ScalarEvent:
            value = event.value
            if value[0] in UNUSUAL_STARTS and not _is_usual(event, value):
                raise UnusualError
            data[name] = value
        elif type(event) is MappingStartEvent:
            data[name] = _mapping(get, depth + 1)
        elif type(event) is SequenceStartEvent:
            data[name] = _sequence(get, depth + 1)
        else:
            raise UnusualError
        key = get()
    if type(key) is not MappingEndEvent:
        raise UnusualError
    return data


def _sequence(get: Callable[[], Any], depth: int) -> list[Data]:
    if depth > MAX_DEPTH:
        raise UnusualError
    data: list[Data] = []
    event = get()
    kind = type(event)
    while kind is not SequenceEndEvent:
        if kind is ScalarEvent:
            value = event.value
            if value[0] in UNUSUAL_STARTS and not _is_usual(event, value):
                raise UnusualError
            data.append(value)
        elif kind is MappingStartEvent:
            data.append(_mapping(get, depth + 1))
        elif kind is SequenceStartEvent:
            data.append(_sequence(get, depth + 1))
        else:
            raise UnusualError
        event = get()
        kind = type(event)
    return data


def _is_usual(event: Any, text: str) -> bool:
    """Tell whether a text is one to every reader: quoted, or neither null nor a number that some of them change."""
    return not event.implicit[0] or not (text in NULLS or (text[0] in NUMBER_STARTS and is_ambiguous(text)))
