"""What is said of a worksheet, worded by sheet and column as people see them, where a text file has keys."""

from __future__ import annotations

import re

from trafficking_indicators.layouts.followup import TARGETS
from trafficking_indicators.problems import Path, Problem, SheetCell
from trafficking_indicators.reading.places import CellPlaces, Reading
from trafficking_indicators.wording import quote

# The sheets that hold the head, a row a field; and those of sections that have another name than their key.
_HEADS = ("assessment", "followup", "reply", "answer")
_HOMES = {"sources": ("sources", "register"), "evidence": ("evidence", "grounds")}
_ADD = re.compile(r'add "([a-z_]+)"')
# What people do in a sheet instead.
_INSTEAD = {
    "leave the key out": "leave the cell empty",
    "take the entry out": "take the row out",
    "parts in done_when": "parts on the sheet of parts",
}


def of_lack(reading: Reading, problem: Problem) -> Problem:
    """Say what a worksheet lacks at the cell that is empty; what a text lacks is said as it is."""
    places = reading.node
    if not isinstance(places, CellPlaces) or problem.rule != "missing-key":
        return problem
    path = problem.depends_on[0]
    choices = problem.help.removeprefix("add it").removeprefix(": ")
    help = f"fill it in: {choices}" if choices else "fill it in"
    cell = problem.place or places.at(path)
    if not isinstance(cell, SheetCell):
        return problem
    heads = [places.sheets[key] for key in _HEADS if key in places.sheets]
    if len(path) == 1 or cell.sheet in heads:
        return _of_head(places, problem, path, heads, help)._replace(place=cell)
    field = next((name for name in places.fields_of(cell.sheet) if TARGETS.get(name, (name,))[0] == path[-1]), None)
    if field is None:
        # once, not in each row
        message, first = f"this sheet has no column for {quote(path[-1])}", SheetCell(cell.sheet, "A1")
        return problem._replace(message=message, help="take it over from a fresh worksheet", place=first)
    message = f"nothing stands in the column {quote(places.title(cell.sheet, field))} of this row"
    return problem._replace(message=message, help=help, place=cell)


def _of_head(places: CellPlaces, problem: Problem, path: Path, heads: list[str], help: str) -> Problem:
    """Say that a field of the head is empty or has no row, or that a section has no rows."""
    name = ".".join(map(str, path))
    if places.has(path):
        return problem._replace(message=f"the row {quote(name)} is empty", help=help)
    sheet = _sheet_of(places, name)
    if sheet:
        return problem._replace(message=f"no row stands on the sheet {quote(sheet)}", help="fill it in")
    head = heads[0] if heads else ""
    where = f"the sheet {quote(head)}" if head else "the first sheet"
    field, value = (places.title(head, key) or key for key in ("field", "value"))
    add = f"add it: {name} in the column {quote(field)}, its value in the column {quote(value)}"
    return problem._replace(message=f"{where} has no row {quote(name)}", help=help.replace("fill it in", add))


def _sheet_of(places: CellPlaces, key: str) -> str:
    """Give the name of the sheet on which a part of the file has its rows; an empty text where there is none."""
    homes = _HOMES.get(key, (key,))
    return next((places.sheets[home] for home in homes if home in places.sheets and home not in _HEADS), "")


def in_words_of_sheets(reading: Reading, problem: Problem, place: object) -> Problem:
    """Word the help of a problem for a worksheet: columns and sheets, where a text file has keys."""
    places = reading.node
    if not isinstance(places, CellPlaces) or not isinstance(place, SheetCell):
        return problem
    help = problem.help
    for said, instead in _INSTEAD.items():
        help = help.replace(said, instead)
    found = _ADD.search(help)
    if found is not None:
        title, sheet = places.title(place.sheet, found[1]), _sheet_of(places, found[1])
        instead = f"fill in the column {quote(title)}" if title else f"add a row on the sheet {quote(sheet)}"
        help = help.replace(found[0], instead) if title or sheet else help
    return problem._replace(help=help)
