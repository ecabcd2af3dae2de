"""What a language must have words for in readings held against each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from trafficking_indicators.analysis.merge import ByDifference
    from trafficking_indicators.words.catalogue.forms import Number


class PooledWords(Subject):
    """Readings of several countries or rounds, counted together. `interval` takes two numbers as they are printed."""

    title: Number
    country: str
    round: str
    readings: str
    alike: str
    all_rated: str
    all_rated_alike: str
    together: str
    alone: Callable[[str], str]
    coefficient: str
    alpha: str
    interval: Callable[[str, str], str]
    no_interval: str
    categories: str
    in_order: Callable[[str], str]
    twice: str
    too_few: Callable[[int, int], str]
    same_ratings: str
    caution: str


class StartingWords(Subject):
    """Comments of the starting file. What takes two texts takes a reading and the name that it has for a source."""

    made_of: Callable[[str], str]
    alone: Callable[[str], str]
    called: Callable[[str, str], str]
    another: Callable[[str, str], str]
    of_first: Callable[[str], str]


class MergeWords(Subject):
    """Readings of one country and round held against each other.

    `agree` takes how many indicators are alike, of how many, how many of them all readers rated, how many of those are
    alike, and how many readers there are.
    """

    title: Callable[[int, str], str]
    reading: Number
    settled: str
    no_settlement: str
    order: str
    agreement: str
    all: str
    agree: Callable[[int, int, int, int, int], str]
    no_coefficient: str
    elsewhere: Callable[[str], str]
    square: str
    differences: str
    difference: str
    indicator: str
    indicators: str
    meaning: str
    kinds: ByDifference[str]
    meanings: ByDifference[str]
    no_difference: str
    side_by_side: str
    pooled: PooledWords
    starting: StartingWords
