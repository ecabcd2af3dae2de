"""Survey answers: what adds up, what cannot be read, when shares are shown, and which small counts are kept back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from making.effort import inputs
from trafficking_indicators.analysis.survey import FEWEST_FOR_SHARES, AnswerTable, answer_table
from trafficking_indicators.model.survey import Answer

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


def has_joined(table: AnswerTable) -> bool:
    return any(len(cell.options) > 1 for cell in table.cells)


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
    [(7, True), (8, False), (6, False), (None, None)],
    ids=["all", "fewer", "more", "not known"],
)
def test_counts_add_up_to_those_who_answered_where_that_is_known(answered: int | None, adds_up: bool | None) -> None:
    table = counted({"a": 3, "b": 2}, unplaced=[2], answered=answered)
    assert (7, answered, adds_up) == (table.counted, table.answered, table.adds_up)


def test_an_option_without_a_count_leaves_open_whether_the_others_add_up() -> None:
    assert [None, None, False] == [counted({"a": 3}, uncounted=["b"], answered=count).adds_up for count in (9, 3, 2)]


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
        # one alone could be had by subtraction
        ({"a": 7, "b": 1, "c": 5}, 3, [("a", 7), ("b + c", 6)]),
        # two alone would be known to have one or two each
        ({"a": 2, "b": 8, "c": 9, "d": 1}, 3, [("c", 9), ("a + b + d", 11)]),
        ({"a": 5, "b": 1, "c": 5, "d": 6}, 3, [("d", 6), ("a + b + c", 11)]),
        ({"a": 0, "b": 1, "c": 6, "d": 7}, 3, [("d", 7), ("a + b + c", 7)]),
        ({"a": 0, "b": 0}, 3, [("a", 0), ("b", 0)]),
        ({"a": 0, "b": 9}, 3, [("a", 0), ("b", 9)]),
    ],
    ids=["not asked", "none", "one", "two", "a tie", "nobody chose it", "nobody answered", "nobody small"],
)
def test_small_counts_are_joined_with_the_next_larger_at_the_end(
    counts: Counts, min_cell: int, joined: list[tuple[str, int]]
) -> None:
    table = counted(counts, min_cell=min_cell)
    assert (joined, len(joined) < len(counts), False) == (shown(table), has_joined(table), table.withheld)


def test_an_option_without_a_count_is_not_joined_and_stands_last() -> None:
    table = counted({"a": 1, "c": 6}, uncounted=["b"], min_cell=3)
    assert [("a + c", 7), ("b", None)] == shown(table)


@pytest.mark.parametrize(
    ("counts", "unplaced"),
    [({"a": 1}, []), ({"a": 2, "b": 0}, []), ({"a": 2, "b": 2}, []), ({"a": 9, "b": 4}, [2]), ({"a": 9}, [1, 0, 1])],
    ids=["one option", "the other empty", "all small", "one unreadable", "few unreadable"],
)
def test_where_nothing_can_hide_a_small_count_the_question_tells_none(counts: Counts, unplaced: Sequence[int]) -> None:
    table = counted(counts, unplaced=unplaced, uncounted=["x"], answered=20, min_cell=3)
    assert (True, False, None, None, ()) == (
        table.withheld,
        has_joined(table),
        table.counted,
        table.answered,
        table.unplaced,
    )
    assert (None, False) == (table.adds_up, table.has_shares)
    assert [(option, None) for option in (*counts, "x")] == shown(table)


@pytest.mark.parametrize(
    ("unplaced", "min_cell", "told"),
    [([4, 1], 1, (4, 1)), ([4, 1], 2, (5,)), ([1, 2], 3, (3,)), ([0], 3, (0,)), ([], 3, ())],
)
def test_of_counts_that_cannot_be_read_the_sum_alone_is_told(
    unplaced: Sequence[int], min_cell: int, told: tuple[int, ...]
) -> None:
    assert told == counted({"a": 6}, unplaced=unplaced, min_cell=min_cell).unplaced


@pytest.mark.parametrize(
    ("answered", "min_cell", "told"),
    [(8, 3, 8), (9, 3, None), (10, 3, None), (11, 3, 11), (6, 3, None), (5, 3, 5), (9, 1, 9), (None, 3, None)],
)
def test_how_many_answered_is_not_told_where_few_are_missing(
    answered: int | None, min_cell: int, told: int | None
) -> None:
    assert told == counted({"a": 5, "b": 3}, uncounted=["c"], answered=answered, min_cell=min_cell).answered


COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12), max_size=6)
UNPLACED = st.lists(st.integers(0, 3), max_size=2)
thoroughly = inputs(400)


@thoroughly
@given(COUNTS, UNPLACED, st.none() | st.integers(0, 40), st.integers(1, 9))
def test_no_small_number_is_shown(counts: Counts, unplaced: Sequence[int], answered: int | None, min_cell: int) -> None:
    table = counted(counts, unplaced=unplaced, answered=answered, min_cell=min_cell)
    event("withheld" if table.withheld else "joined" if has_joined(table) else "as counted")
    numbers = [*(cell.answers for cell in table.cells), *table.unplaced, table.counted]
    if table.answered is not None and table.counted is not None:
        numbers.append(abs(table.answered - table.counted))
    assert [] == [number for number in numbers if number is not None and 0 < number < min_cell]


@thoroughly
@given(COUNTS, UNPLACED, st.integers(1, 9))
def test_what_is_shown_of_small_counts_is_a_sum_that_is_right(
    counts: Counts, unplaced: Sequence[int], min_cell: int
) -> None:
    table = counted(counts, unplaced=unplaced, uncounted=["x"], min_cell=min_cell)
    assert [*sorted(counts), "x"] == sorted(option for cell in table.cells for option in cell.options)
    assert ("x",) == table.cells[-1].options
    if not table.withheld:
        assert (sum(unplaced), sum(counts.values()) + sum(unplaced)) == (sum(table.unplaced), table.counted)
        assert [sum(counts[option] for option in cell.options) for cell in table.cells[:-1]] == [
            cell.answers for cell in table.cells[:-1]
        ]


@thoroughly
@given(COUNTS, st.integers(1, 9))
def test_small_and_empty_options_stand_with_the_smallest_that_is_not_and_nothing_else_does(
    counts: Counts, min_cell: int
) -> None:
    table = counted(counts, min_cell=min_cell)
    any_small = any(0 < count < min_cell for count in counts.values())
    large = [count for count in counts.values() if count >= min_cell]
    assert (any_small and not large, bool(any_small and large)) == (table.withheld, has_joined(table))
    if has_joined(table):
        together = [option for option, count in counts.items() if count <= min(large)]
        apart = [((option,), count) for option, count in counts.items() if count > min(large)]
        assert [*apart, (tuple(together), sum(counts[option] for option in together))] == [*map(tuple, table.cells)]


@pytest.mark.parametrize("min_cell", [2, 3, 4])
@pytest.mark.parametrize("options", ["ab", "abc", "abcd"])
def test_who_knows_the_rule_cannot_work_out_a_small_count(options: str, min_cell: int) -> None:
    """Whatever is printed, each option with a small count may as well have had none, or one that is not small.

    Counts above 8 are not tried: more counts could only leave more possible.
    """
    question = Answer.model_validate({"id": "1", "text": "made up"})
    printed: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(9), repeat=len(options)):
        answer = question.model_copy(update={"counts": dict(zip(options, counts, strict=True))})
        _, *public = answer_table(answer, min_cell=min_cell)
        printed[tuple(public)].append(counts)
    assert sum(map(len, printed.values())) == 9 ** len(options)
    for told, ways in printed.items():
        for option, possible in zip(options, map(set, zip(*ways, strict=True)), strict=True):
            assert not all(0 < count < min_cell for count in possible), (option, possible, told)
