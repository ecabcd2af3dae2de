"""English words of the right of reply."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.reply import ReplyWords
from trafficking_indicators.words.en.plurals import number

_DAY = len("2026-09-01")


def _when(date: str) -> str:
    return f"{'on' if len(date) == _DAY else 'in'} {date}"


def _replied(who: str, count: int, total: int, answered: int, changed: int) -> str:
    if not count:
        return f"{who} replied to none of {number(total, 'finding', 'findings')}"
    said = f"{who} replied to {count} of {number(total, 'finding', 'findings')}"
    return f"{said}; {answered} answered, {changed} changed"


WORDS = ReplyWords(
    title=lambda title: f"Reply: {title}",
    label="Reply",
    not_asked="no reply asked for",
    asked=lambda date, who, due: f"asked for {_when(date)} ({who})" + (f", due {due}" if due else ""),
    none_received=lambda date, who: f"asked for {_when(date)}, none received ({who})",
    replied=_replied,
    where="comments on",
    changed_where="changed",
    unanswered_where="not answered",
    elsewhere=lambda count: (
        f"{number(count, 'comment is', 'comments are')} on indicators that were not looked at, or are no more"
    ),
    indicator="Indicator",
    finding="Finding",
    who="Who comments",
    comment="Comment",
    comments="Comments and answers",
    answer="Answer",
    changed=lambda what: f"changed: {what}",
    unchanged="finding not changed",
    unanswered="not answered",
    no_comments="No comments.",
    without_comment="No comment on",
    sheet_title=lambda title: f"Findings for comment: {title}",
    sheet_intro=(
        "Please say below each finding what you wish to say to it: what is wrong, what is missing, what has been done "
        "since. What you leave empty counts as no comment. Comments are printed beside the finding, with an answer. "
        "Please name no persons, and no addresses or telephone numbers."
    ),
    sheet_sheets=(
        "Say on the sheet “Your reply” who replies. Comments belong in the white column of the sheet “Findings”; grey "
        "cells are for reading, and the hidden first row must stay."
    ),
    sheet_due=lambda date: f"Please reply by {date}.",
    sheet_withheld="Evidence that is not shown here was heard in confidence.",
    sheet_nothing="There is no finding to comment on.",
    your_comment="Your comment",
    comment_on=lambda name: f"Your comment on {name}",
    evidence="Evidence",
    rows={
        "instrument": "Instrument",
        "country": "Country code",
        "round": "Round",
        "by": "Who comments",
        "body": "Your organization or office",
        "date": "Date of your reply",
    },
    rows_help={
        "instrument": "Leave it as it is.",
        "country": "Leave it as it is.",
        "round": "Leave it as it is.",
        "by": "Whose word it is; leave it as it is.",
        "body": "An organization or office, never a person.",
        "date": "A day or a month, as 2026-10-31 or 2026-10.",
    },
    about_sheet="Your reply",
    findings_sheet="Findings",
)
