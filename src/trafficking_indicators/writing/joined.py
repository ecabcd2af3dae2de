"""What several readings say, put into one: texts after each other, registers without doubles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Literal, NamedTuple

from trafficking_indicators.analysis.citations import secret_among
from trafficking_indicators.analysis.merge_sources import Key, keys_by_name, plain
from trafficking_indicators.model.assessment import Assessment, Source, Stakeholder
from trafficking_indicators.model.fields import UNDETERMINED, LocalText

# Letters that a name may have; those that are added tell it from others.
_LONGEST_NAME = 40


# It has another name there; that name stands for something else in the register; or what is said of it is left out.
Why = Literal["called", "another", "kept_back"]


class Other(NamedTuple):
    """Where the joined register is otherwise than a reader's: the reader's number, the name there, and why."""

    reader: int
    name: str
    why: Why


class _Entry(NamedTuple):
    """A reader's entry on a source; `is_secret` where the reader cites it for nothing but sensitive evidence."""

    reader: int
    name: str
    source: Source
    is_secret: bool


class Register(NamedTuple):
    """The sources of all readings, what each reader's names are there, and what is called otherwise by whom."""

    sources: dict[str, Source]
    names: tuple[Mapping[str, str], ...]
    others: dict[str, list[Other]]


def joined_texts(texts: Iterable[LocalText | None]) -> LocalText | None:
    """Put texts after each other, a paragraph each, in every language that one of them has; the same text once.

    A text that says no language stands in all of them.
    """
    distinct: list[LocalText] = []
    for text in texts:
        if text is not None and text not in distinct:
            distinct.append(text)
    if not distinct:
        return None
    tags = dict.fromkeys(tag for text in distinct for tag in text if tag != UNDETERMINED) or {UNDETERMINED: None}
    by_tag = {tag: dict.fromkeys(_in(text, tag) for text in distinct) for tag in tags}
    return LocalText({tag: "\n\n".join(part for part in parts if part) for tag, parts in by_tag.items()})


def _in(text: LocalText, tag: str) -> str:
    return text.get(tag, text.get(UNDETERMINED, ""))


def joined_sources(readings: Sequence[Assessment]) -> Register:
    """Join the registers: one entry for each source, under the name that it has first.

    A name that stands for another source already gets a number. What a reader's register says of a source that the
    reader keeps for sensitive evidence is left out where another cites the source openly: it would be told with that.
    """
    sources: dict[str, Source] = {}
    others: dict[str, list[Other]] = {}
    names: tuple[dict[str, str], ...] = tuple({} for _ in readings)
    shown: dict[str, _Entry] = {}
    for entries in _entries(readings):
        told = [entry for entry in entries if not entry.is_secret] or entries
        now = free_name(told[0].name, sources)
        sources[now] = reduce(_filled, (entry.source for entry in told))
        shown[now] = told[0]
        for entry in entries:
            names[entry.reader][entry.name] = now
            if entry not in told:
                others.setdefault(now, []).append(Other(entry.reader, entry.name, "kept_back"))
            elif entry.name != now:
                others.setdefault(now, []).append(Other(entry.reader, entry.name, _why(entry, told)))
    for now, entry in shown.items():
        if entry.source.via is not None:
            via = names[entry.reader][entry.source.via]
            sources[now] = sources[now].model_copy(update={"via": via if via != now else None})
    return Register(sources, names, others)


def _why(entry: _Entry, told: Sequence[_Entry]) -> Why:
    return "another" if entry is told[0] else "called"


def _entries(readings: Sequence[Assessment]) -> list[list[_Entry]]:
    """Give the entries of all registers, those on one source together, in the order in which they come first."""
    found: list[list[_Entry]] = []
    known: dict[Key, int] = {}
    for reader, reading in enumerate(readings):
        keys, at = keys_by_name(reading), dict[str, int]()
        ratings = (rating for rated in reading.ratings.values() for rating in rated.values())
        secret = secret_among(reading, (cited for rating in ratings for cited in rating.evidence))
        for name, source in reading.sources.items():
            at[name] = next((known[key] for key in sorted(keys[name]) if key in known), len(found))
            if at[name] == len(found):
                found.append([])
            found[at[name]].append(_Entry(reader, name, source, name in secret))
        for name, number in at.items():
            known |= dict.fromkeys(keys[name], number)
    return found


def _filled(first: Source, other: Source) -> Source:
    """Take from another entry on the same source what the first one leaves out, and what it notes."""
    found = {name: getattr(first, name) or getattr(other, name) for name in ("publisher", "date", "url")}
    title = None if first.title is None or other.title is None else _titles(first.title, other.title)
    note = joined_texts((first.note, other.note))
    return first.model_copy(update={**found, "title": title or first.title, "note": note})


def _titles(first: LocalText, other: LocalText) -> LocalText:
    """Take from another title the languages that the first one lacks, where both say which they are in."""
    return first if UNDETERMINED in (*first, *other) else LocalText({**other, **first})


def free_name(name: str, taken: Mapping[str, object]) -> str:
    """Give a name that nothing has yet: that one, else with a number."""
    number, free = 1, name
    while free in taken:
        number += 1
        ending = f"-{number}"
        free = name[: _LONGEST_NAME - len(ending)] + ending
    return free


def joined_stakeholders(readings: Sequence[Assessment]) -> tuple[Stakeholder, ...]:
    """Join the stakeholders: one entry for each organization, consulted where any of the readers did so."""
    found: dict[str, Stakeholder] = {}
    known: dict[tuple[str, str], str] = {}
    for reading in readings:
        for one in reading.stakeholders:
            keys = [(one.kind, plain(text)) for text in one.title.values()]
            name = next((known[key] for key in keys if key in known), None)
            if name is None:
                name = free_name(one.id, found)
                found[name] = one.model_copy(update={"id": name})
            else:
                found[name] = _both(found[name], one)
            known |= dict.fromkeys(keys, name)
    return tuple(found.values())


def _both(first: Stakeholder, other: Stakeholder) -> Stakeholder:
    answers = {first.consulted, other.consulted}
    consulted = next(answer for answer in ("yes", "unknown", "no") if answer in answers)
    update = {"areas": tuple(dict.fromkeys((*first.areas, *other.areas))), "consulted": consulted}
    return first.model_copy(update={**update, "title": _titles(first.title, other.title)})
