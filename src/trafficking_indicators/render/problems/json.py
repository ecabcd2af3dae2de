"""Problems as JSON, `trafficking-indicators/problems/v1`: how much was checked, and an object for each problem."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from trafficking_indicators.characters import is_printable
from trafficking_indicators.problems import Located, Place, SheetCell, Span

PROBLEMS_SCHEMA = "trafficking-indicators/problems/v1"


def to_json(problems: Sequence[Located], *, files: int, ignored: Mapping[str, int]) -> str:
    """Render problems in the order given, with how many files were checked and how many problems of which rule ignored.

    Each is counted as often as it stands for several.
    """
    errors = sum(problem.times for problem in problems if problem.severity == "error")
    return json_text(
        {
            "schema": PROBLEMS_SCHEMA,
            "files": files,
            "errors": errors,
            "warnings": sum(problem.times for problem in problems) - errors,
            "ignored": dict(sorted(ignored.items())),
            "problems": [_object(problem) for problem in problems],
        }
    )


def json_text(data: object) -> str:
    """Write JSON with letters as they are; what must not reach a screen is escaped, so that nothing steers it."""
    lines = json.dumps(data, ensure_ascii=False, indent=2).split("\n")
    return "".join(f"{line if line.isprintable() else _escaped(line)}\n" for line in lines)


def _escaped(line: str) -> str:
    """Escape in a line of JSON what is not printable; it can only stand inside a string."""
    return "".join(character if is_printable(character) else json.dumps(character)[1:-1] for character in line)


def _object(problem: Located) -> dict[str, str | int | None]:
    return {
        "file": problem.file,
        **_place(problem.place),
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "help": problem.help or None,
        "path": problem.path,
        **({"count": problem.times} if problem.times > 1 else {}),
    }


PROBLEM_COLUMNS = (
    "file", "line", "column", "end_line", "end_column", "rule", "severity", "message", "help", "path",
    "sheet", "cell", "count",
)  # fmt: skip


def problem_rows(problems: Iterable[Located]) -> Iterator[tuple[str | int | None, ...]]:
    """Give one row for each problem, in the order of PROBLEM_COLUMNS: the members of its object."""
    for problem in problems:
        members = {"count": problem.times, **_object(problem)}
        yield tuple(members.get(column) for column in PROBLEM_COLUMNS)


def _place(place: Place) -> dict[str, str | int | None]:
    """Give lines and columns, all null for a cell, which has members of its own."""
    if isinstance(place, SheetCell):
        return {**dict.fromkeys(Span._fields), **place._asdict()}
    return place._asdict()
