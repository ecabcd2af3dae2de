"""The instrument: areas with their indicators, recommendations and measures, as its files state them.

Frozen models, one per kind of file, and `Instrument`, which holds them together. No files, no levels, no counts.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from trafficking_indicators.fields import (
    Code,
    Count,
    Date,
    Flag,
    InstrumentId,
    Language,
    Letter,
    Localized,
    Model,
    Name,
    PartId,
    Text,
)

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
