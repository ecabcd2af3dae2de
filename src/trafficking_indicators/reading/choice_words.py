"""Words that people choose from a list, read back: in any language of the output, or as the files have them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from trafficking_indicators.reading.worksheet_layout import Choice
from trafficking_indicators.words import LANGUAGES, words_in

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue.worksheet import WorksheetWords

_BETWEEN = re.compile(r"[\s_]+")


def meant(choice: Choice, text: str) -> str:
    """Give what a file has for a word; a word that is none comes back as it is."""
    return _known(choice).get(_folded(text), text)


def words_of(choice: Choice, words: WorksheetWords) -> Mapping[str, str]:
    """Give the words of a list by what the files have; a list of people's own entries has none."""
    says = {"for": words.speaks_for, "against": words.speaks_against}
    lists: dict[Choice, Mapping[str, object]] = {
        "status": words.statuses,
        "how": words.ways_to_settle,
        "confidence": words.confidences,
        "basis": words.bases,
        "audience": words.audiences,
        "voice": words.voices,
        "kind": words.kinds,
        "consulted": words.consulted,
        "says": says,
        "unit": words.units,
        "flag": words.flags,
    }
    return {value: str(word) for value, word in lists.get(choice, {}).items()}


@cache
def _known(choice: Choice) -> dict[str, str]:
    """Every word of a list by how it is folded, with what the file has for it."""
    known: dict[str, str] = {}
    for language in LANGUAGES:
        for value, word in words_of(choice, words_in(language).worksheet).items():
            known.setdefault(_folded(word), value)
    # as the files have it, a word is what it is
    for value in list(known.values()):
        known[_folded(value)] = value
    return known


def _folded(text: str) -> str:
    """Bring a word to one form: the four letters i of Turkic languages are one, capitals are small."""
    small = text.strip().replace("\u0130", "i").casefold().replace("\u0131", "i").replace("i\u0307", "i")
    return _BETWEEN.sub(" ", small)
