"""What a language must have words for when it compares, plans and shows surveys: read only by those commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trafficking_indicators.analysis.diff import ChangeKind
    from trafficking_indicators.model.statuses import Status

Number = Callable[[int], str]
# In percent.
WHOLE = 100


class DiffWords(NamedTuple):
    """What differs between two assessments."""

    title: Callable[[str, str], str]
    old: str
    new: str
    other_country: Callable[[str, str], str]
    out_of_time: str
    premises: str
    other_basis: Callable[[str, str], str]
    other_assessors: str
    other_scope: Callable[[str, str], str]
    whole: str
    other_version: Callable[[str, str], str]
    same_premises: str
    changes: str
    kinds: dict[ChangeKind, str]
    meanings: dict[ChangeKind, str]
    kind: str
    meaning: str
    indicator: str
    indicators: str
    before: str
    after: str
    no_change: str
    unchanged_hidden: Number
    levels: str
    transitions: str
    adds_up: Callable[[int, int], str]
    not_comparable: str
    gap: Callable[[str, str, str], str]
    marks: str
    exercise: str


class CompareWords(NamedTuple):
    """Assessments side by side."""

    title: str
    group: Callable[[str, str], str]
    country: str
    round: str
    of_round: Callable[[str, str, str], str]
    order: str
    counts: str
    paths: Callable[[str], str]
    indicator: str
    left_out: Number


class PlanWords(NamedTuple):
    """Needs and wishes joined."""

    title: Callable[[str], str]
    order: str
    gaps: dict[Status, str]
    recommendation: Callable[[str, str], str]
    measure: Callable[[str, str], str]
    none: str
    marks: Callable[[int, str], str]
    by_exercise: Callable[[str, str], str]
    no_marks: str
    nothing: str
    no_gaps: str
    marked_outside: str
    marked_without_gap: str
    unaddressed: str
    whole_area: Callable[[str], str]


class SurveyWords(NamedTuple):
    """Survey answers."""

    title: Callable[[str], str]
    none: str
    option: str
    answers: str
    share: str
    share_of: Callable[[int, int], str]
    of_answered: Callable[[int, int | None], str]
    returned: Number
    no_count: str
    withheld: str
    withheld_below: Number
    source: Callable[[str], str]
    joined: Callable[[str], str]
    unplaced: Callable[[str], str]
    options_printed: Callable[[str], str]
    does_not_add_up: Callable[[int, int], str]
    no_shares: Number


class AnalysisWords(NamedTuple):
    """The words of one language for the analyst's commands."""

    diff: DiffWords
    compare: CompareWords
    plan: PlanWords
    survey: SurveyWords


def percent(part: int, whole: int, under: Callable[[str], str], over: Callable[[str], str]) -> str:
    """Write a share of whole answers in percent, half rounded up; none is called 0 % or 100 % that is not."""
    rounded = (2 * WHOLE * part + whole) // (2 * whole)
    if part and not rounded:
        return under("1%")
    return over("99%") if part < whole and rounded == WHOLE else f"{rounded}%"
