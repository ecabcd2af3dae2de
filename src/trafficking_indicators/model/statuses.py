"""The statuses that a rating may have, and the groups that counts speak of."""

from __future__ import annotations

from typing import Generic, Literal, TypedDict, TypeVar

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


STATUSES: tuple[Status, ...] = ("met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable")


RATED: frozenset[Status] = frozenset(("met", "partly_met", "unmet"))


OPEN: frozenset[Status] = frozenset(("unknown", "not_assessed"))


EXAMINED: frozenset[Status] = RATED | {"unknown"}
