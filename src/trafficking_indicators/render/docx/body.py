"""The body of a Word file: blocks in sections, some of them on turned pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never

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
from trafficking_indicators.render.docx.markup import NOTHING, Markup, element, escaped, joined
from trafficking_indicators.render.docx.paper import Page
from trafficking_indicators.render.docx.runs import NO_BREAK, Targets, paragraphs, run, sign
from trafficking_indicators.render.docx.styles import DEEPEST, Names
from trafficking_indicators.render.docx.tables import SIZE, Tables
from trafficking_indicators.render.docx.widths import Shape, label_width, shape

_BETWEEN = "   "
# Meanings of signs that are no longer than this stay on one line.
_TOGETHER = 30
# So many paragraphs between a heading and a turned table stand on its page with it.
_WORDS_BETWEEN = 3
# A title at the top of a page needs no air above it; a table on the page may need the room.
_AT_TOP = '<w:spacing w:before="0"/>'


class Line(NamedTuple):
    """A paragraph of the body, open for the section that it may end."""

    style: str
    runs: Markup
    properties: str = ""

    def markup(self, section: Markup = NOTHING) -> Markup:
        """Build it; a section is the last of its properties."""
        style = f'<w:pStyle w:val="{escaped(self.style)}"/>'
        return Markup(f"<w:p><w:pPr>{style}{self.properties}{section}</w:pPr>{self.runs}</w:p>")


class Entry(NamedTuple):
    """A title that the contents may list: its level in Word, that of the document, and where links to it lead."""

    title: str
    level: int
    depth: int
    anchor: str


class Spread(NamedTuple):
    """Blocks that stand on pages of one kind."""

    turned: bool
    blocks: list[tuple[int, Block]]


class Body:
    """Builds the blocks of a document in its styles."""

    def __init__(self, document: Document, names: Names, page: Page) -> None:
        self._document = document
        self._names = names
        self._page = page
        self._entries = _entries(document.blocks)
        self.targets = Targets(document.blocks, [entry.anchor for entry in self._entries.values()])
        self._tables = Tables(names, self.targets)
        labels = [label for block in document.blocks if isinstance(block, Facts) for label, _ in block.pairs]
        first = label_width(labels, SIZE, page.room)
        self._facts_widths = (first, page.room - first)
        self._shapes = [self._shape(block) for block in document.blocks]
        self._lines: list[Line | Markup] = []

    def sections(self) -> list[tuple[bool, list[Line | Markup]]]:
        """Give the sections, each turned or not, with their paragraphs and tables; the last of each is a paragraph."""
        done: list[tuple[bool, list[Line | Markup]]] = []
        for number, spread in enumerate(self._spreads()):
            self._lines = []
            if number == 0:
                self._title()
            for index, block in spread.blocks:
                self._block(index, block, first=number > 0 and not self._lines)
            if not self._lines or not isinstance(self._lines[-1], Line):
                self._add("Assessment Gap", NOTHING)
            done.append((spread.turned, self._lines))
        return done

    def _shape(self, block: Block) -> Shape | None:
        match block:
            case Table() if block.rows:
                return shape(block, self._page)
            case Figure() if block.table.rows:
                return shape(block.table, self._page)
            case _:
                return None

    def _spreads(self) -> list[Spread]:
        """Part the blocks by the pages that they stand on, upright or turned."""
        turned = [found is not None and found.turned for found in self._shapes]
        _take_along(turned, self._document.blocks)
        spreads = [Spread(turned=False, blocks=[])]
        for index, block in enumerate(self._document.blocks):
            if turned[index] != spreads[-1].turned:
                spreads.append(Spread(turned[index], []))
            spreads[-1].blocks.append((index, block))
        return spreads

    def _title(self) -> None:
        self._add("Title", run(self._document.title))
        if self._document.subtitle:
            self._add("Subtitle", run(self._document.subtitle))

    def _add(self, style: str, runs: Markup, properties: str = "") -> None:
        self._lines.append(Line(self._names[style], runs, properties))

    def _spans(self, style: str, block: Paragraph | Note) -> None:
        for runs in paragraphs(block.spans, self.targets, self._names["Hyperlink"]):
            self._add(style, runs)

    def _block(self, index: int, block: Block, *, first: bool) -> None:  # noqa: C901, PLR0912  # one case a block
        match block:
            case Part():
                self._heading(index, _AT_TOP if first else f"<w:pageBreakBefore/>{_AT_TOP}")
            case Heading():
                self._heading(index, _AT_TOP if first else "")
            case Paragraph():
                self._spans("Normal", block)
            case Note():
                self._spans("Assessment Note" if block.kind == "caution" else "Assessment Aside", block)
            case Bullets():
                self._bullets(block)
            case Facts():
                if block.pairs:
                    self._lines.append(self._tables.facts(block, self._facts_widths))
                    self._add("Assessment Gap", NOTHING)
            case Legend():
                self._legend(block)
            case Table():
                self._table(index, block, block.caption)
            case Figure():
                # nothing is drawn: what is to be seen is told to those who read the table's description
                table = block.table._replace(summary=block.table.summary or block.alt)
                if table.caption:
                    self._add("caption", run(block.caption))
                self._table(index, table, table.caption or block.caption)
            case Contents():
                self._contents(block)
            case _:
                assert_never(block)

    def _heading(self, index: int, look: str = "") -> None:
        entry = self._entries[index]
        self._add(f"heading {entry.level}", joined(self.targets.mark(entry.anchor), run(entry.title)), look)

    def _bullets(self, block: Bullets) -> None:
        for number, item in enumerate(block.items):
            first, *others = paragraphs(item, self.targets, self._names["Hyperlink"])
            anchor = block.anchors[number] if number < len(block.anchors) else ""
            self._add("List Bullet", joined(self.targets.mark(anchor), first))
            for runs in others:
                self._add("List Continue", runs)
        if isinstance(self._lines[-1], Line) and block.items:
            self._lines[-1] = self._lines[-1]._replace(properties='<w:spacing w:after="120"/>')

    def _legend(self, block: Legend) -> None:
        entries = [
            joined(sign(mark), run(text.replace(" ", NO_BREAK) if len(text) < _TOGETHER else text))
            for mark, text in block.entries
        ]
        if entries:
            between = run(_BETWEEN)
            runs = [entries[0], *(part for entry in entries[1:] for part in (between, entry))]
            self._add("Assessment Legend", joined(*runs))

    def _table(self, index: int, table: Table, caption: str) -> None:
        found = self._shapes[index]
        if found is None:
            return
        mark = self.targets.mark(table.anchor)
        if caption:
            self._add("caption", joined(mark, run(caption)))
        elif mark:
            self._add("Assessment Gap", mark, "<w:keepNext/>")
        self._lines.append(self._tables.table(table, found))
        self._add("Assessment Gap", NOTHING)

    def _contents(self, block: Contents) -> None:
        """Build a field that is filled already: a link to every title; pages come with Word's next update."""
        listed = [entry for entry in self._entries.values() if entry.depth <= block.depth]
        if not listed:
            return
        deepest = max(entry.level for entry in listed)
        lines = []
        if self._document.labels.contents:
            lines.append(Line(self._names["TOC Heading"], run(self._document.labels.contents)))
        begin = joined(_field("begin"), _instruction(f' TOC \\o "1-{deepest}" \\h \\z \\u '), _field("separate"))
        for number, entry in enumerate(listed):
            link = self.targets.linked(f"#{entry.anchor}", run(entry.title))
            runs = joined(begin if number == 0 else NOTHING, link)
            lines.append(Line(self._names[f"toc {entry.level}"], runs))
        lines[-1] = lines[-1]._replace(runs=joined(lines[-1].runs, _field("end")))
        gallery = element("w:docPartGallery", val="Table of Contents")
        self._lines.append(
            element(
                "w:sdt",
                element("w:sdtPr", element("w:docPartObj", gallery, element("w:docPartUnique"))),
                element("w:sdtContent", *(line.markup() for line in lines)),
            )
        )


