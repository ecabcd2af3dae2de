"""Texts of which a piece is in another language than the document: like any others, but they know their pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from trafficking_indicators.documents.blocks import Span

# What no text may hold: they stand around a piece and its language until a document is put together.
_BEGIN, _MIDDLE, _END = "\x0e", "\x1f", "\x0f"
_MARKED = re.compile(f"{_BEGIN}([^{_MIDDLE}]*){_MIDDLE}([^{_END}]*){_END}")

Made = TypeVar("Made")


class Piece(NamedTuple):
    """A piece of a text; `language` is its own where it is not the document's."""

    text: str
    language: str = ""


class Told(str):
    """A text with its pieces."""

    pieces: tuple[Piece, ...]


def told(*pieces: Piece) -> Told:
    """Make a text of its pieces."""
    made = Told("".join(piece.text for piece in pieces))
    made.pieces = pieces
    return made


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Give the pieces of a text; most have one."""
    return text.pieces if isinstance(text, Told) else (Piece(text),)


def marked(text: str, language: str) -> str:
    """Mark a piece in another language, so that it is still known when it has been joined with others."""
    return f"{_BEGIN}{language}{_MIDDLE}{text}{_END}"


def resolved(made: Made) -> Made:
    """Give a document, or a part of one, in which texts with marks are texts that know their pieces."""
    return _resolved(made)  # type: ignore[no-any-return]  # of the type that it was


def _resolved(made: Any) -> Any:  # noqa: ANN401  # whatever a document is made of
    if isinstance(made, str):
        return told(*_pieces(made)) if _BEGIN in made else made
    if not isinstance(made, tuple):
        return made
    parts = [part for whole in made for part in (_parted(whole) if isinstance(whole, Span) else (_resolved(whole),))]
    return made._make(parts) if hasattr(made, "_make") else tuple(parts)


def _parted(span: Span) -> Iterator[Span]:
    """Give a span as one for each of its pieces: a sign stands before the first, a note behind the last."""
    if _BEGIN not in span.text:
        yield span
        return
    pieces = [*_pieces(span.text)]
    for number, piece in enumerate(pieces):
        first, last = number == 0, number == len(pieces) - 1
        yield span._replace(
            text=piece.text,
            language=piece.language,
            mark=span.mark if first else "",
            note=span.note if last else "",
        )


def _pieces(text: str) -> Iterator[Piece]:
    ended = 0
    for found in _MARKED.finditer(text):
        if found.start() > ended:
            yield Piece(text[ended : found.start()])
        yield Piece(found[2], found[1])
        ended = found.end()
    if ended < len(text):
        yield Piece(text[ended:])
