"""What a language must have words for in the one-page profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple


class ProfileWords(NamedTuple):
    """The one-page profile. `sentence` takes how often each relation of paper and practice was found, of how many."""

    looked_at: str
    sentence: Callable[[Mapping[str, int], int], str]
    range: Callable[[int, int], str]
    of_all: Callable[[int], str]
    reply: str
    no_reply: str
    how_to_read: str
    table: str
