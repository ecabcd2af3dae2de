"""The templates of starting files, as they come with the program: one a kind of file and language; measures have none.

They stand in writing/templates, which fills them in. They are read here, so that a rule too can ask which texts of an
assessment are a starting file's own, still to be written over.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from trafficking_indicators.reading.kinds import Kind

FOLDER = Path(__file__).parent.parent / "writing" / "templates"
# What stands under these keys in an assessment, also in its examples, says only what is to be written there.
_FREE_TEXT = re.compile(
    r"^ *(?:# +)?(?:- )?(?:limitations|method|title|reason|missing|tried|context|finding|note|text): (.+)$"
    r"|^(?:assessors|keeper):\n  - (.+)$",
    re.MULTILINE,
)


# What stands under these keys in an instrument, but for its dimensions, whose titles may stay.
_OF_HEAD = re.compile(r"^(?:title|scope_note|disclaimer): (.+)$", re.MULTILINE)
_OF_PARTS = re.compile(r"^(?:title|short|    text|    guidance|    short): (.+)$", re.MULTILINE)

_WRITTEN_OVER: tuple[Kind, ...] = ("assessment", "followup")
_PARTS: tuple[Kind, ...] = ("area", "recommendations")


@cache
def template(kind: Kind, language: str) -> str:
    """Give a template as it stands, in one of the languages that have them."""
    return (FOLDER / language / f"{kind}.yaml").read_text(encoding="utf-8")


@cache
def placeholders() -> frozenset[str]:
    """Give the texts of a starting assessment or follow-up that its author is to write over, in every language."""
    texts = [template(kind, folder) for folder in _folders() for kind in _WRITTEN_OVER]
    return frozenset(found for text in texts for match in _FREE_TEXT.findall(text) for found in match if found)


@cache
def instrument_placeholders() -> frozenset[str]:
    """Give the texts of a starting instrument that its author is to write over, in every language."""
    heads = [found for folder in _folders() for found in _OF_HEAD.findall(template("instrument", folder))]
    parts = [found for folder in _folders() for kind in _PARTS for found in _OF_PARTS.findall(template(kind, folder))]
    return frozenset((*heads, *parts))


def _folders() -> list[str]:
    return [folder.name for folder in FOLDER.iterdir() if folder.is_dir()]
