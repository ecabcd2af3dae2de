"""Check the files of one instrument, each by itself and against each other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import TypeVar

from trafficking_indicators.checking.headers import levels_are_counted
from trafficking_indicators.checking.instruments import check_area, check_header, check_measures, check_recommendations
from trafficking_indicators.checking.persons import CONTENT, may_hold_contact_data
from trafficking_indicators.checking.registry import Rules
from trafficking_indicators.model.fields import Model
from trafficking_indicators.model.instrument import Area, Instrument
from trafficking_indicators.problems import Located, Missed, Problem
from trafficking_indicators.reading.instrument_files import InstrumentFiles
from trafficking_indicators.reading.opened import Opened
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED
from trafficking_indicators.wording import quote

M = TypeVar("M", bound=Model)

TWINS = Rules[[Opened[Area], dict[str, str]]]("reading")
STRAYS = Rules[[FilePath]]("reading")


def own_problems(document: Opened[M]) -> list[Located]:
    """Give the problems of one file by itself."""
    reading = document.reading
    problems = list(document.problems)
    if may_hold_contact_data(document.file, reading.text):
        comments = "" if reading.is_worksheet else reading.text
        broken = CONTENT.problems(reading.data or {}, comments, document.file, ())
        # contact data stand there, whatever else was cut out
        problems += [found._replace(depends_on=()) for found in broken]
        known = {reading.place(found) for found in broken} if reading.beside else ()
        others = [(place, text) for place, text in reading.beside if place not in known]
        problems += [found._replace(depends_on=()) for found in CONTENT.problems({}, "", "", others)]
    return document.locate(problems)


def check_instrument(files: InstrumentFiles, instrument: Instrument | None) -> list[Located]:
    """Give all problems of the files of one instrument."""
    located = [problem for document in files.documents for problem in own_problems(document)]
    if instrument is None:
        return located
    lost = _Lost(files, instrument).holds
    located += files.header.locate(check_header(instrument), lost)
    seen: dict[str, str] = {}
    for document in files.areas:
        if document.model is not None:
            problems = check_area(instrument, document.model)
            located += document.locate([*problems, *TWINS.problems(document, seen)], lost)
    if files.recommendations is not None and files.recommendations.model is not None:
        located += files.recommendations.locate(check_recommendations(instrument), lost)
    if files.measures is not None and files.measures.model is not None:
        located += files.measures.locate(check_measures(instrument), lost)
    return located


class _Lost:
    """What could not be read of an instrument: findings of one file that only follow from it are left out."""

    def __init__(self, files: InstrumentFiles, instrument: Instrument) -> None:
        self._head = {str(cut[0]) for cut in files.header.cuts if cut}
        self._levels_are_bad = not levels_are_counted(instrument.header)
        if self._levels_are_bad:
            self._head.add("levels")
        self._area_unread = any(document.model is None for document in files.areas)
        self._areas = tuple(f"{area}." for area in instrument.areas)
        cut = {
            (document.model.area, str(cut[1]))
            for document in files.areas
            if document.model is not None
            for cut in document.cuts
            if len(cut) > 1 and cut[0] == "indicators"
        }
        self._ids = {f"{area}.{code}" for area, code in cut}
        # an indicator whose key was refused may have been any of its area
        self._any_of = tuple(f"{area}." for area, code in cut if code in (UNNAMED, MERGE_KEY))

    def holds(self, missed: Missed) -> bool:
        """Tell whether what a finding misses may have been there."""
        if missed.kind == "head":
            return missed.name in self._head
        if self._levels_are_bad or missed.name in self._ids or missed.name.startswith(self._any_of):
            return True
        # of an area that could not be read not even the id is sure
        return self._area_unread and not missed.name.startswith(self._areas)


@TWINS.rule(
    "duplicate-area",
    text="An area has one file.",
    why="Two files on one area may ask different things, and a report could follow only one of them.",
)
def _twice(document: Opened[Area], seen: dict[str, str]) -> Iterator[Problem]:
    assert document.model is not None
    area = document.model.area
    if area in seen:
        yield Problem(
            None,
            f"area {quote(area)} has a file already",
            ("area",),
            f"keep one; the other is {seen[area]}",
        )
    seen.setdefault(area, "/".join(document.file.replace(os.sep, "/").split("/")[-2:]))


@STRAYS.rule(
    "unread-file",
    "warning",
    text="An instrument's folder holds no YAML file that no command reads.",
    why="Whoever keeps the indicator set would believe that a text is in use, though it reaches no report.",
)
def _unread(root: FilePath) -> Iterator[Problem]:
    message = f"no command reads this file of instrument folder {quote(root.name)}"
    help = "an instrument has instrument.yaml, recommendations.yaml, measures.yaml and areas/*.yaml"
    yield Problem(None, message, help=help)
