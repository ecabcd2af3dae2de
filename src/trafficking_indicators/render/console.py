"""A document as text for a terminal, at a given width."""

from __future__ import annotations

from typing import assert_never

from trafficking_indicators.characters import printable, printable_lines
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
    Note,
    Paragraph,
    Part,
    Span,
    Table,
)
from trafficking_indicators.render.console_lines import (
    Line,
    Run,
    cell_len,
    coloured,
    in_one_style,
    plain,
    stripped,
    wrapped,
)
from trafficking_indicators.render.console_tables import GAP, GROUP_GAP, Fold, fit
from trafficking_indicators.render.signs import ASCII, STYLES, UNICODE, Glyphs

# A bar longer than this tells nothing more.
LONGEST_BAR = 12
# Running text wider than this is hard to read.
WIDEST_TEXT = 100
# Running text is never squeezed into less, even beside a long label.
NARROWEST_TEXT = 10
# A record's lines stand in by half of this, and what goes on by all of it.
RECORD_INDENT = 4
# A label wider than this pushes only its own text in.
WIDEST_LABEL = 20


def to_console(document: Document, *, width: int, colour: bool, unicode: bool = True) -> str:
    """Render a document; colour is only ever added to signs and words that say the same."""
    lines = _Renderer(width, UNICODE if unicode else ASCII).render(document)
    return coloured(map(stripped, lines)) if colour else "".join([f"{plain(line).rstrip()}\n" for line in lines])


