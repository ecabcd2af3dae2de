"""Rules on the records of a follow-up: what a report says, what a finding rests on, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from trafficking_indicators.analysis.follow import ADVANCED, is_own_word
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.fields import starts_after
from trafficking_indicators.model.follow_records import Found, FoundStatus, PartState, Report
from trafficking_indicators.model.followup import FollowUp, Item
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.wording import listing, quote

RECORDS = Rules[[FollowUp]]("followups")
# What says how things stand, and so cites where that can be seen.
_STATED: frozenset[FoundStatus] = frozenset((*ADVANCED, "not_done"))


# What can be undone.
_THERE: frozenset[FoundStatus] = frozenset(("done", "partly_done"))


class _FoundAt(NamedTuple):
    path: Path
    name: str
    item: Item
    found: Found


def check_records(followup: FollowUp) -> list[Problem]:
    """Check reports and findings, each by itself and in their order."""
    return RECORDS.problems(followup)


def _findings(followup: FollowUp) -> Iterator[_FoundAt]:
    for name, item in followup.items.items():
        for index, found in enumerate(item.findings):
            yield _FoundAt(("items", name, "findings", index), name, item, found)


def _reports(followup: FollowUp) -> Iterator[tuple[Path, str, Item, Report]]:
    for name, item in followup.items.items():
        for index, report in enumerate(item.reports):
            yield ("items", name, "reports", index), name, item, report


@RECORDS.rule(
    "done-without-evidence",
    text="A finding of done, partly_done, under_way or not_done cites evidence.",
    why="A finding that rests on nothing is a second claim. Who reads it could not look it up, and the body could not "
    "answer it.",
)
def _without_evidence(followup: FollowUp) -> Iterator[Problem]:
    for at in _findings(followup):
        if at.found.status in _STATED and not at.found.evidence:
            message = f"item {at.name} is found {at.found.status}, and no evidence is cited"
            yield finding(message, at.path, help="cite the sources: add evidence, or write unknown with what was tried")


def _on_own_word(followup: FollowUp) -> Iterator[Problem]:
    for at in _findings(followup):
        if at.found.status == "done" and is_own_word(followup, at.item, at.found):
            message = f"item {at.name} is found done on the word of the body that leads alone"
            help = "cite another voice too, or write unknown with what was tried"
            rests_on: list[Path] = [("sources",), ("bodies",)]
            yield finding(message, (*at.path, "evidence"), on_key=True, help=help, rests_on=rests_on)


@RECORDS.rule(
    "done-on-own-word",
    text="Nothing is found done on the word of the body that leads alone, unless that body keeps the file. A source of "
    "its voice is its word, unless `by` names another body.",
    why="What a body says of its own work is a report. A finding that only repeats it makes of one voice two.",
)
def _done_on_own_word(followup: FollowUp) -> Iterator[Problem]:
    if followup.independence != "lead_body":
        yield from _on_own_word(followup)


@RECORDS.rule(
    "done-as-reported",
    "warning",
    text="Where those responsible keep the file themselves, what they find done cites another voice too.",
    why="Every title of such a file says that it is as reported by those responsible. Another voice would let a reader "
    "believe more than that.",
)
def _done_as_reported(followup: FollowUp) -> Iterator[Problem]:
    if followup.independence == "lead_body":
        yield from _on_own_word(followup)


def _disagreement(  # noqa: PLR0911  # one for each status
    status: FoundStatus, states: list[PartState], total: int
) -> str:
    """Say why what is told of so many parts does not bear a status; an empty text where it does."""
    shown, kinds = states.count("shown"), set(states)
    match status:
        case "done":
            return "" if shown == total else "not every part is shown"
        case "partly_done":
            return "" if not total or 0 < shown < total else "some parts are to be shown, and some not"
        case "under_way" | "not_done":
            return "" if not shown else "a part is shown"
        case "unknown":
            return "" if not total or (shown < total and "lacking" not in kinds) else "what is lacking is known"
        case "not_looked_at":
            return "" if kinds <= {"not_looked_at"} else "a part was looked at"
        case "undone":
            return "" if not total or shown < total else "every part is shown"
        case "dropped":
            return ""
        case _:
            assert_never(status)


@RECORDS.rule(
    "status-against-parts",
    text="The status of a finding agrees with its parts: done has every part shown, partly_done some, under_way and "
    "not_done none, unknown none that is lacking and not all shown, not_looked_at none looked at, undone not all.",
    why="The parts are what was to be seen. A status beside them that says more, or less, takes back what they say.",
)
def _status_against_parts(followup: FollowUp) -> Iterator[Problem]:
    for at in _findings(followup):
        # an item may have as many parts as findings: what is not told of is not looked at
        states = [state for name, state in at.found.parts.items() if name in at.item.done_when]
        why = _disagreement(at.found.status, states, len(at.item.done_when))
        if why:
            message = f"item {at.name} is found {at.found.status}, and {why}"
            help = "change the status, or what is said of the parts; a part left out was not looked at"
            rests_on: list[Path] = [("items", at.name, "done_when")]
            yield finding(message, (*at.path, "status"), help=help, rests_on=rests_on)


@RECORDS.rule(
    "undone-without-done",
    text="What is found undone was found done, or partly done, before.",
    why="Undone says that something was there and no longer is. Without the earlier finding nobody can see what was "
    "lost.",
)
def _undone(followup: FollowUp) -> Iterator[Problem]:
    there: set[str] = set()
    for at in _findings(followup):
        if at.found.status in _THERE:
            there.add(at.name)
        elif at.found.status == "undone" and at.name not in there:
            message = f"item {at.name} is found undone, and no earlier finding says that it was done"
            yield finding(message, (*at.path, "status"), help="add the earlier finding, or write not_done")


@RECORDS.rule(
    "dropped-without-act",
    text="What is found dropped names the act by which it was withdrawn.",
    why="An item that nobody works on is not dropped. Only an act withdraws it, and a reader must find that.",
)
def _dropped(followup: FollowUp) -> Iterator[Problem]:
    for at in _findings(followup):
        if at.found.status == "dropped" and at.found.act is None:
            message = f"item {at.name} is found dropped, and no act is named"
            yield finding(message, at.path, help="add act with its source, or write not_done")


@RECORDS.rule(
    "no-reply-without-asking",
    text="A report of no_reply says when the body was asked.",
    why="Who was not asked cannot have kept silent.",
)
def _no_reply(followup: FollowUp) -> Iterator[Problem]:
    for path, name, _, report in _reports(followup):
        if report.says == "no_reply" and report.asked is None:
            message = f"item {name}: no reply, and when it was asked is not said"
            yield finding(message, path, help="add asked with the date, or take the report out")


@RECORDS.rule(
    "report-without-source",
    text="A report cites the source in which the body says so; no_reply alone needs none.",
    why="What a body is said to have said must be its own word, where it can be read.",
)
def _unsourced(followup: FollowUp) -> Iterator[Problem]:
    for path, name, _, report in _reports(followup):
        if report.says != "no_reply" and report.source is None:
            message = f"item {name}: a report without a source"
            yield finding(message, path, help="add source and locator")


@RECORDS.rule(
    "report-by-stranger",
    text="Reports on an item are by the bodies that are to act, where any are named.",
    why="What others say of the item is evidence. As a report it would pass for the answer of those who were asked.",
)
def _stranger(followup: FollowUp) -> Iterator[Problem]:
    bodies = {name: frozenset(item.bodies) for name, item in followup.items.items()}
    for path, name, _, report in _reports(followup):
        # of a body that is none it is said elsewhere
        known = followup.bodies.keys() >= bodies[name] | {report.by}
        if bodies[name] and known and report.by not in bodies[name]:
            message = f"item {name}: {quote(report.by)} is neither its lead nor with it"
            help = "cite it as evidence of a finding, or name it in lead or with"
            rests_on: list[Path] = [("items", name, "lead"), ("items", name, "with")]
            yield finding(message, (*path, "by"), help=help, rests_on=rests_on)


@RECORDS.rule(
    "finding-after-as-of",
    text="No finding and no round is newer than `as_of`, and nobody was asked after it. A date is a span: 2024-12 is "
    "not after 2024.",
    why="The file says how things stood at a date. What is overdue, and what is said and not shown, is of that day.",
)
def _after_as_of(followup: FollowUp) -> Iterator[Problem]:
    help = "mend the date, or as_of"
    for at in _findings(followup):
        if starts_after(at.found.as_of, followup.as_of):
            message = f"item {at.name}: a finding of {at.found.as_of}, after {followup.as_of}"
            yield finding(message, (*at.path, "as_of"), help=help, rests_on=[("as_of",)])
    for name, date in followup.rounds.items():
        if starts_after(date, followup.as_of):
            message = f"round {quote(name)} is of {date}, after {followup.as_of}"
            yield finding(message, ("rounds", name), help=help, rests_on=[("as_of",)])
    for path, name, _, report in _reports(followup):
        if report.asked is not None and starts_after(report.asked, followup.as_of):
            message = f"item {name}: asked in {report.asked}, after {followup.as_of}"
            yield finding(message, (*path, "asked"), help=help, rests_on=[("as_of",)])


@RECORDS.rule(
    "records-out-of-order",
    text="Reports stand in the order of their rounds, and findings in that of their dates, the latest last.",
    why="What is said and what is found last is what a reader is shown. Out of order, an old record passes for it.",
)
def _out_of_order(followup: FollowUp) -> Iterator[Problem]:
    for name, item in followup.items.items():
        said = [followup.rounds.get(report.round) for report in item.reports]
        lists = (("reports", said), ("findings", [found.as_of for found in item.findings]))
        for key, dates in lists:
            for index in range(1, len(dates)):
                before, date = dates[index - 1], dates[index]
                if before is not None and date is not None and starts_after(before, date):
                    message = f"item {name}: a record of {date} behind one of {before}"
                    help = "put the older one first"
                    yield finding(message, ("items", name, key, index), help=help, rests_on=[("rounds",)])


@RECORDS.rule(
    "unknown-part",
    text="The parts of a finding are parts of the item's done_when.",
    why="What is shown of a part that nobody asked for shows nothing of the item.",
)
def _unknown_part(followup: FollowUp) -> Iterator[Problem]:
    for at in _findings(followup):
        for part in at.found.parts:
            if part not in at.item.done_when:
                message = f"item {at.name} has no part {quote(part)}"
                help = f"parts: {listing(at.item.done_when) or 'none'}"
                near = Near(part, at.item.done_when)
                rests_on: list[Path] = [("items", at.name, "done_when")]
                yield finding(message, (*at.path, "parts", part), on_key=True, help=help, near=near, rests_on=rests_on)


@RECORDS.rule(
    "unknown-round",
    text="Reports are of rounds that the file declares, with their dates.",
    why="Without the date of its round nobody can tell which report is the latest.",
)
def _unknown_round(followup: FollowUp) -> Iterator[Problem]:
    for path, _, _, report in _reports(followup):
        if report.round not in followup.rounds:
            message, help = f"no round {quote(report.round)}", "declare it under rounds with its date"
            near = Near(report.round, followup.rounds)
            yield finding(message, (*path, "round"), help=help, near=near, rests_on=[("rounds",)])
