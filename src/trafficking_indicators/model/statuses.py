"""The statuses that a rating may have, and what each tells: all that counts and follows is asked of this module."""

from __future__ import annotations

from functools import cache
from typing import Generic, Literal, TypedDict, TypeVar, assert_never, get_args

T = TypeVar("T")

# What one reader may say of an indicator; where readers differ and nothing settles it, the status is a set of these.
ReadStatus = Literal["met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable"]
Status = Literal["met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable", "disputed"]


class ByStatus(TypedDict, Generic[T]):
    """Something for each status: a key that lacks, here or in a table, is a type error."""

    met: T
    partly_met: T
    unmet: T
    unknown: T
    not_assessed: T
    not_applicable: T
    disputed: T


# From worse to better. Nothing is computed from the position of a status but the order of two, and the steps between.
SCALE: tuple[ReadStatus, ...] = ("unmet", "partly_met", "met")
READ_STATUSES: tuple[ReadStatus, ...] = get_args(ReadStatus)
STATUSES: tuple[Status, ...] = get_args(Status)
# In the order in which a reader is told of them.
Group = Literal["met", "not_met", "looked_for", "in_dispute", "not_looked_at", "without_meaning"]
GROUPS: tuple[Group, ...] = get_args(Group)


def group_of(status: Status) -> Group:
    """Say what a status tells of an indicator. All that counts or follows from statuses rests on this.

    What is met or not met stands in SCALE too.
    """
    match status:
        case "met":
            return "met"
        case "partly_met" | "unmet":
            return "not_met"
        case "unknown":
            return "looked_for"
        case "not_assessed":
            return "not_looked_at"
        case "not_applicable":
            return "without_meaning"
        case "disputed":
            return "in_dispute"
        case _:
            assert_never(status)


# What an indicator comes to once it is known, of which a status leaves one or more.
Outcome = Literal["met", "not_met", "not_applicable"]


@cache
def outcomes(statuses: tuple[ReadStatus, ...]) -> frozenset[Outcome]:
    """Say what an indicator may come to that has one of some statuses."""
    found: set[Outcome] = set()
    for status in statuses:
        match status:
            case "met":
                found.add("met")
            case "partly_met" | "unmet":
                found.add("not_met")
            case "unknown" | "not_assessed":
                found |= {"met", "not_met"}
            case "not_applicable":
                found.add("not_applicable")
            case _:
                assert_never(status)
    return frozenset(found)


def _in(*groups: Group) -> frozenset[Status]:
    return frozenset(status for status in STATUSES if group_of(status) in groups)


BY_GROUP: tuple[Status, ...] = tuple(sorted(STATUSES, key=lambda status: GROUPS.index(group_of(status))))
NOT_MET = _in("not_met")
RATED = _in("met", "not_met")
assert frozenset(SCALE) == RATED
OPEN = _in("looked_for", "not_looked_at")
EXAMINED = _in("met", "not_met", "looked_for", "in_dispute")
