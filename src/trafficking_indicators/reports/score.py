"""A scorecard and a tally as a document, in the printed report's shape: areas down, dimensions and levels across."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.priorities import Tally
from trafficking_indicators.analysis.score import AreaScore, Counts, Scorecard
from trafficking_indicators.document import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Span,
    Table,
    paragraph,
)
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.statuses import STATUSES, ByStatus
from trafficking_indicators.reports.parts import Seen, area_tail, seen_in, signs_legend, status_cell, status_text
from trafficking_indicators.reports.priorities import tally_blocks
from trafficking_indicators.reports.texts import Texts

# Which of the five numbers of the headline counts a status.
_IN_HEADLINE: ByStatus[int] = {
    "met": 0,
    "partly_met": 1,
    "unmet": 2,
    "unknown": 3,
    "not_assessed": 3,
    "not_applicable": 4,
}


# Below the first row of an area with several indicators at one place.
_BELOW = Cell(goes_on=True)


def score_report(about: About, scorecard: Scorecard, tally: Tally | None, language: str) -> Document:
    """Report on a score."""
    texts, instrument = Texts(language), about.instrument
    words = texts.words.score
    blocks: list[Block] = [
        texts.head(about),
        Heading(words.indicators),
        _area_table(instrument, scorecard, texts),
        *signs_legend((seen for area in scorecard.areas for seen in seen_in(area)), texts),
        paragraph(words.legend_levels),
        Heading(words.counts),
        Paragraph((Span(f"{_headline(scorecard.all, texts)}. ", strong=True), Span(_coverage(scorecard.all, texts)))),
        *_not_counted(scorecard, texts),
        _count_table(instrument, scorecard, texts),
        *_out_of_order(scorecard, texts),
    ]
    if tally is not None:
        blocks += tally_blocks(instrument, tally, texts)
    return texts.document(texts.title(about.only), blocks, abouts=[about])


def _area_table(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Table:
    words, header = texts.words.score, instrument.header
    places = [(name, level) for name in header.dimensions for level in header.levels]
    titles = {name: texts.of(dimension.title) for name, dimension in header.dimensions.items()}
    columns = [Column(""), Column(words.area)]
    columns += [Column(words.level(level), group=titles[name]) for name, level in places]
    columns += [
        Column(texts.of(dimension.short), group=words.possible_level) for dimension in header.dimensions.values()
    ]
    if header.pair is not None:
        columns.append(Column(words.paper_and_practice, wraps=True))
    rows: list[tuple[Cell, ...]] = []
    for area in scorecard.areas:
        rows += _area_rows(instrument, area, places, texts)
    return Table(tuple(columns), tuple(rows), stub=2)


def _area_rows(
    instrument: Instrument, area: AreaScore, places: Sequence[tuple[str, int]], texts: Texts
) -> list[tuple[Cell, ...]]:
    """One row for an area, or as many as its fullest place has indicators: each then says its code."""
    at = {
        place: [found for found in area.findings if (found.cell.dimension, found.cell.level) == place]
        for place in places
    }
    height = max(len(found) for found in at.values())
    stub = [Cell(area.area), Cell(texts.of(instrument.areas[area.area].short))]
    tail = area_tail(area, texts)
    rows = []
    for number in range(height):
        cells = [_placed(area, at[place], number, coded=height > 1, texts=texts) for place in places]
        first = number == 0
        rows.append((*(stub if first else [_BELOW] * len(stub)), *cells, *(tail if first else [_BELOW] * len(tail))))
    return rows


def _placed(area: AreaScore, findings: Sequence[Finding], number: int, *, coded: bool, texts: Texts) -> Cell:
    if number >= len(findings):
        return Cell()
    finding = findings[number]
    cell = status_cell(Seen(finding.status, finding.confidence, area.looked_at, finding.cell.strength), texts)
    return cell._replace(text=f"{finding.cell.code} {cell.text}") if coded else cell


def _headline(counts: Counts, texts: Texts) -> str:
    numbers = [0] * 5
    for status, count in counts.by_status.items():
        numbers[_IN_HEADLINE[status]] += count
    met, partly_met, unmet, still_open, not_applicable = numbers
    return texts.words.score.headline(met, counts.indicators, partly_met, unmet, still_open, not_applicable)


def _coverage(counts: Counts, texts: Texts) -> str:
    return texts.words.score.coverage(counts.examined, counts.rated, counts.indicators)


def _not_counted(scorecard: Scorecard, texts: Texts) -> list[Block]:
    outside = sum(len(area.findings) for area in scorecard.areas if not area.looked_at)
    return [paragraph(texts.words.score.not_counted(outside))] if outside else []


def _count_table(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Table:
    words = texts.words.score
    kinds = [*scorecard.by_dimension.values(), scorecard.all]
    titles = [texts.of(dimension.short) for dimension in instrument.header.dimensions.values()]
    if len(titles) == 1:
        kinds = [scorecard.all]
        titles = []
    columns = (Column(words.status), *(Column(title, align="right") for title in [*titles, words.all]))
    rows = [
        (status_cell(Seen(status), texts), *(Cell(str(counts.by_status[status])) for counts in kinds))
        for status in STATUSES
        if status != "not_applicable" or instrument.header.allows_not_applicable
    ]
    rows += [
        (Cell(words.rated), *(Cell(words.of(counts.rated, counts.indicators)) for counts in kinds)),
        (Cell(words.examined), *(Cell(words.of(counts.examined, counts.indicators)) for counts in kinds)),
        (
            Cell(words.met_range),
            *(Cell(words.range(counts.met_range.low, counts.met_range.high)) for counts in kinds),
        ),
    ]
    return Table(columns, tuple(rows))


def _out_of_order(scorecard: Scorecard, texts: Texts) -> list[Block]:
    words = texts.words.score
    findings = {found.cell.id: found for area in scorecard.areas for found in area.findings}
    items = [
        (Span(words.out_of_order_item(found.met, found.not_met, status_text(findings[found.not_met], texts))),)
        for area in scorecard.areas
        for found in area.out_of_order
    ]
    if not items:
        return [paragraph(texts.words.colon(words.out_of_order, words.none))]
    return [Heading(words.out_of_order), Bullets(tuple(items))]
