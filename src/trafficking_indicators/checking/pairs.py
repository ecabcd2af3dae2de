"""The rules on files side by side that are of one country and round."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from trafficking_indicators.checking.rule import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.territories import is_same_territory
from trafficking_indicators.problems import Problem
from trafficking_indicators.reading.opened import Opened

# A folder of this name holds readings of one country and round, several on purpose.
READINGS = "readings"


class Beside(NamedTuple):
    """An assessment of a folder: whether it is a worksheet, and whether the folder is one of readings."""

    file: str
    assessment: Assessment
    is_worksheet: bool
    among_readings: bool


PAIRS = Rules[[Beside, "list[Beside]"]]("reading")


class Pairs:
    """The assessments of one run, by folder and round."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, str, str], list[Beside]] = {}

    def problems_of(self, document: Opened[Assessment]) -> list[Problem]:
        """Hold an assessment against those of its folder and round that came before it."""
        assessment = document.model
        if assessment is None:
            return []
        folder = os.path.dirname(document.file)
        among_readings = os.path.basename(os.path.realpath(folder)).casefold() == READINGS
        found = Beside(document.file, assessment, document.reading.is_worksheet, among_readings)
        others = self._met.setdefault((folder, assessment.country, assessment.round), [])
        problems = PAIRS.problems(found, others)
        others.append(found)
        return problems


@PAIRS.rule(
    "worksheet-beside-yaml",
    "warning",
    text="Of one country and round there is a worksheet or a YAML file in a folder, not both; in a folder `readings`, "
    "of the same assessors.",
    why="Somebody will correct one of the two, and somebody else read the other.",
)
def _worksheet_beside_yaml(found: Beside, others: list[Beside]) -> Iterator[Problem]:
    assessment = found.assessment
    for other in others:
        is_reading = found.among_readings and other.assessment.assessors != assessment.assessors
        is_double = other.is_worksheet != found.is_worksheet and is_same_territory(assessment, other.assessment)
        if is_double and not is_reading:
            message = f"{assessment.country} {assessment.round} stands here twice: in {_name(other)} too"
            help = "keep one; assess convert --onto brings what a worksheet says into the YAML file"
            yield finding(message, ("round",), help=help)


@PAIRS.rule(
    "reading-beside-reading",
    "warning",
    text="Of one country, round, date and instrument a folder holds one file, unless it is called `readings`.",
    why="Two such files are readings of one thing. Which of them holds nobody can tell, and a comparison has no path.",
)
def _reading_beside_reading(found: Beside, others: list[Beside]) -> Iterator[Problem]:
    assessment = found.assessment
    for other in () if found.among_readings else others:
        if other.is_worksheet == found.is_worksheet and _is_reading(assessment, other.assessment):
            message = f"{assessment.country} {assessment.round} has two readings here: {_name(other)} is one too"
            help = f"assess merge compares them; keep them in a folder {READINGS}, and here what was settled"
            yield finding(message, ("round",), help=help)
            return


def _is_reading(one: Assessment, other: Assessment) -> bool:
    same = (one.as_of, one.instrument) == (other.as_of, other.instrument)
    return same and is_same_territory(one, other)


def _name(beside: Beside) -> str:
    return os.path.basename(beside.file)
