"""Survey answers as tables and bars."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.survey import FEWEST_FOR_SHARES, AnswerCell, AnswerTable
from trafficking_indicators.document import (
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
from trafficking_indicators.model.survey import Answer
from trafficking_indicators.reports.texts import Texts


def survey_report(
    about: About,
    tables: tuple[AnswerTable, ...],
    language: str,
    *,
    min_cell: int,
) -> Document:
    """Report on survey answers."""
    texts = Texts(language)
    words = texts.words.survey
    blocks: list[Block] = [texts.head(about)]
    for table in tables:
        blocks += _question(table, texts, min_cell)
    if not tables:
        blocks.append(paragraph(words.none))
    elif not all(table.has_shares for table in tables):
        blocks.append(paragraph(words.no_shares(FEWEST_FOR_SHARES)))
    return Document(language, words.title(texts.title(about.only)), tuple(blocks))


def _question(table: AnswerTable, texts: Texts, min_cell: int) -> Iterator[Block]:
    words, answer = texts.words.survey, table.answer
    yield Heading(f"{answer.id}  {texts.of(answer.text)}")
    if table.cells:
        yield _cells(table, texts)
    said = [words.withheld_below(min_cell)] if table.withheld else []
    if table.counted is not None:
        said.append(words.of_answered(table.counted, table.answered))
    if table.returned is not None:
        said.append(words.returned(table.returned))
    if answer.options:
        said.append(words.options_printed(texts.words.list([texts.of(option) for option in answer.options])))
    if table.unplaced:
        said.append(words.unplaced(texts.words.list([str(count) for count in table.unplaced])))
    told = bool(table.cells or table.unplaced)
    if told and table.adds_up is False and table.answered is not None and table.counted is not None:
        said.append(words.does_not_add_up(table.counted, table.answered))
    if answer.source is not None:
        said.append(words.source(answer.source + (f", {texts.of(answer.locator)}" if answer.locator else "")))
    # a note may tell what the counts keep back
    if answer.note is not None and not table.changed:
        said.append(texts.of(answer.note))
    yield Bullets(tuple(plain(text) for text in said))


def _cells(table: AnswerTable, texts: Texts) -> Table:
    words = texts.words.survey
    columns = [Column(words.option, wraps=True), Column(words.answers, align="right")]
    if table.has_shares:
        columns.append(Column(words.share, align="right"))
    rows = []
    most = max((cell.answers or 0 for cell in table.cells), default=0)
    for cell in table.cells:
        if cell.answers is None:
            counted = cell.options[0] in table.answer.counts
            count = Cell(words.withheld if counted else words.no_count, "open", "question")
        else:
            count = Cell(str(cell.answers), meter=Meter(cell.answers, 0, most))
        row = [Cell(_label(table.answer, cell, texts)), count]
        if table.has_shares and cell.answers is not None and table.counted:
            row.append(Cell(words.share_of(cell.answers, table.counted)))
        rows.append(tuple(row))
    return Table(tuple(columns), tuple(rows))


def _label(answer: Answer, cell: AnswerCell, texts: Texts) -> str:
    labels = [texts.of(answer.labels[option]) if option in answer.labels else option for option in cell.options]
    return labels[0] if len(labels) == 1 else texts.words.survey.joined(texts.words.list(labels))
