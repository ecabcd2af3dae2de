"""The statuses that a rating may have, and the groups that counts speak of."""

from __future__ import annotations

from typing import Generic, Literal, TypedDict, TypeVar, assert_never, get_args

T = TypeVar("T")

Status = Literal["met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable"]


class ByStatus(TypedDict, Generic[T]):
    """Something for each status: a key that lacks, here or in a table, is a type error."""

    met: T
    partly_met: T
    unmet: T
    unknown: T
    not_assessed: T
    not_applicable: T


STATUSES: tuple[Status, ...] = get_args(Status)
Group = Literal["met", "not_met", "looked_for", "not_looked_at", "without_meaning"]


def group_of(status: Status) -> Group:
    """Say what a status tells of an indicator. All that counts or follows from statuses rests on this."""
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
        case _:
            assert_never(status)


def _in(*groups: Group) -> frozenset[Status]:
    return frozenset(status for status in STATUSES if group_of(status) in groups)


NOT_MET = _in("not_met")
RATED = _in("met", "not_met")
OPEN = _in("looked_for", "not_looked_at")
EXAMINED = _in("met", "not_met", "looked_for")
