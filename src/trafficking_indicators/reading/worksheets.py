"""A worksheet as the data of an assessment: the same that its YAML file would hold, with places that are cells."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from trafficking_indicators.characters import bad_in_data
from trafficking_indicators.problems import Path, Problem, SheetCell
from trafficking_indicators.reading.cell_values import cell_name
from trafficking_indicators.reading.choice_words import meant
from trafficking_indicators.reading.contacts import holds_contact, without_contacts
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.workbook_xml import RefusedError
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.reading.worksheet_data import DataOfCells
from trafficking_indicators.reading.worksheet_layout import FILE_REMARK, HEAD, KEYS_ROW, REMARK, SECTIONS, SheetKey
from trafficking_indicators.reading.worksheet_rows import Row, Table, tables_of
from trafficking_indicators.reading.worksheet_tallies import read_answers, read_priorities
from trafficking_indicators.wording import listing, quote, suggest

_HEAD = {field.field: field for field in HEAD}
_RATING = ("status", "reason", "missing", "tried", "confidence")
_EVIDENCE = ("source", "locator", "note", "says", "sensitive")
_SOURCE = ("kind", "voice", "title", "publisher", "date", "url", "via", "note")
_STAKEHOLDER = ("id", "kind", "title", "areas", "consulted")


def read_worksheet(raw: bytes) -> Reading:
    """Read a worksheet from the bytes of a workbook. Never raises: what is wrong is in `problems`."""
    try:
        sheets = read_workbook(raw)
    except RefusedError as error:
        return Reading(None, None, (error.problem,), ())
    named = [_in_name(sheet.name) for sheet in sheets if holds_contact(sheet.name)]
    if named:
        sheets = tuple(sheet._replace(name=without_contacts(sheet.name)) for sheet in sheets)
    tables, problems = tables_of(sheets)
    problems = [*problems, *named]
    if not {"assessment", "ratings"} & tables.keys():
        help = "assess new worksheet writes one with its hidden row of keys; fill that in"
        place = SheetCell(sheets[0].name, "A1") if sheets else None
        found = Problem(
            "no-keys", "this workbook has no row of keys that tells what stands where", help=help, place=place
        )
        return Reading(None, None, (*problems, found), ())
    read = _Worksheet(tables)
    read.all()
    bad = tuple(bad_in_data(read.to.data))
    text = "\n".join(text for sheet in sheets for text in (sheet.name, *(cell.value.text for cell in sheet.cells)))
    return Reading(
        read.to.data,
        read.to.places,
        (*problems, *read.to.problems, *bad),
        tuple(read.to.cuts),
        text,
        remarks=read.to.remarks,
        has_remarks=all(REMARK in table.first_column for table in tables.values()),
        beside=tuple(
            (SheetCell(sheet.name, cell_name(cell.row, cell.column)), cell.value.text)
            for sheet in sheets
            for cell in sheet.cells
        ),
    )


def _in_name(name: str) -> Problem:
    """Refuse contact data in the name of a sheet, which every place on it repeats."""
    place = SheetCell(without_contacts(name), "A1")
    return Problem("contact-data", "contact data in the name of a sheet", help="rename the sheet", place=place)


class _Worksheet:
    """The tables of one worksheet, put together."""

    def __init__(self, tables: dict[SheetKey, Table]) -> None:
        self.tables = tables
        self.to = DataOfCells()

    def all(self) -> None:
        """Read every table."""
        first = next(iter(self.tables.values()))
        self.to.places.put((), first.place(KEYS_ROW, 1))
        self._head()
        self._sources()
        self._stakeholders()
        self._ratings()
        self._area_texts()
        self._cited("evidence", "evidence", _EVIDENCE)
        self._cited("comments", "comments", ("by", "text"))
        read_priorities(self.tables, self.to)
        read_answers(self.tables, self.to)
        self._accepted()

    def _rows(self, key: SheetKey) -> list[Row]:
        return self.tables[key].rows if key in self.tables else []

    def _head(self) -> None:
        seen: dict[str, SheetCell] = {}
        for row in self._rows("assessment"):
            name = self.to.key(row, "field")
            if name is None:
                self.to.lacks(row, "field")
                continue
            field = _HEAD.get(name)
            if field is None:
                self._section(row, name)
                continue
            if name in seen and not field.several:
                self.to.stands_twice(name, row, "field", seen[name])
                continue
            seen.setdefault(name, row.place("field"))
            self._head_field(row, name)

    def _head_field(self, row: Row, name: str) -> None:
        field = _HEAD[name]
        *above, last = name.split(".")
        holder: Any = self.to.data
        if field.several:
            path: Path = (name, len(holder.get(name, [])))
            self.to.places.put((name,), row.place("value"))
        else:
            path = (*above, last)
        value = self.to.field(row, "value", path, field.holds, field.choice)
        self.to.remark(row, path if value is not None or not field.several else (name,))
        if value is None:
            return
        for step in above:
            self.to.places.put((step,), row.place("field"))
            holder = holder.setdefault(step, {})
        if field.several:
            holder.setdefault(name, []).append(value)
        else:
            holder[last] = value

    def _section(self, row: Row, name: str) -> None:
        """Read a row that holds a remark on the file or on one of its sections."""
        if name in (FILE_REMARK, *SECTIONS) and not row.has("value"):
            self.to.remark(row, () if name == FILE_REMARK else (name,))
            return
        help = suggest(name, _HEAD) or f"fields here: {listing(_HEAD)}"
        if name in SECTIONS:
            help = "what it holds has a sheet of its own"
        self.to.refuse("unknown-key", f"unknown field {quote(name)}", row.place("field"), help=help)

    def _named(self, key: SheetKey, field: str, path: Path) -> Iterator[tuple[Row, str]]:
        """Give the rows of a sheet whose entries have names, each with its name, of those with the same the first."""
        seen: dict[str, SheetCell] = {}
        for row in self._rows(key):
            name = self.to.key(row, field, path)
            if name is None:
                self.to.lacks(row, field, path)
                continue
            folded = unicodedata.normalize("NFC", name)
            if folded in seen:
                self.to.stands_twice(name, row, field, seen[folded])
                continue
            seen[folded] = row.place(field)
            self.to.places.put(path, row.place(field))
            self.to.places.put((*path, name), row.place(field), name=row.place(field))
            yield row, name

    def _sources(self) -> None:
        for row, name in self._named("sources", "name", ("sources",)):
            path = ("sources", name)
            self.to.data.setdefault("sources", {})[name] = self.to.entry(row, path, _SOURCE)
            self.to.remark(row, path)

    def _stakeholders(self) -> None:
        for index, row in enumerate(self._rows("stakeholders")):
            path = ("stakeholders", index)
            self.to.places.put(path, row.place("id"))
            self.to.data.setdefault("stakeholders", []).append(self.to.entry(row, path, _STAKEHOLDER))
            self.to.remark(row, path)

    def _area_texts(self) -> None:
        for row, name in self._named("areas", "area", ("areas",)):
            path = ("areas", name)
            self.to.data.setdefault("areas", {})[name] = self.to.entry(row, path, ("context", "finding"))
            self.to.remark(row, path)

    def _accepted(self) -> None:
        for index, row in enumerate(self._rows("accepted")):
            path = ("accepted", index)
            self.to.places.put(path, row.place("rule"))
            self.to.data.setdefault("accepted", []).append(self.to.entry(row, path, ("rule", "at", "reason")))
            self.to.remark(row, path)

    def _ratings(self) -> None:
        seen: dict[Path, SheetCell] = {}
        for row in self._rows("ratings"):
            area, code = (self.to.key(row, field, ("ratings",)) for field in ("area", "code"))
            if area is None or code is None:
                self._band(row, area)
                continue
            path = ("ratings", area, code)
            if path in seen:
                self.to.stands_twice(f"{area}.{code}", row, "code", seen[path])
                continue
            seen[path] = row.place("code")
            self.to.places.put(path[:2], row.place("area"), name=row.place("area"))
            self.to.places.put(path, row.place("status"), name=row.place("code"))
            rating = self.to.entry(row, path, _RATING)
            if rating or row.has(*_RATING):
                self.to.data.setdefault("ratings", {}).setdefault(area, {})[code] = rating
            self.to.remark(row, path)

    def _band(self, row: Row, area: str | None) -> None:
        """Read a row that heads an area: nothing but a remark."""
        if row.has(*_RATING, "code") or (area is None and row.has("area")):
            self.to.lacks(row, "area" if area is None else "code", ("ratings",))
        else:
            self.to.remark(row, ("ratings",) if area is None else ("ratings", area))

    def _cited(self, key: SheetKey, member: str, fields: tuple[str, ...]) -> None:
        """Read what stands beside the ratings: evidence and comments, each of one of them."""
        for row in self._rows(key):
            id = self.to.key(row, "of")
            if id is None:
                self.to.lacks(row, "of")
                continue
            area, _, code = id.rpartition(".")
            rating = self.to.data.get("ratings", {}).get(area, {}).get(code)
            if rating is None and self.to.has_lost(("ratings",)):
                continue
            if rating is None or (
                member == "evidence" and meant("status", str(rating.get("status"))) == "not_assessed"
            ):
                help = suggest(id, self._ids()) or "rate it on the sheet of ratings, or take the row out"
                message = f"{member.removesuffix('s')} of {quote(id)}, which is not rated"
                self.to.refuse("unrated-evidence", message, row.place("of"), help=help)
                continue
            path = ("ratings", area, code, member, len(rating.setdefault(member, [])))
            self.to.places.put(path[:-1], row.place("of"), name=row.place("of"))
            self.to.places.put(path, row.place(fields[0]))
            rating[member].append(self.to.entry(row, path, fields))
            self.to.remark(row, path)

    def _ids(self) -> list[str]:
        ratings = self.to.data.get("ratings", {})
        return [f"{area}.{code}" for area, codes in ratings.items() for code in codes]
