"""An assessment as the rows of a worksheet: what stands in which cell, before anything is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trafficking_indicators.model.fields import CODE, UNDETERMINED
from trafficking_indicators.model.history import current_ids, ids_at
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.worksheet_layout import FILE_REMARK, HEAD, SECTIONS, SheetKey, row_of
from trafficking_indicators.writing.assessment_yaml import Node

_INDICATOR = re.compile(rf".+\.{CODE[1:-1]}")
# A text, or several by language.
Value = str | Mapping[str, str]


class SheetRow(NamedTuple):
    """One row: values by field, the path of what it is about, and whether it only heads the rows below it.

    `fields` are those of the keys; `shown` are texts for people, which are not read.
    """

    path: Path
    fields: Mapping[str, Value]
    shown: Mapping[str, str] = {}  # nobody writes into it
    is_band: bool = False


Rows = dict[SheetKey, list[SheetRow]]


class _Rows:
    def __init__(self, data: dict[str, Node], instrument: Instrument) -> None:
        self.data = data
        self.instrument = instrument

    def all(self) -> Rows:
        """Give the rows of every sheet."""
        return {
            "assessment": [*self._head()],
            "ratings": [*self._ratings()],
            "evidence": [*self._cited("evidence")],
            "sources": [
                SheetRow(("sources", name), {"name": name, **_values(entry)})
                for name, entry in _mapping(self.data.get("sources")).items()
            ],
            "stakeholders": [*self._listed("stakeholders")],
            "comments": [*self._cited("comments")],
            "settlements": [*self._settlements()],
            "areas": [*self._area_texts()],
            "exercises": [*self._exercises()],
            "marks": [*self._marks()],
            "questions": [*self._listed("answers", without=("options", "counts", "labels", "uncounted"))],
            "options": [*self._options()],
            "counts": [*self._counts()],
            "accepted": [*self._listed("accepted")],
        }

    def _head(self) -> Iterator[SheetRow]:
        yield SheetRow((), {"field": FILE_REMARK})
        for field in HEAD:
            *above, last = field.field.split(".")
            holder = self.data
            for step in above:
                holder = _mapping(holder.get(step))
            value = holder.get(last)
            path = (*above, last)
            if field.several:
                for index, member in enumerate(_list(value) or [None]):
                    yield SheetRow((*path, index), {"field": field.field, **_value("value", member)})
            else:
                yield SheetRow(path, {"field": field.field, **_value("value", value)})
        for section in SECTIONS:
            yield SheetRow((section,), {"field": section})

    def ratings(self) -> dict[str, dict[str, Node]]:
        """Give the ratings by area and code: all of the version's indicators, then what else is rated."""
        version = str(self.data["instrument_version"])
        now = current_ids(self.instrument, version) if version in self.instrument.versions else {}
        order = {name: index for index, name in enumerate(self.instrument.cells)}
        # a history may speak of whole areas, too
        ids = [id for id in (ids_at(self.instrument, version) if now else ()) if _INDICATOR.fullmatch(id)]
        known = sorted(ids, key=lambda name: (order.get(now.get(name, ""), len(order)), name))
        found: dict[str, dict[str, Node]] = {}
        for area, codes in _mapping(self.data.get("ratings")).items():
            found[str(area)] = {str(code): rating for code, rating in _mapping(codes).items()}
        ordered: dict[str, dict[str, Node]] = {}
        for id in known:
            area, _, code = id.rpartition(".")
            ordered.setdefault(area, {})[code] = found.get(area, {}).get(code, {})
        for area, codes in found.items():
            for code, rating in codes.items():
                ordered.setdefault(area, {}).setdefault(code, rating)
        return ordered

    def _ratings(self) -> Iterator[SheetRow]:
        for area, codes in self.ratings().items():
            yield SheetRow(("ratings", area), {"area": area}, is_band=True)
            for code, rating in codes.items():
                values = (
                    {"status": rating}
                    if isinstance(rating, str)
                    else _values(rating, ("evidence", "comments", "settlement"))
                )
                yield SheetRow(("ratings", area, code), {"area": area, "code": code, **values})

    def _cited(self, member: str) -> Iterator[SheetRow]:
        for area, codes in self.ratings().items():
            for code, rating in codes.items():
                for index, entry in enumerate(_list(_mapping(rating).get(member))):
                    path = ("ratings", area, code, member, index)
                    yield SheetRow(path, {"of": f"{area}.{code}", **_values(entry)})

    def _settlements(self) -> Iterator[SheetRow]:
        """Give each settlement a row, and one more for each but the first of those who settled it."""
        for area, codes in self.ratings().items():
            for code, rating in codes.items():
                settlement = _mapping(_mapping(rating).get("settlement"))
                if settlement:
                    path, of = ("ratings", area, code, "settlement"), {"of": f"{area}.{code}"}
                    by = _list(settlement.get("by"))
                    first = _value("by", by[0]) if by else {}
                    yield SheetRow(path, {**of, **_values(settlement, ("by",)), **first})
                    for index, who in enumerate(by[1:], 1):
                        yield SheetRow((*path, "by", index), {**of, **_value("by", who)})

    def _area_texts(self) -> Iterator[SheetRow]:
        for area, texts in _mapping(self.data.get("areas")).items():
            yield SheetRow(("areas", area), {"area": area, **_values(texts)})

    def _listed(self, key: str, without: tuple[str, ...] = ()) -> Iterator[SheetRow]:
        for index, entry in enumerate(_list(self.data.get(key))):
            yield SheetRow((key, index), _values(entry, without))

    def _exercises(self) -> Iterator[SheetRow]:
        for name, entry in _mapping(_mapping(self.data.get("priorities")).get("exercises")).items():
            yield SheetRow(("priorities", "exercises", name), {"name": name, **_values(entry, ("marks",))})

    def _marks(self) -> Iterator[SheetRow]:
        priorities = _mapping(self.data.get("priorities"))
        exercises = _mapping(priorities.get("exercises"))
        by_column: dict[str, dict[str, Node]] = {
            f"exercise {name}": _mapping(_mapping(entry).get("marks")) for name, entry in exercises.items()
        }
        by_column["unattributed"] = _mapping(priorities.get("unattributed"))
        for index, cell in enumerate(_list(priorities.get("unattributed_cells"))):
            by_column[f"cell {index}"] = _mapping(cell)
        letters = dict.fromkeys(
            (*self.instrument.recommendations, *(key for marks in by_column.values() for key in marks))
        )
        for letter in letters:
            marks = {name: str(found[letter]) for name, found in by_column.items() if letter in found}
            yield SheetRow(("priorities", letter), {"letter": letter, **marks})

    def _options(self) -> Iterator[SheetRow]:
        for index, entry in enumerate(_list(self.data.get("answers"))):
            for number, option in enumerate(_list(_mapping(entry).get("options"))):
                path = ("answers", index, "options", number)
                yield SheetRow(path, {"question": str(_mapping(entry)["id"]), **_value("option", option)})

    def _counts(self) -> Iterator[SheetRow]:
        for index, entry in enumerate(_list(self.data.get("answers"))):
            answer = _mapping(entry)
            counts, labels = _mapping(answer.get("counts")), dict(_mapping(answer.get("labels")))
            uncounted = [str(option) for option in _list(answer.get("uncounted"))]
            rows = [(name, {"count": str(count)}) for name, count in counts.items()]
            rows += [(name, {"uncounted": "true"}) for name in uncounted]
            rows += [(name, {}) for name in labels if name not in counts and name not in uncounted]
            for name, values in rows:
                path = ("answers", index, "counts", name)
                label = _value("label", labels.pop(name, None))
                yield SheetRow(path, {"question": str(answer["id"]), "option": name, **values, **label})


