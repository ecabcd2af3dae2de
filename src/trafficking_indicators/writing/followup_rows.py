"""A follow-up as the rows of a worksheet: what stands in which cell, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.layouts.followup import (
    FOLLOWUP_HEAD,
    FOLLOWUP_SECTIONS,
    OF_ITEMS,
    TARGETS,
    fields_of,
)
from trafficking_indicators.layouts.worksheet import FILE_REMARK, SheetKey
from trafficking_indicators.writing.worksheet_rows import (
    Rows,
    SheetRow,
    Value,
    list_of,
    mapping_of,
    value_of,
    values_of,
)
from trafficking_indicators.writing.yaml_files import Node


def followup_rows_of(data: dict[str, Node]) -> Rows:
    """Give the rows of every sheet for the data of a follow-up."""
    return _Rows(data).all()


class _Rows:
    def __init__(self, data: dict[str, Node]) -> None:
        self.data = data
        self.items = {str(name): mapping_of(item) for name, item in mapping_of(data.get("items")).items()}

    def all(self) -> Rows:
        return {
            "followup": [*self._head()],
            "items": [
                SheetRow(("items", name), {"id": name, **_flat("items", item, "id")})
                for name, item in self.items.items()
            ],
            "parts": [*self._parts()],
            "reports": [*self._members("reports")],
            "findings": [*self._findings()],
            "grounds": [*self._grounds()],
            "links": [*self._members("links")],
            "positions": [
                SheetRow(("items", name, "position"), {"item": name, **_flat("positions", position, "item")})
                for name, item in self.items.items()
                if (position := mapping_of(item.get("position")))
            ],
            "moves": [*self._members("moves")],
            "budgets": [*self._budgets()],
            "rounds": [
                SheetRow(("rounds", name), {"name": name, "date": str(date)})
                for name, date in mapping_of(self.data.get("rounds")).items()
            ],
            "bodies": [*self._named("bodies")],
            "register": [*self._named("sources")],
        }

    def _head(self) -> Iterator[SheetRow]:
        yield SheetRow((), {"field": FILE_REMARK})
        for field in FOLLOWUP_HEAD:
            *above, last = field.field.split(".")
            holder = self.data
            for step in above:
                holder = mapping_of(holder.get(step))
            path, value = (*above, last), holder.get(last)
            if field.several:
                for index, member in enumerate(list_of(value) or [None]):
                    yield SheetRow((*path, index), {"field": field.field, **value_of("value", member)})
            else:
                yield SheetRow(path, {"field": field.field, **value_of("value", value)})
        for section in FOLLOWUP_SECTIONS:
            yield SheetRow((section,), {"field": section})

    def _named(self, section: str) -> Iterator[SheetRow]:
        for name, entry in mapping_of(self.data.get(section)).items():
            yield SheetRow((section, name), {"name": name, **values_of(entry)})

    def _members(self, key: SheetKey) -> Iterator[SheetRow]:
        member = OF_ITEMS[key]
        for name, item in self.items.items():
            for index, entry in enumerate(list_of(item.get(member))):
                yield SheetRow(("items", name, member, index), {"item": name, **values_of(entry)})

    def _parts(self) -> Iterator[SheetRow]:
        for name, item in self.items.items():
            parts = mapping_of(item.get("done_when"))
            found = [mapping_of(mapping_of(entry).get("parts")) for entry in list_of(item.get("findings"))]
            for part in dict.fromkeys((*parts, *(part for states in found for part in states))):
                states = {f"found {index}": str(states[part]) for index, states in enumerate(found) if part in states}
                fields = {"item": name, "part": part, **values_of(parts.get(part, {})), **states}
                yield SheetRow(("items", name, "done_when", part), fields)

    def _findings(self) -> Iterator[SheetRow]:
        for name, item in self.items.items():
            for index, entry in enumerate(list_of(item.get("findings"))):
                fields = _flat("findings", mapping_of(entry), "item", "number")
                path = ("items", name, "findings", index)
                yield SheetRow(path, {"item": name, "number": str(index + 1), **fields})

    def _grounds(self) -> Iterator[SheetRow]:
        for name, item in self.items.items():
            for index, entry in enumerate(list_of(item.get("findings"))):
                for place, cited in enumerate(list_of(mapping_of(entry).get("evidence"))):
                    path = ("items", name, "findings", index, "evidence", place)
                    yield SheetRow(path, {"item": name, "finding": str(index + 1), **values_of(cited)})

    def _budgets(self) -> Iterator[SheetRow]:
        for name, item in self.items.items():
            if "budget" not in item:
                continue
            sums = mapping_of(item["budget"])
            if not sums:
                yield SheetRow(("items", name, "budget"), {"item": name})
            for which, found in sums.items():
                fields = {"amount": found} if isinstance(found, str) else values_of(found)
                yield SheetRow(("items", name, "budget", which), {"item": name, "money": which, **fields})


def _flat(key: SheetKey, entry: dict[str, Node], *without: str) -> dict[str, Value]:
    """Give the fields of a row, those of a member of the entry among them."""
    found: dict[str, Value] = {}
    for field in fields_of(key, *without):
        holder: Node | None = entry
        for step in TARGETS.get(field, (field,)):
            holder = mapping_of(holder).get(step)
        found |= value_of(field, holder)
    return found
