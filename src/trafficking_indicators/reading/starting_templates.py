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


_WRITTEN_OVER: tuple[Kind, ...] = ("assessment", "followup")


@cache
def template(kind: Kind, language: str) -> str:
    """Give a template as it stands, in one of the languages that have them."""
    return (FOLDER / language / f"{kind}.yaml").read_text(encoding="utf-8")


@cache
def placeholders() -> frozenset[str]:
    """Give the texts of a starting assessment or follow-up that its author is to write over, in every language."""
    folders = [folder.name for folder in FOLDER.iterdir() if folder.is_dir()]
    texts = [template(kind, folder) for folder in folders for kind in _WRITTEN_OVER]
    return frozenset(found for text in texts for match in _FREE_TEXT.findall(text) for found in match if found)
