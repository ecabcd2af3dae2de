"""The versions of an instrument: bringing an older assessment's ids up to date, and what cannot be compared. Pure.

A folder holds the current texts. The history says, for each version, which ids it reworded, added, removed or moved
against the version before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from trafficking_indicators.model.assessment import AreaText, Assessment
from trafficking_indicators.model.fields import Code
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import Rating

Reason = Literal["reworded", "added", "removed"]


class Gap(NamedTuple):
    """An indicator that two versions do not share: by its current id, or by its last one where it was removed."""

    id: str
    reason: Reason
    version: str


class Former(NamedTuple):
    """What became of an id that today's instrument does not have: its id of today, none where it was removed.

    Of an area they are those where its indicators stand today. `version` is the one that moved or removed it last.
    """

    now: tuple[str, ...]
    version: str


def _backwards(instrument: Instrument) -> Iterator[tuple[int, dict[str, Former], dict[str, Former]]]:
    """Go back through the versions, the newest first: by place, what became of its ids, and of those gone since then.

    What became of the ids is one mapping that goes along: whoever keeps it must not go on.
    """
    became = {name: Former((name,), "") for name in instrument.cells}
    history = instrument.header.history
    yield len(history) - 1, became, {}
    for index in range(len(history) - 1, 0, -1):
        entry = history[index]
        gone = {}
        for name, moved in entry.moved.items():
            later = became.get(moved, Former((moved,), ""))
            gone[name] = later._replace(version=later.version or entry.version)
        gone |= {name: Former((), entry.version) for name in entry.removed}
        for name in (*entry.added, *entry.moved.values()):
            became.pop(name, None)
        became |= gone
        yield index - 1, became, gone


@lru_cache(maxsize=64)
def _since(instrument: Instrument, version: str) -> dict[str, Former]:
    """Tell what became of each id that the indicators had in a version of the history."""
    place = instrument.versions.index(version)
    return next(became for index, became, _ in _backwards(instrument) if index == place)


def ids_at(instrument: Instrument, version: str) -> frozenset[str]:
    """Give the ids that the indicators had in a version of the history."""
    return frozenset(_since(instrument, version))


def current_ids(instrument: Instrument, version: str) -> dict[str, str]:
    """Give today's id of every indicator of a version, without those that have been removed since."""
    return {name: former.now[0] for name, former in _since(instrument, version).items() if former.now}


@lru_cache(maxsize=64)
def former_ids(instrument: Instrument) -> dict[str, Former]:
    """Tell what became of every id, of an area too, that an earlier version had and today's does not have."""
    found: dict[str, Former] = {}
    for _, _, gone in _backwards(instrument):
        for name in sorted(gone):
            if name not in instrument.cells and name not in found:
                found[name] = gone[name]
    return found | _former_areas(instrument, found)


def moved_since(instrument: Instrument, version: str) -> dict[str, tuple[str, Former]]:
    """Give, for each id of today that a version had under another, that one and what became of it."""
    became = _since(instrument, version).items()
    return {former.now[0]: (name, former) for name, former in became if former.now and former.now != (name,)}


def _former_areas(instrument: Instrument, indicators: dict[str, Former]) -> dict[str, Former]:
    """Tell what became of areas: where what is left of their indicators stands."""
    now: dict[str, set[str]] = {}
    last: dict[str, str] = {}
    places = {version: place for place, version in enumerate(instrument.versions)}
    for indicator, former in indicators.items():
        area = indicator.rpartition(".")[0]
        if area not in instrument.areas:
            now.setdefault(area, set()).update(name.rpartition(".")[0] for name in former.now)
            last[area] = max(last.get(area, former.version), former.version, key=places.__getitem__)
    return {area: Former(tuple(sorted(found)), last[area]) for area, found in now.items()}


