"""The rule on what a starting file says until its author writes it over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.reading.places import Data
from trafficking_indicators.reading.starting_templates import placeholders
from trafficking_indicators.wording import quote

# No starting text is longer; blanks around it count.
_LONGEST = 200
_WORD = re.compile(r"\w+")
STARTING = Rules[[dict[str, Data]]]("assessments")


def check_starting_texts(data: Data | None) -> list[Problem]:
    """Check the texts of an assessment as its file has them; one that calls itself an illustration may keep them."""
    if not isinstance(data, dict) or data.get("basis") in (None, "illustration"):
        return []
    return STARTING.problems(data)


def kept_texts(data: Data | None) -> Iterator[tuple[Path, str]]:
    """Give the texts of a starting file that stand in an assessment as they came, whatever its basis."""
    return iter(()) if data is None else _kept(data, (), _known())


@STARTING.rule(
    "placeholder",
    text="No text is one that a starting file comes with, unless the assessment is an illustration.",
    why="Such a text says only what is to be written in its place. In a report it would stand as somebody's word.",
)
def _placeholder(data: dict[str, Data]) -> Iterator[Problem]:
    known = _known()
    for path, text in _kept(data, (), known):
        message = f"{quote(text)} is a text of the starting file"
        yield finding(message, path, help="write your own, or keep the basis illustration", rests_on=[("basis",)])


def _kept(data: Data, path: Path, known: Set[str]) -> Iterator[tuple[Path, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _kept(value, (*path, key), known)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _kept(value, (*path, index), known)
    elif len(data) <= _LONGEST and _bare(data) in known:
        yield path, data.strip()


@cache
def _known() -> frozenset[str]:
    """Give the texts of starting files, and each sentence of those that have several, bare."""
    return frozenset(_bare(part) for text in placeholders() for part in (text, *text.split(". ")))


def _bare(text: str) -> str:
    """Leave out what people change without writing a word: capitals, stops, blanks."""
    # with one i: capitals do not tell whether it has a dot
    small = text.casefold().replace("i\u0307", "i").replace("\u0131", "i")
    return " ".join(_WORD.findall(small))
