"""What follows from a follow-up, against a slow version that goes through every day and every path."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hypothesis import given

from making.made_up_followups import DATES, FOLLOWUPS
from trafficking_indicators.analysis.follow import follow
from trafficking_indicators.analysis.follow_diff import follow_diff
from trafficking_indicators.analysis.follow_groups import groups
from trafficking_indicators.model.follow_records import Found
from trafficking_indicators.model.followup import FollowUp, Item

DAY = timedelta(days=1)


@cache
def days(text: str) -> list[date]:
    """Give every day of a date."""
    start = date.fromisoformat((text + "-01-01")[: len("2016-01-01")])
    found = [start + DAY * number for number in range(366)]
    return [day for day in found if day.isoformat().startswith(text)]


def is_after(text: str, other: str) -> bool:
    return min(days(text)) > max(days(other))


def is_over(due: str, day: str) -> bool:
    return due not in ("none_stated", "continuous") and is_after(day, due)


def status(item: Item) -> str:
    return item.findings[-1].status if item.findings else "not_looked_at"


def terms(followup: FollowUp, day: str) -> list[str]:
    """Give the days of terms that lie before a day, the last one first, by going back day by day."""
    here, found = min(days(day)) - DAY, []
    while here >= date(2016, 1, 1) and followup.cadence is not None:
        if f"{here:%m-%d}" in followup.cadence.due:
            found.append(here.isoformat())
        here -= DAY
    return found


def is_silent(followup: FollowUp, item: Item, day: str, count: int) -> bool:
    passed = terms(followup, day)
    acting = item.lead is not None or item.with_
    if status(item) in ("done", "dropped") or not acting or len(passed) <= count:
        return False
    if item.start is not None and is_after(item.start, passed[count - 1]):
        return False
    said = [followup.rounds[report.round] for report in item.reports if report.says != "no_reply"]
    return not any(is_after(when, passed[count]) for when in said)


def asked(followup: FollowUp, name: str) -> set[str]:
    """Give the items that asked the same, by adding to the set until nothing is added."""
    found = {name}
    while True:
        more = {
            other.replace("made-up/", "")
            for one in found
            if one in followup.items
            for other in followup.items[one].same_as
        }
        if more <= found:
            return found
        found |= more


def own_word(followup: FollowUp, item: Item, found: Found) -> bool:
    told = []
    for cited in found.evidence:
        source = followup.sources[cited.source]
        lead = None if item.lead is None else followup.bodies[item.lead].kind
        told.append(source.by == item.lead if source.by is not None else source.voice == lead)
    return bool(told) and item.lead is not None and False not in told


@given(FOLLOWUPS, DATES)
def test_what_follows_is_what_the_slow_version_finds(followup: FollowUp, day: str) -> None:
    for found in follow(followup, day, paper="paper").items:
        item, said = found.item, [report.says for report in found.item.reports][-1:]
        closed = status(item) in ("done", "dropped")
        assert status(item) == found.finding
        assert said == ([] if found.says is None else [found.says])
        assert (not closed and is_over(item.due, day)) == found.overdue
        first = item.moved[0].from_ if item.moved else "none_stated"
        assert (not closed and is_over(first, day)) == found.overdue_by_first_date
        assert (item.due == "none_stated") == found.no_deadline
        assert (said == ["done"] and status(item) != "done") == found.said_not_shown
        assert (said != ["done"] and status(item) == "done") == found.shown_not_said
        assert (item.lead is None or item.assignment == "none") == found.nobody_responsible
        assert (len(item.done_when) == 0) == found.cannot_be_checked
        assert is_silent(followup, item, day, 1) == found.report_due
        assert is_silent(followup, item, day, 2) == found.quiet
        latest = item.findings[-1] if item.findings else None
        forward = status(item) in ("done", "partly_done", "under_way")
        assert (forward and latest is not None and own_word(followup, item, latest)) == found.on_own_word


@given(FOLLOWUPS)
def test_parts_and_earlier_askings_are_what_the_slow_version_finds(followup: FollowUp) -> None:
    for found in follow(followup, paper="paper").items:
        latest = found.item.findings[-1].parts if found.item.findings else {}
        sides: dict[str, list[str]] = {"paper": [], "practice": []}
        for name, part in found.item.done_when.items():
            assert latest.get(name, "not_looked_at") == found.parts[name]
            sides[part.side].append(found.parts[name])
        on_paper = "shown" in sides["paper"] and sides["practice"] != [] and "shown" not in sides["practice"]
        assert on_paper == found.on_paper_only
        names = asked(followup, found.id)
        assert len(names) == found.asked
        dates = [followup.sources[followup.items[one].from_.source].date for one in names if one in followup.items]
        years = sorted(when[:4] for when in dates if when is not None)
        assert (years[0] if years else None) == found.asked_since


@given(FOLLOWUPS, DATES)
def test_a_report_never_clears_what_is_overdue_and_never_counts_as_a_finding(followup: FollowUp, day: str) -> None:
    silent = followup.model_copy(
        update={"items": {name: item.model_copy(update={"reports": ()}) for name, item in followup.items.items()}}
    )
    with_reports, without = follow(followup, day), follow(silent, day)
    assert [item.overdue for item in without.items] == [item.overdue for item in with_reports.items]
    assert without.summary.findings == with_reports.summary.findings
    assert 0 == without.summary.said_done


@given(FOLLOWUPS, DATES)
def test_counts_add_up_and_every_item_stands_in_a_group(followup: FollowUp, day: str) -> None:
    found = follow(followup, day)
    summary = found.summary
    assert len(followup.items) == summary.items == sum(summary.findings.values())
    assert summary.said_done - summary.said_done_shown == sum(item.said_not_shown for item in found.items)
    for by in ("body", "due", "finding"):
        told = [item.id for items in groups(found, by, ["5.1"], {}).values() for item in items]
        assert sorted(followup.items) == sorted(told)
    assert {item.id for items in groups(found, "area", ["5.1"], {}).values() for item in items} == set(followup.items)


@given(FOLLOWUPS, FOLLOWUPS)
def test_what_is_only_added_to_is_never_rewritten(old: FollowUp, more: FollowUp) -> None:
    items = {
        name: item.model_copy(
            update={"reports": item.reports + more.items[name].reports if name in more.items else item.reports}
        )
        for name, item in old.items.items()
    }
    new = old.model_copy(update={"items": {**more.items, **items}})
    summary = follow_diff(old, new).summary
    assert 0 == summary["record_removed"]
    assert 0 == summary["record_rewritten"]
    same = follow_diff(old, old)
    assert not any(item.changes for item in same.items)


@given(FOLLOWUPS)
def test_every_record_that_is_taken_out_is_told(old: FollowUp) -> None:
    emptied = {name: item.model_copy(update={"reports": (), "findings": ()}) for name, item in old.items.items()}
    new = old.model_copy(update={"items": emptied})
    records = sum(len(item.reports) + len(item.findings) for item in old.items.values())
    found = follow_diff(old, new)
    assert records == found.summary["record_removed"]
    assert (records > 0) == found.fails
