"""The rule on a worksheet and a YAML file side by side that are of one country and round."""

from __future__ import annotations

import os
from collections.abc import Iterator

from trafficking_indicators.checking.rule import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.territories import is_same_territory
from trafficking_indicators.problems import Problem
from trafficking_indicators.reading.opened import Opened

PAIRS = Rules[[Assessment, "list[tuple[str, Assessment]]"]]("reading")


class Pairs:
    """The assessments of one run, by folder and round."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, str, str], list[tuple[str, bool, Assessment]]] = {}

    def problems_of(self, document: Opened[Assessment]) -> list[Problem]:
        """Hold an assessment against those of its folder that came before it and are of the other kind."""
        assessment = document.model
        if assessment is None:
            return []
        is_worksheet = document.reading.is_worksheet
        key = (os.path.dirname(document.file), assessment.country, assessment.round)
        beside = self._met.setdefault(key, [])
        others = [(file, other) for file, is_other, other in beside if is_other != is_worksheet]
        beside.append((document.file, is_worksheet, assessment))
        return PAIRS.problems(assessment, others)


@PAIRS.rule(
    "worksheet-beside-yaml",
    "warning",
    text="Of one country and round there is a worksheet or a YAML file in a folder, not both.",
    why="Somebody will correct one of the two, and somebody else read the other.",
)
def _worksheet_beside_yaml(assessment: Assessment, others: list[tuple[str, Assessment]]) -> Iterator[Problem]:
    for file, other in others:
        if is_same_territory(assessment, other):
            message = f"{assessment.country} {assessment.round} stands here twice: in {os.path.basename(file)} too"
            help = "keep one; assess convert --onto brings what a worksheet says into the YAML file"
            yield finding(message, ("round",), help=help)
