"""Who knows the output of a question, N and the rules cannot work out what is kept back: tried on every small table.

All tables with the same output are put together: what they have in common is what a reader knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from making.effort import combined, inputs
from trafficking_indicators.analysis.survey import AnswerTable, answer_table
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.survey import Answer

OPTIONS = "abcd"
# The largest tables, in options and answers, and the largest N.
MOST_OPTIONS, MOST_ANSWERS, MOST_MIN_CELL = 4, 12, 6


class Table(NamedTuple):
    """One table that may be behind an output."""

    counts: tuple[int, ...]
    unplaced: tuple[int, ...] = ()
    answered: int | None = None
    returned: int | None = None
    uncounted: tuple[str, ...] = ()
    several: bool = False


Output = tuple[object, ...]


def divided(most: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Write out every way to give so many parts up to so many answers in all."""
    if parts == 0:
        yield ()
        return
    for first in range(most + 1):
        for rest in divided(most - first, parts - 1):
            yield (first, *rest)


def printed(table: Table, min_cell: int) -> AnswerTable:
    answer = Answer.model_construct(
        id="1",
        text=LocalText(und="made up"),
        counts=dict(zip(OPTIONS, table.counts, strict=False)),
        unplaced=table.unplaced,
        uncounted=table.uncounted,
        answered=table.answered,
        returned=table.returned,
        several=table.several,
    )
    return answer_table(answer, min_cell=min_cell)


def by_output(tables: Iterator[Table], min_cell: int) -> dict[Output, list[Table]]:
    """Put together the tables that are printed the same."""
    same: dict[Output, list[Table]] = defaultdict(list)
    for table in tables:
        _, *output = printed(table, min_cell)
        same[tuple(output)].append(table)
    return same


def assert_nothing_can_be_worked_out(tables: Sequence[Table], min_cell: int) -> None:
    """Check what is promised of every option that does not stand alone, and of every number of people not told."""
    shown = printed(tables[0], min_cell)
    alone = {cell.options[0] for cell in shown.cells if len(cell.options) == 1 and cell.answers is not None}
    for index, option in enumerate(OPTIONS[: len(tables[0].counts)]):
        if option not in alone:
            possible = {table.counts[index] for table in tables}
            assert set(range(min_cell)) <= possible, (option, shown)
            assert max(possible) >= min_cell, (option, shown)
    for told, numbers in (
        (shown.answered, {table.answered for table in tables}),
        (shown.returned, {table.returned for table in tables}),
    ):
        known = [number for number in numbers if number is not None]
        if told is None and known:
            assert max(known) - min(known) >= min_cell, (known, shown)


@pytest.mark.parametrize(
    ("options", "min_cell", "unplaced"),
    combined(range(1, MOST_OPTIONS + 1), range(2, MOST_MIN_CELL + 1), (0, 1)),
)
def test_an_option_kept_back_may_have_had_none_few_or_many(options: int, min_cell: int, unplaced: int) -> None:
    tables = (
        Table(way[:options], way[options:], answered, answered)
        for way in divided(MOST_ANSWERS, options + unplaced)
        for answered in (None, sum(way))
    )
    for same in by_output(tables, min_cell).values():
        assert_nothing_can_be_worked_out(same, min_cell)


@pytest.mark.parametrize(("options", "min_cell", "uncounted"), combined([0, 1, 2], [2, 3, 4], [(), ("x",)]))
def test_how_many_did_not_answer_cannot_be_worked_out_where_few_did_not(
    options: int, min_cell: int, uncounted: tuple[str, ...]
) -> None:
    far = range(2 * min_cell + 6)
    tables = (
        Table(way, (), answered, returned, uncounted)
        for way in divided(2 * min_cell + 1, options)
        for answered in (None, *(sum(way) + more for more in far[: min_cell + 4]))
        for returned in (None, *(sum(way) + more for more in far))
        if answered is None or returned is None or answered <= returned
    )
    for same in by_output(tables, min_cell).values():
        if not printed(same[0], min_cell).withheld:
            assert_nothing_can_be_worked_out(same, min_cell)
        shown = printed(same[0], min_cell)
        numbers = [number for number in (shown.counted, shown.answered, shown.returned) if number is not None]
        assert [] == [more - fewer for fewer, more in pairwise(numbers) if 0 < more - fewer < min_cell]


@pytest.mark.parametrize("min_cell", range(2, MOST_MIN_CELL + 1))
@pytest.mark.parametrize("options", [1, 2, 3])
def test_of_several_answers_an_option_kept_back_may_have_had_none_few_or_many(options: int, min_cell: int) -> None:
    # who is asked may be more than those who gave one answer: all but few is tried at every N
    most = MOST_ANSWERS if options < 3 else MOST_MIN_CELL + 2
    tables = (
        Table(way, (), people, several=True)
        for people in (None, *range(most + 1))
        for way in divided(most * options, options)
        if max(way) <= (most if people is None else people)
    )
    for same in by_output(tables, min_cell).values():
        assert_nothing_can_be_worked_out(same, min_cell)


@inputs(400)
@given(st.lists(st.integers(0, 5) | st.integers(0, 90), min_size=2, max_size=12), st.integers(2, 9))
def test_larger_tables_are_printed_as_others_in_which_an_option_has_none_few_or_many(
    counts: list[int], min_cell: int
) -> None:
    shown = answers_to(counts, min_cell)
    joined = next((cell for cell in shown.cells if len(cell.options) > 1), None)
    event("withheld" if shown.withheld else "joined" if joined else "as counted")
    if joined is None:
        return
    assert joined.answers is not None
    inside = [int(option) for option in joined.options]
    apart = min((count for index, count in enumerate(counts) if index not in inside), default=joined.answers + 1)
    for first, other, *rest in ((*inside[turn:], *inside[:turn]) for turn in range(len(inside))):
        for few in range(min_cell):
            # as much to the rest as keeps the larger one below those that stand apart
            spare = max(0, joined.answers - few - apart + 1)
            might = {first: few, other: joined.answers - few}
            for index in rest:
                might[index] = min(spare, min_cell - 1)
                spare -= might[index]
                might[other] -= might[index]
            assert min_cell <= might[other] < apart
            tables = [might, {**might, first: might[other], other: few}]
            for table in tables:
                same = answers_to([table.get(index, count) for index, count in enumerate(counts)], min_cell)
                assert shown[1:] == same[1:]


def answers_to(counts: Sequence[int], min_cell: int) -> AnswerTable:
    answer = Answer.model_construct(
        id="1", text=LocalText(und="made up"), counts={str(index): count for index, count in enumerate(counts)}
    )
    return answer_table(answer, min_cell=min_cell)


@pytest.mark.parametrize("min_cell", [2, 3])
def test_the_audit_finds_a_rule_that_tells(min_cell: int) -> None:
    """Counts of 1 and 2 that are joined with nothing else are known to be those."""
    with pytest.raises(AssertionError):
        assert_nothing_can_be_worked_out([Table((0, 1, 2)), Table((0, 2, 1))], min_cell)
