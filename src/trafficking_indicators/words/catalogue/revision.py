"""What a language must have words for in what differs between two states of an instrument."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from trafficking_indicators.analysis.revision import Record, TextChangeKind


class RevisionWords(Subject):
    """What differs between two states of an instrument."""

    title: Callable[[str], str]
    old: str
    new: str
    version: Callable[[str], str]
    not_listed: Callable[[str], str]
    backwards: str
    changes: str
    no_change: str
    kind: str
    what: str
    parts: str
    record: str
    kinds: dict[TextChangeKind, str]
    records: dict[Record, str]
    now: Callable[[str], str]
    head: str
    wordings: str
    unchanged: str
    unchanged_hidden: Callable[[int], str]
    none_missing: str
    missing: Callable[[int], str]
