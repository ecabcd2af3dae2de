"""Workbooks of strangers, read strictly: zipfile and expat, and nothing unpacked that has not been measured.

What is read are the cells, and the styles for dates; all else (macros, pictures, links, names) is never opened. No
library is used: none that was tried can be told before it allocates how much it may read.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from functools import lru_cache
from typing import NamedTuple

from trafficking_indicators.reading import limits
from trafficking_indicators.reading.cell_values import Cell, Format
from trafficking_indicators.reading.workbook_xml import (
    Budget,
    Cells,
    Names,
    RefusedError,
    Relations,
    Strings,
    Styles,
    parsed,
    too_large,
)

_NEW = "assess new worksheet writes one to start from"
_KINDS = ("/worksheet", "/sharedStrings", "/styles")
# What zipfile and zlib raise of a file that is none, or a broken one; LookupError of what the parts miss in each other.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class SheetOfCells(NamedTuple):
    """One sheet under the name that people see, with its cells in the order of the file."""

    name: str
    cells: tuple[Cell, ...]


# The kind of a sheet is known once it has been read, and then it is read as what it is.
@lru_cache(maxsize=1)
def read_workbook(raw: bytes) -> tuple[SheetOfCells, ...]:
    """Read the sheets of a workbook.

    Raises RefusedError for what is none, or is too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            return _sheets(_Parts(packed))
    except _BROKEN as error:
        raise RefusedError("unread-workbook", "this workbook is damaged", "open it, and save it again") from error


class _Parts:
    """The parts of the packed file, measured before any is unpacked."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        found = packed.infolist()
        if len(found) > limits.MAX_PARTS:
            raise too_large(f"more than {limits.MAX_PARTS:,} parts")
        self._packed = packed
        self._left = limits.MAX_UNPACKED
        self.budget = Budget()
        self._infos = {info.filename: info for info in found}
        if len(self._infos) != len(found):
            raise ValueError("a part stands twice")

    def has(self, name: str) -> bool:
        """Tell whether there is a part."""
        return name in self._infos

    def read(self, name: str) -> bytes:
        """Unpack a part, never more of it than is allowed, whatever it says of its size."""
        info = self._infos[name]
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or info.flag_bits & 1:
            raise ValueError("packed in another way")
        most = min(limits.MAX_PART, self._left)
        if info.file_size <= most:
            with self._packed.open(info) as stream:
                content = stream.read(most + 1)
            if len(content) <= most:
                self._left -= len(content)
                return content
        raise too_large(f"a part of it, or all, unpacks to more than {most:,} bytes")


def _sheets(parts: _Parts) -> tuple[SheetOfCells, ...]:
    if parts.has("xl/vbaProject.bin"):
        raise RefusedError("unread-workbook", "this workbook has macros", "save it as .xlsx, which has none")
    part = next((target for kind, target in _targets(parts, "").values() if kind.endswith("/officeDocument")), "")
    if not parts.has(part):
        raise RefusedError("unread-workbook", "this is no Excel workbook", _NEW)
    book = parsed(parts.read(part), Names(), parts.budget)
    if len(book.sheets) > limits.MAX_SHEETS:
        raise too_large(f"more than {limits.MAX_SHEETS:,} sheets")
    targets = {id: found for id, found in _targets(parts, part).items() if found[0].endswith(_KINDS)}
    strings: list[str] = []
    formats: list[Format] = []
    for kind, name in targets.values():
        if kind.endswith("/sharedStrings"):
            strings = parsed(parts.read(name), Strings(), parts.budget).texts
        elif kind.endswith("/styles"):
            formats = parsed(parts.read(name), Styles(), parts.budget).formats()
    return tuple(
        SheetOfCells(name, tuple(parsed(parts.read(targets[id][1]), cells, parts.budget).cells))
        for name, id in book.sheets
        if id in targets and targets[id][0].endswith("/worksheet")
        for cells in [Cells(strings, formats, parts.budget, since_1904=book.since_1904)]
    )


def _targets(parts: _Parts, part: str) -> dict[str, tuple[str, str]]:
    """Give where the relations of a part lead inside the file, by id, with the kind of each."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if not parts.has(relations):
        return {}
    found = parsed(parts.read(relations), Relations(), parts.budget).targets
    return {id: (kind, posixpath.normpath(posixpath.join("/", folder, to))[1:]) for id, (kind, to) in found.items()}
