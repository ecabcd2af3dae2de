"""Lines that are read otherwise than they stand, slip by slip: where each slip is in the line as its author has it."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.line_slips import Slip, in_line

# Nobody mends more in one line at a time.
_MOST_IN_A_LINE = 8


class MendedLine:
    """What one line was and became."""

    def __init__(self) -> None:
        self._states: list[tuple[str, str]] = []
        self._said: set[int] = set()

    @property
    def times(self) -> int:
        """How often it was changed."""
        return len(self._states)

    def as_it_stands(self, slip: Slip) -> Problem | None:
        """Put a slip at its column in the line as it stands; None for one that may follow from how another was mended.

        That is one in the part that was changed, or at the place of another, or that has no name.
        """
        place = slip.problem.place
        assert isinstance(place, Span)
        column = place.column - 1
        if self._states and slip.mended is None:
            return None
        for was, became in reversed(self._states):
            start, behind = _changed(was, became)
            if start <= column < len(became) - behind or not became:
                return None
            column += len(was) - len(became) if column >= start else 0
        if column in self._said or len(self._said) == _MOST_IN_A_LINE:
            return None
        self._said.add(column)
        width = place.end_column - place.column
        return slip.problem._replace(place=Span(place.line, column + 1, place.end_line, column + 1 + width))

    def mend(self, whole: list[str], lines: list[str], slip: Slip) -> Iterator[Problem]:
        """Note that a slip was mended in the lines; then find others that the line shows by itself, and mend them."""
        number = slip.line
        self._states.append((self._states[-1][1] if self._states else whole[number], lines[number]))
        while (other := in_line(lines, number)) is not None and other.mended not in (None, lines[number]):
            problem = None if _is_quoted(lines[number], other) else self.as_it_stands(other)
            if problem is None:
                return
            yield problem
            assert other.mended is not None
            self._states.append((lines[number], other.mended))
            lines[number] = other.mended


def _is_quoted(line: str, slip: Slip) -> bool:
    """Tell whether a slip stands where a quote may be open."""
    place = slip.problem.place
    assert isinstance(place, Span)
    start = line[: place.column - 1]
    return start.count('"') % 2 == 1 or start.count("'") % 2 == 1


def _changed(was: str, became: str) -> tuple[int, int]:
    """Tell where two lines begin to differ, and how many characters at their ends are the same again."""
    same = _common(was, became)
    return same, _common(was[same:][::-1], became[same:][::-1])


def _common(one: str, other: str) -> int:
    """Count the characters at the start of two texts that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (left, right) in pairs if left != right), min(len(one), len(other)))
