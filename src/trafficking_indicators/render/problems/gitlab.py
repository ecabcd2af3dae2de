"""Problems as a Code Quality report of GitLab, which shows them in the changes of a merge request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trafficking_indicators.characters import lines_of, printable
from trafficking_indicators.problems import Checked, Severity, SheetCell
from trafficking_indicators.render.problems.fingerprints import Fingerprints
from trafficking_indicators.render.problems.json import json_text
from trafficking_indicators.render.problems.paths import absolute_path, relative_path

# GitLab knows info, minor, major, critical and blocker.
SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor"}


def to_gitlab(checked: Iterable[Checked], root: str) -> str:
    """Render the problems of files, in the order given; file names are relative to `root` where they lie below it."""
    return json_text(list(_entries(checked, root)))


def _entries(checked: Iterable[Checked], root: str) -> Iterator[dict[str, object]]:
    fingerprints = Fingerprints()
    for one in checked:
        lines = lines_of(one.text)
        file = relative_path(one.file, root) or absolute_path(one.file, root)
        for problem in one.problems:
            text = f"{problem.message}; {problem.help}" if problem.help else problem.message
            in_sheet = isinstance(problem.place, SheetCell)
            yield {
                "description": printable(f"{problem.place}: {text}" if in_sheet else text),
                "check_name": problem.rule,
                "fingerprint": fingerprints.of(problem, file, lines),
                "severity": SEVERITIES[problem.severity],
                "location": {
                    "path": file,
                    "lines": {"begin": 1 if isinstance(problem.place, SheetCell) else problem.place.line},
                },
            }
