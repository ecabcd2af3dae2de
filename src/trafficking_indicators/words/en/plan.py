"""English words of needs and wishes joined."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.plan import PlanWords
from trafficking_indicators.words.en.plurals import number

WORDS = PlanWords(
    title=lambda title: f"Needs and wishes: {title}",
    order="Gaps by status, then by area, level and dimension: an order of reading, not of importance.",
    gaps={
        "met": "Met",
        "partly_met": "Partly met",
        "unmet": "Unmet",
        "unknown": "Not known",
        "not_assessed": "Not looked at",
        "not_applicable": "Not applicable",
    },
    recommendation=lambda name, text: f"Recommendation {name}: {text}",
    measure=lambda name, text: f"Measure {name}: {text}",
    none="none",
    marks=lambda printed, by_exercise: f"{number(printed, 'mark', 'marks')}: {by_exercise}",
    by_exercise=lambda exercise, marks: f"{exercise} {marks}",
    no_marks="no marks",
    nothing="nothing in the instrument addresses it",
    no_gaps="There is no gap.",
    marked_outside="Marked, but on subjects outside these areas",
    marked_without_gap="Marked, on these areas, but without a gap there",
    unaddressed="Gaps that nothing addresses",
    whole_area=lambda area: f"area {area}",
)
