"""Survey answers: what adds up, what cannot be read, when shares are shown, and which small counts are kept back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    returned: int | None = None,
    options: Sequence[object] = (),
    several: bool = False,
    min_cell: int = 1,
) -> AnswerTable:
    """Count one question, given as the reader gives it."""
    data: dict[str, object] = {
        "id": "1",
        "text": "made up",
        "counts": {option: str(count) for option, count in counts.items()},
        "unplaced": [str(count) for count in unplaced],
        "uncounted": list(uncounted),
        "options": list(options),
        "several": str(several).lower(),
    }
    known = {"answered": answered, "returned": returned}
    data |= {key: str(number) for key, number in known.items() if number is not None}
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
    assert [None, 20] == [counted({"a": 10, "b": count}).whole for count in (9, 10)]


@pytest.mark.parametrize("unplaced", [[1], [30], [0]])
def test_no_shares_are_shown_where_a_count_has_no_option(unplaced: Sequence[int]) -> None:
    assert counted({"a": 20, "b": 20}, unplaced=unplaced).whole is None


def test_no_shares_are_shown_where_the_counts_do_not_add_up() -> None:
    assert counted({"a": 20}, answered=21).whole is None


@pytest.mark.parametrize("answered", [None, 40])
def test_no_shares_are_shown_where_an_option_has_no_count(answered: int | None) -> None:
    assert counted({"a": 20}, uncounted=["b"], answered=answered).whole is None


@pytest.mark.parametrize(
    ("counts", "min_cell", "joined"),
    [
        ({"a": 4, "b": 1, "c": 2}, 1, [("a", 4), ("b", 1), ("c", 2)]),
        ({"a": 4, "b": 3, "c": 5}, 3, [("a", 4), ("b", 3), ("c", 5)]),
        # one alone could be had by subtraction
        ({"a": 7, "b": 1, "c": 5}, 3, [("a", 7), ("b + c", 6)]),
        # a third with no more than those two have could not be told from the larger of them
        ({"a": 6, "b": 1, "c": 5}, 3, [("a + b + c", 12)]),
        # two alone would be known to have one or two each
        ({"a": 2, "b": 8, "c": 14, "d": 1, "e": 15}, 3, [("c", 14), ("e", 15), ("a + b + d", 11)]),
        ({"a": 5, "b": 1, "c": 5, "d": 16}, 3, [("d", 16), ("a + b + c", 11)]),
        # nobody is few
        ({"a": 0, "b": 9}, 3, [("a + b", 9)]),
        ({"a": 0, "b": 1, "c": 6, "d": 7}, 3, [("d", 7), ("a + b + c", 7)]),
        # too few together: one of them would be known to have two at the most
        ({"a": 0, "b": 3, "c": 9}, 3, [("a + b + c", 12)]),
    ],
    ids=["not asked", "none", "one", "near", "several", "a tie", "unanimous", "nobody chose it", "too few together"],
)
def test_small_counts_are_joined_with_larger_ones_at_the_end(
    counts: Counts, min_cell: int, joined: list[tuple[str, int]]
) -> None:
    table = counted(counts, min_cell=min_cell)
    assert (joined, len(joined) < len(counts), False) == (shown(table), has_joined(table), table.withheld)


def test_an_option_without_a_count_is_not_joined_and_stands_last() -> None:
    table = counted({"a": 1, "c": 6}, uncounted=["b"], min_cell=3)
    assert [("a + c", 7), ("b", None)] == shown(table)
    assert [False, False] == [cell.kept_back for cell in table.cells]


def test_whether_an_option_was_counted_cannot_be_told_from_its_place_or_name() -> None:
    options = [{"en": "yes", "az": "bəli"}, {"en": "no", "az": "xeyr"}, {"en": "unsure", "az": "bilmirəm"}]
    ways: list[dict[str, int]] = [{"xeyr": 9}, {"unsure": 0, "no": 9, "yes": 0}, {"XEYR": 9, "bəli": 0}]
    told = {tuple(counted(counts, options=options, min_cell=3)[1:]) for counts in ways}
    assert 1 == len(told)


def test_a_question_that_is_printed_whole_but_in_another_order_is_not_changed() -> None:
    table = counted({"b": 9, "a": 9}, options=["a", "b"], min_cell=3)
    assert ([("a", 9), ("b", 9)], False) == (shown(table), table.changed)


def test_an_option_offered_that_nobody_chose_is_a_small_one() -> None:
    options = [{"en": "a", "az": "á"}, "b", "C", "d"]
    assert [("a + b + d", 9)] == shown(counted({"b": 9}, uncounted=["c"], options=options, min_cell=3))[:1]
    assert [("a", 9), ("b", 9)] == shown(counted({"b": 9, "a": 9}, unplaced=[9], options=options, min_cell=3))


@pytest.mark.parametrize(
    ("counts", "unplaced"),
    [
        ({"a": 9}, []),
        ({"a": 9}, [9]),
        ({"a": 2, "b": 0}, []),
        ({"a": 2, "b": 2}, []),
        ({"a": 9, "b": 4}, [2]),
        ({"a": 9, "b": 9}, [2, 0, 2]),
        ({"a": 9, "b": 9}, [0]),
    ],
    ids=["one option", "one and unreadable ones", "few", "all small", "one unreadable", "few unreadable", "none"],
)
def test_where_nothing_can_hide_a_small_count_the_question_tells_none(counts: Counts, unplaced: Sequence[int]) -> None:
    table = counted(counts, unplaced=unplaced, uncounted=["x"], answered=40, min_cell=3)
    assert (True, False, None, None, ()) == (
        table.withheld,
        has_joined(table),
        table.counted,
        table.answered,
        table.unplaced,
    )
    assert (None, None) == (table.adds_up, table.whole)
    assert [(option, None) for option in (*counts, "x")] == shown(table)
    assert [*[True] * len(counts), False] == [cell.kept_back for cell in table.cells]


@pytest.mark.parametrize(
    ("unplaced", "min_cell", "told"),
    [([4, 1], 1, (4, 1)), ([4, 1], 2, (5,)), ([1, 4], 3, (5,)), ([5], 3, (5,)), ([], 3, ())],
)
def test_of_counts_that_cannot_be_read_the_sum_alone_is_told(
    unplaced: Sequence[int], min_cell: int, told: tuple[int, ...]
) -> None:
    assert told == counted({"a": 6, "b": 6}, unplaced=unplaced, min_cell=min_cell).unplaced


@pytest.mark.parametrize(
    ("answered", "returned", "told"),
    [
        (None, None, (None, None)),
        (8, None, (8, None)),
        (9, None, (None, None)),
        (12, None, (None, None)),
        (13, None, (13, None)),
        (7, None, (None, None)),
        # of those who returned the survey, too, it is not told how many few did not answer
        (8, 8, (8, 8)),
        (8, 9, (8, None)),
        (8, 13, (8, 13)),
        (13, 17, (13, None)),
        (13, 18, (13, 18)),
        (9, 9, (None, None)),
        (9, 13, (None, 13)),
        (None, 8, (None, 8)),
        (None, 12, (None, None)),
    ],
)
def test_how_many_answered_or_returned_is_not_told_where_few_are_missing(
    answered: int | None, returned: int | None, told: tuple[int | None, int | None]
) -> None:
    table = counted({"a": 5, "b": 3}, answered=answered, returned=returned, min_cell=3)
    assert told == (table.answered, table.returned)


def test_that_nobody_chose_an_option_without_a_count_is_not_told() -> None:
    tables = [
        counted({"a": 5, "b": 3}, uncounted=["c"], answered=number, returned=number, min_cell=3) for number in (8, 13)
    ]
    assert [(None, None), (13, 13)] == [(table.answered, table.returned) for table in tables]


def test_a_question_without_counts_has_nothing_to_add_up() -> None:
    table = counted(answered=30)
    assert (None, 30, None, None) == (table.counted, table.answered, table.adds_up, table.whole)


def test_shares_of_several_answers_are_of_people() -> None:
    table = counted({"a": 15, "b": 12}, answered=20, several=True)
    assert (27, 20, None, 20) == (table.counted, table.answered, table.adds_up, table.whole)
    assert [None, None] == [counted({"a": 15, "b": 12}, answered=n, several=True).whole for n in (19, None)]


@pytest.mark.parametrize(
    ("counts", "people", "unplaced", "withheld"),
    [
        ({"a": 6, "b": 6}, 9, [], False),
        ({"a": 5, "b": 6}, None, [], False),
        ({"a": 2, "b": 6}, None, [], True),
        ({"a": 5, "b": 6}, 9, [], True),
        ({"a": 6, "b": 7}, 9, [], True),
        ({"a": 5}, 9, [], True),
        ({"a": 6, "b": 6}, 9, [9], True),
    ],
    ids=["enough", "not known of how many", "few", "few gave two", "all but few", "one option", "unreadable"],
)
def test_several_answers_are_told_where_none_were_given_by_few_or_by_all_but_few(
    counts: Counts, people: int | None, unplaced: Sequence[int], withheld: bool
) -> None:
    for answered, returned in ((people, None), (None, people)):
        table = counted(counts, unplaced=unplaced, answered=answered, returned=returned, several=True, min_cell=3)
        assert withheld == table.withheld
        assert withheld or [*counts.items()] == shown(table)


COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12), max_size=6)
UNPLACED = st.lists(st.integers(0, 3), max_size=2)
thoroughly = inputs(400)


@thoroughly
@given(COUNTS, UNPLACED, st.none() | st.integers(0, 40), st.integers(2, 9))
def test_no_small_number_is_shown(counts: Counts, unplaced: Sequence[int], answered: int | None, min_cell: int) -> None:
    table = counted(counts, unplaced=unplaced, answered=answered, min_cell=min_cell)
    event("withheld" if table.withheld else "joined" if has_joined(table) else "as counted")
    numbers = [*(cell.answers for cell in table.cells), *table.unplaced, *([table.counted] if counts else [])]
    assert [] == [number for number in numbers if number is not None and number < min_cell]
    if table.answered is not None and table.counted is not None:
        assert table.answered == table.counted or table.answered - table.counted >= min_cell


@thoroughly
@given(COUNTS, UNPLACED, st.integers(1, 9))
def test_what_is_shown_of_small_counts_is_a_sum_that_is_right(
    counts: Counts, unplaced: Sequence[int], min_cell: int
) -> None:
    table = counted(counts, unplaced=unplaced, uncounted=["x"], min_cell=min_cell)
    assert [*sorted(counts), "x"] == sorted(option for cell in table.cells for option in cell.options)
    assert ("x",) == table.cells[-1].options
    if not table.withheld and (counts or unplaced):
        assert (sum(unplaced), sum(counts.values()) + sum(unplaced)) == (sum(table.unplaced), table.counted)
        assert [sum(counts[option] for option in cell.options) for cell in table.cells[:-1]] == [
            cell.answers for cell in table.cells[:-1]
        ]


@thoroughly
@given(COUNTS, st.integers(2, 9))
def test_larger_counts_stand_apart_in_their_order_and_none_of_them_is_below_one_that_is_joined(
    counts: Counts, min_cell: int
) -> None:
    table = counted(counts, min_cell=min_cell)
    if has_joined(table):
        *apart, joined = table.cells
        most = max(counts[option] for option in joined.options)
        assert [((option,), count) for option, count in counts.items() if count > most] == [
            (cell.options, cell.answers) for cell in apart
        ]
        assert min(counts[option] for option in joined.options) < min_cell
