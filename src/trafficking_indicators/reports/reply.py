"""The right of reply as a document: what came of it, and a table of findings, comments and answers."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.reply import Remark, Reply
from trafficking_indicators.documents.blocks import Block, Cell, Column, Document, Heading, Table, paragraph
from trafficking_indicators.model.ratings import readings_of
from trafficking_indicators.reports.comments import answer_spans, commenter, with_reply
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.parts import Seen, status_cell
from trafficking_indicators.reports.texts import Texts

# Shares of a page's width: indicator, finding, who comments, comment, answer.
_WEIGHTS = (4, 2, 3, 5, 5)


def reply_report(about: About, reply: Reply, language: str) -> Document:
    """Report on the reply, in the order of the instrument; one voice or all of them."""
    texts = DocumentTexts(language)
    title = texts.words.reply.title(texts.title(about.only))
    return texts.document(
        title, [with_reply(texts.head(about), reply, texts), *_blocks(about, reply, texts)], abouts=[about]
    )


def _blocks(about: About, reply: Reply, texts: Texts) -> Iterator[Block]:
    words = texts.words.reply
    if not reply.remarks:
        yield paragraph(words.no_comments)
        return
    yield Heading(words.comments)
    titles = (words.indicator, words.finding, words.who, words.comment, words.answer)
    columns = tuple(Column(title, wraps=True, weight=weight) for title, weight in zip(titles, _WEIGHTS, strict=True))
    yield Table(columns, tuple(_row(about, remark, texts) for remark in reply.remarks), stub=2, wide=True)
    said = {remark.indicator for remark in reply.remarks}
    others = [finding.cell.id for finding in reply.findings if finding.cell.id not in said]
    if others:
        yield paragraph(texts.words.colon(words.without_comment, texts.words.list(others)))


def _row(about: About, remark: Remark, texts: Texts) -> tuple[Cell, ...]:
    cell = about.instrument.cells.get(remark.indicator)
    asked = Cell() if cell is None else texts.criterion_cell(about.instrument.indicator(cell))
    strength = None if cell is None else cell.strength
    comment, rating = remark.comment, remark.rating
    answer = texts.in_one(answer_spans(comment.answer, texts))
    return (
        Cell(remark.indicator, detail=asked.text),
        status_cell(Seen(remark.rating.status, strength=strength, readings=readings_of(rating)), texts),
        Cell(", ".join(commenter(comment, texts))),
        texts.cell(comment.text),
        Cell(answer),
    )
