"""The kinds of change of an indicator between two assessments, by its status in each. Pure.

What stands before or after a dispute is not agreed on: nothing that begins or ends one is a change in the country.
"""

from typing import Generic, Literal, TypedDict, TypeVar, assert_never, get_args

from trafficking_indicators.model.statuses import SCALE, Group, Status, group_of

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


def change_between(before: Status, after: Status, *, newer: bool, same: bool) -> ChangeKind:
    """Name the kind of change from one status to another, by what each tells of an indicator.

    `newer` says that a cited source is newer than the old round could have had; `same`, that nothing in the rating
    differs.
    """
    if before == after:
        return _still(group_of(before)) or ("unchanged" if same else "evidence_only")
    match group_of(before):
        case "met" | "not_met":
            return _from_rated(before, after, newer=newer)
        case "looked_for" | "not_looked_at":
            return _from_open(group_of(after))
        case "without_meaning":
            return "applicability"
        case "in_dispute":
            return "applicability" if group_of(after) == "without_meaning" else "settled"
        case _ as unreachable:
            assert_never(unreachable)


def _still(group: Group) -> ChangeKind | None:
    """Name what is not known both times: it is so whatever was tried or said since."""
    match group:
        case "looked_for":
            return "still_unknown"
        case "in_dispute":
            return "still_disputed"
        case "met" | "not_met" | "not_looked_at" | "without_meaning":
            return None
        case _:
            assert_never(group)


def _from_rated(before: Status, after: Status, *, newer: bool) -> ChangeKind:
    match group_of(after):
        case "met" | "not_met":
            if not newer:
                return "re_read"
            return "improved" if SCALE.index(after) > SCALE.index(before) else "regressed"
        case "looked_for" | "not_looked_at":
            return "no_longer_known"
        case "without_meaning":
            return "applicability"
        case "in_dispute":
            return "now_disputed"
        case _ as unreachable:
            assert_never(unreachable)


def _from_open(after: Group) -> ChangeKind:
    match after:
        case "met" | "not_met":
            return "became_known"
        case "looked_for":
            return "looked_for"
        case "not_looked_at":
            return "no_longer_looked_for"
        case "without_meaning":
            return "applicability"
        case "in_dispute":
            return "now_disputed"
        case _:
            assert_never(after)
