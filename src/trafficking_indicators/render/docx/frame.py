"""What stands around the body of a Word file: sections with their pages, headers, footers, settings, properties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.render.docx.markup import NOTHING, Markup, element, escaped, joined
from trafficking_indicators.render.docx.paper import Page
from trafficking_indicators.render.docx.runs import run
from trafficking_indicators.render.docx.styles import Names

_COUNTS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def section(page: Page, references: Sequence[Markup], *, titled: bool) -> Markup:
    """Build a section's properties, in the schema's order."""
    turned = {"orient": "landscape"} if page.turned else {}
    top, bottom = page.margins
    return element(
        "w:sectPr",
        *references,
        element("w:type", val="nextPage"),
        element("w:pgSz", w=page.width, h=page.height, **turned),
        element(
            "w:pgMar",
            top=top,
            right=page.right,
            bottom=bottom,
            left=page.left,
            header=page.header,
            footer=page.footer,
            gutter=0,
        ),
        element("w:cols", space=708),
        element("w:titlePg") if titled else NOTHING,
    )


def reference(part: str, kind: str, name: str) -> Markup:
    """Name a header or footer of a section by its relationship."""
    return Markup(f'<w:{part}Reference w:type="{kind}" r:id="{escaped(name)}"/>')


def lines(document: Document, names: Names, part: str, kind: str) -> list[Markup]:
    """Build the lines of a header or footer: that of a first page, which begins with the title, does not repeat it."""
    return _header(document, names, titled=kind != "first") if part == "header" else [_footer(document, names)]


def _header(document: Document, names: Names, *, titled: bool) -> list[Markup]:
    """Build the lines of a running header: where the report may not go, and its title."""
    found = [_line(names["Assessment Marking"], run(document.marking))] if document.marking else []
    if titled:
        found.append(_line(names["header"], run(document.title)))
    return found or [_line(names["header"], NOTHING)]


def _footer(document: Document, names: Names) -> Markup:
    """Build the line of a footer: which page of how many."""
    runs = []
    rest = document.labels.page
    while rest:
        at = min((rest.find(name) for name in _COUNTS if name in rest), default=len(rest))
        runs.append(run(rest[:at]))
        name = next((name for name in _COUNTS if rest.startswith(name, at)), "")
        if name:
            instruction = escaped(f" {_COUNTS[name]} ")
            runs.append(Markup(f'<w:fldSimple w:instr="{instruction}">{run("1")}</w:fldSimple>'))
        rest = rest[at + len(name) :]
    return _line(names["footer"], joined(*runs))


def _line(style: str, runs: Markup) -> Markup:
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="{escaped(style)}"/></w:pPr>{runs}</w:p>')


def settings(language: str, *, evens: bool = False, colours: Mapping[str, str] | None = None) -> Sequence[Markup]:
    """Build the settings of a file, in the schema's order. Nothing updates itself on opening.

    With `evens`, left pages have headers of their own; `colours` are those of a theme by their use.
    """
    schema = "http://schemas.microsoft.com/office/word"
    compatible = {"compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1}
    return (
        element("w:zoom", percent=100),
        element("w:defaultTabStop", val=709),
        *([element("w:evenAndOddHeaders")] if evens else []),
        element("w:characterSpacingControl", val="doNotCompress"),
        Markup(
            "<w:compat>"
            + "".join(
                element("w:compatSetting", name=name, uri=schema, val=value) for name, value in compatible.items()
            )
            + "</w:compat>"
        ),
        element("w:themeFontLang", val=language),
        *([element("w:clrSchemeMapping", **colours)] if colours else []),
        element("w:decimalSymbol", val="."),
        element("w:listSeparator", val=","),
    )
