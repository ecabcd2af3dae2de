"""What a language must have words for in a worksheet: a title for each sheet and column, and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.about import ByBasis
    from trafficking_indicators.words.catalogue.explain import (
        ByConfidence,
        ByConsulted,
        BySourceKind,
        ByVoice,
        ByWayToSettle,
    )

    class BySheet(TypedDict):
        """A name for each sheet: at most 31 letters."""

        assessment: str
        ratings: str
        evidence: str
        sources: str
        stakeholders: str
        comments: str
        settlements: str
        areas: str
        exercises: str
        marks: str
        questions: str
        options: str
        counts: str
        accepted: str
        guidance: str

    class ByField(TypedDict):
        """A title for each column."""

        of: str
        source: str
        locator: str
        note: str
        says: str
        sensitive: str
        name: str
        kind: str
        voice: str
        title: str
        publisher: str
        date: str
        url: str
        via: str
        id: str
        areas: str
        consulted: str
        by: str
        body: str
        readings: str
        how: str
        text: str
        answer: str
        changed: str
        what: str
        unit: str
        invited: str
        returned: str
        answered: str
        choices: str
        letter: str
        recommendation: str
        context: str
        finding: str
        exercise: str
        unattributed: str
        cell: str
        question: str
        option: str
        several: str
        unplaced: str
        count: str
        uncounted: str
        label: str
        rule: str
        at: str
        field: str
        value: str
        meaning: str
        help: str
        area: str
        code: str
        indicator: str
        level: str
        status: str
        reason: str
        missing: str
        tried: str
        confidence: str
        remark: str

    class ByHeadField(TypedDict):
        """Words for each field of the sheet of the assessment."""

        instrument: str
        instrument_version: str
        country: str
        territory_name: str
        round: str
        as_of: str
        basis: str
        audience: str
        assessors: str
        limitations: str
        method: str
        scope: str
        reply_asked: str
        reply_of: str
        reply_due: str
        priorities_source: str
        priorities_locator: str
        priorities_note: str

    class BySection(TypedDict):
        """Words for each row that holds a remark alone."""

        file: str
        sources: str
        stakeholders: str
        reply: str
        ratings: str
        areas: str
        priorities: str
        answers: str
        accepted: str

    class ByHow(TypedDict):
        """What there is to know for whoever fills it in."""

        cells: str
        ratings: str
        sources: str
        rows: str
        remarks: str
        settlements: str

    class ByAudience(TypedDict):
        """A word for each audience."""

        public: str
        internal: str

    class ByUnit(TypedDict):
        """A word for each way to take part."""

        respondent: str
        group: str

    class ByFlag(TypedDict):
        """A word for yes and no."""

        true: str
        false: str


class WorksheetWords(Subject):
    """A worksheet. Of one list, no two words may mean different values, in whatever languages."""

    title: str
    sheets: BySheet
    fields: ByField
    head: ByHeadField
    head_help: ByHeadField
    sections: BySection
    level: str
    how: ByHow
    choose: str
    ways_to_settle: ByWayToSettle
    confidences: ByConfidence
    bases: ByBasis
    audiences: ByAudience
    voices: ByVoice
    kinds: BySourceKind
    consulted: ByConsulted
    speaks_for: str
    speaks_against: str
    units: ByUnit
    flags: ByFlag
