"""Assessments side by side, in the one order there is: by territory, then by date. Pure.

Nothing is ranked, added up or averaged over them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from trafficking_indicators.analysis.about import About, Shown, about
from trafficking_indicators.analysis.change_kinds import ChangeKind
from trafficking_indicators.analysis.diff import diff
from trafficking_indicators.analysis.score import Scorecard, score
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.territories import territories


class Entry(NamedTuple):
    """One assessment in a comparison.

    `reading` tells it from others of the same territory and round, and is None where there are none.
    """

    shown: Shown
    scorecard: Scorecard
    reading: str | None

    @property
    def assessment(self) -> Assessment:
        """The assessment itself."""
        return self.shown.assessment


class Group(NamedTuple):
    """Assessments made with one version of one instrument, by country and then by round."""

    about: About
    version: str
    entries: tuple[Entry, ...]

    @property
    def territories(self) -> tuple[tuple[Entry, ...], ...]:
        """Give the entries of each territory in order of time."""
        numbers = territories(entry.assessment for entry in self.entries)
        return tuple(tuple(self.entries[number] for number in of_one) for of_one in numbers)

    @property
    def shared_codes(self) -> frozenset[str]:
        """Give the codes that stand for more than one territory."""
        codes = [entries[0].assessment.country for entries in self.territories]
        return frozenset(code for code in codes if codes.count(code) > 1)

    @property
    def paths(self) -> tuple[tuple[Entry, ...], ...]:
        """Give the territories that have several rounds, with their entries in order of time.

        Several readings of one round are no path: nobody can say which of them time went on from.
        """
        several = (entries for entries in self.territories if len(entries) > 1)
        return tuple(entries for entries in several if all(entry.reading is None for entry in entries))

    def steps(self, path: Sequence[Entry]) -> tuple[dict[str, ChangeKind], ...]:
        """Give the kinds of change from each round of a path to the next, by indicator.

        What is not comparable has none. Steps look at two rounds each, and need not add up to the whole span.
        """
        instrument, with_sensitive = self.about.instrument, self.about.audience == "internal"
        return tuple(
            {
                change.id: change.kind
                for change in diff(instrument, old.assessment, new.assessment, with_sensitive=with_sensitive).indicators
            }
            for old, new in pairwise(path)
        )


def compare(
    entries: Iterable[tuple[Instrument, Assessment]], *, audience: Audience, files: Sequence[str] | None = None
) -> tuple[Group, ...]:
    """Put assessments side by side: grouped by instrument and version, by country code, then by date and round.

    Nothing is ranked, added up or averaged over them. `files` are those that they come from: their names tell readings
    of one round apart.
    """
    groups: dict[tuple[str, str], tuple[Instrument, list[_Named]]] = {}
    for number, (instrument, assessment) in enumerate(entries):
        key = (instrument.header.id, assessment.instrument_version)
        named = _Named(assessment, str(number + 1) if files is None else files[number])
        groups.setdefault(key, (instrument, []))[1].append(named)
    in_order = sorted(groups.items(), key=lambda item: (item[0][0], item[1][0].versions.index(item[0][1])))
    return tuple(_group(instrument, found, version, audience) for (_, version), (instrument, found) in in_order)


class _Named(NamedTuple):
    assessment: Assessment
    file: str


def _group(instrument: Instrument, found: list[_Named], version: str, audience: Audience) -> Group:
    in_order = sorted(found, key=_place)
    whole = about(instrument, *(named.assessment for named in in_order), audience=audience)
    readings = _readings(in_order)
    entries = tuple(
        Entry(shown, score(instrument, shown.assessment), readings.get(number))
        for number, shown in enumerate(whole.shown)
    )
    return Group(whole, version, entries)


def _place(named: _Named) -> tuple[str, str, str, str]:
    assessment = named.assessment
    return assessment.country, assessment.as_of, assessment.round, named.file


def _readings(found: Sequence[_Named]) -> dict[int, str]:
    """Name what is of one territory and round by its file, shortly where that is enough."""
    names: dict[int, str] = {}
    for of_one in territories(named.assessment for named in found):
        rounds: dict[str, list[int]] = {}
        for number in of_one:
            rounds.setdefault(found[number].assessment.round, []).append(number)
        for numbers in rounds.values():
            if len(numbers) > 1:
                short = {number: _stem(found[number].file) for number in numbers}
                distinct = len(set(short.values())) == len(numbers)
                names |= {number: short[number] if distinct else found[number].file for number in numbers}
    return names


def _stem(file: str) -> str:
    """Give the name of a file without its folders and its ending."""
    name = file.replace("\\", "/").rpartition("/")[2]
    return name.rpartition(".")[0] or name
