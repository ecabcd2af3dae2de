"""Entries that stand twice in a list of a follow-up."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.follow_asked import own_name
from trafficking_indicators.checking.doubles import Lists, doubles
from trafficking_indicators.checking.registry import finding
from trafficking_indicators.model.followup import FollowUp, Item
from trafficking_indicators.problems import Problem
from trafficking_indicators.wording import quote


def doubles_of_followup(followup: FollowUp) -> Iterator[Problem]:
    """Find what stands twice in a list of a follow-up; whoever leads is not among the others either."""
    yield from doubles(_lists_of_followup(followup))
    for name, item in followup.items.items():
        for index, body in enumerate(item.with_):
            if body == item.lead:
                message = f"body {quote(body)} leads, and stands among the others too"
                path, rests_on = ("items", name, "with", index), [("items", name, "lead")]
                found = finding(message, path, help="keep one", rests_on=rests_on)
                yield found._replace(rule="duplicate-entry")


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