def rows_of(data: dict[str, Node], instrument: Instrument) -> Rows:
    """Give the rows of every sheet for the data of an assessment."""
    return _Rows(data, instrument).all()


def _mapping(node: Node | None) -> dict[str, Node]:
    return node if isinstance(node, dict) else {}


def _list(node: Node | None) -> list[Node]:
    return node if isinstance(node, list) else []


def _value(field: str, node: Node | None) -> dict[str, Value]:
    if node is None:
        return {}
    if isinstance(node, list):
        return {field: ", ".join(map(str, node))}
    return {field: {key: str(text) for key, text in node.items()} if isinstance(node, dict) else str(node)}


def _values(entry: Node, without: tuple[str, ...] = ()) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for field, node in _mapping(entry).items():
        if field not in without:
            found |= _value(field, node)
    return found


def languages_of(rows: Rows) -> list[str]:
    """List the languages that the texts of rows are in, but for the undetermined one that stands alone."""
    found: dict[str, None] = {}
    for several in rows.values():
        for row in several:
            for value in row.fields.values():
                found |= dict.fromkeys(tags_of(value))
    return [tag for tag in found if tag]


def tags_of(value: Value) -> Iterable[str]:
    """Give the languages of a value by the columns that it takes: none for a plain text."""
    if isinstance(value, str) or [*value] == [UNDETERMINED]:
        return ("",)
    return tuple(value)


def text_in(value: Value, tag: str) -> str:
    """Give the text of a value for a column."""
    if isinstance(value, str):
        return "" if tag else value
    return value.get(tag, "")


def remarks_by_row(rows: Rows, remarks: Mapping[Path, str]) -> dict[Path, str]:
    """Give every remark to the row that it stands in, or that holds what it is about."""
    known = {row.path for several in rows.values() for row in several if "letter" not in row.fields}
    found: dict[Path, str] = {}
    for path, text in remarks.items():
        home = row_of(path)
        home = home if home in known else ()
        found[home] = "\n".join(filter(None, (found.get(home, ""), text)))
    return found
