"""A follow-up as JSON (follow/v1) and as CSV rows, one for each item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.follow import Follow, Followed
from trafficking_indicators.json_csv.parts import Json, text_in
from trafficking_indicators.model.followup import FollowUp

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

FOLLOW_SCHEMA = "trafficking-indicators/follow/v1"
_FLAGS = (
    "overdue", "overdue_by_first_date", "no_deadline", "said_not_shown", "shown_not_said", "nobody_responsible",
    "cannot_be_checked", "on_paper_only",
)  # fmt: skip
_FURTHER = ("report_due", "quiet", "on_own_word")


def followup_json(followup: FollowUp) -> Json:
    """Shape the head of a follow-up."""
    return {
        "id": followup.followup,
        "country": followup.country,
        "territory_name": None if followup.territory_name is None else dict(followup.territory_name),
        "title": dict(followup.title),
        "basis": followup.basis,
        "independence": followup.independence,
        "as_of": followup.as_of,
        "instrument": followup.instrument,
        "instrument_version": followup.instrument_version,
        "limitations": dict(followup.limitations),
    }


def follow_json(found: Follow) -> Json:
    """Shape a follow-up as follow/v1; what follows besides stands under `further`, item by item."""
    summary = found.summary
    return {
        "schema": FOLLOW_SCHEMA,
        "followup": followup_json(found.followup),
        "on": found.on,
        "items": [_item(item) for item in found.items],
        "summary": {
            "items": summary.items,
            "findings": dict(summary.findings),
            "said_done": summary.said_done,
            "said_done_shown": summary.said_done_shown,
            "overdue": summary.overdue,
            "no_deadline": summary.no_deadline,
            "nobody_responsible": summary.nobody_responsible,
            "cannot_be_checked": summary.cannot_be_checked,
        },
        "further": [
            {
                "id": item.id,
                **{name: getattr(item, name) for name in _FURTHER},
                "moved": len(item.item.moved),
                "asked_since": item.asked_since,
                "look_again": list(item.look_again),
            }
            for item in found.items
        ],
    }


def _item(item: Followed) -> Json:
    return {
        "id": item.id,
        "says": item.says,
        "finding": item.finding,
        "parts": dict(item.parts),
        **{name: getattr(item, name) for name in _FLAGS},
        "asked": item.asked,
    }


FOLLOW_COLUMNS = (
    "followup", "country", "territory_name", "title", "basis", "independence", "as_of", "on", "instrument",
    "instrument_version", "item", "text", "kind", "strength", "lead", "assignment", "start", "due", "claim",
    "claimed_by", "claimed_in", "finding", "found_as_of", "parts", *_FLAGS, *_FURTHER, "asked", "asked_since",
    "look_again",
)  # fmt: skip


def follow_rows(found: Follow, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each item, in the order of FOLLOW_COLUMNS: claims and findings in columns of their own."""
    followup = found.followup
    head = (
        followup.followup,
        followup.country,
        "" if followup.territory_name is None else text_in(followup.territory_name, language),
        text_in(followup.title, language),
        followup.basis,
        followup.independence,
        followup.as_of,
        found.on,
        followup.instrument,
        f"version {followup.instrument_version}",
    )
    for followed in found.items:
        item, said, latest = followed.item, followed.report, followed.found
        yield (
            *head,
            f"item {followed.id}",
            text_in(item.text, language),
            item.kind,
            item.strength,
            item.lead or "",
            item.assignment,
            item.start or "",
            item.due,
            followed.says or "",
            "" if said is None else said.by,
            "" if said is None else f"round {said.round}",
            followed.finding,
            "" if latest is None else latest.as_of,
            "; ".join(f"{name}: {state}" for name, state in followed.parts.items()),
            *("yes" if getattr(followed, name) else "no" for name in (*_FLAGS, *_FURTHER)),
            followed.asked,
            followed.asked_since or "",
            "; ".join(f"indicator {name}" for name in followed.look_again),
        )
