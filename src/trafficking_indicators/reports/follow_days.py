"""The days of a follow-up in words, for calendars."""

from __future__ import annotations

from collections.abc import Iterable

from trafficking_indicators.analysis.follow_ask import Day
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.render.calendar_file import Entry
from trafficking_indicators.reports.document_texts import DocumentTexts


def entries(followup: FollowUp, days: Iterable[Day], language: str) -> list[Entry]:
    """Give each day with the item that it is of."""
    texts = DocumentTexts(language)
    words = texts.words.follow
    return [
        Entry(
            found.day,
            words.deadline_of(f"{followup.followup} {found.item.id}", texts.of(found.item.item.text)),
            f"{followup.followup}/{found.item.id}/{found.day}",
        )
        for found in days
    ]
