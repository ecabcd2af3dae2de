"""What differs between two states of an instrument, as a document: every change, and whether its history tells it."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.revision import HEAD, Record, Revision, TextChange
from trafficking_indicators.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Table,
    Tone,
    paragraph,
    plain,
)
from trafficking_indicators.model.fields import UNDETERMINED, LocalText
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.texts import Texts

_TONES: dict[Record, Tone] = {"recorded": "good", "missing": "bad", "needless": "caution", "free": "neutral"}


def revision_report(revision: Revision, language: str, *, with_unchanged: bool) -> Document:
    """Report on what became of an instrument."""
    texts = DocumentTexts(language)
    words, header = texts.words.revision, revision.new.header
    blocks: list[Block] = [
        Facts(
            (
                (words.old, plain(words.version(revision.old.header.version))),
                (words.new, plain(words.version(header.version))),
                (texts.words.about.scope, texts.spans(header.scope_note)),
            )
        )
    ]
    if revision.backwards:
        blocks.append(paragraph(words.backwards))
    elif not revision.is_listed:
        blocks.append(paragraph(words.not_listed(revision.old.header.version)))
    blocks += [Heading(words.changes), *_changes(revision, texts, with_unchanged=with_unchanged)]
    blocks += _wordings(revision, texts)
    return texts.document(words.title(header.id), blocks)


def _changes(revision: Revision, texts: Texts, *, with_unchanged: bool) -> Iterator[Block]:
    words, missing = texts.words.revision, len(revision.missing)
    rows = [_row(change, texts) for change in revision.changes]
    if with_unchanged:
        rows += [(Cell(words.unchanged), Cell(name), Cell(), Cell()) for name in revision.unchanged]
    if not revision.changes:
        yield paragraph(words.no_change)
    if rows:
        columns = (Column(words.kind), Column(words.what), Column(words.parts, wraps=True), Column(words.record))
        yield Table(columns, tuple(rows))
    if revision.changes:
        yield paragraph(words.missing(missing) if missing else words.none_missing)
    if revision.unchanged and not with_unchanged:
        yield paragraph(words.unchanged_hidden(len(revision.unchanged)))


def _row(change: TextChange, texts: Texts) -> tuple[Cell, ...]:
    words = texts.words.revision
    parts = words.now(change.now) if change.now else texts.words.list(change.parts)
    return (
        Cell(words.kinds[change.kind]),
        Cell(words.head if change.id == HEAD else change.id),
        Cell(parts),
        Cell(words.records[change.record], _TONES[change.record]),
    )


def _wordings(revision: Revision, texts: Texts) -> Iterator[Block]:
    """Show the texts of reworded indicators before and after, in each language that differs."""
    words = texts.words.revision
    rows: list[tuple[Cell, ...]] = []
    was_called = {change.now: change.id for change in revision.changes if change.now}
    for change in revision.changes:
        if change.kind == "reworded":
            before = _text(revision.old, was_called.get(change.id, change.id))
            after = _text(revision.new, change.id)
            for tag in (part.partition(".")[2] or UNDETERMINED for part in change.parts):
                named = "" if tag == UNDETERMINED else f" {texts.words.about.no_translation(tag)}"
                rows.append((Cell(f"{change.id}{named}"), Cell(before[tag]), Cell(after.get(tag, ""))))
    if rows:
        yield Heading(words.wordings)
        columns = (Column(words.what), Column(words.old, wraps=True), Column(words.new, wraps=True))
        yield Table(columns, tuple(rows))


def _text(instrument: Instrument, name: str) -> LocalText:
    return instrument.indicator(instrument.cells[name]).text
