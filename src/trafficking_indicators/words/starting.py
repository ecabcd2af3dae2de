"""What a language must have words for in the comments and placeholders of starting files: read only by `new`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trafficking_indicators.model.statuses import Status

Number = Callable[[int], str]


class AssessmentFileWords(NamedTuple):
    """The starting file of an assessment. What stands in an example holds no colon, comma or bracket."""

    nothing_yet: str
    comments: str
    more: str
    as_of: str
    basis: str
    audience: str
    assessors: str
    assessor: str
    limitations: str
    limitation: str
    scope: str
    sources: str
    plan: str
    review: str
    stakeholders: str
    stakeholder: str
    ratings: str
    meanings: dict[Status, str]
    reason: str
    missing: str
    tried: str
    locator: str
    note: str
    not_assessed: str
    priorities: Number
    answers: str
    question: str
    often: str
    never: str


class InstrumentFileWords(NamedTuple):
    """The starting files of an instrument. Placeholders hold no colon, comma or bracket."""

    nothing_yet: str
    comments: str
    more: Callable[[str], str]
    id: str
    version: str
    history: str
    title: str
    a_title: str
    source: str
    a_source: str
    a_publisher: str
    scope_note: str
    a_scope_note: str
    disclaimer: str
    a_disclaimer: str
    languages: str
    dimensions: Callable[[int, int], str]
    on_paper: str
    in_practice: str
    pair: str
    levels: str
    choices: str
    allows_not_applicable: str
    areas: str
    treaties: str
    a_treaty: str
    area: str
    area_title: str
    short: Number
    to_be_written: str
    level_rule: str
    indicators: str
    text: str
    criterion_on_paper: Number
    criterion_in_practice: Number
    guidance: str
    a_guidance: str
    implies: str
    counterparts: str
    notes: str
    a_note: str
    treaty_articles: str
    recommendations: str
    a_recommendation: str
    addresses: str
    open_answer: str
    anything_else: str
    measures: str


class StartingWords(NamedTuple):
    """All words of starting files in one language."""

    assessment: AssessmentFileWords
    instrument: InstrumentFileWords
