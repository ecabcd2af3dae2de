"""How large a file may be: beyond these it is refused before anything else is looked at."""

from __future__ import annotations

from trafficking_indicators.problems import Problem, Span

# An assessment has 4-40 KB, an area of an instrument less: a megabyte is far beyond what people write.
MAX_BYTES = 1_000_000
MAX_NODES = 50_000
# The deepest file format nests eight levels. Beyond this depth libyaml's own cost grows with the square.
MAX_DEPTH = 32
# A worksheet is packed: what it unpacks to, in all and in one part, and how much there is to read in it. That of an
# assessment has 3,000 cells and 100 KB of texts.
MAX_UNPACKED = 8_000_000
MAX_PART = 4_000_000
MAX_PARTS = 1_000
MAX_SHEETS = 60
MAX_ROWS = 20_000
MAX_COLUMNS = 400
MAX_ELEMENTS = 200_000
MAX_CELLS = 50_000
MAX_CELL_TEXT = 2_000_000


def too_large(what: str, span: Span, help: str = "split the file, or check that it is the right one") -> Problem:
    """Say that a file is beyond what is read."""
    return Problem("file-too-large", what, help=help, place=span)
