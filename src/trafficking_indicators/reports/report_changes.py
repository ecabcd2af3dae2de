"""Part of the report: what differs from an earlier round, with the reasons of both."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About, Shown
from trafficking_indicators.analysis.diff import Diff, IndicatorChange, rating_of
from trafficking_indicators.documents import Block, Facts, Heading, Paragraph, Span
from trafficking_indicators.reports.diff import diff_blocks, diff_title, sides_of
from trafficking_indicators.reports.explain_evidence import grounds
from trafficking_indicators.reports.figures import rounds_figure
from trafficking_indicators.reports.links import to
from trafficking_indicators.reports.parts import Seen, status_cell
from trafficking_indicators.reports.texts import Fact, Texts


def change_blocks(about: About, diff: Diff, texts: Texts) -> Iterator[Block]:
    """Tell what differs, indicator by indicator, and why each round says what it says."""
    yield Paragraph((Span(diff_title(about, diff, texts), strong=True),))
    yield from diff_blocks(about, diff, texts)
    if diff.indicators:
        yield rounds_figure(about, diff, texts)
    changed = [change for change in diff.indicators if change.kind != "unchanged"]
    if changed:
        yield Heading(texts.words.report.reasons)
        for change in changed:
            yield from _reasons(about, change, texts)


def _reasons(about: About, change: IndicatorChange, texts: Texts) -> Iterator[Block]:
    words, cell = texts.words.diff, about.instrument.cells[change.id]
    text = texts.criterion(about.instrument.indicator(cell))
    yield Heading(f"{change.id}  {text}", level=2)
    facts: list[Fact] = [(words.kind, (Span(words.kinds[change.kind], strong=True, link=to(change.id)),))]
    for label, shown, seen in zip((words.before, words.after), about.shown, sides_of(change), strict=True):
        facts += _side(label, shown, change.id, seen, texts)
    yield Facts(tuple(facts))


def _side(label: str, shown: Shown, indicator: str, seen: Seen, texts: Texts) -> list[Fact]:
    """Give the status of one round, then its reason, or what was tried."""
    cell = status_cell(seen, texts)
    status = Span(cell.text, strong=True, tone=cell.tone, mark=cell.mark, note=cell.note)
    rating = rating_of(shown.assessment, indicator) if seen.looked_at else None
    return [(f"{label}, {shown.assessment.round}", (status,)), *(() if rating is None else grounds(rating, texts))]
