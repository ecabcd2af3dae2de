"""How often the same has been asked, and since when: counted along `same_as`, with a step for each link. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trafficking_indicators.model.followup import FollowUp

_YEAR = len("2016")


class Asked(NamedTuple):
    """How many items have asked the same, this one among them, and the first year in which that is known."""

    times: int
    since: str | None


def own_name(followup: FollowUp, name: str) -> str:
    """Give the name of an item without the follow-up before it, where that is this one."""
    return name.removeprefix(f"{followup.followup}/")


def asked_of(followup: FollowUp) -> dict[str, Asked]:
    """Count for every item. Each link is followed once: what an item adds up is what its earlier ones have added up."""
    before = _before(followup)
    # the items that have asked the same, as a number with a digit for each of them
    digits = {name: 1 << index for index, name in enumerate(before)}
    asked: dict[str, int] = {}
    since: dict[str, str | None] = {}
    for name in _earlier_first(before):
        asked[name] = digits[name]
        years = [_year(followup, name)]
        for other in before[name]:
            asked[name] |= asked[other]
            years.append(since[other])
        since[name] = min(filter(None, years), default=None)
    found = {name: Asked(asked[name].bit_count(), since[name]) for name in followup.items if name in asked}
    # what leads into a circle has no first time, and breaks a rule
    for name in followup.items.keys() - found.keys():
        names = asked_before(followup, name)
        found[name] = Asked(len(names), min(filter(None, (_year(followup, other) for other in names)), default=None))
    return found


def asked_before(followup: FollowUp, name: str) -> tuple[str, ...]:
    """Give every item that asked the same, this one first; those of other files by their names alone."""
    found, waiting = {name: None}, [name]
    while waiting:
        item = followup.items.get(waiting.pop())
        for other in () if item is None else item.same_as:
            own = own_name(followup, other)
            if own not in found:
                found[own] = None
                waiting.append(own)
    return tuple(found)


def _before(followup: FollowUp) -> dict[str, tuple[str, ...]]:
    """Give what each item was asked before by, and the items of other files, which nothing is known of."""
    own = {
        name: tuple(dict.fromkeys(own_name(followup, other) for other in item.same_as))
        for name, item in followup.items.items()
    }
    others = (other for names in own.values() for other in names)
    return own | {other: () for other in others if other not in own}


def _earlier_first(before: Mapping[str, Iterable[str]]) -> Iterable[str]:
    """Give the names in an order in which earlier ones come first, without those that lead into a circle."""
    after: dict[str, list[str]] = {name: [] for name in before}
    for name, others in before.items():
        for other in others:
            after[other].append(name)
    left = {name: sum(1 for _ in others) for name, others in before.items()}
    ready = [name for name, count in left.items() if not count]
    while ready:
        name = ready.pop()
        yield name
        for later in after[name]:
            left[later] -= 1
            if not left[later]:
                ready.append(later)


def _year(followup: FollowUp, name: str) -> str | None:
    item = followup.items.get(name)
    source = None if item is None else followup.sources.get(item.from_.source)
    return None if source is None or source.date is None else source.date[:_YEAR]
