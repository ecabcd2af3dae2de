"""What a language must have words for in what is left to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import Number

    class SaidOfKinds(TypedDict):
        """What is said of an indicator that says no more."""

        not_assessed: str
        state_voices: str
        one_source: str
        low_confidence: str
        no_confidence: str


class TodoWords(Subject):
    """What is left to do. The message of a warning is English."""

    title: Callable[[str], str]
    finished: str
    left: Number
    whole: str
    place: str
    item: str
    to_do: str
    said: SaidOfKinds
    unknown: Callable[[str], str]
    disputed: Callable[[str, str], str]
    not_consulted: Callable[[str, str], str]
    not_known_whether_consulted: Callable[[str, str], str]
    unanswered: Callable[[str, str], str]
    placeholder: Callable[[str], str]
    missing_language: Callable[[str], str]
    warning: Callable[[str, str], str]
