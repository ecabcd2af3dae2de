"""Ids of a page, made of the anchors of a document: each once, of signs that every address bears; links to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trafficking_indicators.characters import is_printable
from trafficking_indicators.documents.blocks import Bullets, Document, Figure, Heading, Part, Table

# Of data; the page's own ids have another beginning, so that none is doubled.
PREFIX = "a-"
_OWN = re.compile("[^A-Za-z0-9.-]")
# An address has no blanks, and no signs that end it in a text.
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\{}|^]+", re.IGNORECASE)


class Anchors:
    """Which anchors a document has, and which of them stand on the page already."""

    def __init__(self, document: Document) -> None:
        self._known = frozenset(filter(None, _anchors_of(document)))
        self._placed: set[str] = set()

    def place(self, anchor: str) -> str:
        """Give the id of an anchor where it stands; "" where there is none, or it stands elsewhere already."""
        if not anchor or anchor in self._placed:
            return ""
        self._placed.add(anchor)
        return id_of(anchor)

    def address(self, link: str) -> str:
        """Give the address that a link leads to, or "" where it is none."""
        if link.startswith("#"):
            return f"#{id_of(link[1:])}" if link[1:] in self._known else ""
        return link if _ADDRESS.fullmatch(link) and all(map(is_printable, link)) else ""


def id_of(anchor: str) -> str:
    """Write an anchor as an id; no two are written alike."""
    return PREFIX + _OWN.sub(lambda found: f"_{ord(found[0]):x}_", anchor)


def _anchors_of(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Part() | Heading() | Table():
                yield block.anchor
            case Bullets():
                yield from block.anchors
            case Figure():
                yield block.table.anchor
            case _:
                pass
