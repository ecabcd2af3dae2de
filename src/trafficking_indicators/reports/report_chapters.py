"""Part of the report: a chapter for each area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.disputes import Dispute
from trafficking_indicators.analysis.plan import Need
from trafficking_indicators.analysis.score import AreaScore, Scorecard
from trafficking_indicators.documents.blocks import Block, Heading, Paragraph, Span
from trafficking_indicators.model.assessment import AreaText
from trafficking_indicators.model.history import former_ids
from trafficking_indicators.reports.explain_evidence import disputes_by_id, indicator_blocks, removed_blocks
from trafficking_indicators.reports.explain_levels import area_blocks
from trafficking_indicators.reports.links import area_anchor, gap_anchor, to
from trafficking_indicators.reports.texts import Texts


def chapter_blocks(about: About, scorecard: Scorecard, texts: Texts, *, gaps: Mapping[str, Need]) -> Iterator[Block]:
    """Tell of each area all that stands behind its indicators; `gaps` are those that the plan speaks of."""
    disputed = disputes_by_id(about)
    for area in scorecard.areas:
        yield from _chapter(about, area, disputed, texts, gaps)
    former = former_ids(about.instrument)
    gone = {name: text for name, text in about.only.assessment.areas.items() if name not in about.instrument.areas}
    if about.removed or gone:
        yield Heading(texts.words.explain.no_more)
        for name, written in gone.items():
            yield Heading(f"{name}  {texts.words.show.removed(former[name].version)}", level=2)
            yield from _written(written, texts, level=3)
        for removed in about.removed:
            yield from removed_blocks(about, removed, texts)


def _written(written: AreaText, texts: Texts, *, level: int) -> Iterator[Block]:
    """Give what the assessors write of an area."""
    words = texts.words.report
    for label, text in ((words.context, written.context), (words.finding, written.finding)):
        if text is not None:
            yield Heading(label, level=level)
            yield Paragraph(texts.spans(text))


def _chapter(
    about: About, area: AreaScore, disputed: Mapping[str, Dispute], texts: Texts, gaps: Mapping[str, Need]
) -> Iterator[Block]:
    instrument, words = about.instrument, texts.words.report
    yield texts.heading(f"{area.area}  ", instrument.areas[area.area].title, anchor=area_anchor(area.area))
    written = about.only.assessment.areas.get(area.area)
    if written is not None:
        yield from _written(written, texts, level=2)
    told = list(area_blocks(instrument, area, texts, level=3))
    if told and instrument.has_ladder:
        yield Heading(words.parts["levels"], level=2)
    yield from told
    for finding in area.findings:
        cell = finding.cell
        yield from indicator_blocks(about, cell, disputed, texts)
        if cell.id in gaps:
            yield Paragraph(_addressed(gaps[cell.id], texts))


def _addressed(need: Need, texts: Texts) -> tuple[Span, ...]:
    """Name what speaks to a gap, and lead to where it is told."""
    names = [remedy.id for remedy in (*need.recommendations, *need.measures)]
    label = Span(texts.words.report.addressed, link=to(gap_anchor(need.finding.cell.id)))
    return texts.run(label, ": ", texts.words.list(names) or texts.words.plan.nothing)
