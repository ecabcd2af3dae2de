"""An assessment or a follow-up as the text of its file: reading it back gives the same, and one input the same bytes.

The writer is our own: it knows one closed shape, every text of which the models have checked, and needs no parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from trafficking_indicators.characters import lines_of, without_bad
from trafficking_indicators.model.fields import UNDETERMINED, LocalText, Model
from trafficking_indicators.model.follow_records import Found
from trafficking_indicators.model.followup import NONE_STATED, Budget
from trafficking_indicators.problems import Path
from trafficking_indicators.writing.lines import WIDTH, modeline
from trafficking_indicators.writing.scalars import folded, in_quotes, scalar, text_scalar

INDENT = 2
# libyaml looks no further than 1,024 characters for the colon of a key.
LONGEST_KEY = 1_000
# Top keys that an empty line stands before.
_SECTIONS = frozenset(
    (
        "assessors",
        "limitations",
        "method",
        "scope",
        "sources",
        "stakeholders",
        "reply",
        "ratings",
        "areas",
        "priorities",
        "answers",
        "rounds",
        "bodies",
        "items",
    )
)
# Fields of ids and dates, or of mappings by id: they stand plain though other readers take them for numbers or dates.
_IDS = frozenset(
    (
        *("round", "as_of", "date", "scope", "areas", "ratings"),
        # of follow-ups; "for" of a sum is a text
        *("rounds", "items", "from", "to", "start", "due", "asked", "checkpoints", "same_as"),
    )
)
# What the values of a mapping by id are written as, where they are ids or dates themselves.
_OF_ENTRIES = {"rounds": "date"}
# What a rating's keys begin with, and end with; the model has them in the order of its classes.
_FIRST = ("status", "reason", "missing", "tried")
_LAST = ("evidence", "confidence", "comments")
_OPENING = re.compile(r"[(\[“«\"]")
# Written though it is the default: who may read a file is never left to be guessed.
_ALWAYS = frozenset(("audience",))


class Remark(NamedTuple):
    """A comment of a file: the lines before a key or a member of a list, and what stands beside it in its line."""

    before: str = ""
    beside: str = ""


# By the path of what they are about; () is the file. The path of a member of a list ends with its number.
Remarks = Mapping[Path, Remark]


class _Id(str):
    __slots__ = ()


class _Plain(str):
    __slots__ = ()


Node = str | list["Node"] | dict[str, "Node"]


def file_yaml(model: Model, *, remarks: Remarks | None = None, schema: str | None = None) -> str:
    """Write a file. `schema` is where an editor finds the schema.

    No remark is lost: one on what the file leaves out, as a default, stands before what would hold it. Characters that
    no file may hold, which no assessment that was read has, come out in remarks as U+FFFD.
    """
    data = _fields(model, frozenset(remarks or ()))
    writer = _Writer(_placed(remarks or {}, data))
    first = [modeline(schema), ""] if schema is not None else []
    about = [*writer.before((), 0)]
    return "\n".join([*first, *about, *([""] if about else []), *writer.entries(data, (), 0)]) + "\n"


def file_data(model: Model) -> dict[str, Node]:
    """Give what a file holds, as plain data without defaults."""
    return _fields(model, frozenset())


def entry_lines(key: str, value: Node, path: Path, indent: int, remarks: Remarks) -> list[str]:
    """Write one entry of the mapping at a path; remarks go by paths of the whole file."""
    return [*_Writer(remarks).entries({key: value}, path, indent)]


def member_lines(value: Node, path: Path, indent: int, remarks: Remarks) -> list[str]:
    """Write the member of a list whose path ends with its number."""
    *above, _ = path
    first = (*above, 0)
    moved = {(*first, *at[len(path) :]): remark for at, remark in remarks.items() if at[: len(path)] == path}
    return [*_Writer(moved).members([value], tuple(above), indent)]


def _fields(model: BaseModel, remarked: frozenset[Path], path: Path = ()) -> dict[str, Node]:
    """Give what a model holds, but for defaults, in the order in which it is written."""
    found: dict[str, Node] = {}
    for name, field in _in_order(model).items():
        value, key = getattr(model, name), field.alias or name
        if isinstance(model, Budget) and value is None and name in model.model_fields_set:
            found[key] = _Id(NONE_STATED)
        elif name in _ALWAYS or value != field.default:
            found[key] = _node(value, key, remarked, (*path, key))
    return found


def _in_order(model: BaseModel) -> dict[str, FieldInfo]:
    """Give the fields of a model in the order in which they are written."""
    fields = type(model).model_fields
    if isinstance(model, Found):
        return fields  # of when it is comes first
    order = [*(name for name in _FIRST if name in fields), *(name for name in fields if name not in _FIRST + _LAST)]
    return {name: fields[name] for name in (*order, *(name for name in _LAST if name in fields))}


def _node(value: object, field: str, remarked: frozenset[Path], path: Path) -> Node:
    match value:
        case LocalText():
            return value[UNDETERMINED] if [*value] == [UNDETERMINED] else dict(value)
        case BaseModel():
            found = _fields(value, remarked, path)
            # the one short form, unless a remark asks for room
            is_short = found == {"status": "not_assessed"} and (*path, "status") not in remarked
            return found["status"] if is_short else found
        case dict():
            return {
                _Id(key) if field in _IDS else key: _node(inner, _OF_ENTRIES.get(field, ""), remarked, (*path, key))
                for key, inner in value.items()
            }
        case tuple():
            return [_node(inner, field, remarked, (*path, index)) for index, inner in enumerate(value)]
        case _:
            return _leaf(value, field)


def _leaf(value: object, field: str) -> str:
    if isinstance(value, bool):
        return _Plain("true" if value else "false")
    if isinstance(value, int):
        return _Plain(value)
    return _Id(value) if field in _IDS else str(value)


def _placed(remarks: Remarks, data: Node) -> dict[Path, Remark]:
    """Give each remark a place in what is written."""
    placed: dict[Path, Remark] = {}
    for path, remark in remarks.items():
        here = _nearest(path, data)
        other = placed.get(here, Remark())
        found = remark if here == path else Remark("\n".join(part for part in remark if part))
        before = "\n".join(part for part in (other.before, found.before) if part)
        placed[here] = Remark(before, found.beside or other.beside)
    return placed


def _nearest(path: Path, data: Node) -> Path:
    """Follow a path for as long as it leads to something that is written."""
    here: Node | None = data
    for depth, step in enumerate(path):
        here = _within(here, step)
        if here is None:
            return path[:depth]
    return path


def _within(data: Node | None, step: str | int) -> Node | None:
    if isinstance(data, dict):
        return data.get(str(step))
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


class _Writer:
    def __init__(self, remarks: Remarks) -> None:
        self.remarks = remarks

    def before(self, path: Path, indent: int) -> Iterator[str]:
        """Write the comment before something; what stands beside the whole file has no other place."""
        remark = self.remarks.get(path, Remark())
        for text in (remark.before, remark.beside if path == () else ""):
            for line in lines_of(without_bad(text)) if text else ():
                yield f"{' ' * indent}# {line}".rstrip(" ")

    def entries(self, data: dict[str, Node], path: Path, indent: int) -> Iterator[str]:
        """Write a mapping, an entry a line."""
        for number, (key, value) in enumerate(data.items()):
            here = (*path, str(key))
            if (number and path in (("ratings",), ("items",))) or (path == () and key in _SECTIONS):
                yield ""
            yield from self.before(here, indent)
            name = _written(key)
            lead = f"{name}:" if len(name) <= LONGEST_KEY else f"? {name}\n{' ' * indent}:"
            yield from self._value(f"{' ' * indent}{lead}", value, here, indent)

    def members(self, data: list[Node], path: Path, indent: int) -> Iterator[str]:
        for index, value in enumerate(data):
            here, dash = (*path, index), f"{' ' * indent}-"
            yield from self.before(here, indent)
            if not isinstance(value, dict) or not value:
                yield from self._value(dash, value, here, indent)
                continue
            first, *others = self.entries(value, here, indent + INDENT)
            beside = self._beside(here)
            if beside or first.lstrip().startswith("#"):
                yield from (dash + beside, first)
            else:
                yield f"{dash} {first.lstrip()}"
            yield from others

    def _value(self, lead: str, value: Node, path: Path, indent: int) -> Iterator[str]:
        beside = self._beside(path)
        if isinstance(value, str):
            yield from _text(lead, value, indent, beside)
        elif not value:
            yield f"{lead} {'{}' if isinstance(value, dict) else '[]'}{beside}"
        else:
            yield lead + beside
            inner = indent + INDENT
            yield from (
                self.entries(value, path, inner) if isinstance(value, dict) else self.members(value, path, inner)
            )

    def _beside(self, path: Path) -> str:
        text = " ".join(lines_of(without_bad(self.remarks.get(path, Remark()).beside))).strip()
        return f"  # {text}" if text else ""


def _text(lead: str, value: str, indent: int, beside: str) -> Iterator[str]:
    """Write a text behind its key: in its line, or folded below it where that is too long or has paragraphs."""
    # what opens in a plain text and is closed behind a comment's sign looks cut off by it
    written = in_quotes(value) if beside and _OPENING.search(value) else _written(value)
    line = f"{lead} {written}{beside}"
    inner = indent + INDENT
    lines = folded(value, WIDTH - inner) if len(line) > WIDTH or "\n" in value else None
    # a single word may be as long below
    if lines is None or (len(lines) == 1 and " " not in value):
        yield line
    else:
        yield f"{lead} >-{beside}"
        yield from (f"{' ' * inner}{part}" if part else "" for part in lines)


def _written(leaf: str) -> str:
    if isinstance(leaf, _Plain):
        return str(leaf)
    return scalar(leaf) if isinstance(leaf, _Id) else text_scalar(leaf)
