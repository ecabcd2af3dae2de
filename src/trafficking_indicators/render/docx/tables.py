"""Tables: titles repeated on each page, rows that no page parts, and cells that carry a status by their fill."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from trafficking_indicators.documents.blocks import Cell, Facts, Table
from trafficking_indicators.render.docx.markup import NOTHING, Markup, colour, element, escaped, joined
from trafficking_indicators.render.docx.runs import Targets, bar, ink, paragraphs, properties, run, runs_on_lines, sign
from trafficking_indicators.render.docx.styles import Names
from trafficking_indicators.render.docx.widths import Shape, bar_parts, runs_of_groups, words_of
from trafficking_indicators.render.palette import LIGHT
from trafficking_indicators.render.signs import UNICODE

# How large letters in tables are where there is room.
SIZE = 18
# Of what is said beside labels: letters that are no more than a third of a page, which no page need part.
_FEW_WORDS = 1200
_FIXED = '<w:tblLayout w:type="fixed"/>'
_HEAD_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
# Numbers end where their bars begin, so that bars begin below each other.
_TAB = Markup("<w:r><w:tab/></w:r>")
_STOPS = '<w:tabs><w:tab w:val="right" w:pos="{}"/><w:tab w:val="left" w:pos="{}"/></w:tabs>'
_BESIDE = 90
_LOOK = (
    '<w:tblLook w:val="{}" w:firstRow="{}" w:lastRow="0" w:firstColumn="{}" w:lastColumn="0" w:noHBand="{}"'
    ' w:noVBand="1"/>'
)
_TITLED, _LABELLED = (Markup(_LOOK.format(*parts)) for parts in (("0420", 1, 0, 0), ("0080", 0, 1, 1)))
_CLEAR = '<w:shd w:val="clear" w:color="auto" w:fill="{}"/>'


class Tables:
    """Builds tables in the styles of one document."""

    def __init__(self, names: Names, targets: Targets) -> None:
        self._names = names
        self._targets = targets
        self._styles = {name: f'<w:pStyle w:val="{escaped(id)}"/>' for name, id in names.items()}

    def table(self, table: Table, shape: Shape) -> Markup:
        """Build a table of the shape that was chosen for it."""
        head = self._head(table.caption, table.summary, _TITLED, sum(shape.widths), self._names["Assessment Table"])
        rows = [head, _grid(shape.widths), *self._titles(table, shape)]
        for row, below in zip_longest(table.rows, table.rows[1:], fillvalue=()):
            rows.append(self._row(table, row, below, shape, keep=shape.low and bool(below)))
        return Markup(f"<w:tbl>{''.join(rows)}</w:tbl>")

    def facts(self, facts: Facts, widths: tuple[int, int]) -> Markup:
        """Build labels with what they say: a row each, and a label once where it says several things."""
        rows = [self._head("", "", _LABELLED, sum(widths), self._names["Assessment Facts"]), _grid(widths)]
        labels = [label for label, _ in facts.pairs]
        lengths = [sum(len(span.text) for span in spans) for _, spans in facts.pairs]
        low = sum(lengths) <= _FEW_WORDS
        for number, (label, spans) in enumerate(facts.pairs):
            again = number > 0 and labels[number - 1] == label
            goes_on = number + 1 < len(labels) and labels[number + 1] == label
            text = NOTHING if again else run(label, properties(strong=True))
            said = paragraphs(spans, self._targets, self._names["Hyperlink"])
            merge, keep = _merge(again=again, goes_on=goes_on), low and number + 1 < len(labels)
            labelled = _cell(widths[0], self._paragraph("Table Text", text, keep=keep), merge=merge)
            told = _cell(widths[1], joined(*(self._paragraph("Table Text", runs, keep=keep) for runs in said)))
            whole = _ROW if lengths[number] <= _FEW_WORDS else ""
            rows.append(Markup(f"<w:tr>{whole}{labelled}{told}</w:tr>"))
        return Markup(f"<w:tbl>{''.join(rows)}</w:tbl>")

    def _head(self, caption: str, summary: str, look: Markup, width: int, style: str) -> Markup:
        return element(
            "w:tblPr",
            element("w:tblStyle", val=style),
            element("w:tblW", w=width, type="dxa"),
            Markup(_FIXED),
            look,
            element("w:tblCaption", val=caption) if caption else NOTHING,
            element("w:tblDescription", val=summary) if summary else NOTHING,
        )

    def _titles(self, table: Table, shape: Shape) -> list[Markup]:
        """Build the rows of titles: those of groups above, where there are any."""
        titles = [
            self._title(column.title, _align(table, shape, index), shape) for index, column in enumerate(table.columns)
        ]
        grouped = any(column.group for column in table.columns)
        if not grouped and not any(column.title for column in table.columns):
            return []
        widths = shape.widths
        if not grouped:
            cells = [_cell(width, title, align="bottom") for width, title in zip(widths, titles, strict=True)]
            return [Markup(f"<w:tr>{_HEAD_ROW}{''.join(cells)}</w:tr>")]
        above, below = [], []
        for group in runs_of_groups(table.columns):
            title = table.columns[group[0]].group
            if title:
                width = sum(widths[index] for index in group)
                above.append(_cell(width, self._title(title, "left", shape), span=len(group), align="bottom"))
                below += [_cell(widths[index], titles[index], align="bottom") for index in group]
            else:
                above.append(_cell(widths[group[0]], titles[group[0]], merge="restart", align="bottom"))
                below.append(_cell(widths[group[0]], self._paragraph("Table Heading", NOTHING), merge="continue"))
        return [Markup(f"<w:tr>{_HEAD_ROW}{''.join(cells)}</w:tr>") for cells in (above, below)]

    def _title(self, text: str, align: str, shape: Shape) -> Markup:
        runs = run(text, _size(shape.size))
        return self._paragraph("Table Heading", runs, align=align)

    def _row(self, table: Table, row: Sequence[Cell], below: Sequence[Cell], shape: Shape, *, keep: bool) -> Markup:
        cells = []
        for index, cell in enumerate(row):
            inner = self._inner(cell, shape, _align(table, shape, index), shape.stops[index], keep=keep)
            fill = LIGHT.tones[cell.tone].fill
            merge = _merge(again=cell.goes_on, goes_on=bool(below) and below[index].goes_on)
            cells.append(_cell(shape.widths[index], inner, fill="" if fill == LIGHT.page else fill, merge=merge))
        return Markup(f"<w:tr>{_ROW}{''.join(cells)}</w:tr>")

    def _inner(self, cell: Cell, shape: Shape, align: str, stop: int, *, keep: bool) -> Markup:
        """Build the paragraphs of a cell: sign, text and bar, and what stands below."""
        text, detail = words_of(cell, short=shape.short)
        written, size = ink(cell.tone), _size(shape.size)
        linked = bool(text) and self._targets.leads(cell.link)
        look = properties(ink="" if linked else written, style=self._names["Hyperlink"] if linked else "")
        shown = joined(sign(cell.mark, ink=written, size=size), runs_on_lines(text, look, size))
        if cell.note:
            shown = joined(shown, run(UNICODE.marks[cell.note], properties(ink=written), size))
        if linked:
            shown = self._targets.linked(cell.link, shown)
        below = runs_on_lines(detail, properties(ink=written))
        if cell.meter is not None:
            shown = joined(_TAB, shown, _TAB, bar(*bar_parts(cell)))
            first = self._paragraph("Table Text", shown, keep=keep, stop=stop)
        else:
            first = self._paragraph("Table Text", shown, align=align, keep=keep)
        return joined(first, self._paragraph("Table Detail", below, align=align, keep=keep)) if detail else first

    def _paragraph(self, style: str, runs: Markup, *, align: str = "left", keep: bool = False, stop: int = 0) -> Markup:
        kept = "<w:keepNext/>" if keep else ""
        tabs = _STOPS.format(stop, stop + _BESIDE) if stop else ""
        aligned = '<w:jc w:val="right"/>' if align == "right" else ""
        return Markup(f"<w:p><w:pPr>{self._styles[style]}{kept}{tabs}{aligned}</w:pPr>{runs}</w:p>")


def _align(table: Table, shape: Shape, index: int) -> str:
    """Give the side of a column; numbers with bars have a stop of their own."""
    return "left" if shape.stops[index] else table.columns[index].align


def _size(size: int) -> Markup:
    return NOTHING if size == SIZE else Markup(f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')


def _grid(widths: Sequence[int]) -> Markup:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return Markup(f"<w:tblGrid>{columns}</w:tblGrid>")


def _merge(*, again: bool, goes_on: bool) -> str:
    return "continue" if again else "restart" if goes_on else ""


def _cell(width: int, content: Markup, *, span: int = 1, merge: str = "", fill: str = "", align: str = "") -> Markup:
    """Build a cell, its properties in the schema's order."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    shaded = _CLEAR.format(colour(fill)) if fill else ""
    aligned = f'<w:vAlign w:val="{align}"/>' if align else ""
    return Markup(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merged}{shaded}{aligned}</w:tcPr>{content}</w:tc>'
    )
