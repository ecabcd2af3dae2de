"""What follows from the records of a follow-up: overdue, said and not shown, nobody responsible. Pure, nothing stored.

The day of reading is given. A date is a span: what is said to have passed has passed on every day that may be meant.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trafficking_indicators.analysis.cadence import Waiting, waiting
from trafficking_indicators.analysis.follow_asked import Asked, asked_of
from trafficking_indicators.model.fields import starts_after
from trafficking_indicators.model.follow_records import FOUND_STATUSES, Found, FoundStatus, PartState, Report, Says
from trafficking_indicators.model.followup import CONTINUOUS, NONE_STATED, FollowUp, Item

# Nothing more is to be done: the item was found done, or withdrawn by an act.
CLOSED: frozenset[FoundStatus] = frozenset(("done", "dropped"))
# What says that something was done, in whole or in part, or begun.
ADVANCED: frozenset[FoundStatus] = frozenset(("done", "partly_done", "under_way"))
# After these the evaluator of a linked indicator may want to look again.
_CHANGED: frozenset[FoundStatus] = frozenset(("done", "undone"))


class Followed(NamedTuple):
    """One item with its latest claim and its latest finding, which are never one, and all that follows from both."""

    id: str
    item: Item
    report: Report | None
    found: Found | None
    parts: Mapping[str, PartState]
    overdue: bool
    overdue_by_first_date: bool
    no_deadline: bool
    report_due: bool
    quiet: bool
    said_not_shown: bool
    shown_not_said: bool
    on_own_word: bool
    on_paper_only: bool
    nobody_responsible: bool
    cannot_be_checked: bool
    asked: int
    asked_since: str | None
    look_again: tuple[str, ...]

    @property
    def says(self) -> Says | None:
        """What a body said last, none where nobody said anything."""
        return None if self.report is None else self.report.says

    @property
    def finding(self) -> FoundStatus:
        """What was found last; an item without a finding was not looked at."""
        return "not_looked_at" if self.found is None else self.found.status


class Summary(NamedTuple):
    """Counts of items. Nothing is a share of anything, and claims are in none of the counts of findings."""

    items: int
    findings: Mapping[FoundStatus, int]
    said_done: int
    said_done_shown: int
    overdue: int
    overdue_by_first_date: int
    moved: int
    no_deadline: int
    nobody_responsible: int
    cannot_be_checked: int
    report_due: int


class Follow(NamedTuple):
    """A follow-up read on a day."""

    followup: FollowUp
    on: str
    items: tuple[Followed, ...]

    @property
    def summary(self) -> Summary:
        """Count the items."""
        return summary_of(self.items)


def follow(followup: FollowUp, on: str | None = None, *, paper: str | None = None) -> Follow:
    """Work out what follows on a day, by default that of the file; `paper` is the dimension of rules, where one is."""
    day = followup.as_of if on is None else on
    asked = asked_of(followup)
    items = tuple(_followed(followup, name, day, paper, asked[name]) for name in followup.items)
    return Follow(followup, day, items)


def summary_of(items: Iterable[Followed]) -> Summary:
    """Count what was found of items, and the line that matters: of what is said to be done, how much was shown."""
    items = list(items)
    findings = dict.fromkeys(FOUND_STATUSES, 0)
    for item in items:
        findings[item.finding] += 1
    said = [item for item in items if item.says == "done"]
    return Summary(
        len(items),
        findings,
        said_done=len(said),
        said_done_shown=sum(item.finding == "done" for item in said),
        overdue=sum(item.overdue for item in items),
        overdue_by_first_date=sum(item.overdue_by_first_date for item in items),
        moved=sum(bool(item.item.moved) for item in items),
        no_deadline=sum(item.no_deadline for item in items),
        nobody_responsible=sum(item.nobody_responsible for item in items),
        cannot_be_checked=sum(item.cannot_be_checked for item in items),
        report_due=sum(item.report_due for item in items),
    )


def _followed(followup: FollowUp, name: str, day: str, paper: str | None, asked: Asked) -> Followed:
    item = followup.items[name]
    report = item.reports[-1] if item.reports else None
    found = item.findings[-1] if item.findings else None
    status: FoundStatus = "not_looked_at" if found is None else found.status
    says = None if report is None else report.says
    is_open = status not in CLOSED
    parts: dict[str, PartState] = {part: _state(found, part) for part in item.done_when}
    late = waiting(followup, item, day) if is_open else Waiting(report_due=False, quiet=False)
    return Followed(
        name,
        item,
        report,
        found,
        parts,
        overdue=is_open and has_passed(item.due, day),
        overdue_by_first_date=is_open and bool(item.moved) and has_passed(item.moved[0].from_, day),
        no_deadline=item.due == NONE_STATED,
        report_due=late.report_due,
        quiet=late.quiet,
        said_not_shown=says == "done" and status != "done",
        shown_not_said=status == "done" and says != "done",
        on_own_word=found is not None and status in ADVANCED and is_own_word(followup, item, found),
        on_paper_only=paper is not None and _on_paper_only(item, parts, paper),
        nobody_responsible=item.lead is None or item.assignment == "none",
        cannot_be_checked=not item.done_when,
        asked=asked.times,
        asked_since=asked.since,
        look_again=tuple(link.to for link in item.links) if status in _CHANGED else (),
    )


def _state(found: Found | None, part: str) -> PartState:
    return "not_looked_at" if found is None else found.parts.get(part, "not_looked_at")


def has_passed(due: str, day: str) -> bool:
    """Tell whether a deadline's last day lies before the day of reading; what is no date never passes."""
    return due not in (NONE_STATED, CONTINUOUS) and starts_after(day, due)


def is_own_word(followup: FollowUp, item: Item, found: Found) -> bool:
    """Tell whether all that a finding rests on is the word of the body that leads; of nothing it is not told."""
    return bool(found.evidence) and all(_is_the_leads(followup, item, cited.source) for cited in found.evidence)


def _is_the_leads(followup: FollowUp, item: Item, name: str) -> bool:
    """Tell whose word a source is: of none that is named, the voice alone is known, and may be the lead's."""
    source = followup.sources.get(name)
    lead = None if item.lead is None else followup.bodies.get(item.lead)
    if source is None or lead is None:
        return False
    return source.by == item.lead if source.by is not None else source.voice == lead.kind


def _on_paper_only(item: Item, parts: Mapping[str, PartState], paper: str) -> bool:
    """Tell whether rules are shown, and of what is to be seen in practice nothing is."""
    practice = [name for name, part in item.done_when.items() if part.side != paper]
    rules = [name for name, part in item.done_when.items() if part.side == paper]
    shown = {name for name, state in parts.items() if state == "shown"}
    return bool(practice) and not shown.isdisjoint(rules) and shown.isdisjoint(practice)
