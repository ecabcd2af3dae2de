"""What a language must have words for.

Words that take a number or a list are functions: each language has its own plurals and its own order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trafficking_indicators.analysis.score import PaperAndPractice, Remark
    from trafficking_indicators.model.assessment import AssessmentBasis, SourceKind, Voice
    from trafficking_indicators.model.history import Reason
    from trafficking_indicators.model.statuses import Status

List = Callable[[Sequence[str]], str]
Number = Callable[[int], str]


class AssessmentWords(NamedTuple):
    """The head of a report on an assessment."""

    instrument: str
    instrument_and_version: Callable[[str, str], str]
    as_of: str
    basis: str
    bases: dict[AssessmentBasis, str]
    assessors: str
    scope: str
    limits: str
    audience: str
    internal: str
    not_looked_at: List
    no_translation: Callable[[str], str]
    reasons: dict[Reason, str]
    changed_since: Callable[[str, str], str]
    title: Callable[[str, str, str], str]


class ScoreWords(NamedTuple):
    """The scorecard. Statuses have at most ten letters, so that the table fits 80 columns."""

    statuses: dict[Status, str]
    indicators: str
    area: str
    level: Number
    possible_level: str
    paper_and_practice: str
    comparisons: dict[PaperAndPractice, str]
    remarks: dict[Remark, str]
    no_ladder: str
    nothing_applies: str
    levels: Callable[[Sequence[int]], str]
    partly_at: Callable[[Sequence[int]], str]
    counts: str
    status: str
    all: str
    rated: str
    examined: str
    of: Callable[[int, int], str]
    met_range: str
    range: Callable[[int, int], str]
    headline: Callable[[int, int, int, int, int, int], str]
    coverage: Callable[[int, int, int], str]
    out_of_order: str
    out_of_order_item: Callable[[str, str, str], str]
    none: str
    legend_open: str
    legend_not_assessed: str
    legend_levels: str


class PriorityWords(NamedTuple):
    """The priority tally."""

    priorities: str
    recommendation: str
    marks: str
    place: str
    outside: str
    inside: str
    no_marks: Callable[[str], str]
    exercises: dict[str, str]
    units: dict[str, str]
    areas: str
    participants: Callable[[str, int | None, int | None, int | None, int], str]
    lost: Number
    in_every_exercise: Callable[[str], str]
    top: Callable[[str, int, str], str]
    in_every_top: Callable[[str], str]
    legend_bar: str
    legend_possible: str


class ExplainWords(NamedTuple):
    """The evidence annex."""

    title: Callable[[str], str]
    status: str
    reason: str
    missing: str
    tried: str
    confidence: str
    confidences: dict[str, str]
    evidence: str
    evidence_for: str
    evidence_against: str
    withheld: Number
    comments: str
    not_assessed: str
    voices: dict[Voice, str]
    kinds: dict[SourceKind, str]
    via: Callable[[str], str]
    rule: str
    rule_cumulative: str
    rule_independent: str
    reached: Callable[[str, str], str]
    not_reached: Callable[[str, str], str]
    may_be_reached: Callable[[str, str], str]
    result: Callable[[str], str]
    forced_met: Callable[[str], str]
    forced_not_met: Callable[[str], str]
    would_change: Callable[[str, str], str]
    nothing_would_change: str
    rule_and_practice: str
    rule_met_practice: Callable[[str, str, str, str], str]
    sources: str
    stakeholders: str
    consulted: dict[str, str]
    counted: str
    surely_met: Callable[[int, str], str]
    can_be_met: Callable[[int, str], str]
    marks_exact: Callable[[str, int], str]
    marks_range: Callable[[str, int, int], str]
    unattributed: Number
    place: Callable[[int], str]
    no_place: str
    no_mark: str
    printed: Number
    addresses: str
    addresses_nothing: str
    bounded_by: Callable[[int], str]
    unbounded: str


class ShowWords(NamedTuple):
    """The instrument's own text."""

    contents: str
    page: str
    text: str
    guidance: str
    guidance_is_ours: str
    note: str
    implies: str
    counterpart: str
    treaties: str
    article: Callable[[str], str]
    to_check: str
    addressed_by: str
    addresses: str
    by_source: str
    by_inference: str
    nothing_in_instrument: str
    area: Callable[[str], str]
    indicator: Callable[[str], str]
    recommendation: Callable[[str], str]
    objective: Callable[[str], str]
    measure: Callable[[str], str]
    recommendations: str
    measures: str
    measures_of: Callable[[int, int], str]
    open_answer: str
    source: str
    level_rules: dict[str, str]
    under: str


class Words(NamedTuple):
    """All words of one language."""

    assessment: AssessmentWords
    score: ScoreWords
    priorities: PriorityWords
    explain: ExplainWords
    show: ShowWords
    colon: Callable[[str, str], str]
    list: List
