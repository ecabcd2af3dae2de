"""Problems as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from trafficking_indicators.characters import is_printable
from trafficking_indicators.problems import Located, Place, SheetCell
from trafficking_indicators.render.problems.paths import absolute_path, relative_path
from trafficking_indicators.wording import number

# What the runner undoes in a message, and in a property besides. The percent sign comes first: it is in all others.
_IN_MESSAGE = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY = (*_IN_MESSAGE, (":", "%3A"), (",", "%2C"))


# So many of each severity GitHub shows at their lines, of one step.
MOST_SHOWN = 10


def to_github(problems: Iterable[Located], root: str) -> str:
    """Render problems in the order given, one line each; file names are relative to `root` where they lie below it.

    No text of a file can end its line and begin a command of its own.
    """
    return "".join(_command(problem, root) for problem in problems)


def rest_of(errors: int, warnings: int) -> str:
    """Say, of all the problems of a step, how many GitHub does not show at their lines."""
    rest = max(0, errors - MOST_SHOWN) + max(0, warnings - MOST_SHOWN)
    return f"::notice title=assess::{number(rest, 'more problem')}: the log of this step has them all\n" if rest else ""


def _command(problem: Located, root: str) -> str:
    file = relative_path(problem.file, root) or absolute_path(problem.file, root)
    properties = {"file": file, **_lines(problem.place), "title": problem.rule}
    written = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    text = f"{problem.message}\nhelp: {problem.help}" if problem.help else problem.message
    if isinstance(problem.place, SheetCell):
        text = f"{problem.place}: {text}"
    return f"::{problem.severity} {written}::{_escaped(text, _IN_MESSAGE)}\n"


def _lines(place: Place) -> dict[str, int]:
    """Give the lines, and the columns where there is one line: with several, GitHub accepts none.

    GitHub does not say whether its last column is the last one marked or the one behind it; other tools write the
    latter, which is ours. For a cell it has no place: the text names it.
    """
    if isinstance(place, SheetCell):
        return {}
    if place.line == place.end_line:
        return {"line": place.line, "endLine": place.end_line, "col": place.column, "endColumn": place.end_column}
    # an end before the first character of a line is the end of the line above
    last = place.end_line - 1 if place.end_column == 1 else place.end_line
    return {"line": place.line, "endLine": last}


def _escaped(text: str, escapes: Iterable[tuple[str, str]]) -> str:
    # commands have no escape for what steers a terminal, and a log is read at one
    text = "".join(character if character in "\r\n\t" or is_printable(character) else "\ufffd" for character in text)
    for character, escape in escapes:
        text = text.replace(character, escape)
    return text
