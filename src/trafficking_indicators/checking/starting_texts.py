"""The rule on what a starting file says until its author writes it over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Protocol

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.reading.places import Data
from trafficking_indicators.reading.starting_templates import instrument_placeholders, placeholders
from trafficking_indicators.wording import quote

if TYPE_CHECKING:
    from trafficking_indicators.model.assessment import AssessmentBasis
    from trafficking_indicators.model.fields import LocalText
    from trafficking_indicators.model.instrument import Instrument

# No starting text is longer; blanks around it count.
_LONGEST = 200
_WORD = re.compile(r"\w+")
STARTING = Rules[[dict[str, Data]]]("assessments")


class WithBasis(Protocol):
    """What says whose word it is: an assessment, or a follow-up."""

    @property
    def basis(self) -> AssessmentBasis:
        """Whose word it is."""


def check_starting_texts(data: Data | None) -> list[Problem]:
    """Check the texts of an assessment as its file has them; one that calls itself an illustration may keep them."""
    if not isinstance(data, dict) or data.get("basis") in (None, "illustration"):
        return []
    return STARTING.problems(data)


def check_starting_instrument(instrument: Instrument, found: WithBasis) -> list[Problem]:
    """Check that what calls itself more than an illustration is not made with an instrument still to be written."""
    return [] if found.basis == "illustration" else [*_unwritten(instrument)]


def kept_texts(data: Data | None) -> Iterator[tuple[Path, str]]:
    """Give the texts of a starting file that stand in an assessment as they came, whatever its basis."""
    return iter(()) if data is None else _kept(data, (), _known())


@STARTING.rule(
    "placeholder",
    text="No text is one that a starting file comes with, unless the assessment is an illustration; nor is one of its "
    "instrument.",
    why="Such a text says only what is to be written in its place. In a report it would stand as somebody's word.",
)
def _placeholder(data: dict[str, Data]) -> Iterator[Problem]:
    known = _known()
    for path, text in _kept(data, (), known):
        message = f"{quote(text)} is a text of the starting file"
        yield finding(message, path, help="write your own, or keep the basis illustration", rests_on=[("basis",)])


def _unwritten(instrument: Instrument) -> Iterator[Problem]:
    text = _first_unwritten(instrument)
    if text is not None:
        message = f"instrument {instrument.header.id} is a starting file in part: {quote(text)}"
        help = "write its texts first, or keep the basis illustration"
        found = finding(message, ("instrument",), help=help, rests_on=[("basis",)])
        yield found._replace(rule="placeholder")


@lru_cache(maxsize=64)
def _first_unwritten(instrument: Instrument) -> str | None:
    """Give a text of a starting instrument that an instrument still has; one look at each that is no longer."""
    known = {_without_stop(text) for text in instrument_placeholders()}
    longest = max(map(len, known)) + 1
    texts = (text for by_language in _texts(instrument) for text in by_language.values())
    return next((text for text in texts if len(text) <= longest and _without_stop(text) in known), None)


def _without_stop(text: str) -> str:
    # as _bare does, without a pattern: every assessment has its instrument looked through
    return text.casefold().rstrip(".")


def _texts(instrument: Instrument) -> Iterator[LocalText]:
    yield from (instrument.header.title, instrument.header.scope_note, instrument.header.disclaimer)
    for area in instrument.areas.values():
        yield from (area.title, area.short)
        for indicator in area.indicators.values():
            yield indicator.text
            if indicator.guidance is not None:
                yield indicator.guidance
    for recommendation in instrument.recommendations.values():
        yield from (recommendation.text, recommendation.short)


def _kept(data: Data, path: Path, known: Set[str]) -> Iterator[tuple[Path, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _kept(value, (*path, key), known)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _kept(value, (*path, index), known)
    else:
        # what several wrote into one text stands in paragraphs of it
        for part in data.split("\n\n") if "\n\n" in data else (data,):
            if len(part) <= _LONGEST and _bare(part) in known:
                yield path, part.strip()


@cache
def _known() -> frozenset[str]:
    """Give the texts of starting files, and each sentence of those that have several, bare."""
    return frozenset(_bare(part) for text in placeholders() for part in (text, *text.split(". ")))


def _bare(text: str) -> str:
    """Leave out what people change without writing a word: capitals, stops, blanks."""
    # with one i: capitals do not tell whether it has a dot
    small = text.casefold().replace("i\u0307", "i").replace("\u0131", "i")
    return " ".join(_WORD.findall(small))
