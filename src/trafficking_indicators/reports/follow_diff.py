"""What was added to a follow-up between two states, as a document: what was rewritten comes first."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.follow_diff import FOLLOW_CHANGES, REWRITTEN, FollowChange, FollowDiff
from trafficking_indicators.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Note,
    Span,
    Table,
    paragraph,
)
from trafficking_indicators.model.follow_records import FOUND_STATUSES, SAYS
from trafficking_indicators.model.followup import CONTINUOUS, NONE_STATED, FollowUp
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.follow import title
from trafficking_indicators.reports.follow_item import item_heading
from trafficking_indicators.reports.texts import Texts


def follow_diff_report(old: FollowUp, new: FollowUp, found: FollowDiff, language: str) -> Document:
    """Report on what differs."""
    texts = DocumentTexts(language)
    words = texts.words.follow
    heading = f"{title(new, texts)}. {words.diff_title(old.as_of, new.as_of)}"
    return texts.document(heading, list(_blocks(new, found, texts)))


def _blocks(new: FollowUp, found: FollowDiff, texts: Texts) -> Iterator[Block]:
    words, summary = texts.words.follow, found.summary
    rewritten = sum(summary[kind] for kind in REWRITTEN)
    if rewritten:
        yield Note((Span(f"{words.append_only}: {words.broken(rewritten)}", strong=True),))
    if not any(summary.values()):
        yield paragraph(words.no_change)
        return
    yield Facts(tuple((words.changes[kind], (Span(str(summary[kind])),)) for kind in FOLLOW_CHANGES if summary[kind]))
    for item in found.items:
        if item.changes:
            known = new.items.get(item.id)
            yield Heading(item.id, level=2) if known is None else item_heading(item.id, known.text, texts, level=2)
            rows = tuple((Cell(words.changes[change.kind]), Cell(_detail(change, texts))) for change in item.changes)
            columns = (Column(words.change, wraps=True, weight=2), Column(words.detail, wraps=True, weight=3))
            yield Table(columns, rows, summary=item.id)


def _detail(change: FollowChange, texts: Texts) -> str:
    """Say what stood there before and after, findings in words."""
    words = texts.words.follow
    if change.kind == "reported":
        name, _, said = change.after.rpartition(": ")
        return next(words.said_by(name, words.says[says]) for says in SAYS if says == said)
    is_finding = change.kind in ("found_done", "found_worse", "undone", "found_otherwise")
    known: dict[str, str] = {NONE_STATED: words.none_stated, CONTINUOUS: words.continuous("")}
    if is_finding:
        known = {status: words.found[status] for status in FOUND_STATUSES}
    before, after = (known.get(text, text) for text in (change.before, change.after))
    told = words.from_to(before or "-", after or "-") if before or after else ""
    return texts.words.colon(words.state, told) if is_finding else told
