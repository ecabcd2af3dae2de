"""Running text as paragraphs of pieces: where its lines end, and where its links lead."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.characters import printable_lines
from trafficking_indicators.documents.blocks import Span, Tone
from trafficking_indicators.documents.charts import Mark
from trafficking_indicators.render.html.anchors import Anchors

# So many line ends part paragraphs.
_PARTING = 2


class Piece(NamedTuple):
    """A run of text without line ends, which may begin a line of its own."""

    text: str
    strong: bool
    tone: Tone
    mark: Mark
    note: Mark
    address: str
    language: str
    on_new_line: bool


Flow = tuple[tuple[Piece, ...], ...]


def flow_of(spans: tuple[Span, ...], anchors: Anchors) -> Flow:
    """Part spans into paragraphs."""
    paragraphs: list[list[Piece]] = [[]]
    ends = 0
    for span in spans:
        lines = printable_lines(span.text).split("\n")
        address = anchors.address(span.link)
        for number, line in enumerate(lines):
            first, last = number == 0, number == len(lines) - 1
            ends += not first
            mark, note = span.mark if first else "", span.note if last else ""
            if not line and not mark and not note:
                continue
            if ends >= _PARTING and paragraphs[-1]:
                paragraphs.append([])
            on_new_line = ends > 0 and bool(paragraphs[-1])
            piece = Piece(line, span.strong, span.tone, mark, note, address, span.language, on_new_line)
            paragraphs[-1].append(piece)
            ends = 0
    return tuple(map(tuple, paragraphs))
