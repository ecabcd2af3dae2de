"""Rules on the deadlines of a follow-up, on its parts that can be checked, and on money."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.fields import starts_after
from trafficking_indicators.model.followup import CONTINUOUS, NONE_STATED, FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Near, Problem
from trafficking_indicators.wording import listing, quote

DEADLINES = Rules[[FollowUp]]("followups")
SIDES = Rules[[Instrument, FollowUp]]("followups")


def check_deadlines(instrument: Instrument, followup: FollowUp) -> list[Problem]:
    """Check when items are to be done, and by what that is seen."""
    return [*DEADLINES.problems(followup), *SIDES.problems(instrument, followup)]


@DEADLINES.rule(
    "due-before-start",
    text="No item is due before its work begins.",
    why="One of the two dates is a slip, and what is overdue depends on it.",
)
def _due_before_start(followup: FollowUp) -> Iterator[Problem]:
    for name, item in followup.items.items():
        if item.start is not None and item.due not in (NONE_STATED, CONTINUOUS) and starts_after(item.start, item.due):
            message = f"item {name} is due {item.due}, before its start in {item.start}"
            path = ("items", name, "due")
            yield finding(message, path, help="mend one of the two dates", rests_on=[("items", name, "start")])


@DEADLINES.rule(
    "moved-without-source",
    text="A deadline that was moved names the source that says so.",
    why="Moving a deadline takes an item off the list of what is overdue. It must be seen who did it, and where.",
)
def _moved_without_source(followup: FollowUp) -> Iterator[Problem]:
    for name, item in followup.items.items():
        for index, moved in enumerate(item.moved):
            if moved.source is None:
                message = f"item {name}: the deadline was moved to {moved.to}, and no source says so"
                yield finding(message, ("items", name, "moved", index), help="add source, or take it out")


@DEADLINES.rule(
    "moved-against-due",
    text="Moved deadlines follow each other: each goes from where the one before ended to another date, and the last "
    "one to `due`.",
    why="Every earlier date stays in the file. Where one lacks, an item seems to be less late than it is.",
)
def _moved_against_due(followup: FollowUp) -> Iterator[Problem]:
    for name, item in followup.items.items():
        ends = [*(moved.from_ for moved in item.moved[1:]), item.due]
        for index, (moved, end) in enumerate(zip(item.moved, ends, strict=False)):
            if moved.to != end:
                message = f"item {name}: the deadline was moved to {moved.to}, and then stands at {end}"
                path = ("items", name, "moved", index, "to")
                yield finding(message, path, help="add the move that lacks, or mend the dates")
            elif moved.from_ == moved.to:
                message = f"item {name}: the deadline was moved from {moved.to} to the same"
                path = ("items", name, "moved", index, "to")
                yield finding(message, path, help="mend one of the two dates, or take the entry out")


@DEADLINES.rule(
    "continuous-without-checkpoints",
    text="An item that is continuous says when to look: it has checkpoints.",
    why="What never ends is never overdue. Without days to look at it, it is never found lacking either.",
)
def _without_checkpoints(followup: FollowUp) -> Iterator[Problem]:
    for name, item in followup.items.items():
        if item.due == CONTINUOUS and not item.checkpoints:
            message = f"item {name} is continuous, and has no checkpoints"
            help, rests_on = 'add checkpoints: ["2025-06", "2025-12"]', [("items", name, "checkpoints")]
            yield finding(message, ("items", name, "due"), help=help, rests_on=rests_on)


@DEADLINES.rule(
    "unverifiable-item",
    "warning",
    text="Every item says by what it is seen to be done: it has parts in done_when.",
    why="Without them it cannot be checked as worded, and each reader would take done for something else.",
)
def _unverifiable(followup: FollowUp) -> Iterator[Problem]:
    for name, item in followup.items.items():
        if not item.done_when:
            message = f"item {name} cannot be checked as worded"
            help = "split it into parts in done_when; until then, this warning stands"
            yield finding(message, ("items", name), on_key=True, help=help)


@DEADLINES.rule(
    "budget-without-currency",
    text="A sum of money names its currency.",
    why="An amount without a currency is no amount. Sums are never added up, whatever they are in.",
)
def _without_currency(followup: FollowUp) -> Iterator[Problem]:
    for name, item in followup.items.items():
        sums = () if item.budget is None else (("planned", item.budget.planned), ("spent", item.budget.spent))
        for key, found in sums:
            if found is not None and found.currency is None:
                message = f"item {name}: {found.amount} of no currency"
                yield finding(message, ("items", name, "budget", key), on_key=True, help="add currency, as AZN")


@SIDES.rule(
    "unknown-side",
    text="The side of a part is a dimension of the instrument.",
    why="What is on paper only is told by the sides. A misspelt one would make of a rule a practice.",
)
def _unknown_side(instrument: Instrument, followup: FollowUp) -> Iterator[Problem]:
    known = instrument.header.dimensions
    for name, item in followup.items.items():
        for part, asked in item.done_when.items():
            if asked.side not in known:
                message = f"no dimension {quote(asked.side)} in instrument {instrument.header.id}"
                path = ("items", name, "done_when", part, "side")
                yield finding(message, path, near=Near(asked.side, known), help=f"dimensions: {listing(known)}")
