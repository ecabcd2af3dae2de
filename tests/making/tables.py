"""Make tables and documents for the tests of renderers, by hand and by hypothesis."""

from __future__ import annotations

from collections import Counter

from hypothesis import strategies as st

from making.made_charts import charts
from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    Legend,
    Meter,
    Note,
    Paragraph,
    Part,
    Span,
    Table,
    Tone,
)
from trafficking_indicators.documents.charts import Mark
from trafficking_indicators.render.console import to_console

MARKS: tuple[Mark, ...] = ("", "full", "half", "empty", "question", "dot", "dash")
TONES: tuple[Tone, ...] = ("neutral", "good", "caution", "bad", "open", "absent")
# No word here is longer than a wrapping column's narrowest width, so none has to be broken.
WORDS = st.text("abcdeəğıöşüç019-", min_size=1, max_size=10)
PHRASES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(text) for text in texts)


def document(*blocks: Block) -> Document:
    return Document("en", "t", blocks)


def no_extra(_cell: Cell) -> int:
    return 0


def screen(table: Table, width: int) -> str:
    """Print a table alone."""
    return to_console(document(table), width=width, colour=False).removeprefix("t\n")


def words_of(block: Block, *, columns: bool = True) -> Counter[str]:
    """Count the words that a block says: those of every cell, span, label and, once each, title of a column.

    Records need no titles over what stands first in them, the stub.
    """
    return Counter(word for text in texts_of(block, columns=columns) for word in text.split())


def texts_of(block: Block, *, columns: bool = True) -> list[str]:  # noqa: PLR0911  # one case a block
    match block:
        case Part():
            return [block.title]
        case Heading():
            return [block.text]
        case Contents():
            return []
        case Paragraph() | Note():
            return [span.text for span in block.spans]
        case Bullets():
            return ["".join(span.text for span in item) for item in block.items]
        case Facts():
            labels = [label for label, _ in block.pairs]
            return [*dict.fromkeys(labels), *("".join(span.text for span in spans) for _, spans in block.pairs)]
        case Legend():
            return [text for _, text in block.entries]
        case Table():
            told = block.columns[block.stub :] if columns else ()
            return [
                block.caption,
                *{text for column in told for text in (column.group, column.title)},
                *(cell.line() for cells in block.rows for cell in cells),
            ]
        case Figure():
            return [block.caption, *texts_of(block.table, columns=columns)]


@st.composite
def cells(draw: st.DrawFn) -> Cell:
    text = draw(st.just("") | PHRASES)
    meter = draw(st.none() | st.builds(Meter, st.integers(0, 9), st.integers(0, 9), st.integers(18, 30)))
    return Cell(
        text,
        draw(st.sampled_from(TONES)),
        draw(st.sampled_from(MARKS)) if text else "",
        draw(st.sampled_from(["", *text.split()])),
        meter if text else None,
        detail=draw(st.just("") | PHRASES) if text else "",
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    stub = draw(st.integers(1, 2))
    width = draw(st.integers(stub + 1, 8))
    columns = []
    for index in range(width):
        wraps = index >= stub and draw(st.booleans())
        group = "" if index < stub else draw(st.sampled_from(["", "one", "another group"]))
        columns.append(Column(draw(st.just("") | WORDS), group, draw(st.sampled_from(("left", "right"))), wraps))
    rows = draw(st.lists(st.tuples(*[cells()] * width), min_size=1, max_size=4))
    return Table(tuple(columns), tuple(rows), stub, draw(st.just("") | PHRASES))


SPANS = st.lists(
    st.builds(Span, PHRASES, st.booleans(), st.sampled_from(TONES), st.sampled_from(MARKS)), min_size=1, max_size=3
).map(lambda spans: tuple(span._replace(text=f"{span.text} ") for span in spans))
CHARTS = charts(PHRASES)
BLOCKS = st.one_of(
    st.builds(Part, PHRASES),
    st.builds(Note, SPANS),
    st.builds(Contents),
    st.builds(Figure, PHRASES, PHRASES, CHARTS, tables()),
    st.builds(Heading, PHRASES, st.integers(1, 2)),
    st.builds(Paragraph, SPANS),
    st.builds(Bullets, st.lists(SPANS, min_size=1, max_size=3).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(WORDS, SPANS), min_size=1, max_size=3).map(tuple)),
    st.builds(
        Legend, st.lists(st.tuples(st.sampled_from(["full", "bar"]), PHRASES), min_size=1, max_size=3).map(tuple)
    ),
    tables(),
)
DOCUMENTS = st.lists(BLOCKS, min_size=1, max_size=4).map(lambda blocks: document(*blocks))
