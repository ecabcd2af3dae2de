"""Rules on persons: no contact data anywhere, no names behind coded sources. Messages never quote what they found."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from trafficking_indicators.characters import lines_of
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import CODED, Assessment, Source
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.problems import START, Path, Problem, SheetCell, Span
from trafficking_indicators.reading.contacts import (
    goes_on_as_contact,
    holds_contact,
    link_holds_contact,
    may_hold_contacts,
)
from trafficking_indicators.reading.personal_titles import Sureness, may_name_person, names_person
from trafficking_indicators.reading.places import Data

if TYPE_CHECKING:
    from trafficking_indicators.model.follow_records import Reference
    from trafficking_indicators.model.followup import FollowUp

CONTENT = Rules[[Data, str, str, "Iterable[tuple[SheetCell, str]]"]]("persons")
NAMES = Rules[["list[tuple[_Place, Sureness]]"]]("persons")

# How much of a comment is looked at together with the line before: more than a number or an address takes; and where it
# may go on there.
_AROUND = 48
_LINKS = ("http://", "https://")
_GOES_ON, _BEGINS = "0123456789+-(@.)]}>/", "0123456789+(@[{<"


def check_persons(assessment: Assessment) -> list[Problem]:
    """Check what stands where no person is to be named."""
    return _named(_places(assessment))


def check_commenter(body: LocalText | None) -> list[Problem]:
    """Check who comments on a sheet that came back."""
    return _named(_in_languages(("body",), body, "who comments"))


def check_persons_of_followup(followup: FollowUp) -> list[Problem]:
    """Check what stands where no person is to be named in a follow-up."""
    return _named(_places_of_followup(followup))


def may_hold_contact_data(file: str, text: str) -> bool:
    """Tell whether the rule below may find something in a file; False is certain."""
    return may_hold_contacts(text) or may_hold_contacts(os.path.basename(file))


@CONTENT.rule(
    "contact-data",
    text="No text, key, comment, cell or name of a file holds an e-mail address, a telephone number, or a name or link "
    "by which somebody is reached in a messenger or network.",
    why="Files are copied and published. An address or a number can lead to a shelter, a survivor or an official who "
    "spoke in confidence, and cannot be taken back.",
)
def _contact_data(data: Data, text: str, file: str, cells: Iterable[tuple[SheetCell, str]]) -> Iterator[Problem]:
    help = "take it out: people and organizations are known by role or code"
    if holds_contact(os.path.basename(file)):
        yield finding(
            "contact data in the name of the file", (), help="rename it: country and round are enough"
        )._replace(place=START)
    for path, on_key in _contacts(data, ()):
        yield finding(f"contact data in a {'key' if on_key else 'text'}", path, on_key=on_key, help=help)
    for span in _comments_with_contacts(text):
        yield finding("contact data in a comment", (), help=help)._replace(place=span)
    for place, said in cells:
        if link_holds_contact(said) if said.startswith(_LINKS) else holds_contact(said):
            yield finding("contact data in a cell", (), help=help)._replace(place=place)


def _contacts(data: Data, path: Path) -> Iterator[tuple[Path, bool]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if holds_contact(key):
                yield (*path, key), True
            yield from _contacts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _contacts(value, (*path, index))
    elif link_holds_contact(data) if path[-1:] == ("url",) else holds_contact(data):
        yield path, False


def _comments_with_contacts(text: str) -> Iterator[Span]:
    """Find comments with contact data, also such as go on in a comment of the next line."""
    before, begun = "", START
    for number, line in enumerate(lines_of(text), 1):
        comment = _comment().search(line)
        if comment is None:
            before = ""
            continue
        said = comment.group().lstrip("# ").rstrip()
        span = Span(number, comment.start() + 1, number, comment.end() + 1)
        if holds_contact(said):
            yield span
            said = ""
        elif not line[: comment.start()].strip() and _goes_on(before, said):
            yield Span(begun.line, begun.column, number, span.end_column)
            said = ""
        before, begun = said, span


def _goes_on(before: str, said: str) -> bool:
    """Tell whether two comments together hold what neither holds alone."""
    if not before or not said or not (before[-1] in _GOES_ON or said[0] in _BEGINS):
        return False
    return goes_on_as_contact(before[-_AROUND:], said[:_AROUND])


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=\s))#.*$")


@NAMES.rule(
    "personal-name",
    text="Assessors, stakeholders, who comments, whoever settled a difference, and coded sources are known by role or "
    "code, without a title and name of a person.",
    why="A single name tells who spoke in confidence, and may put them in danger. An interview, survey or workshop is "
    "named nowhere, in its entry or where it is cited.",
)
def _personal_name(named: list[tuple[_Place, Sureness]]) -> Iterator[Problem]:
    for place, sureness in named:
        if place.promised and sureness == "surely":
            help = "take the name out: a role and a code are enough"
            yield finding(f"a personal title with a name, of {place.whose}", place.path, help=help, on_key=place.on_key)


@NAMES.rule(
    "possible-name",
    "warning",
    text="What may be the name of a person stands neither there nor in the method, in texts on areas, or in notes of "
    "priorities and answers.",
    why="A program tells names from other words by their look, and often wrongly. Whoever knows the text should look.",
)
def _possible_name(named: list[tuple[_Place, Sureness]]) -> Iterator[Problem]:
    for place, sureness in named:
        if not place.promised or sureness == "perhaps":
            help = "take it out if it names a person: a role and a code are enough"
            yield finding(f"perhaps the name of a person, of {place.whose}", place.path, help=help, on_key=place.on_key)


class _Place(NamedTuple):
    """A text where no person is to be named; `promised` where the file promises that none is."""

    path: Path
    text: str
    whose: str
    promised: bool = True
    on_key: bool = False
    is_link: bool = False


# Where a source is cited, and what is written there.
_Cited = tuple[Path, tuple[tuple[str, LocalText | None], ...]]


def _named(found: Iterable[_Place]) -> list[Problem]:
    places = list(found)
    if not may_name_person(place.text for place in places):
        return []
    sure = [(place, names_person(place.text, in_link=place.is_link)) for place in places]
    return NAMES.problems([(place, sureness) for place, sureness in sure if sureness is not None])


def _places(assessment: Assessment) -> Iterator[_Place]:
    for index, assessor in enumerate(assessment.assessors):
        yield from _in_languages(("assessors", index), assessor, "an assessor")
    for index, stakeholder in enumerate(assessment.stakeholders):
        yield _Place(("stakeholders", index, "id"), stakeholder.id, "a stakeholder", is_link=True)
        yield from _in_languages(("stakeholders", index, "title"), stakeholder.title, "a stakeholder")
    yield from _of_coded_sources(assessment.sources, lambda coded: _cited(assessment, coded))
    for area, ratings in assessment.ratings.items():
        for code, rating in ratings.items():
            for index, comment in enumerate(rating.comments):
                path = ("ratings", area, code, "comments", index, "body")
                yield from _in_languages(path, comment.body, "who comments")
    yield from _of_settlements(assessment)
    yield from _in_languages(("method",), assessment.method, "the method", promised=False)
    for area, written in assessment.areas.items():
        for key, text in (("context", written.context), ("finding", written.finding)):
            yield from _in_languages(("areas", area, key), text, "a text on an area", promised=False)
    if assessment.priorities is not None:
        yield from _in_languages(("priorities", "note"), assessment.priorities.note, "the priorities", promised=False)
    for index, answer in enumerate(assessment.answers):
        yield from _in_languages(("answers", index, "note"), answer.note, "an answer", promised=False)


def _of_settlements(assessment: Assessment) -> Iterator[_Place]:
    for area, ratings in assessment.ratings.items():
        for code, rating in ratings.items():
            for index, who in enumerate(() if rating.settlement is None else rating.settlement.by):
                path = ("ratings", area, code, "settlement", "by", index)
                yield from _in_languages(path, who, "whoever settled a difference")


def _places_of_followup(followup: FollowUp) -> Iterator[_Place]:
    for index, keeper in enumerate(followup.keeper):
        yield from _in_languages(("keeper", index), keeper, "a keeper")
    for name, body in followup.bodies.items():
        yield _Place(("bodies", name), name, "a body", on_key=True, is_link=True)
        yield from _in_languages(("bodies", name, "title"), body.title, "a body")
    yield from _of_coded_sources(followup.sources, lambda coded: _cited_in_followup(followup, coded))
    for name, item in followup.items.items():
        for index, report in enumerate(item.reports):
            path = ("items", name, "reports", index, "text")
            yield from _in_languages(path, report.text, "a report", promised=False)
        for index, found in enumerate(item.findings):
            for key, text in (("reason", found.reason), ("tried", found.tried)):
                yield from _in_languages(("items", name, "findings", index, key), text, "a finding", promised=False)


def _of_coded_sources(
    sources: Mapping[str, Source], cited: Callable[[Container[str]], Iterable[_Cited]]
) -> Iterator[_Place]:
    """Give what is written of coded sources, there and where they are cited."""
    whose = "a coded source"
    coded = {name: source for name, source in sources.items() if source.kind in CODED}
    for name, source in coded.items():
        path = ("sources", name)
        yield _Place(path, name, whose, on_key=True, is_link=True)
        if source.url is not None:
            yield _Place((*path, "url"), source.url, whose, is_link=True)
        for key in ("title", "publisher", "note"):
            yield from _in_languages((*path, key), getattr(source, key), whose)
    for place, texts in cited(coded) if coded else ():
        for key, text in texts:
            yield from _in_languages((*place, key), text, whose)


def _cited(assessment: Assessment, coded: Container[str]) -> Iterator[_Cited]:
    for area, ratings in assessment.ratings.items():
        for code, rating in ratings.items():
            for index, entry in enumerate(rating.evidence):
                if entry.source in coded:
                    texts = (("note", entry.note), ("locator", entry.locator))
                    yield ("ratings", area, code, "evidence", index), texts


def _cited_in_followup(followup: FollowUp, coded: Container[str]) -> Iterator[_Cited]:
    for name, item in followup.items.items():
        path: Path = ("items", name)
        references: list[tuple[Path, Reference]] = [((*path, "from"), item.from_)]
        for number, found in enumerate(item.findings):
            at: Path = (*path, "findings", number)
            references += [((*at, "evidence", index), entry) for index, entry in enumerate(found.evidence)]
            references += [((*at, "act"), found.act)] if found.act is not None else []
        for place, reference in references:
            if reference.source in coded:
                yield place, (("note", reference.note), ("locator", reference.locator))
        if item.position is not None and item.position.source in coded:
            yield (*path, "position"), (("locator", item.position.locator),)
        for index, report in enumerate(item.reports):
            if report.source is not None and report.source in coded:
                yield (*path, "reports", index), (("locator", report.locator),)


def _in_languages(path: Path, text: LocalText | None, whose: str, *, promised: bool = True) -> Iterator[_Place]:
    for value in (text or {}).values():
        yield _Place(path, value, whose, promised)
