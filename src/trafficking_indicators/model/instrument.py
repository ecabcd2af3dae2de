"""The instrument: areas with their indicators, recommendations and measures, as its files state them.

Frozen models, one per kind of file, and `Instrument`, which holds them together. No files, no levels, no counts.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from pydantic import Field

from trafficking_indicators.model.fields import (
    Address,
    Code,
    Count,
    Date,
    Flag,
    InstrumentId,
    Label,
    Language,
    Letter,
    Localized,
    Model,
    Name,
    PartId,
    Title,
    Wording,
)
from trafficking_indicators.model.recommendations import Link, Recommendation

if TYPE_CHECKING:
    # most commands read none
    from trafficking_indicators.model.measures import Measure, Objective, WrittenFor

LevelRule = Literal["cumulative", "independent"]
# How strongly a treaty binds: by a duty, by a duty to consider, to try, or not at all.
Strength = Literal["shall", "shall_consider", "endeavour", "may"]


class PrintedSource(Model):
    """The publication that the instrument is encoded from."""

    title: Title
    """Title as printed."""
    publisher: Title
    """The organization that published it."""
    author: Title | None = None
    """Author as printed."""
    date: Date
    """When it was published."""
    edition: Title | None = None
    """Edition that was read, with its code."""
    pages: Label | None = None
    """Pages that were read, as 45-61."""
    url: Address | None = None
    """Where it can be read."""


class Version(Model):
    """What one version changed in the ids of the one before."""

    version: Label
    """The version that this entry is about. Quote it: "1.0"."""
    reworded: tuple[PartId, ...] = ()
    """Ids whose text was changed."""
    added: tuple[PartId, ...] = ()
    """Ids that are new."""
    removed: tuple[PartId, ...] = ()
    """Ids that are gone."""
    moved: dict[PartId, PartId] = {}
    """Ids that were renamed: old id to new id."""


class Dimension(Model):
    """One way of looking at an area: on paper, in practice. `title` heads a table, `short` a narrow column."""

    letter: Letter
    """Capital letter that begins the codes of its indicators, as F."""
    title: Title
    """Title over the columns of a table, at most 26 letters."""
    short: Title
    """Title where a column is narrow, at most 12 letters."""


class Pair(Model):
    """The two dimensions that answer each other."""

    paper: Name
    """Name of the dimension on paper, as framework."""
    practice: Name
    """Name of the dimension in practice, as operational."""


class Treaty(Model):
    """A treaty that areas refer to."""

    title: Title
    """Full title."""
    short: Label
    """What stands before the number of an article, as CETS 197."""
    articles: tuple[Label, ...] = ()
    """Articles of the treaty with duties, in its order, as 5(1): those to which nothing speaks are listed."""


class Header(Model):
    """The file instrument.yaml: everything about the instrument but its contents."""

    id: InstrumentId
    """Id of the instrument, as iom-2016; also the name of its folder."""
    version: Label
    """Current version. Quote it: "1.0"."""
    history: Annotated[tuple[Version, ...], Field(min_length=1)]
    """All versions, the oldest first; assessments of any of them can be read."""
    title: Title
    """Title of the instrument."""
    source: PrintedSource | None = None
    """The publication that the instrument is encoded from."""
    scope_note: Wording
    """What the instrument covers and what it does not. Stands on every output."""
    disclaimer: Wording
    """What unofficial readings say of themselves in the title line of every output."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """Languages that the instrument's texts are in, at least one."""
    dimensions: Annotated[dict[Name, Dimension], Field(min_length=1)]
    """Ways of looking at an area, by name, at least one."""
    pair: Pair | None = None
    """The dimensions that are compared as paper and practice."""
    levels: Annotated[tuple[Count, ...], Field(min_length=1)]
    """Levels, at least one, as [1, 2]."""
    choices: Annotated[Count, Field(ge=1)] = 3
    """Marks that each participant of a priority exercise has, 1 or more."""
    allows_not_applicable: Flag = False
    """Whether a rating may be not_applicable."""
    areas: Annotated[tuple[PartId, ...], Field(min_length=1)]
    """Ids of all areas, in the order of output. Each has a file in areas/."""
    treaties: dict[Name, Treaty] = {}
    """Treaties that areas refer to, by name."""


