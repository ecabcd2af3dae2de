"""When bodies are to report, by the cadence of a follow-up: which report is due, and who has been quiet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.model.fields import starts_after
from trafficking_indicators.model.followup import FollowUp, Item

_YEAR = len("2016")
# Enough to look back two terms where a year has one only.
_YEARS_BACK = 3


class Waiting(NamedTuple):
    """A report that is due since the last term, and silence over the last two. Neither makes an item overdue."""

    report_due: bool
    quiet: bool


def terms_before(followup: FollowUp, day: str) -> tuple[str, ...]:
    """Give the days by which reports were due and that have passed on a day, the last one first."""
    if followup.cadence is None:
        return ()
    year = int(day[:_YEAR])
    days = sorted(
        f"{which:04}-{due}" for which in range(max(1, year - _YEARS_BACK), year + 1) for due in followup.cadence.due
    )
    return tuple(reversed([due for due in days if starts_after(day, due)]))


def waiting(followup: FollowUp, item: Item, day: str) -> Waiting:
    """Tell whether a report on an item is due; nobody is waited for where nobody is to act, nor before work begins."""
    terms = terms_before(followup, day)
    said = [followup.rounds[report.round] for report in item.reports if report.says != "no_reply"
            and report.round in followup.rounds]  # fmt: skip
    if not item.bodies:
        return Waiting(report_due=False, quiet=False)
    return Waiting(_silent(said, item, terms, 1), _silent(said, item, terms, 2))


def _silent(said: Iterable[str], item: Item, terms: tuple[str, ...], count: int) -> bool:
    """Tell whether nothing was said in the last so many terms, each from the day after the term before it."""
    if len(terms) <= count or (item.start is not None and starts_after(item.start, terms[count - 1])):
        return False
    return all(not starts_after(date, terms[count]) for date in said)
