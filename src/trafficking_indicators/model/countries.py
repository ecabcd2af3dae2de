"""Country codes (ISO 3166-1 alpha-3) and their names, from countries.tsv, which has a column for each language."""

from __future__ import annotations

import os.path
from functools import cache

CODE_LENGTH = 3
FALLBACK = "en"
_FILE = os.path.join(os.path.dirname(__file__), "countries.tsv")


@cache
def _table() -> str:
    """Read the table. It is searched rather than split: most runs want one name."""
    with open(_FILE, encoding="utf-8") as file:
        return file.read()


def _row(code: str) -> list[str]:
    start = _table().find(f"\n{code}\t") + 1
    return _table()[start : _table().find("\n", start)].split("\t")


def is_code(code: str) -> bool:
    """Tell whether code is an assigned ISO 3166-1 alpha-3 code."""
    return len(code) == CODE_LENGTH and f"\n{code}\t" in _table()


def is_user_assigned(code: str) -> bool:
    """Tell whether code is in the user-assigned block XAA to XZZ (XKX, for Kosovo, is)."""
    return len(code) == CODE_LENGTH and code[0] == "X" and code.isascii() and code.isalpha() and code.isupper()


def country_name(code: str, language: str) -> str | None:
    """Return the name of an assigned code in a language of the table, else in FALLBACK; None for an unknown code."""
    if not is_code(code):
        return None
    names = dict(zip(_row("code"), _row(code), strict=True))
    return names.get(language, names[FALLBACK])


def codes() -> tuple[str, ...]:
    """Return all assigned codes, sorted."""
    heading = "\t".join(_row("code")) + "\n"
    return tuple(row[:CODE_LENGTH] for row in _table().partition(heading)[2].splitlines())


def codes_named(name: str) -> tuple[str, ...]:
    """Return the codes of the countries of a name in any language of the table, or of a code of two letters."""
    folded = name.casefold()
    return tuple(code for code in codes() if folded in map(str.casefold, _row(code)[1:]))


def names() -> dict[str, str]:
    """Return the code of each country by its names, in every language of the table."""
    return {name: code for code in codes() for name in _row(code)[1:-1]}
