"""What a language must have words for in the whole report."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import Number

    class ByPart(TypedDict):
        """A title for each part of the report."""

        method: str
        indicators: str
        levels: str
        counts: str
        areas: str
        priorities: str
        survey: str
        plan: str
        changes: str
        sources: str
        reading: str


class ReportWords(Subject):
    """The whole report. Captions stand above tables and figures; `alt` says what a figure is to who cannot see it."""

    parts: ByPart
    between_readings: str
    how_to_read: str
    # method and limits
    no_method: str
    voices_caption: str
    voices_alt: str
    voice: str
    nobody: str
    cited_sources: str
    speaks_for: str
    speaks_against: str
    voices_withheld: Number
    # tables and figures
    indicators_caption: str
    indicators_summary: str
    indicators_summary_without_levels: str
    ladders_caption: str
    ladders_alt: str
    ticks_caption: str
    bracket: Callable[[int, int], str]
    no_priorities: str
    marks_caption: str
    marks_alt: str
    answers_caption: Callable[[str], str]
    answers_alt: str
    unplaced: str
    rounds_caption: str
    rounds_alt: str
    # chapters
    context: str
    finding: str
    addressed: str
    # the register
    no_sources: str
    source: str
    rests: str
    read_through: str
    nothing_rests: str
    cited_for: Callable[[str], str]
    cited_against: Callable[[str], str]
    uses_priorities: str
    uses_answer: Callable[[str], str]
    # how to read
    low_meaning: str
    statuses: str
    rules: str
    counts_rule: str
    range_rule: str
    paper_rule: str
    evidence_rule: str
    texts_rule: str
    marks_rule: str
    answers_rule: str
    plan_rule: str
    changes_rule: str
    figures_rule: str
