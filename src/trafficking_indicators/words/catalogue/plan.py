"""What a language must have words for in gaps and what speaks to them."""

from __future__ import annotations

from collections.abc import Callable

from trafficking_indicators.words.catalogue.subject import Subject


class PlanWords(Subject):
    """Gaps and what speaks to them."""

    title: Callable[[str], str]
    order: str
    order_without_levels: str
    recommendation: Callable[[str, str], str]
    measure: Callable[[str, str], str]
    written_for: Callable[[str, str], str]
    measures_own: Callable[[str], str]
    measures_of_others: Callable[[str], str]
    measures_left_out: Callable[[int, str], str]
    none: str
    marks: Callable[[int, str], str]
    by_exercise: Callable[[str, str], str]
    no_marks: str
    nothing: str
    no_remedies: str
    no_gaps: str
    marked_outside: str
    marked_without_gap: str
    options: str
    unaddressed: str
    whole_area: Callable[[str], str]
