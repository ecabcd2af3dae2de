"""Which sources of two registers are one and the same, by what their entries say. Pure.

Readers who do not know of each other name the same report differently, and different reports alike.
"""

from __future__ import annotations

from trafficking_indicators.model.assessment import Assessment, Source

Key = tuple[str, ...]
_YEAR = len("2016")


def keys_of(name: str, source: Source) -> frozenset[Key]:
    """Give what tells a source from others: two entries that share one of these are of one source.

    That is its address, and its title in each language; of one without a title its name. Kind, voice and year belong
    to each: the report of another year is another report.
    """
    rest = (source.kind, source.voice, (source.date or "")[:_YEAR])
    keys = {("url", source.url, *rest)} if source.url else set()
    if source.title is None:
        return frozenset(keys | {("name", name, *rest)})
    return frozenset(keys | {("title", tag, _plain(text), *rest) for tag, text in source.title.items()})


def sides_by_source(assessment: Assessment, cited: tuple[tuple[str, str], ...]) -> dict[Key, set[str]]:
    """Give the sides that each source is cited for, by all that tells it from others."""
    sides: dict[Key, set[str]] = {}
    for name, side in cited:
        for key in keys_of(name, assessment.sources[name]):
            sides.setdefault(key, set()).add(side)
    return sides


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
