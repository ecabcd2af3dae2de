"""What is left to do in the file of an assessment, each item at its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from trafficking_indicators.analysis.about import About, about
from trafficking_indicators.analysis.citations import evidence_told, secret_sources
from trafficking_indicators.analysis.todo import (
    Ids,
    Item,
    Placed,
    TodoKind,
    about_path,
    in_order,
    lacking_languages,
    open_items,
    unanswered,
)
from trafficking_indicators.checking.starting_texts import kept_texts
from trafficking_indicators.checking.whole_assessments import Loaded, OpenedFile, open_file
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.fields import UNDETERMINED, LocalText
from trafficking_indicators.problems import Path, Problem, pointer

# Of an indicator: what follows from its evidence as a whole.
_ON_EVIDENCE: frozenset[TodoKind] = frozenset(("state_voices", "one_source", "warning"))


class Todo(NamedTuple):
    """An assessment with what is left to do in its file, by area.

    `withheld` are the indicators of which the reader may not see all evidence: of its voices nothing is told.
    """

    loaded: Loaded
    items: tuple[Placed, ...]
    withheld: tuple[str, ...]


def open_todo(file: str, folder: str | None, *, audience: Audience, today: str | None = None) -> Todo:
    """Load an assessment, checked, and list what is left to do in it.

    Raises InputError as `open_assessment` does.
    """
    opened = open_file(file, folder, audience=audience, today=today)
    loaded, reading, model = opened.loaded, opened.document.reading, opened.document.model
    assert model is not None  # else it would not have been opened
    ids = Ids(loaded.instrument, model.instrument_version)
    items = list(_without_accepted(open_items(loaded.instrument, loaded.assessment, ids), loaded.assessment))
    for removed in loaded.removed:
        area, _, code = removed.id.rpartition(".")
        items += map(ids.named_now, unanswered(removed.rating, ("ratings", area, code)))
    items += map(ids.named_now, lacking_languages(model))
    items += [
        ids.named_now(about_path("placeholder", path, detail=LocalText({UNDETERMINED: text})))
        for path, text in kept_texts(reading.data)
    ]
    items += map(ids.named_now, list(_warnings(opened, items)))
    withheld: tuple[str, ...] = ()
    told = about(loaded.instrument, loaded.assessment, audience=audience, removed=loaded.removed)
    if told.audience == "public":
        withheld = _withheld(told)
        items = list(_without_secrets(items, told, model, {ids.then.get(name, name) for name in withheld}))
    return Todo(
        loaded,
        tuple(
            Placed(item, reading.place(Problem(None, "", item.path, on_key=item.on_key)))
            for item in in_order(loaded.instrument, items)
        ),
        withheld,
    )


def _withheld(told: About) -> tuple[str, ...]:
    ratings = told.only.assessment.ratings
    return tuple(
        cell.id
        for cell in told.instrument.cells.values()
        if (rating := ratings.get(cell.area, {}).get(cell.code)) and evidence_told(told, rating).withheld
    )


def _without_secrets(
    items: Iterable[Item], told: About, model: Assessment, withheld: Collection[str]
) -> Iterator[Item]:
    """Give items that do not tell of evidence which their reader may not see: whose word it is, and what it says.

    What is left out is so whatever that evidence is. What is kept has no name of a secret source, and still its place.
    `model` is the assessment as its file has it, and `withheld` are indicators by the ids of the file.
    """
    secret, ratings = secret_sources(told), model.ratings
    areas = {name.rpartition(".")[0] for name in withheld}
    for item in items:
        match item.path:
            case ("sources", str(name), *_) if name in secret:
                if item.kind != "warning":
                    yield item._replace(id=pointer(("sources",)))
            case ("ratings", str(area)) if item.kind == "warning" and area in areas:
                pass
            case ("ratings", str(area), str(code), "evidence", int(index), *_) if item.kind == "warning":
                if not ratings[area][code].evidence[index].sensitive:
                    yield item
            case ("ratings", area, code) if item.kind in _ON_EVIDENCE and f"{area}.{code}" in withheld:
                pass
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
