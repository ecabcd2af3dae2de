"""How large a file may be: beyond these it is refused before anything else is looked at."""

from __future__ import annotations

from trafficking_indicators.problems import Problem, Span

# An assessment has 4-40 KB, an area of an instrument less: a megabyte is far beyond what people write.
MAX_BYTES = 1_000_000
MAX_NODES = 50_000
# The deepest file format nests eight levels. Beyond this depth libyaml's own cost grows with the square.
MAX_DEPTH = 32


def too_large(what: str, span: Span, help: str = "split the file, or check that it is the right one") -> Problem:
    """Say that a file is beyond what is read."""
    return Problem("file-too-large", what, help=help, place=span)
