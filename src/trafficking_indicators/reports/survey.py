"""Survey answers as tables and bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.survey import FEWEST_FOR_SHARES, AnswerCell, AnswerTable
from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Meter,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.model.survey import Answer, folded
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.register import source_link
from trafficking_indicators.reports.texts import Texts


def survey_report(
    about: About,
    tables: tuple[AnswerTable, ...],
    language: str,
    *,
    min_cell: int,
) -> Document:
    """Report on survey answers."""
    texts = DocumentTexts(language)
    words = texts.words.survey
    blocks: list[Block] = [texts.head(about)]
    blocks += answer_blocks(tables, texts, min_cell)
    return texts.document(words.title(texts.title(about.only)), blocks, abouts=[about])


# What a table of answers may be drawn as, with the names of its cells.
Drawing = Callable[[AnswerTable, Sequence[str], Table], Block]


def answer_blocks(
    tables: Sequence[AnswerTable], texts: Texts, min_cell: int, *, drawn: Drawing | None = None
) -> Iterator[Block]:
    """Show the answers question by question; their tables may be drawn."""
    words = texts.words.survey
    for table in tables:
        yield from _question(table, texts, min_cell, drawn)
    if not tables:
        yield paragraph(words.none)
    elif not all(table.whole for table in tables):
        yield paragraph(words.no_shares(FEWEST_FOR_SHARES))


def _question(table: AnswerTable, texts: Texts, min_cell: int, drawn: Drawing | None) -> Iterator[Block]:
    answer = table.answer
    names = _Names(answer, texts)
    yield Heading(f"{answer.id}  {texts.of(answer.text)}")
    if table.cells:
        cells = _cells(table, names, texts)
        yield cells if drawn is None else drawn(table, [names.of(cell) for cell in table.cells], cells)
    items = [plain(text) for text in _said(table, names, texts, min_cell)]
    if answer.source is not None:
        items.append(texts.around(texts.words.survey.source, *source_link(answer.source, answer.locator)))
    # a note may tell what the counts keep back
    if answer.note is not None and not table.changed:
        items.append(texts.spans(answer.note))
    yield Bullets(tuple(items))


def _said(table: AnswerTable, names: _Names, texts: Texts, min_cell: int) -> list[str]:
    """Say what the counts do not: who answered, what cannot be read, what does not add up."""
    words, answer = texts.words.survey, table.answer
    said = [words.withheld_below(min_cell)] if table.withheld else []
    if table.counted is not None:
        said.append((words.ticks_of if answer.several else words.of_answered)(table.counted, table.answered))
    elif table.answered is not None:
        said.append(words.answered(table.answered))
    if table.returned is not None:
        said.append(words.returned(table.returned))
    if answer.options:
        said.append(words.options_printed(texts.words.list(names.offered())))
    if table.unplaced:
        said.append(words.unplaced(texts.words.list([str(count) for count in table.unplaced])))
    if table.adds_up is False and table.answered is not None and table.counted is not None:
        said.append(words.does_not_add_up(table.counted, table.answered))
    return said


def _cells(table: AnswerTable, names: _Names, texts: Texts) -> Table:
    words, whole = texts.words.survey, table.whole
    columns = [Column(words.option, wraps=True), Column(words.answers, align="right")]
    if whole is not None:
        columns.append(Column(words.share, align="right"))
    rows = []
    most = max((cell.answers or 0 for cell in table.cells), default=0)
    for cell in table.cells:
        if cell.answers is None:
            count = Cell(words.withheld if cell.kept_back else words.no_count, "open", "question")
        else:
            count = Cell(str(cell.answers), meter=Meter(cell.answers, 0, most))
        row = [names.cell(cell), count]
        if whole is not None and cell.answers is not None:
            row.append(Cell(words.share_of(cell.answers, whole)))
        rows.append(tuple(row))
    return Table(tuple(columns), tuple(rows))


class _Names:
    """The options of a question in a language: by their labels, else as they were offered, else as they are counted."""

    def __init__(self, answer: Answer, texts: Texts) -> None:
        self.answer = answer
        self.texts = texts
        offered = {folded(text): option for option in answer.options for text in option.values()}
        labels = {folded(option): label for option, label in answer.labels.items()}
        self.by_option = offered | labels

    def of(self, cell: AnswerCell) -> str:
        """Name a cell: an option, or the options joined in it."""
        names = [self._option(option) for option in cell.options]
        return names[0] if len(names) == 1 else self.texts.words.survey.joined(self.texts.words.list(names))

    def cell(self, cell: AnswerCell) -> Cell:
        """Name a cell in a table; one of several options may be in several languages."""
        text = self.by_option.get(folded(cell.options[0])) if len(cell.options) == 1 else None
        return Cell(self.of(cell)) if text is None else self.texts.cell(text)

    def offered(self) -> list[str]:
        """Name the options that were offered."""
        return [self._option(next(iter(option.values()))) for option in self.answer.options]

    def _option(self, option: str) -> str:
        text = self.by_option.get(folded(option))
        return option if text is None else self.texts.of(text)
