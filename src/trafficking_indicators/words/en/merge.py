"""English words of readings held against each other."""

from __future__ import annotations

from trafficking_indicators.analysis.merge import Agreement
from trafficking_indicators.words.catalogue.merge import MergeWords


def _agree(found: Agreement, readers: int) -> str:
    who = "both" if readers == 2 else "all"  # noqa: PLR2004  # two are both
    return f"{found.alike} of {found.cells} alike; {who} rated {found.both_rated}, alike in {found.both_rated_alike}"


WORDS = MergeWords(
    title=lambda count, of: f"{count} readings of {of}",
    reading=lambda number: f"Reading {number}",
    settled="Settled",
    order="Readings stand in the order in which they were named: none is before another.",
    agreement="How far the readings agree",
    all="All indicators",
    agree=_agree,
    no_coefficient="No coefficient of agreement is given: over so few indicators, chance would decide what it says.",
    elsewhere=lambda areas: f"Not compared, since not every reader looked there: {areas}.",
    square="Statuses in both readings, in counts",
    differences="Differences",
    difference="Difference",
    indicator="Indicator",
    indicators="Indicators",
    meaning="Meaning",
    kinds={
        "opposite": "opposite",
        "neighbour": "neighbour",
        "knowledge": "knowledge",
        "procedure": "procedure",
        "reason": "reason",
        "none": "none",
    },
    meanings={
        "opposite": "met in one reading, unmet in another",
        "neighbour": "one step apart: partly met in one, met or unmet in another",
        "knowledge": "rated in one, and open or not applicable in another",
        "procedure": "rated in none: unknown, not assessed or not applicable, and not the same",
        "reason": "same status on no source in common, or one source cited for and against",
        "none": "same status, and nothing against it in what is cited",
    },
    no_difference="No indicator is read differently.",
    side_by_side="What each reader says",
)