def updated(instrument: Instrument, assessment: Assessment) -> Assessment:
    """Bring an assessment of an older version up to date: ratings, scope, stakeholders and texts by the ids of today.

    Ratings of indicators that were removed since are left out; see `removed_ratings`. Areas that are gone keep their
    ids beside stakeholders and texts, and in a scope that nothing is left of.
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

    def gone(then: Iterable[str]) -> Iterator[str]:
        return (area for area in then if not areas.get(area, (area,)))

    stakeholders = tuple(
        stakeholder.model_copy(update={"areas": (*current_areas(stakeholder.areas), *gone(stakeholder.areas))})
        for stakeholder in assessment.stakeholders
    )
    scope = None if assessment.scope is None else current_areas(assessment.scope) or assessment.scope
    changed = {"ratings": ratings, "scope": scope, "stakeholders": stakeholders, "areas": _texts_now(assessment, areas)}
    return assessment.model_copy(update=changed)


def _texts_now(assessment: Assessment, areas: dict[str, tuple[str, ...]]) -> dict[str, AreaText]:
    """Give the texts on areas to those where the indicators of each stand today; two that meet follow each other."""
    found: dict[str, AreaText] = {}
    for area, written in assessment.areas.items():
        for now in areas.get(area) or (area,):
            found[now] = found[now].followed_by(written) if now in found else written
    return found


def _areas_now(instrument: Instrument, version: str) -> dict[str, tuple[str, ...]]:
    """Give, for each area of a version, the areas in which its indicators stand today."""
    found: dict[str, dict[str, None]] = {name.rpartition(".")[0]: {} for name in ids_at(instrument, version)}
    for then, now in current_ids(instrument, version).items():
        found[then.rpartition(".")[0]][now.rpartition(".")[0]] = None
    return {area: tuple(areas) for area, areas in found.items()}


def targets_now(instrument: Instrument, version: str) -> dict[str, tuple[str, ...]]:
    """Give, for each indicator and area of a version, the ids of today under which what it was stands."""
    return {name: former.now for name, former in _since(instrument, version).items()} | _areas_now(instrument, version)


def gone_since(instrument: Instrument, version: str) -> dict[str, Former]:
    """Tell what became of each indicator and area of a version whose id means nothing, or another one, today."""
    found = {name: former for name, former in _since(instrument, version).items() if former.now != (name,)}
    former = former_ids(instrument)
    for area, now in _areas_now(instrument, version).items():
        if area in former:
            found[area] = former[area]._replace(now=tuple(sorted(now)))
    return found


class Removed(NamedTuple):
    """A rating of an indicator that a later version removed."""

    id: str
    version: str
    rating: Rating


def removed_ratings(instrument: Instrument, assessment: Assessment) -> tuple[Removed, ...]:
    """Give the ratings, of an assessment as its file has it, that `updated` leaves out."""
    if assessment.instrument_version == instrument.versions[-1]:
        return ()
    became = _since(instrument, assessment.instrument_version)
    found = [
        Removed(name, became[name].version, rating)
        for area, codes in assessment.ratings.items()
        for code, rating in codes.items()
        if (name := f"{area}.{code}") in became and not became[name].now
    ]
    return tuple(found)


def not_comparable(instrument: Instrument, version: str, other: str) -> tuple[Gap, ...]:
    """List what two versions do not share, whichever is the older, and what neither shares with today's instrument.

    Reworded are indicators whose text changed between the two; added and removed those that one of the two, or today's
    instrument, does not have.
    """
    versions, history = instrument.versions, instrument.header.history
    first, last = sorted((versions.index(version), versions.index(other)))
    had = frozenset(current_ids(instrument, versions[first]).values())
    # of each later version, today's ids of what it added and reworded, in its order
    now: dict[int, dict[str, str | None]] = {}
    for index, became, _ in takewhile(lambda step: step[0] > first, _backwards(instrument)):
        told = (*history[index].reworded, *history[index].added)
        now[index] = {name: next(iter(became[name].now), None) for name in told if name in became}
    dropped = [_dropped(instrument, place) for place in {first, last}]
    gaps: dict[str, Gap] = {}
    for index in range(first + 1, len(versions)):
        entry = history[index]
        for name in entry.reworded if index <= last else ():
            current = now[index].get(name)
            if current is not None and current in had:
                gaps.setdefault(current, Gap(current, "reworded", entry.version))
        for name in entry.added:
            current = now[index].get(name)
            if current is not None:
                gaps[current] = Gap(current, "added", entry.version)
        for name in entry.removed:
            if any((index, name) in pairs for pairs in dropped):
                gaps[f"removed {name}"] = Gap(name, "removed", entry.version)
    return tuple(gaps.values())


def _dropped(instrument: Instrument, place: int) -> frozenset[tuple[int, str]]:
    """Tell which indicators of a version, by its place, were removed later: at which place, and under which id."""
    ids = set(ids_at(instrument, instrument.versions[place]))
    found = set()
    for index, entry in enumerate(instrument.header.history[place + 1 :], place + 1):
        found |= {(index, name) for name in entry.removed if name in ids}
        ids.difference_update(entry.removed)
        moved = {name: now for name, now in entry.moved.items() if name in ids}
        ids.difference_update(moved)
        ids.update(moved.values())
    return frozenset(found)
