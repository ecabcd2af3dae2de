"""A document as text for a terminal, at a given width."""

from __future__ import annotations

from io import StringIO

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from trafficking_indicators.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Legend,
    Paragraph,
    Span,
    Table,
)
from trafficking_indicators.problems import printable
from trafficking_indicators.render.glyphs import ASCII, STYLES, UNICODE, Glyphs
from trafficking_indicators.render.layout import GAP, GROUP_GAP, Fold, cell_text, fit

# A bar longer than this tells nothing more.
LONGEST_BAR = 12
# Running text wider than this is hard to read.
WIDEST_TEXT = 100
# Labels wider than this stand on a line of their own.
WIDEST_LABEL = 16


def to_console(document: Document, *, width: int, colour: bool, unicode: bool = True) -> str:
    """Render a document; colour is only ever added to signs and words that say the same."""
    return _Renderer(width, colour=colour, glyphs=UNICODE if unicode else ASCII).render(document)


class _Renderer:
    def __init__(self, width: int, *, colour: bool, glyphs: Glyphs) -> None:
        self.width = width
        self.glyphs = glyphs
        self.output = StringIO()
        self.console = Console(
            file=self.output,
            width=width,
            color_system="standard" if colour else None,
            force_terminal=colour,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )
        rule = glyphs.rule
        # head row and its rule only
        self.box = Box(f"    \n    \n {rule}{rule} \n    \n    \n    \n    \n    \n", ascii=rule == ASCII.rule)

    def render(self, document: Document) -> str:
        self._print(Text(printable(document.title), "bold"))
        before: Block | None = None
        for block in document.blocks:
            if not (isinstance(before, Heading) or before is None):
                self.console.line()
            self._block(block)
            before = block
        lines = self.output.getvalue().split("\n")
        return "\n".join(line.rstrip() for line in lines)

    def _print(self, text: Text) -> None:
        self.console.print(text, soft_wrap=False)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._print(Text(printable(block.text), "bold" if block.level == 1 else "underline"))
            case Paragraph():
                self._wrapped(self._text(block.spans))
            case Bullets():
                for item in block.items:
                    self._hanging(f"{self.glyphs.bullet} ", self._text(item))
            case Facts():
                label_width = min(max(cell_len(label) for label, _ in block.pairs), WIDEST_LABEL)
                for label, spans in block.pairs:
                    self._hanging(printable(label).ljust(label_width) + "  ", self._text(spans))
            case Legend():
                signs = self.glyphs.marks | {"bar": self.glyphs.bar, "possible": self.glyphs.possible}  # type: ignore[operator]
                self._wrapped(Text("   ".join(f"{signs[mark]} {printable(text)}" for mark, text in block.entries)))
            case Table():
                self._table(block)

    def _text(self, spans: tuple[Span, ...]) -> Text:
        text = Text()
        for span in spans:
            sign = self.glyphs.marks[span.mark]
            content = f"{sign} {printable(span.text)}" if sign else printable(span.text)
            text.append(content, "bold" if span.strong else STYLES[span.tone])
        return text

    def _wrapped(self, text: Text) -> None:
        for line in text.wrap(self.console, min(self.width, WIDEST_TEXT)):
            self.console.print(line, no_wrap=True, overflow="ignore", crop=False)

    def _hanging(self, lead: str, text: Text) -> None:
        indent = cell_len(lead)
        room = max(min(self.width, WIDEST_TEXT) - indent, 10)
        for index, line in enumerate(text.wrap(self.console, room)):
            first = Text(lead, "dim") if index == 0 and lead.strip() not in "•*" else Text(lead if index == 0 else " " * indent)
            self.console.print(first + line, no_wrap=True, overflow="ignore", crop=False)

    def _table(self, table: Table) -> None:
        if not table.rows:
            return
        folds = fit(table, self.width, measure=cell_len, extra=self._extra)
        if folds is None:
            self._records(table)
            return
        for index, fold in enumerate(folds):
            if index:
                self.console.line()
            self._fold(table, fold)

    def _extra(self, cell: Cell) -> int:
        sign = 2 if self.glyphs.marks[cell.mark] else 0
        return sign + (1 + self._bar_width(cell) if cell.meter is not None else 0)

    def _bar_width(self, cell: Cell) -> int:
        return min(cell.meter.of, LONGEST_BAR) if cell.meter else 0

    def _fold(self, table: Table, fold: Fold) -> None:
        """Print columns side by side. A group that does not wrap is one column of rich's: half the cost of many."""
        grid = RichTable(
            box=self.box, show_edge=False, pad_edge=False, padding=(0, GROUP_GAP - 1, 0, 0), header_style="",
        )  # fmt: skip
        last = fold.groups[-1]
        for group in fold.groups:
            wraps = any(table.columns[index].wraps for index in group)
            width = sum(fold.widths[index] for index in group) + GAP * (len(group) - 1)
            grid.add_column(self._head(table, group, fold), width=width, no_wrap=not wraps, overflow="fold")
        for row in table.rows:
            grid.add_row(*(self._cells(table, row, group, fold) for group in fold.groups))
        assert last is not None
        self.console.print(grid, crop=False, no_wrap=None)

    def _head(self, table: Table, group: tuple[int, ...], fold: Fold) -> Text:
        titles = " ".join(
            _pad(printable(table.columns[index].title), fold.widths[index], table.columns[index].align) for index in group
        )
        if any(table.columns[index].group for groups in fold.groups for index in groups):
            return Text(f"{printable(table.columns[group[0]].group)}\n{titles}", "bold")
        return Text(titles, "bold")

    def _cells(self, table: Table, row: tuple[Cell, ...], group: tuple[int, ...], fold: Fold) -> Text:
        text = Text()
        for position, index in enumerate(group):
            cell, column = row[index], table.columns[index]
            if position:
                text.append(" " * GAP)
            content = self._cell(cell, short=fold.short, width=fold.widths[index])
            if not column.wraps:
                content = _pad(content, fold.widths[index], column.align)
            text.append(content, STYLES[cell.tone])
        return text

    def _cell(self, cell: Cell, *, short: bool, width: int) -> str:
        content = printable(cell_text(cell, short=short))
        sign = self.glyphs.marks[cell.mark]
        if sign:
            content = f"{sign} {content}"
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
        for number, row in enumerate(table.rows):
            if number:
                self.console.line()
            head = " ".join(self._cell(row[index], short=False, width=0) for index in range(table.stub)).strip()
            self._wrapped(Text(head, "bold"))
            for index in range(table.stub, len(row)):
                column = table.columns[index]
                label = ", ".join(part for part in (printable(column.group), printable(column.title)) if part)
                content = printable(row[index].text)
                sign = self.glyphs.marks[row[index].mark]
                if content:
                    self._hanging(f"  {label}: ", Text(f"{sign} {content}".strip(), STYLES[row[index].tone]))


def _pad(text: str, width: int, align: str) -> str:
    space = " " * max(0, width - cell_len(text))
    return space + text if align == "right" else text + space
