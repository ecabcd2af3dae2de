"""The blocks of a document as templates take them: with levels, ids and links, on sheets that lie upright or turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, repeat
from typing import Any, NamedTuple, assert_never

from trafficking_indicators.documents.blocks import (
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
from trafficking_indicators.render.html.anchors import Anchors
from trafficking_indicators.render.html.flow import flow_of
from trafficking_indicators.render.html.tables import table_view

# HTML has no deeper headings.
DEEPEST = 6
# A list of contents that nobody asked for goes down to here, or one level less deep where that has more lines than can
# be looked over; it is left out where it has fewer lines than these.
DEPTH, MOST, FEWEST = 2, 80, 3
# On paper a wide table takes along so many blocks of words that stand right before it.
WORDS_BETWEEN = 3


class Title(NamedTuple):
    """A heading, or a part's title. `depth` is its own level, of which a part has none."""

    id: str
    text: str
    level: int
    depth: int


class Listed(NamedTuple):
    """The contents, and whether the document asks for them; beside so many blocks they stand on wide screens."""

    titles: tuple[Title, ...]
    asked: bool
    beside: int


class Shown(NamedTuple):
    """A block as the template takes it: its kind, and what it is made of."""

    kind: str
    block: Any


class Sheet(NamedTuple):
    """Blocks that stand on the same kind of page when they are printed: those around a wide table on a turned one."""

    turned: bool
    blocks: tuple[Shown, ...]


def sheets_of(document: Document) -> list[Sheet]:
    """Prepare all blocks of a document."""
    anchors, turned = Anchors(document), _turned(document.blocks)
    titles = dict(_titles(document.blocks, anchors))
    shown: list[tuple[bool, Shown]] = []
    if not any(isinstance(block, Contents) for block in document.blocks):
        listed, shorter = (_listed(titles, depth, len(document.blocks), asked=False) for depth in (DEPTH, DEPTH - 1))
        if len(listed.titles) > MOST and len(shorter.titles) >= FEWEST:
            listed = shorter
        shown += [(False, Shown("contents", listed))] if len(listed.titles) >= FEWEST else []
    above = document.title
    for number, block in enumerate(document.blocks):
        if number in titles:
            above = titles[number].text
            found = [Shown("title" if isinstance(block, Heading) else "part", titles[number])]
        elif isinstance(block, Contents):
            found = [Shown("contents", _listed(titles, block.depth, len(document.blocks), asked=True))]
        else:
            found = list(_shown(block, anchors, number, above))
        shown += [(number in turned, one) for one in found]
    return [Sheet(turned, tuple(one for _, one in run)) for turned, run in groupby(shown, key=lambda pair: pair[0])]


def _turned(blocks: Sequence[Block]) -> set[int]:
    """Find, by number, what stands on turned pages: wide tables, the titles above them, the words right below.

    So many words between a title and its table stand there with both.
    """
    turned: set[int] = set()
    for number, block in enumerate(blocks):
        if isinstance(block, Table) and block.wide and block.rows:
            turned.add(number)
            before = number - 1
            while number - before <= WORDS_BETWEEN and isinstance(blocks[before], Paragraph | Note | Legend):
                before -= 1
            if before >= 0 and isinstance(blocks[before], Part | Heading):
                turned.update(range(before, number))
            while before >= 0 and isinstance(blocks[before], Part | Heading):
                turned.add(before)
                before -= 1
        elif number - 1 in turned and isinstance(block, Legend | Paragraph | Note):
            turned.add(number)
    return turned


def _titles(blocks: Sequence[Block], anchors: Anchors) -> Iterator[tuple[int, Title]]:
    """Give titles their levels: each stands right below the nearest one above it that has a lower level."""
    above: list[int] = []
    for number, block in enumerate(blocks):
        match block:
            case Part():
                above = [0]
                id = anchors.place(block.anchor) or f"h-{number}"
                yield number, Title(id, block.title, 2, 0)
            case Heading():
                while above and above[-1] >= block.level:
                    above.pop()
                above.append(block.level)
                level = min(len(above) + 1, DEEPEST)
                id = anchors.place(block.anchor) or f"h-{number}"
                yield number, Title(id, block.text, level, block.level)
            case _:
                pass


def _listed(titles: dict[int, Title], depth: int, blocks: int, *, asked: bool) -> Listed:
    return Listed(tuple(title for title in titles.values() if title.depth <= depth), asked, blocks)


def _shown(block: Block, anchors: Anchors, number: int, above: str) -> Iterator[Shown]:
    match block:
        case Paragraph():
            yield Shown("paragraph", flow_of(block.spans, anchors))
        case Note():
            yield Shown(block.kind, flow_of(block.spans, anchors))
        case Bullets():
            ids = map(anchors.place, chain(block.anchors, repeat("")))
            yield Shown("bullets", [(id, flow_of(item, anchors)) for id, item in zip(ids, block.items, strict=False)])
        case Facts():
            yield Shown("facts", _facts(block, anchors))
        case Legend():
            yield Shown("legend", block.entries)
        case Table():
            if block.rows:
                yield Shown("table", table_view(block, anchors, number=number, above=above))
        case Figure():
            # imported here because few pages draw
            from trafficking_indicators.render.html.drawn_charts import draw

            table = table_view(block.table, anchors, number=number, above=block.caption)
            yield Shown("figure", (block, draw(block.chart), table))
        case Part() | Heading() | Contents():
            pass  # shown already, since they need to know of each other
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
