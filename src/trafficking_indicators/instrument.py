"""The instrument: areas with their indicators, recommendations and measures, as its files state them.

Frozen models, one per kind of file, and `Instrument`, which holds them together. No files, no levels, no counts.
"""

import calendar
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
)
from pydantic_core import CoreSchema, PydanticCustomError
from typing_extensions import TypeAliasType

# The language tag of a text that says none.
UNDETERMINED = "und"

INSTRUMENT_ID = r"^[a-z0-9][a-z0-9-]{0,63}$"
NAME = r"^[a-z][a-z0-9_-]{0,39}$"
PART_ID = r"^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+){0,5}$"
CODE = r"^[A-Z][1-9][a-z]?$"
LETTER = r"^[A-Z]$"
LANGUAGE = r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$"
DATE = r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"

# What each pattern asks for, for messages.
PATTERNS = {
    INSTRUMENT_ID: "small letters, digits and hyphens, as iom-2016",
    NAME: "a name in small letters, as na-2016 or survey",
    PART_ID: "an id of letters and digits with dots or hyphens, as 5.1",
    CODE: "a dimension's letter and a level, as F1",
    LETTER: "one capital letter",
    LANGUAGE: "a language tag, as en",
    DATE: "a date as 2016, 2016-05 or 2016-05-31",
}


# Nine digits hold every count of people, and no text becomes a number by being long.
LONGEST_COUNT = 9
LONGEST_DATE = len("2016-05-31")


class Model(BaseModel):
    """A part of a file: frozen, and with no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _whole_number(value: object) -> object:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= LONGEST_COUNT:
        return int(value)
    raise PydanticCustomError("bad-number", "expected a whole number")


def _flag(value: object) -> object:
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("bad-choice", "expected true or false")


def _calendar_day(value: str) -> str:
    if len(value) == LONGEST_DATE:
        year, month, day = (int(part) for part in value.split("-"))
        if year == 0 or day > calendar.monthrange(year, month)[1]:
            raise PydanticCustomError("bad-date", "there is no such day")
    return value


def _by_language(value: object) -> object:
    return {UNDETERMINED: value} if isinstance(value, str) else value


# Named aliases, so that pydantic compiles each of them once and not wherever it is used: a third of the time.
Text = TypeAliasType("Text", Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)])
Language = TypeAliasType("Language", Annotated[str, StringConstraints(pattern=LANGUAGE)])


class LocalText(dict[str, str]):
    """One text by language; `und` where the author wrote it in one language without saying which."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        by_language = Annotated[dict[Language, Text], Field(min_length=1)]
        return handler.generate_schema(Annotated[by_language, BeforeValidator(_by_language), AfterValidator(cls)])


Localized = TypeAliasType("Localized", LocalText)
Count = TypeAliasType("Count", Annotated[int, BeforeValidator(_whole_number)])
Flag = TypeAliasType("Flag", Annotated[bool, BeforeValidator(_flag)])
PartId = TypeAliasType("PartId", Annotated[str, StringConstraints(pattern=PART_ID)])
Code = TypeAliasType("Code", Annotated[str, StringConstraints(pattern=CODE)])
Letter = TypeAliasType("Letter", Annotated[str, StringConstraints(pattern=LETTER)])
Name = TypeAliasType("Name", Annotated[str, StringConstraints(pattern=NAME)])
InstrumentId = TypeAliasType("InstrumentId", Annotated[str, StringConstraints(pattern=INSTRUMENT_ID)])
Date = TypeAliasType("Date", Annotated[str, StringConstraints(pattern=DATE), AfterValidator(_calendar_day)])
LevelRule = Literal["cumulative", "independent"]
Basis = Literal["source", "inferred"]


class PrintedSource(Model):
    """The publication that the instrument is encoded from."""

    title: Localized
    publisher: Localized
    author: Localized | None = None
    date: Date
    edition: Localized | None = None
    pages: Text | None = None
    url: Text | None = None


class Version(Model):
    """What one version changed in the ids of the one before."""

    version: Text
    reworded: tuple[PartId, ...] = ()
    added: tuple[PartId, ...] = ()
    removed: tuple[PartId, ...] = ()
    moved: dict[PartId, PartId] = {}


class Dimension(Model):
    """One way of looking at an area: on paper, in practice. `title` heads a table, `short` a narrow column."""

    letter: Letter
    title: Localized
    short: Localized


class Pair(Model):
    """The two dimensions that answer each other."""

    paper: Name
    practice: Name


class Treaty(Model):
    """A treaty that areas refer to."""

    title: Localized
    short: Text


