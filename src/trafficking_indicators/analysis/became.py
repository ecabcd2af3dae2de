"""What became of what addresses a gap: the items of a follow-up by what they are linked to. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from trafficking_indicators.analysis.follow import Follow, Followed
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.history import targets_now
from trafficking_indicators.model.instrument import Instrument

# By the id of a measure, recommendation, indicator or area of today's instrument.
Became = Mapping[str, tuple[Followed, ...]]


class Becoming(NamedTuple):
    """A follow-up with its items by what they concern."""

    followup: FollowUp
    items: Became


def became(instrument: Instrument, found: Follow) -> Becoming:
    """Give the items by what they concern; ids of an older version are brought up to date."""
    now = targets_now(instrument, found.followup.instrument_version)
    items: dict[str, tuple[Followed, ...]] = {}
    for item in found.items:
        targets = (target for link in item.item.links for target in now.get(link.to, (link.to,)))
        for target in dict.fromkeys(targets):
            items[target] = (*items.get(target, ()), item)
    return Becoming(found.followup, items)
