"""How the pages of a template are set: its paper, its headers and footers, and what its settings say of both."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.render.docx.archive import Archive
from trafficking_indicators.render.docx.paper import Page
from trafficking_indicators.render.docx.scanning import Attributes

# In twentieths of a point: the room that a report must have at the least, and the largest sheet of Word.
_LEAST, _MOST = 4000, 31680
_SIDES = ("top", "right", "bottom", "left", "header", "footer")
_OFF = ("0", "false", "off")


class Setting(NamedTuple):
    """How the last section of a template is set.

    `parts` are the relationships of its headers and footers, by part and kind. `titled` says that its first page has
    others, `evens` that left pages have. `colours` are those of the theme by their use.
    """

    page: Page
    parts: dict[tuple[str, str], str]
    titled: bool
    evens: bool
    colours: dict[str, str]


def setting_of(archive: Archive) -> Setting:
    """Find how the pages of a template are set."""
    found = _Sections()
    archive.text(archive.main, start=found.start, end=found.end)
    evens = False
    colours: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        nonlocal evens
        if name == "evenAndOddHeaders":
            evens = _is_on(attributes)
        elif name == "clrSchemeMapping":
            colours.update(attributes)

    for relationship in archive.relationships(archive.main).values():
        if relationship.kind == "settings" and not relationship.external:
            archive.text(relationship.target, start=start)
    return Setting(found.page(), found.parts, found.titled, evens, colours)


def _is_on(attributes: Attributes) -> bool:
    return attributes.get("val", "1") not in _OFF


class _Sections:
    """Gathers what holds for the last section; headers and footers of earlier ones go on where it has none."""

    def __init__(self) -> None:
        self.parts: dict[tuple[str, str], str] = {}
        self.titled = False
        self._size: dict[str, str] = {}
        self._margins: dict[str, str] = {}
        self._inside = self._former = 0

    def start(self, name: str, attributes: Attributes) -> None:
        self._former += name == "sectPrChange"
        if self._former:
            return
        if name == "sectPr":
            self._inside += 1
            self.titled, self._size, self._margins = False, {}, {}
        elif self._inside and name in ("headerReference", "footerReference"):
            part, kind = name.removesuffix("Reference"), attributes.get("type", "default")
            self.parts[part, kind] = attributes.get("id", "")
        elif self._inside and name == "pgSz":
            self._size = dict(attributes)
        elif self._inside and name == "pgMar":
            self._margins = dict(attributes)
        elif self._inside and name == "titlePg":
            self.titled = _is_on(attributes)

    def end(self, name: str) -> None:
        self._former -= name == "sectPrChange"
        self._inside -= name == "sectPr" and not self._former

    def page(self) -> Page:
        """Give the page of the last section, or ours where it is none to write a report on."""
        width, height = (_number(self._size.get(side, "")) for side in ("w", "h"))
        sides = {side: _number(self._margins.get(side, "")) for side in _SIDES}
        if not all(size and _LEAST <= size <= _MOST for size in (width, height)) or None in sides.values():
            return Page()
        assert width is not None
        assert height is not None
        # a negative margin is one that a high header does not move
        known = {side: abs(value) for side, value in sides.items() if value is not None}
        gutter = _number(self._margins.get("gutter", "")) or 0
        known["left"] += abs(gutter)
        page = Page(min(width, height), max(width, height), **known, turned=width > height, spared=0)
        upright = page._replace(turned=False)
        fits = upright.room >= _LEAST and upright.short - known["top"] - known["bottom"] >= _LEAST
        return page if fits else Page()


def _number(text: str) -> int | None:
    """Give a whole number; Word writes others in some places, with a unit behind."""
    try:
        return round(float(text))
    except (ValueError, OverflowError):
        return None
