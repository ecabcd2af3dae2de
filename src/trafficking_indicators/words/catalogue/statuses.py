"""What a language must have words for in statuses: their names wherever they stand, and what each means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from trafficking_indicators.model.statuses import ByStatus


class StatusWords(Subject):
    """Statuses. Names have at most ten letters, so that tables fit 80 columns; of a list no two may be the same.

    A legend is only where the name does not speak for itself. The headline says how many indicators have each status.
    """

    names: ByStatus[str]
    in_sentences: ByStatus[str]
    in_headings: ByStatus[str]
    in_lists: ByStatus[str]
    legends: ByStatus[str | None]
    meanings: ByStatus[str]
    headline: Callable[[int, str, int, int, int, int, int], str]
