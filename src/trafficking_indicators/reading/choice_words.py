"""Words that people choose from a list, read back: in any language of the output, or as the files have them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from trafficking_indicators.layouts.worksheet import Choice
from trafficking_indicators.words import LANGUAGES, words_in

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue import Words

# What a report may say that no body says of itself: its keeper writes it.
OF_THE_KEEPER = ("no_reply", "not_to_the_point")
_BETWEEN = re.compile(r"[\s_]+")


def meant(choice: Choice, text: str) -> str:
    """Give what a file has for a word; a word that is none comes back as it is."""
    return _known(choice).get(_folded(text), text)


def words_of(choice: Choice, words: Words) -> Mapping[str, str]:
    """Give the words of a list by what the files have; a list of people's own entries has none."""
    of_sheets, follow, sheet = words.worksheet, words.follow, words.followup_sheet
    changed = {"yes": of_sheets.flags["true"], "no": of_sheets.flags["false"]}
    says = {"for": of_sheets.speaks_for, "against": of_sheets.speaks_against}
    lists: dict[Choice, Mapping[str, object]] = {
        "status": words.statuses.in_lists,
        "how": of_sheets.ways_to_settle,
        "confidence": of_sheets.confidences,
        "basis": of_sheets.bases,
        "audience": of_sheets.audiences,
        "voice": of_sheets.voices,
        "kind": of_sheets.kinds,
        "consulted": of_sheets.consulted,
        "changed": changed,
        "says": says,
        "unit": of_sheets.units,
        "flag": of_sheets.flags,
        "independence": follow.independences,
        "every": sheet.every,
        "item_kind": follow.kinds,
        "strength": follow.strengths,
        "position": follow.positions,
        "assignment": follow.assignments,
        "found": follow.found,
        "part_state": follow.part_states,
        "claim": follow.says,
        "answer": {name: word for name, word in follow.says.items() if name not in OF_THE_KEEPER},
        "link_basis": {"source": words.show.by_source, "inferred": words.show.by_inference},
        "money": sheet.money,
        "due": {"none_stated": follow.none_stated, "continuous": follow.continuous("")},
        "amount": {"none_stated": follow.none_stated},
    }
    return {value: str(word) for value, word in lists.get(choice, {}).items()}


@cache
def _known(choice: Choice) -> dict[str, str]:
    """Every word of a list by how it is folded, with what the file has for it."""
    known: dict[str, str] = {}
    for language in LANGUAGES:
        for value, word in words_of(choice, words_in(language)).items():
            known.setdefault(_folded(word), value)
    # as the files have it, a word is what it is
    for value in list(known.values()):
        known[_folded(value)] = value
    return known


def _folded(text: str) -> str:
    """Bring a word to one form: the four letters i of Turkic languages are one, capitals are small."""
    small = text.strip().replace("\u0130", "i").casefold().replace("\u0131", "i").replace("i\u0307", "i")
    return _BETWEEN.sub(" ", small)
