"""What a language must have words for in the difference between two assessments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from trafficking_indicators.analysis.change_kinds import ByChangeKind
    from trafficking_indicators.words.catalogue.forms import Number


class OfReadings(Subject):
    """What is said otherwise of two readings of one round: nothing of time."""

    title: Callable[[str], str]
    said: str
    old: str
    new: str
    before: str
    after: str
    changes: str
    reasons: str


class DiffWords(Subject):
    """What differs between two assessments."""

    title: Callable[[str, str], str]
    old: str
    new: str
    other_country: Callable[[str, str], str]
    out_of_time: str
    premises: str
    other_basis: Callable[[str, str], str]
    other_assessors: str
    other_scope: Callable[[str, str], str]
    whole: str
    other_version: Callable[[str, str], str]
    same_premises: str
    changes: str
    kinds: ByChangeKind[str]
    meanings: ByChangeKind[str]
    kind: str
    meaning: str
    indicator: str
    indicators: str
    before: str
    after: str
    no_change: str
    unchanged_hidden: Number
    levels: str
    transitions: str
    adds_up: Callable[[int, int], str]
    not_comparable: str
    gap: Callable[[str, str, str], str]
    reasons: str
    evidence_gone: str
    evidence_new: str
    marks: str
    exercise: str
    of_readings: OfReadings
