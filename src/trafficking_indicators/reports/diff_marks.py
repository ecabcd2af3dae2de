"""Part of a diff: the marks on recommendations, exercise by exercise."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.diff import Diff
from trafficking_indicators.analysis.priorities import tally
from trafficking_indicators.documents.blocks import Block, Bullets, Cell, Column, Heading, Table, plain
from trafficking_indicators.reports.diff_words import diff_words
from trafficking_indicators.reports.parts import exercise_name, marks_text, participants_text
from trafficking_indicators.reports.texts import Texts


def mark_blocks(about: About, diff: Diff, texts: Texts) -> Iterator[Block]:
    """Show the marks that differ, exercise by exercise."""
    if not diff.marks:
        return
    words, instrument = diff_words(about, texts), about.instrument
    yield Heading(words.marks)
    before, after = (
        {} if found.priorities is None else {row.exercise: row for row in tally(instrument, found.priorities).exercises}
        for found in (shown.assessment for shown in about.shown)
    )
    shared = dict.fromkeys(found.exercise for found in diff.marks)
    yield Bullets(
        tuple(
            plain(texts.words.colon(label, participants_text(rows[name], texts)))
            for name in shared
            for label, rows in ((words.before, before), (words.after, after))
        )
    )
    columns = (
        Column(words.exercise),
        Column(""),
        Column(texts.words.priorities.recommendation),
        Column(words.before, align="right"),
        Column(words.after, align="right"),
    )
    rows = [
        (
            Cell(exercise_name(after[found.exercise], texts)),
            Cell(found.recommendation),
            texts.cell(instrument.recommendations[found.recommendation].short),
            Cell(marks_text(found.before, texts)),
            Cell(marks_text(found.after, texts)),
        )
        for found in diff.marks
    ]
    yield Table(columns, tuple(rows), stub=3)
