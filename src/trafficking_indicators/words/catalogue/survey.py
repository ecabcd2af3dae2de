"""What a language must have words for in survey answers in reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue.forms import Number


class SurveyWords(Subject):
    """Survey answers."""

    title: Callable[[str], str]
    none: str
    option: str
    answers: str
    share: str
    share_of: Callable[[int, int], str]
    of_answered: Callable[[int, int | None], str]
    ticks_of: Callable[[int, int | None], str]
    answered: Number
    returned: Number
    no_count: str
    withheld: str
    withheld_below: Number
    source: Callable[[str], str]
    joined: Callable[[str], str]
    unplaced: Callable[[str], str]
    options_printed: Callable[[str], str]
    does_not_add_up: Callable[[int, int], str]
    no_shares: Number
