"""Write what `assess validate` found as Markdown for the summary of a GitHub Actions step: action.yml runs it.

Run: python tools/step_summary.py SAID PROBLEMS: the file with what validate said on stderr, and the one with its JSON,
which is not there where nothing could be checked.

Texts stand in HTML, in which nothing is taken for Markdown, and as code, in which GitHub sees no links or mentions.
"""

from __future__ import annotations

import html
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from trafficking_indicators.characters import printable, printable_name
from trafficking_indicators.wording import number

# GitHub takes a summary of at most 1 MiB, and nobody reads the thousandth row; the log has them all.
MOST_ROWS = 200

Problem = dict[str, Any]


def summary(said: str, problems: list[Problem] | None) -> str:
    """Write the whole summary."""
    lines = "\n".join(html.escape(printable(line)) for line in said.splitlines())
    parts = ["## assess validate", f"<pre>{lines}</pre>"]
    if problems is None:
        parts.append("Nothing was checked.")
    elif problems:
        parts += [_counts(problems), _places(problems[:MOST_ROWS])]
    if problems is not None and len(problems) > MOST_ROWS:
        more = sum(map(_count, problems[MOST_ROWS:]))
        parts.append(f"And {number(more, 'more problem')}: see the log of the step.")
    return "\n\n".join(parts) + "\n"


def _counts(problems: list[Problem]) -> str:
    counts: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        counts[problem["severity"], problem["rule"]] += _count(problem)
    rows = [tuple(map(_code, (severity, rule, str(count)))) for (severity, rule), count in sorted(counts.items())]
    return _table(("Severity", "Rule", "Problems"), rows)


def _count(problem: Problem) -> int:
    """Tell how many problems one stands for: of very many of a rule, the last for the rest."""
    return int(problem.get("count", 1))


def _places(problems: list[Problem]) -> str:
    rows = [
        (
            _linked(problem, f"{printable_name(problem['file'])}:{problem['line']}:{problem['column']}"),
            _code(f"{problem['severity']}[{problem['rule']}]"),
            _code(problem["message"]),
            _code(problem["help"] or ""),
        )
        for problem in problems
    ]
    return _table(("Place", "Rule", "Problem", "Help"), rows)


def _linked(problem: Problem, place: str) -> str:
    """Lead to the line in the repository at this commit, where the runner says what that is."""
    server, repository, commit = (os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    path = os.path.normpath(problem["file"])
    if not (server and repository and commit) or os.path.isabs(path) or path.startswith(os.pardir):
        return _code(place)
    line = f"#L{problem['line']}" if problem["line"] else ""
    target = f"{server}/{quote(repository)}/blob/{quote(commit)}/{quote(os.fsencode(path.replace(os.sep, '/')))}{line}"
    return f'<a href="{html.escape(target)}">{_code(place)}</a>'


def _table(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Make a table of cells that are HTML already."""
    head = "".join(f"<th>{title}</th>" for title in titles)
    body = [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    return "\n".join(["<table>", f"<tr>{head}</tr>", *body, "</table>"])


def _code(text: str) -> str:
    return f"<code>{html.escape(' '.join(printable(text).split()))}</code>" if text else ""


def main(said: Path, found: Path) -> None:
    """Write the summary to stdout."""
    problems = json.loads(found.read_text(encoding="utf-8"))["problems"] if found.exists() else None
    sys.stdout.buffer.write(summary(said.read_text(encoding="utf-8", errors="replace"), problems).encode())


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
