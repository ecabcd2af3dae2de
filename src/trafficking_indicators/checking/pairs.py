"""The rules on files side by side that are of one country and round, or of one follow-up."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.territories import is_same_territory
from trafficking_indicators.problems import Problem
from trafficking_indicators.reading.opened import Opened

if TYPE_CHECKING:
    from trafficking_indicators.model.followup import FollowUp

# What files are told apart by.
_HEAD = frozenset(("country", "territory_name", "round", "as_of", "instrument", "assessors", "followup"))
# A folder of this name holds readings of one country and round, several on purpose.
READINGS = "readings"


class Beside(NamedTuple):
    """A file of a folder, of its model the head alone: a run may be of thousands of files, and holds none of them."""

    file: str
    model: Assessment | FollowUp
    is_worksheet: bool
    among_readings: bool


PAIRS = Rules[[Beside, "list[Beside]"]]("reading")


class Pairs:
    """The assessments and follow-ups of one run, by folder and by round or id."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, ...], list[Beside]] = {}
        self._of_readings: dict[str, bool] = {}

    def problems_of(self, document: Opened[Assessment] | Opened[FollowUp]) -> list[Problem]:
        """Hold a file against those of its folder that came before it."""
        model = document.model
        if model is None:
            return []
        folder = os.path.dirname(document.file)
        if folder not in self._of_readings:
            self._of_readings[folder] = os.path.basename(os.path.realpath(folder)).casefold() == READINGS
        found = Beside(document.file, _head(model), document.reading.is_worksheet, self._of_readings[folder])
        others = self._met.setdefault((folder, *_named(model)), [])
        problems = PAIRS.problems(found, others)
        others.append(found)
        return problems


def _head(model: Assessment | FollowUp) -> Assessment | FollowUp:
    return model.model_copy(update=_heavy(type(model)))


@cache
def _heavy(kind: type[Assessment | FollowUp]) -> dict[str, None]:
    return {name: None for name in kind.model_fields if name not in _HEAD}


def _named(model: Assessment | FollowUp) -> tuple[str, ...]:
    return (model.country, model.round) if isinstance(model, Assessment) else (model.followup,)


@PAIRS.rule(
    "worksheet-beside-yaml",
    "warning",
    text="Of one country and round, and of one follow-up, there is a worksheet or a YAML file in a folder, not both; "
    "in a folder `readings`, of the same assessors.",
    why="Somebody will correct one of the two, and somebody else read the other.",
)
def _worksheet_beside_yaml(found: Beside, others: list[Beside]) -> Iterator[Problem]:
    for other in others:
        if other.is_worksheet != found.is_worksheet and _is_double(found, other):
            message = f"{' '.join(_named(found.model))} stands here twice: in {_name(other)} too"
            help = "keep one; assess convert --onto brings what a worksheet says into the YAML file"
            yield finding(message, ("round" if isinstance(found.model, Assessment) else "followup",), help=help)


def _is_double(found: Beside, other: Beside) -> bool:
    one, two = found.model, other.model
    if not (isinstance(one, Assessment) and isinstance(two, Assessment)):
        return True
    is_reading = found.among_readings and _assessors(one) != _assessors(two)
    return is_same_territory(one, two) and not is_reading


def _assessors(assessment: Assessment) -> frozenset[frozenset[tuple[str, str]]]:
    """Give who assessed: neither their order nor that of languages makes them others."""
    return frozenset(frozenset(assessor.items()) for assessor in assessment.assessors)


@PAIRS.rule(
    "reading-beside-reading",
    "warning",
    text="Of one country, round, date and instrument a folder holds one file, unless it is called `readings`.",
    why="Two such files are readings of one thing. Which of them holds nobody can tell, and a comparison has no path.",
)
def _reading_beside_reading(found: Beside, others: list[Beside]) -> Iterator[Problem]:
    for other in () if found.among_readings else others:
        if other.is_worksheet == found.is_worksheet and _is_reading(found.model, other.model):
            message = f"{' '.join(_named(found.model))} has two readings here: {_name(other)} is one too"
            help = f"assess merge compares them; keep them in a folder {READINGS}, and here what was settled"
            yield finding(message, ("round",), help=help)
            return


def _is_reading(one: Assessment | FollowUp, other: Assessment | FollowUp) -> bool:
    if not (isinstance(one, Assessment) and isinstance(other, Assessment)):
        return False
    return (one.as_of, one.instrument) == (other.as_of, other.instrument) and is_same_territory(one, other)


def _name(beside: Beside) -> str:
    return os.path.basename(beside.file)
