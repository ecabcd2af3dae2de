"""Entries of a list that a hyphen too many has parted: said once, instead of all that each part lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.reading.places import Data

_HELP = "take the hyphen out and indent the line as the one above, if both are one entry"


def joined_entries(problems: Iterable[Problem], data: Data) -> list[Problem]:
    """Say of parts of an entry that they belong together, and not what each of them lacks."""
    return list(_joined(problems, data))


def _joined(problems: Iterable[Problem], data: Data) -> Iterator[Problem]:
    said: set[Path] = set()
    for problem in problems:
        if problem.rule != "missing-key" or not problem.path or not isinstance(problem.path[-1], int):
            yield problem
        elif _goes_on(data, problem.path):
            if problem.path not in said:
                said.add(problem.path)
                other = problem.help if problem.help.startswith("add it") else "add it"
                yield problem._replace(help=f"{_HELP}; else {other}")
        elif not _goes_on(data, (*problem.path[:-1], problem.path[-1] + 1)):
            yield problem


def _goes_on(data: Data, path: Path) -> bool:
    """Tell whether an entry may go on with the one before: no key stands in both."""
    entries: Data | None = data
    for step in path[:-1]:
        entries = entries[step] if isinstance(entries, dict | list) else None  # type: ignore[index]
    number = path[-1]
    if not isinstance(entries, list) or not isinstance(number, int) or not 0 < number < len(entries):
        return False
    one, next = entries[number - 1], entries[number]
    return isinstance(one, dict) and isinstance(next, dict) and not one.keys() & next.keys()
