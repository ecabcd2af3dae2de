"""A document as one self-contained web page: no script, nothing from elsewhere, and no text taken for markup."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, assert_never

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from trafficking_indicators.characters import printable
from trafficking_indicators.document import (
    Block,
    Bullets,
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    Legend,
    Note,
    Paragraph,
    Part,
    Table,
)
from trafficking_indicators.render.page.anchors import Anchors
from trafficking_indicators.render.page.drawn_charts import draw
from trafficking_indicators.render.page.flow import flow_of
from trafficking_indicators.render.page.style import style_of
from trafficking_indicators.render.page.tables import table_view

FOLDER = Path(__file__).parent / "templates"
# HTML has no deeper headings.
DEEPEST = 6
# A list of contents that nobody asked for goes down to here, and is left out where it has fewer lines than these.
DEPTH, FEWEST = 2, 3
# From here on, scripts are written from right to left, or steer those that are.
_FIRST_FROM_RIGHT = "\u0590"


class Entry(NamedTuple):
    """A line of the contents."""

    id: str
    text: str
    level: int


class Shown(NamedTuple):
    """A block as the template takes it: its kind, and what it is made of."""

    kind: str
    block: Any


class Title(NamedTuple):
    """A heading of the page, or a part's title."""

    id: str
    text: str
    level: int
    depth: int
    is_part: bool


def to_html(document: Document) -> str:
    """Render a document as a web page."""
    anchors = Anchors(document)
    titles = list(_titles(document, anchors))
    blocks = list(_shown(document, anchors, titles))
    asked = [block.depth for block in document.blocks if isinstance(block, Contents)]
    listed = _entries(titles, max(asked, default=DEPTH))
    page = _environment().get_template("page.html")
    return page.render(
        document=document,
        blocks=blocks,
        style=Markup(style_of(document)),  # noqa: S704  # made of our own style sheet and of escaped texts
        contents=listed if asked or len(listed) >= FEWEST else [],
        asked=bool(asked),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        loader=FileSystemLoader(FOLDER),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {"isolated": isolated, "px": _px}
    return environment


def _harmless(value: object) -> object:
    """Let no control character onto the page, whatever a template prints."""
    return printable(value) if type(value) is str else value


def isolated(text: str) -> Markup:
    """Escape a text, and keep one that is written from the right from turning around what stands beside it."""
    escaped = escape(printable(text))
    return Markup("<bdi>{}</bdi>").format(escaped) if any(c >= _FIRST_FROM_RIGHT for c in text) else escaped


def _px(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _titles(document: Document, anchors: Anchors) -> Iterator[Title]:
    """Give titles their levels: each stands right below the nearest one above it that has a lower level."""
    above: list[int] = []
    for number, block in enumerate(document.blocks):
        match block:
            case Part():
                above = [0]
                yield Title(anchors.place(block.anchor) or f"h-{number}", block.title, 2, 0, True)
            case Heading():
                while above and above[-1] >= block.level:
                    above.pop()
                above.append(block.level)
                level = min(len(above) + 1, DEEPEST)
                yield Title(anchors.place(block.anchor) or f"h-{number}", block.text, level, block.level, False)
            case _:
                pass


def _entries(titles: list[Title], depth: int) -> list[Entry]:
    return [Entry(title.id, title.text, title.level) for title in titles if title.depth <= depth]


def _shown(document: Document, anchors: Anchors, titles: list[Title]) -> Iterator[Shown]:
    """Prepare each block for the template."""
    coming = iter(titles)
    above = document.title
    for number, block in enumerate(document.blocks):
        if isinstance(block, Part | Heading):
            title = next(coming)
            above = title.text
            yield Shown("title", title)
        else:
            yield from _block(block, anchors, number, above)


def _block(block: Block, anchors: Anchors, number: int, above: str) -> Iterator[Shown]:
    match block:
        case Paragraph():
            yield Shown("paragraph", flow_of(block.spans, anchors))
        case Note():
            yield Shown(block.kind, flow_of(block.spans, anchors))
        case Bullets():
            ids = block.anchors or ("",) * len(block.items)
            items = zip(ids, block.items, strict=True)
            yield Shown("bullets", [(anchors.place(anchor), flow_of(item, anchors)) for anchor, item in items])
        case Facts():
            yield Shown("facts", _facts(block, anchors))
        case Legend():
            yield Shown("legend", block.entries)
        case Table():
            if block.rows:
                yield Shown("table", table_view(block, anchors, number=number, above=above))
        case Figure():
            table = table_view(block.table, anchors, number=number, above=block.caption)
            yield Shown("figure", (block, draw(block.chart), table))
        case Part() | Heading() | Contents():
            pass  # shown as titles, and beside them
        case _:
            assert_never(block)


def _facts(block: Facts, anchors: Anchors) -> list[tuple[str, list[Any]]]:
    """Gather what stands under one label; one that says several things stands before the first."""
    facts: list[tuple[str, list[Any]]] = []
    for label, spans in block.pairs:
        if not facts or facts[-1][0] != label:
            facts.append((label, []))
        facts[-1][1].append(flow_of(spans, anchors))
    return facts
