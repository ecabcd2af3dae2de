"""What stands in a file paired with what is to stand there: by path, and members of lists by what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import TypeVar

from trafficking_indicators.problems import Path

T = TypeVar("T")
# Of longer lists, members are compared by their places: all with all would take more time than the file deserves.
MOST_COMPARED = 250_000


def lies_in(part: Path, parts: set[Path]) -> bool:
    """Tell whether a path is one of the parts, or lies in one."""
    return any(part[:length] in parts for length in range(len(part) + 1))


def by_part(found: Iterable[tuple[Path, T]]) -> dict[Path, list[T]]:
    """Put what has a path under every part that it lies in, and under itself."""
    parts: dict[Path, list[T]] = {}
    for path, one in found:
        for length in range(len(path) + 1):
            parts.setdefault(path[:length], []).append(one)
    return parts


def changes_of(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Pair what two lists have in common, and what became of the rest; of very long ones, by their places alone."""
    if len(before) * len(after) <= MOST_COMPARED:
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        yield from (found[1:] for found in matcher.get_opcodes())
    else:
        yield 0, len(before), 0, len(after)
