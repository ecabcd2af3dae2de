"""Indicators as people write them in a cell, read as they were meant: 5.1 F1, 5.1F1, F1; never one of another area."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trafficking_indicators.wording import listing, quote

# So many rows are held against all that is rated: each takes time.
MOST_HELPED = 50
# A longer text names none.
_LONGEST = 100


def indicator_help(id: str, known: Sequence[str]) -> str:
    """Word the help for what names no indicator that is rated; an empty text where nothing comes near."""
    if len(id) > _LONGEST:
        return ""
    by_letters = {_letters(name): name for name in known}
    meant = by_letters.get(_letters(id))
    if meant is not None:
        return f"did you mean {quote(meant)}?"
    several = [by_letters.get(_letters(part)) for part in re.split(r"[,;/\n]| and ", id)]
    if len(several) > 1 and all(several):
        return f"write a row for each: {listing(filter(None, several))}"
    code = id.strip().upper()
    areas = [name for name in known if name.rpartition(".")[2] == code]
    if areas:
        return f"write it with its area: {listing(areas)}"
    inside = [name for name in known if name.rpartition(".")[0] == id.strip()]
    return f"name one of its indicators: {listing(inside)}" if inside else ""


def _letters(name: str) -> str:
    """Leave of a name its letters and digits, as one writes them who is not sure of the signs between them."""
    return re.sub(r"[^A-Z0-9]", "", name.upper())