class Header(Model):
    """The file instrument.yaml: everything about the instrument but its contents."""

    id: InstrumentId
    version: Text
    history: Annotated[tuple[Version, ...], Field(min_length=1)]
    title: Localized
    source: PrintedSource | None = None
    scope_note: Localized
    disclaimer: Localized
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    dimensions: Annotated[dict[Name, Dimension], Field(min_length=1)]
    pair: Pair | None = None
    levels: Annotated[tuple[Count, ...], Field(min_length=1)]
    choices: Annotated[Count, Field(ge=1)] = 3
    allows_not_applicable: Flag = False
    areas: Annotated[tuple[PartId, ...], Field(min_length=1)]
    treaties: dict[Name, Treaty] = {}


class Indicator(Model):
    """One criterion. `implies` names the codes of the same dimension that hold whenever this one does."""

    text: Localized
    guidance: Localized | None = None
    implies: tuple[Code, ...] = ()


class TreatyArticle(Model):
    """Articles of a treaty on the area's subject; `to_check` says that nobody has compared the text yet."""

    treaty: Name
    articles: Annotated[tuple[Text, ...], Field(min_length=1)]
    about: Localized | None = None
    basis: Literal["text", "to_check"]


class Area(Model):
    """One file of areas/: a numbered topic with its indicators by code."""

    area: PartId
    title: Localized
    short: Localized
    page: Text | None = None
    level_rule: LevelRule
    note: Localized | None = None
    indicators: Annotated[dict[Code, Indicator], Field(min_length=1)]
    counterparts: dict[Code, Code] = {}
    notes: dict[Code, Localized] = {}
    treaty_articles: tuple[TreatyArticle, ...] = ()


class Link(Model):
    """What a recommendation or measure addresses: an area or an indicator, and how we know."""

    to: PartId
    basis: Basis


class Recommendation(Model):
    """One of the options that participants choose their priorities from."""

    text: Localized
    short: Localized
    page: Text | None = None
    addresses: tuple[Link, ...] = ()
    open: Flag = False
    note: Localized | None = None


class Measure(Model):
    """One detailed action."""

    text: Localized
    page: Text | None = None
    addresses: tuple[Link, ...] = ()
    note: Localized | None = None


class Objective(Model):
    """An aim, and the measures under it."""

    text: Localized
    page: Text | None = None
    measures: Annotated[dict[PartId, Measure], Field(min_length=1)]


class Recommendations(Model):
    """The file recommendations.yaml."""

    recommendations: Annotated[dict[Letter, Recommendation], Field(min_length=1)]


class Measures(Model):
    """The file measures.yaml."""

    objectives: Annotated[dict[PartId, Objective], Field(min_length=1)]


class Cell(NamedTuple):
    """One indicator in its place: `id` is area and code together, `5.1.F2`."""

    id: str
    area: str
    code: str
    dimension: str
    level: int
    implies: tuple[str, ...]


class Instrument:
    """A whole indicator set, never changed. `objectives` is None where the measures were not read."""

    def __init__(
        self,
        header: Header,
        areas: dict[str, Area],
        recommendations: dict[str, Recommendation],
        objectives: dict[str, Objective] | None = None,
    ) -> None:
        self.header = header
        self.areas = areas
        self.recommendations = recommendations
        self.objectives = objectives

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """Every indicator by id, in the order of areas, dimensions and levels."""
        return {cell.id: cell for area in self.areas.values() for cell in self._cells_of(area)}

    @cached_property
    def cells_by_area(self) -> dict[str, tuple[Cell, ...]]:
        """The cells of each area, in the order of dimensions and levels."""
        grouped: dict[str, list[Cell]] = {area: [] for area in self.areas}
        for cell in self.cells.values():
            grouped[cell.area].append(cell)
        return {area: tuple(cells) for area, cells in grouped.items()}

    @cached_property
    def measures(self) -> dict[str, tuple[str, Measure]]:
        """Every measure by id, with the id of its objective."""
        return {
            measure_id: (objective_id, measure)
            for objective_id, objective in (self.objectives or {}).items()
            for measure_id, measure in objective.measures.items()
        }

    @cached_property
    def versions(self) -> tuple[str, ...]:
        """The versions whose assessments load, in the order of the history."""
        return tuple(version.version for version in self.header.history)

    def indicator(self, cell: Cell) -> Indicator:
        """Give the text of a cell."""
        return self.areas[cell.area].indicators[cell.code]

    def in_scope(self, link: Link) -> bool:
        """Tell whether a link leads to an area or indicator of this instrument."""
        return link.to in self.areas or link.to in self.cells

    def _cells_of(self, area: Area) -> Iterator[Cell]:
        order = {
            dimension.letter: (index, name) for index, (name, dimension) in enumerate(self.header.dimensions.items())
        }
        cells: list[tuple[Any, Cell]] = []
        for code, indicator in area.indicators.items():
            if code[0] in order and int(code[1]) in self.header.levels:
                index, name = order[code[0]]
                implied = tuple(f"{area.area}.{other}" for other in indicator.implies)
                cell = Cell(f"{area.area}.{code}", area.area, code, name, int(code[1]), implied)
                cells.append(((index, cell.level, code), cell))
        return (cell for _, cell in sorted(cells, key=lambda item: item[0]))
