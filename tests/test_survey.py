"""Survey answers: what adds up, what cannot be read, when shares are shown, and which small cells are joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from trafficking_indicators.assessment import Answer
from trafficking_indicators.survey import FEWEST_FOR_SHARES, AnswerTable, answer_table

Counts = Mapping[str, int]
NO_COUNTS: Counts = {}


def counted(
    counts: Counts = NO_COUNTS,
    *,
    answered: int | None = None,
    unplaced: Sequence[int] = (),
    uncounted: Sequence[str] = (),
    min_cell: int = 1,
) -> AnswerTable:
    """Count one question, given as the reader gives it."""
    data: dict[str, object] = {
        "id": "1",
        "text": "made up",
        "counts": {option: str(count) for option, count in counts.items()},
        "unplaced": [str(count) for count in unplaced],
        "uncounted": list(uncounted),
    }
    if answered is not None:
        data["answered"] = str(answered)
    return answer_table(Answer.model_validate(data), min_cell=min_cell)


def shown(table: AnswerTable) -> list[tuple[str, int | None]]:
    """Write the cells: options with their answers."""
    return [(" + ".join(cell.options), cell.answers) for cell in table.cells]


def test_options_stand_as_printed_and_those_without_a_count_last() -> None:
    table = counted({"never": 4, "always": 0, "often": 1}, uncounted=["seldom"])
    assert [("never", 4), ("always", 0), ("often", 1), ("seldom", None)] == shown(table)


def test_counts_whose_option_cannot_be_read_are_counted_and_belong_to_no_option() -> None:
    table = counted({"a": 3}, unplaced=[4, 1])
    assert (8, (4, 1), [("a", 3)]) == (table.counted, table.unplaced, shown(table))


@pytest.mark.parametrize(
    ("answered", "adds_up"),
    [(7, True), (8, False), (6, False), (None, True)],
    ids=["all", "fewer", "more", "not known"],
)
def test_counts_add_up_to_those_who_answered_where_that_is_known(answered: int | None, adds_up: bool) -> None:
    table = counted({"a": 3, "b": 2}, unplaced=[2], answered=answered)
    assert (7, answered, adds_up) == (table.counted, table.answered, table.adds_up)


def test_an_option_without_a_count_leaves_open_whether_the_others_add_up() -> None:
    assert counted({"a": 3}, uncounted=["b"], answered=9).adds_up


def test_shares_are_shown_from_twenty_answers() -> None:
    assert 20 == FEWEST_FOR_SHARES
    assert [False, True] == [counted({"a": 10, "b": count}).has_shares for count in (9, 10)]


@pytest.mark.parametrize("unplaced", [[1], [30], [0]])
def test_no_shares_are_shown_where_a_count_has_no_option(unplaced: Sequence[int]) -> None:
    assert not counted({"a": 20, "b": 20}, unplaced=unplaced).has_shares


def test_no_shares_are_shown_where_the_counts_do_not_add_up() -> None:
    assert not counted({"a": 20}, answered=21).has_shares


@pytest.mark.parametrize("answered", [None, 40])
def test_no_shares_are_shown_where_an_option_has_no_count(answered: int | None) -> None:
    assert not counted({"a": 20}, uncounted=["b"], answered=answered).has_shares


@pytest.mark.parametrize(
    ("counts", "min_cell", "joined"),
    [
        ({"a": 4, "b": 1, "c": 2}, 1, [("a", 4), ("b", 1), ("c", 2)]),
        ({"a": 4, "b": 3, "c": 5}, 3, [("a", 4), ("b", 3), ("c", 5)]),
        ({"a": 2, "b": 9, "c": 1}, 3, [("b", 9), ("a + c", 3)]),
        # one alone could be had by subtraction
        ({"a": 7, "b": 1, "c": 5}, 3, [("a", 7), ("b + c", 6)]),
        # two together are still too few
        ({"a": 9, "b": 1, "c": 1, "d": 8}, 5, [("a", 9), ("b + c + d", 10)]),
        ({"a": 6, "b": 5, "c": 2, "d": 2}, 9, [("a + b + c + d", 15)]),
        # of two as small, the one printed last
        ({"a": 5, "b": 1, "c": 5}, 3, [("a", 5), ("b + c", 6)]),
        ({"a": 0, "b": 1, "c": 6}, 3, [("a", 0), ("b + c", 7)]),
        ({"a": 0, "b": 0}, 3, [("a", 0), ("b", 0)]),
    ],
    ids=["not asked", "none", "two", "one", "too few", "all", "as small", "nobody chose it", "nobody answered"],
)
def test_small_cells_are_joined_at_the_end(counts: Counts, min_cell: int, joined: list[tuple[str, int]]) -> None:
    assert joined == shown(counted(counts, min_cell=min_cell))


def test_an_option_without_a_count_is_not_joined() -> None:
    table = counted({"a": 1, "c": 6}, uncounted=["b"], min_cell=3)
    assert [("b", None), ("a + c", 7)] == shown(table)


@pytest.mark.parametrize(
    ("counts", "min_cell"),
    [({"a": 1, "b": 1, "c": 5}, 2), ({"a": 1, "b": 1, "c": 1, "d": 7}, 3), ({"a": 1, "b": 0, "c": 1, "d": 3}, 2)],
)
def test_a_joined_cell_does_not_tell_that_each_option_in_it_had_one_answer(counts: Counts, min_cell: int) -> None:
    (joined,) = (cell for cell in counted(counts, min_cell=min_cell).cells if len(cell.options) > 1)
    chosen = [option for option in joined.options if counts[option]]
    assert joined.answers is not None
    assert joined.answers > len(chosen)


COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12), max_size=6)
thoroughly = settings(max_examples=400, deadline=None)


@thoroughly
@given(COUNTS, st.integers(1, 9))
def test_no_small_cell_is_shown_unless_nothing_is_left_to_join_it_with(counts: Counts, min_cell: int) -> None:
    table = counted(counts, min_cell=min_cell)
    small = [cell for cell in table.cells if cell.answers and cell.answers < min_cell]
    event("nothing left" if small else "none shown")
    if small:
        assert small == [cell for cell in table.cells if cell.answers]


@thoroughly
@given(COUNTS, st.lists(st.integers(0, 3), max_size=2), st.integers(1, 9))
def test_joining_changes_no_total_and_neither_loses_nor_doubles_an_option(
    counts: Counts, unplaced: Sequence[int], min_cell: int
) -> None:
    raw, joined = (counted(counts, unplaced=unplaced, uncounted=["x"], min_cell=least) for least in (1, min_cell))
    assert raw.counted == joined.counted
    assert [*sorted(counts), "x"] == sorted(option for cell in joined.cells for option in cell.options)
    known = {**counts, "x": 0}
    assert [sum(known[option] for option in cell.options) for cell in joined.cells] == [
        cell.answers or 0 for cell in joined.cells
    ]


@thoroughly
@given(COUNTS, st.integers(1, 9))
def test_a_small_cell_is_never_joined_alone_and_nothing_else_is_touched(counts: Counts, min_cell: int) -> None:
    raw, table = counted(counts), counted(counts, min_cell=min_cell)
    small = [option for option, count in counts.items() if 0 < count < min_cell]
    with_answers = [option for option, count in counts.items() if count]
    joined = [cell for cell in table.cells if cell not in raw.cells]
    event(f"joined: {len(joined)}")
    assert (1 if small and len(with_answers) > 1 else 0) == len(joined)
    for cell in joined:
        assert len(cell.options) > 1
        assert set(small) <= set(cell.options) <= set(with_answers)
        assert cell == table.cells[-1]
        rest = [counts[option] for option in with_answers if option not in cell.options]
        assert max(counts[option] for option in cell.options) <= min([*rest, 12])
