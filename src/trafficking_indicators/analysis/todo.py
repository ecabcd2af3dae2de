"""What is left to do in an assessment, as far as its own content tells. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, assert_never

from trafficking_indicators.analysis.score import areas_looked_at
from trafficking_indicators.model.assessment import Assessment, SourceKind
from trafficking_indicators.model.fields import UNDETERMINED, LocalText, Model
from trafficking_indicators.model.history import current_ids
from trafficking_indicators.model.instrument import Cell, Instrument
from trafficking_indicators.model.ratings import Rating, confidence_of, readings_of, why
from trafficking_indicators.model.statuses import Status, group_of
from trafficking_indicators.problems import Path, Place, pointer

# In the order in which the items of one place are told.
TodoKind = Literal[
    "not_assessed",
    "unknown",
    "disputed",
    "state_voices",
    "one_source",
    "low_confidence",
    "no_confidence",
    "unanswered",
    "not_consulted",
    "placeholder",
    "missing_language",
    "warning",
]
# Texts that are what an indicator on paper asks about: nobody's word has to stand beside them.
_TEXTS: frozenset[SourceKind] = frozenset(("law", "policy", "agreement"))


class Item(NamedTuple):
    """One thing to do: what it is about, and where that stands in the file.

    `area` is empty for what is about the whole assessment. `detail` is a text of the file that tells more, `names` are
    areas, languages or a rule with its message.
    """

    kind: TodoKind
    area: str
    id: str
    path: Path
    detail: LocalText | None = None
    names: tuple[str, ...] = ()
    on_key: bool = False


# Where the path of what stands in a rating goes on behind its area and code.
_BEHIND_CODE = 3


class Ids:
    """The ids of indicators and areas as the file of an assessment has them, and those of today."""

    def __init__(self, instrument: Instrument, version: str) -> None:
        self._areas = instrument.areas
        self._now = current_ids(instrument, version)
        self.then = {now: name for name, now in self._now.items()}

    def path_then(self, path: Path) -> Path:
        """Give the path in the file of what stands in a rating, by the ids of today, that the file could have."""
        area, _, code = self.then[f"{path[1]}.{path[2]}"].rpartition(".")
        return (path[0], area, code, *path[_BEHIND_CODE:])

    def named_now(self, item: Item) -> Item:
        """Name what stands at a path of the file by the ids of today; what is no more keeps its own."""
        name = self._now.get(item.id, item.id)
        area = name.rpartition(".")[0] if item.id in self._now else item.area
        return item._replace(id=name, area=area if area in self._areas else "")


class Placed(NamedTuple):
    """An item at its place in the file."""

    item: Item
    place: Place


def about_path(kind: TodoKind, path: Path, *, detail: LocalText | None = None, names: tuple[str, ...] = ()) -> Item:
    """Make an item of what stands at a path: of an indicator or area where it lies in one."""
    match path:
        case ("ratings", str(area), str(code), *_):
            return Item(kind, area, f"{area}.{code}", path, detail, names)
        case ("ratings" | "areas", str(area), *_):
            return Item(kind, area, pointer(path), path, detail, names)
        case _:
            return Item(kind, "", pointer(path), path, detail, names)


def open_items(instrument: Instrument, assessment: Assessment, ids: Ids) -> Iterator[Item]:
    """Give what is left to do with indicators in scope and with stakeholders.

    The assessment is brought up to date; of what its version did not have nothing can be said in its file.
    """
    for area in areas_looked_at(instrument, assessment):
        for cell in instrument.cells_by_area[area]:
            if cell.id in ids.then:
                for item in _of_cell(instrument, assessment, cell):
                    yield item._replace(path=ids.path_then(item.path))
    for index, stakeholder in enumerate(assessment.stakeholders):
        if stakeholder.consulted != "yes":
            area = stakeholder.areas[0] if len(stakeholder.areas) == 1 else ""
            path = ("stakeholders", index, "consulted")
            names = (stakeholder.consulted, *stakeholder.areas)
            yield Item("not_consulted", area, stakeholder.id, path, stakeholder.title, names)


def _of_cell(instrument: Instrument, assessment: Assessment, cell: Cell) -> Iterator[Item]:
    rating = assessment.ratings.get(cell.area, {}).get(cell.code)
    yield from _of_rating(instrument, assessment, cell, rating)
    if rating is not None:
        yield from unanswered(rating, ("ratings", cell.area, cell.code))


def unanswered(rating: Rating, path: Path) -> Iterator[Item]:
    """Give the comments on a rating that nobody has answered."""
    for index, comment in enumerate(rating.comments):
        if comment.answer is None:
            yield about_path("unanswered", (*path, "comments", index), detail=comment.text, names=(comment.by,))


def _of_rating(instrument: Instrument, assessment: Assessment, cell: Cell, rating: Rating | None) -> Iterator[Item]:
    path = ("ratings", cell.area, cell.code)
    status: Status = "not_assessed" if rating is None else rating.status
    text = None if rating is None else why(rating)
    match group_of(status):
        case "looked_for":
            yield Item("unknown", cell.area, cell.id, path, text, on_key=True)
        case "met" | "not_met":
            assert rating is not None  # it has the status
            kinds = [_lone_source(instrument, assessment, cell, rating), _confidence(rating)]
            yield from (Item(kind, cell.area, cell.id, path, on_key=True) for kind in kinds if kind is not None)
        case "not_looked_at":
            yield Item("not_assessed", cell.area, cell.id, path, on_key=True)
        case "in_dispute":
            names = () if rating is None else readings_of(rating)
            yield Item("disputed", cell.area, cell.id, path, text, names, on_key=True)
        case "without_meaning":
            pass
        case _ as unreachable:
            assert_never(unreachable)


def _lone_source(instrument: Instrument, assessment: Assessment, cell: Cell, rating: Rating) -> TodoKind | None:
    """Tell whether a rating rests on one word alone; on paper a law stands for itself."""
    cited = {evidence.source for evidence in rating.evidence}
    sources = [assessment.sources[name] for name in sorted(cited)]
    pair = instrument.header.pair
    in_practice = pair is not None and cell.dimension == pair.practice
    if not in_practice and any(source.kind in _TEXTS for source in sources):
        return None
    if all(source.voice == "state" for source in sources):
        return "state_voices"
    return "one_source" if len(sources) == 1 else None


def _confidence(rating: Rating) -> TodoKind | None:
    match confidence_of(rating):
        case None:
            return "no_confidence"
        case "low":
            return "low_confidence"
        case _:
            return None


def lacking_languages(assessment: Assessment) -> Iterator[Item]:
    """Give each text that lacks a language of the other texts; texts without a language lack none."""
    found = [(path, text) for path, text in _texts(assessment, ()) if UNDETERMINED not in text]
    languages = dict.fromkeys(language for _, text in found for language in text)
    for path, text in found:
        lacking = tuple(language for language in languages if language not in text)
        if lacking:
            yield about_path("missing_language", path, detail=text, names=lacking)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, LocalText]]:
    if isinstance(value, LocalText):
        yield path, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from _texts(member, (*path, name))
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from _texts(member, (*path, index))


def in_order(instrument: Instrument, items: list[Item]) -> list[Item]:
    """Sort items by area and indicator, those on the whole assessment first."""
    areas = {area: place for place, area in enumerate(instrument.areas)}
    cells = {cell: place for place, cell in enumerate(instrument.cells)}
    return sorted(items, key=lambda item: (areas.get(item.area, -1), cells.get(item.id, -1)))
