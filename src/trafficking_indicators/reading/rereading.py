"""Reading on behind a slip: the line where it stands is read as it was probably meant, to find the slips after it."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.characters import lines_of
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.single_document import read_document

# Each slip costs another reading: so many of a small file, fewer of a large one.
_MOST_SLIPS = 50
_MOST_CHARACTERS = 3_000_000


def read_on(raw: bytes, text: str) -> Reading:
    """Read a text; where a slip stops the reader, read on with its line mended. Each slip stays an error."""
    reading, stop = read_document(raw, text)
    if stop is None:
        return reading
    # most files have no slip, and the patterns of slips take time to compile
    from trafficking_indicators.reading.mended_lines import MendedLine
    from trafficking_indicators.reading.syntax_slips import slip_at

    lines, whole = lines_of(text), lines_of(text)
    slips: list[Problem] = []
    found: dict[int, MendedLine] = {}
    while stop is not None:
        slip = slip_at(lines, stop)
        here = found.setdefault(slip.line, MendedLine())
        readings = sum(here.times for here in found.values()) + 2
        is_last = readings > _MOST_SLIPS or readings * len(text) > _MOST_CHARACTERS
        problem = here.as_it_stands(slip)
        slips += [problem] if problem is not None else []
        if problem is None or slip.mended is None or slip.mended == lines[slip.line] or is_last:
            slips[-1] = _read_so_far(slips[-1], stop.line + 1, len(lines))
            break
        lines[slip.line] = slip.mended
        slips += here.mend(whole, lines, slip)
        reading, stop = read_document(raw, "\n".join(lines))
    mended = [line for line, here in found.items() if here.times]
    numbers = frozenset(line + 1 for line in mended)
    above = frozenset(number + 1 for line in mended for number in (_line_above(whole, line), *_key_above(whole, line)))
    moved = min((line + 1 for line in mended if _indent(lines[line]) != _indent(whole[line])), default=len(whole))
    kept = tuple(
        problem for problem in reading.problems if not _is_in(problem, numbers) and not _may_be_moved(problem, moved)
    )
    return reading._replace(problems=(*kept, *slips), mended=numbers, above_mended=above)


def _read_so_far(problem: Problem, last: int, lines: int) -> Problem:
    """Say of the last slip how far a file was read that could not be read to its end."""
    return problem._replace(help=f"{problem.help}; read to line {last} only") if last < lines else problem


def _line_above(lines: list[str], number: int) -> int:
    """Find the line that a line belongs to: the last before it that is indented less, else the first of the file."""
    indent = _indent(lines[number])
    while number > 0 and indent > 0:
        number -= 1
        here = lines[number]
        if here.strip() and _indent(here) < indent:
            return number
    return next((number for number, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)


def _key_above(lines: list[str], number: int) -> Iterator[int]:
    """Give the line before, if what belongs to its key stands below it."""
    from trafficking_indicators.reading.line_slips import before

    yield from (above for above in before(lines, number) if lines[above].rstrip(" +-").endswith((":", "|", ">")))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _may_be_moved(problem: Problem, line: int) -> bool:
    """Tell whether a key stands twice that may be a key of something else, below a line that was indented anew."""
    return problem.rule == "duplicate-key" and isinstance(problem.place, Span) and problem.place.line > line


def _is_in(problem: Problem, lines: frozenset[int]) -> bool:
    return isinstance(problem.place, Span) and problem.place.line in lines
