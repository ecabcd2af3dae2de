"""English plurals."""

from __future__ import annotations


def number(count: int, one: str, many: str) -> str:
    """Write a number with its noun."""
    return f"{count} {one}" if count == 1 else f"{count} {many}"
