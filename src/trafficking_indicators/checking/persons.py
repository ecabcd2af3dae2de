"""Rules on persons: no contact data anywhere, no names behind coded sources. Messages never quote what they found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from trafficking_indicators.characters import lines_of
from trafficking_indicators.checking.rule import Rules, finding
from trafficking_indicators.model.assessment import CODED, Assessment, Source
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.problems import Path, Problem, Span
from trafficking_indicators.reading.contacts import email, holds_contact
from trafficking_indicators.reading.places import Data

CONTENT = Rules[[Data, str]]("persons")
NAMES = Rules[[Assessment]]("persons")


# What a title holds, whichever it is.
_TITLES = ("Mr", "Ms", "Miss", "Dr", "Prof", "Colonel", "ənab", "an\u0131m", "bəy", "müəllim")


@cache
def _person() -> re.Pattern[str]:
    # every title is among those that are looked for first
    return re.compile(  # Azerbaijani words have a dotless i
        r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Colonel|[Cc]ənab|[Xx]an\u0131m)\b\.?\s+[A-ZÇƏĞİÖŞÜ]\w"
        r"|\b[A-ZÇƏĞİÖŞÜ]\w+\s+(?:xan\u0131m|bəy|müəllim|müəllimə)\b"
    )


def check_persons(assessment: Assessment) -> list[Problem]:
    """Check what stands behind coded sources."""
    return NAMES.problems(assessment)


@CONTENT.rule(
    "contact-data",
    text="No text, key or comment holds an e-mail address or a telephone number.",
    why="Files are copied and published. An address or a number can lead to a shelter, a survivor or an official who "
    "spoke in confidence, and cannot be taken back.",
)
def _contact_data(data: Data, text: str) -> Iterator[Problem]:
    help = "take it out: people and organizations are known by role or code"
    for path, on_key in _contacts(data, ()):
        yield finding("contact data in a text", path, on_key=on_key, help=help)
    for number, line in enumerate(lines_of(text), 1):
        comment = _comment().search(line)
        if comment and holds_contact(comment.group()):
            span = Span(number, comment.start() + 1, number, comment.end() + 1)
            yield finding("contact data in a comment", (), help=help)._replace(place=span)


def _contacts(data: Data, path: Path) -> Iterator[tuple[Path, bool]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if holds_contact(key):
                yield (*path, key), True
            yield from _contacts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _contacts(value, (*path, index))
    # an address on the web may hold long numbers
    elif email().search(data) if path[-1:] == ("url",) else holds_contact(data):
        yield path, False


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=\s))#.*$")


@NAMES.rule(
    "personal-name",
    text="An interview, survey or workshop is known by its code, without a title and name of a person, also where "
    "cited.",
    why="A single name in a note tells who spoke in confidence, and may put them in danger.",
)
def _personal_name(assessment: Assessment) -> Iterator[Problem]:
    coded = {name: source for name, source in assessment.sources.items() if source.kind in CODED}
    if not coded or not _may_name_somebody(assessment, coded):
        return
    for path, text in _texts_on(assessment, coded):
        for value in (text or {}).values():
            if _person().search(value):
                help = "take the name out: a role and a code are enough"
                yield finding("a personal title with a name, of a coded source", path, help=help)


def _may_name_somebody(assessment: Assessment, coded: dict[str, Source]) -> bool:
    """Look for titles in all texts at once: nearly always that is the end of it."""
    texts = [text for source in coded.values() for text in (source.title, source.publisher, source.note)]
    for ratings in assessment.ratings.values():
        for rating in ratings.values():
            for evidence in rating.evidence:
                if evidence.source in coded:
                    texts += (evidence.note, evidence.locator)
    joined = "\n".join([value for text in texts if text for value in text.values()])
    return any(title in joined for title in _TITLES)


def _texts_on(assessment: Assessment, coded: dict[str, Source]) -> Iterator[tuple[Path, LocalText | None]]:
    """Give what is written of sources, there and where they are cited."""
    for name, source in coded.items():
        yield ("sources", name, "title"), source.title
        yield ("sources", name, "publisher"), source.publisher
        yield ("sources", name, "note"), source.note
    for area, ratings in assessment.ratings.items():
        for code, rating in ratings.items():
            for index, evidence in enumerate(rating.evidence):
                if evidence.source in coded:
                    yield ("ratings", area, code, "evidence", index, "note"), evidence.note
                    yield ("ratings", area, code, "evidence", index, "locator"), evidence.locator
