"""What differs between two states of a follow-up; a public record may be added to, not rewritten. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, assert_never, get_args

from trafficking_indicators.analysis.content import content_of
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.follow_records import Found, FoundStatus, Report
from trafficking_indicators.model.followup import FollowUp, Item, Moved, Part

FollowChangeKind = Literal[
    "found_done",
    "found_worse",
    "undone",
    "found_otherwise",
    "deadline_moved",
    "reworded",
    "lead_changed",
    "reported",
    "item_added",
    "record_removed",
    "record_rewritten",
]
FOLLOW_CHANGES: tuple[FollowChangeKind, ...] = get_args(FollowChangeKind)
REWRITTEN: frozenset[FollowChangeKind] = frozenset(("record_removed", "record_rewritten"))
# What a gate fails on.
REGRESSIONS: frozenset[FollowChangeKind] = frozenset(("found_worse", "undone", *REWRITTEN))
# The findings that can be told better from worse.
# What is only ever added to.
Record = Report | Found | Moved
_ORDER: tuple[FoundStatus, ...] = ("not_done", "under_way", "partly_done", "done")


class FollowChange(NamedTuple):
    """One change: what stood there before and after, as the file has it; empty where nothing did."""

    kind: FollowChangeKind
    before: str = ""
    after: str = ""


class ItemChanges(NamedTuple):
    """What changed in an item, in the order of FOLLOW_CHANGES."""

    id: str
    changes: tuple[FollowChange, ...]


class FollowDiff(NamedTuple):
    """Every item of the two states, those of the later one first."""

    items: tuple[ItemChanges, ...]

    @property
    def summary(self) -> dict[FollowChangeKind, int]:
        """Count the changes of each kind."""
        counts = dict.fromkeys(FOLLOW_CHANGES, 0)
        for item in self.items:
            for change in item.changes:
                counts[change.kind] += 1
        return counts

    @property
    def fails(self) -> bool:
        """Tell whether something regressed, or a record was removed or rewritten."""
        return any(change.kind in REGRESSIONS for item in self.items for change in item.changes)


def follow_diff(old: FollowUp, new: FollowUp) -> FollowDiff:
    """Compare two states of a follow-up."""
    names = [*new.items, *(name for name in old.items if name not in new.items)]
    found = []
    for name in names:
        changes = _changes(old.items.get(name), new.items.get(name))
        ordered = sorted(changes, key=lambda change: FOLLOW_CHANGES.index(change.kind))
        found.append(ItemChanges(name, tuple(ordered)))
    return FollowDiff(tuple(found))


def _changes(old: Item | None, new: Item | None) -> Iterator[FollowChange]:
    if old is None or new is None:
        yield FollowChange("item_added" if old is None else "record_removed")
        return
    reworded = _says_otherwise(old, new)
    if reworded:
        yield FollowChange("reworded")
    yield from _finding(old, new, comparable=not reworded)
    if old.due != new.due:
        yield FollowChange("deadline_moved", old.due, new.due)
    if old.lead != new.lead:
        yield FollowChange("lead_changed", old.lead or "", new.lead or "")
    before = set(map(_whole, old.reports))
    for report in new.reports:
        if _whole(report) not in before:
            yield FollowChange("reported", "", f"{report.round} {report.by}: {report.says}")
    yield from _rewritten(old, new)


def _says_otherwise(old: Item, new: Item) -> bool:
    """Tell whether the wording changed, in a language that both have, or what would show it; a translation is none."""
    pairs = [(old.text, new.text)]
    if old.done_when.keys() != new.done_when.keys():
        return True
    for name, part in old.done_when.items():
        other: Part = new.done_when[name]
        if part.side != other.side:
            return True
        pairs.append((part.text, other.text))
    return any(_differ(before, after) for before, after in pairs)


def _differ(before: LocalText, after: LocalText) -> bool:
    shared = before.keys() & after.keys()
    return not shared or any(before[language] != after[language] for language in shared)


def _finding(old: Item, new: Item, *, comparable: bool) -> Iterator[FollowChange]:
    """Tell how the latest finding differs; a finding on other words is not held against the one before."""
    before = old.findings[-1] if old.findings else None
    after = new.findings[-1] if new.findings else None
    if after is None or (before is not None and _whole(before) == _whole(after)):
        return
    was: FoundStatus = "not_looked_at" if before is None else before.status
    if after.status == "undone" and was != "undone":
        yield FollowChange("undone", was, after.status)
    elif not comparable:
        return
    elif after.status == "done" and was != "done":
        yield FollowChange("found_done", was, after.status)
    elif _is_worse(was, before, after):
        yield FollowChange("found_worse", was, after.status)
    elif after.status != was or (before is not None and before.parts != after.parts):
        yield FollowChange("found_otherwise", was, after.status)


def _is_worse(was: FoundStatus, before: Found | None, after: Found) -> bool:
    """Tell whether a finding is worse than the one before: by its status, or with the same by its parts."""
    if was != after.status:
        return was in _ORDER and after.status in _ORDER and _ORDER.index(after.status) < _ORDER.index(was)
    then = {} if before is None else before.parts
    names = then.keys() | after.parts.keys()
    lost = any(then.get(name) == "shown" and after.parts.get(name) == "lacking" for name in names)
    won = any(then.get(name) != "shown" and after.parts.get(name) == "shown" for name in names)
    return lost and not won


def _rewritten(old: Item, new: Item) -> Iterator[FollowChange]:
    """Tell of each record of the earlier state that is not in the later one as it was, and in the same order."""
    lists: list[tuple[Sequence[Record], Sequence[Record]]] = [
        (old.reports, new.reports),
        (old.findings, new.findings),
        (old.moved, new.moved),
    ]
    for before, after in lists:
        was, kept = [_whole(record) for record in before], [_whole(record) for record in after]
        still, known = set(kept), set(was)
        new_names = {_name(record) for record, whole in zip(after, kept, strict=True) if whole not in known}
        for record, whole in zip(before, was, strict=True):
            if whole not in still:
                kind: FollowChangeKind = "record_rewritten" if _name(record) in new_names else "record_removed"
                yield FollowChange(kind, _name(record))
        common = [whole for whole in was if whole in still]
        if not _in_order(common, kept):
            yield FollowChange("record_rewritten", _name(before[0]))
    told = {moved.from_ for moved in new.moved}
    if old.due != new.due and old.due not in told:
        # a deadline that is written over takes the earlier date off the record
        yield FollowChange("record_rewritten", old.due, new.due)


def _in_order(records: Sequence[str], among: Sequence[str]) -> bool:
    """Tell whether records stand among others in the same order."""
    rest = iter(among)
    return all(record in rest for record in records)


def _name(record: Record) -> str:
    """Name a record by what it is known by when its text is changed."""
    match record:
        case Report():
            return f"{record.round} {record.by}"
        case Found():
            return record.as_of
        case Moved():
            return f"{record.from_} {record.to}"
        case _:
            assert_never(record)


def _whole(record: Record) -> str:
    """Give all that a record says; the order of languages in a text, and of citations, makes no difference."""
    return content_of(record)
