"""libyaml's events, what bounds them, and how the texts begin that are no plain texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from trafficking_indicators.characters import ODD_SPACES
from trafficking_indicators.reading.limits import MAX_DEPTH, MAX_NODES

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
NUMBER_STARTS = frozenset("0123456789.+-")
# What word processors put before the entries of a list.
BULLETS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2212\u00b7*"
# How null and numbers begin, or nothing at all; of keys, numbers, merge keys and slips: one look tells that a text is
# none of them.
UNUSUAL_STARTS = NUMBER_STARTS | {"", "~", "n", "N"}
SLIP_STARTS = frozenset(("-", *ODD_SPACES, *BULLETS))
UNUSUAL_KEY_STARTS = NUMBER_STARTS | SLIP_STARTS | {"", "<"}
# What a node may follow without a blank.
_BEFORE_NODES = ",[]{}:?-"
# How far libyaml looks ahead for the colon of a key, and how many brackets in that stretch are too many for any file.
_LOOKAHEAD = 1024
_TOO_MANY = 2 * MAX_DEPTH
# Deleting these bytes leaves the characters that open or part collections.
_NO_OPENERS = bytes(byte for byte in range(256) if byte not in b":?,-[{")


def events(text: str) -> Callable[[], Any]:
    """Start a parser: libyaml's where it is there, else PyYAML's own, which is slower."""
    if yaml.__with_libyaml__:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it is the extension's

        return CParser(text).get_event
    return yaml.Loader(text).get_event  # events only: nothing is constructed


def is_careful(raw: bytes, text: str) -> bool:
    """Tell whether a node may have an anchor or a tag, or there may be too many nodes; False is certain."""
    return _may_begin(text, "&") or _may_begin(text, "!") or _most_nodes(raw) > MAX_NODES


def _may_begin(text: str, sign: str) -> bool:
    """Tell whether a node may begin with a sign, rather than only have it in its text, as the address of a page has."""
    at = text.find(sign)
    while at > 0 and not text[at - 1].isspace() and text[at - 1] not in _BEFORE_NODES:
        at = text.find(sign, at + 1)
    return at >= 0


def _most_nodes(raw: bytes) -> int:
    """Bound the number of nodes: each takes a character, and but for the first one that opens or parts collections."""
    if len(raw) <= MAX_NODES:
        return len(raw)
    openers = raw.translate(None, _NO_OPENERS)
    return len(openers) + openers.count(b":") + openers.count(b"?") + 2


def without_deepest(text: str, end: int) -> str | None:
    """Cut a text off where the brackets before `end` are too many; None where they are few."""
    start = max(0, end - _LOOKAHEAD)
    openers = [index for index in range(start, end) if text[index] in "[{"]
    return text[: openers[_TOO_MANY]] if len(openers) > _TOO_MANY else None
