"""What several readings say, put into one: texts after each other, registers without doubles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trafficking_indicators.analysis.merge_sources import Key, keys_by_name, plain
from trafficking_indicators.model.assessment import Assessment, Source, Stakeholder
from trafficking_indicators.model.fields import UNDETERMINED, LocalText

# Letters that a name may have; those that are added tell it from others.
_LONGEST_NAME = 40


class Other(NamedTuple):
    """What a reader calls otherwise than the joined register: the reader's number, the name there, and why.

    `is_another` says that the name stands for something else in the register.
    """

    reader: int
    name: str
    is_another: bool


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

    A name that stands for another source already gets a number.
    """
    sources: dict[str, Source] = {}
    known: dict[Key, str] = {}
    others: dict[str, list[Other]] = {}
    names: list[Mapping[str, str]] = []
    for reader, reading in enumerate(readings):
        now: dict[str, str] = {}
        keys = keys_by_name(reading)
        for name, source in reading.sources.items():
            found = next((known[key] for key in sorted(keys[name]) if key in known), None)
            now[name] = found or free_name(name, sources)
            if found is None:
                sources[now[name]] = source
            else:
                sources[found] = _filled(sources[found], source)
            if now[name] != name:
                others.setdefault(now[name], []).append(Other(reader, name, is_another=found is None))
        for name, source in reading.sources.items():
            known |= dict.fromkeys(keys[name], now[name])
            if sources[now[name]] is source and source.via is not None:
                via = now[source.via] if now[source.via] != now[name] else None
                sources[now[name]] = source.model_copy(update={"via": via})
        names.append(now)
    return Register(sources, tuple(names), others)


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
