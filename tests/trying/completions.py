"""The slow, obvious version of scoring: write out every completion of the open indicators. Random dimensions to try."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from hypothesis import strategies as st

from making.builders import findings
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.model.statuses import READ_STATUSES, STATUSES

# What does not apply is not in it.
Completion = dict[str, bool]
# How each status may turn out; None is that it does not apply.
_WAYS: dict[str, set[bool | None]] = {
    "met": {True},
    "partly_met": {False},
    "unmet": {False},
    "unknown": {True, False},
    "not_assessed": {True, False},
    "not_applicable": {None},
}


def ways_of(finding: Finding) -> set[bool | None]:
    """Say how a finding may turn out: of a disputed one, as each of its readers says."""
    return {way for status in finding.readings or (finding.status,) for way in _WAYS[status]}


def every_completion(cells: Sequence[Finding]) -> list[Completion]:
    """Write out all ways and keep those that agree with `implies`; what does not apply takes no part."""
    names = [finding.cell.id for finding in cells]
    written = [
        {name: way for name, way in zip(names, ways, strict=True) if way is not None}
        for ways in product(*map(ways_of, cells))
    ]
    return [completion for completion in written if agrees(completion, cells)]


def agrees(completion: Completion, cells: Sequence[Finding]) -> bool:
    return all(
        completion[other]
        for finding in cells
        if completion.get(finding.cell.id)
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
    written = [completion for completion in every_completion(cells) if completion]
    return frozenset(level_in(completion, cells) for completion in written) if written else None


class Drawn(NamedTuple):
    """The indicators of one dimension of an area, with what each implies and its status, or those in dispute."""

    implies: dict[str, list[str]]
    statuses: dict[str, str]


def in_dispute(draw: st.DrawFn, first: str) -> str:
    """Draw a status that readers differ about, one of whom says the first."""
    others = [status for status in READ_STATUSES if status != first]
    return "/".join([first, *draw(st.lists(st.sampled_from(others), min_size=1, max_size=2, unique=True))])


@st.composite
def dimensions(draw: st.DrawFn, letter: str = "R", most: int = 7) -> Drawn:
    """Draw indicators, several in a place at times, that imply each other in any way, cycles included."""
    places = [f"{letter}{level}{number}" for level in (1, 2, 3) for number in ("", "a", "b", "c")]
    codes = draw(st.lists(st.sampled_from(places), min_size=1, max_size=most, unique=True))
    implies = {}
    for code in codes:
        others = [other for other in codes if other != code]
        implies[code] = draw(st.lists(st.sampled_from(others), unique=True, max_size=2)) if others else []
    statuses = {code: draw(st.sampled_from(STATUSES)) for code in codes}
    readings = {code: in_dispute(draw, "met") for code, status in statuses.items() if status == "disputed"}
    return Drawn(implies, statuses | readings)


@st.composite
def consistent(draw: st.DrawFn, letter: str = "R", most: int = 7) -> Drawn:
    """Draw a dimension without a contradiction: take one completion for the truth and find out a part of it."""
    implies, statuses = draw(dimensions(letter, most))
    applying = {code: "unknown" for code in statuses if statuses[code] != "not_applicable"}
    truth = draw(st.sampled_from(every_completion(findings(statuses | applying, implies))))
    for code in statuses:
        way = truth.get(f"1.{code}")
        told = ("met",) if way else ("not_applicable",) if way is None else ("partly_met", "unmet")
        found = draw(st.sampled_from(told if way is None else (*told, "unknown", "not_assessed")))
        statuses[code] = in_dispute(draw, found) if draw(st.integers(0, 3)) == 0 else found
    return Drawn(implies, statuses)


def found_in(drawn: Drawn) -> tuple[Finding, ...]:
    return findings(drawn.statuses, drawn.implies)
