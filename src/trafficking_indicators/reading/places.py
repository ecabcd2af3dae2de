"""Where the values of a document stand in its file."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from typing import Any, NamedTuple

from trafficking_indicators.problems import START, Path, Place, Problem, SheetCell, Span

# The step of a cut that had no key or number of its own: an unreadable key, a refused member of a list.
UNNAMED = "?"
MERGE_KEY = "<<"
# What to do about a key without a value, as long as nothing is known of the key.
NO_VALUE = "leave the key out"
COMMA_HELP = "a comma in braces starts a new entry: quote a text, and write numbers without one"
NO_ENTRY = "write it, or take the entry out"

Data = str | list["Data"] | dict[str, "Data"]


class Mapping:
    """Where a mapping stands: its first event, and per key the key's event and the value's node."""

    __slots__ = ("children", "start")

    def __init__(self, start: Any) -> None:
        self.start = start
        self.children: dict[str, tuple[Any, Node]] = {}


class Sequence:
    """Where a sequence stands: its first event and the nodes of its members."""

    __slots__ = ("children", "start")

    def __init__(self, start: Any) -> None:
        self.start = start
        self.children: list[Node] = []


class CellPlaces:
    """Where the values of a worksheet stand: cells by path, and those of names where they are others.

    `sheets` are the names of the sheets by their keys, `titles` those of the columns by sheet and field.
    """

    __slots__ = ("_names", "_values", "sheets", "titles")

    def __init__(self) -> None:
        self._values: dict[Path, SheetCell] = {}
        self._names: dict[Path, SheetCell] = {}
        self.sheets: dict[str, str] = {}
        self.titles: dict[str, dict[str, str]] = {}

    def title(self, sheet: str, field: str) -> str:
        """Give the title of a column; an empty text where the sheet has none for the field."""
        return self.titles.get(sheet, {}).get(field, "")

    def fields_of(self, sheet: str) -> Iterable[str]:
        """Name the fields that the columns of a sheet have."""
        return self.titles.get(sheet, {})

    def has(self, path: Path) -> bool:
        """Tell whether a value has a place of its own."""
        return path in self._values

    def put(self, path: Path, place: SheetCell, *, name: SheetCell | None = None) -> None:
        """Note a place; the first of a path is kept."""
        self._values.setdefault(path, place)
        if name is not None:
            self._names.setdefault(path, name)

    def move(self, path: Path, place: SheetCell) -> None:
        """Say that a value stands in another cell than its name, which was noted first."""
        self._values[path] = place

    def at(self, path: Path, *, on_key: bool = False) -> SheetCell | None:
        """Find the place of a value or of its name: that of what holds it where it has none of its own."""
        if on_key and path in self._names:
            return self._names[path]
        ends = range(len(path), -1, -1)
        return next((self._values[path[:end]] for end in ends if path[:end] in self._values), None)


# A scalar stands for itself as its event: it carries both marks, and keeping it costs nothing.
Node = Mapping | Sequence | Any


class Reading(NamedTuple):
    """One file as plain data, with places and problems. `data` is None where nothing could be read.

    `text` is the file's text. `cuts` are the paths of refused nodes, which `data` leaves out. `mended` are the lines,
    from 1, that were read otherwise than they stand, for what follows: what else is wrong there may follow from that.
    `above_mended` are the lines that those belong to, where something may only seem to be missing. Of a worksheet,
    `remarks` are the comments by path, and `beside` what else people have written in it, by cell;
    `has_remarks` says whether each of its sheets has a column for them.
    """

    data: Data | None
    node: Node | None
    problems: tuple[Problem, ...]
    cuts: tuple[Path, ...]
    text: str = ""
    mended: frozenset[int] = frozenset()
    above_mended: frozenset[int] = frozenset()
    remarks: AnyMapping[Path, str] = {}
    beside: tuple[tuple[SheetCell, str], ...] = ()
    has_remarks: bool = True

    @property
    def is_worksheet(self) -> bool:
        """Whether places are cells."""
        return isinstance(self.node, CellPlaces)

    def place(self, problem: Problem) -> Place:
        """Find the place of a problem."""
        if isinstance(self.node, CellPlaces):
            return self.node.at(problem.path, on_key=problem.on_key) or START
        return self.span(problem.path, on_key=problem.on_key)

    def span(self, path: Path, *, on_key: bool = False) -> Span:
        """Find the place of a value or of its key; a path that leaves the document ends at its last known step."""
        node = self.node
        key = None
        for step in path:
            if isinstance(node, Mapping) and step in node.children:
                key, node = node.children[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.children):
                key, node = None, node.children[step]
            else:
                break
        if node is None:
            return START
        # a block ends where the next line begins: its key, else its first character, is the place to look at
        if key is not None and (on_key or isinstance(node, Mapping | Sequence)):
            return span_of(key)
        return first_character(node.start) if isinstance(node, Mapping | Sequence) else span_of(node)


def span_of(event: Any) -> Span:
    """Give the span of one event of the YAML parser."""
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def first_character(event: Any) -> Span:
    """Give the place where an event begins."""
    mark = event.start_mark
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
