"""Words that people choose from a list, read back: in any language of the output, or as the files have them."""

from __future__ import annotations

import re
from functools import cache

from trafficking_indicators.reading.worksheet_layout import Choice
from trafficking_indicators.words import LANGUAGES, words_in

_BETWEEN = re.compile(r"[\s_]+")


def meant(choice: Choice, text: str) -> str:
    """Give what a file has for a word; a word that is none comes back as it is."""
    return _known(choice).get(_folded(text), text)


@cache
def _known(choice: Choice) -> dict[str, str]:
    """Every word of a list by how it is folded, with what the file has for it."""
    known: dict[str, str] = {}
    for language in LANGUAGES:
        for value, word in words_in(language).worksheet.choices(choice).items():
            known.setdefault(_folded(word), value)
    # as the files have it, a word is what it is
    for value in list(known.values()):
        known[_folded(value)] = value
    return known


def _folded(text: str) -> str:
    """Bring a word to one form: the four letters i of Turkic languages are one, capitals are small."""
    small = text.strip().replace("\u0130", "i").casefold().replace("\u0131", "i").replace("i\u0307", "i")
    return _BETWEEN.sub(" ", small)
