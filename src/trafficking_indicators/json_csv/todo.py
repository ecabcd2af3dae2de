"""What is left to do as JSON (todo/v1) and as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.todo import Item, Placed
from trafficking_indicators.json_csv.parts import HEAD_COLUMNS, Json, area_name, assessment_json, head_cells, notes_json
from trafficking_indicators.problems import Place, SheetCell

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

TODO_SCHEMA = "trafficking-indicators/todo/v1"
# Says what is to be done, in one language.
Said = Callable[[Item], str]


def todo_json(about: About, items: Sequence[Placed], said: Said, *, withheld: Sequence[str]) -> Json:
    """Shape what is left to do as todo/v1, by area; places in a worksheet are a sheet and a cell."""
    return {
        "schema": TODO_SCHEMA,
        "assessment": assessment_json(about.only),
        **notes_json(about),
        "items": [
            {
                "kind": placed.item.kind,
                "area": placed.item.area or None,
                "id": placed.item.id,
                **_place(placed.place),
                "message": said(placed.item),
            }
            for placed in items
        ],
        "withheld": list(withheld),
    }


def _place(place: Place) -> Json:
    if isinstance(place, SheetCell):
        return {"line": None, "column": None, "sheet": place.sheet, "cell": place.cell}
    return {"line": place.line, "column": place.column, "sheet": None, "cell": None}


TODO_COLUMNS = (*HEAD_COLUMNS, "area", "kind", "id", "line", "column", "sheet", "cell", "message")


def todo_rows(about: About, items: Sequence[Placed], said: Said, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each item, in the order of TODO_COLUMNS."""
    head = head_cells(about, language)
    for placed in items:
        item, place = placed.item, _place(placed.place)
        area = area_name(item.area) if item.area else ""
        where = (place[name] if place[name] is not None else "" for name in ("line", "column", "sheet", "cell"))
        yield (*head, area, item.kind, item.id, *where, said(item))
