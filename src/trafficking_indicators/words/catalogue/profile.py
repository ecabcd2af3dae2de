"""What a language must have words for in the one-page profile."""

from __future__ import annotations

from collections.abc import Callable

from trafficking_indicators.words.catalogue.subject import Subject


class ProfileWords(Subject):
    """The one-page profile.

    `sentence` takes in how many areas paper is ahead, practice is ahead, both are level, and it cannot be told, then
    how many areas there are.
    """

    looked_at: str
    all_areas: Callable[[int], str]
    sentence: Callable[[int, int, int, int, int], str]
    range: Callable[[int, int], str]
    of_all: Callable[[int], str]
    reply: str
    no_reply: str
    how_to_read: str
    how_to_read_without_ladders: str
    table: str
