"""English words of what differs between two assessments."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.diff import DiffWords, OfReadings
from trafficking_indicators.words.en.plurals import number

WORDS = DiffWords(
    title=lambda old, new: f"From {old} to {new}",
    old="Before",
    new="After",
    other_country=lambda old, new: f"Two countries, {old} and {new}: the differences are no change over time.",
    out_of_time="The first assessment is the later round: read backwards, findings appear as re-read.",
    premises="What differs between the two readings themselves",
    other_basis=lambda old, new: f"basis: {old}, then {new}",
    other_assessors="other assessors",
    other_scope=lambda old, new: f"scope: {old}, then {new}",
    whole="all areas",
    other_version=lambda old, new: f"instrument version: {old}, then {new}",
    same_premises="Same basis, assessors, scope and instrument version.",
    changes="Changes by kind",
    kinds={
        "improved": "improved",
        "regressed": "regressed",
        "re_read": "re-read",
        "became_known": "became known",
        "no_longer_known": "no longer known",
        "looked_for": "looked for",
        "no_longer_looked_for": "no longer looked for",
        "still_unknown": "still unknown",
        "applicability": "applicability",
        "evidence_only": "evidence only",
        "unchanged": "unchanged",
    },
    meanings={
        "improved": "a finding, on newer evidence",
        "regressed": "a finding, on newer evidence",
        "re_read": "on evidence that the first round could have had, or undated: a correction, not a change",
        "became_known": "open before, rated now",
        "no_longer_known": "rated before, open now",
        "looked_for": "unassessed before, unknown now: looked for in vain",
        "no_longer_looked_for": "unknown before, unassessed now",
        "still_unknown": "unknown both times: looked for in vain",
        "applicability": "to or from not applicable",
        "evidence_only": "same status, other evidence or reasons",
        "unchanged": "the same",
    },
    kind="Kind",
    meaning="Meaning",
    indicator="Indicator",
    indicators="Indicators",
    before="before",
    after="after",
    no_change="No indicator differs.",
    unchanged_hidden=lambda count: f"{number(count, 'indicator', 'indicators')} unchanged, not listed.",
    levels="Possible levels, paper and practice",
    transitions="From status to status",
    adds_up=lambda compared, total: f"{compared} of {total} indicators compared.",
    not_comparable="Not comparable",
    gap=lambda name, reason, version: f"{name}: {reason} in version {version}",
    reasons="Reasons, before and after",
    evidence_gone="No longer cited",
    evidence_new="New evidence",
    marks="Marks that differ, by exercise",
    exercise="Exercise",
    of_readings=OfReadings(
        title=lambda of: f"Two readings of {of}",
        said=(
            "Both files are of one country, round and date. They are readings: neither is before the other, and no "
            "difference is a change over time. assess merge compares readings."
        ),
        old="First reading",
        new="Second reading",
        before="first",
        after="second",
        changes="Differences by kind, from the first to the second",
        reasons="Reasons of both readings",
    ),
)
