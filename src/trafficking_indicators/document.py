"""What a report says, as blocks that any renderer can show. Knows nothing of the domain and nothing of screens."""

from __future__ import annotations

from typing import Literal, NamedTuple

Tone = Literal["neutral", "good", "caution", "bad", "open", "absent"]
# A sign by name: which glyph it is, the renderer decides.
Mark = Literal["", "full", "half", "empty", "question", "dot", "dash", "star"]
# What bars are made of: what is sure, and what may be.
Bar = Literal["bar", "possible"]
Align = Literal["left", "right"]


class Meter(NamedTuple):
    """A bar beside a number: `sure` units, of at most `of` in the whole column, then `possible` ones."""

    sure: int
    possible: int
    of: int


class Cell(NamedTuple):
    """One cell of a table. `short` stands in where the full text has no room; `note` is a sign after the text."""

    text: str = ""
    tone: Tone = "neutral"
    mark: Mark = ""
    short: str = ""
    meter: Meter | None = None
    note: Mark = ""


class Column(NamedTuple):
    """One column. Neighbours with the same `group` stand under one title and are not parted."""

    title: str
    group: str = ""
    align: Align = "left"
    wraps: bool = False


class Table(NamedTuple):
    """Rows of cells. The first `stub` columns are repeated where the table is folded."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    stub: int = 1


class Span(NamedTuple):
    """A run of text. A line feed in it ends a line, and an empty line parts paragraphs: renderers keep both.

    Titles, headings, labels and cells stand on one line each.
    """

    text: str
    strong: bool = False
    tone: Tone = "neutral"
    mark: Mark = ""
    note: Mark = ""


class Heading(NamedTuple):
    """The title of a section; level 1 is below the document's own title."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """Running text."""

    spans: tuple[Span, ...]


class Bullets(NamedTuple):
    """A list of points."""

    items: tuple[tuple[Span, ...], ...]


class Facts(NamedTuple):
    """Labels with what they say."""

    pairs: tuple[tuple[str, tuple[Span, ...]], ...]


class Legend(NamedTuple):
    """What the signs mean. Renderers that show no bar leave out the entries of one."""

    entries: tuple[tuple[Mark | Bar, str], ...]


Block = Heading | Paragraph | Bullets | Facts | Legend | Table


class Document(NamedTuple):
    """A whole report in one language."""

    language: str
    title: str
    blocks: tuple[Block, ...]


def plain(*texts: str) -> tuple[Span, ...]:
    """Make spans without emphasis."""
    return tuple(Span(text) for text in texts)


def paragraph(text: str) -> Paragraph:
    """Make a paragraph without emphasis."""
    return Paragraph((Span(text),))
