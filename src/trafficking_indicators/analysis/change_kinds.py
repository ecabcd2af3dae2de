"""The kinds of change of an indicator between two assessments, by its status in each. Pure.

What stands before or after a dispute is not agreed on: nothing that begins or ends one is a change in the country.
"""

from typing import Generic, Literal, TypedDict, TypeVar, assert_never, get_args

from trafficking_indicators.model.statuses import Status

T = TypeVar("T")

ChangeKind = Literal[
    "improved",
    "regressed",
    "re_read",
    "became_known",
    "no_longer_known",
    "looked_for",
    "no_longer_looked_for",
    "still_unknown",
    "now_disputed",
    "settled",
    "still_disputed",
    "applicability",
    "evidence_only",
    "unchanged",
]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
# From worse to better; nothing is ever computed from the position but its order.
_Rated = Literal["unmet", "partly_met", "met"]
_ORDER: tuple[_Rated, ...] = get_args(_Rated)


class ByChangeKind(TypedDict, Generic[T]):
    """Something for each kind of change: a key that lacks, here or in a table, is a type error."""

    improved: T
    regressed: T
    re_read: T
    became_known: T
    no_longer_known: T
    looked_for: T
    no_longer_looked_for: T
    still_unknown: T
    now_disputed: T
    settled: T
    still_disputed: T
    applicability: T
    evidence_only: T
    unchanged: T


# What is not known both times is so whatever was tried or said since.
_STILL: dict[Status, ChangeKind] = {"unknown": "still_unknown", "disputed": "still_disputed"}


def change_between(before: Status, after: Status, *, newer: bool, same: bool) -> ChangeKind:
    """Name the kind of change from one status to another.

    `newer` says that a cited source is newer than the old round could have had; `same`, that nothing in the rating
    differs.
    """
    if before == after:
        return _STILL.get(before) or ("unchanged" if same else "evidence_only")
    match before:
        case "met" | "partly_met" | "unmet":
            return _from_rated(before, after, newer=newer)
        case "unknown" | "not_assessed":
            return _from_open(after)
        case "not_applicable":
            return "applicability"
        case "disputed":
            return "applicability" if after == "not_applicable" else "settled"
        case _:
            assert_never(before)


def _from_rated(before: _Rated, after: Status, *, newer: bool) -> ChangeKind:
    match after:
        case "met" | "partly_met" | "unmet":
            if not newer:
                return "re_read"
            return "improved" if _ORDER.index(after) > _ORDER.index(before) else "regressed"
        case "unknown" | "not_assessed":
            return "no_longer_known"
        case "not_applicable":
            return "applicability"
        case "disputed":
            return "now_disputed"
        case _:
            assert_never(after)


def _from_open(after: Status) -> ChangeKind:
    match after:
        case "met" | "partly_met" | "unmet":
            return "became_known"
        case "unknown":
            return "looked_for"
        case "not_assessed":
            return "no_longer_looked_for"
        case "not_applicable":
            return "applicability"
        case "disputed":
            return "now_disputed"
        case _:
            assert_never(after)
