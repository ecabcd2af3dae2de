"""What a language must have words for in the instrument's own text: fields of areas, indicators, measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    class ByLevelRule(TypedDict):
        """A word for each rule of levels."""

        cumulative: str
        independent: str

    class ByStrength(TypedDict):
        """A word for each strength of what a treaty asks."""

        shall: str
        shall_consider: str
        endeavour: str
        may: str

    class WeakerThanDuty(TypedDict):
        """A short word for each strength that is less than a duty to have what is asked."""

        shall_consider: str
        endeavour: str
        may: str


class ShowWords(Subject):
    """The instrument's own text."""

    contents: str
    page: str
    text: str
    guidance: str
    guidance_is_ours: str
    strength: str
    strengths: ByStrength
    weaker: WeakerThanDuty
    note: str
    implies: str
    counterpart: str
    treaties: str
    article: Callable[[str], str]
    to_check: str
    addressed_by: str
    addresses: str
    by_source: str
    by_inference: str
    nothing_in_instrument: str
    area: Callable[[str], str]
    indicator: Callable[[str], str]
    recommendation: Callable[[str], str]
    objective: Callable[[str], str]
    measure: Callable[[str], str]
    recommendations: str
    measures: str
    measures_of: Callable[[int, int], str]
    open_answer: str
    source: str
    level_rules: ByLevelRule
    under: str
    without: Callable[[str], str]
    moved: Callable[[str, str], str]
    removed: Callable[[str], str]
    written_for: str
