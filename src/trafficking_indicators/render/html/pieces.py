"""Running text as markup: its signs, links, emphasis and languages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from trafficking_indicators.documents.blocks import Bar
from trafficking_indicators.documents.charts import Mark
from trafficking_indicators.render.html.flow import Flow, Piece
from trafficking_indicators.render.html.markup import NOTHING, attribute, element, isolated, lang

_SIGN = Markup('<span class="held"><svg class="sign" aria-hidden="true" focusable="false"><use{}/></svg>&#8239;</span>')


@cache
def sign(mark: Mark | Bar) -> Markup:
    """Draw a sign, held together with what comes behind it."""
    return _SIGN.format(attribute(f"#sign-{mark}", "href")) if mark else NOTHING


@cache
def note(mark: Mark) -> Markup:
    """Draw a sign behind a text."""
    return Markup("<sup>*</sup>") if mark == "star" else " " + sign(mark) if mark else NOTHING


def running(pieces: Iterable[Piece]) -> Markup:
    """Write the pieces of a paragraph."""
    return NOTHING.join(map(_piece, pieces))


def paragraphs(found: Flow) -> Markup:
    """Write paragraphs, each on a line of its own."""
    return NOTHING.join(element("p", running(pieces)) + Markup("\n") for pieces in found)


def flow(paragraphs: Flow) -> Markup:
    """Write paragraphs; one alone is no element of its own."""
    if len(paragraphs) == 1:
        return running(paragraphs[0])
    return NOTHING.join(element("p", running(pieces)) for pieces in paragraphs)


def _piece(piece: Piece) -> Markup:
    text = isolated(piece.text)
    if piece.tone != "neutral" or piece.language:
        look = f"ink-{piece.tone}" if piece.tone != "neutral" else ""
        text = element("span", text, attribute(look, "class"), lang(piece.language))
    if piece.strong:
        text = element("strong", text)
    if piece.address:
        elsewhere = not piece.address.startswith("#")
        rel = attribute("noopener noreferrer", "rel") if elsewhere else NOTHING
        text = element("a", text, attribute(piece.address, "href"), rel)
    before = Markup("<br>") if piece.on_new_line else NOTHING
    return before + sign(piece.mark) + text + note(piece.note)
