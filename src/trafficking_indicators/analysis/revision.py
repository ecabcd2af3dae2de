"""What differs between two states of one instrument, held against the history that the newer one tells. Pure.

A reader of an older assessment was asked the older texts. A text that changes in silence makes two rounds look alike
that answered different questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from trafficking_indicators.analysis.content import content_of
from trafficking_indicators.model.fields import UNDETERMINED, LocalText, Model
from trafficking_indicators.model.history import Reason, current_ids, not_comparable
from trafficking_indicators.model.instrument import Instrument

TextChangeKind = Literal["reworded", "added", "removed", "moved", "changed"]
TEXT_CHANGE_KINDS: tuple[TextChangeKind, ...] = get_args(TextChangeKind)
# Whether the version and its history say so: they do, they do not, they say it of what has not changed, or need not.
Record = Literal["recorded", "missing", "needless", "free"]

# The id of what is not part of an area, a recommendation or a measure.
HEAD = "instrument"
# Keys whose change means that other questions are asked, or answers are counted otherwise.
_BINDING = frozenset(
    (
        *("text", "guidance", "implies", "title", "level_rule", "counterparts"),
        *("scope_note", "dimensions", "pair", "levels", "choices", "allows_not_applicable", "areas"),
    )
)
# What is told by itself, or of the instrument as a file.
_ELSEWHERE = frozenset(("id", "version", "history", "area", "indicators", "measures", "languages"))
# Keys of lists whose order says nothing.
_UNORDERED = frozenset(("addresses", "implies", "treaty_articles"))


class TextChange(NamedTuple):
    """One change: of an indicator, an area, a recommendation, an objective, a measure or the head.

    `now` is the id of today where it was moved. `parts` are the keys that differ, a text with its language, as text.en.
    """

    id: str
    kind: TextChangeKind
    record: Record
    now: str = ""
    parts: tuple[str, ...] = ()


class Revision(NamedTuple):
    """What became of an instrument.

    `is_listed` is False where the newer one's history does not list the version of the older, `backwards` True where
    the older one lists that of the newer: they may have been named the wrong way round.
    """

    old: Instrument
    new: Instrument
    is_listed: bool
    backwards: bool
    changes: tuple[TextChange, ...]
    unchanged: tuple[str, ...]

    @property
    def missing(self) -> tuple[TextChange, ...]:
        """The changes that a new version, or its history, should tell and does not."""
        return tuple(change for change in self.changes if change.record == "missing")


def revise(old: Instrument, new: Instrument) -> Revision:
    """Tell what differs between two states of an instrument."""
    version = old.header.version
    is_listed = version in new.versions
    changes = [*_indicators(old, new, is_listed=is_listed), *_others(old, new)]
    changed = {change.id for change in changes}
    return Revision(
        old,
        new,
        is_listed,
        not is_listed and new.header.version in old.versions,
        tuple(sorted(changes, key=lambda change: TEXT_CHANGE_KINDS.index(change.kind))),
        tuple(name for name in old.cells if name not in changed),
    )


def _indicators(old: Instrument, new: Instrument, *, is_listed: bool) -> Iterator[TextChange]:
    told = not_comparable(new, old.header.version, new.header.version) if is_listed else ()
    said: set[tuple[Reason, str]] = {(gap.reason, gap.id) for gap in told}
    now = _today(old, new, is_listed=is_listed)
    for name in old.cells:
        current = now.get(name)
        if current is None:
            yield TextChange(name, "removed", "recorded" if ("removed", name) in said else "missing")
            continue
        if current != name:
            yield TextChange(name, "moved", "recorded", current)
        yield from _rewording(old, new, name, current, said)
    for name in new.cells:
        if name not in now.values():
            yield TextChange(name, "added", "recorded" if ("added", name) in said else "missing")


def _today(old: Instrument, new: Instrument, *, is_listed: bool) -> dict[str, str]:
    """Give the id that each indicator has today: as the history tells, else the one that it had."""
    told = current_ids(new, old.header.version) if is_listed else {}
    kept = {name: name for name in old.cells if name in new.cells and name not in told.values()}
    return {name: current for name, current in (kept | told).items() if name in old.cells and current in new.cells}


def _rewording(
    old: Instrument, new: Instrument, name: str, current: str, said: set[tuple[Reason, str]]
) -> Iterator[TextChange]:
    before, after = old.indicator(old.cells[name]), new.indicator(new.cells[current])
    parts = _differing(before, after)
    worded = tuple(part for part in parts if part.partition(".")[0] == "text")
    recorded = ("reworded", current) in said
    if worded or recorded:
        record: Record = "missing" if not recorded else "recorded" if parts else "needless"
        yield TextChange(current, "reworded", record, parts=worded)
    rest = tuple(part for part in parts if part not in worded)
    if rest:
        yield TextChange(current, "changed", _record(old, new, rest), parts=rest)


def _others(old: Instrument, new: Instrument) -> Iterator[TextChange]:
    """Compare what the history has no ids of: the new version alone tells of it."""
    before, after = _parts(old), _parts(new)
    binding: Record = "missing" if old.header.version == new.header.version else "recorded"
    for name, model in before.items():
        if name not in after:
            yield TextChange(name, "removed", binding)
        elif parts := _differing(model, after[name]):
            yield TextChange(name, "changed", _record(old, new, parts), parts=parts)
    for name in after:
        if name not in before:
            yield TextChange(name, "added", binding)


def _record(old: Instrument, new: Instrument, parts: tuple[str, ...]) -> Record:
    """Tell whether a change of these keys needs a new version, and has one."""
    if not any(part.partition(".")[0] in _BINDING for part in parts):
        return "free"
    return "missing" if old.header.version == new.header.version else "recorded"


def _parts(instrument: Instrument) -> Mapping[str, Model]:
    objectives = instrument.objectives or {}
    return {
        HEAD: instrument.header,
        **instrument.areas,
        **instrument.recommendations,
        **objectives,
        **{name: measure for objective in objectives.values() for name, measure in objective.measures.items()},
    }


def _differing(before: Model, after: Model) -> tuple[str, ...]:
    """Name the keys that differ. A language more makes no difference, nor do blanks."""
    found: list[str] = []
    for key in type(before).model_fields:
        was, is_now = getattr(before, key), getattr(after, key)
        if key in _ELSEWHERE or was == is_now or (key in _UNORDERED and content_of(was) == content_of(is_now)):
            continue
        if isinstance(was, LocalText) and isinstance(is_now, LocalText):
            tags = [tag for tag, text in was.items() if _plain(text) != _plain(is_now.get(tag, ""))]
            found += [key if tag == UNDETERMINED else f"{key}.{tag}" for tag in tags]
        else:
            found.append(key)
    return tuple(found)


# Keys of lists whose order is that of nothing.
_UNORDERED = frozenset(("addresses", "implies", "treaty_articles"))


def _plain(text: str) -> str:
    return " ".join(text.split())
