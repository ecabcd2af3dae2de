"""How our own styles of a Word file look, paragraphs too, where no template says otherwise; numbering and headers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.render.docx import frame, styles
from trafficking_indicators.render.docx.markup import NAMESPACES, Markup
from trafficking_indicators.render.docx.package import MAIN, Package
from trafficking_indicators.render.docx.paper import Page
from trafficking_indicators.render.docx.runs import tag
from trafficking_indicators.render.docx.theme import theme

# The outermost element of each kind of part.
ROOTS = {
    "styles": "styles",
    "settings": "settings",
    "numbering": "numbering",
    "fontTable": "fonts",
    "header": "hdr",
    "footer": "ftr",
}
_FONTS = Markup(
    f'<w:font w:name="{styles.FONT}"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
)


class Look(NamedTuple):
    """What the body of a file goes by: the ids of its styles, its page, its headers and footers.

    `titled` says that the first page has a header and a footer of its own.
    """

    names: styles.Names
    page: Page
    references: list[Markup]
    titled: bool


def own_look(package: Package, document: Document) -> Look:
    """Add our styles, numbering, settings, fonts, theme, headers and footers."""
    language = tag(document.language)
    names = styles.names(())
    add(package, "styles", [styles.document_defaults(language), *styles.missing(names, ())])
    add(package, "numbering", styles.numbering(styles.BULLETS))
    add(package, "settings", frame.settings(language))
    add_fonts(package)
    add_theme(package)
    return Look(names, Page(), list(own_frame(package, document, names)), titled=True)


def add_fonts(package: Package) -> None:
    """Add what is to be known of our font."""
    add(package, "fontTable", [_FONTS])


def add_theme(package: Package) -> None:
    """Add our theme."""
    package.add("word/theme.xml", "theme", theme())
    package.relate(MAIN, "theme", "word/theme.xml")


def own_frame(package: Package, document: Document, names: styles.Names) -> Iterator[Markup]:
    """Write headers and footers; the first page, which begins with the title, does not repeat it in its header."""
    for part in ("header", "footer"):
        for kind in ("default", "first"):
            yield own_part(package, document, names, part, kind)


def own_part(package: Package, document: Document, names: styles.Names, part: str, kind: str) -> Markup:
    """Write one header or footer, and refer to it."""
    name = add(package, part, frame.lines(document, names, part, kind), place=f"word/{part}-{kind}.xml")
    return frame.reference(part, kind, name)


def add(package: Package, kind: str, content: Iterable[Markup], *, place: str = "") -> str:
    """Add a part of a kind with its content; give the name by which the main part refers to it."""
    root, place = ROOTS[kind], place or f"word/{kind}.xml"
    package.add(place, kind, Markup(f"<w:{root} {NAMESPACES}>{''.join(content)}</w:{root}>"))
    return package.relate(MAIN, kind, place)
