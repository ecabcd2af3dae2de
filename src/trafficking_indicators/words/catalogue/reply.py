"""What a language must have words for in the right of reply."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    from trafficking_indicators.words.catalogue.forms import Number

    class ByRowOfSheet(TypedDict):
        """Words for each row at the head of a sheet that is sent out."""

        instrument: str
        country: str
        round: str
        by: str
        body: str
        date: str


class ReplyWords(Subject):
    """The right of reply. Its count goes: who, on how many, of how many findings, answered, changed."""

    title: Callable[[str], str]
    label: str
    not_asked: str
    asked: Callable[[str, str, str], str]
    none_received: Callable[[str, str], str]
    replied: Callable[[str, int, int, int, int], str]
    where: str
    changed_where: str
    unanswered_where: str
    elsewhere: Number
    indicator: str
    finding: str
    who: str
    comment: str
    comments: str
    answer: str
    changed: Callable[[str], str]
    unchanged: str
    unanswered: str
    no_comments: str
    without_comment: str
    sheet_title: Callable[[str], str]
    sheet_intro: str
    sheet_sheets: str
    sheet_due: Callable[[str], str]
    sheet_withheld: str
    sheet_nothing: str
    your_comment: str
    comment_on: Callable[[str], str]
    evidence: str
    rows: ByRowOfSheet
    rows_help: ByRowOfSheet
    about_sheet: str
    findings_sheet: str
