"""The tally agrees with a slow, obvious version: write out every way to divide unattributed marks over exercises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from hypothesis import event, given
from hypothesis import strategies as st

from making.builders import exercise, instrument, priorities
from making.effort import inputs
from trafficking_indicators.analysis.marks import Marks, choices_of
from trafficking_indicators.analysis.priorities import tally
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.instrument import Instrument

LETTERS = "ABCD"
# More examples than hypothesis takes by default, and no stopwatch: other work may share the machine.
thoroughly = inputs(400)


class Drawn(NamedTuple):
    """Exercises, and marks whose exercise is lost, for an instrument with so many choices."""

    instrument: Instrument
    priorities: Priorities


def room_for(letter: str, marks: dict[str, int], participants: int | None, choices: int) -> int | None:
    """Say how many more marks a recommendation may have in an exercise; None where nothing bounds them."""
    if participants is None:
        return None
    return min(participants - marks.get(letter, 0), participants * choices - sum(marks.values()))


@st.composite
def drawn_priorities(draw: st.DrawFn) -> Drawn:
    """Draw exercises that nobody marked more often than allowed, and lost marks that have a place somewhere."""
    default = draw(st.integers(1, 3))
    exercises: dict[str, dict[str, object]] = {}
    lost = dict.fromkeys(LETTERS, 0)
    cells: list[dict[str, int]] = []
    for name in draw(st.sampled_from((("survey",), ("survey", "seminar"), ("survey", "seminar", "letters")))):
        answered, returned = (draw(st.none() | st.integers(0, 4)) for _ in range(2))
        participants = returned if answered is None else answered
        choices = draw(st.none() | st.integers(1, 3))
        marks: dict[str, int] = {}
        for letter in draw(st.permutations(LETTERS)):
            room = room_for(letter, marks, participants, choices or default)
            marks[letter] = draw(st.integers(0, 4 if room is None else room))
        held: dict[str, int] = {}
        for letter in LETTERS:
            room = room_for(letter, marks, participants, choices or default)
            more = draw(st.integers(0, 2 if room is None else min(room, 2)))
            kind = draw(st.sampled_from(("each", "together", "with others")))
            if kind == "each" or not more:
                lost[letter] += more
            elif kind == "together":
                cells.append({letter: more})
            elif participants is None or sum(marks.values()) + sum(held.values()) + more <= participants * (
                choices or default
            ):
                held[letter] = more
        cells += [held] if held else []
        kept = {letter: count for letter, count in marks.items() if count or draw(st.booleans())}
        exercises[name] = exercise(kept, returned=returned, answered=answered, choices=choices)
    made_up = instrument(recommendations=dict.fromkeys(LETTERS, ()), choices=default)
    return Drawn(made_up, priorities(exercises, {letter: count for letter, count in lost.items() if count}, cells))


def every_split(drawn: Drawn, letter: str) -> Iterator[dict[str, int]]:
    """Write out every way to divide one recommendation's lost marks, keeping those that no exercise forbids.

    The marks of a cell go to one exercise, which must have room for the whole cell.
    """
    held = drawn.priorities.exercises
    lost = drawn.priorities.unattributed.get(letter, 0)
    cells = [cell for cell in drawn.priorities.unattributed_cells if letter in cell]
    for where in product(held, repeat=len(cells)):
        if not all(has_room(drawn, name, cell) for name, cell in zip(where, cells, strict=True)):
            continue
        for ways in product(range(lost + 1), repeat=len(held)):
            split = dict(zip(held, ways, strict=True))
            for name, cell in zip(where, cells, strict=True):
                split[name] += cell[letter]
            if sum(ways) == lost and all(has_room(drawn, name, {letter: split[name]}) for name in held):
                yield {name: found.marks.get(letter, 0) + split[name] for name, found in held.items()}


def has_room(drawn: Drawn, name: str, more: Mapping[str, int]) -> bool:
    """Tell whether an exercise could have had so many more marks."""
    found = drawn.priorities.exercises[name]
    if found.participants is None:
        return True
    return all(found.marks.get(letter, 0) + count <= found.participants for letter, count in more.items()) and (
        sum(found.marks.values()) + sum(more.values()) <= found.participants * choices_of(drawn.instrument, found)
    )


@thoroughly
@given(drawn_priorities())
def test_marks_are_what_some_way_to_divide_the_lost_ones_gives(drawn: Drawn) -> None:
    for row in tally(drawn.instrument, drawn.priorities).recommendations:
        splits = list(every_split(drawn, row.id))
        for name, marks in row.marks.items():
            possible = sorted({split[name] for split in splits})
            gaps = len(possible) < possible[-1] - possible[0] + 1
            event("not every number between" if gaps else "every number between")
            assert Marks(possible[0], possible[-1], tuple(possible) if gaps else None) == marks


@thoroughly
@given(drawn_priorities())
def test_a_place_is_one_more_than_the_number_with_more_marks(drawn: Drawn) -> None:
    rows = tally(drawn.instrument, drawn.priorities).recommendations
    for name in drawn.priorities.exercises:
        known = all(len({split[name] for split in every_split(drawn, letter)}) == 1 for letter in LETTERS)
        event("places" if known else "no places")
        for row in rows:
            ahead = sum(other.marks[name].low > row.marks[name].low for other in rows)
            expected = ahead + 1 if known and row.marks[name].low else None
            assert expected == row.places[name]


@thoroughly
@given(drawn_priorities())
def test_the_top_is_as_long_as_the_choices_but_for_ties_at_its_end(drawn: Drawn) -> None:
    found = tally(drawn.instrument, drawn.priorities)
    for held in found.exercises:
        marks = {row.id: row.marks[held.exercise] for row in found.recommendations}
        if held.top is None:
            assert any(not bounds.exact for bounds in marks.values())
            continue
        counts = sorted((bounds.low for bounds in marks.values() if bounds.low), reverse=True)
        last = counts[min(held.choices, len(counts)) - 1] if counts else 1
        assert {letter for letter, bounds in marks.items() if bounds.low >= last} == set(held.top)


@thoroughly
@given(drawn_priorities())
def test_marks_printed_add_up_and_order_the_table(drawn: Drawn) -> None:
    found = tally(drawn.instrument, drawn.priorities)
    held = drawn.priorities.exercises.values()
    certain = {letter: sum(one.marks.get(letter, 0) for one in held) for letter in LETTERS}
    cells = drawn.priorities.unattributed_cells
    lost = {
        letter: drawn.priorities.unattributed.get(letter, 0) + sum(cell.get(letter, 0) for cell in cells)
        for letter in LETTERS
    }
    printed = {letter: certain[letter] + lost[letter] for letter in LETTERS}
    in_order = sorted(LETTERS, key=lambda letter: (-printed[letter], LETTERS.index(letter)))
    assert [(letter, printed[letter]) for letter in in_order] == [
        (row.id, row.printed) for row in found.recommendations
    ]
    assert sum(printed.values()) == found.printed
    assert sum(printed.values()) - sum(certain.values()) == found.unattributed


@thoroughly
@given(drawn_priorities())
def test_agreement_names_those_in_each_exercise_and_in_each_top(drawn: Drawn) -> None:
    found = tally(drawn.instrument, drawn.priorities)
    order = [row.id for row in found.recommendations]
    surely = {letter for letter in LETTERS if all(min(split.values()) for split in every_split(drawn, letter))}
    tops = [held.top for held in found.exercises]
    known = [set(top) for top in tops if top is not None]
    shared = tuple(letter for letter in order if all(letter in top for top in known))
    assert tuple(letter for letter in order if letter in surely) == found.in_every_exercise
    assert (shared if len(known) == len(tops) else None) == found.in_every_top
