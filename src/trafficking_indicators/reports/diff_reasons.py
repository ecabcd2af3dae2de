"""Part of a diff: why each round says what it says, and what is new in its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About, Shown
from trafficking_indicators.analysis.diff import IndicatorChange, rating_of
from trafficking_indicators.analysis.diff_evidence import evidence_change
from trafficking_indicators.documents.blocks import Block, Facts, Heading, Span
from trafficking_indicators.model.ratings import Evidence
from trafficking_indicators.reports.diff_words import diff_words
from trafficking_indicators.reports.explain_evidence import citation, grounds
from trafficking_indicators.reports.links import to
from trafficking_indicators.reports.parts import Seen, sides_of, status_cell
from trafficking_indicators.reports.texts import Fact, Texts

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue.diff import DiffWords


def reason_blocks(about: About, changes: Iterable[IndicatorChange], texts: Texts) -> Iterator[Block]:
    """Give the reasons of both rounds, indicator by indicator, and the evidence that only one of them cites.

    What is as it was has nothing to tell: neither what is unchanged, nor what was looked for in vain as before.
    """
    old, new = (shown.assessment for shown in about.shown)
    told = [
        change
        for change in changes
        if change.kind != "unchanged"
        and (
            change.kind not in ("still_unknown", "still_disputed")
            or rating_of(old, change.id) != rating_of(new, change.id)
        )
    ]
    # to tell whether two files are readings of each other takes a look at all that they hold
    words = diff_words(about, texts)
    if told:
        yield Heading(words.reasons)
    for change in told:
        yield from _reasons(about, change, texts, words)


def _reasons(about: About, change: IndicatorChange, texts: Texts, words: DiffWords) -> Iterator[Block]:
    cell = about.instrument.cells[change.id]
    yield texts.criterion_heading(change.id, about.instrument.indicator(cell))
    facts: list[Fact] = [(words.kind, (Span(words.kinds[change.kind], strong=True, link=to(change.id)),))]
    old, new = about.shown
    cited = evidence_change(old.assessment, new.assessment, change.id)
    was_seen, is_seen = sides_of(change)
    facts += _side(words.before, old, change.id, was_seen, texts)
    facts += _evidence(about, words.evidence_gone, old, cited.gone, texts)
    facts += _side(words.after, new, change.id, is_seen, texts)
    facts += _evidence(about, words.evidence_new, new, cited.new, texts)
    yield Facts(tuple(facts))


def _side(label: str, shown: Shown, indicator: str, seen: Seen, texts: Texts) -> list[Fact]:
    """Give the status of one round, then its reason, or what was tried."""
    cell = status_cell(seen, texts)
    status = Span(cell.text, strong=True, tone=cell.tone, mark=cell.mark, note=cell.note)
    rating = rating_of(shown.assessment, indicator) if seen.looked_at else None
    return [(f"{label}, {shown.assessment.round}", (status,)), *(() if rating is None else grounds(rating, texts))]


def _evidence(about: About, label: str, shown: Shown, cited: Iterable[Evidence], texts: Texts) -> Iterator[Fact]:
    """Give the citations that one round alone has; the public is not shown what is sensitive."""
    for evidence in cited:
        if about.audience == "internal" or not evidence.sensitive:
            yield label, citation(shown.assessment, evidence, texts)
