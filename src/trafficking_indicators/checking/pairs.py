"""The rule on a worksheet and a YAML file side by side that are of one country and round, or of one follow-up."""

from __future__ import annotations

import os
from collections.abc import Iterator

from trafficking_indicators.checking.rule import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.territories import is_same_territory
from trafficking_indicators.problems import Problem
from trafficking_indicators.reading.opened import Opened

Kept = Assessment | FollowUp
PAIRS = Rules[[Kept, "list[tuple[str, Kept]]"]]("reading")


class Pairs:
    """The assessments and follow-ups of one run, by folder and by round or id."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, ...], list[tuple[str, bool, Kept]]] = {}

    def problems_of(self, document: Opened[Assessment] | Opened[FollowUp]) -> list[Problem]:
        """Hold a file against those of its folder that came before it and are of the other kind."""
        model = document.model
        if model is None:
            return []
        is_worksheet = document.reading.is_worksheet
        beside = self._met.setdefault((os.path.dirname(document.file), *_named(model)), [])
        others = [(file, other) for file, is_other, other in beside if is_other != is_worksheet]
        beside.append((document.file, is_worksheet, model))
        return PAIRS.problems(model, others)


def _named(model: Kept) -> tuple[str, ...]:
    return (model.followup,) if isinstance(model, FollowUp) else (model.country, model.round)


@PAIRS.rule(
    "worksheet-beside-yaml",
    "warning",
    text="Of one country and round, and of one follow-up, there is a worksheet or a YAML file in a folder, not both.",
    why="Somebody will correct one of the two, and somebody else read the other.",
)
def _worksheet_beside_yaml(model: Kept, others: list[tuple[str, Kept]]) -> Iterator[Problem]:
    for file, other in others:
        is_same = isinstance(model, FollowUp) or isinstance(other, FollowUp) or is_same_territory(model, other)
        if is_same:
            message = f"{' '.join(_named(model))} stands here twice: in {os.path.basename(file)} too"
            help = "keep one; assess convert --onto brings what a worksheet says into the YAML file"
            yield finding(message, ("followup" if isinstance(model, FollowUp) else "round",), help=help)
