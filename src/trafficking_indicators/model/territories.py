"""Which assessments are of one territory: its code, and for user-assigned codes its name, tell. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from trafficking_indicators.model.assessment import Assessment


def is_same_territory(one: Assessment, other: Assessment) -> bool:
    """Tell whether two assessments are of one territory: a user-assigned code may stand for any."""
    return one.country == other.country and (_names(one) == _names(other) or not _names(one).isdisjoint(_names(other)))


def territories(assessments: Iterable[Assessment]) -> list[list[int]]:
    """Give the numbers of the assessments of each territory, in the order given."""
    by_code: dict[str, list[tuple[Assessment, list[int]]]] = {}
    found: list[list[int]] = []
    for number, assessment in enumerate(assessments):
        of_code = by_code.setdefault(assessment.country, [])
        known = next((numbers for other, numbers in of_code if is_same_territory(other, assessment)), None)
        if known is None:
            of_code.append((assessment, [number]))
            found.append(of_code[-1][1])
        else:
            known.append(number)
    return found


def _names(assessment: Assessment) -> frozenset[str]:
    """Give the names of a territory, in whatever languages: one in common is enough."""
    return frozenset(name.casefold() for name in (assessment.territory_name or {}).values())
