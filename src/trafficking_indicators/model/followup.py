"""A follow-up: what became of a plan or of recommendations, item by item, over rounds.

Frozen models and the meaning of their values. No files, nothing worked out.
"""

import calendar
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from trafficking_indicators.model.assessment import AssessmentBasis, Source
from trafficking_indicators.model.fields import (
    COUNTRY,
    CURRENCY,
    DAY_OF_YEAR,
    DUE,
    ITEM,
    LONGEST_DATE,
    LONGEST_ID,
    Count,
    Date,
    InstrumentId,
    Label,
    Localized,
    Model,
    Name,
    PartId,
    Title,
    Voice,
    Wording,
    existing_day,
)
from trafficking_indicators.model.follow_records import Found, Reference, Report, RoundName
from trafficking_indicators.model.recommendations import Link

Independence = Literal["independent", "part_of_state", "lead_body"]
Every = Literal["month", "quarter", "half_year", "year"]
ItemKind = Literal["recommendation", "measure", "commitment"]
Strength = Literal["shall", "should", "may", "urged", "invited", "not_stated"]
PositionSays = Literal["accepted", "accepted_in_part", "noted", "rejected", "not_stated"]
Assignment = Literal["stated", "inferred", "disputed", "none"]

NONE_STATED = "none_stated"
CONTINUOUS = "continuous"
# The id of a follow-up, a slash, and an item of it.
LONGEST_ITEM = 2 * LONGEST_ID + 1
# Of a leap year: the 29th of February is a day of some years.
_LEAP_YEAR = 2024


def _day_of_some_year(value: str) -> str:
    month, day = (int(part) for part in value.split("-"))
    if day > calendar.monthrange(_LEAP_YEAR, month)[1]:
        raise PydanticCustomError("bad-date", "there is no such day")
    return value


def _existing(value: str) -> str:
    return existing_day(value) if len(value) == LONGEST_DATE and value != CONTINUOUS else value


def _nothing_stated(value: object) -> object:
    return None if value == NONE_STATED else value


ItemName = TypeAliasType("ItemName", Annotated[str, StringConstraints(pattern=ITEM, max_length=LONGEST_ITEM)])
Due = TypeAliasType("Due", Annotated[str, StringConstraints(pattern=DUE), AfterValidator(_existing)])
DayOfYear = TypeAliasType(
    "DayOfYear", Annotated[str, StringConstraints(pattern=DAY_OF_YEAR), AfterValidator(_day_of_some_year)]
)


class Body(Model):
    """Who is to act or to report: an organization, never a person."""

    kind: Voice
    """What sort of body it is."""
    title: Title
    """Its name, or its kind and role. Never a person, an address or a number."""


class FollowSource(Source):
    """An entry of the register. `by` names the body of this file whose word it is."""

    by: Name | None = None
    """Body of this file whose word it is, where it is that of one."""


class Cadence(Model):
    """How often the bodies are asked to report."""

    every: Every
    """How often."""
    due: Annotated[tuple[DayOfYear, ...], Field(min_length=1)]
    """Days of the year by which reports are due, month and day: "06-18"."""


class Position(Model):
    """What the State said of the item when it was asked for."""

    says: PositionSays
    """What it said."""
    source: Name
    """Name of the source in which it said so."""
    locator: Title | None = None
    """Where in the source."""


class Moved(Model):
    """A deadline that was moved: every earlier date stays."""

    from_: Annotated[Due, Field(alias="from")]
    """The deadline until then."""
    to: Due
    """The deadline from then on."""
    by: Name
    """Body that moved it."""
    source: Name | None = None
    """Name of the source that says so."""


class Sum(Model):
    """An amount of money, in one currency. Sums are never added up."""

    amount: Count
    """The amount, in whole units of the currency."""
    currency: Annotated[str, StringConstraints(pattern=CURRENCY)] | None = None
    """Currency, by its ISO 4217 code, as AZN."""
    for_: Annotated[Label | None, Field(alias="for")] = None
    """What it is for: years, or a purpose, as 2021-2024."""
    source: Name | None = None
    """Name of the source that states it."""


