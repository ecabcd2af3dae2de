"""What a language must have words for in the priority tally."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import Number

    class ByUnit(TypedDict):
        """A word for each unit that answers in an exercise."""

        respondent: str
        group: str


class PriorityWords(Subject):
    """The priority tally."""

    priorities: str
    recommendation: str
    marks: str
    place: str
    outside: str
    inside: str
    no_marks: Callable[[str], str]
    exercises: dict[str, str]
    units: ByUnit
    areas: str
    participants: Callable[[str, int | None, int | None, int | None, int], str]
    lost: Number
    in_every_exercise: Callable[[str], str]
    top: Callable[[str, int, str], str]
    in_every_top: Callable[[str], str]
    legend_bar: str
    legend_possible: str
