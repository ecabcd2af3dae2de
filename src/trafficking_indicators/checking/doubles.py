"""Entries that stand twice in a list of a follow-up or an instrument: what holds of assessments too, under its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.analysis.follow_asked import own_name
from trafficking_indicators.checking.registry import finding, twice
from trafficking_indicators.model.followup import FollowUp, Item
from trafficking_indicators.model.instrument import Area, Header
from trafficking_indicators.model.recommendations import Link
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import quote

Lists = Iterator[tuple[Path, Sequence[object]]]


def doubles_of_followup(followup: FollowUp) -> Iterator[Problem]:
    """Find what stands twice in a list of a follow-up; whoever leads is not among the others either."""
    yield from _doubles(_lists_of_followup(followup))
    for name, item in followup.items.items():
        for index, body in enumerate(item.with_):
            if body == item.lead:
                message = f"body {quote(body)} leads, and stands among the others too"
                path, rests_on = ("items", name, "with", index), [("items", name, "lead")]
                yield _named(finding(message, path, help="keep one", rests_on=rests_on))


def doubles_of_head(header: Header) -> Iterator[Problem]:
    """Find what stands twice in a list of an instrument's head."""
    lists: list[tuple[Path, Sequence[object]]] = [(("languages",), header.languages)]
    lists += [(("treaties", name, "articles"), treaty.articles) for name, treaty in header.treaties.items()]
    for index, entry in enumerate(header.history):
        path: Path = ("history", index)
        lists += [((*path, "reworded"), entry.reworded), ((*path, "added"), entry.added)]
        lists += [((*path, "removed"), entry.removed)]
    return _doubles(iter(lists))


def doubles_of_area(area: Area) -> Iterator[Problem]:
    """Find what stands twice in a list of an area."""
    lists: list[tuple[Path, Sequence[object]]] = [(("treaty_articles",), area.treaty_articles)]
    lists += [
        (("treaty_articles", index, "articles"), entry.articles) for index, entry in enumerate(area.treaty_articles)
    ]
    return _doubles(iter(lists))


def doubles_of_links(links: Sequence[Link], path: Path) -> Iterator[Problem]:
    """Find what something is linked to twice, on whatever basis."""
    return _doubles(iter([(path, [link.to for link in links])]))


def _lists_of_followup(followup: FollowUp) -> Lists:
    yield ("keeper",), followup.keeper
    yield ("cadence", "due"), () if followup.cadence is None else followup.cadence.due
    for name, item in followup.items.items():
        for path, entries in _lists_of_item(followup, item):
            yield ("items", name, *path), entries


def _lists_of_item(followup: FollowUp, item: Item) -> Lists:
    yield ("links",), [link.to for link in item.links]
    yield ("same_as",), [own_name(followup, other) for other in item.same_as]
    yield ("with",), item.with_
    yield ("checkpoints",), item.checkpoints
    yield ("reports",), item.reports
    yield ("findings",), item.findings
    for index, found in enumerate(item.findings):
        yield ("findings", index, "evidence"), found.evidence


def _doubles(lists: Lists) -> Iterator[Problem]:
    for path, entries in lists:
        for found in twice(entries, path):
            yield _named(found)


def _named(found: Problem) -> Problem:
    return found._replace(rule="duplicate-entry")
