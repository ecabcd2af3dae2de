"""The right of reply as JSON (reply/v1), as part of other JSON, and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.reply import Remark, Reply
from trafficking_indicators.json_csv.parts import (
    HEAD_COLUMNS,
    Json,
    assessment_json,
    head_cells,
    notes_json,
    text_in,
)
from trafficking_indicators.model.comments import Comment
from trafficking_indicators.model.fields import LocalText

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

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
        "findings": len(reply.findings),
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
# by, body, date, comment, answer, changed, what
_NO_COMMENT = ("",) * 7


def reply_rows(about: About, reply: Reply, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each comment, and one for each finding without any, in the order of REPLY_COLUMNS."""
    head, instrument = head_cells(about, language), about.instrument
    statuses = {finding.cell.id: finding.rating.status for finding in reply.findings}
    remarks: dict[str, list[Remark]] = {}
    for remark in reply.remarks:
        remarks.setdefault(remark.indicator, []).append(remark)
    for name in dict.fromkeys((*instrument.cells, *remarks)):
        cell = instrument.cells.get(name)
        text = "" if cell is None else text_in(instrument.indicator(cell).text, language)
        for remark in remarks.get(name, ()):
            yield (*head, name, text, remark.rating.status, *_comment_cells(remark.comment, language))
        if name in statuses and name not in remarks:
            yield (*head, name, text, statuses[name], *_NO_COMMENT)


def _comment_cells(comment: Comment, language: str) -> tuple[str, ...]:
    answer = comment.answer
    said = (comment.by, _in(comment.body, language), comment.date or "", _in(comment.text, language))
    if answer is None:
        return (*said, "", "", "")
    return (*said, _in(answer.text, language), answer.changed, _in(answer.what, language))


def _text(text: LocalText | None) -> Json | None:
    return None if text is None else dict(text)


def _in(text: LocalText | None, language: str) -> str:
    return "" if text is None else text_in(text, language)
