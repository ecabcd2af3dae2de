"""Shares in percent, as words say them."""

from __future__ import annotations

from collections.abc import Callable

# In percent.
WHOLE = 100


def percent(part: int, whole: int, under: Callable[[str], str], over: Callable[[str], str]) -> str:
    """Write a share of whole answers in percent, half rounded up; none is called 0 % or 100 % that is not."""
    rounded = (2 * WHOLE * part + whole) // (2 * whole)
    if part and not rounded:
        return under("1%")
    return over("99%") if part < whole and rounded == WHOLE else f"{rounded}%"
