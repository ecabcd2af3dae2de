"""A document as one self-contained web page: no script, nothing from elsewhere, and no text taken for markup."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from trafficking_indicators.characters import printable, printable_lines
from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.render.html.blocks import sheets_of
from trafficking_indicators.render.html.flow import language_tag
from trafficking_indicators.render.html.style_sheet import style_of

FOLDER = Path(__file__).parent / "templates"
# From here on, scripts are written from right to left, or steer those that are.
_FIRST_FROM_RIGHT = "\u0590"


def to_html(document: Document) -> str:
    """Render a document as a web page."""
    return (
        environment()
        .get_template("page.html")
        .render(
            document=document,
            title_spans=[span._replace(language=language_tag(span.language)) for span in document.title_spans],
            subtitle_language=language_tag(document.subtitle_language),
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
        finalize=_harmless,
        loader=FileSystemLoader(FOLDER),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        # each page is rendered once: to fold constants costs more than it saves
        optimized=False,
    )
    made.filters |= {"isolated": isolated, "on_lines": _on_lines, "px": _px, "tag": language_tag}
    return made


def _harmless(value: object) -> object:
    """Let no control character onto the page, whatever a template prints."""
    return printable(value) if type(value) is str else value


def isolated(text: str) -> Markup:
    """Escape a text, and keep one that is written from the right from turning around what stands beside it."""
    escaped = escape(printable(text))
    is_from_right = not text.isascii() and max(text) >= _FIRST_FROM_RIGHT
    return Markup("<bdi>{}</bdi>").format(escaped) if is_from_right else escaped


def _on_lines(text: str) -> Markup:
    """Give a text as `isolated` does, each line of it on a line of its own."""
    first, *others = printable_lines(text).split("\n")
    return Markup("<br>").join(map(isolated, (first, *others))) if others else isolated(first)


def _px(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
