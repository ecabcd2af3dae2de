"""What a language must have words for in the scorecard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import List, Number

    class ByComparison(TypedDict):
        """A word for each relation of paper and practice."""

        paper_ahead: str
        practice_ahead: str
        same_level: str
        cannot_tell: str

    class ByRemark(TypedDict):
        """A word for each remark on paper and practice."""

        nothing_in_practice: str
        nothing_on_paper: str


class ScoreWords(Subject):
    """The scorecard."""

    readers_differ: Callable[[Sequence[str]], str]
    differences: str
    no_difference: str
    level_if: Callable[[str, Sequence[str]], str]
    no_level_if: List
    each_may_be_right: str
    low_confidence: str
    outside: str
    outside_scope: str
    not_counted: Number
    indicators: str
    area: str
    level: Number
    possible_level: str
    paper_and_practice: str
    comparisons: ByComparison
    either: List
    remarks: ByRemark
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
    in_scope: Number
    coverage: Callable[[int, int, int], str]
    out_of_order: str
    out_of_order_item: Callable[[str, str, str], str]
    out_of_order_others: Callable[[str, int], str]
    none: str
    legend_none: str
    legend_levels: str
    no_grade: str
