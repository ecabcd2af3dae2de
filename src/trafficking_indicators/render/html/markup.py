"""Texts, attributes and elements of a page: whatever stands on one is escaped and made harmless here."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from trafficking_indicators.characters import printable, printable_lines
from trafficking_indicators.documents.told import Told

# From here on, scripts are written from right to left, or steer those that are.
_FIRST_FROM_RIGHT = "\u0590"
# A language as HTML takes it: anything else would be a false one.
_LANGUAGE = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
NOTHING = Markup()


def harmless(value: object) -> object:
    """Let no control character onto the page, whatever a template prints."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def isolated(text: str) -> Markup:
    """Write a text on one line, each piece of it in its language."""
    return _told(text, _isolated)


def on_lines(text: str) -> Markup:
    """Give a text as `isolated` does, each line of it on a line of its own."""
    return _told(text, _on_lines)


def in_drawing(text: str) -> Markup:
    """Write a line of text in a drawing, each piece of it in its language."""
    return _told(text, lambda found: escape(printable(found)), name="tspan")


def _told(text: str, written: Callable[[str], Markup], *, name: str = "span") -> Markup:
    if not isinstance(text, Told):
        return written(text)
    pieces = ((written(piece.text), lang(piece.language)) for piece in text.pieces)
    return NOTHING.join(element(name, said, language) if language else said for said, language in pieces)


def _isolated(text: str) -> Markup:
    """Escape a text, and keep one that is written from the right from turning around what stands beside it."""
    escaped = escape(printable(text))
    return escaped if text.isascii() or max(text) < _FIRST_FROM_RIGHT else element("bdi", escaped)


def _on_lines(text: str) -> Markup:
    return Markup("<br>").join(map(_isolated, printable_lines(text).split("\n")))


def attribute(value: str | int, name: str) -> Markup:
    """Write an attribute, unless it has no value."""
    return _made(f' {name}="{escape(harmless(value))}"') if value else NOTHING


def lang(language: str) -> Markup:
    """Write the attribute of a language, unless there is none to tell."""
    return attribute(language, "lang") if _LANGUAGE.fullmatch(language) else NOTHING


def element(name: str, content: Markup, *attributes: Markup) -> Markup:
    """Write an element with its attributes around what is markup already."""
    return _made(f"<{name}{''.join(map(escape, attributes))}>{escape(content)}</{name}>")


def _made(text: str) -> Markup:
    """Take a text for markup: one that was put together here of names of ours and of what is escaped."""
    return Markup(text)  # noqa: S704  # see above
