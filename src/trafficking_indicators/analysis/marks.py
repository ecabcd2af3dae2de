"""How many marks a recommendation can have in each exercise, where the exercise of some of them is lost. Pure.

One recommendation is taken by itself. Each of its unattributed marks belongs to one exercise, those of one printed cell
to the same; no participant marks a recommendation twice, and no exercise has more marks than its participants have
choices. Where the participants are not known, nothing bounds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trafficking_indicators.model.exercises import Exercise, Priorities
from trafficking_indicators.model.instrument import Instrument

# Of more exercises, more cells or more ways to divide them, the fewest and the most marks alone are told: no printed
# table has so many, and a file cannot make us try them all.
MOST_EXERCISES = 4
MOST_CELLS = 20
MOST_WAYS = 200
# More numbers in a row tell a reader no more than the first and the last.
MOST_LISTED = 12


class Marks(NamedTuple):
    """The fewest and the most marks that a recommendation can have in one exercise.

    `possible` lists what it can have, where that is not every number between: marks of one cell move together.
    """

    low: int
    high: int
    possible: tuple[int, ...] | None = None

    @property
    def exact(self) -> bool:
        """Whether the number is known."""
        return self.low == self.high


def choices_of(instrument: Instrument, exercise: Exercise) -> int:
    """Give the number of marks that each participant has."""
    return instrument.header.choices if exercise.choices is None else exercise.choices


def unattributed(priorities: Priorities, letter: str) -> int:
    """Count a recommendation's marks whose exercise cannot be read."""
    in_cells = sum(cell.get(letter, 0) for cell in priorities.unattributed_cells)
    return priorities.unattributed.get(letter, 0) + in_cells


def room_for(exercise: Exercise, choices: int, letter: str, wanted: int) -> int:
    """Tell how many of the wanted further marks there is room for: all, where the participants are not known."""
    participants = exercise.participants
    if participants is None:
        return wanted
    left = participants * choices - sum(exercise.marks.values())
    return max(0, min(wanted, participants - exercise.marks.get(letter, 0), left))


def holds(exercise: Exercise, choices: int, cell: Mapping[str, int]) -> bool:
    """Tell whether an exercise has room for all marks of a printed cell."""
    total = sum(cell.values())
    if exercise.participants is not None and total > exercise.participants * choices - sum(exercise.marks.values()):
        return False
    return all(room_for(exercise, choices, letter, marks) == marks for letter, marks in cell.items())


def divisions(instrument: Instrument, priorities: Priorities, letter: str) -> set[tuple[int, ...]] | None:
    """Divide the printed cells of a recommendation over the exercises: its marks in each, in every way that has room.

    None where there are too many to try.
    """
    cells = [cell for cell in priorities.unattributed_cells if cell.get(letter)]
    exercises = [(held, choices_of(instrument, held)) for held in priorities.exercises.values()]
    if cells and (len(cells) > MOST_CELLS or len(exercises) > MOST_EXERCISES):
        return None
    wanted = unattributed(priorities, letter)
    rooms = [room_for(held, choices, letter, wanted) for held, choices in exercises]
    ways = {(0,) * len(exercises)}
    for cell in cells:
        marks = cell[letter]
        where = [index for index, (held, choices) in enumerate(exercises) if holds(held, choices, cell)]
        ways = {
            (*way[:index], way[index] + marks, *way[index + 1 :])
            for way in ways
            for index in where
            if way[index] + marks <= rooms[index]
        }
        if len(ways) > MOST_WAYS:
            return None
    return ways


def marks_of(instrument: Instrument, priorities: Priorities, letter: str) -> dict[str, Marks]:
    """Bound one recommendation's marks in each exercise, and list them where not every number between can be.

    Where the cells cannot be divided, or in too many ways, their marks are bounded as if each stood alone.
    """
    wanted, loose = unattributed(priorities, letter), priorities.unattributed.get(letter, 0)
    rooms = [
        room_for(exercise, choices_of(instrument, exercise), letter, wanted)
        for exercise in priorities.exercises.values()
    ]
    ways = divisions(instrument, priorities, letter) if wanted > loose else None
    if not ways:
        ways, loose = {(0,) * len(rooms)}, wanted
    spare = sum(rooms) - (wanted - loose)
    bounds = {}
    for index, (name, exercise) in enumerate(priorities.exercises.items()):
        certain = exercise.marks.get(letter, 0)
        spans = set()
        for way in ways:
            here = rooms[index] - way[index]
            least, most = max(0, loose - (spare - here)), min(loose, here)
            spans.add((certain + way[index] + least, certain + way[index] + most))
        bounds[name] = _joined(sorted(spans))
    return bounds


def _joined(spans: Sequence[tuple[int, int]]) -> Marks:
    """Join spans of numbers, in order; list the numbers where some between are missing and they are not too many."""
    low, high = spans[0][0], max(last for _, last in spans)
    gaps, reached = False, low
    for first, last in spans:
        gaps = gaps or first > reached + 1
        reached = max(reached, last)
    if not gaps or _length(spans) > MOST_LISTED:
        return Marks(low, high)
    return Marks(low, high, tuple(sorted({number for first, last in spans for number in range(first, last + 1)})))


def _length(spans: Iterable[tuple[int, int]]) -> int:
    return sum(last - first + 1 for first, last in spans)
