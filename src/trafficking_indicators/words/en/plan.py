"""English words of gaps and what speaks to them."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.plan import PlanWords
from trafficking_indicators.words.en.plurals import number

WORDS = PlanWords(
    title=lambda title: f"Gaps and what speaks to them: {title}",
    order="Gaps by status, then by area, level and dimension: an order of reading, not of importance.",
    order_without_levels="Gaps by status, then by area and dimension: an order of reading, not of importance.",
    recommendation=lambda name, text: f"Recommendation {name}: {text}",
    measure=lambda name, text: f"Measure {name}: {text}",
    written_for=lambda country, date: f"written for {country}, {date}",
    measures_own=lambda written: f"Measures: {written}.",
    measures_of_others=lambda written: f"Measures: {written}, not for this assessment; each of them says so.",
    measures_left_out=lambda count, written: (
        f"{number(count, 'measure', 'measures')} left out: {written}, not for this assessment."
    ),
    none="none",
    marks=lambda printed, by_exercise: f"{number(printed, 'mark', 'marks')}: {by_exercise}",
    by_exercise=lambda exercise, marks: f"{exercise} {marks}",
    no_marks="no marks",
    nothing="nothing in the instrument addresses it",
    no_remedies="The instrument has neither recommendations nor measures: nothing in it addresses a gap.",
    no_gaps="There is no gap.",
    marked_outside="Marked, but on subjects outside these areas",
    marked_without_gap="Marked, on these areas, but without a gap there",
    options="Options that the treaty leaves to the State: no gaps",
    unaddressed="Gaps that nothing addresses",
    whole_area=lambda area: f"area {area}",
)
