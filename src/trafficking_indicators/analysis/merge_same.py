"""What assessments must have in common to be readings of each other. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from trafficking_indicators.analysis.content import content_of
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.territories import is_same_territory

# What must be the same; the order is that in which it is said.
Shared = Literal["country", "round", "instrument", "version"]


class Unlike(NamedTuple):
    """What the first assessment and another one do not share: which it is, the number of the other, and both values."""

    shared: Shared
    number: int
    values: tuple[str, str]


def unlike(assessments: Sequence[Assessment]) -> Unlike | None:
    """Tell what hinders assessments from being readings of one another; None where nothing does."""
    for number, other in enumerate(assessments[1:], 1):
        first = assessments[0]
        if not is_same_territory(first, other):
            return Unlike("country", number, (_territory(first), _territory(other)))
        if first.round != other.round:
            return Unlike("round", number, (first.round, other.round))
        if first.instrument != other.instrument:
            return Unlike("instrument", number, (first.instrument, other.instrument))
        if first.instrument_version != other.instrument_version:
            return Unlike("version", number, (first.instrument_version, other.instrument_version))
    return None


def are_readings(one: Assessment, other: Assessment) -> bool:
    """Tell whether two assessments are of one country, round and date: then none of the two is before the other.

    One and the same is no second reading, in whatever order its lists stand.
    """
    is_same_time = (one.round, one.as_of) == (other.round, other.as_of)
    if not (is_same_time and is_same_territory(one, other)) or one == other:
        return False
    # most readings differ in a status, which shows at once
    return _statuses(one) != _statuses(other) or content_of(one) != content_of(other)


def _statuses(assessment: Assessment) -> dict[tuple[str, str], str]:
    return {
        (area, code): rating.status for area, ratings in assessment.ratings.items() for code, rating in ratings.items()
    }


def _territory(assessment: Assessment) -> str:
    name = assessment.territory_name
    return assessment.country if name is None else f"{assessment.country} {next(iter(name.values()))}"
