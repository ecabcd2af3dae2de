"""What a language must have words for in the evidence annex."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import Number

    class ByConfidence(TypedDict):
        """A word for each degree of confidence."""

        high: str
        medium: str
        low: str

    class ByVoice(TypedDict):
        """A word for each voice."""

        state: str
        ngo: str
        igo: str
        nhri: str
        survivor: str
        academic: str
        media: str
        other: str

    class BySourceKind(TypedDict):
        """A word for each kind of source."""

        law: str
        policy: str
        agreement: str
        report: str
        statistics: str
        interview: str
        survey: str
        workshop: str
        website: str
        media: str
        other: str

    class ByConsulted(TypedDict):
        """A word for each answer to whether a stakeholder was consulted."""

        yes: str
        no: str
        unknown: str

    class ByWayToSettle(TypedDict):
        """What settled a difference between readers, or that nothing did."""

        text: str
        discussion: str
        third_reader: str
        unsettled: str


class ExplainWords(Subject):
    """The evidence annex."""

    title: Callable[[str], str]
    status: str
    reason: str
    missing: str
    tried: str
    confidence: str
    confidences: ByConfidence
    evidence: str
    evidence_for: str
    evidence_against: str
    withheld: Number
    sources_left_out: Number
    stakeholders_left_out: Callable[[str], str]
    sensitive: str
    no_more: str
    comments: str
    not_assessed: str
    voices: ByVoice
    kinds: BySourceKind
    via: Callable[[str], str]
    readings: str
    settlement: str
    ways_to_settle: ByWayToSettle
    decided: str
    differ_about: str
    effect_on_level: str
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
    consulted: ByConsulted
    counted: str
    surely_met: Callable[[int, str], str]
    can_be_met: Callable[[int, str], str]
    marks_exact: Callable[[str, int], str]
    marks_range: Callable[[str, int, int], str]
    marks_either: Callable[[str, str], str]
    unattributed: Number
    place: Callable[[int], str]
    no_place: str
    no_place_for_it: str
    no_mark: str
    printed: Number
    addresses: str
    addresses_nothing: str
    bounded_by: Callable[[int], str]
    unbounded: str
