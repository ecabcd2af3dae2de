"""What a report says, as blocks that any renderer can show, and the names of tones. Knows no domain and no screens.

Texts of every block may know which of their pieces are in another language than the document (see `told`).
"""

# Without `from __future__ import annotations`: as texts, the types of fields are compiled one by one in every run.

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from trafficking_indicators.documents.charts import Chart, Mark

Tone = Literal["neutral", "good", "caution", "bad", "open", "absent"]
# What bars are made of: what is sure, and what may be.
Bar = Literal["bar", "possible"]
Align = Literal["left", "right"]
# What a note is there for: where the reader must be careful, or what is only said beside.
NoteKind = Literal["caution", "aside"]


class Meter(NamedTuple):
    """A bar beside a number: `sure` units, of at most `of` in the whole column, then `possible` ones."""

    sure: int
    possible: int
    of: int


class Cell(NamedTuple):
    """One cell of a table. `short` stands in where the full text has no room; `note` is a sign after the text.

    `detail` is a second, quieter line. `link` goes to an anchor of the document ("#..."). `compact` cells may show
    their sign alone, since their word is said elsewhere. `goes_on` belongs to the cell above, which then spans both
    rows; such a cell is empty. `value` is what a spreadsheet may count with where the text is a number.
    """

    text: str = ""
    tone: Tone = "neutral"
    mark: "Mark" = ""
    short: str = ""
    meter: Meter | None = None
    note: "Mark" = ""
    detail: str = ""
    link: str = ""
    compact: bool = False
    goes_on: bool = False
    value: int | None = None

    def line(self, *, short: bool = False) -> str:
        """Give text and detail on one line, with the short form of the text if asked for."""
        text = self.short if short and self.short else self.text
        return ": ".join(part for part in (text, self.detail) if part)


class Column(NamedTuple):
    """One column. Neighbours with the same `group` stand under one title and are not parted.

    `weight` is its share of a page's width beside the other columns; 0 leaves it to the renderer.
    """

    title: str
    group: str = ""
    align: Align = "left"
    wraps: bool = False
    weight: int = 0


class Table(NamedTuple):
    """Rows of cells. The first `stub` columns are repeated where the table is folded.

    `caption` stands above it, `summary` is for those who cannot see it, and a `wide` one wants a turned page.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    stub: int = 1
    caption: str = ""
    summary: str = ""
    anchor: str = ""
    wide: bool = False


class Span(NamedTuple):
    """A run of text. A line feed in it ends a line, and an empty line parts paragraphs: renderers keep both.

    Cells keep them too, but for Markdown, where a row is a line; titles, headings and labels stand on one line each.
    `link` goes to an anchor of the document ("#...") or to an address that begins with http:// or https://; anything
    else is no link. `language` is that of the text where it is not the document's.
    """

    text: str
    strong: bool = False
    tone: Tone = "neutral"
    mark: "Mark" = ""
    note: "Mark" = ""
    link: str = ""
    language: str = ""


class Part(NamedTuple):
    """The title of a part of a long document, above headings of every level; it begins a new page."""

    title: str
    anchor: str = ""


class Heading(NamedTuple):
    """The title of a section; level 1 is below the document's own title, and below the part that it stands in."""

    text: str
    level: int = 1
    anchor: str = ""


class Paragraph(NamedTuple):
    """Running text."""

    spans: tuple[Span, ...]


class Bullets(NamedTuple):
    """A list of points. `anchors`, where there are any, has one for each point, "" where it has none."""

    items: tuple[tuple[Span, ...], ...]
    anchors: tuple[str, ...] = ()


class Facts(NamedTuple):
    """Labels with what they say."""

    pairs: tuple[tuple[str, tuple[Span, ...]], ...]


class Legend(NamedTuple):
    """What the signs mean. Renderers that show no bar leave out the entries of one."""

    entries: "tuple[tuple[Mark | Bar, str], ...]"


class Note(NamedTuple):
    """What stands apart from the running text."""

    spans: tuple[Span, ...]
    kind: NoteKind = "caution"


class Contents(NamedTuple):
    """A list of parts and headings down to a level; renderers without pages or links leave it out."""

    depth: int = 1


class Figure(NamedTuple):
    """A chart, and a table with everything that it shows: renderers that draw nothing show the table alone.

    `alt` says in words what is to be seen.
    """

    caption: str
    alt: str
    chart: "Chart"
    table: Table


Block = Part | Heading | Paragraph | Bullets | Facts | Legend | Table | Note | Contents | Figure


class Labels(NamedTuple):
    """Words of the frame around a document, in its language; what is empty is left out.

    `page` holds {page} and {pages}.
    """

    contents: str = ""
    skip: str = ""
    page: str = ""
    figures_table: str = ""


class Document(NamedTuple):
    """A whole report in one language.

    `marking` stands on every page: where the report may not go. `subject` says with what it was made, `as_of` of when
    its readings are.
    """

    language: str
    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    marking: str = ""
    subject: str = ""
    as_of: str = ""
    labels: Labels = Labels()


def plain(*texts: str) -> tuple[Span, ...]:
    """Make spans without emphasis."""
    return tuple(Span(text) for text in texts)


def paragraph(text: str) -> Paragraph:
    """Make a paragraph without emphasis."""
    return Paragraph((Span(text),))
