"""A scorecard and a tally as a document, in the printed report's shape: areas down, dimensions and levels across."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.priorities import Tally
from trafficking_indicators.analysis.reply import reply_of
from trafficking_indicators.analysis.score import AreaScore, Counts, Scorecard
from trafficking_indicators.documents.blocks import (
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
from trafficking_indicators.model.statuses import STATUSES, Status
from trafficking_indicators.reports.comments import with_reply
from trafficking_indicators.reports.disputes import dispute_blocks
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.links import area_anchor, to
from trafficking_indicators.reports.parts import (
    Seen,
    area_tail,
    areas_shown,
    out_of_order_items,
    seen_in,
    seen_of,
    signs_legend,
    status_cell,
)
from trafficking_indicators.reports.priorities import tally_blocks
from trafficking_indicators.reports.statuses import HEADLINE
from trafficking_indicators.reports.texts import Texts

# Shares of a page's width in the printed shape: the number of an area, its name, an indicator.
_WEIGHTS = (1, 3, 6)
# Below the first row of an area with several indicators at one place.
_BELOW = Cell(goes_on=True)


def score_report(about: About, scorecard: Scorecard, tally: Tally | None, language: str) -> Document:
    """Report on a score."""
    texts, instrument = DocumentTexts(language), about.instrument
    words, shown = texts.words.score, areas_shown(about, scorecard)
    blocks: list[Block] = [
        with_reply(texts.head(about), reply_of(about), texts),
        Heading(words.indicators),
        area_table(instrument, shown, texts),
        *signs_legend((seen for area in shown.areas for seen in seen_in(area)), texts),
        *legend(instrument, texts),
        Heading(words.counts),
        *counted(scorecard, texts),
        count_table(instrument, scorecard, texts),
        *(out_of_order(scorecard, texts) if instrument.has_ladder else []),
        *dispute_blocks(scorecard, texts),
    ]
    if tally is not None:
        blocks += tally_blocks(instrument, tally, texts)
    return texts.document(texts.title(about.only), blocks, abouts=[about])


def legend(instrument: Instrument, texts: Texts) -> list[Block]:
    """Say what a place without an indicator is, what a level is where there are any, and that nothing is a grade."""
    words = texts.words.score
    without = any(area.without for area in instrument.areas.values())
    said = [words.legend_none] if without else []
    said += [words.legend_levels] if instrument.has_ladder else []
    return [paragraph(" ".join([*said, words.no_grade]))]


def area_table(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Table:
    """Show every indicator of every area, with possible levels, and paper and practice."""
    places = _places(instrument)
    columns = [*_place_columns(instrument, places, texts), *tail_columns(instrument, texts)]
    rows: list[tuple[Cell, ...]] = []
    for area in scorecard.areas:
        rows += _area_rows(instrument, area, places, texts)
    return Table(tuple(columns), tuple(rows), stub=2)


def printed_table(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Table:
    """Show every indicator with its text, in the shape of the printed report; each leads to its evidence."""
    places = _places(instrument)
    columns = [
        column._replace(weight=_WEIGHTS[min(at, 2)], wraps=at > 1)
        for at, column in enumerate(_place_columns(instrument, places, texts))
    ]
    rows: list[tuple[Cell, ...]] = []
    for area in scorecard.areas:
        rows += _area_rows(instrument, area, places, texts, in_full=True)
    return Table(tuple(columns), tuple(rows), stub=2, wide=True)


def levels_table(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Table:
    """Show possible levels, and paper and practice, of every area."""
    columns = [*_stub_columns(texts), *tail_columns(instrument, texts)]
    rows = [(*_stub(instrument, area, texts), *area_tail(instrument, area, texts)) for area in scorecard.areas]
    return Table(tuple(columns), tuple(rows), stub=2)


def _places(instrument: Instrument) -> list[tuple[str, int]]:
    return [(name, level) for name in instrument.header.dimensions for level in instrument.header.levels]


def _stub_columns(texts: Texts) -> list[Column]:
    return [Column(""), Column(texts.words.score.area)]


def _stub(instrument: Instrument, area: AreaScore, texts: Texts) -> list[Cell]:
    return [Cell(area.area), texts.cell(instrument.areas[area.area].short)]


def _place_columns(instrument: Instrument, places: Sequence[tuple[str, int]], texts: Texts) -> list[Column]:
    dimensions, level_of = instrument.header.dimensions, texts.words.score.level
    columns = [
        texts.grouped(level_of(level), dimensions[name])
        if instrument.has_levels
        else texts.column(dimensions[name].title)
        for name, level in places
    ]
    return [*_stub_columns(texts), *columns]


def tail_columns(instrument: Instrument, texts: Texts) -> list[Column]:
    """Give the columns of possible levels, and of paper and practice where the instrument has the pair.

    Without a ladder there is none: nothing but the indicators themselves is to be told.
    """
    words, header = texts.words.score, instrument.header
    if not instrument.has_ladder:
        return []
    columns = [texts.column(dimension.short, group=words.possible_level) for dimension in header.dimensions.values()]
    return columns if header.pair is None else [*columns, Column(words.paper_and_practice, wraps=True)]


def _area_rows(
    instrument: Instrument,
    area: AreaScore,
    places: Sequence[tuple[str, int]],
    texts: Texts,
    *,
    in_full: bool = False,
) -> list[tuple[Cell, ...]]:
    """One row for an area, or as many as its fullest place has indicators: each then says its code.

    In full, indicators have their texts, and nothing stands behind them.
    """
    at = {
        place: [found for found in area.findings if (found.cell.dimension, found.cell.level) == place]
        for place in places
    }
    height = max(len(found) for found in at.values())
    stub = _stub(instrument, area, texts)
    if in_full:
        stub = [cell._replace(link=to(area_anchor(area.area))) for cell in stub]
    tail = [] if in_full else area_tail(instrument, area, texts)
    rows = []
    for number in range(height):
        coded = height > 1 or not instrument.has_levels
        cells = [placed(area, at[place], number, coded=coded, texts=texts) for place in places]
        if in_full:
            found = [at[place][number] if number < len(at[place]) else None for place in places]
            cells = [_told(instrument, *pair, texts) for pair in zip(cells, found, strict=True)]
        first = number == 0
        rows.append((*(stub if first else [_BELOW] * len(stub)), *cells, *(tail if first else [_BELOW] * len(tail))))
    return rows


def placed(area: AreaScore, findings: Sequence[Finding], number: int, *, coded: bool, texts: Texts) -> Cell:
    """Show one of the indicators that an area has at one place, with its code if asked for."""
    if not findings and number == 0:
        return Cell(texts.words.score.none, "absent")
    if number >= len(findings):
        return Cell()
    finding = findings[number]
    cell = status_cell(seen_of(finding, looked_at=area.looked_at), texts)
    if not coded:
        return cell
    short = f"{finding.cell.code} {cell.short}" if cell.short else ""
    return cell._replace(text=f"{finding.cell.code} {cell.text}", short=short)


def _told(instrument: Instrument, cell: Cell, finding: Finding | None, texts: Texts) -> Cell:
    if finding is None:
        return cell
    indicator = instrument.indicator(finding.cell)
    return cell._replace(detail=texts.criterion(indicator), link=to(finding.cell.id))


def counted(scorecard: Scorecard, texts: Texts) -> list[Block]:
    """Say in a sentence what is counted, and how much is not."""
    said = Span(f"{headline(scorecard, texts)}. ", strong=True)
    return [Paragraph((said, Span(_coverage(scorecard.all, texts)))), *_not_counted(scorecard, texts)]


def headline(scorecard: Scorecard, texts: Texts) -> str:
    """Say how many indicators have each status, and where areas are left out that these are those in scope."""
    numbers, words, total = [0] * 6, texts.words.score, str(scorecard.all.indicators)
    if not all(area.looked_at for area in scorecard.areas):
        total = words.in_scope(scorecard.all.indicators)
    for status, count in scorecard.all.by_status.items():
        numbers[HEADLINE[status]] += count
    met, partly_met, unmet, still_open, disputed, not_applicable = numbers
    return texts.words.statuses.headline(met, total, partly_met, unmet, still_open, disputed, not_applicable)


def _coverage(counts: Counts, texts: Texts) -> str:
    return texts.words.score.coverage(counts.examined, counts.rated, counts.indicators)


def _not_counted(scorecard: Scorecard, texts: Texts) -> list[Block]:
    outside = sum(len(area.findings) for area in scorecard.areas if not area.looked_at)
    return [paragraph(texts.words.score.not_counted(outside))] if outside else []


def count_table(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Table:
    """Count statuses over all and by dimension."""
    words = texts.words.score
    kinds = [*scorecard.by_dimension.values(), scorecard.all]
    kind_columns = [texts.column(dimension.short, align="right") for dimension in instrument.header.dimensions.values()]
    if len(kind_columns) == 1:
        kinds = [scorecard.all]
        kind_columns = []
    columns = (Column(words.status), *kind_columns, Column(words.all, align="right"))
    rows = [
        (status_cell(Seen(status), texts), *(Cell(str(counts.by_status[status])) for counts in kinds))
        for status in counted_statuses(instrument, [scorecard.all])
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


def counted_statuses(instrument: Instrument, counts: Iterable[Counts]) -> list[Status]:
    """List the statuses that counts speak of: what may not apply where it may, what is disputed where something is."""
    disputed = any(found.by_status["disputed"] for found in counts)
    is_shown = {"not_applicable": instrument.header.allows_not_applicable, "disputed": disputed}
    return [status for status in STATUSES if is_shown.get(status, True)]


def out_of_order(scorecard: Scorecard, texts: Texts) -> list[Block]:
    """Name the indicators that are met while one below them is not."""
    words = texts.words.score
    items = [item for area in scorecard.areas for item in out_of_order_items(area, texts)]
    if not items:
        return [paragraph(texts.words.colon(words.out_of_order, words.none))]
    return [Heading(words.out_of_order), Bullets(tuple(items))]
