"""What readers differ about, as blocks of a report: each indicator, and whether it makes a difference to a level."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.disputes import Dispute
from trafficking_indicators.analysis.score import Scorecard
from trafficking_indicators.documents.blocks import Block, Bullets, Heading, paragraph, plain
from trafficking_indicators.reports.parts import status_text
from trafficking_indicators.reports.texts import Texts


def dispute_blocks(scorecard: Scorecard, texts: Texts) -> Iterator[Block]:
    """Name what readers differ about in the areas looked at; nothing where they do not."""
    words = texts.words.score
    found = [dispute for area in scorecard.areas if area.looked_at for dispute in area.disputes]
    if not found:
        return
    yield Heading(words.differences)
    if any(dispute.matters for dispute in found):
        yield paragraph(words.each_may_be_right)
    yield Bullets(tuple(plain(dispute_line(dispute, texts)) for dispute in found))


def dispute_line(dispute: Dispute, texts: Texts) -> str:
    """Say of an indicator what readers differ about, and what follows for the level."""
    finding = dispute.finding
    said = "; ".join([status_text(finding, texts), *difference(dispute, texts)])
    return texts.words.colon(finding.cell.id, said)


def difference(dispute: Dispute, texts: Texts) -> list[str]:
    """Say which levels are possible if each reader is right, or that it makes no difference; nothing without levels."""
    words = texts.words.score
    if not dispute.levels:
        return []
    if not dispute.matters:
        return [words.no_difference]
    by_levels: dict[frozenset[int] | None, list[str]] = {}
    for status, levels in dispute.levels:
        by_levels.setdefault(levels, []).append(texts.words.statuses.in_sentences[status])
    return [
        words.no_level_if(statuses) if levels is None else words.level_if(words.levels(sorted(levels)), statuses)
        for levels, statuses in by_levels.items()
    ]