SumOrNone = TypeAliasType(
    "SumOrNone",
    Annotated[Sum | None, BeforeValidator(_nothing_stated, json_schema_input_type=Sum | Literal["none_stated"])],
)


class Budget(Model):
    """Money, planned and spent: each a sum, or none_stated where sources were looked at and name none."""

    planned: SumOrNone = None
    """What was planned."""
    spent: SumOrNone = None
    """What was spent."""


class Part(Model):
    """A part that can be checked: the item is done when every part is shown."""

    text: Wording
    """What is to be seen, in a sentence."""
    side: Name
    """Dimension of the instrument that it belongs to: on paper or in practice, as framework or operational."""


class Item(Model):
    """One thing that was asked for, planned or promised, with what was said and found of it."""

    text: Wording
    """What it asks for, in your words or its own."""
    from_: Annotated[Reference, Field(alias="from")]
    """Where it stands."""
    kind: ItemKind
    """What it is."""
    strength: Strength = "not_stated"
    """How strongly it is worded. Printed, never weighted."""
    links: tuple[Link, ...] = ()
    """Areas, indicators, recommendations and measures of the instrument that it concerns."""
    same_as: tuple[ItemName, ...] = ()
    """Where the same was asked before: an item of this file, or FOLLOWUP/ITEM of another."""
    position: Position | None = None
    """What the State said of it when it was asked for."""
    lead: Name | None = None
    """Body that is to act. Left out where none is named."""
    with_: Annotated[tuple[Name, ...], Field(alias="with")] = ()
    """Bodies that are to act with it."""
    assignment: Assignment
    """How it is known who is to act."""
    start: Date | None = None
    """When work on it was to begin."""
    due: Due
    """By when it is to be done: a date, none_stated or continuous."""
    checkpoints: tuple[Date, ...] = ()
    """When to look, where it is continuous."""
    moved: tuple[Moved, ...] = ()
    """Every time that the deadline was moved, the first one first."""
    budget: Budget | None = None
    """Money for it."""
    done_when: dict[Name, Part] = {}
    """Parts that can be checked, by name."""
    reports: tuple[Report, ...] = ()
    """What bodies said of it, the first one first."""
    findings: tuple[Found, ...] = ()
    """What the keeper found, the first one first."""

    @property
    def bodies(self) -> tuple[str, ...]:
        """Who is to act: the lead first."""
        return (*(() if self.lead is None else (self.lead,)), *self.with_)


class FollowUp(Model):
    """The file of one plan, or of the recommendations of one report."""

    followup: InstrumentId
    """Id of the follow-up: small letters, digits and hyphens, as xal-plan-2021."""
    country: Annotated[str, StringConstraints(pattern=COUNTRY)]
    """ISO 3166-1 alpha-3 code, as AZE; or a user-assigned code, XAA to XZZ, with territory_name."""
    territory_name: Title | None = None
    """Name of the territory: with user-assigned codes, and only with them."""
    title: Title
    """What is followed up."""
    instrument: InstrumentId
    """Id of the instrument whose areas, indicators, recommendations and measures the links mean."""
    instrument_version: Label
    """Version of the instrument that the links mean. Quote it: "1.0"."""
    basis: AssessmentBasis
    """Whose word the findings are."""
    keeper: Annotated[tuple[Title, ...], Field(min_length=1)]
    """Organizations or roles that keep this file and make its findings. Never persons."""
    independence: Independence
    """How the keeper stands to the bodies that are to act."""
    as_of: Date
    """No finding is newer than this."""
    limitations: Localized
    """What this reading could not see. Stands in every report."""
    cadence: Cadence | None = None
    """How often the bodies are asked to report."""
    rounds: dict[RoundName, Date] = {}
    """Rounds of reports, each with its date."""
    bodies: dict[Name, Body] = {}
    """Bodies that are to act or report, by name."""
    sources: dict[Name, FollowSource] = {}
    """The register of sources, by name. Names begin with a letter."""
    items: Annotated[dict[PartId, Item], Field(min_length=1)]
    """What was asked for, planned or promised, by number or name."""
