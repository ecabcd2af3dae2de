"""What a language must have words for in assessments side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue.forms import Number


class CompareWords(Subject):
    """Assessments side by side."""

    title: str
    group: Callable[[str, str], str]
    country: str
    round: str
    of_round: Callable[[str, str, str], str]
    order: str
    readings: str
    counts: str
    paths: Callable[[str], str]
    indicator: str
    steps: Callable[[str], str]
    step: Callable[[str, str], str]
    not_comparable: str
    each_step: str
    left_out: Number
