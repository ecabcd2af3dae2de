"""A worksheet as the data of a follow-up: what its YAML file would hold, with places that are cells."""

from __future__ import annotations

import re
from typing import Any

from trafficking_indicators.layouts.followup import (
    FOLLOWUP_HEAD,
    FOLLOWUP_SECTIONS,
    OF_ITEMS,
    fields_of,
)
from trafficking_indicators.layouts.worksheet import SheetKey
from trafficking_indicators.model.fields import PART_ID
from trafficking_indicators.problems import Path, SheetCell
from trafficking_indicators.reading.choice_words import meant
from trafficking_indicators.reading.worksheet_heads import TablesRead
from trafficking_indicators.reading.worksheet_rows import Row
from trafficking_indicators.wording import number, quote, suggest

Entry = dict[str, Any]


class FollowUpRead(TablesRead):
    """The tables of one worksheet of a follow-up, put together."""

    def all(self) -> None:
        """Read every table, that of items before those whose rows belong to one."""
        self.head("followup", FOLLOWUP_HEAD, FOLLOWUP_SECTIONS)
        self._id()
        self._rounds()
        self._entries("bodies", "bodies")
        self._entries("register", "sources")
        self._items()
        self._parts()
        self._findings()
        self._grounds()
        for key, member in OF_ITEMS.items():
            self._members(key, member)
        self._positions()
        self._budgets()
        self._parts_found()

    def _id(self) -> None:
        """Say that the id is missing: without it nothing else would tell that this is a follow-up."""
        if "followup" not in self.to.data:
            if ("followup",) not in self.to.cuts:
                place = self.to.places.at(("followup",)) or SheetCell(next(iter(self.tables.values())).name, "A1")
                help = "write it on the sheet of the head"
                self.to.refuse(
                    "missing-key", 'the row "followup" is empty or missing', place, help=help, path=("followup",)
                )
            self.to.data["followup"] = "none"

    def _rounds(self) -> None:
        for row, name in self.named("rounds", "name", ("rounds",)):
            path: Path = ("rounds", name)
            self.to.places.move(path, row.place("date"))
            date = self.to.field(row, "date", path, "text", None)
            rounds = self.to.data.setdefault("rounds", {})
            if date is not None:
                rounds[name] = date
            elif path not in self.to.cuts:
                self.to.lacks(row, "date")
                self.to.cuts.append(path)
            self.to.remark(row, path)

    def _entries(self, key: SheetKey, section: str) -> None:
        for row, name in self.named(key, "name", (section,)):
            path = (section, name)
            self.to.data.setdefault(section, {})[name] = self.to.entry(row, path, fields_of(key, "name"))
            self.to.remark(row, path)

    # whether an item has a name that none can have
    _misnamed = False

    def _items(self) -> None:
        for row, name in self.named("items", "id", ("items",)):
            path = ("items", name)
            self._misnamed |= re.fullmatch(PART_ID, name) is None
            self.to.data.setdefault("items", {})[name] = self.to.entry(row, path, fields_of("items", "id"))
            self.to.remark(row, path)

    def _item(self, row: Row) -> tuple[str, Entry] | None:
        """Find the item that a row belongs to."""
        name = self.to.key(row, "item")
        if name is None:
            self.to.lacks(row, "item")
            return None
        items = self.to.data.get("items", {})
        if name in items:
            return name, items[name]
        if self._misnamed:
            return None  # it may be the one with a name that none can have
        help = suggest(name, items) or "add it on the sheet of items, or take the row out"
        self.to.refuse(
            "row-of-nothing", f"a row of item {quote(name)}, which is not there", row.place("item"), help=help
        )
        return None

    def _parts(self) -> None:
        seen: dict[Path, SheetCell] = {}
        for row in self.rows("parts"):
            found = self._item(row)
            if found is None:
                continue
            part = self.to.key(row, "part")
            if part is None:
                self.to.lacks(row, "part")
                continue
            path = ("items", found[0], "done_when", part)
            if path in seen:
                self.to.stands_twice(part, row, "part", seen[path])
                continue
            seen[path] = row.place("part")
            self.to.places.put(path[:-1], row.place("item"), name=row.place("item"))
            self.to.places.put(path, row.place("part"), name=row.place("part"))
            self.to.remark(row, path)
            # one that a finding names, and that the item does not have, is left for the rules
            if row.has("text", "side"):
                parts = found[1].setdefault("done_when", {})
                parts[part] = self.to.entry(row, path, ("text", "side"))

    def _findings(self) -> None:
        for row in self.rows("findings"):
            found = self._item(row)
            if found is None:
                continue
            name, item = found
            findings: list[Entry] = item.setdefault("findings", [])
            path = ("items", name, "findings", len(findings))
            given = self.to.key(row, "number")
            if given is not None and given != str(len(findings) + 1):
                message = f"finding {quote(given)} of item {name} is number {len(findings) + 1} of its rows"
                help = "number the findings of an item from 1, in the order of their rows"
                self.to.refuse("row-of-nothing", message, row.place("number"), help=help)
            self.to.places.put(path[:-1], row.place("item"))
            self.to.places.put(path, row.place("status"))
            findings.append(self.to.entry(row, path, fields_of("findings", "item", "number")))
            self.to.remark(row, path)

    def _grounds(self) -> None:
        for row in self.rows("grounds"):
            found = self._item(row)
            if found is None:
                continue
            number_ = self.to.key(row, "finding")
            if number_ is None:
                self.to.lacks(row, "finding")
                continue
            name, item = found
            findings = item.get("findings", [])
            if number_ not in {str(index) for index in range(1, len(findings) + 1)}:
                self._no_finding(name, len(findings), quote(number_), row.place("finding"))
                continue
            index = int(number_) - 1
            evidence = findings[index].setdefault("evidence", [])
            path = ("items", name, "findings", index, "evidence", len(evidence))
            self.to.places.put(path[:-1], row.place("item"))
            self.to.places.put(path, row.place("source"))
            evidence.append(self.to.entry(row, path, fields_of("grounds", "item", "finding")))
            self.to.remark(row, path)

    def _no_finding(self, item: str, there: int, asked: str, place: SheetCell) -> None:
        message = f"finding {asked} of item {item}, which has {number(there, 'finding')}"
        self.to.refuse("row-of-nothing", message, place, help="add it on the sheet of findings, or correct its number")

    def _members(self, key: SheetKey, member: str) -> None:
        fields = fields_of(key, "item")
        for row in self.rows(key):
            found = self._item(row)
            if found is None:
                continue
            name, item = found
            members: list[Entry] = item.setdefault(member, [])
            path = ("items", name, member, len(members))
            self.to.places.put(path[:-1], row.place("item"))
            self.to.places.put(path, row.place(fields[0]))
            members.append(self.to.entry(row, path, fields))
            self.to.remark(row, path)

    def _positions(self) -> None:
        for row in self.rows("positions"):
            found = self._item(row)
            if found is None:
                continue
            name, item = found
            path = ("items", name, "position")
            if "position" in item:
                self.to.stands_twice(name, row, "item", self.to.places.at(path))
                continue
            self.to.places.put(path, row.place("item"))
            item["position"] = self.to.entry(row, path, fields_of("positions", "item"))
            self.to.remark(row, path)

    def _budgets(self) -> None:
        for row in self.rows("budgets"):
            found = self._item(row)
            if found is None:
                continue
            name, item = found
            budget: Entry = item.setdefault("budget", {})
            path: Path = ("items", name, "budget")
            self.to.places.put(path, row.place("item"))
            given = self.to.key(row, "money")
            if given is None:
                if row.has(*fields_of("budgets", "item", "money")):
                    self.to.lacks(row, "money")
                self.to.remark(row, path[:2])
                continue
            self._money(row, meant("money", given), path, budget)

    def _money(self, row: Row, which: str, path: Path, budget: Entry) -> None:
        if which in budget:
            self.to.stands_twice(which, row, "money", self.to.places.at((*path, which)))
            return
        here = (*path, which)
        self.to.places.put(here, row.place("money"), name=row.place("money"))
        found = self.to.entry(row, here, fields_of("budgets", "item", "money"))
        is_none = found.keys() == {"amount"} and found["amount"] == "none_stated"
        budget[which] = "none_stated" if is_none else found
        self.to.remark(row, here)

    def _parts_found(self) -> None:
        """Read what was found of each part: the columns of their sheet are the findings of an item, in their order."""
        if "parts" not in self.tables:
            return
        columns = list(self.tables["parts"].repeated("found"))
        for row in self.tables["parts"].rows:
            # what cannot be read of these has been said
            name, part = _plain(row, "item"), _plain(row, "part")
            item = self.to.data.get("items", {}).get(name)
            if item is None or not part:
                continue
            findings: list[Entry] = item.get("findings", [])
            for index, (column, _, _) in enumerate(columns):
                if not row.has(f"found {column}"):
                    continue
                place = row.place(f"found {column}")
                if index >= len(findings):
                    self._no_finding(name, len(findings), str(index + 1), place)
                    continue
                here = ("items", name, "findings", index, "parts", part)
                state = self.to.field(row, f"found {column}", here, "word", "part_state")
                if state is not None:
                    findings[index].setdefault("parts", {})[part] = state


def _plain(row: Row, field: str) -> str:
    return next((found.value.text.strip() for found in row.cells.get(field, ()) if not found.value.fault), "")
