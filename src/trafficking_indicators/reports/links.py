"""Links that lead somewhere: what leads to a part that a document does not have is text alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Figure,
    Heading,
    Note,
    Paragraph,
    Part,
    Span,
    Table,
)
from trafficking_indicators.reports.report_parts import ReportPart


def to(anchor: str) -> str:
    """Give the link to an anchor of the document."""
    return f"#{anchor}"


def part_anchor(part: ReportPart) -> str:
    """Give the anchor of a part of the report."""
    return f"part-{part}"


def area_anchor(area: str) -> str:
    """Give the anchor of an area's chapter; an indicator's is its id."""
    return f"area-{area}"


def removed_anchor(indicator: str) -> str:
    """Give the anchor of the rating of an indicator that the instrument has no more."""
    return f"removed-{indicator}"


def source_anchor(source: str) -> str:
    """Give the anchor of a source in the register."""
    return f"source-{source}"


def gap_anchor(indicator: str) -> str:
    """Give the anchor of a gap with what speaks to it."""
    return f"gap-{indicator}"


def live(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give the blocks without links to anchors that none of them has."""
    blocks = tuple(blocks)
    anchors = {to(anchor) for block in blocks for anchor in anchors_in(block)}
    dead = {link for block in blocks for link in links_in(block) if link.startswith("#")} - anchors
    return tuple(_without(block, dead) for block in blocks) if dead else blocks


def anchors_in(block: Block) -> Iterator[str]:
    """Give the anchors of a block."""
    match block:
        case Part() | Heading() | Table():
            found: tuple[str, ...] = (block.anchor,)
        case Bullets():
            found = block.anchors
        case Figure():
            found = (block.table.anchor,)
        case _:
            found = ()
    return (anchor for anchor in found if anchor)


def links_in(block: Block) -> Iterator[str]:
    """Give the links of a block."""
    match block:
        case Paragraph() | Note():
            found = (span.link for span in block.spans)
        case Bullets():
            found = (span.link for item in block.items for span in item)
        case Facts():
            found = (span.link for _, spans in block.pairs for span in spans)
        case Table():
            found = (cell.link for row in block.rows for cell in row)
        case Figure():
            return links_in(block.table)
        case _:
            return iter(())
    return (link for link in found if link)


def _without(block: Block, dead: set[str]) -> Block:
    match block:
        case Paragraph() | Note():
            return block._replace(spans=_spans(block.spans, dead))
        case Bullets():
            return block._replace(items=tuple(_spans(item, dead) for item in block.items))
        case Facts():
            return block._replace(pairs=tuple((label, _spans(spans, dead)) for label, spans in block.pairs))
        case Table():
            return _table(block, dead)
        case Figure():
            return block._replace(table=_table(block.table, dead))
        case _:
            return block


def _table(table: Table, dead: set[str]) -> Table:
    return table._replace(rows=tuple(tuple(_cell(cell, dead) for cell in row) for row in table.rows))


def _cell(cell: Cell, dead: set[str]) -> Cell:
    return cell._replace(link="") if cell.link in dead else cell


def _spans(spans: tuple[Span, ...], dead: set[str]) -> tuple[Span, ...]:
    return tuple(span._replace(link="") if span.link in dead else span for span in spans)
