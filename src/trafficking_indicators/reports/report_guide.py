"""Part of the report: how to read it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from trafficking_indicators.analysis.score import Scorecard
from trafficking_indicators.documents.blocks import Block, Bullets, Facts, Heading, Span, plain
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.report_parts import ReportPart
from trafficking_indicators.reports.score import counted_statuses
from trafficking_indicators.reports.statuses import LOW, MARKS, OUTSIDE, TONES
from trafficking_indicators.reports.texts import Fact, Texts


def guide_blocks(
    instrument: Instrument, scorecard: Scorecard, texts: Texts, parts: Collection[ReportPart]
) -> Iterator[Block]:
    """Say what each status means, and what the numbers of the parts that are there say and do not say."""
    words = texts.words.report
    yield Heading(words.statuses)
    yield Facts(tuple(_statuses(instrument, scorecard, texts)))
    yield Heading(words.rules)
    yield Bullets(tuple(plain(text) for text in _rules(instrument, texts, parts)))


def _statuses(instrument: Instrument, scorecard: Scorecard, texts: Texts) -> Iterator[Fact]:
    words, score, statuses = texts.words.report, texts.words.score, texts.words.statuses
    for status in counted_statuses(instrument, [scorecard.all]):
        said = Span(statuses.meanings[status], tone=TONES[status], mark=MARKS[status])
        yield statuses.names[status], (said,)
    findings = [(found, area.looked_at) for area in scorecard.areas for found in area.findings]
    if not all(looked_at for _, looked_at in findings):
        yield score.outside, (Span(score.outside_scope, tone="absent", mark=OUTSIDE),)
    if any(looked_at and found.confidence == "low" for found, looked_at in findings):
        yield score.low_confidence, (Span(words.low_meaning, mark=LOW),)


def _rules(instrument: Instrument, texts: Texts, parts: Collection[ReportPart]) -> Iterator[str]:
    words = texts.words.report
    yield words.counts_rule
    yield words.range_rule
    if any(area.without for area in instrument.areas.values()):
        yield texts.words.score.legend_none
    if instrument.has_ladder:
        yield texts.words.score.legend_levels
    yield texts.words.score.no_grade
    if instrument.header.pair is not None and instrument.has_ladder:
        yield words.paper_rule
    yield words.evidence_rule
    yield words.texts_rule
    if "priorities" in parts:
        yield words.marks_rule
    if "survey" in parts:
        yield words.answers_rule
    if "plan" in parts:
        yield words.plan_rule
    if "changes" in parts:
        yield words.changes_rule
    yield words.figures_rule
