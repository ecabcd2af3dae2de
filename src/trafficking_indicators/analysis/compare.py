"""Put assessments side by side. Pure.

Nothing is ranked, added up or averaged over them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.analysis.score import Scorecard, score
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument


class Entry(NamedTuple):
    """One assessment in a comparison."""

    assessment: Assessment
    scorecard: Scorecard


class Group(NamedTuple):
    """Assessments made with one version of one instrument, by country and then by round."""

    instrument: Instrument
    version: str
    entries: tuple[Entry, ...]

    @property
    def paths(self) -> dict[str, tuple[Entry, ...]]:
        """Give the countries that have several rounds, with their entries in order of time."""
        countries: dict[str, list[Entry]] = {}
        for entry in self.entries:
            countries.setdefault(entry.assessment.country, []).append(entry)
        return {country: tuple(entries) for country, entries in countries.items() if len(entries) > 1}


def compare(entries: Iterable[tuple[Instrument, Assessment]]) -> tuple[Group, ...]:
    """Put assessments side by side: grouped by instrument and version, by country code, then by date and round.

    Nothing is ranked, added up or averaged over them.
    """
    groups: dict[tuple[str, str], tuple[Instrument, list[Entry]]] = {}
    for instrument, assessment in entries:
        key = (instrument.header.id, assessment.instrument_version)
        groups.setdefault(key, (instrument, []))[1].append(Entry(assessment, score(instrument, assessment)))
    in_order = sorted(groups.items(), key=lambda item: (item[0][0], item[1][0].versions.index(item[0][1])))
    return tuple(
        Group(instrument, version, tuple(sorted(found, key=_place))) for (_, version), (instrument, found) in in_order
    )


def _place(entry: Entry) -> tuple[str, str, str]:
    return entry.assessment.country, entry.assessment.as_of, entry.assessment.round
