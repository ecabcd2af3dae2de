"""What differs between two states of a follow-up, as JSON (diff/v1 with items) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.follow_diff import FollowDiff
from trafficking_indicators.json_csv.diff import DIFF_SCHEMA
from trafficking_indicators.json_csv.follow import followup_json
from trafficking_indicators.json_csv.parts import Json, text_in
from trafficking_indicators.model.followup import FollowUp

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell


def follow_diff_json(old: FollowUp, new: FollowUp, found: FollowDiff) -> Json:
    """Shape a difference as diff/v1. All items are listed, unchanged ones too; `details` say from what to what."""
    return {
        "schema": DIFF_SCHEMA,
        "before": followup_json(old),
        "after": followup_json(new),
        "items": [
            {
                "id": item.id,
                "changes": list(dict.fromkeys(change.kind for change in item.changes)),
                "details": [
                    {"change": change.kind, "before": change.before or None, "after": change.after or None}
                    for change in item.changes
                ],
            }
            for item in found.items
        ],
        "summary": dict(found.summary),
    }


FOLLOW_DIFF_COLUMNS = (
    "followup_before", "followup_after", "country", "title", "basis", "independence", "as_of_before", "as_of_after",
    "item", "change", "before", "after",
)  # fmt: skip


def follow_diff_rows(
    old: FollowUp, new: FollowUp, found: FollowDiff, *, language: str
) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each change, in the order of FOLLOW_DIFF_COLUMNS."""
    for item in found.items:
        for change in item.changes:
            yield (
                old.followup,
                new.followup,
                new.country,
                text_in(new.title, language),
                new.basis,
                new.independence,
                old.as_of,
                new.as_of,
                f"item {item.id}",
                change.kind,
                change.before,
                change.after,
            )
