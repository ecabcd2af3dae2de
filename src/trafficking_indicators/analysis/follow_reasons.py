"""Why what is worked out of an item holds: for each state the facts of the file that it follows from. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from trafficking_indicators.analysis.cadence import terms_before
from trafficking_indicators.analysis.follow import Follow, Followed
from trafficking_indicators.analysis.follow_asked import own_name

State = Literal[
    "overdue", "overdue_by_first_date", "no_deadline", "report_due", "quiet", "said_not_shown", "shown_not_said",
    "on_own_word", "on_paper_only", "nobody_responsible", "cannot_be_checked", "asked", "look_again",
]  # fmt: skip
STATES: tuple[State, ...] = get_args(State)
Fact = str | tuple[str, ...]


class Reason(NamedTuple):
    """A state that holds, with the facts that it follows from by name: dates, names of bodies, parts and sources."""

    state: State
    facts: Mapping[str, Fact]


def reasons(found: Follow, item: Followed, paper: str | None) -> tuple[Reason, ...]:
    """Give every state that holds of an item; `paper` is the dimension of rules, where the instrument has one."""
    return tuple(_reasons(found, item, paper))


def _reasons(found: Follow, item: Followed, paper: str | None) -> Iterator[Reason]:
    yield from _of_dates(found, item)
    yield from _of_reports(found, item)
    yield from _of_records(item, paper)
    if item.asked > 1:
        # those that it names itself: all along a chain would be said again by each
        names = tuple(dict.fromkeys(own_name(found.followup, name) for name in item.item.same_as))
        since: dict[str, Fact] = {"since": item.asked_since} if item.asked_since else {}
        yield Reason("asked", {"items": names, "times": str(item.asked), **since})
    if item.look_again:
        yield Reason("look_again", {"links": item.look_again, "finding": item.finding})


def _of_dates(found: Follow, item: Followed) -> Iterator[Reason]:
    if item.overdue:
        yield Reason("overdue", {"due": item.item.due, "on": found.on, "finding": item.finding})
    if item.overdue_by_first_date:
        first = item.item.moved[0].from_
        yield Reason("overdue_by_first_date", {"first": first, "on": found.on, "finding": item.finding})
    if item.no_deadline:
        yield Reason("no_deadline", {})


def _of_reports(found: Follow, item: Followed) -> Iterator[Reason]:
    terms = terms_before(found.followup, found.on)
    if item.report_due:
        yield Reason("report_due", {"term": terms[0], "after": terms[1]})
    if item.quiet:
        yield Reason("quiet", {"term": terms[0], "after": terms[2]})


def _of_records(item: Followed, paper: str | None) -> Iterator[Reason]:
    said, latest = item.report, item.found
    if item.said_not_shown and said is not None:
        yield Reason("said_not_shown", {"by": said.by, "round": said.round, "finding": item.finding})
    if item.shown_not_said and latest is not None:
        facts: dict[str, Fact] = {"as_of": latest.as_of}
        if said is not None:
            facts |= {"by": said.by, "says": said.says, "round": said.round}
        yield Reason("shown_not_said", facts)
    if item.on_own_word and latest is not None:
        sources = tuple(dict.fromkeys(cited.source for cited in latest.evidence))
        yield Reason("on_own_word", {"lead": item.item.lead or "", "sources": sources})
    if item.on_paper_only:
        shown = tuple(name for name, state in item.parts.items() if state == "shown")
        practice = tuple(name for name, part in item.item.done_when.items() if part.side != paper)
        yield Reason("on_paper_only", {"shown": shown, "in_practice": practice})
    if item.nobody_responsible:
        yield Reason("nobody_responsible", {"lead": item.item.lead or "", "assignment": item.item.assignment})
    if item.cannot_be_checked:
        yield Reason("cannot_be_checked", {})
