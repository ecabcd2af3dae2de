"""Which files are of one territory: its code, and for user-assigned codes its name, tell. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import LocalText


class OfTerritory(Protocol):
    """What is of one territory: an assessment, or a follow-up."""

    @property
    def country(self) -> str:
        """The code of the country."""

    @property
    def territory_name(self) -> LocalText | None:
        """What a user-assigned code stands for."""


def is_same_territory(one: OfTerritory, other: OfTerritory) -> bool:
    """Tell whether two files are of one territory: a user-assigned code may stand for any."""
    return one.country == other.country and (_names(one) == _names(other) or not _names(one).isdisjoint(_names(other)))


def territories(assessments: Iterable[Assessment]) -> list[list[int]]:
    """Give the numbers of the assessments of each territory, in the order given."""
    by_name: dict[tuple[str, str], list[int]] = {}
    found: list[list[int]] = []
    for number, assessment in enumerate(assessments):
        names = [(assessment.country, name) for name in sorted(_names(assessment)) or [""]]
        numbers = next((by_name[name] for name in names if name in by_name), None)
        if numbers is None:
            numbers = []
            found.append(numbers)
        numbers.append(number)
        for name in names:
            by_name.setdefault(name, numbers)
    return found


def _names(assessment: OfTerritory) -> frozenset[str]:
    """Give the names of a territory, in whatever languages: one in common is enough."""
    return frozenset(name.casefold() for name in (assessment.territory_name or {}).values())
