"""A priority tally as blocks of a report."""

from __future__ import annotations

from collections.abc import Callable

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.documents.blocks import (
    Bar,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Legend,
    Meter,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.documents.charts import Mark
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.parts import exercise_name, marks_text, participants_text
from trafficking_indicators.reports.texts import Texts


def tally_report(about: About, tally: Tally | None, language: str) -> Document:
    """Report on the priority exercises alone."""
    texts = DocumentTexts(language)
    blocks = tally_blocks(about.instrument, tally, texts) if tally else [paragraph(texts.words.score.none)]
    return texts.document(texts.title(about.only), [texts.head(about), *blocks], abouts=[about])


def tally_blocks(instrument: Instrument, tally: Tally, texts: Texts) -> list[Block]:
    """Show the exercises, the marks, and what can be said of agreement, under a heading."""
    return [Heading(texts.words.priorities.priorities), *marks_blocks(instrument, tally, texts)]


def marks_blocks(
    instrument: Instrument, tally: Tally, texts: Texts, *, drawn: Callable[[Table], Block] | None = None
) -> list[Block]:
    """Show the exercises, the marks, and what can be said of agreement; the table of marks may be drawn."""
    words = texts.words.priorities
    marked = [row for row in tally.recommendations if row.printed]
    unmarked = [row.id for row in tally.recommendations if not row.printed]
    blocks: list[Block] = [
        Bullets(tuple(plain(participants_text(exercise, texts)) for exercise in tally.exercises)),
    ]
    if marked:
        entries: list[tuple[Mark | Bar, str]] = [("bar", words.legend_bar)]
        if tally.unattributed:
            entries.append(("possible", words.legend_possible))
        table = _table(instrument, tally, marked, texts)
        blocks += [table if drawn is None else drawn(table), Legend(tuple(entries))]
    said = [words.lost(tally.unattributed)] if tally.unattributed else []
    said += [words.no_marks(texts.words.list(unmarked))] if unmarked else []
    said += _agreement(tally, texts)
    return [*blocks, paragraph(" ".join(said))] if said else blocks


def _agreement(tally: Tally, texts: Texts) -> list[str]:
    words = texts.words.priorities
    said = [
        words.top(exercise_name(exercise, texts), exercise.choices, texts.words.list(exercise.top))
        for exercise in tally.exercises
        if exercise.top
    ]
    if len(tally.exercises) > 1:
        if tally.in_every_top is not None:
            said.append(words.in_every_top(texts.words.list(tally.in_every_top) or texts.words.score.none))
        else:
            said.append(words.in_every_exercise(texts.words.list(tally.in_every_exercise) or texts.words.score.none))
    return said


def _table(instrument: Instrument, tally: Tally, rows: list[RecommendationTally], texts: Texts) -> Table:
    words = texts.words.priorities
    most = {exercise.exercise: max(row.marks[exercise.exercise].high for row in rows) for exercise in tally.exercises}
    placed = [exercise for exercise in tally.exercises if exercise.top is not None]
    columns = [Column(""), Column(words.recommendation), Column(words.marks, align="right"), Column(words.areas)]
    for exercise in tally.exercises:
        name = exercise_name(exercise, texts)
        columns.append(Column(words.marks, group=name, align="right"))
        if exercise in placed:
            columns.append(Column(words.place, group=name, align="right"))
    cells = []
    for row in rows:
        line = [
            Cell(row.id),
            texts.cell(instrument.recommendations[row.id].short),
            Cell(str(row.printed)),
            Cell(words.inside if row.in_scope else words.outside, "neutral" if row.in_scope else "absent"),
        ]
        for exercise in tally.exercises:
            marks = row.marks[exercise.exercise]
            bar = Meter(marks.low, marks.high - marks.low, most[exercise.exercise])
            line.append(Cell(marks_text(marks, texts), meter=bar))
            if exercise in placed:
                place = row.places[exercise.exercise]
                line.append(Cell("" if place is None else str(place)))
        cells.append(tuple(line))
    return Table(tuple(columns), tuple(cells), stub=2)
