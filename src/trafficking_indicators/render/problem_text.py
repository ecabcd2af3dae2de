"""Problems as lines for people: `file:line:column: severity[rule]: message`, and the help below."""

from __future__ import annotations

from collections.abc import Iterable

from trafficking_indicators.problems import Located, printable


def to_text(problems: Iterable[Located]) -> str:
    """Render problems in the order given; file names and messages cannot steer the terminal."""
    return "".join(_lines(problem) for problem in problems)


def _lines(problem: Located) -> str:
    place = f"{printable(problem.file)}:{problem.span.line}:{problem.span.column}"
    if not problem.file:
        place = "assess"
    text = f"{place}: {problem.severity}[{problem.rule}]: {printable(problem.message)}\n"
    return text + (f"  help: {printable(problem.help)}\n" if problem.help else "")
