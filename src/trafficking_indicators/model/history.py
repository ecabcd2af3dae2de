"""The versions of an instrument: bringing an older assessment's ids up to date, and what cannot be compared. Pure.

A folder holds the current texts. The history says, for each version, which ids it reworded, added, removed or moved
against the version before.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from trafficking_indicators.model.assessment import AreaText, Assessment, Rating
from trafficking_indicators.model.fields import Code
from trafficking_indicators.model.instrument import Instrument, Version

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


def current_ids(instrument: Instrument, version: str) -> dict[str, str]:
    """Give today's id of every indicator of a version, without those that have been removed since."""
    entries = _after(instrument, version)
    return {name: now for name in ids_at(instrument, version) if (now := _now(name, entries)) is not None}


class Former(NamedTuple):
    """What became of an id that today's instrument does not have: its id of today, none where it was removed.

    Of an area they are those where its indicators stand today. `version` is the one that moved or removed it last.
    """

    now: tuple[str, ...]
    version: str


@lru_cache(maxsize=64)
def former_ids(instrument: Instrument) -> dict[str, Former]:
    """Tell what became of every id, of an area too, that an earlier version had and today's does not have."""
    found: dict[str, Former] = {}
    for version in reversed(instrument.versions[:-1]):
        for name in sorted(ids_at(instrument, version)):
            if name not in instrument.cells and name not in found:
                found[name] = _became(name, _after(instrument, version))
    return found | _former_areas(instrument, found)


def _became(name: str, entries: Iterable[Version]) -> Former:
    last = ""
    for entry in entries:
        if name in entry.removed:
            return Former((), entry.version)
        if name in entry.moved:
            name, last = entry.moved[name], entry.version
    return Former((name,), last)


def _former_areas(instrument: Instrument, indicators: dict[str, Former]) -> dict[str, Former]:
    """Tell what became of areas: where what is left of their indicators stands."""
    now: dict[str, set[str]] = {}
    last: dict[str, str] = {}
    for indicator, former in indicators.items():
        area = indicator.rpartition(".")[0]
        if area not in instrument.areas:
            now.setdefault(area, set()).update(name.rpartition(".")[0] for name in former.now)
            last[area] = max(last.get(area, former.version), former.version, key=instrument.versions.index)
    return {area: Former(tuple(sorted(found)), last[area]) for area, found in now.items()}


def updated(instrument: Instrument, assessment: Assessment) -> Assessment:
    """Bring an assessment of an older version up to date: ratings, scope, stakeholders and texts by the ids of today.

    Ratings of indicators that were removed since are left out; see `removed_ratings`.
    """
    if assessment.instrument_version == instrument.versions[-1]:
        return assessment
    now = current_ids(instrument, assessment.instrument_version)
    ratings: dict[str, dict[Code, Rating]] = {}
    for area, codes in assessment.ratings.items():
        for code, rating in codes.items():
            current = now.get(f"{area}.{code}")
            if current is not None:
                area_now, _, code_now = current.rpartition(".")
                ratings.setdefault(area_now, {})[code_now] = rating
    areas = _areas_now(instrument, assessment.instrument_version)

    def current_areas(then: Iterable[str]) -> tuple[str, ...]:
        reached = {name for area in then for name in areas.get(area, (area,))}
        return tuple(area for area in instrument.areas if area in reached)

    stakeholders = tuple(
        stakeholder.model_copy(update={"areas": current_areas(stakeholder.areas)})
        for stakeholder in assessment.stakeholders
    )
    scope = None if assessment.scope is None else current_areas(assessment.scope)
    changed = {"ratings": ratings, "scope": scope, "stakeholders": stakeholders, "areas": _texts_now(assessment, areas)}
    return assessment.model_copy(update=changed)


def _texts_now(assessment: Assessment, areas: dict[str, tuple[str, ...]]) -> dict[str, AreaText]:
    """Give the texts on areas to those where the indicators of each stand today; two that meet follow each other."""
    found: dict[str, AreaText] = {}
    for area, written in assessment.areas.items():
        for now in areas.get(area, (area,)):
            found[now] = found[now].followed_by(written) if now in found else written
    return found


def _areas_now(instrument: Instrument, version: str) -> dict[str, tuple[str, ...]]:
    """Give, for each area of a version, the areas in which its indicators stand today."""
    found: dict[str, dict[str, None]] = {name.rpartition(".")[0]: {} for name in ids_at(instrument, version)}
    for then, now in current_ids(instrument, version).items():
        found[then.rpartition(".")[0]][now.rpartition(".")[0]] = None
    return {area: tuple(areas) for area, areas in found.items()}


class Removed(NamedTuple):
    """A rating of an indicator that a later version removed."""

    id: str
    version: str
    rating: Rating


def removed_ratings(instrument: Instrument, assessment: Assessment) -> tuple[Removed, ...]:
    """Give the ratings, of an assessment as its file has it, that `updated` leaves out."""
    if assessment.instrument_version == instrument.versions[-1]:
        return ()
    later = _after(instrument, assessment.instrument_version)
    found = [
        Removed(f"{area}.{code}", became.version, rating)
        for area, codes in assessment.ratings.items()
        for code, rating in codes.items()
        if not (became := _became(f"{area}.{code}", later)).now
    ]
    return tuple(found)


def not_comparable(instrument: Instrument, version: str, other: str) -> tuple[Gap, ...]:
    """List what two versions do not share, whichever is the older, and what neither shares with today's instrument.

    Reworded are indicators whose text changed between the two; added and removed those that one of the two, or today's
    instrument, does not have.
    """
    versions = instrument.versions
    first, last = sorted((versions.index(version), versions.index(other)))
    had = current_ids(instrument, versions[first])
    gaps: dict[str, Gap] = {}
    for index in range(first + 1, len(versions)):
        entry = instrument.header.history[index]
        later = list(instrument.header.history[index + 1 :])
        if index <= last:
            for name in entry.reworded:
                now = _now(name, later)
                if now is not None and now in had.values():
                    gaps.setdefault(now, Gap(now, "reworded", entry.version))
        for name in entry.added:
            now = _now(name, later)
            if now is not None:
                gaps[now] = Gap(now, "added", entry.version)
        for name in entry.removed:
            if any(_had(instrument, versions[had_at], name, index) for had_at in {first, last} if had_at < index):
                gaps[f"removed {name}"] = Gap(name, "removed", entry.version)
    return tuple(gaps.values())


def _had(instrument: Instrument, version: str, name: str, until: int) -> bool:
    """Tell whether a version had the indicator that a later one, by its place in the history, calls by this name."""
    between = instrument.header.history[instrument.versions.index(version) + 1 : until]
    return any(_now(old, between) == name for old in ids_at(instrument, version))


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
