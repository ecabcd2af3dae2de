"""The statuses that a rating may have, and the groups that counts speak of."""

from __future__ import annotations

from typing import Literal

Status = Literal["met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable"]


STATUSES: tuple[Status, ...] = ("met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable")


RATED: frozenset[Status] = frozenset(("met", "partly_met", "unmet"))


OPEN: frozenset[Status] = frozenset(("unknown", "not_assessed"))


EXAMINED: frozenset[Status] = RATED | {"unknown"}
