"""The slow, obvious version of scoring: write out every completion of the open indicators. Random dimensions to try."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from hypothesis import strategies as st

from making.builders import findings
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.model.statuses import OPEN, STATUSES, Status

Completion = dict[str, bool]


def every_completion(cells: Sequence[Finding]) -> list[Completion]:
    """Write out all 2^n ways and keep those that agree with `implies`; what does not apply takes no part."""
    applicable = [finding for finding in cells if finding.status != "not_applicable"]
    ways = [(True, False) if finding.status in OPEN else (finding.status == "met",) for finding in applicable]
    names = [finding.cell.id for finding in applicable]
    written = [dict(zip(names, way, strict=True)) for way in product(*ways)]
    return [completion for completion in written if agrees(completion, applicable)]


def agrees(completion: Completion, applicable: Sequence[Finding]) -> bool:
    return all(
        completion[other]
        for finding in applicable
        if completion[finding.cell.id]
        for other in finding.cell.implies
        if other in completion
    )


def level_in(completion: Completion, cells: Sequence[Finding]) -> int:
    """Take the rule at its word: the highest L with all of levels 1 to L met and at least one at L, else 0."""
    applicable = [finding for finding in cells if finding.cell.id in completion]
    return max(
        (
            level
            for level in {finding.cell.level for finding in applicable}
            if all(completion[finding.cell.id] for finding in applicable if finding.cell.level <= level)
        ),
        default=0,
    )


def levels_in(cells: Sequence[Finding]) -> frozenset[int] | None:
    written = every_completion(cells)
    return frozenset(level_in(completion, cells) for completion in written) if written[0] else None


class Drawn(NamedTuple):
    """The indicators of one dimension of an area, with what each implies and its status."""

    implies: dict[str, list[str]]
    statuses: dict[str, Status]


@st.composite
def dimensions(draw: st.DrawFn, letter: str = "R", most: int = 7) -> Drawn:
    """Draw indicators, several in a place at times, that imply each other in any way, cycles included."""
    places = [f"{letter}{level}{number}" for level in (1, 2, 3) for number in ("", "a", "b", "c")]
    codes = draw(st.lists(st.sampled_from(places), min_size=1, max_size=most, unique=True))
    implies = {}
    for code in codes:
        others = [other for other in codes if other != code]
        implies[code] = draw(st.lists(st.sampled_from(others), unique=True, max_size=2)) if others else []
    return Drawn(implies, {code: draw(st.sampled_from(STATUSES)) for code in codes})


@st.composite
def consistent(draw: st.DrawFn, letter: str = "R", most: int = 7) -> Drawn:
    """Draw a dimension without a contradiction: take one completion for the truth and find out a part of it."""
    implies, statuses = draw(dimensions(letter, most))
    applying: dict[str, Status] = {code: "unknown" for code in statuses if statuses[code] != "not_applicable"}
    truth = draw(st.sampled_from(every_completion(findings(statuses | applying, implies))))
    for code in applying:
        found: tuple[Status, ...] = ("met",) if truth[f"1.{code}"] else ("partly_met", "unmet")
        applying[code] = draw(st.sampled_from((*found, "unknown", "not_assessed")))
    return Drawn(implies, statuses | applying)


def found_in(drawn: Drawn) -> tuple[Finding, ...]:
    return findings(drawn.statuses, drawn.implies)
