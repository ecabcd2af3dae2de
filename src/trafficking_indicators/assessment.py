"""An assessment: one country, one round, with its sources, ratings, priority exercises and survey answers.

Frozen models and the meaning of dates. No files, no arithmetic.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from typing_extensions import TypeAliasType

from trafficking_indicators.fields import (
    COUNTRY,
    ROUND,
    Code,
    Count,
    Date,
    Flag,
    InstrumentId,
    Letter,
    Localized,
    Model,
    Name,
    PartId,
    Text,
)

Status = Literal["met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable"]
STATUSES: tuple[Status, ...] = ("met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable")
RATED: frozenset[Status] = frozenset(("met", "partly_met", "unmet"))
OPEN: frozenset[Status] = frozenset(("unknown", "not_assessed"))
EXAMINED: frozenset[Status] = RATED | {"unknown"}

Voice = Literal["state", "ngo", "igo", "nhri", "survivor", "academic", "media", "other"]
AssessmentBasis = Literal["official", "self_assessment", "desk_reading", "illustration"]
# A reading of one of these kinds is not the finding of whoever made the instrument, and every output says so.
UNOFFICIAL: frozenset[AssessmentBasis] = frozenset(("desk_reading", "illustration"))
SourceKind = Literal[
    "law", "policy", "agreement", "report", "statistics", "interview", "survey", "workshop", "website", "media", "other"
]
# Sources that are people: they stand in the register by code, without names.
CODED: frozenset[SourceKind] = frozenset(("interview", "survey", "workshop"))

# How long a date is that gives the year alone.
_YEAR = len("2016")


def starts_after(date: str, other: str) -> bool:
    """Tell whether a date's first day lies after another date's last day.

    A date is a span of a day, a month or a year, so `2016-06` is not after `2016`.
    """
    return _first_day(date) > _last_day(other)


def _first_day(date: str) -> str:
    return date + "-01-01"[len(date) - _YEAR :]


def _last_day(date: str) -> str:
    # a day that no month reaches compares after all days of the month
    return date + "-12-31"[len(date) - _YEAR :]


class Source(Model):
    """An entry of the register. `via` names the source through which this one was read."""

    kind: SourceKind
    voice: Voice
    title: Localized | None = None
    publisher: Localized | None = None
    date: Date | None = None
    url: Text | None = None
    via: Name | None = None
    note: Localized | None = None


class Evidence(Model):
    """A citation of a source, for or against the indicator holding. `sensitive` hides it from public output."""

    source: Name
    locator: Localized | None = None
    note: Localized | None = None
    says: Literal["for", "against"] = "for"
    sensitive: Flag = False


class Comment(Model):
    """A remark by one of those concerned: the right of reply."""

    by: Voice
    text: Localized


Confidence = Literal["high", "medium", "low"]


class _Rating(Model):
    comments: tuple[Comment, ...] = ()


class _Rated(_Rating):
    reason: Localized
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    confidence: Confidence | None = None


class Met(_Rated):
    """A source states that the indicator holds."""

    status: Literal["met"]


class PartlyMet(_Rated):
    """A named part holds, and another, `missing`, does not."""

    status: Literal["partly_met"]
    missing: Localized


class Unmet(_Rated):
    """A source states the lack."""

    status: Literal["unmet"]


class Unknown(_Rating):
    """Looked for, and cannot tell: `tried` says what was looked at."""

    status: Literal["unknown"]
    tried: Localized
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence | None = None


class NotAssessed(_Rating):
    """Not looked at."""

    evidence: ClassVar[tuple[Evidence, ...]] = ()
    status: Literal["not_assessed"]


class NotApplicable(_Rating):
    """The indicator has no meaning here; only where the instrument allows it."""

    status: Literal["not_applicable"]
    reason: Localized
    evidence: tuple[Evidence, ...] = ()


def _long_form(value: object) -> object:
    return {"status": value} if isinstance(value, str) else value


Rating = Met | PartlyMet | Unmet | Unknown | NotAssessed | NotApplicable
# The short form `F1: not_assessed` is a status alone; its location in the file is the same.
RatingOrStatus = TypeAliasType(
    "RatingOrStatus",
    Annotated[
        Annotated[Rating, Field(discriminator="status")],
        BeforeValidator(_long_form, json_schema_input_type=Rating | Literal["not_assessed"]),
    ],
)


class Stakeholder(Model):
    """An organization whose voice matters for some areas: kind and role, never a contact."""

    id: Name
    kind: Voice
    title: Localized
    areas: Annotated[tuple[PartId, ...], Field(min_length=1)]
    consulted: Literal["yes", "no", "unknown"]


class Exercise(Model):
    """One electorate's choice of priorities. Counts are left out where they are not known."""

    unit: Literal["respondent", "group"]
    title: Localized | None = None
    invited: Count | None = None
    returned: Count | None = None
    answered: Count | None = None
    choices: Annotated[Count, Field(ge=1)] | None = None
    marks: dict[Letter, Count] = {}

    @property
    def participants(self) -> int | None:
        """How many may have taken part: those who answered, else those who returned anything; None if not known."""
        return self.answered if self.answered is not None else self.returned


class Priorities(Model):
    """The priority exercises, and marks whose exercise cannot be read."""

    source: Name | None = None
    locator: Localized | None = None
    note: Localized | None = None
    exercises: Annotated[dict[Name, Exercise], Field(min_length=1)]
    unattributed: dict[Letter, Count] = {}


class Answer(Model):
    """One survey question as published.

    `unplaced` are counts whose option cannot be read, `uncounted` options that were named without a count.
    """

    id: Text
    text: Localized
    options: tuple[Localized, ...] = ()
    returned: Count | None = None
    answered: Count | None = None
    counts: dict[Text, Count] = {}
    labels: dict[Text, Localized] = {}
    unplaced: tuple[Count, ...] = ()
    uncounted: tuple[Text, ...] = ()
    source: Name | None = None
    locator: Localized | None = None
    note: Localized | None = None


class Assessment(Model):
    """The file of one country and round."""

    instrument: InstrumentId
    instrument_version: Text
    country: Annotated[str, StringConstraints(pattern=COUNTRY)]
    territory_name: Localized | None = None
    round: Annotated[str, StringConstraints(pattern=ROUND)]
    as_of: Date
    basis: AssessmentBasis
    audience: Literal["public", "internal"] = "public"
    assessors: Annotated[tuple[Localized, ...], Field(min_length=1)]
    limitations: Localized
    scope: Annotated[tuple[PartId, ...], Field(min_length=1)] | None = None
    sources: dict[Name, Source] = {}
    stakeholders: tuple[Stakeholder, ...] = ()
    ratings: dict[PartId, dict[Code, RatingOrStatus]] = {}
    priorities: Priorities | None = None
    answers: tuple[Answer, ...] = ()
