"""Part of a diff: its words. Two files of one country, round and date are readings, and none is before the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.merge_same import are_readings
from trafficking_indicators.reports.texts import Texts

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue.diff import DiffWords


def diff_words(about: About, texts: Texts) -> DiffWords:
    """Give the words of a difference between rounds, or between readings of one."""
    words = texts.words.diff
    if not are_readings(*(shown.assessment for shown in about.shown)):
        return words
    found = words.of_readings
    return words.but(
        # one of the two may be called an illustration
        title=lambda old, new: found.title(max(old, new, key=len)),
        old=found.old,
        new=found.new,
        before=found.before,
        after=found.after,
        changes=found.changes,
        reasons=found.reasons,
    )
