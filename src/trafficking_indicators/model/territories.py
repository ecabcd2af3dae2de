"""Which assessments are of one territory: its code, and for user-assigned codes its name, tell. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from trafficking_indicators.model.assessment import Assessment


def is_same_territory(one: Assessment, other: Assessment) -> bool:
    """Tell whether two assessments are of one territory: a user-assigned code may stand for any."""
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


def _names(assessment: Assessment) -> frozenset[str]:
    """Give the names of a territory, in whatever languages: one in common is enough."""
    return frozenset(name.casefold() for name in (assessment.territory_name or {}).values())
