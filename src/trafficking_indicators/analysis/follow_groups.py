"""The items of a follow-up in groups: by body, by area, by deadline, by finding. No group is better than another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, assert_never

from trafficking_indicators.analysis.follow import Follow, Followed
from trafficking_indicators.model.follow_records import FOUND_STATUSES
from trafficking_indicators.model.followup import CONTINUOUS

By = Literal["body", "area", "due", "finding"]
_DUE = ("overdue", "later", "continuous", "none_stated")


# By what is linked to, of the version that a follow-up names: the ids of today.
Targets = Mapping[str, tuple[str, ...]]


def groups(found: Follow, by: By, areas: Sequence[str], targets: Targets) -> dict[str, tuple[Followed, ...]]:
    """Give the groups that have items, in their order; "" is the group of those that belong to none.

    An item that concerns several areas stands in each of them.
    """
    order = _order(found, by, areas)
    made: dict[str, list[Followed]] = {key: [] for key in order}
    for item in found.items:
        for key in _keys(item, by, areas, targets) & made.keys():
            made[key].append(item)
    return {key: tuple(items) for key, items in made.items() if items}


def _order(found: Follow, by: By, areas: Sequence[str]) -> tuple[str, ...]:
    match by:
        case "body":
            return (*found.followup.bodies, "")
        case "area":
            return (*areas, "")
        case "due":
            return _DUE
        case "finding":
            return FOUND_STATUSES
        case _:
            assert_never(by)


def _keys(item: Followed, by: By, areas: Sequence[str], targets: Targets) -> set[str]:
    match by:
        case "body":
            return {item.item.lead or ""}
        case "area":
            return areas_of(item, areas, targets) or {""}
        case "due":
            return {_due_key(item)}
        case "finding":
            return {item.finding}
        case _:
            assert_never(by)


def areas_of(item: Followed, areas: Sequence[str], targets: Targets) -> set[str]:
    """Give the areas that an item concerns, itself or by their indicators."""
    named = (target for link in item.item.links for target in targets.get(link.to, (link.to,)))
    return {area for target in named for area in (target, target.rpartition(".")[0]) if area in areas}


def _due_key(item: Followed) -> str:
    if item.no_deadline:
        return "none_stated"
    if item.item.due == CONTINUOUS:
        return "continuous"
    return "overdue" if item.overdue else "later"
