"""A document as one self-contained web page: no script, nothing from elsewhere, and no text taken for markup."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.render.html.blocks import sheets_of
from trafficking_indicators.render.html.cells import body_rows, head_rows
from trafficking_indicators.render.html.markup import attribute, harmless, in_drawing, isolated, lang, on_lines
from trafficking_indicators.render.html.pieces import flow, paragraphs, sign
from trafficking_indicators.render.html.style_sheet import style_of

FOLDER = Path(__file__).parent / "templates"


def _px(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


# What templates write with: what stands on a page a thousand times is made by functions, the page around it by them.
FILTERS = {
    "attribute": attribute,
    "body_rows": body_rows,
    "flow": flow,
    "head_rows": head_rows,
    "in_drawing": in_drawing,
    "isolated": isolated,
    "on_lines": on_lines,
    "lang": lang,
    "paragraphs": paragraphs,
    "px": _px,
    "sign": sign,
}


def to_html(document: Document) -> str:
    """Render a document as a web page."""
    return (
        environment()
        .get_template("page.html")
        .render(
            document=document,
            sheets=sheets_of(document),
            style=Markup(style_of(document)),  # noqa: S704  # made of our own style sheet and of escaped texts
        )
    )


@cache
def environment() -> Environment:
    """Make what renders templates: every text escaped and harmless, no name undefined."""
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=harmless,
        loader=FileSystemLoader(FOLDER),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        # each page is rendered once: to fold constants costs more than it saves
        optimized=False,
    )
    made.filters |= FILTERS
    return made
