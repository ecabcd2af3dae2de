"""Charts as data: what is drawn, never how, and the names of signs. Each stands beside a table of the same numbers.

Nothing is summed that is not of one kind, and nothing is shown as a share.
"""

# Without `from __future__ import annotations`: as texts, the types of fields are compiled one by one in every run.

from typing import Literal, NamedTuple

# A sign by name: which glyph it is, the renderer decides.
Mark = Literal["", "full", "half", "empty", "question", "dot", "dash", "star", "diamond"]
# One step of a ladder of levels: reached in every case, in some, or in none.
Step = Literal["sure", "possible", "out"]


class Grid(NamedTuple):
    """Signs in rows and columns: indicators down, rounds across. `words` say each sign."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Mark, ...]], ...]
    words: tuple[tuple[Mark, str], ...]


class Ticks(NamedTuple):
    """One bar with a tick for each indicator, in table order, and a bracket over how many may be met.

    `low` and `high` count from the fewest to the most; `bracket` says so in words.
    """

    marks: tuple[Mark, ...]
    low: int
    high: int
    bracket: str


class Range(NamedTuple):
    """A labelled number of units: `low` are sure, up to `high` are possible."""

    label: str
    low: int
    high: int


class Panel(NamedTuple):
    """Ranges of one unit on one axis, which ends at `most`."""

    title: str
    rows: tuple[Range, ...]
    most: int


class Panels(NamedTuple):
    """Panels side by side or below each other: one for each electorate, none shares an axis with another."""

    panels: tuple[Panel, ...]


class Pile(NamedTuple):
    """A labelled pile of unit squares; `text` says its number where it is no plain number."""

    label: str
    squares: int
    text: str


class Squares(NamedTuple):
    """Answers as unit squares, one a person; `tray` holds apart what could not be read or placed."""

    piles: tuple[Pile, ...]
    tray: Pile | None = None


class Voice(NamedTuple):
    """A row of citations: a square for each, hollow where it speaks against."""

    label: str
    speaks: tuple[bool, ...]


class Voices(NamedTuple):
    """Who was heard, a row each; empty rows are kept."""

    rows: tuple[Voice, ...]
    nobody: str


class Ladder(NamedTuple):
    """Levels of one area and dimension, the lowest first, with their words."""

    label: str
    steps: tuple[Step, ...]
    text: str


class Ladders(NamedTuple):
    """Ladders of levels, a row each, in columns of the dimensions."""

    rows: tuple[tuple[str, tuple[Ladder, ...]], ...]


Chart = Grid | Ticks | Panels | Squares | Voices | Ladders