class _Renderer:
    """Gathers lines."""

    def __init__(self, width: int, glyphs: Glyphs) -> None:
        self.width = width
        self.glyphs = glyphs
        self.lines: list[Line] = []

    def render(self, document: Document) -> list[Line]:
        self._wrapped(in_one_style(printable(document.title), "bold"))
        before: Block | None = None
        for block in document.blocks:
            if _says_nothing(block):
                continue
            if before is not None and not isinstance(before, Heading):
                self.lines.append(())
            self._block(block)
            before = block
        return self.lines

    def _block(self, block: Block) -> None:  # noqa: C901  # one case a block
        match block:
            case Part():
                self._wrapped(in_one_style(printable(block.title), "bold"))
                self.lines.append(in_one_style(self.glyphs.rule * min(cell_len(block.title), self.width)))
            case Heading():
                self._wrapped(in_one_style(printable(block.text), "bold" if block.level == 1 else "underline"))
            case Paragraph() | Note():
                self._wrapped(self._text(block.spans))
            case Bullets():
                for item in block.items:
                    self._hanging(in_one_style(f"{self.glyphs.bullet} "), self._text(item))
            case Facts():
                self._facts(block)
            case Legend():
                self._legend(block)
            case Table():
                self._captioned(block, block.caption)
            case Figure():
                self._captioned(block.table, block.caption)
            case Contents():
                pass  # a screen has neither pages nor links
            case _:
                assert_never(block)

    def _legend(self, block: Legend) -> None:
        """Print signs with their meanings, as many as a line takes; none is parted from its sign."""
        line = ""
        for mark, text in block.entries:
            entry = f"{self.glyphs.sign(mark)} {printable(text)}"
            longer = f"{line}   {entry}" if line else entry
            if line and cell_len(longer) > min(self.width, WIDEST_TEXT):
                self._wrapped(in_one_style(line))
                longer = entry
            line = longer
        self._wrapped(in_one_style(line))

    def _facts(self, block: Facts) -> None:
        """Print labels in a column; one that says several things stands before the first."""
        label_width = min(max(cell_len(label) for label, _ in block.pairs), WIDEST_LABEL)
        before = ""
        for label, spans in block.pairs:
            shown = "" if label == before else printable(label)
            lead = in_one_style(_pad(shown, label_width, "left") + "  ", "dim")
            if cell_len(plain(lead)) + NARROWEST_TEXT > max(self.width, WIDEST_LABEL + NARROWEST_TEXT):
                # a long label on a narrow screen leaves no room beside it
                self._wrapped(lead)
                lead = in_one_style(" " * RECORD_INDENT)
            self._hanging(lead, self._text(spans))
            before = label

    def _text(self, spans: tuple[Span, ...]) -> Line:
        text: list[Run] = []
        for span in spans:
            sign = self.glyphs.marks[span.mark]
            content = printable_lines(span.text) + self.glyphs.marks[span.note]
            content = f"{sign} {content}" if sign else content
            text += in_one_style(content, "bold" if span.strong else STYLES[span.tone])
        return tuple(text)

    def _wrapped(self, text: Line) -> None:
        self.lines += wrapped(text, min(self.width, WIDEST_TEXT))

    def _hanging(self, lead: Line, text: Line) -> None:
        indent = cell_len(plain(lead))
        room = max(min(self.width, WIDEST_TEXT) - indent, NARROWEST_TEXT)
        first, *others = wrapped(text, room)
        self.lines.append(lead + first)
        beside = in_one_style(" " * indent)
        self.lines += [beside + line for line in others]

    def _captioned(self, table: Table, caption: str) -> None:
        if caption and table.rows:
            self._wrapped(in_one_style(printable(caption), "italic"))
        self._table(table)

    def _table(self, table: Table) -> None:
        if not table.rows:
            return
        folds = fit(table, self.width, measure=cell_len, extra=self._extra)
        if folds is None:
            self._records(table)
            return
        for index, fold in enumerate(folds):
            if index:
                self.lines.append(())
            self._fold(table, fold)

    def _extra(self, cell: Cell) -> int:
        sign = (2 if self.glyphs.marks[cell.mark] else 0) + len(self.glyphs.marks[cell.note])
        return sign + (1 + self._bar_width(cell) if cell.meter is not None else 0)

    def _bar_width(self, cell: Cell) -> int:
        return min(cell.meter.of, LONGEST_BAR) if cell.meter else 0

    def _fold(self, table: Table, fold: Fold) -> None:
        """Print columns side by side: the groups' titles, the columns' titles, a rule, the rows."""
        titles, heads = "", ""
        for number, group in enumerate(fold.groups):
            gap = " " * GROUP_GAP if number else ""
            width = sum(fold.widths[index] for index in group) + GAP * (len(group) - 1)
            titles += gap + _pad(printable(table.columns[group[0]].group), width, "left")
            columns = ((table.columns[index], fold.widths[index]) for index in group)
            heads += gap + (" " * GAP).join(_pad(printable(column.title), w, column.align) for column, w in columns)
        if titles.strip():
            self.lines.append(in_one_style(titles, "bold"))
        self.lines += [in_one_style(heads, "bold"), in_one_style(self.glyphs.rule * cell_len(heads))]
        shown = {index for group in fold.groups for index in group}
        for row in table.rows:
            # a row that only goes on in other folds has nothing to say here
            if any(row[index].text for index in shown):
                self._row(table, row, fold)

    def _row(self, table: Table, row: tuple[Cell, ...], fold: Fold) -> None:
        """Print a row; it has as many lines as its tallest wrapping cell."""
        contents: list[tuple[str, int, list[Line]]] = []
        for number, group in enumerate(fold.groups):
            for position, index in enumerate(group):
                gap = " " * (GAP if position else GROUP_GAP if number else 0)
                cell, column, width = row[index], table.columns[index], fold.widths[index]
                text = self._cell(cell, short=fold.short, width=width)
                if column.wraps:
                    lines = wrapped(in_one_style(text, STYLES[cell.tone]), width)
                else:
                    lines = [in_one_style(_pad(printable(text), width, column.align), STYLES[cell.tone])]
                contents.append((gap, width, lines))
        for line in range(max(len(lines) for _, _, lines in contents)):
            whole: Line = ()
            for gap, width, lines in contents:
                part = lines[line] if line < len(lines) else ()
                room = " " * max(0, width - cell_len(plain(part)))
                whole += (*in_one_style(gap), *part, *in_one_style(room))
            self.lines.append(whole)

    def _cell(self, cell: Cell, *, short: bool, width: int) -> str:
        content = printable_lines(cell.line(short=short)) + self.glyphs.marks[cell.note]
        sign = self.glyphs.marks[cell.mark]
        if sign:
            content = f"{sign} {content}".rstrip()
        if cell.meter is not None:
            bar = self._bar(cell)
            content = f"{content.rjust(width - self._bar_width(cell) - 1)} {bar}"
        return content

    def _bar(self, cell: Cell) -> str:
        meter = cell.meter
        if meter is None or meter.of == 0:
            return ""
        full = self._bar_width(cell)
        sure = round(meter.sure * full / meter.of)
        both = round((meter.sure + meter.possible) * full / meter.of)
        return (self.glyphs.bar * sure + self.glyphs.possible * (both - sure)).ljust(full)

    def _records(self, table: Table) -> None:
        """Print a row after another, a line for each column: the last resort of narrow screens."""
        head = ""
        for number, row in enumerate(table.rows):
            if number:
                self.lines.append(())
            # a row that goes on the one before has no head of its own
            head = " ".join(self._cell(row[index], short=False, width=0) for index in range(table.stub)).strip() or head
            self._wrapped(in_one_style(head, "bold"))
            for index in range(table.stub, len(row)):
                self._entry(table.columns[index], row[index])

    def _entry(self, column: Column, cell: Cell) -> None:
        """Print one cell of a record; what goes on stands in further."""
        sign, content = self.glyphs.marks[cell.mark], printable_lines(cell.line())
        if not content:
            return
        content += self.glyphs.marks[cell.note]
        label = ", ".join(part for part in (printable(column.group), printable(column.title)) if part)
        text = in_one_style(f"{label}: " if label else "")
        text += in_one_style(f"{sign} {content}".strip(), STYLES[cell.tone])
        for line, part in enumerate(wrapped(text, max(self.width - RECORD_INDENT, NARROWEST_TEXT))):
            self.lines.append(in_one_style(" " * (RECORD_INDENT if line else RECORD_INDENT // 2)) + part)


def _says_nothing(block: Block) -> bool:
    match block:
        case Legend():
            return not block.entries
        case Facts():
            return not block.pairs
        case Contents():
            return True
        case _:
            return False


def _pad(text: str, width: int, align: str) -> str:
    space = " " * max(0, width - cell_len(text))
    return space + text if align == "right" else text + space
