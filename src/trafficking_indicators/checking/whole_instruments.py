"""Check the files of one instrument, each by itself and against each other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TypeVar

from trafficking_indicators.checking.instruments import check_area, check_header, check_measures, check_recommendations
from trafficking_indicators.checking.persons import contact_data, may_hold_contact_data
from trafficking_indicators.model.fields import Model
from trafficking_indicators.model.instrument import Area, Instrument
from trafficking_indicators.problems import Located, Problem
from trafficking_indicators.reading.contacts import holds_contact, may_hold_contacts
from trafficking_indicators.reading.instrument_files import InstrumentFiles
from trafficking_indicators.reading.opened import Document
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED, Reading
from trafficking_indicators.wording import quote

M = TypeVar("M", bound=Model)


def own_problems(document: Document[M]) -> list[Located]:
    """Give the problems of one file by itself."""
    reading = document.reading
    problems = masked(reading, document.located)
    if not may_hold_contact_data(document.file, reading.text):
        return problems
    broken = contact_data(reading.data or {}, reading.text, document.file)
    found = [document.locate_one(problem) for problem in broken]
    return [*problems, *masked(reading, found)]


def masked(reading: Reading, problems: Iterable[Located]) -> list[Located]:
    """Take the wording from problems of a file with contact data wherever it might repeat some, whole or cut short."""
    problems = list(problems)
    return [_masked(problem) for problem in problems] if problems and may_hold_contacts(reading.text) else problems


def _masked(problem: Located) -> Located:
    if _may_repeat(problem.path):
        problem = problem._replace(path="")
    if _may_repeat(f"{problem.message} {problem.help}"):
        said = "the value holds contact data, or may, and is not repeated here"
        problem = problem._replace(message=said, help="")
    return problem


def _may_repeat(text: str) -> bool:
    return "@" in text or "\u2026" in text or holds_contact(text)


def check_instrument(files: InstrumentFiles, instrument: Instrument | None) -> list[Located]:
    """Give all problems of the files of one instrument."""
    located = [problem for document in files.documents for problem in own_problems(document)]
    if instrument is None:
        return located
    broken = _Broken(files, instrument)
    located += broken.locate(files.header, check_header(instrument))
    seen: dict[str, str] = {}
    for document in files.areas:
        if document.model is not None:
            problems = check_area(instrument, document.model)
            located += broken.locate(document, [*problems, *_twice(document, seen)])
    if files.recommendations is not None and files.recommendations.model is not None:
        located += broken.locate(files.recommendations, check_recommendations(instrument))
    if files.measures is not None and files.measures.model is not None:
        located += broken.locate(files.measures, check_measures(instrument))
    return located


# What a rule takes from the header: where that was cut out there, its findings in other files only follow from it.
_RESTS_ON_HEADER = {
    "unknown-code": ("dimensions", "levels"),
    "missing-indicator": ("dimensions", "levels"),
    "bad-counterpart": ("dimensions", "pair"),
    "missing-language": ("languages",),
    "unknown-treaty": ("treaties",),
    "undeclared-area": ("areas",),
    "unknown-history-id": ("dimensions", "levels"),
    "unknown-link": ("dimensions", "levels"),
}
# Rules that miss an area or an indicator, which may stand in a file or a part that could not be read.
_MISSES_PART = frozenset(("missing-area", "unknown-link", "unknown-history-id"))


class _Broken:
    """What could not be read of an instrument: findings of one file that only follow from it are left out."""

    def __init__(self, files: InstrumentFiles, instrument: Instrument) -> None:
        self._header = {str(cut[0]) for cut in files.header.cuts if cut}
        self._area_unread = any(document.model is None for document in files.areas)
        self._known = {*instrument.areas}
        # an indicator whose key was refused may have been any of its area
        self._cut = {
            f'"{document.model.area}.' + ("" if cut[1] in (UNNAMED, MERGE_KEY) else f'{cut[1]}"')
            for document in files.areas
            if document.model is not None
            for cut in document.cuts
            if len(cut) > 1 and cut[0] == "indicators"
        }

    def locate(self, document: Document[M], problems: list[Problem]) -> list[Located]:
        found = document.locate(tuple(problem for problem in problems if not self._explains(problem)))
        return masked(document.reading, found)

    def _explains(self, problem: Problem) -> bool:
        if self._header.intersection(_RESTS_ON_HEADER.get(problem.rule, ())):
            return True
        if problem.rule not in _MISSES_PART:
            return False
        if any(name in problem.message for name in self._cut):
            return True
        # of an area that could not be read not even the id is sure
        return self._area_unread and not any(f'"{area}.' in problem.message for area in self._known)


def _twice(document: Document[Area], seen: dict[str, str]) -> Iterator[Problem]:
    assert document.model is not None
    area = document.model.area
    if area in seen:
        yield Problem(
            "duplicate-area",
            f"area {quote(area)} has a file already",
            ("area",),
            f"keep one; the other is {seen[area]}",
        )
    seen.setdefault(area, "/".join(document.file.replace(os.sep, "/").split("/")[-2:]))
