"""What the pages of rules say of each, with an example that breaks it and the change that mends it."""

from __future__ import annotations

import re
from pathlib import Path

_PAGES = ("rules.md", "rules-of-instruments.md")


def section_of(rule: str) -> str:
    """Give the section of a rule as it stands on its page: the wheel's own, else the checkout's."""
    here = Path(__file__).parent.parent
    packaged = here / "rules"
    folder = packaged if packaged.is_dir() else here.parent.parent / "docs"
    texts = ((folder / page).read_text(encoding="utf-8") for page in _PAGES)
    found = (text.partition(f"\n### `{rule}`\n\n") for text in texts)
    section = next(after for _, heading, after in found if heading)
    return re.split(r"^##", section, maxsplit=1, flags=re.MULTILINE)[0]
