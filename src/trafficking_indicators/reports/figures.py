"""Charts of results, each beside the table that holds the same numbers. Nothing is drawn that is not said there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.citations import citations, citations_told
from trafficking_indicators.analysis.priorities import Tally
from trafficking_indicators.analysis.score import AreaScore, Scorecard
from trafficking_indicators.analysis.survey import AnswerTable
from trafficking_indicators.documents.blocks import Block, Cell, Column, Figure, Paragraph, Table, plain
from trafficking_indicators.documents.charts import (
    Ladder,
    Ladders,
    Panel,
    Panels,
    Pile,
    Range,
    Squares,
    Step,
    Ticks,
    Voices,
)
from trafficking_indicators.documents.charts import Voice as Heard
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.parts import exercise_name, levels_text
from trafficking_indicators.reports.score import count_table, headline, levels_table
from trafficking_indicators.reports.statuses import MARKS
from trafficking_indicators.reports.texts import Texts

# More squares than this can no longer be counted by eye, and a table says it shorter.
MOST_SQUARES = 300


def ladders_figure(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Figure:
    """Draw the possible levels of each area as ladders."""
    rows = [
        (f"{area.area} {texts.of(instrument.areas[area.area].short)}", tuple(_ladders(instrument, area, texts)))
        for area in scorecard.areas
        if area.looked_at
    ]
    words = texts.words.report
    table = levels_table(instrument, scorecard, texts)
    return Figure(words.ladders_caption, words.ladders_alt, Ladders(tuple(rows)), table)


def _ladders(instrument: Instrument, area: AreaScore, texts: Texts) -> Iterator[Ladder]:
    for name, dimension in instrument.header.dimensions.items():
        ladder = area.ladders[name]
        own = sorted({found.cell.level for found in area.findings if found.cell.dimension == name})
        steps = () if ladder.levels is None else tuple(_steps(ladder.levels, own))
        yield Ladder(texts.of(dimension.short), steps, levels_text(area, ladder, texts))


def _steps(possible: frozenset[int], levels: Sequence[int]) -> Iterator[Step]:
    for level in levels:
        yield "sure" if level <= min(possible) else "possible" if level <= max(possible) else "out"


def ticks_figure(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Figure:
    """Draw every indicator looked at as a tick, with how many may be met."""
    words, found = texts.words.report, scorecard.all.met_range
    marks = tuple(MARKS[found.status] for area in scorecard.areas if area.looked_at for found in area.findings)
    bracket = words.bracket(found.low, found.high)
    alt = f"{headline(scorecard, texts)}; {bracket}"
    chart = Ticks(marks, found.low, found.high, bracket)
    return Figure(words.ticks_caption, alt, chart, count_table(instrument, scorecard, texts))


def panels_figure(instrument: Instrument, tally: Tally, table: Table, texts: Texts) -> Figure:
    """Draw the marks of each exercise in a panel of its own."""
    words, rows = texts.words.report, [row for row in tally.recommendations if row.printed]
    panels = []
    for exercise in tally.exercises:
        marks = [(row.id, row.marks[exercise.exercise]) for row in rows]
        ranges = tuple(
            Range(f"{name} {texts.of(instrument.recommendations[name].short)}", found.low, found.high)
            for name, found in marks
        )
        panels.append(Panel(exercise_name(exercise, texts), ranges, max(found.high for _, found in marks)))
    return Figure(words.marks_caption, words.marks_alt, Panels(tuple(panels)), table)


def squares_figure(answers: AnswerTable, names: Sequence[str], table: Table, texts: Texts) -> Block:
    """Draw the answers to a question as squares, or leave them in their table where there are too many."""
    words = texts.words
    piles = tuple(
        Pile(name, cell.answers or 0, _counted(cell.answers, texts, kept_back=cell.kept_back))
        for name, cell in zip(names, answers.cells, strict=True)
    )
    unplaced = sum(answers.unplaced)
    if sum(pile.squares for pile in piles) + unplaced > MOST_SQUARES:
        return table
    listed = words.list([str(count) for count in answers.unplaced])
    tray = Pile(words.report.unplaced, unplaced, listed) if answers.unplaced else None
    caption = words.report.answers_caption(answers.answer.id)
    return Figure(caption, words.report.answers_alt, Squares(piles, tray), table)


def _counted(answers: int | None, texts: Texts, *, kept_back: bool) -> str:
    if answers is not None:
        return str(answers)
    return texts.words.survey.withheld if kept_back else texts.words.survey.no_count


def voices_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """Draw who was heard: a row for every voice, also for those that nobody cites."""
    words, sources = texts.words.report, about.only.assessment.sources
    shown = citations_told(about)
    withheld = len(citations(about)) - len(shown)
    cited: dict[Voice, list[tuple[str, bool]]] = {voice: [] for voice in get_args(Voice)}
    for citation in shown:
        evidence = citation.evidence
        cited[sources[evidence.source].voice].append((evidence.source, evidence.says == "for"))
    names = texts.words.explain.voices
    rows: list[tuple[Cell, ...]] = []
    chart = []
    for voice, found in cited.items():
        sides = sorted((side for _, side in found), reverse=True)
        chart.append(Heard(names[voice], tuple(sides)))
        numbers = (len({name for name, _ in found}), sum(sides), len(sides) - sum(sides))
        rows.append((Cell(names[voice]), *(Cell(str(count), value=count) for count in numbers)))
    titles = (words.cited_sources, words.speaks_for, words.speaks_against)
    columns = (Column(words.voice), *(Column(title, align="right") for title in titles))
    table = Table(columns, tuple(rows))
    yield Figure(words.voices_caption, words.voices_alt, Voices(tuple(chart), words.nobody), table)
    if withheld:
        yield Paragraph(plain(words.voices_withheld(withheld)))
