"""Entries that stand twice in a list of an instrument: what holds of assessments too, under its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.checking.registry import twice
from trafficking_indicators.model.instrument import Area, Header
from trafficking_indicators.model.recommendations import Link
from trafficking_indicators.problems import Path, Problem

Lists = Iterator[tuple[Path, Sequence[object]]]


def doubles_of_head(header: Header) -> Iterator[Problem]:
    """Find what stands twice in a list of an instrument's head."""
    lists: list[tuple[Path, Sequence[object]]] = [(("languages",), [tag.casefold() for tag in header.languages])]
    lists += [(("treaties", name, "articles"), treaty.articles) for name, treaty in header.treaties.items()]
    for index, entry in enumerate(header.history):
        path: Path = ("history", index)
        lists += [((*path, "reworded"), entry.reworded), ((*path, "added"), entry.added)]
        lists += [((*path, "removed"), entry.removed)]
    return doubles(iter(lists))


def doubles_of_area(area: Area) -> Iterator[Problem]:
    """Find what stands twice in a list of an area."""
    lists: list[tuple[Path, Sequence[object]]] = [(("treaty_articles",), area.treaty_articles)]
    lists += [
        (("treaty_articles", index, "articles"), entry.articles) for index, entry in enumerate(area.treaty_articles)
    ]
    return doubles(iter(lists))


def doubles_of_links(links: Sequence[Link], path: Path) -> Iterator[Problem]:
    """Find what something is linked to twice, on whatever basis."""
    return doubles(iter([(path, [link.to for link in links])]))


def doubles(lists: Lists) -> Iterator[Problem]:
    """Find what stands twice in one of some lists, each with its place."""
    for path, entries in lists:
        for found in twice(entries, path):
            yield found._replace(rule="duplicate-entry")