def _take_along(turned: list[bool], blocks: Sequence[Block]) -> None:
    """Let turned tables take along what belongs to them: a legend below, a heading above with a word between."""
    for index in range(1, len(blocks)):
        turned[index] = turned[index] or (turned[index - 1] and isinstance(blocks[index], Legend))
    for index in range(len(blocks) - 1, 0, -1):
        if turned[index] and not turned[index - 1]:
            first = index
            while (
                index - first < _WORDS_BETWEEN
                and isinstance(blocks[first - 1], Paragraph | Note | Legend)
                and first > 1
            ):
                first -= 1
            if isinstance(blocks[first - 1], Part | Heading):
                while first > 0 and isinstance(blocks[first - 1], Part | Heading):
                    first -= 1
                turned[first:index] = [True] * (index - first)


def _entries(blocks: Sequence[Block]) -> dict[int, Entry]:
    """Give each part and heading its level in Word: right below the nearest one above it that has a lower one.

    One whose anchor another has already, or that has none, gets one that no document can name.
    """
    entries: dict[int, Entry] = {}
    above: list[int] = []
    used: set[str] = set()
    for index, block in enumerate(blocks):
        if isinstance(block, Part):
            above = [0]
            title, level, depth = block.title, 1, 0
        elif isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            title, level, depth = block.text, min(len(above), DEEPEST), block.level
        else:
            continue
        anchor = block.anchor if block.anchor and block.anchor not in used else f"\n{index}"
        used.add(anchor)
        entries[index] = Entry(title, level, depth, anchor)
    return entries


def _field(kind: str) -> Markup:
    return element("w:r", element("w:fldChar", fldCharType=kind))


def _instruction(text: str) -> Markup:
    return Markup(f'<w:r><w:instrText xml:space="preserve">{escaped(text)}</w:instrText></w:r>')
