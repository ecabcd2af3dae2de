"""Which sources of two registers are one and the same, by what their entries say. Pure.

Readers who do not know of each other name the same report differently, and different reports alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from trafficking_indicators.model.assessment import Assessment, Source
from trafficking_indicators.model.ratings import Evidence

Key = tuple[str, ...]
# What tells each source of a register from others, by its name there.
Keys = Mapping[str, frozenset[Key]]
_YEAR = len("2016")


def keys_by_name(assessment: Assessment) -> Keys:
    """Give what tells each source from others: entries of two registers that share one of these are of one source.

    That is its address; its title, in whatever language, alone or with its name; and of one without a title, as most
    interviews are, its name and its date. Kind, voice and year belong to each: the report of another year is another
    report. What two entries of one register share tells nothing.
    """
    keys = {name: frozenset(_keys(name, source)) for name, source in assessment.sources.items()}
    often = Counter(key for of_one in keys.values() for key in of_one)
    return {name: frozenset(key for key in of_one if often[key] == 1) for name, of_one in keys.items()}


def sides_by_source(keys: Keys, evidence: Iterable[Evidence]) -> dict[Key, set[str]]:
    """Give the sides that each source is cited for, by all that tells it from others."""
    sides: dict[Key, set[str]] = {}
    for found in evidence:
        for key in keys[found.source]:
            sides.setdefault(key, set()).add(found.says)
    return sides


def _keys(name: str, source: Source) -> Iterable[Key]:
    date = source.date or ""
    rest = (source.kind, source.voice, date[:_YEAR])
    if source.url:
        yield ("url", source.url, *rest)
    if source.title is None:
        yield ("name", name, date, *rest)
        return
    for title in {plain(text) for text in source.title.values()}:
        yield ("title", title, *rest)
        yield ("name and title", name, title, *rest)


def plain(title: str) -> str:
    """Give a title without what makes no difference: letters' case and blanks."""
    return " ".join(title.casefold().split())
