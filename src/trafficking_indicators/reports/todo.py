"""What is left to do, as a document: by area, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.todo import Item, Placed
from trafficking_indicators.documents.blocks import Block, Cell, Column, Document, Heading, Table, paragraph
from trafficking_indicators.model.statuses import READ_STATUSES
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.parts import differing
from trafficking_indicators.reports.texts import Texts


def todo_report(about: About, items: Sequence[Placed], language: str, *, withheld: Sequence[str]) -> Document:
    """Report on what is left to do; `withheld` are indicators of whose evidence the reader may not see all."""
    texts = DocumentTexts(language)
    title = texts.words.todo.title(texts.title(about.only))
    note = [paragraph(texts.words.todo.withheld(texts.words.list(withheld)))] if withheld else []
    return texts.document(title, [texts.head(about), *note, *_blocks(about, items, texts)], abouts=[about])


def _blocks(about: About, items: Sequence[Placed], texts: Texts) -> Iterator[Block]:
    words = texts.words.todo
    yield paragraph(words.left(len(items)) if items else words.finished)
    for area in dict.fromkeys(placed.item.area for placed in items):
        found = about.instrument.areas.get(area)
        yield Heading(words.whole) if found is None else texts.heading(f"{area} ", found.title)
        columns = (Column(words.place), Column(words.item, wraps=True), Column(words.to_do, wraps=True))
        rows = (
            (Cell(str(placed.place)), Cell(placed.item.id), Cell(todo_text(placed.item, texts)))
            for placed in items
            if placed.item.area == area
        )
        yield Table(columns, tuple(rows), stub=2)


def todo_text(item: Item, texts: Texts) -> str:  # noqa: PLR0911  # one for each kind
    """Say what is to be done."""
    words = texts.words.todo
    said = "" if item.detail is None else texts.of(item.detail)
    match item.kind:
        case "not_assessed" | "state_voices" | "one_source" | "low_confidence" | "no_confidence":
            return words.said[item.kind]
        case "unknown":
            return words.unknown(said)
        case "disputed":
            statuses = [status for status in READ_STATUSES if status in item.names]
            return words.disputed(differing(statuses, texts), said)
        case "not_consulted":
            consulted, *areas = item.names
            form = words.not_consulted if consulted == "no" else words.not_known_whether_consulted
            return form(said, texts.words.list(areas))
        case "unanswered":
            return words.unanswered(texts.words.explain.voices[item.names[0]], said)  # type: ignore[literal-required]  # by, a voice
        case "placeholder":
            return words.placeholder(said)
        case "missing_language":
            return words.missing_language(texts.words.list(item.names))
        case "warning":
            rule, message = item.names
            return words.warning(rule, message)
        case _:
            assert_never(item.kind)
