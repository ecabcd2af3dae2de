"""Texts longer than they may be where reports repeat them: how long, and where the rest has a place."""

from __future__ import annotations

from trafficking_indicators.model.fields import LONGEST_ID, Model
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.reading.shapes import keys_of


def too_long(found: str, path: Path, most: int, model: type[Model], beside: object, *, on_key: bool) -> Problem:
    """Say how long a text is and how long it may be, and what to do; `beside` is what it stands in."""
    message = f"{len(found.strip()):,} letters, where at most {most:,} may stand"
    # of a text by language, the part above it
    above = path[:-1] if "note" in keys_of(model, path[:-1], beside) else path[:-2]
    if on_key or most <= LONGEST_ID:
        help = "choose a shorter name"
    elif path[-1] == "url":
        help = "give a shorter address: what follows a question mark can often be left out"
    elif "note" in keys_of(model, above, beside):
        help = 'say it in fewer words, and put the rest into "note"'
    else:
        help = "say it in fewer words: reports repeat it wherever something refers to it"
    return Problem("long-text", message, path, help, on_key=on_key)
