"""Part of the report: what differs from an earlier round, with the reasons of both."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.diff import Diff
from trafficking_indicators.documents.blocks import Block, Paragraph, Span
from trafficking_indicators.reports.diff import diff_blocks, diff_title
from trafficking_indicators.reports.diff_reasons import reason_blocks
from trafficking_indicators.reports.figures import rounds_figure
from trafficking_indicators.reports.texts import Texts


def change_blocks(about: About, diff: Diff, texts: Texts) -> Iterator[Block]:
    """Tell what differs, indicator by indicator, and why each round says what it says."""
    yield Paragraph((Span(diff_title(about, diff, texts), strong=True),))
    yield from diff_blocks(about, diff, texts)
    if diff.indicators:
        yield rounds_figure(about, diff, texts)
    yield from reason_blocks(about, diff.indicators, texts)
