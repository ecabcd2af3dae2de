"""The right of reply as JSON (reply/v1), as part of other JSON, and as CSV rows, one for each comment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.reply import Reply
from trafficking_indicators.model.comments import Comment
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.results.parts import (
    HEAD_COLUMNS,
    Json,
    assessment_json,
    head_cells,
    notes_json,
    text_in,
)

if TYPE_CHECKING:
    from trafficking_indicators.render.data import CsvCell

REPLY_SCHEMA = "trafficking-indicators/reply/v1"


def reply_json(about: About, reply: Reply) -> Json:
    """Shape the right of reply as reply/v1."""
    return {
        "schema": REPLY_SCHEMA,
        "assessment": assessment_json(about.only),
        **notes_json(about),
        "reply": reply_summary(reply),
        "comments": [
            {
                "id": remark.indicator,
                "status": remark.rating.status,
                "on_finding": remark.on_finding,
                **comment_json(remark.comment),
            }
            for remark in reply.remarks
        ],
    }


def reply_summary(reply: Reply) -> Json:
    """Shape what came of the reply; `asked` is null where none was asked for."""
    asked = reply.asked
    return {
        "asked": None if asked is None else asked.asked,
        "of": [] if asked is None else list(asked.of),
        "due": None if asked is None else asked.due,
        "findings": reply.findings,
        "voices": [
            {
                "by": replied.by,
                "replied": len(replied.on),
                "answered": replied.answered,
                "changed": len(replied.changed),
                "on": list(replied.on),
                "unanswered_on": list(replied.unanswered),
                "changed_on": list(replied.changed),
            }
            for replied in reply.voices
        ],
        "elsewhere": reply.elsewhere,
    }


def comment_json(comment: Comment) -> Json:
    """Shape one comment with its answer, null where it has none."""
    answer = comment.answer
    return {
        "by": comment.by,
        "body": _text(comment.body),
        "date": comment.date,
        "text": dict(comment.text),
        "answer": None
        if answer is None
        else {"text": dict(answer.text), "changed": answer.changed == "yes", "what": _text(answer.what)},
    }


def comment_line(comment: Comment, language: str) -> str:
    """Put a comment with its answer into one cell."""
    of = [comment.by, "" if comment.body is None else text_in(comment.body, language), comment.date or ""]
    said = f"{', '.join(filter(None, of))}: {text_in(comment.text, language)}"
    return said if comment.answer is None else f"{said} -> {text_in(comment.answer.text, language)}"


REPLY_COLUMNS = (
    *HEAD_COLUMNS,
    "indicator", "text", "status", "by", "body", "date", "comment", "answer", "changed", "what",
)  # fmt: skip


def reply_rows(about: About, reply: Reply, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each comment, in the order of REPLY_COLUMNS."""
    head = head_cells(about, language)
    for remark in reply.remarks:
        comment, cell = remark.comment, about.instrument.cells.get(remark.indicator)
        text = "" if cell is None else text_in(about.instrument.indicator(cell).text, language)
        answer = comment.answer
        yield (
            *head,
            remark.indicator,
            text,
            remark.rating.status,
            comment.by,
            _in(comment.body, language),
            comment.date or "",
            _in(comment.text, language),
            "" if answer is None else _in(answer.text, language),
            "" if answer is None else answer.changed,
            "" if answer is None else _in(answer.what, language),
        )


def _text(text: LocalText | None) -> Json | None:
    return None if text is None else dict(text)


def _in(text: LocalText | None, language: str) -> str:
    return "" if text is None else text_in(text, language)
