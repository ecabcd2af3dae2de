"""Rules on an assessment: it fits its instrument and its version, and its ratings fit each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from trafficking_indicators.checking.accepted import without_accepted
from trafficking_indicators.checking.comments import check_comments
from trafficking_indicators.checking.evidence import check_evidence, ratings_of
from trafficking_indicators.checking.exercises import check_exercises
from trafficking_indicators.checking.implications import check_implications, ids_then
from trafficking_indicators.checking.persons import check_persons
from trafficking_indicators.checking.registry import Rules, finding, twice
from trafficking_indicators.checking.settlements import check_settlements
from trafficking_indicators.checking.starting_texts import check_starting_instrument
from trafficking_indicators.checking.survey import check_answers
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.countries import codes, country_name, is_code, is_user_assigned
from trafficking_indicators.model.fields import LocalText, starts_after
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import statuses_of
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.wording import listing, quote

BOTH = Rules[[Instrument, Assessment]]("assessments")
ALONE = Rules[[Assessment]]("assessments")


class OfCountry(Protocol):
    """What is of one country and a date: an assessment, or a follow-up."""

    @property
    def country(self) -> str:
        """The code of the country."""

    @property
    def territory_name(self) -> LocalText | None:
        """What a user-assigned code stands for."""

    @property
    def as_of(self) -> str:
        """Of when it is."""


COUNTRY = Rules[[OfCountry]]("assessments")
DATED = Rules[[OfCountry, str]]("assessments")


def check_assessment(
    instrument: Instrument,
    assessment: Assessment,
    *,
    today: str | None = None,
    warned: Iterable[tuple[str, str]] = (),
) -> list[Problem]:
    """Check an assessment against its instrument; with the last day that is not in the future, its date too.

    `warned` are the warnings, by rule and place, that its file has besides.
    """
    found = [
        *BOTH.problems(instrument, assessment),
        *ALONE.problems(assessment),
        *check_country(assessment, today=today),
        *check_implications(instrument, assessment),
        *check_settlements(assessment),
        *check_evidence(instrument, assessment),
        *check_exercises(instrument, assessment),
        *check_answers(assessment),
        *check_comments(assessment, today=today),
        *check_persons(assessment),
        *check_starting_instrument(instrument, assessment),
    ]
    return without_accepted(assessment, found, warned)


def check_country(found: OfCountry, *, today: str | None) -> list[Problem]:
    """Check the country, and with the last day that is not in the future the date."""
    return [*COUNTRY.problems(found), *(() if today is None else DATED.problems(found, today))]


@BOTH.rule(
    "unknown-version",
    text="The instrument's history lists the version that an assessment was made with.",
    why="Texts change from version to version: only a known one tells which question a rating answers.",
    unchecked="part",
)
def _unknown_version(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    if assessment.instrument_version not in instrument.versions:
        message = f"no version {quote(assessment.instrument_version)} of instrument {instrument.header.id}"
        yield finding(message, ("instrument_version",), help=f"versions: {listing(instrument.versions)}")


@DATED.rule(
    "as-of-in-future",
    text="`as_of` does not begin after today; a day more is allowed for, since days begin elsewhere earlier.",
    why="Nobody has seen yet how things will stand. A wrong year puts an assessment after all others of its country.",
)
def _as_of_in_future(assessment: OfCountry, today: str) -> Iterator[Problem]:
    if starts_after(assessment.as_of, today):
        message = f"{quote(assessment.as_of)} has not begun yet"
        yield finding(message, ("as_of",), help="write the day, month or year that the findings describe")


@COUNTRY.rule(
    "unknown-country",
    text="A country is an assigned ISO 3166-1 alpha-3 code, or a user-assigned one (XAA to XZZ) with a territory_name.",
    why="Reports name a country by its code. A wrong one gives the findings to another country, or to none.",
)
def _unknown_country(assessment: OfCountry) -> Iterator[Problem]:
    code = assessment.country
    if is_user_assigned(code):
        if assessment.territory_name is None:
            yield finding(
                f"{quote(code)} is user-assigned and says no name", ("country",), help="add territory_name",
                rests_on=[("territory_name",)],
            )  # fmt: skip
    elif not is_code(code):
        yield finding(f"{quote(code)} is no country code", ("country",), help=near_countries(code))


@COUNTRY.rule(
    "needless-territory-name",
    text="A territory_name stands with a user-assigned code, and with no other.",
    why="A country's name follows from its code. Beside it another name could give the findings to another country.",
)
def _needless_territory_name(assessment: OfCountry) -> Iterator[Problem]:
    if assessment.territory_name is not None and is_code(assessment.country):
        help = "take it out; with a code from XAA to XZZ it may stay"
        message = f"{quote(assessment.country)} names its country by itself"
        yield finding(message, ("territory_name",), help=help, on_key=True, rests_on=[("country",)])


def near_countries(code: str) -> str:
    """Word the help for a code that is none: the countries whose codes begin in the same way, or what a code is."""
    near = [
        f"{other} ({country_name(other, 'en')})" for other in codes() if other[:2].casefold() == code[:2].casefold()
    ]
    wanted = "ISO 3166-1 alpha-3, as AZE; XAA to XZZ for a territory without one"
    return f"did you mean {' or '.join(near)}?" if near else wanted


@BOTH.rule(
    "unknown-area",
    text="Scope, stakeholders and texts on areas name areas of the instrument.",
    why="The scope bounds what a report may say, stakeholders tell whose voice an area needs, and a text stands in the "
    "chapter of its area. All come to nothing where the area is misspelt.",
)
def _unknown_area(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    places: list[tuple[Path, str]] = [(("scope", index), area) for index, area in enumerate(assessment.scope or ())]
    for number, stakeholder in enumerate(assessment.stakeholders):
        places += [(("stakeholders", number, "areas", index), area) for index, area in enumerate(stakeholder.areas)]
    places += [(("areas", area), area) for area in assessment.areas]
    help = f"areas: {listing(instrument.areas)}"
    for path, area in places:
        if area not in instrument.areas and not _had_area(instrument, assessment, area):
            message = f"no area {quote(area)} in instrument {instrument.header.id}"
            several = _from_to(area, instrument)
            near = None if several else Near(area, instrument.areas)
            yield finding(message, path, near=near, help=several or help, on_key=path[0] == "areas")


def _from_to(area: str, instrument: Instrument) -> str:
    """Say which areas are meant where a first and a last one stand; an empty text where they do not."""
    areas = list(instrument.areas)
    first, _, last = area.partition("-")
    if first not in areas or last not in areas:
        return ""
    return f"write each by itself: {listing(areas[areas.index(first) : areas.index(last) + 1])}"


@BOTH.rule(
    "unknown-indicator",
    text="Ratings are of indicators that the instrument has, or had in the version that the assessment was made with.",
    why="Such a rating would reach no report, and the indicator that was meant would stand there as not assessed.",
)
def _unknown_indicator(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    then = ids_then(instrument, assessment)
    if not then:
        return
    codes: dict[str, list[str]] = {}
    for name in sorted(then):
        codes.setdefault(name.rpartition(".")[0], []).append(name.rpartition(".")[2])
    for area, ratings in assessment.ratings.items():
        if area not in instrument.areas and not _had_area(instrument, assessment, area):
            message = f"no area {quote(area)} in instrument {instrument.header.id}"
            help = f"areas: {listing(instrument.areas)}"
            yield finding(message, ("ratings", area), near=Near(area, instrument.areas), help=help, on_key=True)
            continue
        for code in ratings:
            if f"{area}.{code}" not in then:
                known = codes.get(area, [])
                message = f"no indicator {quote(f'{area}.{code}')} in instrument {instrument.header.id}"
                help = f"indicators of this area: {listing(known or ['none'])}"
                yield finding(message, ("ratings", area, code), near=Near(code, known), help=help, on_key=True)


def _had_area(instrument: Instrument, assessment: Assessment, area: str) -> bool:
    return any(name.startswith(f"{area}.") for name in ids_then(instrument, assessment))


@ALONE.rule(
    "outside-scope",
    text="An indicator outside the areas looked at has no rating.",
    why="The scope tells readers where nobody looked. A finding from there takes back what it says.",
)
def _outside_scope(assessment: Assessment) -> Iterator[Problem]:
    if assessment.scope is None:
        return
    for area, code, rating in ratings_of(assessment):
        if rating.status != "not_assessed" and area not in assessment.scope:
            message = f"area {area} is outside the scope"
            help = "add the area to scope, or take the rating out"
            yield finding(message, ("ratings", area, code), on_key=True, help=help, rests_on=[("scope",)])


@BOTH.rule(
    "not-applicable-not-allowed",
    text="`not_applicable` stands only where the instrument allows it.",
    why="What does not apply leaves the counts. Whether a question may be set aside is for the instrument to say, not "
    "for whoever has to answer it.",
)
def _not_applicable(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    if instrument.header.allows_not_applicable:
        return
    for area, code, rating in ratings_of(assessment):
        if "not_applicable" in statuses_of(rating):
            message = f"instrument {instrument.header.id} does not allow not_applicable"
            help = "rate it unmet, unknown or not_assessed"
            yield finding(message, ("ratings", area, code), on_key=True, help=help)


@ALONE.rule(
    "duplicate-entry",
    text="No list holds the same entry twice: areas, assessors, citations, comments, who was asked for them, accepted "
    "warnings; in a follow-up records, bodies, dates and links, in an instrument languages, ids, articles and links.",
    why="What stands twice is counted or read twice, and a second entry may have been meant to be another.",
)
def _duplicate_entry(assessment: Assessment) -> Iterator[Problem]:
    lists: list[tuple[Path, Sequence[object]]] = [(("assessors",), assessment.assessors)]
    lists.append((("scope",), assessment.scope or ()))
    lists.append((("reply", "of"), assessment.reply.of if assessment.reply is not None else ()))
    lists.append((("accepted",), [(entry.rule, entry.at) for entry in assessment.accepted]))
    lists += [(("stakeholders", number, "areas"), found.areas) for number, found in enumerate(assessment.stakeholders)]
    for area, code, rating in ratings_of(assessment):
        lists += [
            (("ratings", area, code, "evidence"), rating.evidence),
            (("ratings", area, code, "comments"), rating.comments),
        ]
        if rating.settlement is not None:
            lists.append((("ratings", area, code, "settlement", "by"), rating.settlement.by))
    for path, entries in lists:
        if len(entries) > 1:
            yield from twice(entries, path)


@ALONE.rule(
    "duplicate-id",
    text="Each stakeholder and each survey answer has an id of its own, and each exercise a title.",
    why="An organization or an answer is cited by its id. With two of one id nobody can tell which is meant.",
)
def _duplicate_id(assessment: Assessment) -> Iterator[Problem]:
    for key, entries in (("stakeholders", assessment.stakeholders), ("answers", assessment.answers)):
        known: set[str] = set()
        for index, id in enumerate([entry.id for entry in entries]):
            if id in known:
                yield finding(f"id {quote(id)} stands twice", (key, index, "id"), help="choose another")
            known.add(id)
