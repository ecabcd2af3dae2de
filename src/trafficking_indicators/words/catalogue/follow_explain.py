"""What a language must have words for where an item of a follow-up is explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    class ByExplainedState(TypedDict):
        """A name for each thing that follows."""

        overdue: str
        overdue_by_first_date: str
        no_deadline: str
        report_due: str
        quiet: str
        said_not_shown: str
        shown_not_said: str
        on_own_word: str
        on_paper_only: str
        nobody_responsible: str
        cannot_be_checked: str
        asked: str
        look_again: str

    class WhyByState(TypedDict):
        """A sentence for each thing that follows, which says why it holds."""

        overdue: Why
        overdue_by_first_date: Why
        no_deadline: Why
        report_due: Why
        quiet: Why
        said_not_shown: Why
        shown_not_said: Why
        on_own_word: Why
        on_paper_only: Why
        nobody_responsible: Why
        cannot_be_checked: Why
        asked: Why
        look_again: Why


# From the facts by name, empty where there is none.
Why = Callable[[Mapping[str, str]], str]


class FollowExplainWords(Subject):
    """An item of a follow-up explained."""

    title: Callable[[str], str]
    records: str
    finding: Callable[[int, str], str]
    follows: str
    nothing_follows: str
    states: ByExplainedState
    why: WhyByState
