"""What a language must have words for in the head of a report."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import List

    class ByBasis(TypedDict):
        """A word for each basis of an assessment."""

        official: str
        self_assessment: str
        desk_reading: str
        illustration: str

    class ByReason(TypedDict):
        """A word for each reason why an indicator is not comparable."""

        reworded: str
        added: str
        removed: str


class AboutWords(Subject):
    """The head of a report on an assessment."""

    instrument: str
    instrument_and_version: Callable[[str, str], str]
    as_of: str
    basis: str
    bases: ByBasis
    assessors: str
    scope: str
    limits: str
    accepted: str
    audience: str
    internal: str
    not_looked_at: List
    only_looked_at: List
    no_translation: Callable[[str], str]
    reasons: ByReason
    changed_since: Callable[[str, str], str]
    title: Callable[[str, str, str], str]
    # of the frame around a report; `page` holds {page} and {pages}
    contents: str
    skip: str
    page: str
    figures_table: str
