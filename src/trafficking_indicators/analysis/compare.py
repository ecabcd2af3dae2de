"""Put assessments side by side. Pure.

Nothing is ranked, added up or averaged over them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.analysis.about import About, Shown, about
from trafficking_indicators.analysis.score import Scorecard, score
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.instrument import Instrument


class Entry(NamedTuple):
    """One assessment in a comparison."""

    shown: Shown
    scorecard: Scorecard

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
    def paths(self) -> dict[str, tuple[Entry, ...]]:
        """Give the countries that have several rounds, with their entries in order of time."""
        countries: dict[str, list[Entry]] = {}
        for entry in self.entries:
            countries.setdefault(entry.assessment.country, []).append(entry)
        return {country: tuple(entries) for country, entries in countries.items() if len(entries) > 1}


def compare(entries: Iterable[tuple[Instrument, Assessment]], *, audience: Audience) -> tuple[Group, ...]:
    """Put assessments side by side: grouped by instrument and version, by country code, then by date and round.

    Nothing is ranked, added up or averaged over them.
    """
    groups: dict[tuple[str, str], tuple[Instrument, list[Assessment]]] = {}
    for instrument, assessment in entries:
        key = (instrument.header.id, assessment.instrument_version)
        groups.setdefault(key, (instrument, []))[1].append(assessment)
    in_order = sorted(groups.items(), key=lambda item: (item[0][0], item[1][0].versions.index(item[0][1])))
    return tuple(
        _group(about(instrument, *sorted(found, key=_place), audience=audience), version)
        for (_, version), (instrument, found) in in_order
    )


def _group(about: About, version: str) -> Group:
    entries = tuple(Entry(shown, score(about.instrument, shown.assessment)) for shown in about.shown)
    return Group(about, version, entries)


def _place(assessment: Assessment) -> tuple[str, str, str]:
    return assessment.country, assessment.as_of, assessment.round
