"""Part of the report: what differs from an earlier round, with the reasons of both."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.diff import Diff
from trafficking_indicators.analysis.merge_same import are_readings
from trafficking_indicators.documents.blocks import Block, Cell, Column, Figure, Paragraph, Span, Table
from trafficking_indicators.documents.charts import Grid, Mark
from trafficking_indicators.reports.diff import diff_blocks, diff_title
from trafficking_indicators.reports.diff_reasons import reason_blocks
from trafficking_indicators.reports.links import to
from trafficking_indicators.reports.parts import sides_of, status_cell
from trafficking_indicators.reports.texts import Texts


def change_blocks(about: About, diff: Diff, texts: Texts) -> Iterator[Block]:
    """Tell what differs, indicator by indicator, and why each round says what it says."""
    yield Paragraph((Span(diff_title(about, diff, texts), strong=True),))
    yield from diff_blocks(about, diff, texts)
    if diff.indicators:
        yield _rounds_figure(about, diff, texts)
    yield from reason_blocks(about, diff.indicators, texts)


def _rounds_figure(about: About, diff: Diff, texts: Texts) -> Figure:
    """Draw each indicator in both rounds; those that cannot be compared are not among them."""
    words, rounds = texts.words.report, [shown.assessment.round for shown in about.shown]
    if are_readings(*(shown.assessment for shown in about.shown)):
        rounds = [texts.words.diff.of_readings.before, texts.words.diff.of_readings.after]
    columns = [Column(texts.words.diff.indicator), *(Column(name) for name in rounds)]
    rows: list[tuple[Cell, ...]] = []
    signs: list[tuple[str, tuple[Mark, ...]]] = []
    said: dict[Mark, dict[str, None]] = {}
    for change in diff.indicators:
        cells = [status_cell(seen, texts) for seen in sides_of(change)]
        rows.append((Cell(change.id, link=to(change.id)), *cells))
        signs.append((change.id, tuple(cell.mark for cell in cells)))
        for cell in cells:
            said.setdefault(cell.mark, {})[cell.text] = None
    meant = tuple((mark, texts.words.list([*found])) for mark, found in said.items())
    table = Table(tuple(columns), tuple(rows))
    return Figure(words.rounds_caption, words.rounds_alt, Grid(tuple(rounds), tuple(signs), meant), table)
