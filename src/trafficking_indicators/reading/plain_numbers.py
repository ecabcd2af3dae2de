"""Plain texts that other YAML readers take for a number."""

from __future__ import annotations

import re
from functools import cache, lru_cache

# A double holds every number of so many characters exactly.
LONGEST_EXACT = 15


@cache
def _number() -> re.Pattern[str]:
    """Match what YAML 1.1 or 1.2 readers take for a number; compiled when a text looks unlike a common one."""
    return re.compile(
        r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
        r"|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
    )


@lru_cache(maxsize=1024)
def is_ambiguous(value: str) -> bool:
    """Tell whether other YAML readers take a plain text for a number and may give it back changed.

    Files are full of the same years and ids.
    """
    sign, digits = ("-", value[1:]) if value.startswith("-") else ("", value)
    whole, point, fraction = digits.partition(".")
    if whole.isdecimal() and whole.isascii() and (fraction.isdecimal() or not point):
        return (
            len(digits) > LONGEST_EXACT
            or (whole[0] == "0" and whole != "0")
            or (fraction[-1:] == "0" and fraction != "0")
            or (sign == "-" and not digits.strip("0."))
        )
    # ids with several dots and texts are the common case: no number has two dots or a space
    return value.count(".") <= 1 and " " not in value and _number().fullmatch(value) is not None
