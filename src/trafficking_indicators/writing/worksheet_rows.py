"""An assessment as the rows of each sheet of a worksheet: what stands in which cell, before anything is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from trafficking_indicators.layouts.reply import ANSWER
from trafficking_indicators.layouts.rows import row_of
from trafficking_indicators.layouts.worksheet import FILE_REMARK, HEAD, SECTIONS, SheetKey
from trafficking_indicators.model.fields import CODE, UNDETERMINED
from trafficking_indicators.model.history import current_ids, ids_at
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Path
from trafficking_indicators.writing.yaml_files import Node

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
                SheetRow(("sources", name), {"name": name, **values_of(entry)})
                for name, entry in mapping_of(self.data.get("sources")).items()
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
                holder = mapping_of(holder.get(step))
            value = holder.get(last)
            path = (*above, last)
            if field.several:
                for index, member in enumerate(list_of(value) or [None]):
                    yield SheetRow((*path, index), {"field": field.field, **value_of("value", member)})
            else:
                yield SheetRow(path, {"field": field.field, **value_of("value", value)})
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
        for area, codes in mapping_of(self.data.get("ratings")).items():
            found[str(area)] = {str(code): rating for code, rating in mapping_of(codes).items()}
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
                apart = ("evidence", "comments", "settlement")
                values = {"status": rating} if isinstance(rating, str) else values_of(rating, apart)
                yield SheetRow(("ratings", area, code), {"area": area, "code": code, **values})

    def _cited(self, member: str) -> Iterator[SheetRow]:
        for area, codes in self.ratings().items():
            for code, rating in codes.items():
                for index, entry in enumerate(list_of(mapping_of(rating).get(member))):
                    path = ("ratings", area, code, member, index)
                    yield SheetRow(path, {"of": f"{area}.{code}", **values_of(entry, ("answer",)), **_answer(entry)})

    def _settlements(self) -> Iterator[SheetRow]:
        """Give each settlement a row, and one more for each but the first of those who settled it."""
        for area, codes in self.ratings().items():
            for code, rating in codes.items():
                settlement = mapping_of(mapping_of(rating).get("settlement"))
                if settlement:
                    path, of = ("ratings", area, code, "settlement"), {"of": f"{area}.{code}"}
                    by = list_of(settlement.get("by"))
                    first = value_of("by", by[0]) if by else {}
                    yield SheetRow(path, {**of, **values_of(settlement, ("by",)), **first})
                    for index, who in enumerate(by[1:], 1):
                        yield SheetRow((*path, "by", index), {**of, **value_of("by", who)})

    def _area_texts(self) -> Iterator[SheetRow]:
        for area, texts in mapping_of(self.data.get("areas")).items():
            yield SheetRow(("areas", area), {"area": area, **values_of(texts)})

    def _listed(self, key: str, without: tuple[str, ...] = ()) -> Iterator[SheetRow]:
        for index, entry in enumerate(list_of(self.data.get(key))):
            yield SheetRow((key, index), values_of(entry, without))

    def _exercises(self) -> Iterator[SheetRow]:
        for name, entry in mapping_of(mapping_of(self.data.get("priorities")).get("exercises")).items():
            yield SheetRow(("priorities", "exercises", name), {"name": name, **values_of(entry, ("marks",))})

    def _marks(self) -> Iterator[SheetRow]:
        priorities = mapping_of(self.data.get("priorities"))
        exercises = mapping_of(priorities.get("exercises"))
        by_column: dict[str, dict[str, Node]] = {
            f"exercise {name}": mapping_of(mapping_of(entry).get("marks")) for name, entry in exercises.items()
        }
        by_column["unattributed"] = mapping_of(priorities.get("unattributed"))
        for index, cell in enumerate(list_of(priorities.get("unattributed_cells"))):
            by_column[f"cell {index}"] = mapping_of(cell)
        letters = dict.fromkeys(
            (*self.instrument.recommendations, *(key for marks in by_column.values() for key in marks))
        )
        for letter in letters:
            marks = {name: str(found[letter]) for name, found in by_column.items() if letter in found}
            yield SheetRow(("priorities", letter), {"letter": letter, **marks})

    def _options(self) -> Iterator[SheetRow]:
        for index, entry in enumerate(list_of(self.data.get("answers"))):
            for number, option in enumerate(list_of(mapping_of(entry).get("options"))):
                path = ("answers", index, "options", number)
                yield SheetRow(path, {"question": str(mapping_of(entry)["id"]), **value_of("option", option)})

    def _counts(self) -> Iterator[SheetRow]:
        for index, entry in enumerate(list_of(self.data.get("answers"))):
            answer = mapping_of(entry)
            counts, labels = mapping_of(answer.get("counts")), dict(mapping_of(answer.get("labels")))
            uncounted = [str(option) for option in list_of(answer.get("uncounted"))]
            rows = [(name, {"count": str(count)}) for name, count in counts.items()]
            rows += [(name, {"uncounted": "true"}) for name in uncounted]
            rows += [(name, {}) for name in labels if name not in counts and name not in uncounted]
            for name, values in rows:
                path = ("answers", index, "counts", name)
                label = value_of("label", labels.pop(name, None))
                yield SheetRow(path, {"question": str(answer["id"]), "option": name, **values, **label})


def rows_of(data: dict[str, Node], instrument: Instrument) -> Rows:
    """Give the rows of every sheet for the data of an assessment."""
    return _Rows(data, instrument).all()


def mapping_of(node: Node | None) -> dict[str, Node]:
    """Give a mapping, an empty one of what is none."""
    return node if isinstance(node, dict) else {}


def list_of(node: Node | None) -> list[Node]:
    """Give a list, an empty one of what is none."""
    return node if isinstance(node, list) else []


def value_of(field: str, node: Node | None) -> dict[str, Value]:
    """Give what stands in the cells of a field, by the field; nothing where it is left out."""
    if node is None:
        return {}
    if isinstance(node, list):
        return {field: ", ".join(map(str, node))}
    return {field: {key: str(text) for key, text in node.items()} if isinstance(node, dict) else str(node)}


def values_of(entry: Node, without: tuple[str, ...] = ()) -> dict[str, Value]:
    """Give what stands in the cells of an entry, by field, but for some of its fields."""
    found: dict[str, Value] = {}
    for field, node in mapping_of(entry).items():
        if field not in without:
            found |= value_of(field, node)
    return found


def _answer(entry: Node) -> dict[str, Value]:
    """Give what is said to a comment, under the names of its columns."""
    found = mapping_of(mapping_of(entry).get("answer"))
    return {name: value for field, node in found.items() for name, value in value_of(ANSWER[field], node).items()}


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


def remarks_by_row(rows: Rows, remarks: Mapping[Path, str], row_of: Callable[[Path], Path] = row_of) -> dict[Path, str]:
    """Give every remark to the row that it stands in, or that holds what it is about."""
    known = {row.path for several in rows.values() for row in several if "letter" not in row.fields}
    found: dict[Path, str] = {}
    for path, text in remarks.items():
        home = row_of(path)
        home = home if home in known else ()
        found[home] = "\n".join(filter(None, (found.get(home, ""), text)))
    return found
