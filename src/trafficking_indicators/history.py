"""The versions of an instrument: bringing an older assessment's ids up to date, and what cannot be compared. Pure.

A folder holds the current texts. The history says, for each version, which ids it reworded, added, removed or moved
against the version before.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from trafficking_indicators.assessment import Assessment, Rating
from trafficking_indicators.fields import Code
from trafficking_indicators.instrument import Instrument, Version

Reason = Literal["reworded", "added", "removed"]


class Gap(NamedTuple):
    """An indicator that two versions do not share: by its current id, or by its last one where it was removed."""

    id: str
    reason: Reason
    version: str


@lru_cache(maxsize=64)
def ids_at(instrument: Instrument, version: str) -> frozenset[str]:
    """Give the ids that the indicators had in a version of the history."""
    ids = set(instrument.cells)
    for entry in reversed(_after(instrument, version)):
        ids -= {*entry.added, *entry.moved.values()}
        ids |= {*entry.removed, *entry.moved}
    return frozenset(ids)


def updated(instrument: Instrument, assessment: Assessment) -> Assessment:
    """Rekey the ratings of an older version by the current ids; ratings of removed indicators are left out."""
    entries = _after(instrument, assessment.instrument_version)
    if not any(entry.moved or entry.removed for entry in entries):
        return assessment
    ratings: dict[str, dict[Code, Rating]] = {}
    for area, codes in assessment.ratings.items():
        for code, rating in codes.items():
            now = _now(f"{area}.{code}", entries)
            if now is not None:
                area_now, _, code_now = now.rpartition(".")
                ratings.setdefault(area_now, {})[code_now] = rating
    return assessment.model_copy(update={"ratings": ratings})


def not_comparable(instrument: Instrument, version: str, other: str) -> tuple[Gap, ...]:
    """List the indicators that were reworded, added or removed between two versions, whichever is the older."""
    versions = instrument.versions
    first, last = sorted((versions.index(version), versions.index(other)))
    gaps: dict[str, Gap] = {}
    for index in range(first + 1, last + 1):
        entry = instrument.header.history[index]
        later = list(instrument.header.history[index + 1 :])
        changes: tuple[tuple[Reason, Iterable[str]], ...] = (
            ("reworded", entry.reworded),
            ("added", entry.added),
            ("removed", entry.removed),
        )
        for reason, ids in changes:
            for name in ids:
                now = _now(name, later) if reason != "removed" else name
                if now is not None:
                    gaps.setdefault(now, Gap(now, reason, entry.version))
    return tuple(gaps.values())


def _after(instrument: Instrument, version: str) -> list[Version]:
    """Give the history's entries after a version."""
    return list(instrument.header.history[instrument.versions.index(version) + 1 :])


def _now(name: str, entries: Iterable[Version]) -> str | None:
    """Follow an id through later versions; None where one of them removed it."""
    for entry in entries:
        if name in entry.removed:
            return None
        name = entry.moved.get(name, name)
    return name
