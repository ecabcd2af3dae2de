"""Problems as lines for people: `file:line:column: severity[rule]: message`, the line itself, and the help below.

In a worksheet the place is `file:sheet!cell`, and no line is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

from trafficking_indicators.characters import ODD_SPACES, lines_of, printable
from trafficking_indicators.problems import Located, Span
from trafficking_indicators.wording import in_a_line

# Columns of the screen that a source line takes with its margin, and those before the place in a long one.
WIDTH = 79
BEFORE = 30
CUT = "\u2026"
# What stands for a space of the indentation, for a tab, and for a space that is none for YAML.
INDENT = "\u00b7"
# What stands for a letter that has no width, such as a soft hyphen.
UNSEEN = "\u00a4"
_MARKS = {ord("\t"): "\u00bb", **dict.fromkeys(map(ord, ODD_SPACES), "\u2423")}


def to_text(problems: Iterable[Located], source: str = "") -> str:
    """Render problems in the order given; file names, messages and source lines cannot steer the terminal.

    Where the text of the file is given, the line is shown, with carets under the place.
    """
    lines = lines_of(source) if source else []
    return "".join(_lines(problem, lines) for problem in problems)


def _lines(problem: Located, lines: list[str]) -> str:
    text = f"{in_a_line(problem)}\n"
    if isinstance(problem.place, Span) and problem.place.line <= len(lines):
        show = _in_context if problem.rule == "yaml-syntax" else _alone
        text += show(lines, problem.place)
    return text + (f"  help: {printable(problem.help)}\n" if problem.help else "")


def _alone(lines: list[str], span: Span) -> str:
    return _shown(_seen(lines[span.line - 1]), span)


def _in_context(lines: list[str], span: Span) -> str:
    """Show a line below the one above it, with what nobody sees: indentation, tabs, blanks that are none for YAML."""
    shown = _shown(_marked(lines[span.line - 1]), span)
    above = next((number for number in range(span.line - 1, 0, -1) if lines[number - 1].strip()), None)
    if not shown or above is None:
        return shown
    margin = f"  {above:>{len(str(span.line))}} | "
    line = printable(_marked(lines[above - 1]))
    first = _first_cells(line, WIDTH - len(margin) - len(CUT))
    return f"{margin}{first}{CUT if first != line else ''}\n{shown}"


def _marked(line: str) -> str:
    content = line.lstrip(" ")
    return INDENT * (len(line) - len(content)) + _seen(content)


def _seen(line: str) -> str:
    """Put signs for what nobody sees, each as one letter: tabs, blanks that are none, letters without a width."""
    line = line.translate(_MARKS)
    if line.isascii():
        return line
    return "".join(
        UNSEEN if category(character) == "Cf" and printable(character) == character else character for character in line
    )


def _shown(line: str, span: Span) -> str:
    """Show a line, or the part of a long one around the place, with carets under what the problem is about."""
    from rich.cells import cell_len

    line = printable(line)
    begin = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    if not line.strip() or begin > len(line):
        return ""
    margin = f"  {span.line} | "
    room = WIDTH - len(margin) - 2 * len(CUT)
    first = min(begin, len(line) - len(line.lstrip()))
    if cell_len(line[first:]) > room:
        # read the other way round: the last cells before the place
        first = begin - len(_first_cells(line[first:begin][::-1], BEFORE))
    shown = _first_cells(line[first:], room)
    cut_before = CUT if line[:first].strip() else ""
    cut_after = CUT if first + len(shown) < len(line) else ""
    indent = " " * (len(margin) + len(cut_before) + cell_len(line[first:begin]))
    under = max(1, cell_len(line[begin : min(end, first + len(shown))]))
    return f"{margin}{cut_before}{shown}{cut_after}\n{indent}{'^' * under}\n"


def _first_cells(text: str, width: int) -> str:
    """Take as much of a text as so many columns hold."""
    from rich.cells import cell_len, chop_cells

    return text if cell_len(text) <= width else chop_cells(text, width)[0]
