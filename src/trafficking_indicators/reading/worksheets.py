"""A worksheet as the data of an assessment or follow-up, with places that are cells: which sheet is read how."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from trafficking_indicators.characters import bad_in_data, unseen_in_data
from trafficking_indicators.layouts.followup import fields_of
from trafficking_indicators.layouts.worksheet import HEAD, KEYS_ROW, REMARK, SECTIONS, SheetKey
from trafficking_indicators.model.fields import CODE, PART_ID
from trafficking_indicators.problems import Path, Problem, SheetCell
from trafficking_indicators.reading.cell_values import cell_name
from trafficking_indicators.reading.choice_words import meant
from trafficking_indicators.reading.contacts import holds_contact, without_contacts
from trafficking_indicators.reading.followup_sheets import FollowUpRead
from trafficking_indicators.reading.indicators_meant import MOST_HELPED, indicator_help
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.workbook_xml import RefusedError
from trafficking_indicators.reading.workbooks import SheetOfCells, read_workbook
from trafficking_indicators.reading.worksheet_heads import TablesRead
from trafficking_indicators.reading.worksheet_rows import Row, tables_of
from trafficking_indicators.reading.worksheet_tallies import read_answers, read_priorities
from trafficking_indicators.wording import quote

_RATING = fields_of("ratings", "area", "code")
# What each reader said stands in rows, by whose word.
_SETTLEMENT = fields_of("settlements", "of", "by")


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
    if "answers" in tables:
        message, help = "this is a body's answer to questions", "assess convert ANSWER --onto FOLLOWUP brings it in"
        found = Problem("unknown-kind", message, help=help, place=tables["answers"].place(KEYS_ROW, 1))
        return Reading(None, None, (found,), (), text_of_sheets(sheets), beside=beside_of(sheets))
    if "replies" in tables:
        message = "this is a sheet that was sent out for comments"
        help = "assess reply FILE --returned SHEET puts its comments into the file of the assessment"
        found = Problem("unknown-kind", message, help=help, place=tables["replies"].place(KEYS_ROW, 1))
        return Reading(None, None, (found,), (), text_of_sheets(sheets), beside=beside_of(sheets))
    if not {"assessment", "ratings", "followup", "items"} & tables.keys():
        help = "assess new worksheet writes one with its hidden row of keys; fill that in"
        place = SheetCell(sheets[0].name, "A1") if sheets else None
        found = Problem(
            "no-keys", "this workbook has no row of keys that tells what stands where", help=help, place=place
        )
        return Reading(None, None, (*problems, found), ())
    is_followup = bool({"followup", "items"} & tables.keys())
    read: FollowUpRead | _Worksheet = FollowUpRead(tables) if is_followup else _Worksheet(tables)
    read.all()
    return Reading(
        read.to.data,
        read.to.places,
        (*problems, *read.to.problems, *bad_in_data(read.to.data), *unseen_in_data(read.to.data)),
        tuple(read.to.cuts),
        text_of_sheets(sheets),
        remarks=read.to.remarks,
        has_remarks=all(REMARK in table.first_column for table in tables.values()),
        beside=beside_of(sheets),
    )


def _in_name(name: str) -> Problem:
    """Refuse contact data in the name of a sheet, which every place on it repeats."""
    place = SheetCell(without_contacts(name), "A1")
    return Problem("contact-data", "contact data in the name of a sheet", help="rename the sheet", place=place)


def text_of_sheets(sheets: Iterable[SheetOfCells]) -> str:
    """Give all that is written in a workbook."""
    return "\n".join(text for sheet in sheets for text in (sheet.name, *(cell.value.text for cell in sheet.cells)))


def beside_of(sheets: Iterable[SheetOfCells]) -> tuple[tuple[SheetCell, str], ...]:
    """Give what people have written, by cell."""
    return tuple(
        (SheetCell(sheet.name, cell_name(cell.row, cell.column)), cell.value.text)
        for sheet in sheets
        for cell in sheet.cells
    )


class _Worksheet(TablesRead):
    """The tables of one worksheet of an assessment, put together."""

    # whether a rating has a name that none can have, and whether evidence is of no rating
    _misnamed = _unplaced = False
    _helped = 0

    def all(self) -> None:
        """Read every table."""
        self.head("assessment", HEAD, SECTIONS)
        self._sources()
        self._stakeholders()
        self._ratings()
        self._area_texts()
        self._cited("evidence", "evidence", fields_of("evidence", "of"))
        self._lose_evidence()
        self._cited("comments", "comments", fields_of("comments", "of"))
        self._settlements()
        read_priorities(self.tables, self.to)
        read_answers(self.tables, self.to)
        self._accepted()

    def _sources(self) -> None:
        for row, name in self.named("sources", "name", ("sources",)):
            path = ("sources", name)
            self.to.data.setdefault("sources", {})[name] = self.to.entry(row, path, fields_of("sources", "name"))
            self.to.remark(row, path)

    def _stakeholders(self) -> None:
        for index, row in enumerate(self.rows("stakeholders")):
            path = ("stakeholders", index)
            self.to.places.put(path, row.place("id"))
            self.to.data.setdefault("stakeholders", []).append(self.to.entry(row, path, fields_of("stakeholders")))
            self.to.remark(row, path)

    def _area_texts(self) -> None:
        for row, name in self.named("areas", "area", ("areas",)):
            path = ("areas", name)
            self.to.data.setdefault("areas", {})[name] = self.to.entry(row, path, fields_of("areas", "area"))
            self.to.remark(row, path)

    def _accepted(self) -> None:
        for index, row in enumerate(self.rows("accepted")):
            path = ("accepted", index)
            self.to.places.put(path, row.place("rule"))
            self.to.data.setdefault("accepted", []).append(self.to.entry(row, path, fields_of("accepted")))
            self.to.remark(row, path)

    def _ratings(self) -> None:
        seen: dict[Path, SheetCell] = {}
        for row in self.rows("ratings"):
            area, code = (self.to.key(row, field, ("ratings",)) for field in ("area", "code"))
            if area is None or code is None:
                self._band(row, area)
                continue
            path = ("ratings", area, code)
            self._misnamed |= not (re.fullmatch(PART_ID, area) and re.fullmatch(CODE, code))
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
        for row in self.rows(key):
            id = self.to.key(row, "of")
            rating = self._rating(id, row, member)
            if id is None or rating is None:
                continue
            area, _, code = id.rpartition(".")
            path = ("ratings", area, code, member, len(rating.setdefault(member, [])))
            self.to.places.put(path[:-1], row.place("of"), name=row.place("of"))
            self.to.places.put(path, row.place(fields[0]))
            rating[member].append(self.to.entry(row, path, fields))
            self.to.remark(row, path)

    def _lose_evidence(self) -> None:
        """Where evidence is of no rating, no rating is said to have none: it may be its own."""
        for area, codes in self.to.data.get("ratings", {}).items() if self._unplaced else ():
            self.to.cuts += [
                ("ratings", area, code, "evidence") for code, rating in codes.items() if "evidence" not in rating
            ]

    def _rating(self, id: str | None, row: Row, member: str) -> dict[str, Any] | None:
        """Find the rating that a row is of; where there is none, that is said."""
        if id is None:
            self.to.lacks(row, "of")
            return None
        area, _, code = id.rpartition(".")
        rating: dict[str, Any] | None = self.to.data.get("ratings", {}).get(area, {}).get(code)
        if rating is None and (self.to.has_lost(("ratings",)) or self._misnamed):
            return None
        if rating is None or (member == "evidence" and meant("status", str(rating.get("status"))) == "not_assessed"):
            message = f"{member.removesuffix('s')} of {quote(id)}, which is not rated"
            self._helped += 1
            near = indicator_help(id, self._ids()) if self._helped <= MOST_HELPED else ""
            help = near or "rate it on the sheet of ratings, or take the row out"
            self.to.refuse("unrated-evidence", message, row.place("of"), help=help)
            self._unplaced = True
            return None
        return rating

    def _settlements(self) -> None:
        seen: dict[str, SheetCell] = {}
        for row in self.rows("settlements"):
            id = self.to.key(row, "of")
            rating = self._rating(id, row, "settlement")
            if id is None or rating is None:
                continue
            area, _, code = id.rpartition(".")
            path: Path = ("ratings", area, code, "settlement")
            if id not in seen:
                seen[id] = row.place("of")
                self.to.places.put(path, row.place("readings"), name=row.place("of"))
                rating["settlement"] = self.to.entry(row, path, _SETTLEMENT)
            elif row.has(*_SETTLEMENT):
                self.to.stands_twice(id, row, "of", seen[id])
                continue
            self._settled_by(row, rating["settlement"], path)

    def _settled_by(self, row: Row, settlement: dict[str, Any], path: Path) -> None:
        """Read who settled it: one in the first row of a settlement, and one in each that follows."""
        by = settlement.get("by", [])
        here = (*path, "by", len(by))
        who = self.to.field(row, "by", here, "localized", None)
        self.to.remark(row, here if by and who is not None else path)
        if who is not None:
            self.to.places.put(here[:-1], row.place("by"))
            settlement["by"] = [*by, who]

    def _ids(self) -> list[str]:
        ratings = self.to.data.get("ratings", {})
        return [f"{area}.{code}" for area, codes in ratings.items() for code in codes]
