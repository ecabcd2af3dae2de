"""What is left to do in the file of an assessment, each item at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.citations import secret_sources
from trafficking_indicators.analysis.todo import Item, Placed, about_path, in_order, open_items
from trafficking_indicators.checking.starting_texts import kept_texts
from trafficking_indicators.checking.whole_assessments import Loaded, OpenedFile, open_file
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.fields import UNDETERMINED, LocalText
from trafficking_indicators.problems import Path, Problem, pointer


class Todo(NamedTuple):
    """An assessment with what is left to do in its file, by area."""

    loaded: Loaded
    items: tuple[Placed, ...]


def open_todo(file: str, folder: str | None, *, audience: Audience, today: str | None = None) -> Todo:
    """Load an assessment, checked, and list what is left to do in it.

    Raises InputError as `open_assessment` does.
    """
    opened = open_file(file, folder, audience=audience, today=today)
    loaded, reading = opened.loaded, opened.document.reading
    items = list(_without_accepted(open_items(loaded.instrument, loaded.assessment), loaded.assessment))
    items += [
        about_path("placeholder", path, detail=LocalText({UNDETERMINED: text}))
        for path, text in kept_texts(reading.data)
    ]
    items += _warnings(opened, items)
    items = list(_without_names(items, loaded, audience))
    return Todo(
        loaded,
        tuple(
            Placed(item, reading.place(Problem(None, "", item.path, on_key=item.on_key)))
            for item in in_order(loaded.instrument, items)
        ),
    )


def _without_names(items: Iterable[Item], loaded: Loaded, audience: Audience) -> Iterator[Item]:
    """Give items without the names of sources that their reader may not see: each still has its place in the file."""
    told = about(loaded.instrument, loaded.assessment, audience=audience, removed=loaded.removed)
    secret = frozenset() if told.audience == "internal" else secret_sources(told)
    for item in items:
        match item.path:
            case ("sources", str(name), *_) if name in secret:
                yield item._replace(id=pointer(("sources",)))
            case _:
                yield item


def _without_accepted(items: Iterable[Item], assessment: Assessment) -> Iterator[Item]:
    """Leave out ratings on State voices alone that are accepted as they are."""
    accepted = {entry.at for entry in assessment.accepted if entry.rule == "state-voices-only"}
    return (item for item in items if item.kind != "state_voices" or pointer(item.path) not in accepted)


def _warnings(opened: OpenedFile, items: Iterable[Item]) -> Iterator[Item]:
    """Give the warnings of the file, but those that an item says already."""
    said = {pointer(item.path) for item in items if item.kind == "state_voices"}
    paths: Mapping[str, Path] = {pointer(path): path for path in _paths(opened.document.reading.data, ())}
    for problem in opened.problems:
        if problem.rule != "state-voices-only" or problem.path not in said:
            found = about_path("warning", paths.get(problem.path, ()), names=(problem.rule, problem.message))
            yield found._replace(on_key=True)


def _paths(data: object, path: Path) -> Iterator[Path]:
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _paths(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _paths(value, (*path, index))