class Indicator(Model):
    """One criterion. `implies` names the codes of the same dimension that hold whenever this one does."""

    text: Wording
    """What is asked, as a statement that holds or does not."""
    strength: Strength | None = None
    """How strongly a treaty asks for it; left out where no treaty is followed. An option not taken is no gap."""
    guidance: Localized | None = None
    """What counts as met, what as partly met, how enumerations are read, where to look."""
    implies: tuple[Code, ...] = ()
    """Codes of the same dimension that hold whenever this one does."""


class TreatyArticle(Model):
    """Articles of a treaty on the area's subject; `to_check` says that nobody has compared the text yet."""

    treaty: Name
    """Name of a treaty of instrument.yaml."""
    articles: Annotated[tuple[Label, ...], Field(min_length=1)]
    """Numbers of the articles, as 5(2), at least one."""
    about: Wording | None = None
    """What the articles are about."""
    basis: Literal["text", "to_check"]
    """How it is known that the articles are on this subject."""


class Area(Model):
    """One file of areas/: a numbered topic with its indicators by code."""

    area: PartId
    """Id of the area, as 5.1."""
    title: Title
    """Full title."""
    short: Title
    """Short title for tables, at most 22 letters."""
    page: Label | None = None
    """Page on which the area begins in the printed source."""
    level_rule: LevelRule
    """Whether the levels are steps of a ladder."""
    note: Localized | None = None
    """What a reader of the area should know."""
    indicators: Annotated[dict[Code, Indicator], Field(min_length=1)]
    """Indicators by code, as F1: letter of the dimension and level; with one level, any number. At least one."""
    without: dict[Code, Localized] = {}
    """Places that have no indicator here, as P1: the dimension's letter and the level, each with the reason."""
    counterparts: dict[Code, Code] = {}
    """Which practice answers which rule: code on paper to code in practice. Only where rows are parallel."""
    notes: dict[Code, Localized] = {}
    """Remarks on the printed source, by code."""
    treaty_articles: tuple[TreatyArticle, ...] = ()
    """Articles of treaties on the area's subject."""


def number_in(code: str) -> int:
    """Give the number in a code: 2 in F2a."""
    return int(code[1:].rstrip("abcdefghijklmnopqrstuvwxyz"))


def level_in(code: str, header: Header) -> int:
    """Give the level in a code: its number; where an instrument has one level only, numbers are free, as in A10."""
    return header.levels[0] if len(header.levels) == 1 else number_in(code)


class Cell(NamedTuple):
    """One indicator in its place: `id` is area and code together, `5.1.F2`."""

    id: str
    area: str
    code: str
    dimension: str
    level: int
    implies: tuple[str, ...]
    strength: Strength | None = None


class Instrument:
    """A whole indicator set, never changed. `objectives` is None where the measures were not read.

    `written_for` says for whom and when the measures were written, None where they are for any country.
    """

    def __init__(
        self,
        header: Header,
        areas: dict[str, Area],
        recommendations: dict[str, Recommendation],
        objectives: "dict[str, Objective] | None" = None,
        written_for: "WrittenFor | None" = None,
    ) -> None:
        self.header = header
        self.areas = areas
        self.recommendations = recommendations
        self.objectives = objectives
        self.written_for = written_for

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
    def has_ladder(self) -> bool:
        """Whether the levels of any area are steps, which can be reached."""
        return any(area.level_rule == "cumulative" for area in self.areas.values())

    @property
    def has_levels(self) -> bool:
        """Whether a level says anything: where there is one only, and no ladder, it does not."""
        return self.has_ladder or len(self.header.levels) > 1

    @cached_property
    def measures(self) -> "dict[str, tuple[str, Measure]]":
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
            level = level_in(code, self.header)
            if code[0] in order and level in self.header.levels:
                index, name = order[code[0]]
                implied = tuple(f"{area.area}.{other}" for other in indicator.implies)
                cell = Cell(f"{area.area}.{code}", area.area, code, name, level, implied, indicator.strength)
                cells.append(((index, level, number_in(code), code), cell))
        return (cell for _, cell in sorted(cells, key=lambda item: item[0]))
